"""A small pack and the user's own folder for the tests of local changes."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from kit.contacts.editing import Change, Done, local_path, make_change
from kit.contacts.model import Entry, Pack
from kit.contacts.packs import load_pack, pack_folders

TODAY = dt.date(2026, 11, 24)
PACK = """\
pack = 1
id = "town"
name = "Our town"
country = "US"

[[entry]]
role = "emergency"
name = "Emergency services"
phone = "911"
source = "https://police.example/emergency"
confidence = "A"
checked_on = 2026-11-01
checked_by = "Kitbag project"

[[entry]]
role = "child_talk"
name = "Talk line"
phone = "555-0101"
hours = "24 hours"
anonymous = true
languages = ["English"]
confidence = "A"
checked_on = 2026-11-01
checked_by = "Kitbag project"

[entry.es]
name = "Línea de ayuda"
hours = "24 horas"

[[entry]]
role = "child_talk"
name = "Text line"
text = "HOME to 741741"
confidence = "A"
checked_on = 2026-01-02
checked_by = "Kitbag project"

[[entry]]
role = "adult_advice"
name = "Team HOPE"
phone = "1-866-555-0100"
confidence = "B"

[[entry]]
role = "police_local"
name = "Local police"
confidence = "B"
"""


def user_folder() -> Path:
    folder = pack_folders()[0]
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def write_town(text: str = PACK, pack_id: str = "town") -> Path:
    path = user_folder() / f"{pack_id}.toml"
    path.write_text(text, encoding="utf-8")
    return path


def write_changes(text: str, pack_id: str = "town") -> Path:
    path = local_path(pack_id)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def town() -> Pack:
    return load_pack("town")


def line(name: str, pack: Pack | None = None) -> Entry:
    return next(entry for entry in (pack or town()).entries if entry.name == name)


def do(change: Change) -> Done:
    return make_change(change, "town")
