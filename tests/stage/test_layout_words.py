"""Blocks of words: every block of a slide is shown, at its step, on the slide, never too small without saying so."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from kit.deck.model import Block, Code, Heading, Layout, ListItem, Pause, Picture, Quote, Slide, Span, Table
from kit.stage.canvas import SMALL
from kit.stage.frame import LinkItem, TextItem
from tests.stage.by_hand import (
    all_words,
    color_of,
    extents,
    fills,
    lay_out,
    lines,
    meta,
    para,
    picture,
    pictures,
    points,
    quote,
    said,
    shown,
    size_of,
    slide,
    text,
    texts,
)  # fmt: skip

pytestmark = pytest.mark.usefixtures("qapp")
GUEST = meta(ours=False, title="A guest", audience="mixed")
MISSING = Picture("gone.png", "A chart of hours", 1, None, fault="there is no such file")
WORDS: tuple[Block, ...] = (
    para("Alpha words"),
    Heading(3, text("Beta head"), 1),
    points("Gamma point", ListItem(text("Delta point"), 1, (points("Epsilon nested"),))),
    Table((text("Zeta"), text("Eta")), ((text("Theta"), text("Iota")),), 1),
    Code("kappa = 1\n", 1),
    MISSING,
    quote("Lambda quote"),
)
EVERY_WORD = ["Alpha", "Beta", "Gamma", "Delta", "Epsilon", "Zeta", "Eta", "Theta", "Iota", "kappa", "Lambda"]
MINE = ("title", "section", "points", "statement", "picture", "split", "columns", "video", "pause", "end")


@pytest.mark.parametrize("layout", MINE)
@pytest.mark.parametrize("guest", [False, True], ids=["ours", "guest"])
def test_nothing_that_a_slide_says_is_lost_in_any_layout(layout: str, guest: bool):
    frame = lay_out(slide("Mu title", *WORDS, layout=layout), deck=GUEST if guest else meta())
    words = all_words(frame)
    assert [w for w in [*EVERY_WORD, "Mu title", "A chart of hours"] if w not in words] == []


@pytest.mark.parametrize("layout", MINE)
def test_everything_stands_on_the_slide_even_when_it_is_far_too_much(layout: str):
    many = tuple(
        para(f"Words number {i} go on and on until the line is full, and then a little longer")
        for i in range(12)
    )
    frame = lay_out(slide("A title", *many, layout=layout))
    for rect in extents(frame):
        assert rect.x >= 0
        assert rect.y >= 0
        assert rect.right <= 1600.5
        assert rect.bottom <= 900.5
    assert frame.overflow > 0


@pytest.mark.parametrize("layout", get_args(Layout))
def test_every_layout_of_the_table_lays_out_an_empty_slide(layout: str):
    frame = lay_out(slide("A title", layout=layout))
    assert frame.overflow == 0
    assert "A title" in all_words(frame) or layout in ("pause", "figure")


def steps_of(frame, *words: str) -> list[int]:
    return [shown(frame, w).step for w in words]


def test_items_appear_one_by_one_with_the_line_above_them():
    made = slide("T", para("first"), points("one", "two", "three"), quote("last"), reveal="items")
    frame = lay_out(made)
    assert steps_of(frame, "first", "one", "two", "three", "last") == [0, 1, 2, 3, 0]
    assert [line.step for line in lines(frame)] == [2, 3], (
        "no hairline hangs under the last point that is there"
    )
    assert frame.steps == 3


def test_what_follows_a_pause_waits_for_it():
    frame = lay_out(slide("T", para("before"), Pause(1), points("one", "two"), Pause(1), quote("end")))
    assert steps_of(frame, "before", "one", "two", "end") == [0, 1, 1, 2]
    bands = fills(frame, "#FBE5B4")
    assert [band.step for band in bands] == [2], "the band comes with its words"


def test_columns_and_their_panels_appear_together():
    columns = (
        (Heading(3, text("One"), 1), para("first")),
        (Pause(1), Heading(3, text("Two"), 1), para("second")),
    )
    made = slide("T", layout="columns", columns=columns)
    frame = lay_out(made)
    assert steps_of(frame, "One", "first", "Two", "second") == [0, 0, 1, 1]
    assert [panel.step for panel in fills(frame, "#EAF2EF")] == [0, 1]


@pytest.mark.parametrize("layout", ["points", "split", "columns", "statement"])
def test_nothing_moves_when_a_step_appears(layout: str, tmp_path: Path):
    blocks = (para("words"), points("one", "two", "three"), picture(tmp_path), para("end"))
    frame = lay_out(slide("T", *blocks, layout=layout, reveal="items"))
    whole = {id(t.block): (t.x, t.y) for t in texts(frame)}
    for step in range(frame.steps + 1):
        for item in texts(frame.at_step(step)):
            assert whole[id(item.block)] == (item.x, item.y)


def test_type_gets_smaller_down_to_the_floor_and_then_says_by_how_much():
    fits = lay_out(slide("T", points(*["a short point"] * 6)))
    assert (fits.scale, fits.overflow) == (1.0, 0.0)
    tight = lay_out(slide("T", points(*["a short point"] * 10)))
    assert tight.scale < 1
    assert tight.overflow == 0
    assert size_of(shown(tight, "a short point")) >= SMALL
    over = lay_out(slide("T", points(*["a short point"] * 20)))
    assert over.overflow > 40
    assert max(rect.bottom for rect in extents(over)) < 880


def test_nested_lists_are_indented_and_smaller_but_not_under_the_floor():
    deep = ListItem(text("third"), 1)
    nested = ListItem(text("second"), 1, (points(deep),))
    frame = lay_out(slide("T", points(ListItem(text("first"), 1, (points(nested),)))), deck=GUEST)
    first, second, third = (shown(frame, w) for w in ("first", "second", "third"))
    assert first.x < second.x < third.x
    assert first.y < second.y < third.y
    assert size_of(first) > size_of(second) >= size_of(third) >= SMALL


def test_numbers_of_a_list_go_on_from_its_start_and_leave_their_points_room():
    from dataclasses import replace

    made = replace(points(*["item"] * 3, ordered=True), start=98)
    frame = lay_out(slide("T", made), deck=GUEST)
    numbers = [t for t in texts(frame) if said(t) in ("98.", "99.", "100.")]
    assert len(numbers) == 3
    assert all(n.x + n.block.width < shown(frame, "item").x for n in numbers)


def test_code_is_monospaced_on_a_panel_and_keeps_its_lines():
    frame = lay_out(slide("T", Code("def f():\n\treturn 1\n", 1)), deck=GUEST)
    block = next(t for t in texts(frame) if "def f()" in said(t)).block
    assert block.lines == 2
    assert "    return 1" in block.plain, "tabs become spaces"
    assert len(fills(frame, "#EAF2EF")) == 1


def test_a_long_line_of_code_gets_smaller_type_before_it_is_broken():
    short = lay_out(slide("T", Code("x = 1", 1)), deck=GUEST)
    long = lay_out(slide("T", Code("x = " + "1" * 90, 1)), deck=GUEST)
    assert shown(long, "x = ").block.lines == 1
    assert size_of(shown(long, "x = ")) < size_of(shown(short, "x = "))


def test_a_table_gives_each_column_the_width_of_its_words():
    rows = ((text("5-7"), text("Mostly videos, with an adult")), (text("12-15"), text("Everything")))
    frame = lay_out(slide("T", Table((text("Age"), text("Notes")), rows, 1)), deck=GUEST)
    age, notes = shown(frame, "Age"), shown(frame, "Notes")
    assert shown(frame, "5-7").x == age.x
    assert shown(frame, "Everything").x == notes.x
    assert notes.x > shown(frame, "12-15").x + shown(frame, "12-15").block.width
    assert shown(frame, "Mostly").block.lines == 1


def test_a_table_wider_than_the_slide_breaks_its_words_not_the_slide():
    row = tuple(text("many words that want a lot of room each") for _ in range(7))
    frame = lay_out(slide("T", Table(row, (row, row), 1)), deck=GUEST)
    assert max(rect.right for rect in extents(frame)) <= 1505


def test_pictures_after_each_other_stand_side_by_side_and_whole(tmp_path: Path):
    wide, tall = picture(tmp_path, 800, 400), picture(tmp_path, 300, 600)
    frame = lay_out(slide("T", wide, tall), deck=GUEST)
    a, b = pictures(frame)
    assert a.rect.right < b.rect.x
    assert a.rect.w / a.rect.h == pytest.approx(2, rel=0.01)
    assert b.rect.w / b.rect.h == pytest.approx(0.5, rel=0.01)
    assert a.rect.bottom <= 808


def test_small_pictures_are_not_blown_up(tmp_path: Path):
    (shown_picture,) = pictures(lay_out(slide("T", picture(tmp_path, 60, 40), para("words")), deck=GUEST))
    assert shown_picture.rect.h <= 80.5


def test_a_picture_that_cannot_be_shown_says_what_it_shows_and_to_the_room_not_why():
    frame = lay_out(slide("T", MISSING, para("words")))
    assert shown(frame, "A chart of hours")
    assert "there is no such file" not in all_words(frame)
    assert pictures(frame) == []


def test_a_file_that_is_no_picture_counts_as_missing(tmp_path: Path):
    fake = tmp_path / "fake.png"
    fake.write_text("not a picture")
    frame = lay_out(slide("T", Picture("fake.png", "A drawing", 1, fake)), deck=GUEST)
    assert shown(frame, "A drawing")
    assert pictures(frame) == []


def test_a_background_picture_fills_the_slide_behind_a_panel_for_the_words(tmp_path: Path):
    behind = Picture("bg.png", "", 1, picture(tmp_path, 1600, 900).path, background=True)
    frame = lay_out(slide("T", behind, para("words")), deck=GUEST)
    first = frame.items[0]
    assert first == pictures(frame)[0]
    assert (first.rect.w, first.rect.h, first.fit) == (1600, 900, "cover")
    panel = next(f for f in fills(frame, "#E6FBFAF7") if f.rect.h > 100)
    words = shown(frame, "words")
    assert panel.rect.x < words.x
    assert panel.rect.bottom > words.y + words.block.height
    assert frame.items.index(panel) < frame.items.index(words)


def test_a_guests_colors_are_honored_and_stay_readable():
    frame = lay_out(slide("T", para("words"), paper="#123456"), deck=GUEST)
    assert frame.paper == "#123456"
    assert color_of(shown(frame, "words")) == "#FFFFFF"


def test_the_contrast_theme_wins_over_a_guests_colors():
    assert lay_out(slide("T", para("words"), paper="#FFEE00"), "contrast", GUEST).paper == "#101418"


def test_a_lead_slide_of_a_guest_stands_in_the_middle():
    frame = lay_out(slide("Title", para("words"), points("a", "b"), lead=True), deck=GUEST)
    for rect in list(extents(frame))[:2]:
        assert rect.center[0] == pytest.approx(800, abs=1)
    dots = [f for f in fills(frame, "#0B6E6E") if f.rect.w == 20]
    assert min(d.rect.x for d in dots) > 700, "the list as a whole is centered too"


def test_links_can_be_followed_where_their_words_stand():
    from kit.deck.model import Paragraph

    linked = Paragraph((Span("Go "), Span("there", href="https://example.org")), 1)
    frame = lay_out(slide("T", linked), deck=GUEST)
    (link,) = [i for i in frame.items if isinstance(i, LinkItem)]
    words = shown(frame, "Go there")
    assert words.x < link.rect.x < words.x + words.block.width
    assert words.y <= link.rect.center[1] <= words.y + words.block.height


def test_a_deck_read_from_right_to_left_is_mirrored():
    left = lay_out(slide("Title", points("one", "two")))
    right = lay_out(slide("כותרת", points("אחת", "שתיים")), deck=meta(lang="he"))
    dots_left = [f.rect for f in fills(left, "#0B6E6E")]
    dots_right = [f.rect for f in fills(right, "#0B6E6E")]
    assert [d.x for d in dots_left] == [1600 - d.right for d in dots_right]
    ends = [r.right for r in extents(right)]
    assert max(ends) == pytest.approx(1504, abs=1)


def test_code_reads_from_left_to_right_in_every_deck():
    frame = lay_out(slide("כותרת", Code("let x = 1;", 1)), deck=meta(lang="he", ours=False))
    code = shown(frame, "let x")
    assert code.block.layout.lineAt(0).x() == 0
    assert code.x < 200


def test_the_guests_task_list_shows_what_is_done():
    made = points(ListItem(text("open"), 1, ticked=False), ListItem(text("done"), 1, ticked=True))
    frame = lay_out(slide("T", made), deck=GUEST)
    signs = [p.path.stem for p in pictures(frame)]
    assert signs == ["tick"]


def test_a_saying_that_has_the_slide_for_itself_is_larger():
    alone = lay_out(slide("", Quote((para("To be or not to be."),), 1)), deck=GUEST)
    among = lay_out(slide("T", para("x"), points("a"), Quote((para("To be or not to be."),), 1)), deck=GUEST)
    assert size_of(shown(alone, "To be")) > size_of(shown(among, "To be"))


def test_a_text_is_on_the_frame_once():
    frame = lay_out(slide("Title", *WORDS))
    texts_said = [said(t) for t in texts(frame) if isinstance(t, TextItem)]
    assert texts_said.count("Alpha words") == 1


def test_slides_remember_their_language_for_readers_of_the_page():
    made: Slide = slide("Hola", para("texto"), lang="es")
    assert lay_out(made).lang == "es"
