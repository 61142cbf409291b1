"""What is to be printed in, how much paper it takes and in which order it comes out. No Qt here.

A plan has a row a sheet. A row says in which languages, how often, and how it lies on paper: each page on its own, two
copies on one page (two a page), or both languages on one sheet of paper (together: back to back, or side by side where
it is two a page as well).

    page    what is painted once           side    a printed side of paper, copies counted
    paper   a sheet of paper, copies counted

Slides as handouts are rows too: `slides-6:<talk>` is six a page. So is what the presenter takes along, usually once:
`notes:<talk>` the notes pages, `cards:<talk>` the cue cards, `script:<talk>` the script.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import NamedTuple

MOST_COPIES = 9999
PAPERS = ("a4", "letter")
_ONE = "one a page"
_FORMS = {"notes": "with notes", "cards": "cue cards", "script": "script"}
_SLIDES = re.compile(r"(?:slides-(\d)|(notes|cards|script)):(.+)")


class SlidesOf(NamedTuple):
    """A talk on paper: so many slides a page, or with `per_page` 0 in the form that the presenter takes along."""

    talk: str
    per_page: int = 0
    form: str = "notes"  # or "cards" or "script"

    @property
    def id(self) -> str:
        """What a row calls it."""
        return f"slides-{self.per_page}:{self.talk}" if self.per_page else f"{self.form}:{self.talk}"


def slides_of(sheet: str) -> SlidesOf | None:
    """The talk that a row stands for, or None for a sheet."""
    found = _SLIDES.fullmatch(sheet)
    return SlidesOf(found[3], int(found[1] or 0), found[2] or "notes") if found else None


def is_for_presenter(sheet: str) -> bool:
    """Whether it is what the presenter takes along, and nobody else."""
    asked = slides_of(sheet)
    return asked is not None and not asked.per_page


@dataclass(frozen=True, slots=True)
class Row:
    """One sheet of the plan. `copies` holds the numbers that were typed; a language without one takes the group's."""

    sheet: str
    langs: tuple[str, ...] = ("en",)
    copies: tuple[tuple[str, int], ...] = ()
    on: bool = True
    large: bool = False
    two_up: bool = False
    together: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """The whole of it: `pupils` in each of `classes`; for parents, the people who come in one group."""

    rows: tuple[Row, ...] = ()
    pupils: int = 28
    classes: int = 1
    paper: str = "a4"
    duplex: bool = True
    ink_saving: bool | None = None  # None: as the printer is, saving where it has no color
    printer: str = ""  # "": the usual one
    preset: str = ""  # the talk or audience the rows were taken from

    @property
    def group(self) -> int:
        """How many people there are."""
        return self.pupils * self.classes

    def row(self, sheet: str) -> Row | None:
        return next((row for row in self.rows if row.sheet == sheet), None)


@dataclass(frozen=True, slots=True)
class Run:
    """Pages that go to the printer as one job. `copies` are copies of these pages, two-up already counted."""

    sheet: str
    langs: tuple[str, ...]
    copies: int
    large: bool = False
    two_up: bool = False
    duplex: bool = False


PageCount = Callable[[str, str, bool], int]
"""(sheet, language, large print) -> the pages it has."""


@dataclass(frozen=True, slots=True)
class Totals:
    """Of a row or of the whole plan. `way` says in words how a row lies on paper."""

    copies: int = 0
    pages: int = 0
    sides: int = 0
    papers: int = 0
    way: str = ""


def copies_of(plan: Plan, row: Row, lang: str) -> int:
    """How many of this row in this language; what lies together comes equally often."""
    typed = dict(row.copies)
    if row.together and row.langs:
        lang = row.langs[0]
    usual = 1 if is_for_presenter(row.sheet) else plan.group
    return max(0, min(MOST_COPIES, typed.get(lang, usual)))


