"""Speech at a known rate, by espeak-ng; without it these tests are skipped, or fail where it was promised."""

import pytest

from tests.rig.binaries import need_programs
from tools.voice import speech


@pytest.fixture
def speak():
    need_programs("espeak-ng")
    return speech.speak
