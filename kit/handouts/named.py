"""What `kitbag print` is asked for, by name, in; the sheets and the talks on paper that are wanted out.

A sheet is named by its id, number or path; a talk on paper as a row of the plan names it: slides-6:TALK, notes:TALK.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from kit.errors import UsageError
from kit.handouts.options import PrintOptions
from kit.handouts.pages import Wanted
from kit.handouts.plan import SlidesOf, slides_of
from kit.handouts.slides import GRIDS
from kit.library.sheets import SheetEntry, find_sheet, find_sheets
from kit.library.talks import TalkEntry, find_talks

Say = Callable[[str], object]


def named(options: PrintOptions, warn: Say) -> tuple[list[SheetEntry], list[TalkEntry], list[Wanted]]:
    """The sheets, the talks, and what is wanted of both in the order of the names, each once. UsageError."""
    sheets: dict[str, SheetEntry] = {}
    talks: dict[str, TalkEntry] = {}
    wanted: dict[str, Wanted] = {}
    known = find_sheets()
    for name in options.sheets:
        if (asked := slides_of(name)) is not None:
            talk = _find_talk(asked)
            talks[talk.id] = talk
            row = SlidesOf(talk.id, asked.per_page, asked.form).id
            wanted.setdefault(row, Wanted(row, _languages(talk, talk.title, options.langs, warn)))
            continue
        entry = _find_sheet(name, known)
        sheets[entry.id] = entry
        langs = _languages(entry, entry.number or entry.id, options.langs, warn)
        wanted.setdefault(entry.id, Wanted(entry.id, langs, options.large))
    return list(sheets.values()), list(talks.values()), list(wanted.values())


def _find_sheet(name: str, known: tuple[SheetEntry, ...]) -> SheetEntry:
    try:
        return find_sheet(name, known)
    except UsageError:
        if any(talk.id == name for talk in find_talks()):
            hint = f"Print its slides as slides-6:{name}, its notes as notes:{name}."
            raise UsageError(f'"{name}" is a talk, not a sheet.', hint) from None
        raise


def _find_talk(asked: SlidesOf) -> TalkEntry:
    if asked.per_page not in (0, *GRIDS):
        several = ", ".join(map(str, GRIDS))
        raise UsageError(f"Slides are not printed {asked.per_page} a page.", f"Choose one of: {several}.")
    path = Path(asked.talk)
    found = find_talks(recent=[asked.talk])
    for talk in found:
        if talk.id == asked.talk or talk.path.resolve() == path.resolve():
            return talk
    raise UsageError(
        f'There is no talk "{asked.talk[:200]}".', f"There are: {', '.join(t.id for t in found)}."
    )


def _languages(entry: SheetEntry | TalkEntry, name: str, asked: Sequence[str], warn: Say) -> tuple[str, ...]:
    """The languages to print: those asked for that there are; UsageError if there is none of them."""
    if not asked:
        return (entry.lang,)
    found = [lang for lang in asked if entry.file_in(lang)]
    missing = [lang for lang in asked if lang not in found]
    if not found:
        there = ", ".join(entry.langs)
        raise UsageError(f"{name} is not there in {' or '.join(missing)}.", f"There is: {there}.")
    if missing:
        warn(f"{name} is not there in {' or '.join(missing)}; it is printed in {' and '.join(found)}.")
    return tuple(dict.fromkeys(found))
