"""Opens a deck: a path in, its slides out as they are asked for, the whole Deck when somebody needs all of it.

A talk's first slide must show before the rest of a long deck is read: opening reads the file, its details and cuts it
into slides (a few milliseconds for a thousand); a slide is parsed when it is asked for, the others in idle time with
`parse_more`. Not thread-safe. Nothing here raises for what a file holds, nor when there is none.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from time import perf_counter
from typing import Protocol

from kit.deck.faults import Faults, in_order
from kit.deck.model import Deck, DeckMeta, Paragraph, Slide, Span
from kit.deck.source import SourceText, read_source
from kit.deck.split import is_ours
from kit.errors import Problem, UnreadableError


class Body(Protocol):
    """What either tier offers: details now, slides one by one, checks of the whole at the end."""

    meta: DeckMeta
    count: int

    def slide(self, i: int) -> Slide: ...

    def finish(self, slides: tuple[Slide, ...]) -> tuple[Slide, ...]:
        """Checks that need all slides; gives them back, changed where the whole changes them."""


class OpenedDeck:
    """A deck that is being read. `slide(i)` parses what it must; `deck()` parses everything.

    `unreadable` says why there is nothing of the file to show ("" if there is): its one slide says the same.
    """

    def __init__(self, source: SourceText, faults: Faults, today: dt.date | None) -> None:
        self.path = source.path
        self._faults = faults
        self._slides: dict[int, Slide] = {}
        self._next = 0
        self._deck: Deck | None = None
        self._body = _body_of(source, faults, today)
        self.count: int = self._body.count
        self.unreadable = self._body.words if isinstance(self._body, _Nothing) else ""

    @property
    def meta(self) -> DeckMeta:
        """The details. Pack-wide sources join them when a slide first names one."""
        return self._body.meta

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What has been found so far; all of it once `deck()` was called."""
        return self._deck.problems if self._deck else in_order(self._faults.found)

    def slide(self, i: int) -> Slide:
        """The i-th slide in file order, from 0."""
        if self._deck is not None:
            return self._deck.slides[i]
        if not 0 <= i < self.count:
            raise IndexError(i)
        if i not in self._slides:
            self._slides[i] = self._body.slide(i)
        return self._slides[i]

    def parse_more(self, seconds: float) -> bool:
        """Parses on in file order for about that long; True when every slide is parsed."""
        until = perf_counter() + seconds
        while self._next < self.count:
            self.slide(self._next)
            self._next += 1
            if perf_counter() >= until:
                break
        return self._next >= self.count

    def deck(self) -> Deck:
        """All of it: every slide, the checks of the whole, the problems by line."""
        if self._deck is None:
            slides = self._body.finish(tuple(self.slide(i) for i in range(self.count)))
            self._deck = Deck(self.path, self._body.meta, slides, in_order(self._faults.found))
        return self._deck


def open_deck(path: Path, *, today: dt.date | None = None, lang: str = "en") -> OpenedDeck:
    """The deck at `path`: a deck file, or a folder with deck.<lang>.md in it."""
    faults = Faults(Path(path))
    return OpenedDeck(read_source(Path(path), faults, lang), faults, today)


def open_to_show(path: Path) -> OpenedDeck:
    """`open_deck` for a room full of people: UnreadableError if all it could show them is what is wrong."""
    opened = open_deck(path)
    if opened.unreadable:
        hint = next((problem.hint for problem in opened.problems), "")
        raise UnreadableError(f"{opened.path}: {opened.unreadable}", hint)
    return opened


def read_deck(path: Path, *, today: dt.date | None = None, lang: str = "en") -> Deck:
    """The whole deck at `path`."""
    return open_deck(path, today=today, lang=lang).deck()


def parse_deck(text: str, path: Path, *, today: dt.date | None = None) -> Deck:
    """The whole deck in `text`, as if it stood in the file `path`."""
    from kit.deck.source import clean

    return OpenedDeck(SourceText(path, clean(text)), Faults(path), today).deck()


def nearest_slide(old: Deck, new: Deck, slide_id: str) -> int:
    """Where to stand in the new deck: at the same id, else beside the nearest neighbor that is still there."""
    at = new.index_of(slide_id)
    if at is not None:
        return at
    was = old.index_of(slide_id)
    if was is None or not new.slides:
        return 0
    for distance in range(1, len(old.slides)):
        for i, shift in ((was - distance, 1), (was + distance, -1)):
            found = new.index_of(old.slides[i].id) if 0 <= i < len(old.slides) else None
            if found is not None:
                return min(max(found + shift * distance, 0), len(new.slides) - 1)
    return min(was, len(new.slides) - 1)


class _Nothing:
    """The body of a file that cannot be read: one slide that says so."""

    count = 1

    def __init__(self, source: SourceText) -> None:
        self.meta = DeckMeta(id="unreadable", title=source.path.name or str(source.path), ours=False)
        self.words = source.failed

    def slide(self, i: int) -> Slide:
        where = Paragraph((Span(self.meta.title),), 1)
        return Slide(id="unreadable", title=(Span(self.words),), line=1, layout="points", blocks=(where,))

    def finish(self, slides: tuple[Slide, ...]) -> tuple[Slide, ...]:
        return slides


def _body_of(source: SourceText, faults: Faults, today: dt.date | None) -> Body:
    if source.failed:
        return _Nothing(source)
    lines = source.text.split("\n")
    if not source.text.strip():
        faults.error(1, "D209", "This file is empty")
        return _Nothing(source._replace(failed="This file is empty."))
    if is_ours(lines):
        from kit.deck.ours import OursBody

        own = OursBody(source, lines, faults)
        if own.meta.translation_of:
            from kit.deck.translation import body_of

            return body_of(own, source, faults)
        return own
    from kit.deck.guest.body import GuestBody

    return GuestBody(source, lines, faults)
