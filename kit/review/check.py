"""Paths in, everything that is wrong with the decks, packs and figures there out. No path: the whole library.

A deck's problems are the parser's and the reviewer's, and the stage's where it is handed in.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from kit import paths
from kit.contacts.card import load_card
from kit.contacts.figures import figures_path, read_figures
from kit.contacts.layer import SUFFIX, read_layer
from kit.contacts.model import Place
from kit.contacts.packs import list_packs, load_pack, pack_folders
from kit.deck.clips import has_clips
from kit.deck.model import Deck
from kit.deck.opening import read_deck
from kit.errors import Problem, UsageError
from kit.review.banks import check_answers, check_scenarios
from kit.review.deck import review_deck
from kit.review.packs import check_dates
from kit.review.rules import Context
from kit.review.sheets import review_sheet
from kit.review.spelling import NOT_CHECKED, load_speller, own_words
from kit.review.waivers import without_waived
from kit.sheet.model import Sheet
from kit.sheet.opening import read_sheet


class Fit(Protocol):
    def __call__(self, deck: Deck, *places: Place) -> Iterable[Problem]: ...


class FitSheet(Protocol):
    def __call__(self, sheet: Sheet, *places: Place) -> Iterable[Problem]: ...


CLIPS_NOT_TRIED = "Clips were not tried: kitbag check --layout plays each of them."
_TABLES = ("figures", "disclosure-card", "hard-questions", "scenarios", "words")  # with or without .<lang>
_NO_DECKS = {"readme", "license", "changelog", "contributing"}


@dataclass(frozen=True, slots=True)
class Report:
    """What was looked at and what was found, file by file."""

    files: tuple[Path, ...]
    problems: tuple[Problem, ...]
    skipped: tuple[str, ...] = ()  # what could not be looked at here, in sentences

    @property
    def errors(self) -> int:
        return sum(problem.severity == "error" for problem in self.problems)


def check_files(
    wanted: Sequence[Path] = (),
    *,
    fit: Fit | None = None,
    fit_sheet: FitSheet | None = None,
    release: bool = False,
    today: dt.date | None = None,
) -> Report:
    """Check these files and folders, or the whole library. UsageError for a path that is not there.

    `fit` and `fit_sheet` are the stage's checks that slides and sheets fit where they are shown: they are handed in,
    because the stage needs Qt.
    """
    for path in wanted:
        if not _is_there(path):
            raise UsageError(f'There is no "{str(path)[:200]}".', "Name a deck, a contacts pack or a folder.")
    figures, figure_problems = read_figures(figures_path())
    packs = list_packs()
    speller = load_speller()
    context = Context(today or dt.date.today(), packs, figures, release, speller)
    files = tuple(dict.fromkeys(f for path in wanted or _library() for f in _content(path)))
    found: list[Problem] = []
    skipped = [] if speller else [NOT_CHECKED]
    for file in files:
        if file.suffix == ".toml":  # anything else that was named is read as `present` would
            found += figure_problems if file == figures_path() else _check_toml(file, context)
            continue
        places = [Place(pack, figures=figures) for pack in packs] if fit or fit_sheet else []
        if is_sheet(file):
            sheet = read_sheet(file, today=context.today)
            told = [*sheet.problems, *review_sheet(sheet, context)]
            if fit_sheet:
                told += _told_once(fit_sheet(sheet, *places))
            found += without_waived(file, sheet.meta.waivers, told)
            continue
        deck = read_deck(file)
        told = [*_read(deck, release), *review_deck(deck, context)]
        if fit:
            told += _told_once(fit(deck, *places))
        elif has_clips(deck) and CLIPS_NOT_TRIED not in skipped:
            skipped.append(CLIPS_NOT_TRIED)
        found += without_waived(file, deck.meta.waivers, told)
    return Report(files, tuple(dict.fromkeys(found)), tuple(skipped))


def is_sheet(file: Path) -> bool:
    """sheet.<lang>.md"""
    return file.name.startswith("sheet.") and file.suffix == ".md"


def _told_once(problems: Iterable[Problem]) -> list[Problem]:
    """What does not fit in some place; what fits nowhere is told once."""
    first: dict[tuple[int, str], Problem] = {}
    for problem in problems:
        first.setdefault((problem.line, problem.code), problem)
    return list(first.values())


_UNDONE = "D111"


def _read(deck: Deck, release: bool) -> Iterator[Problem]:
    """What the parser found; what is still to do is an error once it goes out."""
    for problem in deck.problems:
        undone = release and problem.code == _UNDONE
        yield replace(problem, severity="error") if undone else problem


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):  # a name that no disk could hold
        return False


def _library() -> list[Path]:
    resources = paths.resources_dir()
    tables = [file for name in _TABLES for file in sorted(resources.glob(f"{name}*.toml"))]
    return [paths.slides_dir(), resources / "sheets", resources / "contacts", *tables]


def _content(path: Path) -> Iterator[Path]:
    """The files to check at a path: itself, or what is below the folder."""
    if not path.is_dir():
        if path.exists():
            yield path
        return
    for file in sorted(path.rglob("*")):
        hidden = any(part.startswith(".") for part in file.relative_to(path).parts)
        if hidden or not file.is_file():
            continue
        deck = file.suffix == ".md" and file.stem.lower() not in _NO_DECKS and not _is_shared(file)
        table = file.suffix == ".toml" and (file.parent.name == "contacts" or _is_known(file))
        if deck or table:
            yield file


def _is_known(file: Path) -> bool:
    """figures.toml, or such a file in another language: disclosure-card.es.toml."""
    return file.suffix == ".toml" and _kind(file) in _TABLES


def _kind(file: Path) -> str:
    return file.name.split(".", maxsplit=1)[0]


def _is_shared(file: Path) -> bool:
    """Slides for inclusion are checked where they are included."""
    return file.parent.name == "shared"


def _check_toml(file: Path, context: Context) -> tuple[Problem, ...]:
    if file.name == "figures.toml":
        return read_figures(file)[1]
    match _kind(file):
        case "words":
            return own_words(file)[1]
        case "disclosure-card":
            return load_card(Place(), file).problems
        case "hard-questions":
            return tuple(check_answers(file, context))
        case "scenarios":
            return tuple(check_scenarios(file, context))
    if file.name.endswith(SUFFIX):
        changes = read_layer(file)
        pack = load_pack(changes.pack_id, (file.parent, *pack_folders()))
        return tuple(p for p in pack.problems if p.path == file) or changes.problems
    pack = load_pack(file.stem, (file.parent, paths.resources_dir() / "contacts"))
    own = [p for p in pack.problems if p.path.name == file.name]
    return (*(replace(p, path=file) for p in own), *check_dates(pack, file, context))
