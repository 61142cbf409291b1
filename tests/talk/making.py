"""Small decks and a clock that goes when told, for the tests of the talk."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from kit.deck.model import Deck, DeckMeta, ListBlock, ListItem, Note, Paragraph, Slide, Span
from kit.talk.cut import fit
from kit.talk.model import Cursor
from kit.talk.session import TalkSession

SEVEN = dt.datetime(2026, 11, 24, 19, 0)


def slide(slide_id: str, minutes: float = 1, *, title: str = "", skip: str = "", **more) -> Slide:
    notes = (*more.pop("notes", ()), *([note("skip", skip)] if skip else []))
    return Slide(slide_id, words(title or slide_id), 1, minutes=minutes, notes=notes, **more)


def extra(slide_id: str, minutes: float = 1, cut: int = 5, *needs: str, **more) -> Slide:
    return slide(slide_id, minutes, level="extended", cut=cut, needs=needs, **more)


def backup(slide_id: str, **more) -> Slide:
    return slide(slide_id, level="backup", **more)


def question(slide_id: str, options: int, **more) -> Slide:
    items = tuple(ListItem(words(f"answer {i}"), 1, ticked=i == 0) for i in range(options))
    return slide(slide_id, layout="question", blocks=(ListBlock(False, items, 1),), **more)


def deck(*slides: Slide, lang: str = "en") -> Deck:
    return Deck(Path("talk/deck.en.md"), DeckMeta("talk", "Talk", lang=lang), slides)


def note(kind: str, text: str) -> Note:
    return Note(kind, (Paragraph(words(text), 1),), 1, text)


def words(text: str) -> tuple[Span, ...]:
    return (Span(text),)


class Watch:
    """Monotonic seconds and the clock on the wall, which both go only when told."""

    def __init__(self) -> None:
        self.seconds = 1000.0
        self.wall = SEVEN

    def __call__(self) -> float:
        return self.seconds

    def now(self) -> dt.datetime:
        return self.wall

    def goes(self, minutes: float = 0, seconds: float = 0) -> None:
        self.seconds += minutes * 60 + seconds
        self.wall += dt.timedelta(minutes=minutes, seconds=seconds)


class Talk:
    """A session with its watch, and every view it gave out."""

    def __init__(
        self, *slides: Slide, minutes: float | None = None, start: Cursor | None = None, **more
    ) -> None:
        self.watch = Watch()
        self.deck = deck(*slides)
        cut = fit(self.deck, minutes)
        self.session = TalkSession(
            self.deck, cut, monotonic=self.watch, now=self.watch.now, start=start, **more
        )
        self.views = []
        self.session.subscribe(self.views.append)

    @property
    def view(self):
        return self.session.view

    @property
    def room(self):
        """What the room sees, short: "b.2" is slide b at step 2, else the cover."""
        room = self.view.room
        return self.name(room.cursor) if room.kind == "slide" else room.kind

    @property
    def at(self):
        return self.name(self.view.cursor)

    @property
    def shown(self):
        return names(self.view.deck, self.view.cut.shown)

    def name(self, cursor: Cursor | None) -> str | None:
        if cursor is None:
            return None
        return self.view.deck.slides[cursor.slide].id + (f".{cursor.step}" if cursor.step else "")

    def press(self, *methods: str) -> None:
        for method in methods:
            getattr(self.session, method)()

    def goes(self, minutes: float = 0, seconds: float = 0) -> None:
        self.watch.goes(minutes, seconds)


def names(of: Deck, slides) -> str:
    return " ".join(of.slides[i].id for i in slides)
