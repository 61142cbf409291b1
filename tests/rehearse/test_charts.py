"""The charts by measure: bars as high as their minutes, nothing over the edge, no words on other words."""

from dataclasses import replace

import pytest

from kit.geometry import Rect, Size
from kit.look.tokens import DARK, LIGHT
from kit.records.runs import MustSay, PauseMade
from kit.records.voice import VoiceSummary
from kit.rehearse.comparechart import changes_list, compare_chart
from kit.rehearse.comparison import compare
from kit.rehearse.drawing import Drawing, shortened, slants
from kit.rehearse.lists import costly_list, musts_height, musts_list, sections_height, sections_list
from kit.rehearse.report import make_report
from kit.rehearse.slideschart import slides_chart
from kit.rehearse.trendchart import remark, trend_chart
from kit.rehearse.voicechart import voice_chart
from kit.stage.fonts import load_fonts
from kit.stage.frame import Fill, Line, Outline, TextItem
from kit.stage.text import Style
from tests.records.runs_made import SEVEN, a_run, a_slide
from tests.records.voices_made import a_voice

SIZES = [Size(390, 280), Size(794, 332), Size(1400, 600)]


@pytest.fixture(autouse=True)
def fonts(qapp):
    load_fonts()


def forty(over=()):
    """Forty slides in four sections; those in `over` took two minutes more."""
    slides = tuple(
        a_slide(i, 60, 55 + (120 if i in over else 0), section=f"Section {i // 10} with a long name") for i in range(40)
    )
    line = "Line {} that goes on and on until it is long."
    musts = tuple(MustSay(i, 0, line.format(i), 1.0 if i % 3 else None) for i in range(12))
    return a_run(slides=slides, musts=musts, minutes=40)


def voiced(mark=-42.0):
    """Forty slides that were listened to; the fast ones are 8 to 10."""
    rates = [(f"s{i + 1}", 20.0 + i, 190.0 if i in (7, 8, 9) else 150.0) for i in range(40)]
    return report_of(replace(forty(), voice=a_voice(*rates, mark=mark)))


def report_of(run, before=()):
    return make_report(run, 1, before or (run.head,), SEVEN)


def box(item):
    """The rectangle that an item takes."""
    match item:
        case Fill() | Outline():
            return item.rect
        case TextItem():
            return Rect(item.x, item.y, item.block.width, item.block.height)
        case Line():
            x, y = min(item.x1, item.x2), min(item.y1, item.y2)
            return Rect(x, y, abs(item.x1 - item.x2), abs(item.y1 - item.y2))
    return item.rect


def texts(frame):
    return [item for item in frame.items if isinstance(item, TextItem)]


def touch(a, b):
    return a.x < b.right - 1 and b.x < a.right - 1 and a.y + 3 < b.bottom and b.y + 3 < a.bottom


