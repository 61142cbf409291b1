"""Finds the measures at which a sheet fills its pages: spacing gives way first, then type, never below the least."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kit.deck.model import plain
from kit.geometry import Size
from kit.sheet.model import HelpBox, Mark, Part, Section, Sheet, Sign
from kit.stage.sheets.entries import Shown
from kit.stage.sheets.measures import AIRS, BODY, LARGE, POINT, SCARCE, Measures, margins
from kit.stage.sheets.pages import Laid, PagePlan, Row, at_air, lay_page, plan_pages, row_heights, stacked
from kit.stage.sheets.setting import Setter

_ROOMY = 1.12  # with less air at its usual type, a page is not tried in larger type
_GROWN_AIR = 1.0  # type gets larger only where spacing stays as drawn
_MOST_LARGE = 1.5
_NARROW = 540.0  # on half a page, boxes stand under each other
_STEPS = 8
SINK = 16.0  # units: the foot is then 5 mm from the paper's edge, where printers still reach
_ENOUGH = 2.0  # units left over at the foot that nobody sees


@dataclass(frozen=True, slots=True)
class Fitted:
    """The pages as they are drawn. `overflow` is in units, `longest` names the part to shorten."""

    pages: tuple[Laid, ...]
    body: int
    overflow: float = 0.0
    longest: str = ""


def fit_sheet(setter: Setter, lines: Shown, size: Size, *, large: bool) -> Fitted:
    """The sheet at the largest type that leaves its pages some air."""
    sheet = setter.context.sheet
    width = size.w - 2 * margins(size)[0]
    plans = plan_pages(sheet)
    least = least_body(sheet)
    if large:
        return _fit_large(setter, lines, plans, size, Measures(max(LARGE, least), 1.0, width, large=True))
    if width < _NARROW:
        plans = tuple(stacked(setter, lines, plan, Measures(least, 1.0, width)) for plan in plans)
    base = max(BODY, least + 2 if least > BODY else least + 1)
    # Most sheets are as full as they can be: where not even the least type fits, no larger one is tried.
    smallest = _fill(setter, lines, plans, size, Measures(least, 1.0, width), SCARCE)
    for body in range(base, least - 1, -1) if smallest is not None else ():
        m = Measures(body, 1.0, width)
        pages = smallest if body == least else _fill(setter, lines, plans, size, m, SCARCE)
        if pages is not None:
            if body == base and all(page.air > _ROOMY for page in pages):
                pages, body = _grown(setter, lines, plans, size, m, pages)  # noqa: PLW2901
            return Fitted(pages, body)
    tight = Measures(least, 1.0, width, tight=True)
    pages = _fill(setter, lines, plans, size, tight, AIRS[0])
    # Who approved it takes a line or two more than nobody; and on half a page every line counts.
    if pages is None and (setter.context.approval or width < _NARROW):
        tight = replace(tight, sink=SINK)
        pages = _fill(setter, lines, plans, size, tight, AIRS[0])
    if pages is not None:
        return Fitted(pages, least)
    return _too_long(setter, lines, plans, size, at_air(tight, AIRS[0]))


def least_body(sheet: Sheet) -> int:
    """The smallest body type of the sheet, in units."""
    return max(16, math.ceil(sheet.meta.min_point / POINT - 0.01))


def _fill(
    setter: Setter, lines: Shown, plans: Sequence[PagePlan], size: Size, m: Measures, floor: float,
    most: float = AIRS[1],
) -> tuple[Laid, ...] | None:  # fmt: skip
    """Every page with as much air as it has room for; None when one of them has not room enough at the floor."""
    pages: list[Laid] = []
    for plan in plans:
        page = _fill_page(setter, lines, plan, size, m, floor, most)
        if page is None:
            return None
        pages.append(page)
    return tuple(pages)


def _fill_page(
    setter: Setter, lines: Shown, plan: PagePlan, size: Size, m: Measures, floor: float, most: float
) -> Laid | None:
    """The page with the most air that it has room for. Height grows nearly in line with air, so few tries do."""

    def at(air: float) -> Laid:
        return lay_page(setter, lines, plan, size, at_air(m, air))

    best = at(floor)
    if best.spare < 0:
        return None
    low, high = best, at(min(most, max(1.0, floor * 1.4)))
    for _ in range(_STEPS):
        if high.spare >= 0:
            best = low = high
            if high.air >= most or high.spare < _ENOUGH:
                break
            high = at(min(most, high.air * 1.6))
            continue
        air = low.air + (high.air - low.air) * low.spare / (low.spare - high.spare)
        edge = (high.air - low.air) * 0.03
        tried = at(min(max(air, low.air + edge), high.air - edge))
        if tried.spare < 0:
            high = tried
        else:
            best = low = tried
            if tried.spare < _ENOUGH:
                break
    return best


def _grown(
    setter: Setter, lines: Shown, plans: Sequence[PagePlan], size: Size, m: Measures, pages: tuple[Laid, ...]
) -> tuple[tuple[Laid, ...], int]:
    """The same pages in larger type while their spacing stays as drawn."""
    body = m.body
    for larger in range(m.body + 1, m.body + 4):
        grown = _fill(setter, lines, plans, size, replace(m, body=larger), _GROWN_AIR)
        if grown is None:
            break
        pages, body = grown, larger
    return pages, body


def _fit_large(setter: Setter, lines: Shown, plans: Sequence[PagePlan], size: Size, m: Measures) -> Fitted:
    """Large print: each page of the plan may take two, filled evenly."""
    spread: list[PagePlan] = []
    tight = m
    for air, scarce in ((SCARCE, False), (AIRS[0], True)):
        tight = replace(m, air=air, tight=scarce)
        cut = [rows for plan in plans for rows in _cut(setter, lines, plan, size, tight)]
        spread = [PagePlan(rows, i, len(cut)) for i, rows in enumerate(cut, 1)]
        pages = _fill(setter, lines, spread, size, tight, air, _MOST_LARGE)
        if pages is not None:
            return Fitted(pages, m.body)
    return _too_long(setter, lines, spread, size, tight)


def _cut(setter: Setter, lines: Shown, plan: PagePlan, size: Size, m: Measures) -> list[tuple[Row, ...]]:
    """The rows on one page if they fit there, else on two, cut where the fuller of them has most to spare."""
    plan = stacked(setter, lines, plan, m)
    heights = row_heights(setter, lines, plan, m)

    def room(number: int, count: int) -> float:
        return lay_page(setter, lines, replace(plan, rows=(), number=number, count=count), size, m).spare

    first = plan.number
    whole = room(first, plan.count)
    if sum(heights) <= whole or len(heights) < 2:
        return [plan.rows]
    upper, lower = room(first, plan.count + 1), room(first + 1, plan.count + 1)
    most = [min(upper - sum(heights[:i]), lower - sum(heights[i:])) for i in range(1, len(heights))]
    at = 1 + most.index(max(most))
    return [_without_marks(plan.rows[:at]), _without_marks(plan.rows[at:])]


def _without_marks(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """The rows of a page without a line to cut along at its very top or foot: the page's own edge does that."""
    while rows and isinstance(rows[0][0], Mark):
        rows = rows[1:]
    while rows and isinstance(rows[-1][0], Mark):
        rows = rows[:-1]
    return rows


def _too_long(setter: Setter, lines: Shown, plans: Sequence[PagePlan], size: Size, m: Measures) -> Fitted:
    """The pages at the tightest, by how much the worst is too long, and the part to shorten there."""
    pages = tuple(lay_page(setter, lines, plan, size, m) for plan in plans)
    worst = min(pages, key=lambda page: page.spare)
    if not worst.heights:
        return Fitted(pages, m.body, max(0.0, -worst.spare), "the head")
    # Sections are what an author can shorten; help lines come from the pack.
    tallest = max(worst.heights, key=lambda pair: pair[0] * (1.0 if isinstance(pair[1], Section) else 0.4))
    return Fitted(pages, m.body, max(0.0, -worst.spare), part_name(tallest[1]))


def part_name(part: Part) -> str:
    """What an author calls the part."""
    match part:
        case Section():
            return f'box "{plain(part.title)}"' if part.title else f"the text at line {part.line}"
        case HelpBox():
            return "the help box"
        case Sign():
            return "the lines to sign"
        case Mark():
            return f"the {part.kind} line"
