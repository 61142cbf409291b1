"""Help lines as a file for others: a whole pack written out, or read from a file and put among the user's own.

A file of changes (`local = 1`) is joined with the user's own changes to that pack; where both speak of the same line,
the file is followed. Nothing is written from a file that cannot be read.
"""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from kit.contacts.blocks import Blocks, cut
from kit.contacts.editing import KINDS, Done, empty_file, local_path, read_bytes
from kit.contacts.keeping import write_kept
from kit.contacts.layer import read_layer
from kit.contacts.model import ENTRY_FIELDS, Entry, Pack
from kit.contacts.packs import find_pack, is_pack_id, load_pack, pack_folders
from kit.contacts.tables import TomlFile, read_toml, shorten
from kit.errors import KitbagError, Problem

_HEAD = """\
# Help lines written out by Kitbag, with what was changed in that place: read them in at Settings > Help lines.
# The file's name is the pack's id. confidence "A": somebody saw the line at its source on the date given.

"""


class Imported(NamedTuple):
    """What came in: for which pack, what is wrong with it, and how it is taken back."""

    pack_id: str
    name: str
    is_changes: bool
    problems: tuple[Problem, ...]
    done: Done


def save_pack(pack: Pack, path: Path) -> None:
    """Write the pack as it holds here. KitbagError if the file's name is no pack's id, or cannot be written."""
    if path.suffix != ".toml" or not is_pack_id(path.stem):
        said = f'"{shorten(path.name)}" cannot be the name of a pack.'
        raise KitbagError(said, "Use small letters, digits and hyphens, such as lincoln-school.toml")
    write_kept(path, pack_file(pack, path.stem), keep=False)


def pack_file(pack: Pack, pack_id: str) -> bytes:
    """The pack's file, whole: what it extends is in it."""
    import tomlkit  # 60 ms that only this needs

    data: dict[str, Any] = {"pack": 1, "id": pack_id, "name": pack.name}
    data |= {key: value for key in ("country", "region") if (value := getattr(pack, key))}
    if pack.languages:
        data["languages"] = list(pack.languages)
    if pack.checked_on:
        data["checked_on"] = pack.checked_on
    if pack.terms or pack.spoken_terms:
        data["terms"] = {**dict(pack.terms), **{lang: dict(words) for lang, words in pack.spoken_terms}}
    data["entry"] = [_as_table(entry, pack) for entry in pack.entries]
    return (_HEAD + tomlkit.dumps(data)).encode()


def _as_table(entry: Entry, pack: Pack) -> dict[str, Any]:
    usual = {"country": pack.country, "region": pack.region}
    values = {key: getattr(entry, key) for key in ENTRY_FIELDS}
    table = {
        key: list(said) if isinstance(said, tuple) else said
        for key, said in values.items()
        if (said != usual[key] if key in usual else said not in ("", None, ()))
    }
    return table | {lang: dict(words) for lang, words in entry.spoken if words}


def save_changes(pack_id: str, path: Path, folder: Path | None = None) -> None:
    """Write a copy of the user's own changes. KitbagError if there are none, or it cannot be written."""
    own = read_bytes(local_path(pack_id, folder))
    if own is None:
        raise KitbagError("There are no changes of your own to save.", "Save the whole pack.")
    write_kept(path, own, keep=False)


def import_file(path: Path, folder: Path | None = None) -> Imported:
    """A pack, or changes to one, among the user's own. KitbagError if it is neither, or cannot be read or written."""
    file = read_toml(path)
    if file.problems:
        raise KitbagError(f"{path.name}: {file.problems[0].message}", "Nothing was changed.")
    if file.data.get("local") == 1:
        return _import_changes(file, folder)
    if file.data.get("pack") == 1:
        return _import_pack(file, folder)
    raise KitbagError(f"{path.name} is no file of help lines.", "It begins with pack = 1 or with local = 1.")


def _import_pack(file: TomlFile, folder: Path | None) -> Imported:
    said = file.data.get("id")
    pack_id = said if isinstance(said, str) and is_pack_id(said) else file.path.stem
    if not is_pack_id(pack_id):
        raise KitbagError(
            f"{file.path.name} does not say its id.", 'Add a line such as id = "lincoln-school".'
        )
    source = file.path.read_bytes()
    with tempfile.TemporaryDirectory() as apart:
        (Path(apart) / f"{pack_id}.toml").write_bytes(source)
        pack = load_pack(pack_id, (Path(apart), *pack_folders()), local=False)
    if not pack.entries:
        why = pack.problems[0].message if pack.problems else "Add one with [[entry]]."
        raise KitbagError(f"{file.path.name} has no help lines.", why)
    target = (folder or pack_folders()[0]) / f"{pack_id}.toml"
    before = read_bytes(target)
    write_kept(target, source)
    return Imported(pack_id, pack.name, False, pack.problems, Done(target, before, source))


def _import_changes(file: TomlFile, folder: Path | None) -> Imported:
    said = file.data.get("pack")
    pack_id = said if isinstance(said, str) else ""
    if find_pack(pack_id) is None:
        raise KitbagError(
            f'These are changes to the pack "{shorten(pack_id)}", which is not here.',
            "Import the pack first.",
        )
    layer = read_layer(file.path, pack_id)
    target = local_path(pack_id, folder)
    before = read_bytes(target)
    try:
        own = cut(before.decode("utf-8-sig") if before else empty_file(pack_id), KINDS)
        theirs = cut("\n".join(file.lines), KINDS)
    except ValueError as fault:
        raise KitbagError(f"The changes cannot be joined: {fault}.", "Nothing was changed.") from fault
    _join(own, theirs)
    after = own.written().encode()
    write_kept(target, after)
    return Imported(pack_id, load_pack(pack_id).name, True, layer.problems, Done(target, before, after))


def _join(own: Blocks, theirs: Blocks) -> None:
    for block in theirs.blocks:
        key = _key(block.data)
        own.drop(block.kind, lambda table, key=key: _key(table) == key)  # type: ignore[misc]
        own.blocks.append(block)


def _key(table: Mapping[str, Any]) -> tuple[object, object]:
    return table.get("role"), table.get("replaces") or table.get("name")