CHARTS = {
    "slides": lambda size: slides_chart(report_of(forty((7, 8, 9, 22))), size, LIGHT),
    "few slides": lambda size: slides_chart(report_of(a_run((60, 200), (30, 20))), size, DARK),
    "trend": lambda size: trend_chart(
        report_of(forty(), [a_run((60, 60 * i), run=i, minutes=40).head for i in range(6, 0, -1)]), size, LIGHT
    ),
    "one run": lambda size: trend_chart(report_of(forty()), size, LIGHT),
    "no whole run": lambda size: trend_chart(report_of(a_run((60, 5), (60, 0), (60, 0))), size, LIGHT),
    "paused": lambda size: slides_chart(
        report_of(a_run(*[(60, 50)] * 30, pauses=(PauseMade(3, 0, 5, 9), PauseMade(29, 0, 50, 20)))), size, LIGHT
    ),
    "voice": lambda size: voice_chart(voiced(), size, LIGHT),
    "little voice": lambda size: voice_chart(report_of(a_run((60, 60), voice=a_voice(("s1", 4, 0)))), size, DARK),
    "no voice": lambda size: voice_chart(report_of(a_run((60, 60), voice=VoiceSummary())), size, LIGHT),
    "sections": lambda size: sections_list(report_of(forty((1, 2))), Size(size.w, 280), LIGHT),
    "costly": lambda size: costly_list(report_of(forty((1, 2))), size, LIGHT),
    "compared": lambda size: compare_chart(compare(forty((3,)), a_run((60, 50), run=2), SEVEN), size, LIGHT),
    "changes": lambda size: changes_list(compare(forty((3, 4)), forty((9,)), SEVEN), Size(size.w, 400), LIGHT),
}


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size.w}")
@pytest.mark.parametrize("chart", CHARTS)
def test_nothing_stands_over_the_edge_of_a_chart(chart, size):
    frame = CHARTS[chart](size)
    inside = Rect(0, 0, frame.size.w, frame.size.h).inset(-1)
    for item in frame.items:
        place = box(item)
        assert inside.x <= place.x, item
        assert place.right <= inside.right, item
        assert inside.y <= place.y, item
        assert place.bottom <= inside.bottom, item


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size.w}")
@pytest.mark.parametrize("chart", CHARTS)
def test_no_words_stand_on_other_words(chart, size):
    shown = texts(CHARTS[chart](size))
    for i, one in enumerate(shown):
        for other in shown[i + 1 :]:
            assert not touch(box(one), box(other)), (one.block.plain, other.block.plain)


def bars(frame, scheme=LIGHT):
    return [i.rect for i in frame.items if isinstance(i, Fill) and i.color == scheme.main and i.rect.w != 14]


def test_bars_are_as_high_as_their_minutes():
    frame = slides_chart(report_of(a_run((60, 60), (60, 30), (60, 15))), Size(600, 400), LIGHT)
    first, second, third = (bar.h for bar in bars(frame))
    assert first == pytest.approx(2 * second)
    assert first == pytest.approx(4 * third)


def test_what_is_over_is_hatched_from_the_plan_up_and_less_than_half_a_minute_is_not():
    frame = slides_chart(report_of(a_run((60, 120), (60, 89))), Size(600, 400), LIGHT)
    solid = bars(frame)
    hatched = [i.rect for i in frame.items if isinstance(i, Outline) and i.rect.w != 14]
    assert len(hatched) == 1
    assert hatched[0].bottom == pytest.approx(solid[0].y)
    assert hatched[0].h == pytest.approx(solid[0].h)
    assert solid[1].h == pytest.approx(solid[0].h * 89 / 60)


def test_a_slide_that_was_not_spoken_on_has_its_plan_and_no_bar():
    frame = slides_chart(report_of(a_run((60, 60), (60, 0))), Size(600, 400), LIGHT)
    assert len(bars(frame)) == 1
    strokes = [i for i in frame.items if isinstance(i, Line) and i.round and i.width == 3 and i.color == LIGHT.edge]
    assert len(strokes) == 1


def test_slides_that_ran_over_keep_their_numbers_however_many_there_are():
    frame = slides_chart(report_of(forty((7, 8, 9, 22))), Size(794, 332), LIGHT)
    strong = [item.block.plain for item in texts(frame)]
    assert "8–10" in strong
    assert "23" in strong


@pytest.mark.parametrize("rect", [Rect(10, 20, 30, 60), Rect(0, 0, 100, 5), Rect(3, 3, 2, 2), Rect(0, 0, 9, 200)])
def test_hatching_stays_within_its_place_and_rises_by_as_much_as_it_runs(rect):
    for x1, y1, x2, y2 in slants(rect, 6):
        for x, y in ((x1, y1), (x2, y2)):
            assert rect.x - 1e-9 <= x <= rect.right + 1e-9
            assert rect.y - 1e-9 <= y <= rect.bottom + 1e-9
        assert x2 - x1 == pytest.approx(y1 - y2)


def test_words_are_shortened_to_their_room():
    drawing = Drawing(Size(100, 100), LIGHT, "x")
    block = drawing.words("A very long name of a section", 0, 0, 16, "#000000", room=90)
    assert block.width <= 90
    assert block.plain.endswith("…")
    assert shortened("Long", Style(16, "#000000", 20), 3) == ""


