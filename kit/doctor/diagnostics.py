"""What support may need to know, and nothing else: versions, screens, settings, the room check's states, last faults.

It holds no content: no words of slides, notes or sheets, no names, phones, titles, addresses or paths of the user's.
Whoever sends it sees all of it first. A new line here says what kind of thing it tells; free text is never copied.
"""

from __future__ import annotations

import platform
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from importlib import metadata
from pathlib import Path

from kit import __version__, paths
from kit.doctor.finding import NAMES, STATE_WORDS, Finding, by_subject, worst
from kit.settings import Settings

_PACKAGES = (
    "PySide6-Essentials",
    "PySide6-Addons",
    "Markdown",
    "PyYAML",
    "segno",
    "wakepy",
    "tomlkit",
    "numpy",
)
_FAULTS = 3  # the last ones
_MOST = 200_000  # characters of one fault file that are read
# Of these the words name devices, places or decks; only the state is told.
_SAID = frozenset({"screens", "fonts", "power", "disk", "clock"})
_FRAME = re.compile(r'^\s*File "(?P<file>[^"]+)", line (?P<line>\d+), in (?P<name>\S+)')
_RAISED = re.compile(
    r"^(?P<kind>[A-Za-z_][\w.]*(?:Error|Exception|Warning|Interrupt|Exit|Iteration|Fault))\b"
)


def diagnostics(
    findings: Sequence[Finding], settings: Settings, screens: Sequence[str], platform_name: str, folder: Path
) -> str:
    """The whole text. `folder` is the user's data folder, of which only the fault files are read."""
    parts = (
        ("Kitbag diagnostics", (
            "This file holds no words of talks or sheets, no names, no phone numbers and no paths of yours.",
        )),
        ("Versions", _versions()),
        ("Screens", (*screens, f"Qt platform: {platform_name or 'unknown'}")),
        ("Settings", _settings(settings)),
        ("Room check", tuple(_states(findings)) or ("not made this time",)),
        ("Last faults", tuple(_faults(folder / "logs")) or ("none",)),
    )  # fmt: skip
    return "\n\n".join("\n".join((head, *(f"  {line}" for line in lines))) for head, lines in parts) + "\n"


def _versions() -> Iterator[str]:
    frozen = "yes" if getattr(sys, "frozen", False) else "no"
    yield f"Kitbag {__version__}, bundle: {frozen}"
    yield f"Python {platform.python_version()} on {platform.system()} {platform.release()}, {platform.machine()}"
    for name in _PACKAGES:
        try:
            yield f"{name} {metadata.version(name)}"
        except metadata.PackageNotFoundError:
            yield f"{name}: not told"


def _settings(settings: Settings) -> Iterator[str]:
    """What was chosen, never what was typed: own packs, decks and screens are counted."""
    shipped = settings.pack_id and (paths.resources_dir() / "contacts" / f"{settings.pack_id}.toml").is_file()
    yield f"contacts pack: {settings.pack_id if shipped else 'one of their own' if settings.pack_id else 'none'}"
    yield f"text size {settings.text_scale:g}, colors {settings.scheme}, notes {settings.notes_px} px"
    theme = settings.theme_override if settings.theme_override.isalpha() else ""
    yield f"theme: {theme or 'as each talk has it'}, less motion: {_yes(settings.reduce_motion)}"
    lang = settings.lang if re.fullmatch(r"[A-Za-z-]{2,11}", settings.lang) else ""
    yield f"language: {lang or 'as written'}, only what is approved: {_yes(settings.approved_only)}"
    yield f"own keys: {len(settings.keys)}, known screens: {len(settings.screen_roles)}"
    yield f"decks from elsewhere: {len(settings.recent)}, problems in the file: {len(settings.problems)}"


def _states(findings: Iterable[Finding]) -> Iterator[str]:
    for subject, each in by_subject(findings):
        said = f": {'; '.join(finding.said for finding in each)}" if subject in _SAID else ""
        yield f"{STATE_WORDS[worst(each)]} {NAMES[subject]}{said}"


def _faults(logs: Path) -> Iterator[str]:
    """Where in our program it happened and what kind of fault it was; its words may hold content and stay away."""
    try:
        files = sorted(
            (each for each in logs.glob("fault-*.txt") if each.is_file()), key=lambda each: each.name
        )
    except OSError:
        return
    for file in files[-_FAULTS:]:
        try:
            with file.open(encoding="utf-8", errors="replace") as opened:
                text = opened.read(_MOST)
        except OSError:
            continue
        if re.fullmatch(r"fault-\d{8}-\d{6}\.txt", file.name):
            yield file.stem
        for line in text.splitlines():
            if frame := _FRAME.match(line):
                yield f"  {short_place(frame['file'])}:{frame['line']} {frame['name']}"
            elif raised := _RAISED.match(line):
                yield f"  {raised['kind']}"


def short_place(file: str) -> str:
    """A file of the program from its package on; of any other only that it is another."""
    parts = re.split(r"[\\/]+", file)
    for start in ("kit", "PySide6", "shiboken6"):
        if start in parts[:-1]:
            at = len(parts) - 1 - parts[::-1].index(start)
            return "/".join(parts[at:])
    return "elsewhere"


def _yes(on: bool) -> str:
    return "yes" if on else "no"
