"""The Qt that is installed is one that lasts a whole talk."""

import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter


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
