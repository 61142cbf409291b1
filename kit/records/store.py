"""The one SQLite file in the user's data folder: opened, brought up to date, and always usable.

A file that is no database any more is set aside as `.broken` and a new one is begun: no record ever keeps a talk from
starting. A file of an older Kitbag is brought up to date, and what it was is kept beside it; one of a newer Kitbag is
not even opened. WAL and short transactions: a program that is killed at any moment leaves a file that opens, and loses
what it had not yet written. sqlite3 is imported when a file is opened. A Store belongs to the thread that opened it.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from kit import paths
from kit.errors import WorldError
from kit.records.migrations import MIGRATIONS

if TYPE_CHECKING:
    import sqlite3

    Value = str | int | float | None

NAME = "records.sqlite3"
_WAIT = 5.0  # seconds for another Kitbag that is writing
_NOT_A_DATABASE, _CORRUPT, _BUSY = 26, 11, 5  # of SQLite's result codes
_BESIDE = ("", "-wal", "-shm")


class Store:
    """One open connection. `problem` is a sentence if something had to be mended to open it."""

    def __init__(self, connection: sqlite3.Connection, path: Path, problem: str = "") -> None:
        self.connection, self.path, self.problem = connection, path, problem

    def rows(self, sql: str, values: Sequence[Value] = ()) -> list[tuple[Any, ...]]:
        """All rows that the query finds."""
        with _told(self.path):
            return self.connection.execute(sql, values).fetchall()

    def each(self, sql: str, values: Sequence[Value] = ()) -> Iterator[tuple[Any, ...]]:
        """The rows one by one, for what is too much to hold."""
        with _told(self.path):
            yield from self.connection.execute(sql, values)

    def run(self, sql: str, values: Sequence[Value] = ()) -> int:
        """One change; inside `writing` a part of it. Gives the id of a row put in."""
        with _told(self.path):
            return self.connection.execute(sql, values).lastrowid or 0

    def run_all(self, sql: str, rows: Iterable[Sequence[Value]]) -> None:
        """The same change for each of the rows."""
        with _told(self.path):
            self.connection.executemany(sql, rows)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """All changes in here, or none of them."""
        with _told(self.path):
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield
            except BaseException:
                self.connection.execute("ROLLBACK")
                raise
            self.connection.execute("COMMIT")

    def shrink(self) -> None:
        """After much was deleted: gives the room back, and leaves nothing readable behind."""
        with _told(self.path):
            self.connection.execute("VACUUM")
            self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        self.connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def records_path(folder: Path | None = None) -> Path:
    return (folder or paths.user_dir()) / NAME


def open_store(path: Path | None = None) -> Store:
    """The records, made if there are none. WorldError if the world has no place for them."""
    import sqlite3

    path = path or records_path()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise WorldError(f'Records cannot be kept in "{path.parent}": {fault.strerror}.', _WAY_OUT) from fault
    with _told(path):
        try:
            return Store(_connect(path), path)
        except sqlite3.DatabaseError as fault:
            if getattr(fault, "sqlite_errorcode", 0) & 0xFF not in (_NOT_A_DATABASE, _CORRUPT):
                raise
        kept = _set_aside(path)
        return Store(_connect(path), path, f"The records could not be read. They are kept as {kept.name}.")


def open_if_there(path: Path | None = None) -> Store | None:
    """The records if there are any; looking for them makes no file."""
    path = path or records_path()
    return open_store(path) if path.is_file() else None


@contextmanager
def open_to_read(folder: Path | None = None) -> Iterator[sqlite3.Connection | None]:
    """The records for reading, closed again afterwards; None if there are none yet."""
    path = records_path(folder)
    store = open_if_there(path)
    try:
        with _told(path):
            yield store.connection if store is not None else None
    finally:
        if store is not None:
            store.close()


@contextmanager
def open_to_write(folder: Path | None = None) -> Iterator[sqlite3.Connection]:
    """The records for changes: all of those made in here, or none; closed again afterwards."""
    with open_store(records_path(folder)) as store, store.writing():
        yield store.connection


_WAY_OUT = "Free the disk, or use --data-dir."


def _connect(path: Path) -> sqlite3.Connection:
    import sqlite3

    _refuse_newer(_version_in_file(path), path)  # opening alone would change it
    connection = sqlite3.connect(path, timeout=_WAIT, isolation_level=None)
    try:
        # FULL: what is committed outlives the battery, too. Nobody waits for it: runs are written by a thread.
        _turn_to_wal(connection)
        for pragma in ("synchronous = FULL", "foreign_keys = ON", "secure_delete = ON"):
            connection.execute(f"PRAGMA {pragma}")
        _migrate(connection, path)
    except BaseException:
        connection.close()
        raise
    return connection


def _turn_to_wal(connection: sqlite3.Connection) -> None:
    """SQLite waits for nobody when the journal's mode is changed: another that does so just now is waited for here."""
    import sqlite3

    until = time.monotonic() + _WAIT
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as fault:
            if getattr(fault, "sqlite_errorcode", 0) & 0xFF != _BUSY or time.monotonic() > until:
                raise
            time.sleep(0.01)
        else:
            return


