"""A place for painting, and a shop with small sheets."""

import pytest

from kit.stage.fonts import load_fonts
from tests.handouts.making import make_shop


@pytest.fixture(autouse=True)
def painting(qapp):
    load_fonts()


@pytest.fixture
def shop(tmp_path):
    return make_shop(tmp_path / "sheets")
