"""The details block of a sheet: its lines in, SheetMeta out, every missing or wrong key told."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kit.contacts.model import ROLES
from kit.deck import yaml
from kit.deck.faults import Faults, did_you_mean
from kit.deck.fields import (
    FieldError,
    Key,
    ages,
    date,
    flag,
    lang,
    many,
    number,
    one_of,
    read_fields,
    slug,
    text,
    version,
    whole,
)
from kit.deck.front import KEYS as DECK_KEYS
from kit.deck.front import read_mapping
from kit.deck.split import Chunk
from kit.sheet.model import SheetMeta
from kit.sheet.source import name_lang

READERS = ("child", "teen", "carer", "staff", "organizer", "all")
YOUNGEST = 9  # readers under it need larger type, and a word to the adult
YOUNG_POINT = 16.0
_FOOT_KEYS = ("version", "reviewed", "license")  # what the foot says: H108 when it is missing


def _format(node: yaml.Node, key: str) -> int:
    if not isinstance(node, yaml.Scalar) or node.text != "1" or node.quoted:
        raise FieldError("D107", "sheet is not 1", "This program knows sheet format 1; write sheet: 1")
    return 1


def _papers(node: yaml.Node, key: str) -> tuple[str, ...]:
    names = many(one_of("A4", "Letter"))(node, key)
    return tuple(dict.fromkeys(name.lower() for name in names))


def _color(node: yaml.Node, key: str) -> bool:
    return bool(one_of("mono", "color")(node, key) == "color")


def _need(node: yaml.Node, key: str) -> str:
    value: str = text(60)(node, key)
    role = value.removeprefix("contact.")
    if role == value or role not in ROLES:
        hint = did_you_mean(role, ROLES) or f"Write contact. and one of: {', '.join(ROLES)}."
        raise FieldError("D503", f'needs: "{value}" is no contact role', hint, node.line)
    return role


KEYS = {
    "sheet": Key(_format, True),
    "id": Key(slug, True),
    "title": Key(text(60), True),
    "head": Key(text(120)),
    "lang": Key(lang, True),
    "for": Key(one_of(*READERS), True),
    "ages": Key(ages),
    "version": Key(version),
    "reviewed": Key(date),
    "review_by": Key(date, True),
    "reviewers": DECK_KEYS["reviewers"],
    "license": Key(text(60)),
    "credits": DECK_KEYS["credits"],
    "pairs_with": Key(many(slug)),
    "paper": Key(_papers),
    "sides": Key(whole(1, 4)),
    "min_point": Key(number(8, 48)),
    "color": Key(_color),
    "needs": Key(many(_need)),
    "translation_of": Key(slug),
    "source_version": Key(version),
    "was": Key(text(8)),
    "waivers": DECK_KEYS["waivers"],
    "native_reviewed": Key(flag),
}


def read_front(front: Chunk, path: Path, faults: Faults) -> tuple[SheetMeta, str, dict[str, int]]:
    """The sheet's details, its head as typed, and the lines of its keys."""
    settings = read_mapping(front, faults, "D103")
    values = read_fields(settings, KEYS, faults, max(1, front.line - 1)) if settings else {}
    at = {entry.key: entry.line for entry in settings.entries} if settings else {}
    if settings is None and not faults.found:
        faults.error(1, "D105", "The sheet's details are empty", "Write at least id, title and lang.")
    if settings is not None:
        _check_foot(at, faults)
    meta = _meta(values, path)
    _check(meta, values, at, path, faults)
    return meta, values.get("head", ""), at


def young(meta: SheetMeta) -> bool:
    """True for a sheet that children under nine read."""
    first = meta.ages.split("-", maxsplit=1)[0]
    return meta.reader in ("child", "all") and first.isdecimal() and int(first) < YOUNGEST


def _meta(values: dict[str, Any], path: Path) -> SheetMeta:
    known = {key: value for key, value in values.items() if key not in ("sheet", "for", "head")}
    name = path.parent.name if name_lang(path) else path.stem
    made = "".join(c if c.isascii() and c.isalnum() else "-" for c in name.lower()).strip("-")[:48]
    known.setdefault("id", made or "sheet")
    known.setdefault("title", known["id"].replace("-", " ").capitalize())
    known.setdefault("lang", name_lang(path) or "en")
    known.setdefault("native_reviewed", "translation_of" not in known)
    return SheetMeta(reader=values.get("for", "all"), **known)


def _check_foot(at: dict[str, int], faults: Faults) -> None:
    missing = [key for key in _FOOT_KEYS if key not in at]
    if missing:
        hint = "Every printed page says them at its foot."
        faults.error(1, "H108", f"{' and '.join(missing)} {_is(missing)} missing", hint)


def _is(words: list[str]) -> str:
    return "is" if len(words) == 1 else "are"


def _check(meta: SheetMeta, values: dict[str, Any], at: dict[str, int], path: Path, faults: Faults) -> None:
    named = name_lang(path)
    if named and "lang" in values and named.lower() != meta.lang.lower():
        message = f"lang: {meta.lang}, but the file is named {path.name}"
        faults.error(at["lang"], "D108", message, f"Name it sheet.{meta.lang}.md or write lang: {named}.")
    if meta.reviewed and meta.review_by and meta.reviewed > meta.review_by:
        faults.error(at["review_by"], "D109", "review_by lies before reviewed")
    least = YOUNG_POINT if young(meta) else 12.0
    if values.get("min_point", least) < least:
        message = f"min_point: {meta.min_point:g} is under {least:g} point"
        hint = (
            "Children under nine need 16 point."
            if young(meta)
            else "Nobody reads smaller type at arm's length."
        )
        faults.error(at["min_point"], "D109", message, hint)
    if not meta.paper:
        faults.error(at.get("paper", 1), "D109", "paper names no paper", "Write paper: [A4, Letter].")
