"""The order of the Tab key: a page in, its controls chained as they stand in its layouts, top to bottom, line by line.

Qt chains controls as they were made, so what is made anew while a page is used would come last.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QGridLayout,
    QLayout,
    QLineEdit,
    QScrollArea,
    QWidget,
)


def tab_by_layout(page: QWidget) -> None:
    """From now on Tab goes through the page as one reads it."""
    before: QWidget | None = None
    for control in controls_in(page):
        if before is not None:
            QWidget.setTabOrder(before, control)
        before = control


def controls_in(widget: QWidget) -> Iterator[QWidget]:
    """The controls of a widget in the order of its layouts; the parts of a field are not told."""
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    if isinstance(widget, (QAbstractSpinBox, QComboBox, QLineEdit)):
        return
    layout = widget.layout()
    if isinstance(widget, QScrollArea):
        if (inner := widget.widget()) is not None:
            yield from controls_in(inner)
    elif layout is not None:
        yield from _in_layout(layout)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    order = list(range(layout.count()))
    if isinstance(layout, QGridLayout):
        order.sort(key=lambda i: layout.getItemPosition(i)[:2])  # type: ignore[index]  # the stubs say object
    for i in order:
        item = layout.itemAt(i)
        if item is None:
            continue
        if (widget := item.widget()) is not None:
            yield from controls_in(widget)
        elif (inner := item.layout()) is not None:
            yield from _in_layout(inner)
