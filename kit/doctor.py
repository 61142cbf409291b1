"""This computer in, a line for each thing a talk needs out: ok, warn or bad, and what to do about it.

Qt is asked about the screens in a process of its own, because it ends the program where it finds no display.
"""

from __future__ import annotations

import datetime as dt
import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from kit import paths
from kit.contacts.lines import count_words, lines_of
from kit.contacts.model import EMPTY_PACK
from kit.contacts.packs import load_pack
from kit.settings import Settings, load_settings

State = Literal["ok", "warn", "bad"]
_LOW, _FULL = 500_000_000, 50_000_000  # bytes: journals and exports need little
_NAMED = 6  # help lines that are named one by one
_ASK_QT = """
from PySide6.QtGui import QGuiApplication
app = QGuiApplication(["kitbag"])
for s in app.screens():
    size = s.size() * s.devicePixelRatio()
    print(f"{s.model().strip() or s.name()}, {size.width()} x {size.height()}")
"""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at; `remedy` is what to do where it is not ok."""

    state: State
    subject: str
    said: str
    remedy: str = ""


def examine() -> int:
    """Print a line for each thing; 3 if one of them keeps a talk from being given, else 0."""
    findings = list(look(load_settings(), dt.date.today()))
    width = max(len(finding.subject) for finding in findings)
    for finding in findings:
        print(f"{finding.state:<4}  {finding.subject:<{width}}  {finding.said}")
        if finding.remedy:
            print(f"      {'':<{width}}  {finding.remedy}")
    return 3 if any(finding.state == "bad" for finding in findings) else 0


def look(settings: Settings, today: dt.date) -> Iterator[Finding]:
    """Every finding, the quick ones too; a check that fails is itself a finding."""
    checks: tuple[tuple[str, Callable[[], Iterator[Finding]]], ...] = (
        ("screens", screens),
        ("fonts", fonts),
        ("decks", lambda: decks(today)),
        ("contacts", lambda: contacts(settings.pack_id, today)),
        ("settings", lambda: kept(settings)),
        ("data", lambda: folder(paths.user_dir())),
        ("disk", lambda: disk(paths.user_dir())),
    )
    for subject, check in checks:
        try:
            yield from check()
        except OSError as fault:
            yield Finding("bad", subject, f"Cannot be looked at: {fault.strerror or fault}.")


def screens() -> Iterator[Finding]:
    """Two screens are what presenter mode is for; one will do."""
    found = _ask_for_screens()
    match found:
        case None | []:
            todo = "Start Kitbag from a desktop. Without one, `kitbag demo FOLDER` leaves pictures."
            yield Finding("bad", "screens", "No screen can be opened.", todo)
        case [one]:
            yield Finding(
                "warn", "screens", one, "Plug the projector in, and let it extend the desktop, not mirror it."
            )
        case _:
            yield Finding("ok", "screens", "; ".join(found))


def _ask_for_screens() -> list[str] | None:
    unix = sys.platform not in {"win32", "darwin"}
    if unix and not any(os.environ.get(key) for key in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")):
        return None
    if getattr(sys, "frozen", False):  # a bundle has no Python to start; a display was found above
        from PySide6.QtGui import QGuiApplication

        app = QGuiApplication.instance() or QGuiApplication(["kitbag"])
        assert isinstance(app, QGuiApplication)
        return [f"{s.model() or s.name()}, {s.size().width()} x {s.size().height()}" for s in app.screens()]
    try:
        asked = subprocess.run(
            [sys.executable, "-c", _ASK_QT], capture_output=True, text=True, timeout=30, check=False
        )
    except subprocess.TimeoutExpired:
        return None
    return asked.stdout.splitlines() if asked.returncode == 0 else None


def fonts() -> Iterator[Finding]:
    """The font package is there, whole."""
    spec = importlib.util.find_spec("font_source_sans_pro")
    origin = spec.origin if spec else None
    if origin and (Path(origin).parent / "files" / "SourceSansPro-Regular.ttf").is_file():
        yield Finding("ok", "fonts", "Source Sans Pro")
    else:
        yield Finding(
            "warn", "fonts", "Source Sans Pro is missing; slides use another font.", "Install Kitbag again."
        )


def decks(today: dt.date) -> Iterator[Finding]:
    """The talks read without errors."""
    from kit.library.talks import find_talks
    from kit.review.check import check_files

    talks = find_talks(today=today)
    if not talks:
        yield Finding(
            "bad", "decks", "There are no talks.", "Install Kitbag again, or open a deck of your own."
        )
        return
    wrong = Counter(p.path for p in check_files(today=today).problems if p.severity == "error")
    for path, count in wrong.items():
        yield Finding("warn", "decks", f"{path}: {count} errors", f'Run: kitbag check "{path}"')
    overdue = [talk.title for talk in talks if talk.reviewed_state == "due"]
    if overdue:
        yield Finding(
            "warn", "decks", f"Review is overdue: {'; '.join(overdue)}", "Have it read again before use."
        )
    if not wrong and not overdue:
        yield Finding("ok", "decks", f"{len(talks)} talks, no errors")


def contacts(pack_id: str, today: dt.date) -> Iterator[Finding]:
    """A pack is chosen, and its help lines were looked at lately."""
    if not pack_id:
        todo = "Open Kitbag and choose your place; until then help slides show no numbers."
        yield Finding("warn", "contacts", "No contacts pack is chosen.", todo)
        return
    pack = load_pack(pack_id)
    errors = [problem for problem in pack.problems if problem.severity == "error"]
    if pack.entries == EMPTY_PACK.entries:
        said = errors[0].message if errors else "It has no help lines."
        yield Finding(
            "bad", "contacts", f'The pack "{pack_id}": {said}', "Choose another pack in the settings."
        )
        return
    if errors:
        said = f"{pack.name}: {len(errors)} errors"
        yield Finding("warn", "contacts", said, f'Run: kitbag check "{errors[0].path}"')
    lines = lines_of(pack, today)
    doubtful = [line for line in lines if line.needs_attention]
    if doubtful:
        names = list(dict.fromkeys(line.entry.name if line.entry else line.role for line in doubtful))
        named = ", ".join(names[:_NAMED]) + (
            f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
        )
        todo = f"Look them up and confirm them in Settings > Help lines: {named}."
        yield Finding("warn", "contacts", f"{pack.name}: {count_words(lines)}", todo)
    else:
        yield Finding("ok", "contacts", f"{pack.name}: {len(pack.entries)} help lines, checked lately")


def kept(settings: Settings) -> Iterator[Finding]:
    for problem in settings.problems:
        yield Finding("warn", "settings", problem.message, problem.hint)
    if not settings.problems:
        yield Finding("ok", "settings", "read")


def folder(where: Path) -> Iterator[Finding]:
    """Settings and records can be written."""
    try:
        where.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=where, prefix=".kitbag-"):
            pass
    except OSError as fault:
        said = f'"{where}" cannot be written to: {fault.strerror or fault}.'
        yield Finding("bad", "data", said, "Free it, or start with --data-dir FOLDER.")
    else:
        yield Finding("ok", "data", str(where))


def disk(where: Path) -> Iterator[Finding]:
    """Room for records and exports."""
    there = next((p for p in (where, *where.parents) if p.is_dir()), Path.cwd())
    free = shutil.disk_usage(there).free
    said = f"{free / 1e9:.1f} GB free"
    if free < _LOW:
        yield Finding("bad" if free < _FULL else "warn", "disk", said, "Delete what is not needed.")
    else:
        yield Finding("ok", "disk", said)
