"""The plan beside its page, or one of them at a time where the window is too narrow: a width in, what shows out.

The page's side also holds the sheet's approval: it has to be reachable in the smallest window and the largest type.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kit.handouts.preview import Preview
from kit.look.look import Look
from kit.look.widgets import SignButton

_PLAN, _PLAN_WIDE, _WIDE = 640, 760, 1600
_PAGE_LEAST = 300


class Sides(QObject):
    """Knows both sides and the two buttons that lead from one to the other."""

    def __init__(self, look: Look, plan: QWidget, page: Preview) -> None:
        super().__init__(plan)
        self._look, self._plan, self._page = look, plan, page
        self._alone, self._turned = False, False
        self._spare: QWidget | None = None
        self.see = SignButton("See the page", "eye", color=look.scheme.text, size=look.px(18))
        self.see.setToolTip("The page as it will be printed, and its approval")
        self.see.clicked.connect(lambda: self._turn(to_page=True))
        self.see.hide()
        self.back = page.to_plan
        self.back.clicked.connect(lambda: self._turn(to_page=False))

    def add_to(self, row: QHBoxLayout, spare: QWidget) -> None:
        """The button's place; `spare` beside it goes where there is no room for both."""
        row.addWidget(self.see)
        self._spare = spare

    def fit(self, width: int, window: int) -> None:
        """For a page of the desk that is so wide, in a window that is so wide."""
        px = self._look.px
        wanted = px(_PLAN_WIDE if window >= px(_WIDE) else _PLAN) + px(48)
        self._alone = width < wanted + px(_PAGE_LEAST)
        self._plan.setFixedWidth(width if self._alone else wanted)
        narrow = width < wanted
        self.see.setText("Page" if narrow else "See the page")
        if self._spare is not None:
            self._spare.setVisible(not narrow)
        self._show()

    def _turn(self, *, to_page: bool) -> None:
        self._turned = to_page
        self._show()
        (self.back if to_page else self.see).setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        turned = self._alone and self._turned
        self._page.setVisible(turned or not self._alone)
        self._plan.setVisible(not turned)
        self.see.setVisible(self._alone)
        self.back.setVisible(turned)
