"""An invented thread: bubbles one by one, `me` on the right, the push marked on the last step."""

from __future__ import annotations

import pytest

from kit.stage.frame import Outline
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

KEYS = "layout: chat"
THREAD = """## Spot the push

The clue is what they ask.

- Rowan, from class: I can finish that level
- me: Really? How?
- Rowan, from class: Send me your password
- me: Not sure
- Rowan, from class: Quick, before everyone else is in
    - The push: **hurry**
"""
GROUP = """## Group chat

- Sam: Did you see what he posted?
- Alex: Send it to everyone in class now, before he deletes it
    - The push: hurry
- me: That is not kind
- Sam: Come on, everyone does it
    - The push: everyone does
- me: Ask him first
- Alex: Boring
"""


@pytest.mark.parametrize("look", THEMES)
@pytest.mark.parametrize("thread", [THREAD, GROUP])
def test_threads_fit_and_keep_out_of_their_own_way(look: str, thread: str):
    frame = laid_out(KEYS, thread, look)
    assert frame.overflow == 0
    assert not overlapping(frame.at_step(frame.steps))
    assert not off_the_page(frame)
    assert not too_faint(frame)


@pytest.mark.parametrize("look", THEMES)
def test_bubbles_come_one_by_one_and_the_mark_comes_last(look: str):
    frame = laid_out(KEYS, THREAD, look)
    assert frame.steps == 5
    assert "finish that level" in said(frame.at_step(0))
    assert "Really" not in said(frame.at_step(0))
    assert "Really" in said(frame.at_step(1))
    assert "before everyone" in said(frame.at_step(4))
    assert "The push" not in said(frame.at_step(4))
    assert "The push: hurry" in texts(frame.at_step(5))


def test_the_marked_bubble_gets_an_edge_of_five():
    frame = laid_out(KEYS, THREAD)
    edges = [i for i in frame.at_step(5).items if isinstance(i, Outline) and i.width == 5]
    bubble = place_of(frame, "before everyone")
    assert len(edges) == 1
    assert edges[0].rect.x < bubble.x < bubble.right < edges[0].rect.right
    assert not [i for i in frame.at_step(4).items if isinstance(i, Outline) and i.width == 5]


def test_names_stand_at_the_head_and_not_in_the_bubbles():
    frame = laid_out(KEYS, THREAD)
    assert "Rowan, from class" in texts(frame)
    assert "Send me your password" in texts(frame)
    assert "me" not in texts(frame)


def test_me_is_on_the_right_and_on_the_left_where_people_read_from_the_right():
    frame = laid_out(KEYS, THREAD)
    assert place_of(frame, "Not sure").right > place_of(frame, "Send me").right
    turned = laid_out(KEYS, THREAD, lang="ar")
    assert place_of(turned, "Not sure").x < place_of(turned, "Send me").x


def test_in_a_group_each_voice_is_named():
    found = texts(laid_out(KEYS, GROUP))
    assert found.count("Sam") == 2
    assert found.count("Alex") == 2


def test_the_slide_says_that_the_chat_is_invented():
    assert "Invented chat" in said(laid_out(KEYS, THREAD))


def test_a_mark_within_the_thread_stands_beside_its_bubble():
    frame = laid_out(KEYS, GROUP)
    bubble, mark = place_of(frame, "everyone in class"), place_of(frame, "The push: hurry")
    assert mark.x > bubble.right
    assert abs((mark.y + mark.bottom) / 2 - (bubble.y + bubble.bottom) / 2) < 4


def test_a_thread_without_marks_has_no_step_for_them():
    frame = laid_out(KEYS, "## Chat\n\n- Robin: Nice team!\n- me: Thanks!\n")
    assert frame.steps == 1
    assert signs(frame) == ["person"]


def test_words_after_a_second_colon_stay_in_the_bubble():
    frame = laid_out(KEYS, "## Chat\n\n- Robin: Rule one: be kind\n- me: Yes\n")
    assert "Rule one: be kind" in texts(frame)
