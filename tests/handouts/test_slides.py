"""Slides and notes on paper."""

import itertools

import pytest

from kit.deck.opening import parse_deck
from kit.geometry import Rect
from kit.handouts.notes import notes_pages
from kit.handouts.slides import GRIDS, handout_pages, shown_slides
from kit.stage.frame import SLIDE, GroupItem, Line, TextItem
from kit.stage.pictures import PictureStore
from tests.handouts.making import PLACE, TODAY

FRONT = """---
marp: true
deck: 1
id: sample
title: Sample talk
lang: {lang}
audience: carers
minutes: 60
shortest: 1
version: 1.0.0
reviewed: 2026-11-24
review_by: 2999-11-24
license: CC-BY-4.0
---
"""
SLIDE_TEXT = """
<!--
slide: s{i}
minutes: 1
{keys}-->

## Slide {i}

- A point

{notes}
"""


def deck(tmp_path, count=11, notes="", keys="", lang="en"):
    slides = [SLIDE_TEXT.format(i=i, keys=keys, notes=notes) for i in range(1, count + 1)]
    return parse_deck(FRONT.format(lang=lang) + "\n---\n".join(slides), tmp_path / "deck.en.md", today=TODAY)


def shown(made):
    return tuple(shown_slides(made, PLACE, PictureStore()))


def groups(frame):
    return [item for item in frame.items if isinstance(item, GroupItem)]


def inside(frame, rect):
    return rect.x >= 0 and rect.y >= 0 and rect.right <= frame.size.w + 0.01 and rect.bottom <= frame.size.h + 0.01


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("per_page", GRIDS)
def test_every_slide_is_whole_on_some_page_and_none_lies_on_another(tmp_path, per_page, paper):
    slides = shown(deck(tmp_path))
    pages = list(handout_pages(slides, "Sample talk", per_page, paper))
    assert len(pages) == -(-11 // per_page)
    placed = [group.frame for page in pages for group in groups(page)]
    assert placed == [each.frame for each in slides]
    for page in pages:
        rects = [group.rect for group in groups(page)]
        for rect in rects:
            assert inside(page, rect)
            assert rect.w / rect.h == pytest.approx(SLIDE.w / SLIDE.h)
        assert not any(overlap(a, b) for i, a in enumerate(rects) for b in rects[i + 1 :])


def overlap(a: Rect, b: Rect) -> bool:
    return a.x < b.right and b.x < a.right and a.y < b.bottom and b.y < a.bottom


def test_beside_three_slides_are_lines_to_write_on(tmp_path):
    [page] = handout_pages(shown(deck(tmp_path, 3)), "Sample talk", 3, "a4")
    lines = [item for item in page.items if isinstance(item, Line)]
    assert len(lines) >= 3 * 5
    assert min(line.x1 for line in lines) > max(group.rect.right for group in groups(page))
    gaps = [b.y1 - a.y1 for a, b in itertools.pairwise(lines) if b.y1 > a.y1]
    assert all(abs(gap) >= 22 for gap in gaps), "a hand writes on them"


def test_slides_for_the_printer_need_no_ink_for_their_ground(tmp_path):
    made = deck(tmp_path, 1)
    assert shown(made)[0].frame.paper == "#FFFFFF"
    assert next(shown_slides(made, PLACE, PictureStore(), "bold")).frame.paper != "#FFFFFF"


def test_hidden_slides_are_left_out(tmp_path):
    made = deck(tmp_path, 3, keys="hide: true\n")
    assert shown(made) == ()
    assert list(handout_pages((), "Sample talk", 6, "a4")) == []


def said(page):
    return [item.block.plain for item in page.items if isinstance(item, TextItem)]


NOTES = """<!-- note
Welcome to {{ event.school or our school }}. It's good to see you.
[next] Read the point.
-->

<!-- note must
Nobody has to speak.
-->

<!-- note safety
Look around.
-->

<!-- note skip
We leave this out.
-->
"""


def test_a_notes_page_has_the_slide_and_all_that_is_said(tmp_path):
    [page] = notes_pages(shown(deck(tmp_path, 1, NOTES)), "Sample talk", PLACE.lookup, "letter")
    assert len(groups(page)) == 1
    words = said(page)
    assert "Welcome to Maple Grove School. It’s good to see you." in words
    order = ["Read the point.", "Must say", "Nobody has to speak.", "Safety", "Look around."]
    assert [word for word in words if word in order] == order
    assert "Next" in words
    assert "Say this when the slide is left out" in words


def test_long_notes_go_on_on_the_next_page(tmp_path):
    notes = "<!-- note\n" + "\n\n".join(f"Paragraph {i}. " + "words " * 60 for i in range(20)) + "\n-->\n"
    pages = list(notes_pages(shown(deck(tmp_path, 1, notes)), "Sample talk", PLACE.lookup, "a4"))
    assert len(pages) >= 2
    assert [len(groups(page)) for page in pages] == [1] + [0] * (len(pages) - 1)
    found = [word for page in pages for word in said(page) if word.startswith("Paragraph")]
    assert len(found) == 20
    for page in pages:
        texts = [item for item in page.items if isinstance(item, TextItem)]
        assert all(item.y + item.block.height <= page.size.h for item in texts)
    assert any("continued" in word for word in said(pages[1]))


def test_a_note_longer_than_any_page_is_cut_between_words(tmp_path):
    notes = "<!-- note\n" + "word " * 3000 + "\n-->\n"
    pages = list(notes_pages(shown(deck(tmp_path, 1, notes)), "Sample talk", PLACE.lookup, "a4"))
    assert sum(text.count("word") for page in pages for text in said(page)) == 3000
    for page in pages:
        texts = [item for item in page.items if isinstance(item, TextItem)]
        assert all(item.y + item.block.height <= page.size.h for item in texts)


def test_a_slide_without_notes_says_so(tmp_path):
    [page] = notes_pages(shown(deck(tmp_path, 1)), "Sample talk", PLACE.lookup, "a4")
    assert "There are no notes to this slide." in said(page)


def test_notes_read_from_right_to_left_begin_at_the_right(tmp_path):
    made = deck(tmp_path, 1, "<!-- note\nשלום לכולם\n-->\n", lang="he")
    [page] = notes_pages(shown(made), "Sample talk", PLACE.lookup, "a4")
    [item] = [item for item in page.items if isinstance(item, TextItem) and item.block.plain == "שלום לכולם"]
    assert item.x + item.block.room == pytest.approx(page.size.w - 40)
