"""The layouts title, section, points, statement, picture, split, columns, pause, end: their measures."""

from __future__ import annotations

from pathlib import Path

import pytest

from kit.contacts.model import EMPTY_PACK, Place
from kit.deck.model import Heading, Paragraph, Slot, Source, Span
from kit.deck.opening import open_deck
from kit.geometry import Rect
from kit.stage.canvas import SlideContext
from kit.stage.colors import contrast
from kit.stage.layout import chapter_of, lay_out_slide
from kit.stage.pictures import PictureStore
from kit.stage.ready import FrameShop
from kit.stage.theme import theme
from kit.talk.model import Cursor
from tests.stage.by_hand import (
    all_words,
    color_of,
    colors_of,
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
CHANGES = (
    "Much more, or much less, time online",
    "Upset or angry afterward",
    "Guarded about who they talk to",
    "Gifts or game items no one can explain",
    "Pulling back from friends and family",
)


# title


def title_slide(tmp_path: Path, *more):
    return slide("Calm, Listen, Thank, Act", *more, picture(tmp_path, 760, 900), layout="title")


def test_the_title_slide_says_for_whom_what_where_when_and_who(tmp_path: Path):
    frame = lay_out(title_slide(tmp_path, para("Helping your child with life online")))
    places = {
        words: (shown(frame, words).x, shown(frame, words).y, size_of(shown(frame, words)))
        for words in (
            "For parents and carers",
            "Calm, Listen",
            "Helping",
            "Riverbend",
            "December",
            "M. Alder",
        )
    }
    assert places == {
        "For parents and carers": (96, 168, 34),
        "Calm, Listen": (96, 232, 112),
        "Helping": (96, 496, 44),
        "Riverbend": (96, 704, 34),
        "December": (96, 750, 34),
        "M. Alder": (96, 796, 34),
    }
    (bar,) = fills(frame, "#F2B134")
    assert bar.rect == Rect(96, 664, 96, 8)
    assert said(shown(frame, "M. Alder")) == "M. Alder, volunteer presenter"


def test_the_title_picture_fills_its_half_and_there_is_no_bottom_line(tmp_path: Path):
    frame = lay_out(title_slide(tmp_path), number=41)
    (shown_picture,) = pictures(frame)
    assert shown_picture.rect == Rect(840, 0, 760, 900)
    assert shown_picture.fit == "cover"
    assert "41" not in all_words(frame)


def test_a_visit_that_is_not_known_yet_leaves_no_empty_lines(tmp_path: Path):
    context = SlideContext(meta(), theme("calm"), Place(EMPTY_PACK), PictureStore())
    frame = lay_out_slide(title_slide(tmp_path), context)
    assert [said(t) for t in texts(frame)] == ["For parents and carers", "Calm, Listen, Thank, Act"]


def test_a_school_that_the_subtitle_names_is_not_named_twice(tmp_path: Path):
    slot = Slot(("event", "school"), "our school", 1)
    subtitle = Paragraph((Span("A talk for "), Span("{{ event.school }}", slot=slot)), 1)
    frame = lay_out(title_slide(tmp_path, subtitle))
    assert all_words(frame).count("Riverbend Elementary") == 1


def test_the_visit_is_not_put_on_somebody_elses_deck(tmp_path: Path):
    words = all_words(lay_out(title_slide(tmp_path), deck=meta(ours=False)))
    assert "Riverbend" not in words
    assert "For parents" not in words


def test_a_long_title_takes_a_fourth_line_before_its_type_is_small(tmp_path: Path):
    made = slide("Games, Groups and My First Phone", picture(tmp_path, 760, 900), layout="title")
    assert size_of(shown(lay_out(made, "bright", meta(audience="children")), "Games")) >= 112


def test_children_and_teenagers_get_larger_titles(tmp_path: Path):
    made = slide("Tell.", picture(tmp_path, 760, 900), layout="title")
    assert size_of(shown(lay_out(made, "bright", meta(audience="children")), "Tell.")) == 168
    assert size_of(shown(lay_out(made, "bold", meta(audience="teens")), "Tell.")) == 148


# section


def test_a_section_is_the_themes_color_with_its_number_in_a_lighter_tone():
    made = slide("When your child tells you", para("Two minutes that matter most."), layout="section")
    frame = lay_out(made, chapter=3)
    assert frame.paper == "#0B6E6E"
    title = shown(frame, "When your child")
    assert (title.x, title.y, size_of(title)) == (96, pytest.approx(304, abs=1), 112)
    numeral = shown(frame, "3")
    assert size_of(numeral) == 1060
    assert 1.05 < contrast(color_of(numeral), frame.paper) < 1.5, "to be seen, not to be read over the title"
    assert contrast(color_of(title), frame.paper) >= 4.5


@pytest.mark.parametrize("look", ["calm", "bright", "bold", "contrast", "paper"])
def test_all_words_of_a_section_are_readable_on_its_color(look: str):
    frame = lay_out(slide("Title", para("words"), points("a"), layout="section"), look)
    for item in texts(frame):
        assert contrast(color_of(item), frame.paper) >= 4.5, said(item)


def test_sections_are_counted_in_the_order_of_the_deck():
    deck = [slide("a", layout=name) for name in ("title", "section", "points", "section")]
    assert [chapter_of(deck.__getitem__, i) for i in range(4)] == [0, 1, 0, 2]


def test_a_section_of_two_digits_stays_on_the_slide():
    numeral = shown(lay_out(slide("Title", layout="section"), chapter=12), "12")
    assert numeral.x + numeral.block.width <= 1600


# points


def test_points_stand_in_rows_of_80_with_dots_and_hairlines():
    frame = lay_out(slide("Changes to notice", points(*CHANGES), quote("**Each.** So ask, and listen.")))
    title = shown(frame, "Changes")
    assert (title.x, title.y, size_of(title)) == (96, 96, 76)
    assert [shown(frame, words).y for words in CHANGES] == [243, 323, 403, 483, 563]
    assert {shown(frame, words).x for words in CHANGES} == {152}
    dots = [f.rect for f in fills(frame, "#0B6E6E")]
    assert dots[0] == Rect(96, 262, 20, 20)
    assert [(line.x1, line.x2, line.y1) for line in lines(frame)] == [
        (152, 1504, y) for y in (312, 392, 472, 552)
    ]


def test_a_closing_quote_is_the_key_line_in_its_band():
    frame = lay_out(slide("T", points(*CHANGES), quote("**Each.** So ask, and listen.")))
    (band,) = fills(frame, "#FBE5B4")
    assert (band.rect, band.radii) == (Rect(96, 664, 1408, 104), (24, 24, 24, 24))
    words = shown(frame, "So ask")
    assert words.x == 152
    assert words.y + words.block.height / 2 == 716


def test_the_bottom_line_has_the_talks_name_left_and_the_number_right():
    frame = lay_out(slide("T", points("a")), number=7)
    name, number = shown(frame, "Calm, Listen"), shown(frame, "7")
    assert (name.x, name.y, size_of(name)) == (96, 836, 24)
    assert number.x + number.block.width == pytest.approx(1504)


def test_a_guest_that_counts_no_pages_gets_no_number():
    assert "77" not in all_words(lay_out(slide("T", points("a")), deck=meta(paginate=False), number=77))


def test_sources_stand_small_above_the_bottom_line():
    deck = meta(sources=(Source("a", "A study", "UNH", "2022"), Source("b", "B study", "", "2024")))
    source = shown(lay_out(slide("T", points("a"), sources=("a", "b")), deck=deck), "Source")
    assert said(source) == "Source: UNH, 2022; B study, 2024"
    assert size_of(source) == 26
    assert 768 < source.y < 836


def test_a_slide_that_is_on_the_sheet_says_so():
    assert shown(lay_out(slide("T", points("a"), sheet="s4")), "On your sheet").y == 836


def test_long_titles_take_two_lines_and_only_then_get_smaller():
    two = shown(
        lay_out(slide("A title that is so long that it has to go on a second line", points("a"))), "A title"
    )
    assert (two.block.lines, size_of(two)) == (2, 76)
    long = shown(lay_out(slide("A title that goes on and on " * 5, points("a"))), "A title")
    assert long.block.lines == 2
    assert size_of(long) < 76
    assert (
        shown(
            lay_out(slide("A title that is so long that it has to go on a second line", points("first"))),
            "first",
        ).y
        >= 316
    )


# statement


def test_a_statement_takes_the_themes_size_and_a_band_under_its_bold_phrase():
    made = slide("A child who tells you has done **the right thing**.", para("Say so."), layout="statement")
    frame = lay_out(made)
    words = shown(frame, "A child")
    assert (size_of(words), words.block.lines) == (124, 2)
    (band,) = fills(frame, "#F2B134")
    start = words.x + words.block.bold_rects()[0].x
    assert band.rect.x == pytest.approx(start - 12)
    assert words.y + 148 < band.rect.y < band.rect.bottom < words.y + 296


def test_on_dark_paper_the_bold_phrase_is_in_the_main_color():
    frame = lay_out(slide("They are **responsible**.", layout="statement"), "bold")
    assert set(colors_of(shown(frame, "They"))) == {"#F4F1EA", "#7FD1C7"}
    assert fills(frame, "#F2B134") == []


@pytest.mark.parametrize(
    ("words", "least", "most"),
    [
        ("Tell.", 148, 148),
        ("A sentence that can fit", 124, 148),
        ("word " * 22, 96, 123),
        ("word " * 70, 44, 76),
    ],
)
def test_a_statement_is_as_large_as_it_fits(words: str, least: int, most: int):
    frame = lay_out(slide(words.strip(), layout="statement"))
    assert least <= size_of(shown(frame, words.strip()[:4])) <= most
    assert frame.overflow == 0


def test_the_end_looks_like_a_statement():
    a, b = (lay_out(slide("Act **now**.", para("x"), layout=name)) for name in ("statement", "end"))
    assert [(t.x, t.y, said(t)) for t in texts(a)] == [(t.x, t.y, said(t)) for t in texts(b)]


# picture, split


def test_a_picture_fills_the_slide_with_its_words_on_a_panel(tmp_path: Path):
    frame = lay_out(slide("Tell", picture(tmp_path, 1600, 900), para("Please look."), layout="picture"))
    assert pictures(frame)[0].rect == Rect(0, 0, 1600, 900)
    panel = next(f for f in fills(frame, "#FBFAF7") if f.rect.w == 560)
    assert (panel.rect.x, panel.rect.bottom) == (96, 786)
    for words in ("Tell", "Please look."):
        item = shown(frame, words)
        assert panel.rect.x < item.x
        assert panel.rect.y < item.y < panel.rect.bottom


def test_a_picture_of_other_proportions_is_shown_whole_under_its_title(tmp_path: Path):
    frame = lay_out(slide("Tell", picture(tmp_path, 500, 900), layout="picture"))
    (shown_picture,) = pictures(frame)
    assert shown_picture.fit == "contain"
    assert shown_picture.rect.y > shown(frame, "Tell").y + 84


def test_a_hidden_title_is_not_shown_but_names_the_page(tmp_path: Path):
    frame = lay_out(slide("Tell", picture(tmp_path, 1600, 900), layout="picture", title_hidden=True))
    assert "Tell" not in all_words(frame)
    assert frame.title == "Tell"


@pytest.mark.parametrize(
    ("side", "x", "area"), [("left", 840, Rect(0, 0, 760, 900)), ("right", 96, Rect(840, 0, 760, 900))]
)
def test_a_split_has_its_picture_on_the_side_that_the_deck_says(
    tmp_path: Path, side: str, x: float, area: Rect
):
    made = slide(
        "If your child tells you", picture(tmp_path, 760, 900), points("a"), layout="split", side=side
    )
    frame = lay_out(made, number=11)
    assert pictures(frame)[0].rect == area
    assert (shown(frame, "If your").x, shown(frame, "If your").block.lines) == (x, 2)
    number = shown(frame, "11")
    assert shown(frame, "Calm, Listen").x == x
    assert number.x + number.block.width == pytest.approx(x + 664), (
        "the bottom line stands under the words only"
    )


@pytest.mark.parametrize("side", ["left", "right"])
def test_a_split_read_from_right_to_left_keeps_its_picture_where_the_deck_says(tmp_path: Path, side: str):
    made = slide("כותרת", picture(tmp_path, 760, 900), para("מילים"), layout="split", side=side)
    rect = pictures(lay_out(made, deck=meta(lang="he")))[0].rect
    assert rect.x == (0 if side == "left" else 840)


def test_bold_first_words_of_a_split_are_a_column_of_their_own(tmp_path: Path):
    items = points("**Calm.** Breathe first.", "**Listen.** Their words.", "**Thank.** Say so.")
    frame = lay_out(
        slide("If your child tells you", picture(tmp_path, 760, 900), items, layout="split", side="left")
    )
    leads = [shown(frame, words) for words in ("Calm.", "Listen.", "Thank.")]
    rests = [shown(frame, words) for words in ("Breathe", "Their", "Say so")]
    assert {lead.x for lead in leads} == {840}
    assert len({rest.x for rest in rests}) == 1
    assert [lead.y for lead in leads] == [320, 412, 504]
    assert [lead.y for lead in leads] == [rest.y for rest in rests]
    assert color_of(leads[0]) == "#0B6E6E"


def test_a_guests_wide_picture_stays_whole_among_its_words(tmp_path: Path):
    made = slide("T", para("before"), picture(tmp_path, 1600, 500), para("after"), layout="split")
    frame = lay_out(made, deck=meta(ours=False))
    (shown_picture,) = pictures(frame)
    assert shown(frame, "before").y < shown_picture.rect.y < shown(frame, "after").y
    assert shown_picture.rect.w / shown_picture.rect.h == pytest.approx(3.2, rel=0.01)


# columns, pause


@pytest.mark.parametrize(("count", "width"), [(2, 688), (3, 448)])
def test_columns_stand_on_equal_panels(count: int, width: float):
    columns = tuple((Heading(3, text(f"Head {i}"), 1), points("a", "b")) for i in range(count))
    frame = lay_out(slide("Who can help?", layout="columns", columns=columns))
    panels = [f.rect for f in fills(frame, "#EAF2EF")]
    assert [p.x for p in panels] == [96 + i * (width + 32) for i in range(count)]
    assert {p.w for p in panels} == {width}
    assert len({p.h for p in panels}) == 1
    assert color_of(shown(frame, "Head 0")) == "#0B6E6E"


def test_words_before_the_first_column_span_the_width():
    frame = lay_out(slide("T", para("Across."), layout="columns", columns=((para("a"),), (para("b"),))))
    assert shown(frame, "Across.").y < shown(frame, "a").y == shown(frame, "b").y


def test_a_pause_is_calm_with_its_sentence_in_the_middle():
    frame = lay_out(slide("Breathe in. Breathe out.", layout="pause"), number=31)
    item = shown(frame, "Breathe in.")
    assert item.x + item.block.room / 2 == 800
    assert item.y + item.block.height / 2 == pytest.approx(450, abs=1)
    assert [said(t) for t in texts(frame)] == ["Breathe in. Breathe out."]


@pytest.mark.parametrize("look", ["calm", "bright", "bold", "contrast", "paper"])
def test_the_words_of_a_pause_are_readable_on_its_rings(look: str):
    frame = lay_out(slide("Rest", para("a while"), layout="pause"), look)
    rings = [item.color for item in frame.items if hasattr(item, "radii")]
    assert len(rings) == 3
    for item in texts(frame):
        assert all(contrast(color_of(item), ring) >= 4.5 for ring in rings)


# a deck's own background and tone


def test_background_and_tone_change_the_paper_of_one_slide():
    assert lay_out(slide("T", points("a"), background="main")).paper == "#0B6E6E"
    assert lay_out(slide("T", points("a"), tone="dark")).paper == theme("bold").paper
    assert lay_out(slide("T", points("a"), tone="light")).paper == theme("calm").paper


def test_a_guests_own_background_stays_on_a_slide_with_only_a_heading(tmp_path: Path) -> None:
    deck = tmp_path / "guest.md"
    deck.write_text('# One\n\n---\n\n<!-- _backgroundColor: "#20a040" -->\n\n## Only a heading\n', encoding="utf-8")
    shop = FrameShop(open_deck(deck), Place())

    assert shop.frame(Cursor(1)).paper == "#20a040"
