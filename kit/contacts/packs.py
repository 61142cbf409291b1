"""A contacts pack by its id in, the help lines of that place in order of preference out; faults become
problems.

A pack is `<id>.toml` in one of the folders, the user's own folder first, so that a corrected copy goes before
the shipped one. `extends` names the pack that it adds to: its own entries come first, and replace the
parent's entries of the same role and name. What the user changed lies beside in `<id>.local.toml` (see
layer.py): the pack itself is never written to.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from kit import paths
from kit.contacts.entries import read_entry
from kit.contacts.model import Pack
from kit.contacts.tables import Spoken, Table, read_toml, shorten, suggest
from kit.errors import Problem
from kit.patterns import pattern

_TOP_KEYS = (
    "pack", "id", "name", "country", "region", "extends", "languages", "checked_on", "terms", "entry",
)  # fmt: skip
_TERM = 80
_ID = pattern(r"[a-z0-9][a-z0-9-]{0,47}")


def pack_folders() -> tuple[Path, ...]:
    """Where packs are looked for, the user's own folder first."""
    return (paths.user_dir() / "contacts", paths.resources_dir() / "contacts")


def load_pack(pack_id: str, folders: Sequence[Path] | None = None, *, local: bool = True) -> Pack:
    """The pack with what it extends and, if `local`, with the user's own changes; an unknown id gives an empty pack
    whose problem says so.
    """
    folders = pack_folders() if folders is None else folders
    return _load(pack_id, folders, (), local)


def list_packs(folders: Sequence[Path] | None = None) -> tuple[Pack, ...]:
    """Every pack there is, by name."""
    folders = pack_folders() if folders is None else folders
    return tuple(
        sorted((load_pack(i, folders) for i in _ids(folders)), key=lambda p: (p.country, p.region, p.name))
    )


def _ids(folders: Iterable[Path]) -> list[str]:
    found = {
        path.stem for folder in folders if folder.is_dir() for path in folder.glob("*.toml") if path.is_file()
    }
    return sorted(stem for stem in found if _ID.fullmatch(stem))


def find_pack(pack_id: str, folders: Sequence[Path] | None = None) -> Path | None:
    """The file of that pack, the user's own before the shipped one."""
    folders = pack_folders() if folders is None else folders
    if not is_pack_id(pack_id):
        return None
    return next((p for folder in folders if (p := folder / f"{pack_id}.toml").is_file()), None)


def is_pack_id(words: str) -> bool:
    """Whether a pack may be called so: small letters, digits and hyphens."""
    return _ID.fullmatch(words) is not None


def _load(pack_id: str, folders: Sequence[Path], children: tuple[str, ...], local: bool) -> Pack:
    path = find_pack(pack_id, folders)
    if path is None:
        hint = suggest(pack_id, _ids(folders)) or f"There are: {', '.join(_ids(folders)) or 'none'}."
        fault = Problem(
            Path(f"{shorten(pack_id)}.toml"),
            0,
            "C100",
            f'There is no contacts pack "{shorten(pack_id)}".',
            hint,
        )
        return Pack(pack_id, pack_id, problems=(fault,))
    file = read_toml(path, "pack")
    top = file.table("", file.data)
    top.check_keys(_TOP_KEYS)
    if file.data:
        top.need("id", "name")
        if top.text("id") not in ("", pack_id):
            top.refuse(
                "id", f'id: "{top.text("id")}" is not the file\'s name.', f'Write id = "{pack_id}".', "C109"
            )
    country, region = top.text("country", 2), top.text("region", 12)
    terms = file.table("terms", file.data.get("terms", {}))
    entries = [
        entry for table in file.tables("entry") if (entry := read_entry(table, pack_id, country, region))
    ]
    pack = Pack(
        id=pack_id,
        name=top.text("name", 60) or pack_id,
        country=country,
        region=region,
        languages=top.texts("languages", 12),
        terms=_read_terms(terms),
        entries=tuple(entries),
        checked_on=top.date("checked_on"),
        problems=(),
        spoken_terms=terms.spoken("terms", _TERM),
    )
    parent_id = top.text("extends", 48)
    parent = None
    if parent_id in (pack_id, *children):
        top.refuse(
            "extends", f'extends: "{parent_id}" leads back to this pack.', "Take the line out.", "C107"
        )
    elif parent_id and find_pack(parent_id, folders) is None:
        top.refuse(
            "extends", f'extends: there is no pack "{shorten(parent_id)}".', "Put it in this folder.", "C107"
        )
    elif parent_id:
        parent = _load(parent_id, folders, (*children, pack_id), local)
    joined = _joined(pack, parent, tuple(file.problems))
    return _with_local(joined, folders) if local else joined


def _with_local(pack: Pack, folders: Sequence[Path]) -> Pack:
    found = (folder / f"{pack.id}.local.toml" for folder in folders)
    path = next((path for path in found if path.is_file()), None)
    if path is None:
        return pack
    from kit.contacts.layer import read_layer, with_layer  # the first slide of most needs no layer

    return with_layer(pack, read_layer(path, pack.id))


def _joined(pack: Pack, parent: Pack | None, problems: tuple[Problem, ...]) -> Pack:
    if parent is None:
        parent = Pack("", "")
    own = {(entry.role, entry.name) for entry in pack.entries}
    return Pack(
        id=pack.id,
        name=pack.name,
        country=pack.country or parent.country,
        region=pack.region,
        languages=pack.languages or parent.languages,
        terms=tuple({**dict(parent.terms), **dict(pack.terms)}.items()),
        entries=pack.entries + tuple(e for e in parent.entries if (e.role, e.name) not in own),
        checked_on=pack.checked_on,
        problems=problems + parent.problems,
        spoken_terms=_joined_terms(parent.spoken_terms, pack.spoken_terms),
        hidden=parent.hidden,
    )


def _joined_terms(theirs: Spoken, own: Spoken) -> Spoken:
    """The terms in each language, the pack's own before those of what it extends."""
    langs = dict.fromkeys((*dict(theirs), *dict(own)))
    parent, child = dict(theirs), dict(own)
    return tuple(
        (lang, tuple({**dict(parent.get(lang, ())), **dict(child.get(lang, ()))}.items())) for lang in langs
    )


def _read_terms(table: Table) -> tuple[tuple[str, str], ...]:
    other = table.languages()
    return tuple(
        (key.replace("-", "_"), text)
        for key in table.values
        if key not in other and (text := table.text(key, _TERM))
    )
