"""The focus ring follows the keyboard, also where things scroll."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kit.look.ring import FocusRing

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """Twenty buttons that scroll, a field below them, and a ring."""
    made = QWidget()
    qtbot.addWidget(made)
    lines = QVBoxLayout(made)
    area, inner = QScrollArea(), QWidget()
    column = QVBoxLayout(inner)
    for i in range(20):
        column.addWidget(QPushButton(f"Button {i}"))
    area.setWidget(inner)
    lines.addWidget(area)
    lines.addWidget(QLineEdit())
    made.resize(300, 240)
    FocusRing(made, "#0B6E6E")
    with qtbot.waitExposed(made):
        made.show()
    return made


def ring(window: QWidget) -> FocusRing:
    found = window.findChild(FocusRing)
    assert found is not None
    return found


def test_the_ring_lies_round_what_has_the_keyboard(window: QWidget) -> None:
    button = window.findChildren(QPushButton)[1]
    button.setFocus()
    place = button.mapTo(window, button.rect().center())
    assert ring(window).isVisible()
    assert ring(window).geometry().center() == place


def test_the_ring_scrolls_along_and_is_cut_where_the_page_is(window: QWidget) -> None:
    button = window.findChildren(QPushButton)[1]
    button.setFocus()
    before = ring(window).y()
    area = window.findChild(QScrollArea)
    assert area is not None
    area.verticalScrollBar().setValue(20)
    assert ring(window).y() == before - 20
    area.verticalScrollBar().setValue(400)
    assert not ring(window).isVisible()


def test_fields_show_it_by_their_edge_instead(window: QWidget) -> None:
    field = window.findChild(QLineEdit)
    assert field is not None
    field.setFocus()
    assert not ring(window).isVisible()


def test_a_ring_does_not_stay_for_what_was_deleted(qtbot: QtBot, window: QWidget) -> None:
    button = window.findChildren(QPushButton)[1]
    button.setFocus()
    button.deleteLater()
    qtbot.waitUntil(lambda: len(window.findChildren(QPushButton)) == 19)
    window.findChildren(QPushButton)[2].setFocus()
    assert ring(window).isVisible()