def test_missed_lines_stand_whole_on_top_and_make_the_card_as_high_as_it_must_be():
    report = report_of(forty())
    height = musts_height(report, 400, None)
    frame = musts_list(report, Size(400, height), LIGHT)
    said = [item.block.plain for item in texts(frame)]
    assert [words for words in said if words == "Missed"] == ["Missed"] * 4
    assert said.index("Missed") < said.index("2")
    assert max(box(item).bottom for item in texts(frame)) <= height
    assert "“Line 0 that goes on and on until it is long.”" in said


def test_sections_have_the_height_they_ask_for():
    report = report_of(forty())
    height = sections_height(report)
    frame = sections_list(report, Size(400, height), LIGHT)
    assert max(box(item).bottom for item in frame.items) <= height


def trend(*spoken):
    runs = [a_run((600, s), run=i, minutes=10).head for i, s in enumerate(spoken, 1)]
    return make_report(a_run((600, spoken[-1]), run=len(spoken), minutes=10), 1, runs[::-1], SEVEN).trend


@pytest.mark.parametrize(
    ("times", "said"),
    [
        ((900,), ""), ((900, 640), "on time"), ((900, 800), "getting there"), ((800, 805), "much the same"),
        ((700, 900), "further off"), ((300, 480), "getting there"),
    ],
)  # fmt: skip
def test_how_the_runs_go_is_said_in_two_words(times, said):
    assert remark(trend(*times), 600) == said


# The voice


def test_what_was_too_fast_stands_above_the_dashed_line_and_only_that():
    frame = voice_chart(voiced(), Size(794, 342), LIGHT)
    (dashed,) = (i for i in frame.items if isinstance(i, Line) and i.dash and i.color == LIGHT.red_text)
    pace = [i for i in frame.items if isinstance(i, Line) and i.round and i.width in (2.2, 3)]
    fast = [i for i in pace if i.color == LIGHT.red_text]
    assert fast
    assert all(i.y2 < dashed.y1 for i in fast)
    assert all(i.y2 > dashed.y1 for i in pace if i.color == LIGHT.main)


def test_the_voice_runs_along_the_slides_by_the_time_that_was_heard():
    report = report_of(a_run((60, 120), (60, 60), voice=a_voice(("s1", 120, 150), ("s2", 60, 150))))
    frame = voice_chart(report, Size(794, 342), LIGHT)
    left, right = 20, 794 - 20 - 84
    numbers = {i.block.plain: box(i) for i in texts(frame) if i.block.plain in "12"}
    assert numbers["1"].x + numbers["1"].w / 2 == pytest.approx(left + (right - left) / 3, abs=1)
    assert numbers["2"].x + numbers["2"].w / 2 == pytest.approx(left + (right - left) * 5 / 6, abs=1)


def test_what_was_too_soft_is_hatched_and_nothing_else():
    loud, soft = (voice_chart(voiced(mark), Size(794, 342), LIGHT) for mark in (-42.0, -10.0))
    outlines = [[i for i in frame.items if isinstance(i, Outline) and i.rect.w != 14] for frame in (loud, soft)]
    assert [len(each) for each in outlines] == [0, 1]


def test_where_the_clock_was_paused_is_marked_below_the_bar():
    run = a_run((60, 60), (60, 30), pauses=(PauseMade(1, 0, 70, 9),))
    frame = slides_chart(report_of(run), Size(600, 400), LIGHT)
    discs = [i.rect for i in frame.items if isinstance(i, Fill) and i.color == LIGHT.text and i.rect.w == 14]
    _legend, mark = sorted(discs, key=lambda rect: rect.y)
    bar = bars(frame)[1]
    assert mark.x + 7 == pytest.approx(bar.x + bar.w / 2)
    assert mark.y < bar.bottom < mark.bottom
    assert "clock paused" in {item.block.plain for item in texts(frame)}
