"""The user's folder in, what they chose out, and back: settings.toml and event.toml.

A file is written beside and put in place in one move, and the one before is kept as `.bak`. A file that
cannot be read is set aside as `.broken`, the one before is used, and a problem says so: no settings ever keep
a talk from starting.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import field, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from kit import paths
from kit.errors import Problem, WorldError
from kit.values import value

if TYPE_CHECKING:  # the room's window goes up before these are needed
    from kit.contacts.model import Event
    from kit.contacts.tables import TomlFile

ScreenRole = Literal["room", "console"]
SCREEN_ROLES = ("room", "console")
SCHEMES = ("system", "light", "dark")
RECENT = 12  # decks opened from elsewhere that are remembered
_LONGEST = 300
_LONGEST_PATH = 4096


@value
class Settings:
    """What the user chose, and what Kitbag remembers for them."""

    pack_id: str = ""  # "": not chosen yet
    text_scale: float = 1.0  # of Kitbag's own windows
    theme_override: str = ""  # "": each talk's own theme
    reduce_motion: bool = False
    notes_px: int = 22
    screen_roles: tuple[
        tuple[str, str], ...
    ] = ()  # (the screen's name, model and serial; "room" or "console")
    keys: tuple[tuple[str, str], ...] = ()  # (action, key sequence), only where changed
    first_start_done: bool = False
    scheme: str = "system"
    last_minutes: tuple[tuple[str, float], ...] = ()  # (talk id, minutes asked for last)
    lang: str = ""  # of talks and sheets, where they have it; "": each in its first one
    approved_only: bool = False  # present and print only what somebody here has approved
    microphone: bool = False  # rehearsals listen from their start
    sound_output: str = ""  # of clips, by the system's id; "": the usual one
    sound_output_name: str = ""  # for people, where it is not there
    recent: tuple[str, ...] = ()  # decks opened from outside the library, the last one first
    problems: tuple[Problem, ...] = field(default=(), compare=False)

    def learned_from(self, talk: Settings) -> Settings:
        """With what a running talk has changed."""
        return replace(
            self, notes_px=talk.notes_px, screen_roles=talk.screen_roles, sound_output=talk.sound_output,
            sound_output_name=talk.sound_output_name,
        )  # fmt: skip


def load_settings(folder: Path | None = None) -> Settings:
    """The settings; those that are missing or wrong are the usual ones, and `problems` says which."""
    if not _is_there(folder, "settings.toml"):
        return Settings()
    file = _load(folder, "settings.toml")
    top = file.table("", file.data)
    usual = Settings()
    screens = file.table("screens", file.data.get("screens", {}))
    keys = file.table("keys", file.data.get("keys", {}))
    minutes = file.table("minutes", file.data.get("minutes", {}))
    return Settings(
        pack_id=top.text("pack_id"),
        text_scale=top.number("text_scale", 0.75, 3.0, usual.text_scale),
        theme_override=top.text("theme_override"),
        reduce_motion=top.flag("reduce_motion") or False,
        notes_px=round(top.number("notes_px", 12, 96, usual.notes_px)),
        screen_roles=tuple((s, role) for s in screens.values if (role := screens.choice(s, SCREEN_ROLES))),
        keys=tuple((action, sequence) for action in keys.values if (sequence := keys.text(action))),
        first_start_done=top.flag("first_start_done") or False,
        scheme=top.choice("scheme", SCHEMES) or usual.scheme,
        last_minutes=tuple((t, m) for t in minutes.values if (m := minutes.number(t, 0.25, 600, 0))),
        lang=top.text("lang", 20),
        approved_only=top.flag("approved_only") or False,
        microphone=top.flag("microphone") or False,
        sound_output=top.text("sound_output", _LONGEST),
        sound_output_name=top.text("sound_output_name", _LONGEST),
        recent=top.texts("recent", _LONGEST_PATH)[:RECENT],
        problems=tuple(file.problems),
    )


def save_settings(settings: Settings, folder: Path | None = None) -> None:
    """Write settings.toml. WorldError if the folder cannot be written to."""
    tables: dict[str, dict[str, object]] = {
        "": {f.name: getattr(settings, f.name) for f in fields(settings) if f.name not in _APART},
        "screens": dict(settings.screen_roles),
        "keys": dict(settings.keys),
        "minutes": dict(settings.last_minutes),
    }
    _save(folder, "settings.toml", tables)


def remember_deck(settings: Settings, path: Path) -> Settings:
    """The settings with this deck in front of those opened from outside the library."""
    name = str(path.resolve())
    return replace(settings, recent=(name, *(other for other in settings.recent if other != name))[:RECENT])


def load_event(folder: Path | None = None) -> Event:
    """The visit as it was last filled in."""
    from kit.contacts.model import EVENT_FIELDS, Event

    file = _load(folder, "event.toml")
    top = file.table("", file.data)
    return Event(**{name: top.text(name, _LONGEST) for name in EVENT_FIELDS})


def save_event(event: Event, folder: Path | None = None) -> None:
    """Write event.toml. WorldError if the folder cannot be written to."""
    from kit.contacts.model import EVENT_FIELDS

    _save(folder, "event.toml", {"": {name: getattr(event, name) for name in EVENT_FIELDS}})


_APART = frozenset({"screen_roles", "keys", "last_minutes", "problems"})  # tables of their own, or not kept


def _is_there(folder: Path | None, name: str) -> bool:
    path = (folder or paths.user_dir()) / name
    return path.exists() or path.with_name(f"{name}.bak").exists()


def _load(folder: Path | None, name: str) -> TomlFile:
    from kit.contacts.tables import TomlFile, read_toml

    path = (folder or paths.user_dir()) / name
    before = path.with_name(f"{name}.bak")
    if not path.exists() and not before.exists():
        return TomlFile(path)
    file = read_toml(path) if path.exists() else TomlFile(path)
    if path.exists() and not file.problems:
        return file
    older = read_toml(before) if before.exists() else TomlFile(before)
    older.path = path
    older.problems = []
    if file.problems:
        kept = path.with_name(f"{path.stem}.broken{path.suffix}")
        _set_aside(path, kept)
        used = "What was saved before it is used." if older.data else "The usual choices are used."
        older.report(0, "C120", f"{name} could not be read: {file.problems[0].message}", used, "warning")
    return older


def _set_aside(path: Path, kept: Path) -> None:
    try:
        path.replace(kept)
    except OSError:
        pass  # a folder that cannot be written to: the problem is reported all the same


def _save(folder: Path | None, name: str, tables: Mapping[str, Mapping[str, object]]) -> None:
    path = (folder or paths.user_dir()) / name
    new = path.with_name(f"{name}.{os.getpid()}.new")
    text = _as_toml(tables)
    try:
        if path.is_file() and path.read_bytes() == text:
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        with new.open("wb") as out:
            out.write(text)
            out.flush()
            os.fsync(out.fileno())
        # If the power goes between these two moves, loading finds the one before.
        if path.exists():
            path.replace(path.with_name(f"{name}.bak"))
        new.replace(path)
    except OSError as fault:
        with suppress(OSError):
            new.unlink()  # half a file helps nobody
        where = f'"{path.parent}"'
        said = fault.strerror or str(fault)
        raise WorldError(
            f"{name} cannot be saved in {where}: {said}.", "Free the disk, or use --data-dir."
        ) from fault


def _as_toml(tables: Mapping[str, Mapping[str, object]]) -> bytes:
    lines: list[str] = []
    for name, values in tables.items():
        if name and values:
            lines += ["", f"[{name}]"]
        lines += [f"{_value(key)} = {_value(value)}" for key, value in values.items() if value is not None]
    return ("\n".join(lines) + "\n").encode("utf-8", "replace")


def _value(value: object) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case int() | float():
            return repr(value)
        case tuple():
            return f"[{', '.join(_value(item) for item in value)}]"
    sound = str(value).encode("utf-8", "replace").decode()  # a path may hold bytes that are no text
    escaped = sound.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(c if c.isprintable() else f"\\U{ord(c):08X}" for c in escaped) + '"'
