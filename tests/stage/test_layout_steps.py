"""Numbered actions: rows, columns or cards, one by one, and never a word or a picture lost."""

from __future__ import annotations

import pytest

from kit.stage.frame import PictureItem, TextItem
from tests.stage.written import (
    THEMES,
    laid_out,
    off_the_page,
    overlapping,
    place_of,
    said,
    signs,
    texts,
    too_faint,
)

pytestmark = pytest.mark.usefixtures("qapp")

FIVE = """## If someone threatens you

1. **Stop.** Do not reply. Do not pay.
2. **Save.** Names and messages.
3. **Speak.** To someone you trust.
4. **Report.** In the app and to the line.
5. **Block.** Then ask for a take-down.

> **Never save or send the picture itself.**
"""
THREE = """## Three steps

1. **Pause.** Thumb off.

    ![A hand](images/hand-stop.svg)

2. **Pick.** Choose a safe move.

    ![A signpost](images/signpost.svg)

3. **Tell.** Talk to an adult.

    ![Two heads](images/two-heads.svg)
"""


@pytest.mark.parametrize("look", THEMES)
@pytest.mark.parametrize("count", range(2, 7))
def test_two_to_six_steps_fit_and_keep_out_of_each_others_way(look: str, count: int):
    items = "\n".join(f"{i}. **Stop.** Do not reply to them." for i in range(1, count + 1))
    frame = laid_out("layout: steps", f"## Steps\n\n{items}\n\n> **Never** the picture itself.", look)
    assert frame.overflow == 0
    assert not overlapping(frame.at_step(frame.steps))
    assert not off_the_page(frame)
    assert not too_faint(frame)
    assert said(frame).count("Do not reply") == count


@pytest.mark.parametrize("look", THEMES)
def test_each_step_waits_for_its_key_press(look: str):
    frame = laid_out("layout: steps\nreveal: items", FIVE, look)
    assert frame.steps == 5
    assert "Do not reply" not in said(frame.at_step(0))
    assert "Do not reply" in said(frame.at_step(1))
    assert "messages" not in said(frame.at_step(1))
    assert "take-down" in said(frame.at_step(5))


@pytest.mark.parametrize("look", THEMES)
def test_nothing_moves_when_a_step_appears(look: str):
    frame = laid_out("layout: steps\nreveal: items", FIVE, look)
    at_first = {i.block.plain: (i.x, i.y) for i in frame.at_step(1).items if isinstance(i, TextItem)}
    at_last = {i.block.plain: (i.x, i.y) for i in frame.at_step(5).items if isinstance(i, TextItem)}
    assert at_first.items() <= at_last.items()


@pytest.mark.parametrize("look", THEMES)
def test_pictures_of_steps_show_in_every_theme(look: str):
    found = signs(laid_out("layout: steps", THREE, look))
    assert {"hand-stop", "signpost", "two-heads"} <= set(found)


@pytest.mark.parametrize("look", THEMES)
def test_a_picture_of_one_step_alone_shows_too(look: str):
    body = "## Steps\n\n1. **Stop.** Wait.\n\n    ![A hand](images/hand-stop.svg)\n\n2. **Tell.** Talk.\n"
    assert "hand-stop" in signs(laid_out("layout: steps", body, look))


@pytest.mark.parametrize("look", THEMES)
def test_pictures_of_six_steps_show_whole(look: str):
    one = "{i}. **Stop.** Wait.\n\n    ![A hand](images/hand-stop.svg)\n"
    frame = laid_out("layout: steps", "## Six\n\n" + "\n".join(one.format(i=i) for i in range(1, 7)), look)
    pictures = [item for item in frame.items if isinstance(item, PictureItem)]
    assert len(pictures) == 6
    assert {item.fit for item in pictures} == {"contain"}
    assert frame.overflow == 0


def test_in_columns_the_sign_is_picked_by_the_lead_word():
    assert signs(laid_out("layout: steps", FIVE, "bold")) == ["raised-hand", "save", "speak", "report", "block"]


def test_columns_stand_side_by_side_in_order():
    frame = laid_out("layout: steps", FIVE, "bold")
    lefts = [place_of(frame, word).x for word in ("Stop", "Save", "Speak", "Report", "Block")]
    assert lefts == sorted(lefts)
    assert len({round(place_of(frame, word).y) for word in ("Stop", "Save", "Speak")}) == 1


@pytest.mark.parametrize("look", THEMES)
def test_steps_without_lead_words_show_all_their_words(look: str):
    body = "## Steps\n\n1. Write down who and when.\n2. Hand it to the lead the same day.\n"
    frame = laid_out("layout: steps", body, look)
    assert "Write down who and when." in texts(frame)
    assert "Hand it to the lead the same day." in texts(frame)


def test_a_list_that_starts_later_keeps_its_numbers():
    frame = laid_out("layout: steps", "## Steps\n\n4. **Act.** Get help.\n5. **Rest.** Breathe.\n")
    assert {"4", "5"} <= set(texts(frame))


def test_long_steps_shrink_to_the_floor_before_they_overflow():
    long = "Who was there and what was said, in the words that were used, and when it was."
    body = "## Steps\n\n" + "\n".join(f"{i}. **Write.** {long}" for i in range(1, 4))
    frame = laid_out("layout: steps", body + "\n\n> **Same day.** No copies.\n")
    assert frame.overflow == 0
    assert frame.scale < 1


def test_pictures_of_lead_words_alone_are_the_larger_part_of_their_cards():
    bare = THREE.replace(" Thumb off.", "").replace(" Choose a safe move.", "").replace(" Talk to an adult.", "")
    frame = laid_out("layout: steps", bare, "bright")
    high = {item.rect.h for item in frame.items if isinstance(item, PictureItem)}
    usual = {item.rect.h for item in laid_out("layout: steps", THREE, "bright").items if isinstance(item, PictureItem)}
    assert frame.overflow == 0
    assert min(high) > 1.3 * max(usual)
