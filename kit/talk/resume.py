"""A Memory in, the journal's fields out, and back: the fields of a journal that anything may have happened to.

Nothing here raises for what stands in a journal: what cannot be is taken as not there.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import isfinite
from typing import Any, get_args

from kit.talk.journal import Fields
from kit.talk.memory import Memory, TimesMemory
from kit.talk.model import Cursor, Cut, LeftOut, RoomKind
from kit.talk.state import State
from kit.values import value

VERSION = 1
INK = "ink "  # before a slide's id: what is drawn on it, as the pen gives it
_SPOKEN_ON = "on "  # before a slide's id: the seconds spoken on it have a field of their own
_KINDS = frozenset(get_args(RoomKind))
_MOST_SLIDES = 100_000


@value
class Facts:
    """Which talk it was, and how it was begun: what the offer says, and what starting it again needs."""

    deck: str
    title: str = ""
    talk: str = ""
    lang: str = ""
    began: str = ""
    process: int = 0
    windowed: bool = False
    alone: bool = False
    rehearsal: bool = False
    record: bool = True
    theme: str = ""
    screen: str = ""
    roles: tuple[tuple[str, str], ...] = ()
    run: int | None = None  # in the records


def facts_fields(facts: Facts) -> Fields:
    """The facts as fields of a journal."""
    return {
        "kitbag": VERSION, "deck": facts.deck, "title": facts.title, "talk": facts.talk, "lang": facts.lang,
        "began": facts.began, "process": facts.process, "windowed": facts.windowed, "alone": facts.alone,
        "rehearsal": facts.rehearsal, "record": facts.record, "theme": facts.theme, "screen": facts.screen,
        "roles": [list(pair) for pair in facts.roles], "run": facts.run,
    }  # fmt: skip


def facts_in(fields: Mapping[str, Any]) -> Facts | None:
    """The facts of a journal; None if it is no journal of a talk, or one of a newer Kitbag."""
    deck = _text(fields.get("deck"))
    if not deck or fields.get("kitbag") != VERSION:
        return None
    return Facts(
        deck=deck,
        title=_text(fields.get("title")),
        talk=_text(fields.get("talk")),
        lang=_text(fields.get("lang")),
        began=_text(fields.get("began")),
        process=_whole(fields.get("process")) or 0,
        windowed=fields.get("windowed") is True,
        alone=fields.get("alone") is True,
        rehearsal=fields.get("rehearsal") is True,
        record=fields.get("record") is not False,
        theme=_text(fields.get("theme")),
        screen=_text(fields.get("screen")),
        roles=tuple((_text(screen), _text(role)) for screen, role in _pairs(fields.get("roles"))),
        run=_whole(fields.get("run")),
    )


def memory_fields(memory: Memory) -> Fields:
    """All of it; the journal writes what differs from the time before."""
    state, times = memory.state, memory.times
    fields: Fields = {
        "slides": memory.ids,
        "at": state.cursor,
        "back_to": state.back_to,
        "frozen": state.frozen,
        "cover": state.cover,
        "card": state.under_card,
        "finished": state.finished,
        "cut": memory.cut,
        "seen": memory.seen,
        "counts": memory.counts,
        "said": memory.said,
        "timers": memory.timers,
        "started": times.started,
        "paused": times.paused,
        "spoken": times.spoken,
        "paused_for": times.paused_for,
        "before": times.planned_before,
    }
    for slide, seconds in times.slides.items():
        fields[_SPOKEN_ON + slide] = seconds
    return fields


def plain(name: str, kept: Any) -> Any:
    """A field as JSON has it."""
    match kept:
        case Cut():
            return {
                "shown": list(kept.shown), "out": [[o.slide, o.minutes, o.reason] for o in kept.left_out],
                "minutes": kept.minutes, "budget": kept.budget, "over": kept.over, "keep": sorted(kept.keep),
                "skip": sorted(kept.skip), "timing": [list(pair) for pair in kept.timing],
            }  # fmt: skip
        case frozenset():
            return sorted(kept)
        case float():
            return round(kept, 3)
        case dict() if name == "timers":
            return {slide: round(seconds, 1) for slide, seconds in kept.items()}
    return kept


def memory_in(fields: Mapping[str, Any]) -> Memory | None:
    """What a journal says of the talk; None if it does not even say where it was."""
    ids = tuple(_text(each) for each in _list(fields.get("slides"))[:_MOST_SLIDES])
    cursor = _cursor(fields.get("at"), len(ids))
    if cursor is None:
        return None
    cover, card = _text(fields.get("cover")), _text(fields.get("card"))
    spoken = {
        name.removeprefix(_SPOKEN_ON): seconds
        for name, each in fields.items()
        if name.startswith(_SPOKEN_ON) and (seconds := _seconds(each))
    }
    return Memory(
        ids=ids,
        state=State(
            cursor=cursor,
            back_to=_cursor(fields.get("back_to"), len(ids)),
            cover=cover if cover in _KINDS else "slide",  # type: ignore[arg-type]
            under_card=card if card in _KINDS else None,  # type: ignore[arg-type]
            frozen=_cursor(fields.get("frozen"), len(ids)),
            finished=fields.get("finished") is True,
        ),
        cut=_cut(fields.get("cut"), len(ids)),
        times=TimesMemory(
            started=fields.get("started") is True,
            paused=fields.get("paused") is True and fields.get("started") is True,
            spoken=_seconds(fields.get("spoken")),
            paused_for=_seconds(fields.get("paused_for")),
            planned_before=_seconds(fields.get("before")),
            slides=spoken,
        ),
        seen=frozenset(_places(fields.get("seen"), len(ids))),
        counts={s: tuple(_wholes(hands)) for s, hands in _items(fields.get("counts"))},
        said=frozenset((_text(s), n) for s, each in _pairs(fields.get("said")) if (n := _whole(each)) is not None),
        timers={slide: _seconds(each) for slide, each in _items(fields.get("timers"))},
    )


def _cut(kept: Any, slides: int) -> Cut:
    known = dict(_items(kept))
    out = [each for each in _list(known.get("out")) if isinstance(each, list) and len(each) == 3]
    budget = known.get("budget")
    return Cut(
        shown=tuple(sorted(set(_places(known.get("shown"), slides)))),
        left_out=tuple(
            LeftOut(place, _seconds(minutes), _text(reason))
            for slide, minutes, reason in out
            for place in _places([slide], slides)
        ),
        minutes=_seconds(known.get("minutes")),
        budget=_seconds(budget) if budget is not None else None,
        over=_seconds(known.get("over")),
        keep=frozenset(_places(known.get("keep"), slides)),
        skip=frozenset(_places(known.get("skip"), slides)),
        timing=tuple((_text(slide), _seconds(minutes)) for slide, minutes in _pairs(known.get("timing"))),
    )


# What JSON may hold, made sound


def _text(kept: Any) -> str:
    return kept if isinstance(kept, str) else ""


def _seconds(kept: Any) -> float:
    """A number that is none of the impossible ones, else 0."""
    sound = isinstance(kept, (int, float)) and not isinstance(kept, bool) and 0 <= kept < 1e9
    return float(kept) if sound and isfinite(kept) else 0.0


def _whole(kept: Any) -> int | None:
    return kept if isinstance(kept, int) and not isinstance(kept, bool) and 0 <= kept < 2**53 else None


def _list(kept: Any) -> list[Any]:
    return kept if isinstance(kept, list) else []


def _items(kept: Any) -> Iterable[tuple[str, Any]]:
    return kept.items() if isinstance(kept, dict) else ()


def _pairs(kept: Any) -> Iterable[list[Any]]:
    return (each for each in _list(kept) if isinstance(each, list) and len(each) == 2)


def _wholes(kept: Any) -> Iterable[int]:
    return (number for each in _list(kept) if (number := _whole(each)) is not None)


def _places(kept: Any, slides: int) -> Iterable[int]:
    return (place for place in _wholes(kept) if place < slides)


def _cursor(kept: Any, slides: int) -> Cursor | None:
    numbers = list(_wholes(kept))
    return Cursor(*numbers) if len(numbers) == 2 and numbers[0] < slides else None
