"""Every reader of what others wrote, by name: bytes in, nothing out; Broken if the reader did not keep to its rules.

The rules: no exception, whatever the bytes are; problems with a file, a line that is in it and a sentence; an answer in
a few seconds. Each target also gives seeds to begin with, from the project's own files.
"""

from __future__ import annotations

import contextlib
import json
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kit.errors import Problem
from kit.paths import resources_dir, slides_dir

ROOT = Path(__file__).resolve().parents[2]
SLOWEST = 5.0  # seconds for one input of some kilobytes
_CASES = ROOT / "tests" / "cases"
Feed = Callable[[bytes], None]


class Broken(AssertionError):  # noqa: N818  what a reader is
    """A reader answered otherwise than it must."""


@dataclass(frozen=True, slots=True)
class Target:
    """`feed(folder)` gives the function that takes the bytes; it may write into that folder."""

    name: str
    feed: Callable[[Path], Feed]
    seeds: Callable[[], Iterator[bytes]]


def check_problems(problems: Iterable[Problem], content: bytes) -> None:
    """Every problem names a place that there is, and says something."""
    lines = content.count(b"\n") + content.count(b"\r") + 2
    for problem in problems:
        if not 0 <= problem.line <= lines:
            raise Broken(f"{problem} stands on line {problem.line} of {lines}")
        if not problem.message.strip() or not problem.code or not str(problem.path):
            raise Broken(f"{problem!r} says nothing")
        if "Traceback" in problem.message or "\n" in problem.message:
            raise Broken(f"{problem!r} is no sentence")


def _file_reader(name: str, read: Callable[[Path], Sequence[Problem]]) -> Callable[[Path], Feed]:
    def feed(folder: Path) -> Feed:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)

        def take(content: bytes) -> None:
            path.write_bytes(content)
            began = time.monotonic()
            check_problems([each for each in read(path) if each.path.name == path.name], content)
            if time.monotonic() - began > SLOWEST:
                raise Broken(f"{time.monotonic() - began:.1f} s for {len(content)} bytes")

        return take

    return feed


def _deck(path: Path) -> Sequence[Problem]:
    from kit.deck.opening import read_deck

    return read_deck(path).problems


def _laid_out(path: Path) -> Sequence[Problem]:
    """The deck's first slides also as pages: what is on them must fit the painter's closed list of items."""
    from kit import qt  # noqa: F401 - before all else of Qt
    from kit.app_files import make_painter
    from kit.contacts.model import Place
    from kit.deck.opening import read_deck
    from kit.stage.canvas import SlideContext
    from kit.stage.layout import lay_out_slide
    from kit.stage.pictures import PictureStore
    from kit.stage.theme import theme_for

    application = make_painter()
    deck = read_deck(path)
    context = SlideContext(deck.meta, theme_for(deck.meta), Place(), PictureStore(), 1)
    for slide in deck.slides[:4]:
        lay_out_slide(slide, context)
    del application
    return deck.problems


def _sheet(path: Path) -> Sequence[Problem]:
    from kit.sheet.opening import read_sheet

    return read_sheet(path).problems


def _pack(path: Path) -> Sequence[Problem]:
    from kit.contacts.packs import load_pack

    return load_pack("fuzz", [path.parent]).problems


def _copies(path: Path) -> Sequence[Problem]:
    from kit.handouts.merge import read_copies

    return read_copies(path).problems


def _captions(path: Path) -> Sequence[Problem]:
    from kit.deck.captions import read_captions

    return read_captions(path).problems


def _settings(path: Path) -> Sequence[Problem]:
    from kit.settings import load_event, load_settings

    load_event(path.parent)
    return load_settings(path.parent).problems


def _picture(path: Path) -> Sequence[Problem]:
    """A file by its first bytes, and what is then decoded of it."""
    from kit.deck.pictures import look_at

    look_at(path)
    return ()


def _drawing(folder: Path) -> Feed:
    def take(content: bytes) -> None:
        from kit.deck.drawings import svg_fault

        svg_fault(content)

    return take


