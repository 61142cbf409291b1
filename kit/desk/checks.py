"""The checks of the room check that need nobody: a talk and the settings in, each subject with what looks at it out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path

from kit import paths
from kit.doctor import computer, content
from kit.doctor.finding import Check
from kit.doctor.power import power
from kit.library.talks import TalkEntry, find_talks
from kit.settings import Settings
from kit.values import value


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
        ("clips", lambda: content.clips(_clips(path, library), find_decodes())),
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


def find_decodes() -> Callable[[Path], str] | None:
    """What tells whether a clip can be played here."""
    return None


def _clips(path: Path | None, library: Callable[[], Sequence[TalkEntry]]) -> tuple[Path, ...]:
    files = [path] if path else [entry.path for entry in library()]
    return tuple(dict.fromkeys(clip for file in files for clip in content.clips_of(file)))
