"""The runs of one talk as rows of a list: a pageful is read when it is scrolled to, so ten thousand cost nothing."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from kit.records.runs import RunHead, TalkKey
from kit.rehearse import words
from kit.rehearse.book import RunBook

Index = QModelIndex | QPersistentModelIndex
HEAD = Qt.ItemDataRole.UserRole
_PAGE = 60


class RunsModel(QAbstractListModel):
    """The latest runs first; `marked` are the ids of at most two that are to be compared."""

    def __init__(self, book: RunBook) -> None:
        super().__init__()
        self._book = book
        self._key: TalkKey | None = None
        self._heads: list[RunHead] = []
        self._more = False
        self.marked: list[int] = []

    def show_talk(self, key: TalkKey) -> None:
        """The runs of this talk, read anew."""
        heads = self._book.heads(key, _PAGE)
        self.beginResetModel()
        self._key, self._heads, self._more = key, list(heads), len(heads) == _PAGE
        self.marked = [run for run in self.marked if run in {head.id for head in heads}]
        self.endResetModel()

    def head(self, row: int) -> RunHead | None:
        return self._heads[row] if 0 <= row < len(self._heads) else None

    def toggle(self, row: int) -> None:
        """Marks the run to be compared, or not; of three the first goes."""
        head = self.head(row)
        if head is None:
            return
        if head.id in self.marked:
            self.marked.remove(head.id)
        else:
            self.marked = [*self.marked[-1:], head.id]
        self.dataChanged.emit(self.index(0), self.index(len(self._heads) - 1))

    # Qt

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._heads)

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._more

    def fetchMore(self, parent: Index) -> None:
        assert self._key is not None
        heads = self._book.heads(self._key, _PAGE, before=self._heads[-1].id)
        self._more = len(heads) == _PAGE
        if heads:
            self.beginInsertRows(QModelIndex(), len(self._heads), len(self._heads) + len(heads) - 1)
            self._heads += heads
            self.endInsertRows()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        head = self._heads[index.row()]
        match role:
            case Qt.ItemDataRole.UserRole:
                return head
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return " ".join(run_words(head, dt.datetime.now()))
        return None


def run_words(head: RunHead, now: dt.datetime) -> tuple[str, str, str, str]:
    """When and what; the time; whether it kept it; the must-says."""
    facts, totals = head.facts, head.totals
    kind = "Rehearsal" if facts.kind == "rehearsal" else "Given"
    when = words.day(facts.began, now)
    what = f"{when[0].upper()}{when[1:]}, {facts.began:%H:%M}. {kind}"
    if not head.whole:
        part = "one slide" if totals.seen == 1 else f"{totals.seen} of {totals.slides} slides"
        return what, f"{words.clock(totals.spoken)} on {part}", "", _musts(head)
    over = totals.spoken - head.budget
    kept = "within the minutes" if over <= 60 else f"{words.span(over)} over"
    return what, f"{words.clock(totals.spoken)} for {words.minutes(head.budget)}", kept, _musts(head)


def _musts(head: RunHead) -> str:
    totals = head.totals
    if not totals.musts or (head.facts.kind == "presented" and not totals.said):
        return ""
    if not head.whole:
        return words.count(totals.said, "must-say") if totals.said else ""
    return f"{totals.said} of {totals.musts} must-says"
