"""Rows in, a list that a view shows out: what every list of the program has in common."""

from __future__ import annotations

from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
_R = TypeVar("_R")


class Rows(QAbstractListModel, Generic[_R]):
    """A row is given as it is under ROW; `words` says it for every other role."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[_R, ...] = ()

    def show(self, rows: tuple[_R, ...]) -> None:
        """Other rows from now on; nothing stays chosen."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def words(self, row: _R, role: int) -> object:
        """What is shown of a row, said of it, or its tool tip; None for roles that it does not have."""
        raise NotImplementedError

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        return row if role == ROW else self.words(row, role)
