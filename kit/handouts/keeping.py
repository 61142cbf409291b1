"""The plan as it was left, kept in the user's folder: handouts.json. A failed print never costs it.

The file is written beside and put in place in one move. One that cannot be read, or in parts, is the usual plan, or the
plan without those parts: what is to be printed can be chosen again in less time than an error is read.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from kit import paths
from kit.errors import WorldError
from kit.handouts.plan import MOST_COPIES, PAPERS, Plan, Row

MOST_PUPILS, MOST_CLASSES, MOST_ROWS = 999, 50, 200
_NAME = "handouts.json"


def load_plan(folder: Path | None = None) -> Plan | None:
    """The plan kept last, or None."""
    path = (folder or paths.user_dir()) / _NAME
    try:
        data = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return None
    return plan_from(data)


def save_plan(plan: Plan, folder: Path | None = None) -> None:
    """Keep the plan. WorldError if the folder cannot be written to."""
    folder = folder or paths.user_dir()
    path = folder / _NAME
    text = json.dumps({"handouts": 1, **asdict(plan)}, ensure_ascii=False, indent=1)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        new = path.with_name(f"{_NAME}.{os.getpid()}.new")
        new.write_text(text + "\n", "utf-8", errors="replace")
        new.replace(path)
    except OSError as fault:
        said = fault.strerror or str(fault)
        raise WorldError(f'The plan cannot be saved in "{folder}": {said}.', "Free the disk.") from fault


def plan_from(data: object) -> Plan | None:
    """A plan from JSON's values; what is of another kind is left out."""
    if not isinstance(data, dict) or data.get("handouts") != 1:
        return None
    usual = Plan()
    rows = [row for each in _list(data.get("rows"))[:MOST_ROWS] if (row := _row(each))]
    paper = data.get("paper")
    return Plan(
        rows=tuple({row.sheet: row for row in rows}.values()),
        pupils=_number(data, "pupils", usual.pupils, MOST_PUPILS),
        classes=_number(data, "classes", usual.classes, MOST_CLASSES),
        paper=paper if isinstance(paper, str) and paper in PAPERS else usual.paper,
        duplex=_flag(data, "duplex", usual.duplex),
        ink_saving=data["ink_saving"] if isinstance(data.get("ink_saving"), bool) else None,
        printer=_text(data.get("printer"), 200),
        preset=_text(data.get("preset")),
    )


def _row(data: object) -> Row | None:
    if not isinstance(data, dict) or not _text(data.get("sheet")):
        return None
    langs = tuple(dict.fromkeys(lang for lang in map(_text, _list(data.get("langs"))) if lang))
    copies = [
        (_text(pair[0]), pair[1])
        for pair in _list(data.get("copies"))
        if isinstance(pair, list) and len(pair) == 2 and _is_count(pair[1])
    ]
    return Row(
        sheet=_text(data["sheet"]),
        langs=langs or ("en",),
        copies=tuple((lang, count) for lang, count in copies if lang),
        on=_flag(data, "on", usual=True),
        large=_flag(data, "large", usual=False),
        two_up=_flag(data, "two_up", usual=False),
        together=_flag(data, "together", usual=False),
    )


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _text(value: object, most: int = 60) -> str:
    return value[:most] if isinstance(value, str) and value.isprintable() else ""


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= MOST_COPIES


def _number(data: Mapping[str, Any], key: str, usual: int, most: int) -> int:
    value = data.get(key)
    return min(most, max(1, value)) if _is_count(value) and isinstance(value, int) else usual


def _flag(data: Mapping[str, Any], key: str, usual: bool) -> bool:
    value = data.get(key)
    return value if isinstance(value, bool) else usual
