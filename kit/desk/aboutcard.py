"""Settings: which Kitbag this is, whose parts are in it, and, of a bundle, whether it keeps everything on its stick."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kit import carrying, paths
from kit.errors import KitbagError
from kit.library.dated import version_words
from kit.look.look import Look
from kit.look.widgets import SignButton, label

_HERE = "What you do with it is kept on this computer."
_THERE = f"Everything is kept beside Kitbag, in the folder “{paths.CARRIED}”. Take that folder away to end this."


class AboutCard(QWidget):
    """Signals:
    carried(): everything is kept beside the bundle from now on.
    """

    carried = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(look.px(8))
        words = version_words()
        self.version = label(f"{words[0].upper()}{words[1:]}.", "strong", wrap=True)
        self.version.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        lines.addWidget(self.version)
        self.where = label("", "quiet", wrap=True)
        lines.addWidget(self.where)
        row = QHBoxLayout()
        row.setSpacing(look.px(12))
        ink, size = look.scheme.text, look.px(18)
        self.read = SignButton("Licenses", "book", color=ink, size=size)
        self.read.setObjectName("licenses")
        self.read.setToolTip("Whose parts are in Kitbag, under which licenses, and how to replace Qt")
        self.read.clicked.connect(self._open)
        self.carry = SignButton("Keep everything beside Kitbag", "save", color=ink, size=size)
        self.carry.setObjectName("carry")
        self.carry.setToolTip("For a stick: settings, help lines and records go where Kitbag goes")
        self.carry.clicked.connect(self._carry)
        row.addWidget(self.read)
        row.addWidget(self.carry)
        row.addStretch(1)
        lines.addLayout(row)
        self._show()

    def _show(self) -> None:
        bundle, there = paths.carried_dir() is not None, carrying.is_carried()
        self.where.setText((_THERE if there else _HERE) if bundle else "")
        self.where.setVisible(bundle)
        self.carry.setVisible(bundle and not there)

    def _open(self) -> None:
        from kit.desk.licensesdialog import LicensesDialog

        LicensesDialog(self._look, self.window()).open()

    def _carry(self) -> None:
        try:
            carrying.carry()
        except KitbagError as fault:
            self.where.setText(str(fault))
            return
        self.read.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show()
        self.carried.emit()
