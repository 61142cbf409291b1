"""A contacts pack by its id in, the help lines of that place in order of preference out; faults become
problems.

A pack is `<id>.toml` in one of the folders, the user's own folder first, so that a corrected copy goes before
the shipped one. `extends` names the pack that it adds to: its own entries come first, and replace the
parent's entries of the same role and name.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from kit import paths
from kit.contacts.model import ROLES, Entry, Pack
from kit.contacts.tables import Spoken, Table, read_toml, shorten, suggest
from kit.errors import Problem
from kit.patterns import pattern

_TOP_KEYS = (
    "pack", "id", "name", "country", "region", "extends", "languages", "checked_on", "terms", "entry",
)  # fmt: skip
# field -> the most characters that a sheet or a slide has room for
_TEXTS = {
    "name": 60, "label": 40, "phone": 40, "text": 60, "web": 120, "email": 80, "hours": 60, "ages": 60,
    "cost": 40, "what_for": 120, "what_not_for": 120, "source": 300, "checked_by": 80,
}  # fmt: skip
# What may be said in another language, in a table of its own: [entry.es] after the [[entry]].
_SPOKEN = {
    k: _TEXTS[k] for k in ("name", "label", "text", "hours", "ages", "cost", "what_for", "what_not_for")
}  # fmt: skip
_TERM = 80
_ENTRY_KEYS = (*_TEXTS, "role", "languages", "anonymous", "confidence", "checked_on", "country", "region")
_ID = pattern(r"[a-z0-9][a-z0-9-]{0,47}")
_WEB = pattern(r"(https://)?[\w-]+(\.[\w-]+)+(/\S*)?")


def pack_folders() -> tuple[Path, ...]:
    """Where packs are looked for, the user's own folder first."""
    return (paths.user_dir() / "contacts", paths.resources_dir() / "contacts")


def load_pack(pack_id: str, folders: Sequence[Path] | None = None) -> Pack:
    """The pack with what it extends; an unknown id gives an empty pack whose problem says so."""
    folders = pack_folders() if folders is None else folders
    return _load(pack_id, folders, ())


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


def _load(pack_id: str, folders: Sequence[Path], children: tuple[str, ...]) -> Pack:
    path = _find(pack_id, folders)
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
        entry for table in file.tables("entry") if (entry := _read_entry(table, pack_id, country, region))
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
    elif parent_id and _find(parent_id, folders) is None:
        top.refuse(
            "extends", f'extends: there is no pack "{shorten(parent_id)}".', "Put it in this folder.", "C107"
        )
    elif parent_id:
        parent = _load(parent_id, folders, (*children, pack_id))
    return _joined(pack, parent, tuple(file.problems))


def _find(pack_id: str, folders: Iterable[Path]) -> Path | None:
    if not _ID.fullmatch(pack_id):
        return None
    return next((p for folder in folders if (p := folder / f"{pack_id}.toml").is_file()), None)


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


def _read_entry(table: Table, pack_id: str, country: str, region: str) -> Entry | None:
    """The help line, or None if its role or name is not known: it could stand nowhere."""
    table.check_keys((*_ENTRY_KEYS, *table.languages()))
    role = table.choice("role", ROLES)
    texts = {key: table.text(key, longest) for key, longest in _TEXTS.items()}
    table.need("role", "name")
    if not role or not texts["name"]:
        return None
    if texts["phone"] and not any(c.isdigit() for c in texts["phone"]):
        table.refuse("phone", f'phone: "{texts["phone"]}" has no digit.', "It is left out.", "C110")
        texts["phone"] = ""
    if texts["web"] and not _WEB.fullmatch(texts["web"]):
        table.refuse("web", f'web: "{shorten(texts["web"])}" is no https address.', "It is left out.", "C110")
        texts["web"] = ""
    return Entry(
        role=role,
        languages=table.texts("languages", 40),
        anonymous=table.flag("anonymous"),
        confidence=table.choice("confidence", ("A", "B")) or "B",
        checked_on=table.date("checked_on"),
        country=table.text("country", 2) or country,
        region=table.text("region", 12) or region,
        line=table.start,
        pack_id=pack_id,
        spoken=table.spoken("entry", _SPOKEN),
        **texts,
    )
