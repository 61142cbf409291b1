"""The details block of a deck of ours: its lines in, DeckMeta out, every missing or wrong key told."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

from kit.deck import yaml
from kit.deck.faults import Faults, did_you_mean, listed
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
)
from kit.deck.model import DeckMeta, Reviewer, Source
from kit.deck.source import fallback_id, name_lang
from kit.deck.split import Chunk

AUDIENCES = ("children", "teens", "carers", "staff", "mixed")


def _format(node: yaml.Node, key: str) -> int:
    if not isinstance(node, yaml.Scalar) or node.text != "1" or node.quoted:
        raise FieldError("D107", "deck is not 1", "This program knows deck format 1; write deck: 1")
    return 1


def _marp(node: yaml.Node, key: str) -> bool:
    if not flag(node, key):
        raise FieldError("D107", "marp: false", "Write marp: true, so that Marp for VS Code shows the deck")
    return True


def _record(node: yaml.Node, key: str, names: tuple[str, ...], needed: tuple[str, ...]) -> dict[str, str]:
    if not isinstance(node, yaml.Mapping):
        raise FieldError("D109", f"{key} must be written as {{{': …, '.join(names)}: …}}", line=node.line)
    record: dict[str, str] = {}
    for entry in node.entries:
        if entry.key not in names:
            hint = did_you_mean(entry.key, names) or f"Known keys: {listed(names)}."
            raise FieldError("D106", f"{key}: {entry.key} is not a known key", hint, entry.line)
        record[entry.key] = text()(entry.value, f"{key}: {entry.key}")
        if entry.key == "checked":
            date(entry.value, f"{key}: checked")
    for name in needed:
        if not record.get(name):
            raise FieldError("D105", f"{key}: {name} is missing", line=node.line)
    return record


def _reviewer(node: yaml.Node, key: str) -> Reviewer:
    names = ("name", "role", "checked")
    return Reviewer(**_record(node, key, names, names))


def _sources(node: yaml.Node, key: str) -> tuple[Source, ...]:
    if not isinstance(node, yaml.Mapping):
        raise FieldError("D109", f"{key} must be lines such as `study-name: {{title: …, publisher: …}}`")
    names = ("title", "publisher", "year", "url", "checked")
    return tuple(
        Source(e.key, **_record(e.value, f"{key}: {e.key}", names, ("title",))) for e in node.entries
    )


def read_sources(settings: yaml.Mapping, faults: Faults) -> tuple[Source, ...]:
    """The sources in a mapping of them (sources.yaml); one that cannot be read is told and left out."""
    found: list[Source] = []
    for entry in settings.entries:
        try:
            found += _sources(yaml.Mapping((entry,), entry.line), "sources")
        except FieldError as error:
            faults.error(error.line or entry.line, error.code, error.message, error.hint)
    return tuple(found)


def _waivers(node: yaml.Node, key: str) -> tuple[tuple[str, str], ...]:
    if not isinstance(node, yaml.Mapping):
        raise FieldError("D109", f"{key} must be lines such as `D308: why`")
    return tuple((entry.key, text()(entry.value, key)) for entry in node.entries)


def _texts(node: yaml.Node, key: str) -> tuple[str, ...]:
    return (text()(node, key),) if isinstance(node, yaml.Scalar) else tuple(many(text())(node, key))


KEYS = {
    "marp": Key(_marp, True),
    "deck": Key(_format, True),
    "id": Key(slug, True),
    "title": Key(text(60), True),
    "subtitle": Key(text(60)),
    "lang": Key(lang, True),
    "audience": Key(one_of(*AUDIENCES), True),
    "ages": Key(ages),
    "minutes": Key(number(0.25, 600), True),
    "shortest": Key(number(0.25, 600), True),
    "version": Key(version, True),
    "reviewed": Key(date, True),
    "review_by": Key(date, True),
    "reviewers": Key(many(_reviewer)),
    "license": Key(text(60), True),
    "credits": Key(_texts),
    "sources": Key(_sources),
    "sheets": Key(many(slug)),
    "warnings": Key(_texts),
    "translation_of": Key(slug),
    "source_version": Key(version),
    "waivers": Key(_waivers),
    "native_reviewed": Key(flag),
}
# What a translation takes from its source file, and so need not say.
_FROM_SOURCE = ("audience", "ages", "minutes", "shortest", "license", "reviewed", "review_by")


def read_front(front: Chunk, path: Path, faults: Faults) -> DeckMeta:
    """The deck's details; what cannot be read falls back to what the file's place and today allow to say."""
    settings = read_mapping(front, faults, "D103")
    translation = settings is not None and settings.get("translation_of") is not None
    keys = {k: Key(v.read, v.needed and not (translation and k in _FROM_SOURCE)) for k, v in KEYS.items()}
    values = read_fields(settings, keys, faults, max(1, front.line - 1)) if settings else {}
    if settings is None and not faults.found:
        faults.error(1, "D105", "The deck's details are empty", "Write at least id, title and lang.")
    meta = _meta(values, path)
    if settings is not None:
        _check(meta, values, settings, path, faults)
    return meta


def read_mapping(block: Chunk, faults: Faults, code: str) -> yaml.Mapping | None:
    """The block as a mapping; what YAML refuses is told under `code`."""
    if not any(line.strip() for line in block.lines):
        return None
    try:
        return yaml.read_yaml(block.lines, block.line)
    except yaml.YamlError as fault:
        faults.error(fault.line, code, fault.message, fault.hint)
        return None


def _meta(values: dict[str, Any], path: Path) -> DeckMeta:
    values = {k: v for k, v in values.items() if k not in ("marp", "deck")}
    made = fallback_id(path)
    values.setdefault("id", made)
    values.setdefault("title", made.replace("-", " ").capitalize())
    values.setdefault("lang", name_lang(path) or "en")
    values.setdefault("native_reviewed", "translation_of" not in values)
    return DeckMeta(ours=True, **values)


def _check(
    meta: DeckMeta, values: dict[str, Any], settings: yaml.Mapping, path: Path, faults: Faults
) -> None:
    at = {entry.key: entry.line for entry in settings.entries}
    if (
        meta.audience in ("children", "teens")
        and not meta.ages
        and "ages" not in at
        and not meta.translation_of
    ):
        faults.error(at["audience"], "D105", "ages is missing", "Write ages: 8-11, for example.")
    named = name_lang(path)
    if named and "lang" in values and named.lower() != meta.lang.lower():
        message = f"lang: {meta.lang}, but the file is named {path.name}"
        faults.error(at["lang"], "D108", message, f"Name it deck.{meta.lang}.md or write lang: {named}.")
    if meta.shortest and meta.minutes and meta.shortest > meta.minutes:
        faults.error(
            at["shortest"], "D109", f"shortest: {meta.shortest:g} is more than minutes: {meta.minutes:g}"
        )
    if (
        isinstance(meta.reviewed, dt.date)
        and isinstance(meta.review_by, dt.date)
        and meta.reviewed > meta.review_by
    ):
        faults.error(at["review_by"], "D109", "review_by lies before reviewed")
    if meta.translation_of and not meta.source_version:
        faults.error(
            at["translation_of"], "D105", "source_version is missing", "Name the version it was made from."
        )
