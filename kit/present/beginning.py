"""Where a talk begins: at its first slide, at the one asked for, or where it broke off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kit.deck.opening import OpenedDeck
from kit.talk.model import Cursor

if TYPE_CHECKING:
    from kit.deck.model import Deck
    from kit.present.show import ShowOptions
    from kit.talk.memory import Memory
    from kit.talk.session import TalkSession


def first_picture(opened: OpenedDeck, memory: Memory) -> Cursor | None:
    """Where a talk broke off, if that can be shown before the deck is read; else None."""
    at = memory.state.room.cursor
    if memory.state.room.kind != "slide" or at.slide >= opened.count:
        return None
    slide = opened.slide(at.slide)
    same = slide.id == memory.ids[at.slide] and at.step <= slide.steps and not memory.counts.get(slide.id)
    return at if same else None


def begin_session(deck: Deck, options: ShowOptions) -> tuple[TalkSession, str]:
    """The talk, ready to run, and a sentence about what was asked for and is not there."""
    from kit.records.pace import timing_of
    from kit.talk.cut import fit
    from kit.talk.session import TalkSession

    if options.resumed is not None:
        from kit.talk.memory import memory_for

        memory = memory_for(deck, options.resumed.offer.memory)
        session = TalkSession(deck, memory.cut, start=memory.state.cursor)
        session.recall(memory)
        return session, "" if memory.ids == options.resumed.offer.memory.ids else _OTHER_DECK
    cut = fit(deck, options.minutes, options.keep, options.skip, timing_of(deck))
    start, to_say = _asked_for(deck, options.start)
    return TalkSession(deck, cut, start=start), to_say


_OTHER_DECK = "The deck was changed since the talk broke off: this is the slide it was on, or the nearest."


def _asked_for(deck: Deck, start: str | None) -> tuple[Cursor | None, str]:
    if not start:
        return None, ""
    index = deck.index_of(start)
    if index is None and start.isdecimal() and 1 <= int(start) <= len(deck.slides):
        index = int(start) - 1
    if index is not None:
        return Cursor(index), ""
    from difflib import get_close_matches

    near = get_close_matches(start, [s.id for s in deck.slides], 1)
    hint = f' Did you mean "{near[0]}"?' if near else ""
    return None, f'There is no slide "{start}", so it begins with the first.{hint}'
