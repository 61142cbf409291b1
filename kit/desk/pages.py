"""What the pages of the desk have in common: a column that scrolls, of a width that can be read."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from kit.look.look import Look

TEXT_COLUMN = 760


def scroll_area() -> QScrollArea:
    """Scrolls up and down only, and never takes the keyboard: what is in it does."""
    made = QScrollArea()
    made.setWidgetResizable(True)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return made


def page_row(page: QWidget, look: Look) -> QHBoxLayout:
    """Makes the page scroll; what is put into the row scrolls with it."""
    outer = QVBoxLayout(page)
    outer.setContentsMargins(0, 0, 0, 0)
    area = scroll_area()
    outer.addWidget(area)
    inner = QWidget()
    row = QHBoxLayout(inner)
    row.setContentsMargins(look.px(32), look.px(28), look.px(32), look.px(28))
    row.setSpacing(look.px(36))
    area.setWidget(inner)
    return row


def page_column(page: QWidget, look: Look, width: int = TEXT_COLUMN) -> QVBoxLayout:
    """Makes the page scroll; gives the lines of its one column."""
    row = page_row(page, look)
    column = QWidget()
    column.setMaximumWidth(look.px(width))
    row.addWidget(column, 1)
    row.addStretch(0)
    lines = QVBoxLayout(column)
    lines.setContentsMargins(0, 0, 0, 0)
    lines.setSpacing(look.px(8))
    return lines


def clear(lines: QLayout) -> None:
    """Takes everything out of a layout; Qt deletes it when its events are done."""
    while (item := lines.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