def row_runs(plan: Plan, row: Row) -> tuple[Run, ...]:
    """The jobs of one row, in the order of its languages."""
    if not row.on or not row.langs:
        return ()
    duplex = plan.duplex and not row.sheet.startswith("cards:")  # they are cut apart
    if row.together and len(row.langs) > 1:
        copies = copies_of(plan, row, row.langs[0])
        runs = [Run(row.sheet, row.langs, copies, row.large, row.two_up, duplex)]
    else:
        counts = [(lang, copies_of(plan, row, lang)) for lang in row.langs]
        half = 2 if row.two_up else 1
        runs = [
            Run(row.sheet, (lang,), -(-count // half), row.large, row.two_up, duplex)
            for lang, count in counts
        ]
    return tuple(run for run in runs if run.copies > 0)


def plan_runs(plan: Plan) -> tuple[Run, ...]:
    """Every job of the plan, in the order of its rows."""
    return tuple(run for row in plan.rows for run in row_runs(plan, row))


def run_pages(run: Run, pages: PageCount) -> int:
    """How many pages are painted for a run; languages that lie together go in pairs, page by page."""
    counts = [pages(run.sheet, lang, run.large) for lang in run.langs]
    pairs = [counts[i : i + 2] for i in range(0, len(counts), 2)]
    if run.two_up:
        return sum(max(pair) for pair in pairs)
    if run.duplex:
        return sum(len(pair) * max(pair) for pair in pairs)
    return sum(counts)


def row_totals(plan: Plan, row: Row, pages: PageCount) -> Totals:
    """What one row takes."""
    totals = Totals(way=_way(plan, row))
    for run in row_runs(plan, row):
        count = run_pages(run, pages)
        if totals.way == _ONE and count > 1:
            totals = replace(totals, way="on both sides" if run.duplex else f"{count} pages each")
        papers = -(-count // 2) if run.duplex else count
        totals = Totals(
            totals.copies,
            totals.pages + count,
            totals.sides + count * run.copies,
            totals.papers + papers * run.copies,
            totals.way,
        )
    return replace(totals, copies=sum(copies_of(plan, row, lang) for lang in row.langs) if row.on else 0)


def plan_totals(plan: Plan, pages: PageCount) -> Totals:
    """What the whole plan takes."""
    rows = [row_totals(plan, row, pages) for row in plan.rows]
    return Totals(
        sum(row.copies for row in rows),
        sum(row.pages for row in rows),
        sum(row.sides for row in rows),
        sum(row.papers for row in rows),
    )


def plan_pages(plan: Plan, pages: PageCount) -> tuple[tuple[Run, int], ...]:
    """Each page that will come out once, in order: (its job, its place in the job from 0)."""
    return tuple((run, i) for run in plan_runs(plan) for i in range(run_pages(run, pages)))


def _way(plan: Plan, row: Row) -> str:
    if (slides := slides_of(row.sheet)) is not None:
        return f"{slides.per_page} a page" if slides.per_page else _FORMS.get(slides.form, "")
    several = row.together and len(row.langs) > 1
    if row.two_up:
        return "side by side" if several else "two a page"
    if several:
        return "back to back" if plan.duplex else "one after the other"
    return "large print" if row.large else _ONE


# Changes


def with_row(plan: Plan, row: Row) -> Plan:
    """The plan with that row in place of the one of the same sheet, or behind the others."""
    if plan.row(row.sheet) is None:
        return replace(plan, rows=(*plan.rows, row))
    return replace(plan, rows=tuple(row if r.sheet == row.sheet else r for r in plan.rows))


def without_row(plan: Plan, sheet: str) -> Plan:
    return replace(plan, rows=tuple(row for row in plan.rows if row.sheet != sheet))


def with_copies(row: Row, lang: str, count: int) -> Row:
    """The row with a number typed for that language; where languages lie together, for all of them."""
    langs = row.langs if row.together else (lang,)
    typed = dict(row.copies) | dict.fromkeys(langs, max(0, min(MOST_COPIES, count)))
    return replace(row, copies=tuple(typed.items()))


def toggle_lang(row: Row, lang: str, order: Iterable[str]) -> Row:
    """The row with the language added or taken away; the last one stays."""
    chosen = {*row.langs} ^ {lang}
    langs = tuple(each for each in order if each in chosen)
    return replace(row, langs=langs, together=row.together and len(langs) > 1) if langs else row
