"""Silence is enforced: a test during which Python, a log or Qt complains has failed."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]

COMPLAINTS = {
    "python": "import warnings; warnings.warn('careful')",
    "log": "import logging; logging.getLogger('kit').warning('careful')",
    "qt": "from PySide6.QtCore import qWarning; qWarning('careful')",
}


def outcome(folder: Path, body: str) -> str:
    (folder / "test_it.py").write_text(f"def test_it(qtbot):\n    {body}\n")
    command = [sys.executable, "-m", "pytest", "-q", "-c", "pyproject.toml", "-p", "tests.conftest"]
    command += ["-p", "no:cacheprovider", str(folder / "test_it.py")]
    env = {key: value for key, value in os.environ.items() if not key.startswith("PYTEST")}
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=False)
    return done.stdout.splitlines()[-1]


@pytest.mark.parametrize("complaint", COMPLAINTS.values(), ids=COMPLAINTS)
def test_a_complaint_fails_the_test(complaint, tmp_path):
    assert outcome(tmp_path, complaint).startswith(("1 failed", "FAILED"))


def test_a_silent_test_passes(tmp_path):
    assert outcome(tmp_path, "pass").startswith("1 passed")
