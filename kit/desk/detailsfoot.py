"""The foot of the details column, which never scrolls away: where the room sees it, Present, and Rehearse beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kit.desk.screens import ScreenChoice
from kit.look.look import Look
from kit.look.widgets import SignButton, label, restyle


class DetailsFoot(QWidget):
    """Signals:
    present(), rehearse(): the talk is to start as it is chosen. identify(): show which screen is which.
    """

    present = Signal()
    rehearse = Signal()
    identify = Signal()

    def __init__(self, look: Look, screens: ScreenChoice) -> None:
        super().__init__()
        self._look = look
        self.setProperty("role", "foot")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._lines = QVBoxLayout(self)
        self._lines.setSpacing(look.px(8))
        asked = QWidget()
        row = QHBoxLayout(asked)
        row.setContentsMargins(0, 0, 0, 0)
        self._where = label("The room sees it on", "strong")
        row.addWidget(self._where)
        row.addStretch(1)
        which = SignButton("Identify", role="link")
        which.setAccessibleName("Identify screens")
        which.setToolTip("A label on each screen says which is which")
        which.clicked.connect(self.identify)
        row.addWidget(which)
        self._lines.addWidget(asked)
        self._lines.addWidget(screens, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(look.px(10))
        self.present_button = SignButton("Present", "play", "present", look.scheme.on_main, size=look.px(26))
        self.present_button.setObjectName("present")
        self.present_button.clicked.connect(self.present)
        self.rehearse_button = SignButton("Rehearse", "stopwatch", "beside", look.scheme.text, size=look.px(20))
        self.rehearse_button.setObjectName("rehearse")
        self.rehearse_button.setToolTip("Speak it for yourself, with the plan beside it")
        self.rehearse_button.clicked.connect(self.rehearse)
        buttons.addWidget(self.rehearse_button)
        buttons.addWidget(self.present_button, 1)
        self._lines.addLayout(buttons)
        self.arrange(flat=False, low=False)

    def arrange(self, *, flat: bool, low: bool) -> None:
        """`flat`: the screens stand beside the buttons; `low`: all of it in little height."""
        self._lines.setDirection(
            QVBoxLayout.Direction.LeftToRight if flat else QVBoxLayout.Direction.TopToBottom
        )
        self._where.setVisible(not flat)
        edge = self._look.px(24)
        self._lines.setContentsMargins(
            edge, self._look.px(10 if low else 12), edge, self._look.px(10 if low else 20)
        )
        for button in (self.present_button, self.rehearse_button):
            restyle(button, "low", low)

    def set_talk(self, *, chosen: bool) -> None:
        """Without a talk nothing starts."""
        for button in (self.present_button, self.rehearse_button):
            button.setEnabled(chosen)
        self.present_button.setToolTip("" if chosen else "Choose a talk first")
