"""This computer in, findings out: screens, sound, fonts, printer, disk, clock, settings and the data folder.

What only Qt knows (screens, sound, printers) is handed in as plain words by those who may load it.
"""

from __future__ import annotations

import datetime as dt
import importlib.util
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from kit.doctor.finding import Finding
from kit.settings import Settings

_LOW, _FULL = 500_000_000, 50_000_000  # bytes: journals and exports need little
_LATEST = 25  # years after the library: no clock that is right says so
_PAPERS = {"a4": "A4", "letter": "US Letter"}


def screens(found: Sequence[str] | None) -> Iterator[Finding]:
    """Two screens are what presenter mode is for; one will do. None: there is no display at all."""
    match found:
        case None | []:
            todo = "Start Kitbag from a desktop. Without one, `kitbag demo FOLDER` leaves pictures."
            yield Finding("bad", "screens", "No screen can be opened.", todo)
        case [one]:
            todo = "Plug the projector in, and let it extend the desktop, not mirror it."
            yield Finding("warn", "screens", f"Only {one}", todo)
        case _:
            yield Finding("ok", "screens", "; ".join(found))


def sound(outputs: Sequence[str] | None, chosen: str) -> Iterator[Finding]:
    """Where sound goes; whether it is heard, only people can tell. None: it cannot be looked at."""
    if outputs is None:
        yield Finding(
            "open", "sound", "Sound cannot be looked at from here.", "Try it on the Room check page."
        )
    elif not outputs:
        todo = "Plug speakers or the projector's sound in, or speak what a clip would say."
        yield Finding("warn", "sound", "This computer has no sound output.", todo)
    else:
        todo = "Play the test sound on the Room check page, and listen from the back row."
        used = chosen if chosen in outputs else outputs[0]
        yield Finding("open", "sound", f"Goes to {used}. Not heard yet.", todo)


def printer(name: str, trouble: str, holds: str, wanted: str) -> Iterator[Finding]:
    """The usual printer, its trouble ("is out of paper"), the paper it holds and that of the place ("a4", "letter")."""
    if not name:
        todo = "Save the sheets as PDF on a stick and print them at the school, or add a printer."
        yield Finding("warn", "printer", "There is no printer here.", todo)
    elif trouble:
        yield Finding("warn", "printer", f"{name} {trouble}.", "See to it before you print.")
    elif holds and wanted and holds != wanted:
        said = f"{name} holds {_PAPERS[holds]}; sheets here are made for {_PAPERS[wanted]}."
        yield Finding("warn", "printer", said, "Put that paper in, or choose the other one in Handouts.")
    else:
        paper = f", {_PAPERS[holds]} paper" if holds else ""
        yield Finding("ok", "printer", f"{name} is ready{paper}")


def fonts() -> Iterator[Finding]:
    """The font package is there, whole."""
    spec = importlib.util.find_spec("font_source_sans_pro")
    origin = spec.origin if spec else None
    folder = Path(origin).parent / "files" if origin else None
    missing = [n for n in ("Regular", "Semibold", "Bold", "It", "Black") if not _font(folder, n)]
    if not missing:
        yield Finding("ok", "fonts", "Source Sans Pro is whole")
    else:
        said = "Source Sans Pro is missing; slides use another font."
        if len(missing) < 5:
            said = f"Of Source Sans Pro there is no {', '.join(missing)}; slides use another font."
        yield Finding("warn", "fonts", said, "Install Kitbag again.")


def _font(folder: Path | None, name: str) -> bool:
    return folder is not None and (folder / f"SourceSansPro-{name}.ttf").is_file()


def kept(settings: Settings) -> Iterator[Finding]:
    for problem in settings.problems:
        yield Finding("warn", "settings", problem.message, problem.hint)
    if not settings.problems:
        yield Finding("ok", "settings", "Read as they were saved")


def folder(where: Path) -> Iterator[Finding]:
    """Settings and records can be written."""
    try:
        where.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=where, prefix=".kitbag-"):
            pass
    except OSError as fault:
        said = f'"{short_path(where)}" cannot be written to: {fault.strerror or fault}.'
        yield Finding("bad", "data", said, "Free it, or start with --data-dir FOLDER.")
    else:
        yield Finding("ok", "data", f"Can be written to: {short_path(where)}")


def short_path(path: Path) -> str:
    """The path from the user's home on: a record bears no names."""
    try:
        return str(Path("~") / path.relative_to(Path.home()))
    except (ValueError, RuntimeError):  # elsewhere, or no home at all
        return str(path)


def disk(where: Path) -> Iterator[Finding]:
    """Room for records and exports."""
    there = next((p for p in (where, *where.parents) if p.is_dir()), Path.cwd())
    free = shutil.disk_usage(there).free
    said = f"{free / 1e9:.1f} GB free"
    if free < _LOW:
        yield Finding("bad" if free < _FULL else "warn", "disk", said, "Delete what is not needed.")
    else:
        yield Finding("ok", "disk", said)


def clock(now: dt.datetime, library: dt.date | None) -> Iterator[Finding]:
    """A clock before the library's own date is wrong: help lines would look fresh and reviews not yet due."""
    said = f"It is {now.day} {now:%B %Y, %H:%M}"
    if library is not None and now.date() < library:
        todo = "Set the computer's date: what says how fresh the help lines are goes by it."
        yield Finding("bad", "clock", f"{said}, but this library is of {library.day} {library:%B %Y}.", todo)
    elif library is not None and now.year > library.year + _LATEST:
        yield Finding("warn", "clock", f"{said}. That cannot be right.", "Set the computer's date.")
    else:
        yield Finding("ok", "clock", said)
