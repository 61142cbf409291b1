"""The talk that fits: a deck and the minutes there are, in; which slides are shown and what is left out, out.

The order in which slides are worth their minutes: the core always; then the extended slides by `cut`, low
first, in file order. A slide goes with all it `needs`: such a set is kept whole or dropped whole, so it is
worth only as much as its first member to be dropped. A set that does not fit is passed over and the next one
tried: what fits is shown. Hidden slides and the backup never get in.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from kit.deck.model import Deck
from kit.talk.model import Cursor, Cut, LeftOut
from kit.talk.words import note_words

SKIPPED = "you skipped it"
NO_TIME = "no time for it"
TO_END_ON_TIME = "to end on time"
_HAIR = 1e-6  # minutes; sums of quarters are exact, measured times are not


@dataclass(frozen=True, slots=True)
class Sets:
    """What goes with what: for each slide those it needs, itself included, and a need that cannot be met."""

    core: frozenset[int]
    extended: frozenset[int]
    needs: tuple[frozenset[int], ...]
    unmet: tuple[str, ...]

    def all_of(self, slides: Iterable[int]) -> frozenset[int]:
        """The slides with all they need."""
        return frozenset().union(*(self.needs[i] for i in slides))


def fit(
    deck: Deck,
    minutes: float | None,
    keep: frozenset[int] = frozenset(),
    skip: frozenset[int] = frozenset(),
    timing: Mapping[str, float] | None = None,
) -> Cut:
    """The cut to `minutes`, or the whole talk without reserve for None.

    `keep` and `skip` are the presenter's edits of extended slides. They hold whatever the time: a kept slide
    brings what it needs, a skipped one takes along what needs it, and where they clash the skip wins.
    `timing` gives measured minutes by slide id. When even the core is longer than `minutes`, the core (and
    what is kept) is shown and `over` says by how much the core is too long.
    """
    times = slide_minutes(deck, timing)
    sets = sets_of(deck)
    core = sets.all_of(sets.core) & (sets.core | sets.extended)
    free = sets.extended - core
    barred = {i for i in free if sets.needs[i] & skip & free}
    chosen = set(core | sets.all_of((keep & free) - barred))
    total = sum(times[i] for i in chosen)
    for i in sorted(free - barred - chosen, key=lambda i: (_worth(deck, sets, i), i)):
        more = sets.needs[i] - chosen
        fits = minutes is None or total + sum(times[j] for j in more) <= minutes + _HAIR
        if fits and not sets.unmet[i]:
            chosen |= more
            total += sum(times[j] for j in more)
    core_minutes = sum(times[i] for i in core)
    return Cut(
        shown=tuple(sorted(chosen)),
        left_out=tuple(
            LeftOut(i, times[i], _reason(deck, sets, i, skip & free)) for i in sorted(free - chosen)
        ),
        minutes=total,
        budget=minutes,
        over=_beyond(core_minutes, minutes),
        keep=keep,
        skip=skip,
        timing=tuple((timing or {}).items()),
    )


def recut(
    deck: Deck,
    cut: Cut,
    cursor: Cursor,
    remaining_minutes: float,
    *,
    timing: Mapping[str, float] | None = None,
    spent: Mapping[str, float] | None = None,
) -> Cut | None:
    """The cut that still ends on time from `cursor` on; None when nothing has to go, or nothing can.

    Extended slides still to come go: the highest `cut` first, the later first among equals, each with what
    needs it; then those that would fit after all come back. What was shown, the core, the closing and the
    help slides stay, and so does all they need. `spent` are the minutes already spoken by slide id; without
    them this slide counts by its steps. If it cannot end on time, all that can go is out and `over` says by
    how many minutes it will be late.
    """
    times = slide_minutes(deck, timing if timing is not None else dict(cut.timing))
    ahead = rest_by_slide(deck, cut, cursor, times, spent)
    need = sum(ahead.values())
    if need <= remaining_minutes + _HAIR:
        return None
    sets = sets_of(deck)
    staying = [i for i in cut.shown if i <= cursor.slide or i in sets.core or _must_close(deck, i)]
    may_go = set(cut.shown) & sets.extended - sets.all_of(staying)
    gone: set[int] = set()
    groups: list[tuple[set[int], float]] = []
    for i in sorted(may_go, key=lambda i: (-deck.slides[i].cut, -i)):
        if need <= remaining_minutes + _HAIR:
            break
        more = {j for j in may_go - gone if i in sets.needs[j]}
        gain = sum(ahead.get(j, 0.0) for j in more)
        if gain > _HAIR:
            gone |= more
            need -= gain
            groups.append((more, gain))
    for group, gain in reversed(groups):
        if need + gain <= remaining_minutes + _HAIR and not sets.all_of(group) & gone - group:
            gone -= group
            need += gain
    if not gone:
        return None
    out = leave_out(deck, cut, gone, TO_END_ON_TIME, times)
    return replace(out, over=_beyond(need, remaining_minutes))


def rest_by_slide(
    deck: Deck,
    cut: Cut,
    cursor: Cursor,
    times: tuple[float, ...],
    spent: Mapping[str, float] | None = None,
) -> dict[int, float]:
    """The minutes that each slide from the cursor on still wants, this one's share included."""
    rest = {}
    for i in cut.shown:
        if i < cursor.slide:
            continue
        slide = deck.slides[i]
        if spent is not None:
            used = spent.get(slide.id, 0.0)
        else:
            used = times[i] * cursor.step / (slide.steps + 1) if i == cursor.slide else 0.0
        rest[i] = max(0.0, times[i] - used)
    return rest


