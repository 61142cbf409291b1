"""The Qt that is installed is one that lasts a whole talk."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

ROOT = Path(__file__).resolve().parents[1]


def test_a_call_that_returns_nothing_loses_no_reference_to_none(qapp):
    """PySide6 6.12.0 on Python 3.11 loses one a call, and aborts the program some 6,000 calls later."""
    if sys.version_info >= (3, 12):
        pytest.skip("None is immortal from Python 3.12 on")
    image = QImage(9, 9, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    before = sys.getrefcount(None)
    for _ in range(500):
        painter.setPen(Qt.GlobalColor.white)
    after = sys.getrefcount(None)
    painter.end()
    assert abs(before - after) <= 50


def test_no_source_is_read_for_what_is_imported_after_qt():
    """PySide6 would read the text of every module imported after it; kit/qt.py answers for it without reading."""
    program = "import linecache, kit.app, kit.present.show, kit.stage.layouts.points; print(sorted(linecache.cache))"
    told = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    read = [name for name in ast.literal_eval(told.stdout) if Path(name).is_relative_to(ROOT / "kit")]
    assert read == []
