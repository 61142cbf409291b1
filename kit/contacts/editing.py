"""A change of a help line in, the user's local file with that change written out; the pack itself stays as it is.

The file is read again for each change, so that what was written into it by hand meanwhile is kept, comments and all.
Each change can be taken back as long as nobody has changed the file since.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, MutableMapping
from pathlib import Path
from typing import NamedTuple

from kit.contacts.blocks import Block, Blocks, Data, cut
from kit.contacts.entries import WAYS, reached_at, same_way
from kit.contacts.keeping import write_kept
from kit.contacts.layer import SUFFIX
from kit.contacts.model import Entry, HiddenLine
from kit.contacts.packs import pack_folders
from kit.errors import KitbagError, WorldError
from kit.values import value

_HEAD = """\
# Your own changes to the help lines "{0}". Kitbag writes this file, and you may edit it, too.
# The pack itself stays as it was: take a table out of here, and what the pack says is back.

local = 1
pack = "{0}"
"""
KINDS = ("entry", "confirmed", "hidden")
_SEEN = ("checked_on", "checked_by", "confidence")
_NOTHING: tuple[object, ...] = ("", None, ())
_EMPTY: dict[str, object] = {"languages": [], "anonymous": "unknown"}


@value
class Add:
    """A line of one's own; `fields` are those of an Entry, with role and name."""

    fields: Mapping[str, object]


@value
class Edit:
    """Other fields for a line, as it stands now. Only what differs is given; "" empties a field."""

    entry: Entry
    fields: Mapping[str, object]


@value
class Confirm:
    """Somebody has seen this number or address at its source."""

    entry: Entry
    by: str
    on: dt.date


@value
class Hide:
    """The line is not used in this place."""

    entry: Entry
    reason: str
    on: dt.date


@value
class Restore:
    """The line is as the pack has it; a hidden one is used again, and one's own is taken away."""

    line: Entry | HiddenLine


@value
class NameFirst:
    """The line is named before the others of its role."""

    entry: Entry


Change = Add | Edit | Confirm | Hide | Restore | NameFirst


class Done(NamedTuple):
    """A file that was written or put away, with what stood there before and after; None: there was no file."""

    path: Path
    before: bytes | None
    after: bytes | None


def empty_file(pack_id: str) -> str:
    """The file of a user who has changed nothing."""
    return _HEAD.format(pack_id)


def local_path(pack_id: str, folder: Path | None = None) -> Path:
    """The file of the user's own changes to that pack."""
    return (folder or pack_folders()[0]) / f"{pack_id}{SUFFIX}"


def make_change(change: Change, pack_id: str, folder: Path | None = None) -> Done:
    """Write the change into the file that it belongs to. KitbagError if the file or the folder does not let it."""
    path = local_path(_layer_of(change) or pack_id, folder)
    before = read_bytes(path)
    after = changed_file(before or b"", change, path.name.removesuffix(SUFFIX))
    write_kept(path, after)
    return Done(path, before, after)


def take_back(done: Done) -> None:
    """The file as it was before. KitbagError if it was changed since."""
    if read_bytes(done.path) != done.after:
        raise KitbagError(
            f"{done.path.name} was changed meanwhile, so this is not taken back.", "Change it by hand."
        )
    if done.before is not None:
        write_kept(done.path, done.before)
    else:
        put_away(done.path)


def put_away(path: Path) -> Done:
    """The file is gone, but for its `.bak`. WorldError if the folder cannot be written to."""
    before = read_bytes(path)
    try:
        path.replace(path.with_name(f"{path.name}.bak"))
    except OSError as fault:
        said = f"{path.name} cannot be taken away: {fault.strerror or fault}."
        raise WorldError(said, f'Look at the folder "{path.parent}".') from fault
    return Done(path, before, None)


def go_back(path: Path) -> None:
    """In place of a file that cannot be read: the one that was saved before it. The other is kept as `.broken`."""
    before = path.with_name(f"{path.name}.bak")
    broken = read_bytes(path)
    kept = read_bytes(before) if before.is_file() else None
    if broken is not None:
        write_kept(path.with_name(f"{path.name}.broken"), broken, keep=False)
    write_kept(path, kept or empty_file(path.name.removesuffix(SUFFIX)).encode(), keep=False)


