"""Two runs on each slide: the earlier as a pale bar, the later as a full one beside it; and what changed most.

A comparison in, a Frame out.
"""

from __future__ import annotations

from kit.geometry import Rect, Size
from kit.look.tokens import Scheme
from kit.rehearse.comparison import Comparison
from kit.rehearse.drawing import EDGE, Drawing
from kit.rehearse.slideschart import Plot
from kit.rehearse.words import clock, signed
from kit.stage.frame import Frame

_HEAD, _ROW = 52.0, 40.0


def compare_chart(pair: Comparison, size: Size, scheme: Scheme) -> Frame:
    """Minutes on each slide in both runs."""
    drawing = Drawing(size, scheme, "Minutes on each slide")
    drawing.heading("Minutes on each slide")
    lower = drawing.legend(((pair.names[0], "pale"), (pair.names[1], "bar")))
    if not pair.pairs:
        return drawing.frame()
    plot = Plot(drawing, [max(p.first or 0, p.second or 0, p.planned) for p in pair.pairs], lower)
    plot.grid()
    half = max(2.0, min(15.0, plot.pitch * 0.40))
    for i, p in enumerate(pair.pairs):
        middle = plot.middle(i)
        for seconds, left, pale in ((p.first, middle - half - 0.5, True), (p.second, middle + 0.5, False)):
            if seconds:
                top = plot.y(seconds)
                bar = Rect(left, top, half, plot.area.bottom - top)
                if pale:
                    drawing.pale(bar)
                else:
                    drawing.fill(bar, scheme.main, 2)
    plot.numbers([p.number for p in pair.pairs], {p.number for p in pair.telling[:3]})
    plot.sections([p.section for p in pair.pairs])
    return drawing.frame()


def changes_height(pair: Comparison) -> float:
    return _HEAD + max(1, len(pair.telling)) * _ROW + 12


def changes_list(pair: Comparison, size: Size, scheme: Scheme) -> Frame:
    """The slides that changed most: both times, and the difference as a bar from the middle, shorter to the left."""
    drawing = Drawing(size, scheme, "What changed most")
    drawing.heading("What changed most", "shorter, longer" if pair.telling else "")
    y = _HEAD
    if not pair.telling:
        drawing.words("No slide took much longer or shorter.", EDGE, y, 16, scheme.text2)
    most = max((abs(p.change) for p in pair.telling), default=1.0)
    middle, room = size.w * 0.68, size.w * 0.32 - EDGE - 70
    for p in pair.telling:
        drawing.words(str(p.number), EDGE, y + 5, 16, scheme.text2, line=22)
        named = middle - room - EDGE - 50
        drawing.words(p.title, EDGE + 34, y, 16, scheme.text, weight=600, line=20, room=named)
        told = f"{clock(p.first or 0)}, then {clock(p.second or 0)}"
        drawing.words(told, EDGE + 34, y + 18, 14, scheme.text2, line=18, room=named)
        width = max(3.0, room * abs(p.change) / most)
        if p.change < 0:
            drawing.fill(Rect(middle - width, y + 9, width, 14), scheme.main, 3)
        else:
            drawing.hatch(Rect(middle, y + 9, width, 14))
        color = scheme.red_text if p.change > 0 else scheme.main
        drawing.words(signed(p.change), size.w - EDGE, y + 5, 16, color, weight=700, line=22, side="right")
        y += _ROW
    if pair.telling:
        drawing.line(middle, _HEAD + 2, middle, y - 6, scheme.text, 1.5)
    return drawing.frame()
