"""The voice along the slides: pace as a line, pauses and level as columns below, slides and sections at the foot.

A report whose run was listened to in, a Frame out. Along it runs the time that was heard, slide by slide in the order
of the file; what is too fast stands above a dashed line, what is too soft is hatched.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kit.geometry import Rect, Size
from kit.look.tokens import Scheme
from kit.records.voice import POINT_EVERY, VoicePoint, VoiceSummary
from kit.rehearse.drawing import EDGE, Drawing
from kit.rehearse.report import Report
from kit.rehearse.voice.hints import FAST
from kit.rehearse.voicewords import figures, heard_words, is_quiet
from kit.rehearse.words import clock
from kit.stage.frame import Frame
from kit.stage.text import Style, set_text
from kit.values import value

_AXIS = 84.0  # at the right
_FOOT = 56.0
_FIGURE = 58.0  # a row of figures
_GAP = 16.0  # between two lanes
_COLUMN = 3.0  # the least width of a column
_SHORTEST = 120.0  # seconds; less does not fill the whole width
_RATES = (80.0, 220.0)  # words a minute: the lane's ends, if nobody was slower or faster
_SLOW = 100.0  # words a minute: a line to read the pace by
_MUCH = 0.6  # of a moment that is pause: the lane's full height
_LEVELS = (-60.0, -6.0)  # dBFS
_SLIM = 560.0  # of a card; below it figures stand in two rows


@value
class _Place:
    """A slide on the way: its number and section, from where to where it goes, in seconds heard."""

    number: int
    section: str
    start: float
    end: float
    points: tuple[VoicePoint, ...]


def voice_height(report: Report, width: float) -> float:
    """The height of the card in pixels of the design."""
    if report.voice is None or not report.voice.heard_speech:
        return 96.0
    return 400.0 if width < _SLIM else 342.0


def voice_chart(report: Report, size: Size, scheme: Scheme) -> Frame:
    """The chart in `size` units."""
    voice = report.voice
    drawing = Drawing(size, scheme, "Your voice")
    if voice is None or not voice.heard_speech:
        drawing.heading("Your voice")
        drawing.paragraph("The microphone heard nobody speak.", EDGE, 56, 16, scheme.text2, size.w - 2 * EDGE)
        return drawing.frame()
    drawing.heading("Your voice", heard_words(voice, report.head.totals.spoken))
    top = 50 + _figures(drawing, voice, report) + 8
    places = tuple(_places(report, voice))
    if places:
        way = _Way(drawing, places)
        lanes = size.h - _FOOT - top - 2 * _GAP
        _pace(way, Rect(EDGE, top, way.width, lanes * 0.56))
        _pauses(way, Rect(EDGE, top + lanes * 0.56 + _GAP, way.width, lanes * 0.18))
        _level(way, Rect(EDGE, top + lanes * 0.74 + 2 * _GAP, way.width, lanes * 0.26), voice.mark)
        _foot(way, size.h - _FOOT)
    return drawing.frame()


def _figures(drawing: Drawing, voice: VoiceSummary, report: Report) -> float:
    """Four figures with what they are, each as wide as it must be; gives their height."""
    told = figures(voice, {bar.slide: bar.number for bar in report.bars})
    slim, scheme = drawing.size.w < _SLIM, drawing.scheme
    room = drawing.size.w - 2 * EDGE
    marks = [0] * (len(told) - 1) + [22]  # before the last one stands what is hatched below
    widths = [max(_wide(f, 24, 700), _wide(w, 15) + m) for (f, w, _), m in zip(told, marks, strict=True)]
    gap = max(10.0, (room - sum(widths)) / (len(told) - 1) if not slim else 0)
    x = float(EDGE)
    for i, (figure, words, strong) in enumerate(told):
        if slim:
            x, right = EDGE + i % 2 * room / 2, EDGE + (i % 2 + 1) * room / 2
        else:
            right = min(x + widths[i], drawing.size.w - EDGE)
        y = 50 + i // 2 * _FIGURE if slim else 50
        ink = scheme.red_text if strong else scheme.text
        drawing.words(figure, x, y, 24, ink, weight=700, line=30, room=right - x + 0.5)
        if marks[i]:
            drawing.hatch(Rect(x, y + 33, 14, 14))
        drawing.words(words, x + marks[i], y + 30, 15, scheme.text2, line=20, room=right - x - marks[i] + 0.5)
        x = right + gap
    return _FIGURE * (2 if slim else 1)


def _wide(words: str, size: int, weight: int = 400) -> float:
    return set_text(words, Style(size, "#000000", size * 1.3, weight, tabular=True)).width


def _places(report: Report, voice: VoiceSummary) -> Iterator[_Place]:
    start = 0.0
    for bar in report.bars:
        heard = voice.slide(bar.slide)
        if heard is None or not heard.points:
            continue
        length = max(heard.part.seconds, heard.points[-1].into + POINT_EVERY / 2)
        yield _Place(bar.number, bar.section, start, start + length, heard.points)
        start += length


class _Way:
    """Where a moment stands."""

    def __init__(self, drawing: Drawing, places: Sequence[_Place]) -> None:
        self.drawing, self.places = drawing, places
        self.width = drawing.size.w - 2 * EDGE - _AXIS
        self.whole = max(_SHORTEST, places[-1].end)
        self.column = max(_COLUMN, self.width * POINT_EVERY / self.whole)

    def x(self, seconds: float) -> float:
        return EDGE + self.width * seconds / self.whole

    def columns(self) -> Iterator[tuple[float, float, list[VoicePoint]]]:
        """From where to where each column goes, with the moments in it; none goes from one slide to the next."""
        for place in self.places:
            left, right = self.x(place.start), self.x(place.end)
            count = max(1, int((right - left) / self.column))
            inside: list[list[VoicePoint]] = [[] for _ in range(count)]
            for point in place.points:
                share = point.into / (place.end - place.start)
                inside[min(count - 1, int(share * count))].append(point)
            wide = (right - left) / count
            for i, points in enumerate(inside):
                yield left + i * wide, left + (i + 1) * wide, points

    def name(self, words: str, y: float) -> None:
        """At the right, beside a lane."""
        color = self.drawing.scheme.text2
        self.drawing.words(words, self.drawing.size.w - EDGE, y, 14, color, line=18, side="right", room=_AXIS - 8)


def _pace(way: _Way, lane: Rect) -> None:
    """Words a minute as a line; it ends where nobody spoke."""
    drawing, scheme = way.drawing, way.drawing.scheme
    rates = [point.words_a_minute for place in way.places for point in place.points if point.words_a_minute]
    low, high = min([_RATES[0], *rates]), max([_RATES[1], *rates])

    def y(rate: float) -> float:
        return lane.bottom - lane.h * (rate - low) / (high - low)

    drawing.line(lane.x, y(_SLOW), lane.right + 4, y(_SLOW), scheme.line, 1)
    if y(_SLOW) - y(FAST) >= 18:
        way.name(f"{_SLOW:.0f}", y(_SLOW) - 9)
    drawing.line(lane.x, y(FAST), lane.right, y(FAST), scheme.red_text, 1.6, dash=(3.0, 2.4))
    way.name(f"{FAST:.0f}: fast", y(FAST) - 9)
    before: tuple[float, float] | None = None
    for left, right, points in way.columns():
        told = [point.words_a_minute for point in points if point.words_a_minute]
        if not told:
            before = before if not points else None
            continue
        rate = sum(told) / len(told)
        here = ((left + right) / 2, y(rate))
        fast = rate > FAST
        if before is not None:
            drawing.line(*before, *here, scheme.red_text if fast else scheme.main, 3 if fast else 2.2, round_ends=True)
        else:
            drawing.disc(*here, 2.2, scheme.red_text if fast else scheme.main)
        before = here


def _pauses(way: _Way, lane: Rect) -> None:
    """How much of each moment was pause."""
    drawing, scheme = way.drawing, way.drawing.scheme
    drawing.line(lane.x, lane.bottom, lane.right, lane.bottom, scheme.line, 1)
    way.name("pauses", lane.y + (lane.h - 18) / 2)
    for left, right, points in way.columns():
        if points:
            share = sum(point.pause_share for point in points) / len(points)
            high = lane.h * min(1.0, share / _MUCH)
            drawing.fill(Rect(left, lane.bottom - high, max(0.8, right - left - 0.6), high), scheme.edge)


def _level(way: _Way, lane: Rect, mark: float) -> None:
    """How loud one spoke; below the mark for the back row it is hatched."""
    drawing, scheme = way.drawing, way.drawing.scheme
    softest, loudest = _LEVELS

    def high(level: float) -> float:
        return lane.h * min(1.0, max(0.0, (level - softest) / (loudest - softest)))

    drawing.line(lane.x, lane.bottom, lane.right, lane.bottom, scheme.line, 1)
    soft: Rect | None = None
    for left, right, points in way.columns():
        spoken = [point.level for point in points if point.level > softest]
        level = sum(spoken) / len(spoken) if spoken else softest
        box = Rect(left, lane.bottom - high(level), right - left, high(level))
        if spoken and level < mark:
            soft = box if soft is None else _around(soft, box)
            continue
        if soft is not None:
            drawing.hatch(soft)
            soft = None
        if spoken:
            drawing.fill(Rect(box.x, box.y, max(0.8, box.w - 0.6), box.h), scheme.main)
    if soft is not None:
        drawing.hatch(soft)
    at = lane.bottom - high(mark)
    drawing.line(lane.x, at, lane.right, at, scheme.text, 1.6, dash=(3.0, 2.4))
    way.name("loudness", lane.y + (lane.h - 18) / 2)


def _around(one: Rect, other: Rect) -> Rect:
    """Columns side by side as one, as high as the higher."""
    top = min(one.y, other.y)
    return Rect(one.x, top, other.right - one.x, one.bottom - top)


def _foot(way: _Way, y: float) -> None:
    """Where each slide begins, its number where there is room, and the sections."""
    drawing, scheme = way.drawing, way.drawing.scheme
    taken = 0.0
    for place in way.places:
        left, right = way.x(place.start), way.x(place.end)
        drawing.line(left, y + 2, left, y + 7, scheme.edge, 1)
        words, middle = str(place.number), (left + right) / 2
        wide = _wide(words, 15)
        if middle - wide / 2 > taken and right - left >= wide * 0.7:
            drawing.words(words, middle, y + 5, 15, scheme.text2, line=20, side="center")
            taken = middle + wide / 2 + 5
    starts = [i for i, place in enumerate(way.places) if i == 0 or place.section != way.places[i - 1].section]
    for start, end in zip(starts, [*starts[1:], len(way.places)], strict=True):
        left, right = way.x(way.places[start].start) + 2, way.x(way.places[end - 1].end) - 4
        if right > left:
            drawing.line(left, y + 28, right, y + 28, scheme.line, 3, round_ends=True)
        if way.places[start].section:
            drawing.words(way.places[start].section, left, y + 32, 14, scheme.text2, line=19, room=right - left + 2)


def voice_said(report: Report) -> str:
    """The chart in words."""
    voice = report.voice
    if voice is None or not voice.heard_speech:
        return "The microphone heard nobody speak."
    told = [f"{figure} {words}." for figure, words, _ in figures(voice, {b.slide: b.number for b in report.bars})]
    for bar in report.bars:
        heard = voice.slide(bar.slide)
        if heard is not None and heard.part.words_a_minute:
            part = heard.part
            rate = f"{round(part.words_a_minute / 10) * 10} words a minute, {part.pause_share:.0%} pauses"
            soft = ", too soft" if is_quiet(part) else ""
            told.append(f"Slide {bar.number}, {clock(part.seconds)}: {rate}{soft}.")
    return " ".join(told)
