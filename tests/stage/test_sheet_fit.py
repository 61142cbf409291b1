"""A page is filled by spacing first, then by type, never below the least; what is too long says by how much."""

from __future__ import annotations

import pytest

from kit.stage.frame import Line, Outline, TextItem
from kit.stage.sheets.checks import check_sheet_fit
from tests.sheet.written import HERE, TODAY, sheet
from tests.stage.sheet_pages import find, inner, of, overlaps, page, pages, said, size, texts

pytestmark = pytest.mark.usefixtures("qapp")


def ticks(count: int, **front: str | None) -> object:
    boxes = "\n\n".join(
        f"## Box {i}\n\n- [ ] One thing\n- [ ] Another thing\n- [ ] A third" for i in range(count)
    )
    return sheet(boxes, **front)


def pitch(frame: object) -> float:
    """From one box to tick to the next."""
    ys = [o.rect.y for o in of(frame, Outline) if o.width == 2.5]  # type: ignore[union-attr, arg-type]
    return ys[1] - ys[0]


def test_spacing_gives_way_before_type_does():
    roomy, full = pages(ticks(4)), pages(ticks(5))
    assert roomy.type_size >= full.type_size == 12.75
    assert pitch(inner(full.frames[0])) < pitch(inner(roomy.frames[0]))


def test_a_short_sheet_is_set_in_larger_type():
    assert pages("## One\n\nA few words.").type_size == 15.0


def test_a_page_with_room_to_spare_spreads_over_it():
    frame = page(ticks(4))  # type: ignore[arg-type]
    lowest = max(o.rect.bottom for o in of(frame, Outline) if o.radii[0] == 14)  # type: ignore[union-attr]
    rule = next(line.y1 for line in of(frame, Line) if line.width == 2.5)  # type: ignore[union-attr]
    assert 16 <= rule - lowest < 30


@pytest.mark.parametrize(("least", "units"), [("12", 16), ("16", 22), ("14", 19)])
def test_type_is_never_smaller_than_the_sheet_asks_for(least: str, units: int):
    made = pages(ticks(9, min_point=least))  # type: ignore[arg-type]
    assert made.overflow > 0
    assert size(find(inner(made.frames[0]), "One thing")) == units


def test_what_is_too_long_says_by_how_many_points_and_which_box_to_shorten():
    read = sheet("## Short\n\nx\n\n## Who to call\n\n" + "\n".join(f"- [ ] Number {i}" for i in range(40)))
    found = [p for p in check_sheet_fit(read, HERE, today=TODAY) if p.severity == "error"]
    assert [p.code for p in found] == ["H101", "H101"]
    for problem, paper in zip(found, ("A4", "Letter"), strict=True):
        points, rest = problem.message.split(" pt too long on ")
        assert int(points) > 100
        assert rest == f'{paper}: shorten box "Who to call".'
    assert found[0].line == next(p.line for p in read.parts if getattr(p, "name", "") == "Who to call")


def test_the_first_line_too_many_is_told_as_a_few_points():
    made = (pages("## Box\n\n" + "\n".join(f"- [ ] T {k}" for k in range(count))) for count in range(20, 60))
    first = next(one for one in made if one.overflow)
    assert 0 < first.overflow <= 26


def test_overflow_is_on_the_frames():
    made = pages(ticks(12))  # type: ignore[arg-type]
    assert made.frames[0].overflow == made.overflow > 0
    assert pages(ticks(2)).frames[0].overflow == 0  # type: ignore[arg-type]


def test_page_marks_make_pages_with_small_heads_and_numbers():
    frames = [
        inner(f)
        for f in pages(sheet("Lead.\n\n## One\n\nx\n\n<!-- page -->\n\n## Two\n\ny", sides="2")).frames
    ]
    assert len(frames) == 2
    assert "Lead." in texts(frames[0])
    assert "Lead." not in texts(frames[1])
    assert size(find(frames[1], "Sample")) < size(find(frames[0], "Sample"))
    assert "page 1 of 2" in " ".join(texts(frames[0]))
    assert "page 2 of 2" in " ".join(texts(frames[1]))
    assert "Not produced or endorsed" in " ".join(texts(frames[1]))


def test_pages_of_one_sheet_have_one_size_of_type():
    boxes = "\n\n".join(f"## B{i}\n\n- [ ] Thing\n- [ ] b\n- [ ] c" for i in range(5))
    read = sheet(f"## One\n\nWords\n\n<!-- page -->\n\n{boxes}", sides="2")
    first, second = (inner(f) for f in pages(read).frames)
    assert size(find(first, "Words")) == size(find(second, "Thing"))


def test_more_pages_than_the_sheet_says_are_told():
    read = sheet("## One\n\nx\n\n<!-- page -->\n\n## Two\n\ny", sides="1")
    assert "H101" in [p.code for p in check_sheet_fit(read, HERE, today=TODAY)]


def test_large_print_is_eighteen_points_and_may_take_two_pages():
    made = pages(ticks(5), large=True)  # type: ignore[arg-type]
    assert (made.type_size, len(made.frames), made.overflow) == (18.0, 2, 0)
    for frame in map(inner, made.frames):
        assert overlaps(frame) == []
        smallest = min(size(i) for i in frame.items if isinstance(i, TextItem) and not said(i).isdigit())
        assert smallest >= 20


def test_large_print_of_a_short_sheet_stays_on_one_page():
    assert len(pages("## One\n\nA few words.", large=True).frames) == 1


def test_large_print_fills_its_pages_evenly():
    made = [inner(f) for f in pages(ticks(6), large=True).frames]  # type: ignore[arg-type]
    counts = [sum("One thing" in words for words in texts(frame)) for frame in made]
    assert counts == [3, 3]


def test_a_cut_line_at_the_edge_of_a_page_is_left_out():
    body = "\n\n".join(f"## Box {i}\n\n- [ ] One\n- [ ] Two\n- [ ] Three" for i in range(3))
    frames = pages(f"{body}\n\n<!-- cut -->\n\n{body}", large=True).frames
    assert len(frames) == 2
    assert not [line for frame in map(inner, frames) for line in of(frame, Line) if line.dash]  # type: ignore[union-attr]


def test_layout_is_the_same_each_time():
    one, two = page(ticks(4)), page(ticks(4))  # type: ignore[arg-type]
    places = [
        [(round(i.x, 3), round(i.y, 3), said(i)) for i in f.items if isinstance(i, TextItem)]
        for f in (one, two)
    ]
    assert places[0] == places[1]
