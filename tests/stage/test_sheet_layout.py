"""How a sheet stands on its page: sizes, boxes, ticks, lines to write on, the head and the foot."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from kit.contacts.model import Event, Figure
from kit.stage.frame import Fill, Line, LinkItem, Outline, PictureItem, Polygon, Squares, TextItem
from kit.stage.sheets.sheet import lay_out_pages
from tests.sheet.written import HERE, TODAY, sheet
from tests.stage.sheet_pages import find, inner, of, outside, overlaps, page, pages, said, size, svg, texts

pytestmark = pytest.mark.usefixtures("qapp")

SCHOOL = type(HERE)(HERE.pack, Event(school="Riverbend", lead_name="Ms. Rivera", lead_room="Room 12"))


@pytest.mark.parametrize(("paper", "width", "height"), [("a4", 595.276, 841.89), ("letter", 612.0, 792.0)])
def test_a_page_has_its_paper_in_points(paper: str, width: float, height: float):
    frame = pages("## One\n\nWords.", paper=paper).frames[0]
    assert tuple(frame.size) == (width, height)
    assert frame.paper == "#FFFFFF"


def test_the_margins_stay_white():
    frame = page("## One\n\nWords to read.\n\n<!-- write: Name -->\n\n<!-- help: emergency, child_talk -->")
    assert outside(frame, 52) == []
    tops = [item.y for item in frame.items if isinstance(item, TextItem)]
    assert min(tops) >= 38
    assert (
        max(item.y + item.block.height for item in frame.items if isinstance(item, TextItem))
        <= frame.size.h - 30
    )


def test_a_section_is_a_box_and_a_plain_one_is_not():
    def boxes(body: str) -> int:
        return len([o for o in of(page(body), Outline) if o.width == 2 and o.radii[0] == 14])  # type: ignore[union-attr]

    assert boxes("## One\n\nx") == 1
    assert boxes("## One\n\n<!-- box: plain -->\n\nx") == 0


def test_a_dark_box_is_white_on_black():
    frame = page("## One\n\n<!-- box: dark -->\n\nWords.")
    item = find(frame, "Words.")
    assert item.block.layout.formats()[0].format.foreground().color().name() == "#ffffff"
    assert any(f.color == "#111111" and f.rect.h > 30 for f in of(frame, Fill))  # type: ignore[union-attr]


def test_boxes_beside_each_other_are_of_one_width_and_height():
    frame = page("## One\n\nx\n\n<!-- column -->\n\n## Two\n\n- [ ] a\n- [ ] b\n- [ ] c")
    one, two = [o.rect for o in of(frame, Outline) if o.radii[0] == 14]  # type: ignore[union-attr]
    assert (one.y, one.w, one.h) == pytest.approx((two.y, two.w, two.h))
    assert two.x == pytest.approx(one.right + 17)


def test_a_box_to_tick_is_large_enough_for_a_pen():
    frame = page("## One\n\n- [ ] Tick me\n- [x] Ticked")
    boxes = [o for o in of(frame, Outline) if o.width == 2.5 and o.rect.w < 60]  # type: ignore[union-attr]
    assert len(boxes) == 2
    assert all(o.rect.w == o.rect.h >= 26 for o in boxes)  # type: ignore[union-attr]
    middle = boxes[0].rect.y + boxes[0].rect.h / 2  # type: ignore[union-attr]
    words = find(frame, "Tick me")
    assert words.y + words.block.height / 2 == pytest.approx(middle, abs=1.5)


def test_numbered_lists_get_discs_with_their_numbers():
    frame = page("## One\n\n1. First\n2. Second")
    discs = [f for f in of(frame, Fill) if f.rect.w == f.rect.h and f.radii[0] == f.rect.w / 2]  # type: ignore[union-attr]
    assert len(discs) == 2
    assert {"1", "2"} <= set(texts(frame))


def test_do_and_not_lists_have_signs_of_their_own():
    do = page("## Do\n\n<!-- box: do -->\n\n- Listen")
    not_ = page("## Do not\n\n<!-- box: not -->\n\n- Blame")
    round_ends = [len([line for line in of(f, Line) if line.round]) for f in (do, not_)]  # type: ignore[union-attr]
    assert round_ends == [2, 2]
    assert sorted(line.y1 for line in of(do, Line) if line.round) != sorted(  # type: ignore[union-attr]
        line.y1
        for line in of(not_, Line)
        if line.round  # type: ignore[union-attr]
    )


def test_words_to_say_stand_in_a_speech_bubble():
    frame = page("## One\n\n> “Please help me.”")
    assert len(of(frame, Polygon)) == 2
    assert find(frame, "Please help me.").block.layout.font().weight() == 600


def test_a_write_row_has_a_line_for_each_label():
    frame = page("## One\n\n<!-- write: from | to -->\n\n<!-- write 3: Words -->")
    lines = [line for line in of(frame, Line) if line.width == 1.6 and line.y1 == line.y2]  # type: ignore[union-attr]
    foot = find(frame, "Checked on").y
    assert len([line for line in lines if line.y1 < foot - 20]) == 5  # type: ignore[union-attr]
    label = find(frame, "from")
    assert any(line.x1 == pytest.approx(label.x + label.block.width + 9) for line in lines)  # type: ignore[union-attr]


def test_lines_to_write_on_are_a_finger_apart():
    frame = page("## One\n\n<!-- write 4: -->")
    ys = sorted(line.y1 for line in of(frame, Line) if line.width == 1.6)  # type: ignore[union-attr]
    assert all(b - a >= 32 for a, b in pairwise(ys[:4]))


def test_an_unknown_value_leaves_its_label_and_a_line():
    body = "## School\n\n{{ event.lead_room or write: Room }}, until {{ event.lead_until or write: }}"
    empty = page(body)
    assert {"Room", "until"} <= set(texts(empty))
    assert not any("write" in words or "{{" in words for words in texts(empty))
    known = page(body, SCHOOL)
    assert any(words.startswith("Room 12, until") for words in texts(known))


def test_a_known_value_leaves_no_line():
    body = "## School\n\n**{{ event.lead_name or write: Who }}**"
    assert "Ms. Rivera" in texts(page(body, SCHOOL))
    frame = page(body, SCHOOL)
    foot = next(line.y1 for line in of(frame, Line) if line.width == 2.5)  # type: ignore[union-attr]
    assert not [line for line in of(frame, Line) if line.width == 1.6 and line.y1 < foot]  # type: ignore[union-attr]


def test_rows_to_sign_stand_outside_of_the_boxes():
    frame = page("## One\n\nx\n\n<!-- sign: Child | Grown-up -->")
    box = next(o.rect for o in of(frame, Outline) if o.radii[0] == 14)  # type: ignore[union-attr]
    assert find(frame, "Grown-up").y > box.bottom
    assert find(frame, "Child").x == pytest.approx(52)


def test_a_cut_line_is_dotted_over_the_whole_page_and_has_scissors():
    frame = page("## One\n\nx\n\n<!-- cut -->\n\n## Two\n\ny")
    dotted = [line for line in of(frame, Line) if line.dash]  # type: ignore[union-attr]
    assert min(line.x1 for line in dotted) < 20  # type: ignore[union-attr]
    assert max(line.x2 for line in dotted) > frame.size.w - 20  # type: ignore[union-attr]
    assert [p.path.name for p in of(frame, PictureItem)] == ["scissors.svg"]  # type: ignore[union-attr]


def test_an_empty_cell_of_a_table_is_room_to_write():
    frame = page("## One\n\n| Who | When |\n| - | - |\n| Mum | |\n| | |")
    ys = sorted({round(line.y1) for line in of(frame, Line) if line.width == 1 and line.y1 == line.y2})  # type: ignore[union-attr]
    assert len(ys) >= 2
    assert all(b - a >= 32 for a, b in pairwise(ys))


def test_a_drawing_stands_in_the_head_on_its_rule(tmp_path):
    svg(tmp_path)
    frame = page(sheet("Lead.\n\n![A sun](x.svg)\n\n## One\n\nx", tmp_path))
    picture = of(frame, PictureItem)[0].rect  # type: ignore[union-attr]
    rule = next(line for line in of(frame, Line) if line.width == 3)  # type: ignore[union-attr]
    assert picture.bottom == pytest.approx(rule.y1)  # type: ignore[union-attr]
    assert picture.right == pytest.approx(frame.size.w - 52)
    assert of(frame, PictureItem)[0].alt == "A sun"  # type: ignore[union-attr]


def test_a_picture_that_is_not_there_says_so_in_its_place(tmp_path):
    frame = page(sheet("## One\n\n![A sun over hills](gone.svg)\n\nWords.", tmp_path))
    assert "A sun over hills" in texts(frame)


def test_a_qr_link_prints_the_words_the_address_and_the_code():
    frame = page('## One\n\n[Ask for help on line](https://help.example.org/a "qr")')
    assert {"Ask for help on line", "help.example.org/a"} <= set(texts(frame))
    assert len(of(frame, Squares)) == 1
    assert [link.href for link in of(frame, LinkItem)] == ["https://help.example.org/a"]  # type: ignore[union-attr]


def test_the_foot_says_which_sheet_how_hard_and_that_nobody_endorsed_it():
    words = "Ask your child to show you what they like to play, and listen to all of it. " * 4
    said_ = " ".join(texts(page(sheet(f"## One\n\n{words}", id="s90-sample"))))
    for words in (
        "Sheet S90, version 1.0.0.",
        "Reading level: grade 4.",
        "Not yet reviewed.",
        "Free to copy (CC BY 4.0).",
        "Not produced or endorsed by the services listed. Check numbers before use.",
        "Checked on",
    ):
        assert words in said_


def test_the_foot_says_no_level_of_a_few_words_and_does_not_tell_the_lowest_grades_apart():
    assert "Reading level" not in " ".join(texts(page("## One\n\nStop. Step away. Then tell a grown-up.")))
    many = " ".join(texts(page("## One\n\n" + "You can stop now. You can tell me. " * 9)))
    assert "Reading level: grade 3 or below." in many


def test_a_places_own_approval_stands_in_the_foot():
    frame = page("## One\n\nWords.", approval_text="approved by A. Lead, safeguarding lead, 2 Nov 2026")
    assert "Approved by A. Lead, safeguarding lead, 2 Nov 2026." in " ".join(texts(frame))
    assert "Not yet reviewed" not in " ".join(texts(frame))


def test_the_reading_level_is_left_out_where_it_cannot_be_measured():
    frame = page(sheet("## Uno\n\nPalabras.", lang="es"))
    assert "Nivel de lectura" not in " ".join(texts(frame))
    assert "Hoja S90, versión 1.0.0." in " ".join(texts(frame))


def test_white_stays_above_the_foot():
    frame = page("## One\n\n" + "\n".join(f"- [ ] Item {i}" for i in range(12)))
    rule = next(line for line in of(frame, Line) if line.width == 2.5)  # type: ignore[union-attr]
    boxes = [o.rect.bottom for o in of(frame, Outline) if o.radii[0] == 14]  # type: ignore[union-attr]
    assert rule.y1 - max(boxes) >= 16  # type: ignore[union-attr]


def test_printed_notes_stand_small_above_the_foot():
    frame = page(
        "## One\n\nx\n\n<!-- note\nNot printed.\n-->\n\n<!-- note print\nFor the adult: read it aloud.\n-->"
    )
    note = find(frame, "For the adult")
    assert size(note) >= 16
    assert note.y < find(frame, "Sheet S90").y
    assert "Not printed." not in " ".join(texts(frame))


def test_all_type_is_twelve_points_or_more():
    frame = page(
        "Lead.\n\n## One\n\n- [ ] Tick\n\n> Say\n\n| a | b |\n| - | - |\n| c | |\n\n<!-- help: emergency, child_talk, "
        "report_abuse, image_removal -->"
    )
    assert (
        min(size(item) for item in frame.items if isinstance(item, TextItem) and not said(item).isdigit())
        >= 16
    )


def test_nothing_on_a_page_is_colored():
    frame = page("## One\n\n<!-- box: dark -->\n\n- x\n\n<!-- help: emergency, child_talk -->")
    for item in frame.items:
        for color in (getattr(item, "color", "#111111"), getattr(item, "tint", None) or "#111111"):
            assert color[1:3] == color[3:5] == color[5:7]


def test_a_sheet_read_from_right_to_left_is_mirrored():
    body = "## \u05d0\u05d7\u05d3\n\n- [ ] \u05e9\u05dc\u05d5\u05dd"
    frame = page(sheet(body, lang="he"))
    box = next(o.rect for o in of(frame, Outline) if o.width == 2.5)  # type: ignore[union-attr]
    assert box.x > frame.size.w / 2


def test_nothing_stands_on_anything_else():
    frame = page(
        "Lead.\n\n## One\n\n- [ ] Tick\n- [ ] Tock\n\n<!-- write: And -->\n\n<!-- column -->\n\n## Two\n\n> Say it.\n\n"
        "{{ event.lead_name or write: Who }}\n\n## Three\n\n1. One\n2. Two\n\n<!-- column -->\n\nMore words.\n\n"
        "<!-- sign: A | B -->\n\n<!-- help: emergency, child_talk, report_abuse, image_removal -->"
    )
    assert overlaps(frame) == []


def test_a_figure_is_filled_in_with_its_source_and_year():
    figure = Figure("half", "of those asked", "50%", "2025", "A study", audiences=("carers",))
    place = replace(HERE, figures={"half": figure})
    cited = "{{ figure.half }} {{ figure.half.text }} ({{ figure.half.source }}, {{ figure.half.year }})."
    made = lay_out_pages(sheet(f"## Numbers\n\n{cited}"), place, today=TODAY)
    assert "50% of those asked (A study, 2025)." in " ".join(texts(inner(made.frames[0])))
