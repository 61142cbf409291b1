"""A deck, the minutes there are and the presenter's edits in; what the details column says of them out. No Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from kit.deck.model import Deck
from kit.talk.cut import fit, sets_of, slide_minutes
from kit.talk.model import Cut

_HAIR = 0.02  # minutes that nobody can say


@dataclass(frozen=True, slots=True)
class Wish:
    """What the presenter asked for; slides by id, so that it holds when the deck is read again."""

    minutes: float | None = None  # None: as long as the talk is
    keep: frozenset[str] = frozenset()
    skip: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Row:
    """One extended slide: left out or shown, and why."""

    index: int
    title: str
    minutes: float
    shown: bool
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Bar:
    """One slide of the ribbon: "always", "extra" or "out"."""

    kind: str
    minutes: float
    title: str
    number: int


@dataclass(frozen=True, slots=True)
class Plan:
    """The talk that fits, in words and rows. `tone` is "", "warn" or "bad"."""

    cut: Cut
    minutes: float
    count: str
    remark: str
    tone: str
    rows: tuple[Row, ...]
    bars: tuple[Bar, ...]
    out_minutes: float
    edited: bool


def whole_minutes(deck: Deck) -> float:
    """How long the deck is without its reserve, to a whole minute up."""
    total = fit(deck, None).minutes
    return float(max(1, -int(-(total - _HAIR) // 1)))


def make_plan(deck: Deck, wish: Wish, timing: Mapping[str, float] | None = None) -> Plan:
    """What is shown in the minutes there are; `timing`: the speaker's own minutes by slide id."""
    minutes = wish.minutes or max(deck.meta.minutes, whole_minutes(deck))
    cut = fit(deck, minutes, _places(deck, wish.keep), _places(deck, wish.skip), timing)
    sets, times = sets_of(deck), slide_minutes(deck, timing)
    shown = set(cut.shown)
    reasons = {out.slide: out.reason for out in cut.left_out}
    rows = tuple(
        Row(i, deck.slides[i].plain_title, times[i], i in shown, reasons.get(i, ""))
        for i in sorted(sets.extended)
    )
    bars = tuple(
        Bar(
            "out" if i not in shown else "always" if i in sets.core else "extra",
            times[i], deck.slides[i].plain_title, i + 1,
        )
        for i in sorted(sets.core | sets.extended)
    )  # fmt: skip
    remark, tone = _remark(cut, minutes) if deck.meta.ours else (_guessed(cut, minutes), "")
    return Plan(
        cut=cut,
        minutes=minutes,
        count=_count(len(cut.shown), len(bars)),
        remark=remark,
        tone=tone,
        rows=rows,
        bars=bars,
        out_minutes=sum(out.minutes for out in cut.left_out),
        edited=bool(wish.keep or wish.skip),
    )


def keep(deck: Deck, wish: Wish, index: int) -> Wish:
    """The slide comes in whatever the time, with all it needs: none of them may be skipped any more."""
    needed = {deck.slides[i].id for i in sets_of(deck).needs[index]}
    return replace(wish, keep=wish.keep | {deck.slides[index].id}, skip=wish.skip - needed)


def skip(deck: Deck, wish: Wish, index: int) -> Wish:
    """The slide stays out whatever the time; what needs it goes along."""
    needs = sets_of(deck).needs
    with_it = {deck.slides[i].id for i in range(len(deck.slides)) if index in needs[i]}
    return replace(wish, keep=wish.keep - with_it, skip=wish.skip | {deck.slides[index].id})


def minutes_words(minutes: float) -> str:
    """45 s, 3 min, 1.5 min."""
    if minutes < 1 - _HAIR:
        return f"{round(minutes * 60)} s"
    return f"{round(minutes, 1):g} min"


def _places(deck: Deck, ids: frozenset[str]) -> frozenset[int]:
    return frozenset(i for i, slide in enumerate(deck.slides) if slide.id in ids)


def _count(shown: int, total: int) -> str:
    slides = "slide" if total == 1 else "slides"
    return f"All {total} {slides}" if shown == total > 1 else f"{shown} of {total} {slides}"


def _remark(cut: Cut, minutes: float) -> tuple[str, str]:
    """The line under the count: what time is left, or by how much it is too long."""
    if cut.over > _HAIR:
        return f"Even the core is {_about(cut.over)} too long", "bad"
    spare = minutes - cut.minutes
    if spare < -_HAIR:
        return f"{_about(-spare)} too long with what you keep", "warn"
    if spare < 1:
        return "no time for questions", ""
    return f"{int(spare)} min left for questions", ""


def _guessed(cut: Cut, minutes: float) -> str:
    """A deck from elsewhere says no minutes: what was asked for is shared out."""
    seconds = round(minutes * 60 / max(1, len(cut.shown)))
    return (
        f"{seconds} seconds a slide"
        if seconds < 90
        else f"{seconds / 60:.1f} min a slide".replace(".0 ", " ")
    )


def _about(minutes: float) -> str:
    """What is too long, rounded up: half a minute over is a minute over."""
    return f"{max(1, round(minutes + 0.3))} min"