def leave_out(
    deck: Deck, cut: Cut, slides: Iterable[int], reason: str, times: tuple[float, ...] | None = None
) -> Cut:
    """The cut without these slides; nothing else comes in for them."""
    times = times or slide_minutes(deck, dict(cut.timing))
    gone = frozenset(slides) & frozenset(cut.shown)
    left_out = (*cut.left_out, *(LeftOut(i, times[i], reason) for i in gone))
    shown = tuple(i for i in cut.shown if i not in gone)
    return replace(
        cut,
        shown=shown,
        left_out=tuple(sorted(left_out, key=lambda out: out.slide)),
        minutes=sum(times[i] for i in shown),
        keep=cut.keep - gone,
        skip=cut.skip | gone,
    )


def bring_in(deck: Deck, cut: Cut, slide: int) -> Cut:
    """The cut with this slide and what it needs; nothing else goes out for them."""
    times = slide_minutes(deck, dict(cut.timing))
    sets = sets_of(deck)
    more = sets.needs[slide] & (sets.core | sets.extended)
    shown = tuple(sorted({*cut.shown, *more}))
    return replace(
        cut,
        shown=shown,
        left_out=tuple(out for out in cut.left_out if out.slide not in more),
        minutes=sum(times[i] for i in shown),
        keep=cut.keep | (more & sets.extended),
        skip=cut.skip - more,
    )


def skip_note(deck: Deck, cut: Cut, cursor: Cursor) -> str:
    """What to say for the slides left out directly behind this one; "" when there is nothing to say."""
    if cursor.slide not in cut.shown:
        return ""
    following = next((i for i in cut.shown if i > cursor.slide), len(deck.slides))
    return " ".join(
        note_words(note)
        for out in cut.left_out
        if cursor.slide < out.slide < following
        for note in deck.slides[out.slide].notes
        if note.kind == "skip"
    )


def slide_minutes(deck: Deck, timing: Mapping[str, float] | None = None) -> tuple[float, ...]:
    """The minutes of each slide: as measured where they were, else as planned."""
    measured = timing or {}
    return tuple(max(0.0, measured.get(slide.id, slide.minutes)) for slide in deck.slides)


def sets_of(deck: Deck) -> Sets:
    """Which slides may be shown, and what each needs, needs of needs included. A circle is one set."""
    places = {slide.id: i for i, slide in enumerate(deck.slides)}
    core = frozenset(i for i, s in enumerate(deck.slides) if s.level == "core" and not s.hide)
    extended = frozenset(i for i, s in enumerate(deck.slides) if s.level == "extended" and not s.hide)
    needs, unmet = [], []
    for i, slide in enumerate(deck.slides):
        found, missing = {i}, ""
        todo = list(slide.needs)
        while todo:
            place = places.get(name := todo.pop())
            if place is None or place not in core | extended:
                missing = missing or name
            elif place not in found:
                found.add(place)
                todo.extend(deck.slides[place].needs)
        needs.append(frozenset(found))
        unmet.append(missing)
    return Sets(core, extended, tuple(needs), tuple(unmet))


def _worth(deck: Deck, sets: Sets, slide: int) -> tuple[int, int]:
    """The rank of a set is that of its member that would be dropped first."""
    return max((deck.slides[i].cut, i) for i in sets.needs[slide] if i in sets.extended)


def _must_close(deck: Deck, slide: int) -> bool:
    return deck.slides[slide].layout in {"end", "help"}


def _reason(deck: Deck, sets: Sets, slide: int, skip: frozenset[int]) -> str:
    if slide in skip:
        return SKIPPED
    if with_skipped := sets.needs[slide] & skip:
        return f"goes with slide {min(with_skipped) + 1}, which {SKIPPED.removesuffix(' it')}"
    if sets.unmet[slide]:
        return f"needs “{sets.unmet[slide]}”, which is not in the talk"
    return NO_TIME


def _beyond(minutes: float, budget: float | None) -> float:
    over = 0.0 if budget is None else minutes - budget
    return over if over > _HAIR else 0.0
