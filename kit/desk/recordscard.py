"""Settings: what is kept of rehearsals and talks, in one paragraph; to save it all, and to delete it all."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from kit.errors import KitbagError
from kit.look.look import Look
from kit.look.widgets import SignButton, label
from kit.records.recordings import FOLDER, list_recordings
from kit.records.store import NAME
from kit.rehearse.book import RunBook

KEPT = (
    "Of each rehearsal, and of each talk you give, Kitbag keeps: the talk with its version and language, day and "
    "time, the minutes it was cut to, how long each slide and step took, which must-say lines were ticked and when, "
    "and where the clock was paused. With the microphone on also how fast, with which pauses and how loud you spoke, "
    "as numbers; the sound is thrown away, unless you tick “Keep the recording”. Nothing about who listened, and no "
    f"names. It lies in {NAME} in this folder, recordings in its folder “{FOLDER}”, until you delete it; a run that is "
    "deleted takes its recording with it. While a talk runs, the folder “running” holds where it is and what was "
    "drawn, so that it can go on after a crash; once you end the talk that is gone."
)


class RecordsCard(QWidget):
    """Signals:
    deleted(): the runs are gone.
    """

    deleted = Signal()

    def __init__(self, look: Look, book: RunBook | None = None) -> None:
        super().__init__()
        self._look, self._book = look, book or RunBook()
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(look.px(8))
        told = label(KEPT, "quiet", wrap=True)
        told.setObjectName("records-kept")
        lines.addWidget(told)
        self.count = label("", "strong", wrap=True)
        lines.addWidget(self.count)
        row = QHBoxLayout()
        row.setSpacing(look.px(12))
        ink, size = look.scheme.text, look.px(18)
        self.save = SignButton("Save all runs", "save", color=ink, size=size)
        self.save.setObjectName("save-runs")
        self.save.setToolTip("As a table of the raw times (CSV), or everything (JSON)")
        self.save.clicked.connect(self._ask_where)
        self.delete = SignButton("Delete all runs", "trash", color=ink, size=size)
        self.delete.setObjectName("delete-runs")
        self.delete.clicked.connect(lambda: self._ask(asked=True))
        self.sure = SignButton("Delete for good", "trash", "danger", look.scheme.red_text, size=size)
        self.sure.setObjectName("delete-runs-sure")
        self.sure.clicked.connect(self._delete)
        self.no = SignButton("Keep them", role="quiet")
        self.no.clicked.connect(lambda: self._ask(asked=False))
        for button in (self.save, self.delete, self.sure, self.no):
            row.addWidget(button)
        row.addStretch(1)
        lines.addLayout(row)
        self.refresh()

    def refresh(self) -> None:
        """Counts the runs again."""
        try:
            runs = self._book.count_all()
        except KitbagError as fault:
            self._tell(str(fault))
            runs = 0
        else:
            kept = f"{runs:,} runs are kept" if runs else "No run is kept yet"
            self._tell(f"{'One run is kept' if runs == 1 else kept}{_recordings(', with')}.")
        this = "this run" if runs == 1 else f"all {runs:,} runs" if runs else "it"
        self.sure.setText(f"Delete {this}{_recordings(' and')} for good")
        self.sure.setAccessibleName(self.sure.text())
        self.save.setEnabled(runs > 0)
        self.delete.setEnabled(runs > 0 or bool(list_recordings()))
        self._ask(asked=False)

    def _ask(self, *, asked: bool) -> None:
        self.delete.setVisible(not asked)
        self.sure.setVisible(asked)
        self.no.setVisible(asked)
        if asked:
            self.no.setFocus(Qt.FocusReason.OtherFocusReason)

    def _delete(self) -> None:
        try:
            self._book.delete_all()
        except KitbagError as fault:
            self._tell(str(fault))
            return
        self.refresh()
        self.deleted.emit()

    def _ask_where(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        start = str(Path(folder) / "kitbag-runs.csv")
        chosen, _ = QFileDialog.getSaveFileName(self, "Save all runs", start, "Table (*.csv);;Everything (*.json)")
        if chosen:
            path = Path(chosen)
            self.write(path if path.suffix else path.with_name(f"{path.name}.csv"))

    def write(self, out: Path) -> None:
        """Everything that is kept, into that file."""
        try:
            runs = self._book.write_all(out)
        except KitbagError as fault:
            self._tell(str(fault))
        else:
            self._tell(f"{runs:,} run{'' if runs == 1 else 's'} saved in {out}.")

    def _tell(self, words: str) -> None:
        self.count.setText(words)

    def showEvent(self, event: QShowEvent) -> None:
        self.refresh()
        super().showEvent(event)


def _recordings(before: str) -> str:
    """How many there are; "" for none."""
    count = len(list_recordings())
    return f"{before} {count:,} recording{'' if count == 1 else 's'}" if count else ""