def changed_file(source: bytes, change: Change, pack_id: str) -> bytes:
    """The file's bytes with that change. KitbagError if the file cannot be read."""
    try:
        text = source.decode("utf-8-sig").replace("\r\n", "\n") if source.strip() else empty_file(pack_id)
        file = cut(text, KINDS)
    except UnicodeDecodeError as fault:
        raise _unreadable(pack_id, "it is not UTF-8") from fault
    except (ValueError, RecursionError) as fault:  # a TOMLDecodeError is a ValueError
        raise _unreadable(pack_id, str(fault)) from fault
    _apply(file, change)
    return file.written().encode()


def _unreadable(pack_id: str, why: str) -> KitbagError:
    hint = "Nothing was changed. Mend it in a text editor, or go back to what was saved before."
    return KitbagError(f"{pack_id}{SUFFIX} cannot be read: {why}.", hint)


def read_bytes(path: Path) -> bytes | None:
    """What is in the file, None if there is none. KitbagError if it cannot be read."""
    try:
        return path.read_bytes() if path.exists() else None
    except OSError as fault:
        raise KitbagError(f'"{path}" cannot be read: {fault.strerror or fault}.') from fault


def _layer_of(change: Change) -> str:
    """The pack in whose file the line already stands: a country's own lines are changed in the country's file."""
    match change:
        case Add():
            return ""
        case Restore(line=line):
            return line.layer
    return change.entry.layer


# The changes, on the tables of the file


def _apply(file: Blocks, change: Change) -> None:
    match change:
        case Add(fields=fields):
            file.add("entry", {key: _as_toml(said) for key, said in fields.items() if said not in _NOTHING})
        case Edit(entry=entry, fields=fields):
            _edit(file, entry, fields)
        case Confirm(entry=entry, by=by, on=on):
            file.drop("confirmed", lambda table: _is_about(table, entry))
            ways = {way: getattr(entry, way) for way in WAYS if getattr(entry, way)}
            seen = {"role": entry.role, "name": entry.name, **ways, "confirmed_on": on, "confirmed_by": by}
            file.add("confirmed", seen)
        case Hide(entry=entry, reason=reason, on=on):
            file.drop("hidden", lambda table: _is_about(table, entry))
            role, name = _key(entry)
            file.add("hidden", {"role": role, "name": name, "reason": reason, "hidden_on": on})
        case Restore(line=HiddenLine(entry=entry)):
            file.drop("hidden", lambda table: _is_about(table, entry))
        case Restore(line=Entry() as entry):
            file.drop("entry", lambda table: _says(table, entry))
            file.drop("confirmed", lambda table: _is_about(table, entry))
        case NameFirst(entry=entry):
            for block in file.of("entry"):
                if block.data.get("role") == entry.role and "first" in block.data:
                    file.change(block, lambda table: table.pop("first"))
            file.change(_own_block(file, entry), lambda table: table.update(first=True))


def _edit(file: Blocks, entry: Entry, fields: Mapping[str, object]) -> None:
    def change(table: Data) -> None:
        for key, said in fields.items():
            if said not in _NOTHING:
                table[key] = _as_toml(said)
            elif "replaces" in table:
                table[key] = _EMPTY.get(key, "")  # else the pack's word would hold
            else:
                table.pop(key, None)
            for words in [words for words in table.values() if isinstance(words, MutableMapping)]:
                words.pop(key, None)  # a translation of what was said before
        if other_ways:
            for key in _SEEN:
                table.pop(key, None)

    ways = same_way(*(str(fields.get(way, getattr(entry, way))) for way in WAYS))
    other_ways = ways != reached_at(entry)
    file.change(_own_block(file, entry), change)
    if other_ways:
        file.drop("confirmed", lambda table: _is_about(table, entry))
    moved = {key: fields[key] for key in ("role", "name") if fields.get(key)}
    for block in file.of("confirmed"):
        if moved and _is_about(block.data, entry):
            file.change(block, lambda table: table.update(moved))


def _own_block(file: Blocks, entry: Entry) -> Block:
    """The line's own table, made for a line of the pack that has none yet."""
    found = next((block for block in file.of("entry") if _says(block.data, entry)), None)
    role, name = _key(entry)
    return found or file.add("entry", {"replaces": name, "role": role})


def _key(entry: Entry) -> tuple[str, str]:
    """The line's role and the name by which the file knows it: the pack's own name where it replaces one."""
    return entry.role, entry.replaces or entry.name


def _says(table: Data, entry: Entry) -> bool:
    return (table.get("role"), table.get("replaces") or table.get("name")) == _key(entry)


def _is_about(table: Data, entry: Entry) -> bool:
    return table.get("role") == entry.role and table.get("name") in {entry.name, entry.replaces}


def _as_toml(said: object) -> object:
    return list(said) if isinstance(said, tuple) else said
