"""How the runs went one after the other: total time as points on a line, held against the minutes; must-says below."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kit.geometry import Rect, Size
from kit.look.tokens import Scheme, mixed
from kit.rehearse.drawing import EDGE, Drawing
from kit.rehearse.report import Point, Report
from kit.rehearse.words import clock, count, minutes
from kit.stage.frame import Frame

_TOP, _FOOT = 62.0, 72.0
_NEAR = 60.0  # seconds from the plan that count as held


def trend_chart(report: Report, size: Size, scheme: Scheme) -> Frame:
    """The chart in `size` units; one run alone is a point and the plan."""
    points = report.trend
    drawing = Drawing(size, scheme, "Runs")
    if not points:
        drawing.heading("Runs")
        told = "No run went to the end yet. From the first that does, its time stands here."
        drawing.paragraph(told, EDGE, _TOP, 16, scheme.text2, size.w - 2 * EDGE, line=22)
        return drawing.frame()
    said = count(len(points), "run")
    drawing.heading(said[0].upper() + said[1:], remark(points, report.head.budget))
    plan = report.head.budget
    times = [*(point.spoken for point in points), plan]
    low, high = min(times), max(times)
    room = max(high - low, 240.0)
    low, high = (low + high - room) / 2 - room * 0.12, (low + high + room) / 2 + room * 0.12
    area = Rect(EDGE, _TOP + 12, size.w - 2 * EDGE, size.h - _TOP - 12 - _FOOT)

    def y(seconds: float) -> float:
        return area.bottom - area.h * (seconds - low) / (high - low)

    _plan(drawing, area, y(plan), plan, lowest=max((y(point.spoken) for point in points), default=0))
    pitch = area.w / max(1, len(points))
    places = [(area.x + (i + 0.5) * pitch, y(point.spoken)) for i, point in enumerate(points)]
    for (x1, y1), (x2, y2) in pairwise(places):
        drawing.line(x1, y1, x2, y2, scheme.main, 3)
    for i, ((x, at), point) in enumerate(zip(places, points, strict=True)):
        beside = [near for _, near in (*places[max(0, i - 1) : i], *places[i + 1 : i + 2])]
        _point(drawing, x, at, point, pitch, under=bool(beside) and all(near < at for near in beside))
        _foot(drawing, x, area.bottom, point, pitch)
    return drawing.frame()


def remark(points: Sequence[Point], plan: float) -> str:
    """How it goes, in two words; "" when there is nothing to compare."""
    if len(points) < 2:
        return ""
    first, last = points[-2], points[-1]
    if abs(last.spoken - plan) <= _NEAR:
        return "on time"
    nearer = abs(first.spoken - plan) - abs(last.spoken - plan)
    if nearer >= 15:
        return "getting there"
    return "further off" if nearer <= -_NEAR else "much the same"


def _plan(drawing: Drawing, area: Rect, y: float, plan: float, lowest: float) -> None:
    """A dashed line in a pale band; its name under it, or over it when a point is in the way."""
    scheme = drawing.scheme
    drawing.fill(Rect(area.x, y - 7, area.w, 14), mixed(scheme.panel, scheme.green, 0.16))
    drawing.line(area.x, y, area.right, y, scheme.green, 2, dash=(2.5, 1.8))
    below = y + 10 if lowest <= y or y + 30 < area.bottom else y - 28
    drawing.words(f"plan {minutes(plan)}".replace("minutes", "min"), area.x + 2, below, 14, scheme.green, line=18)


def _point(drawing: Drawing, x: float, y: float, point: Point, pitch: float, *, under: bool) -> None:
    """A ring, the run that is shown a disc, a talk before people a square; its time over it, or `under` a valley."""
    scheme = drawing.scheme
    radius = 9.0 if point.this else 7.0
    if point.presented:
        box = Rect(x - radius, y - radius, 2 * radius, 2 * radius)
        drawing.fill(box, scheme.main if point.this else scheme.panel, 2)
        drawing.outline(box, scheme.main, 3, 2)
    else:
        drawing.disc(x, y, radius, scheme.main)
        if not point.this:
            drawing.disc(x, y, radius - 3, scheme.panel)
    size = 19 if point.this else 15
    top = y + radius if under else y - radius - size * 1.35
    weight = 700 if point.this else 600
    if under:  # the plan's line may run there
        drawing.fill(Rect(x - 27, top + 2, 54, size * 1.3 - 4), scheme.panel, 5)
    drawing.words(clock(point.spoken), x, top, size, scheme.text, weight=weight, side="center", room=pitch)


def _foot(drawing: Drawing, x: float, bottom: float, point: Point, pitch: float) -> None:
    scheme, y = drawing.scheme, bottom + 18
    weight = 600 if point.this else 400
    drawing.words(point.day, x, y, 15, scheme.text2, weight=weight, line=20, side="center", room=pitch)
    said = f"{point.said} of {point.musts}" if point.musts else ""
    if point.presented:
        said = "given" if not point.said else f"given, {said}"
    drawing.words(said, x, y + 20, 15, scheme.text2, line=20, side="center", room=pitch)
