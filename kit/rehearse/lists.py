"""The report's lists as Frames: must-says with the missed ones on top, the slides that cost the time, the sections."""

from __future__ import annotations

from kit.geometry import Rect, Size
from kit.look.tokens import Scheme
from kit.rehearse.drawing import EDGE, Drawing
from kit.rehearse.report import Line, Report
from kit.rehearse.words import clock, signed
from kit.stage.frame import Frame, PictureItem, TextItem
from kit.stage.text import Style, TextBlock, set_text

_HEAD = 52.0
_SAID, _ROW, _SECTION = 30.0, 40.0, 48.0


def sections_height(report: Report) -> float:
    return _HEAD + max(1, len(report.sections)) * _SECTION + 10


def musts_that_fit(report: Report, width: float, height: float) -> int:
    """How many of the lines that were said have room below the missed ones; one at least."""
    missed = sum(_missed_height(line, width) + 8 for line in report.missed)
    return max(1, int((height - _HEAD - missed - 6) / _SAID))


def musts_height(report: Report, width: float, most: int | None) -> float:
    """How high the card must be to show the missed lines and `most` of the said ones (None: all)."""
    said = [line for line in report.musts if line.said]
    shown = len(said) if most is None else min(most, len(said))
    missed = sum(_missed_height(line, width) + 8 for line in report.missed)
    if most is None:
        return _HEAD + missed + sum(_said_block(line, width).height + 8 for line in said) + 12
    return _HEAD + missed + shown * _SAID + 6 + (26 if not report.musts else 0)


def musts_list(report: Report, size: Size, scheme: Scheme, most: int | None = None) -> Frame:
    """Missed lines whole, on red; then what was said, each on a line."""
    drawing = Drawing(size, scheme, "Must-says")
    drawing.heading("Must-says", "slide" if report.musts else "")
    y = _HEAD
    if not report.musts:
        drawing.words("This part of the talk has none.", EDGE, y, 16, scheme.text2)
    for line in report.missed:
        y += _missed(drawing, line, y, ticked=report.ticked) + 8
    for line in [line for line in report.musts if line.said][:most]:
        drawing.items.append(_sign("check", scheme.green, EDGE + 2, y + 6, 18))
        drawing.words(str(line.number), size.w - EDGE, y + 4, 16, scheme.text2, line=22, side="right")
        if most is None:  # all that there are: then each of them whole
            block = _said_block(line, size.w, scheme.text)
            drawing.items.append(TextItem(EDGE + 31, y + 4, block))
            y += block.height + 8
        else:
            drawing.words(line.words, EDGE + 31, y + 4, 16, scheme.text, line=22, room=size.w - 2 * EDGE - 76)
            y += _SAID
    return drawing.frame()


def _said_block(line: Line, width: float, color: str = "#000000") -> TextBlock:
    return set_text(line.words, Style(16, color, 22), width - 2 * EDGE - 76)


def _missed_height(line: Line, width: float) -> float:
    block = set_text(f"“{line.words}”", Style(16, "#000000", 22, 600), width - 2 * EDGE - 76)
    return 38 + block.height


def _missed(drawing: Drawing, line: Line, y: float, *, ticked: bool) -> float:
    scheme, width = drawing.scheme, drawing.size.w
    height = _missed_height(line, width)
    drawing.fill(Rect(EDGE - 10, y, width - 2 * EDGE + 20, height), scheme.red if ticked else scheme.side, 9)
    ink = scheme.red_text if ticked else scheme.text2
    drawing.items.append(_sign("cross" if ticked else "minus", ink, EDGE + 4, y + height / 2 - 10, 20))
    head = "Missed" if ticked else "Not ticked"
    drawing.words(head, EDGE + 34, y + 8, 16, ink, weight=600, line=22)
    drawing.paragraph(
        f"“{line.words}”", EDGE + 34, y + 30, 16, scheme.text, width - 2 * EDGE - 76, weight=600, line=22
    )
    drawing.words(
        str(line.number), width - EDGE - 2, y + height / 2 - 11, 16, ink, weight=700, line=22, side="right"
    )
    return height


def costly_list(report: Report, size: Size, scheme: Scheme) -> Frame:
    """The five slides that cost the time: title, spoken of planned, and by how much."""
    drawing = Drawing(size, scheme, "What cost the time")
    drawing.heading("What cost the time", "more than planned" if report.costly else "")
    y = _HEAD
    if not report.costly:
        drawing.words("No slide took much longer than planned.", EDGE, y, 16, scheme.text2)
    longest = max((bar.over for bar in report.costly), default=1.0)
    for bar in report.costly:
        drawing.words(str(bar.number), EDGE, y + 5, 16, scheme.text2, line=22)
        drawing.words(bar.title, EDGE + 34, y, 16, scheme.text, weight=600, line=20, room=size.w * 0.56 - 54)
        told = f"{clock(bar.spoken)} of {clock(bar.planned)}"
        told += f", {bar.visits} visits" if bar.visits > 1 else ""
        drawing.words(told, EDGE + 34, y + 18, 14, scheme.text2, line=18, room=size.w * 0.56 - 54)
        left = size.w * 0.56
        room = size.w - EDGE - left - 62
        drawing.hatch(Rect(left, y + 9, max(4.0, room * bar.over / longest), 14))
        drawing.words(
            signed(bar.over), size.w - EDGE, y + 5, 16, scheme.red_text, weight=700, line=22, side="right"
        )
        y += _ROW
    return drawing.frame()


def sections_list(report: Report, size: Size, scheme: Scheme) -> Frame:
    """Each section's time as a bar with the stroke of its plan."""
    drawing = Drawing(size, scheme, "Pace by section")
    drawing.heading("Pace by section", "spoken of planned")
    longest = max((max(s.planned, s.spoken) for s in report.sections), default=1.0) or 1.0
    room = size.w - 2 * EDGE
    y = _HEAD
    for section in report.sections:
        over = section.spoken - section.planned
        drawing.words(section.name, EDGE, y, 16, scheme.text, weight=600, line=22, room=room - 180)
        strong = over >= 30
        drawing.words(
            signed(over), size.w - EDGE, y, 16, scheme.red_text if strong else scheme.text2,
            weight=700 if strong else 400, line=22, side="right",
        )  # fmt: skip
        told = f"{clock(section.spoken)} of {clock(section.planned)}"
        drawing.words(told, size.w - EDGE - 62, y, 16, scheme.text2, line=22, side="right")
        spoken, planned = (room * seconds / longest for seconds in (section.spoken, section.planned))
        drawing.fill(Rect(EDGE, y + 26, min(spoken, planned) if strong else spoken, 10), scheme.main, 3)
        if strong:
            drawing.hatch(Rect(EDGE + planned, y + 26, spoken - planned, 10))
        at = EDGE + max(2.0, planned - 1.5)
        drawing.line(at, y + 24, at, y + 38, scheme.text, 3, round_ends=True)
        y += _SECTION
    return drawing.frame()


def rows_height(rows: int) -> float:
    """The height of a card with so many rows."""
    return _HEAD + max(1, rows) * _ROW + 12


def _sign(name: str, color: str, x: float, y: float, size: float) -> PictureItem:
    from kit.paths import resources_dir

    path = resources_dir() / "pictures" / "signs" / f"{name}.svg"
    return PictureItem(Rect(x, y, size, size), path, tint=color)