def _journal(folder: Path) -> Feed:
    """The bytes as a journal; and as the fields of one sound line, which chance would never find."""
    path = folder / "running" / "00000000000000000001-1.talk"
    path.parent.mkdir(parents=True, exist_ok=True)

    def take(content: bytes) -> None:
        from kit.talk.journal import line_of
        from kit.talk.offers import find_offers

        files = [content]
        with contextlib.suppress(ValueError, RecursionError):
            fields = json.loads(content)
            if isinstance(fields, dict):
                files.append(line_of(fields))
        for file in files:
            path.write_bytes(file)
            for offer in find_offers(folder):
                str(offer.words)

    return take


def _files(*patterns: tuple[Path, str]) -> Callable[[], Iterator[bytes]]:
    def seeds() -> Iterator[bytes]:
        for folder, pattern in patterns:
            for file in sorted(folder.rglob(pattern))[:40]:
                yield file.read_bytes()[:4_000]

    return seeds


def _typed(*texts: str) -> Callable[[], Iterator[bytes]]:
    return lambda: (text.encode() for text in texts)


def _journal_seeds() -> Iterator[bytes]:
    """What a running talk writes down, as JSON and as checked lines."""
    import datetime as dt

    from kit.deck.opening import parse_deck
    from kit.talk.cut import fit
    from kit.talk.journal import line_of
    from kit.talk.resume import Facts, facts_fields, memory_fields, plain
    from kit.talk.session import TalkSession

    deck = parse_deck("# One\n\n---\n\n# Two\n\n---\n\n# Three", Path("fuzz.md"))
    session = TalkSession(deck, fit(deck, None))
    memory = session.memory(tuple(slide.id for slide in deck.slides))
    kept = {**facts_fields(Facts(deck=str(ROOT / "fuzz.md"))), **memory_fields(memory)}
    fields = {name: plain(name, value) for name, value in kept.items()}
    yield json.dumps(fields).encode()
    yield line_of(fields) + line_of({"began": dt.datetime.now().isoformat()})


TARGETS = {
    each.name: each
    for each in (
        Target("deck", _file_reader("talk/deck.en.md", _deck), _files((_CASES, "*.md"), (slides_dir(), "deck.en.md"))),
        Target("slides", _file_reader("talk/deck.en.md", _laid_out), _files((_CASES, "*.md"))),
        Target("sheet", _file_reader("sheet.en.md", _sheet), _files((resources_dir() / "sheets", "sheet.*.md"))),
        Target("contacts", _file_reader("fuzz.toml", _pack), _files((resources_dir() / "contacts", "*.toml"))),
        Target("layer", _file_reader("fuzz.local.toml", _pack), _typed(
            'layer = 1\n[[entry]]\nrole = "emergency"\nname = "A"\nphone = "911"\nconfirmed_on = 2026-01-01\n'
        )),
        Target("copies", _file_reader("copies.csv", _copies), _typed(
            "class,room\n5B,12\n", '"a";"b"\n"1";"x ""y"""\n', "sep=;\na;b\n1;2\n", "\ufeffname\tage\nx\ty\n"
        )),
        Target("captions", _file_reader("clip.vtt", _captions), _typed(
            "WEBVTT\n\nNOTE a\n\n1\n00:01.000 --> 00:04.000 align:left\n<v Ann>Hi <b>there</b>\n",
            "1\n00:00:01,000 --> 00:00:04,000\nHallo\n\n2\n00:00:05,000 --> 00:00:04,000\nx\n",
        )),
        Target("journal", _journal, _journal_seeds),
        Target("settings", _file_reader("settings.toml", _settings), _typed(
            'settings = 1\npack_id = "us-wa"\nnotes_px = 24\n[keys]\nnext = ["x"]\n[screen_roles]\n"a|b" = "room"\n'
        )),
        Target("drawing", _drawing, _files((resources_dir() / "pictures", "*.svg"))),
        Target("picture", _file_reader("picture.png", _picture), _files((_CASES, "*.png"), (ROOT / "docs", "*.png"))),
    )
}  # fmt: skip
