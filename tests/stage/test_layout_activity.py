"""Instructions, and a ring that runs down once the countdown was started."""

from __future__ import annotations

import pytest

from kit.stage.canvas import Live
from kit.stage.frame import Arc
from tests.stage.written import THEMES, laid_out, off_the_page, overlapping, place_of, said, texts, too_faint

pytestmark = pytest.mark.usefixtures("qapp")

KEYS = "layout: activity\ntimer: 7"
BODY = """## 11 p.m. A friend is scared.

1. **Pairs.** No real names.
2. **Write** the first three lines you would send back.
3. **Read** them aloud. Which one calms most?
"""


def rings(frame) -> list[Arc]:
    return [item for item in frame.items if isinstance(item, Arc)]


@pytest.mark.parametrize("look", THEMES)
def test_instructions_and_ring_keep_apart(look: str):
    frame = laid_out(KEYS, BODY + "\n> **You may pass.** No reason needed.\n", look)
    assert frame.overflow == 0
    assert not overlapping(frame)
    assert not off_the_page(frame)
    assert not too_faint(frame)
    ring = rings(frame)[0]
    edge = ring.x - ring.radius - ring.width / 2
    assert all(place_of(frame, words).right < edge for words in ("No real names", "the first three", "them aloud"))
    assert ring.y + ring.radius + ring.width / 2 < place_of(frame, "You may pass").y


def test_before_the_start_the_ring_is_whole_and_shows_all_the_time():
    frame = laid_out(KEYS, BODY)
    assert [ring.sweep for ring in rings(frame)] == [360, 360]
    assert "7:00" in texts(frame)
    assert "7 minutes" in texts(frame)


def test_a_running_ring_shows_what_is_left():
    frame = laid_out(KEYS, BODY, live=Live(timer_left=273.0))
    assert rings(frame)[1].sweep == pytest.approx(234)
    assert "4:33" in texts(frame)
    assert "of 7 minutes left" in texts(frame)


def test_a_second_begun_counts_as_a_second():
    assert "0:01" in texts(laid_out(KEYS, BODY, live=Live(timer_left=0.2)))


def test_at_the_end_the_ring_is_empty_and_says_so():
    frame = laid_out(KEYS, BODY, live=Live(timer_left=0.0))
    assert len(rings(frame)) == 1
    assert "0:00" in texts(frame)
    assert "Time is up" in texts(frame)


@pytest.mark.parametrize(("minutes", "words"), [("1", "1 minute"), ("1.5", "90 seconds"), ("3", "3 minutes")])
def test_the_time_is_said_in_words(minutes: str, words: str):
    assert words in texts(laid_out(f"layout: activity\ntimer: {minutes}", BODY))


def test_without_a_timer_there_is_no_ring_and_words_take_the_width():
    frame = laid_out("layout: activity", BODY)
    assert not rings(frame)
    assert "2" in texts(frame)
    assert place_of(frame, "the first three lines").right > 936


def test_items_come_first_and_the_countdown_last():
    frame = laid_out(KEYS + "\nreveal: items", BODY)
    assert frame.steps == 4
    assert "No real names" not in said(frame.at_step(0))
    assert "them aloud" in said(frame.at_step(3))


def test_six_instructions_fit():
    body = "## Six\n\n" + "\n".join(f"{i}. **Find** a partner you do not know yet." for i in range(1, 7))
    frame = laid_out(KEYS, body)
    assert frame.overflow == 0
    assert not overlapping(frame)
