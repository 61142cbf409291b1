"""The checks of the room check that need nobody: a talk and the settings in, each subject with what looks at it out."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from kit import paths
from kit.doctor import computer, content
from kit.doctor.finding import Check, Finding
from kit.doctor.power import power
from kit.library.talks import TalkEntry, find_talks
from kit.settings import Settings
from kit.values import value

Decodes = Callable[[Path], str]


@value
class Wanted:
    """What is about to be given. `path` None: nothing is chosen, so all talks are looked at."""

    path: Path | None = None
    minutes: float | None = None


def file_checks(wanted: Wanted, settings: Settings, now: dt.datetime) -> tuple[Check, ...]:
    """The checks that read files and ask the system, in their order; they may run in a thread."""
    today = now.date()
    talks: list[TalkEntry] = []

    def library() -> Sequence[TalkEntry]:
        if not talks:
            talks.extend(find_talks(today=today))
        return talks

    path = wanted.path
    return (
        ("fonts", computer.fonts),
        (
            "decks",
            lambda: (
                content.talk(path, today, approved_only=settings.approved_only)
                if path
                else content.decks(today)
            ),
        ),
        ("contacts", lambda: content.contacts(settings.pack_id, today)),
        ("power", lambda: power(wanted.minutes)),
        ("disk", lambda: computer.disk(paths.user_dir())),
        ("clock", lambda: computer.clock(now, content.library_date(library(), settings.pack_id))),
        ("settings", lambda: computer.kept(settings)),
        ("data", lambda: computer.folder(paths.user_dir())),
    )


def clips_check(wanted: Wanted, decodes: Decodes | None) -> Check:
    """Each clip of the talk, or of all talks, is played; `decodes` needs Qt, and its thread."""

    def look() -> Iterator[Finding]:
        files = [wanted.path] if wanted.path else [entry.path for entry in find_talks()]
        yield from content.clips(
            tuple(dict.fromkeys(c for file in files for c in content.clips_of(file))), decodes
        )

    return "clips", look


def decodes_here(clip: Path) -> str:
    """Why the clip does not play in this process; nothing if it does."""
    from kit.media.probe import decodes

    return decodes(clip)


def decodes_apart(clip: Path) -> str:
    """The same, asked in a process that brings Qt and needs no display."""
    if getattr(sys, "frozen", False):  # a bundle has no Python to start
        from PySide6.QtGui import QGuiApplication

        application = QGuiApplication.instance() or QGuiApplication(["kitbag"])
        said = decodes_here(clip)
        del application  # Qt had to live until here
        return said
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"} if sys.platform == "linux" else None
    command = [sys.executable, "-m", "kit.desk.checks", str(clip)]
    try:
        asked = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False, env=env)
    except subprocess.TimeoutExpired:
        return f'"{clip.name}" cannot be decoded: it does not answer.'
    return asked.stdout.strip() if asked.returncode == 0 else f'"{clip.name}" makes the player fail.'


if __name__ == "__main__":
    from PySide6.QtGui import QGuiApplication

    app = QGuiApplication(["kitbag"])
    print(decodes_here(Path(sys.argv[1])))