def _migrate(connection: sqlite3.Connection, path: Path) -> None:
    before = _version(connection)
    if before == len(MIGRATIONS):
        return
    _refuse_newer(before, path)
    if before:
        _keep_copy(connection, kept_copy(path, before))
    connection.execute("BEGIN IMMEDIATE")
    try:
        version = _version(connection)  # again: another Kitbag may have been faster
        _refuse_newer(version, path)
        for step in MIGRATIONS[version:]:
            for statement in step:
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def _refuse_newer(version: int, path: Path) -> None:
    if version > len(MIGRATIONS):
        hint = "Update Kitbag, or use another --data-dir."
        raise WorldError(f'"{path.name}" was written by a newer Kitbag.', hint)


def kept_copy(path: Path, version: int) -> Path:
    """Where the records lie as they were in tables of that version; the Kitbag that wrote them can still read it."""
    return path.with_name(f"{path.stem}.before{version + 1}{path.suffix}")


def _keep_copy(connection: sqlite3.Connection, to: Path) -> None:
    """All that is committed, in a file of its own; put in place in one move, as two Kitbags may do this at once."""
    import os
    import sqlite3

    new = to.with_name(f"{to.name}.{os.getpid()}.new")
    new.unlink(missing_ok=True)
    try:
        copy = sqlite3.connect(new)
        try:
            connection.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")
        finally:
            copy.close()
        new.replace(to)
    finally:
        new.unlink(missing_ok=True)


def _version_in_file(path: Path) -> int:
    """The version as the file's head has it; 0 if there is none, or it is no such file."""
    try:
        with path.open("rb") as file:
            head = file.read(64)
    except FileNotFoundError:
        return 0
    known = len(head) == 64 and head.startswith(b"SQLite format 3\0") and head[18:20] != b"\xff\xff"
    return int.from_bytes(head[60:64], "big") if known else 0


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _set_aside(path: Path) -> Path:
    """The broken file, with what belongs to it, under another name; gives that name."""
    number = 1
    while (kept := path.with_name(f"{path.stem}.broken{number}{path.suffix}")).exists():
        number += 1
    for more in _BESIDE:
        part = path.with_name(path.name + more)
        if part.exists():
            part.replace(kept.with_name(kept.name + more))
    return kept


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """What SQLite says no to, as a sentence."""
    import sqlite3

    try:
        yield
    except sqlite3.Error as fault:
        raise WorldError(f'The records in "{path}" say no: {fault}.', _WAY_OUT) from fault
    except OSError as fault:
        raise WorldError(f'The records in "{path}" say no: {fault.strerror}.', _WAY_OUT) from fault
