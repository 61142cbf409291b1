"""Recordings that the speaker asked to keep: where they lie, what a new one is called, and how they go with their run.

A run names its file; the folder lies beside the records. Nothing else of a voice is ever kept as sound.
"""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

from kit import paths
from kit.errors import WorldError

FOLDER = "recordings"
_UNSAFE = re.compile(r"[^A-Za-z0-9-]+")


def recordings_dir(folder: Path | None = None) -> Path:
    """Where recordings are kept (not made here)."""
    return (folder or paths.user_dir()) / FOLDER


def recording_path(talk: str, begun: dt.datetime) -> Path:
    """<talk>-2026-11-24-1830.wav, with a number behind it where there is one already."""
    name = f"{_UNSAFE.sub('-', talk).strip('-')[:48] or 'talk'}-{begun:%Y-%m-%d-%H%M}"
    found = recordings_dir() / f"{name}.wav"
    number = 2
    while found.exists():
        found, number = found.with_name(f"{name}-{number}.wav"), number + 1
    return found


def list_recordings(folder: Path | None = None) -> tuple[Path, ...]:
    """Every recording there is, and what was left of one that could not be written to its end."""
    place = recordings_dir(folder)
    return tuple(sorted(path for ending in ("*.wav", "*.wav.part") for path in place.glob(ending)))


def remove_recording(path: Path) -> None:
    """The file is gone. WorldError if it cannot be deleted: then it is still there, and said to be."""
    try:
        path.unlink(missing_ok=True)
    except OSError as fault:
        hint = "Close the program that plays it, and try again."
        raise WorldError(f'The recording "{path}" cannot be deleted: {fault.strerror}.', hint) from fault
