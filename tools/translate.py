"""`python -m tools.translate es`: what the Spanish talks, sheets and prepared answers lack, and what is out of date.

For each slide of a translation `was` keeps the fingerprint of the source slide that it was made from. `--write` fills
in those that are missing. When a source slide has changed, look at its translation again, mend it, and say so with
`--looked SLIDE` (or `--looked all`): its `was` is then written anew. Exit code 1 while anything is left to do.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kit import paths
from kit.contacts.answers import read_answers
from kit.deck.faults import Faults
from kit.deck.ours import OursBody
from kit.deck.source import read_source
from kit.deck.translation import find_source, fingerprint
from kit.review.banks import card_fingerprint
from kit.sheet.opening import read_sheet
from kit.sheet.translation import find_source as find_sheet_source
from kit.sheet.translation import source_fingerprint

ANSWERS = "hard-questions"
WHOLE = "sheet"  # what stands for the slide's id in a sheet


@dataclass(frozen=True, slots=True)
class Due:
    """One slide (or a whole sheet) that is not up to date; `state` is "missing", "unmarked", "changed" or "lost"."""

    path: Path
    slide: str
    state: str
    now: str = ""
    line: int = 0  # of its slide block in the translation


def main() -> int:
    ask = argparse.ArgumentParser("python -m tools.translate", description=__doc__.split("\n")[0])
    ask.add_argument("lang")
    ask.add_argument("names", nargs="*", help="talks and sheets by the name of their folder; none: all")
    ask.add_argument("--write", action="store_true", help="write was where there is none")
    ask.add_argument("--looked", nargs="+", default=[], metavar="SLIDE", help="translated anew: write was again")
    given = ask.parse_args()
    left = 0
    for path in translations(given.lang, given.names):
        for due in sorted(dues(path), key=lambda due: -due.line):  # a line put in moves those below it
            looked = due.slide in given.looked or "all" in given.looked
            done = (due.state == "unmarked" and given.write) or (due.state == "changed" and looked)
            if done:
                write_was(due)
            left += not done
            name = path.parent.name if path.suffix == ".md" else ANSWERS
            print(f"{name}: {due.slide} {due.state}{', written' if done else ''}")
    return 1 if left else 0


def translations(lang: str, names: list[str]) -> Iterator[Path]:
    """The translations into a language; a source without one is told on standard error."""
    answers = paths.resources_dir() / f"{ANSWERS}.{lang}.toml"
    if answers.is_file() and (not names or ANSWERS in names):
        yield answers
    for folder, kind in ((paths.slides_dir(), "deck"), (paths.resources_dir() / "sheets", "sheet")):
        for source in sorted(folder.glob(f"*/{kind}.en.md")):
            if names and source.parent.name not in names:
                continue
            if (path := source.with_name(f"{kind}.{lang}.md")).is_file():
                yield path
            else:
                print(f"{source.parent.name}: there is no {kind}.{lang}.md", file=sys.stderr)


def dues(path: Path) -> list[Due]:
    """What is left to do in one translation, in the order of its source."""
    kinds = {"sheet": _sheet_dues, "deck": _deck_dues, ANSWERS: _answer_dues}
    return list(kinds[path.name.split(".", maxsplit=1)[0]](path))


def _answer_dues(path: Path) -> Iterator[Due]:
    own = {answer.id: answer for answer in read_answers(path)[0]}
    for theirs in read_answers(path.with_name(f"{ANSWERS}.toml"))[0]:
        now, mine = card_fingerprint(theirs), own.pop(theirs.id, None)
        if mine is None:
            yield Due(path, theirs.id, "missing", now)
        elif mine.was != now:
            yield Due(path, mine.id, "changed" if mine.was else "unmarked", now, mine.line)
    yield from (Due(path, name, "lost") for name in own)


def _sheet_dues(path: Path) -> Iterator[Due]:
    sheet = read_sheet(path)
    source = find_sheet_source(path, sheet.meta)
    if source is None:
        yield Due(path, WHOLE, "lost")
    elif (now := source_fingerprint(source)) != sheet.meta.was:
        yield Due(path, WHOLE, "changed" if sheet.meta.was else "unmarked", now)


def _deck_dues(path: Path) -> Iterator[Due]:
    own = _body(path)
    source = find_source(path, own.meta)
    if source is None:
        yield Due(path, "deck", "lost")
        return
    theirs = _body(source)
    places = {own.id_of(i): i for i in range(own.count)}
    for i in range(theirs.count):
        name = theirs.id_of(i)
        now = fingerprint("\n".join(theirs.chunks[i].lines))
        if name not in places:
            yield Due(path, name, "missing", now)
            continue
        chunk = own.chunks[places.pop(name)]
        at = next(k for k, line in enumerate(chunk.lines) if line.startswith("slide:"))
        was = re.fullmatch(r"was:\s*(\w*)", "".join(chunk.lines[at + 1 : at + 2]))
        if not was or was[1] != now:
            yield Due(path, name, "changed" if was and was[1] else "unmarked", now, chunk.line + at)
    yield from (Due(path, name, "lost") for name in places)


def _body(path: Path) -> OursBody:
    faults = Faults(path)
    text = read_source(path, faults)
    return OursBody(text, text.text.split("\n"), faults)


def write_was(due: Due) -> None:
    """Writes `was` under the slide's or the card's id, or under a sheet's source_version."""
    lines = due.path.read_text("utf-8").split("\n")
    if due.path.suffix == ".toml":
        at = next(i for i, line in enumerate(lines[due.line :], due.line + 1) if line.startswith("id ="))
        new = f'was = "{due.now}"'
    else:
        at = due.line or next(i for i, line in enumerate(lines, 1) if line.startswith("source_version:"))
        new = f"was: {due.now}"
    old = lines[at].startswith("was")
    lines[at : at + old] = [new]
    due.path.write_text("\n".join(lines), "utf-8")


if __name__ == "__main__":
    sys.exit(main())
