"""Settings: a tree of text and a table of keys in, checked values out, and every fault with its line."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from kit.deck import yaml
from kit.deck.faults import Faults, did_you_mean, listed
from kit.patterns import pattern

_SLUG = pattern(r"[a-z0-9][a-z0-9-]{0,47}")
_LANG = pattern(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_NUMBER = pattern(r"\d{1,6}(?:\.\d{1,4})?")


class FieldError(Exception):
    """A value is not what its key wants. Never leaves the deck room."""

    def __init__(self, code: str, message: str, hint: str = "", line: int = 0) -> None:
        super().__init__(message)
        self.code, self.message, self.hint, self.line = code, message, hint, line


Reader = Callable[[yaml.Node, str], Any]  # the value's node and its key -> the value, or FieldError


class Key(NamedTuple):
    read: Reader
    needed: bool = False


def read_fields(
    settings: yaml.Mapping, keys: Mapping[str, Key], faults: Faults, line: int, what: str = ""
) -> dict[str, Any]:
    """The values of the known keys that can be read. `what` names the place in messages, as in "Slide welcome: "."""
    values: dict[str, Any] = {}
    for entry in settings.entries:
        key = keys.get(entry.key)
        if key is None:
            hint = did_you_mean(entry.key, keys) or f"Known keys: {listed(keys)}."
            faults.error(entry.line, "D106", f"{what}{entry.key} is not a known key", hint)
            continue
        try:
            values[entry.key] = key.read(entry.value, entry.key)
        except FieldError as fault:
            faults.error(fault.line or entry.line, fault.code, what + fault.message, fault.hint)
            values.setdefault(entry.key, None)
    for name, key in keys.items():
        if key.needed and name not in values:
            faults.error(line, "D105", f"{what}{name} is missing")
    return {name: value for name, value in values.items() if value is not None}


def _scalar(node: yaml.Node, key: str) -> yaml.Scalar:
    if not isinstance(node, yaml.Scalar):
        raise FieldError("D109", f"{key} must be one value, not a list")
    if not node.text and not node.quoted:
        raise FieldError("D109", f"{key} has no value", f"Write {key}: and a value, or take the line out")
    return node


def text(limit: int = 2000) -> Reader:
    def read(node: yaml.Node, key: str) -> str:
        value = " ".join(_scalar(node, key).text.split())
        if len(value) > limit:
            raise FieldError("D109", f"{key} has {len(value)} characters, at most {limit} fit")
        return value

    return read


def one_of(*choices: str) -> Reader:
    def read(node: yaml.Node, key: str) -> str:
        value = _scalar(node, key).text
        if value not in choices:
            near = did_you_mean(value, choices)
            hint = f"{near} " if near else ""
            raise FieldError("D107", f"{key}: {value}", f"{hint}Choose one of: {listed(choices)}")
        return value

    return read


def slug(node: yaml.Node, key: str) -> str:
    value = _scalar(node, key).text
    if not _SLUG.fullmatch(value):
        hint = re.sub(r"[^a-z0-9]+", "-", value.lower()).strip("-")[:48]
        raise FieldError(
            "D108", f'{key}: "{value[:60]}" may hold a-z, 0-9 and -', f"Write {hint}" if hint else ""
        )
    return value


def lang(node: yaml.Node, key: str) -> str:
    value = _scalar(node, key).text
    if not _LANG.fullmatch(value):
        raise FieldError(
            "D108", f'{key}: "{value[:20]}" is no language code', "Write one such as en, de or pt-BR"
        )
    return value


def number(low: float = 0.0, high: float = 1000.0) -> Reader:
    def read(node: yaml.Node, key: str) -> float:
        value = _scalar(node, key)
        if value.quoted or not _NUMBER.fullmatch(value.text):
            raise FieldError(
                "D109", f'{key}: "{value.text[:20]}" is not a number', "Write a number such as 1.5"
            )
        if not low <= float(value.text) <= high:
            raise FieldError("D109", f"{key}: {value.text} is not between {low:g} and {high:g}")
        return float(value.text)

    return read


def whole(low: int, high: int) -> Reader:
    def read(node: yaml.Node, key: str) -> int:
        value = number(low, high)(node, key)
        if value != int(value):
            raise FieldError("D109", f"{key}: {value:g} is not a whole number")
        return int(value)

    return read


def flag(node: yaml.Node, key: str) -> bool:
    value = _scalar(node, key)
    if value.quoted or value.text not in ("true", "false"):
        raise FieldError("D109", f"{key}: {value.text[:20]} is neither true nor false", "Write true or false")
    return value.text == "true"


def date(node: yaml.Node, key: str) -> dt.date:
    value = _scalar(node, key).text
    try:
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
            return dt.date.fromisoformat(value)
    except ValueError:
        pass
    raise FieldError("D109", f'{key}: "{value[:20]}" is no date', "Write dates as 2026-11-20")


def version(node: yaml.Node, key: str) -> str:
    value = _scalar(node, key).text
    if not re.fullmatch(r"\d{1,4}\.\d{1,4}\.\d{1,4}", value):
        numbers = ".".join([*re.findall(r"\d+", value), "0", "0", "0"][:3])
        raise FieldError("D109", f"{key}: {value[:20]}", f"Write three numbers, such as {numbers}")
    return value


def ages(node: yaml.Node, key: str) -> str:
    value = _scalar(node, key).text
    match = re.fullmatch(r"(\d{1,2})-(\d{1,2})", value)
    if value != "adult" and (match is None or int(match[1]) > int(match[2])):
        raise FieldError("D108", f'{key}: "{value[:20]}"', "Write 8-11 or adult")
    return value


def many(read_item: Reader) -> Reader:
    def read(node: yaml.Node, key: str) -> tuple[Any, ...]:
        if not isinstance(node, yaml.Sequence):
            raise FieldError("D109", f"{key} must be a list", f"Write {key}: [one, two]")
        return tuple(read_item(item, key) for item in node.items)

    return read


def hidden(node: yaml.Node, key: str) -> bool:
    if _scalar(node, key).text != "hidden":
        raise FieldError(
            "D107",
            f"{key}: {_scalar(node, key).text[:30]}",
            "The slide's title is its heading; the only value here is hidden",
        )
    return True
