"""Say this, not that: told apart by sign and word, not by color alone."""

from __future__ import annotations

import pytest

from tests.stage.written import THEMES, laid_out, off_the_page, overlapping, place_of, said, signs, too_faint

pytestmark = pytest.mark.usefixtures("qapp")

BOTH = """## A friend tells you

<!-- column -->

### Say this

- I believe you.
- It's not your fault.

<!-- column -->

### Not that

- Why did you send it?
- Just ignore it.
"""


@pytest.mark.parametrize("look", THEMES)
def test_both_sides_bear_a_sign_and_a_word(look: str):
    frame = laid_out("layout: compare", BOTH, look)
    assert signs(frame) == ["tick", "cross"]
    assert "Say this" in said(frame)
    assert "Not that" in said(frame)
    assert not overlapping(frame)
    assert not off_the_page(frame)
    assert not too_faint(frame)
    assert frame.overflow == 0


def test_sides_without_headings_get_words_of_their_own():
    frame = laid_out("layout: compare", "## Sharing\n\n<!-- column -->\n\n- Ask\n\n<!-- column -->\n\n- Share\n")
    assert "Do" in said(frame).split(" | ")
    assert "Not" in said(frame).split(" | ")


def test_the_two_sides_stand_level():
    frame = laid_out("layout: compare", BOTH)
    assert place_of(frame, "I believe you").y == place_of(frame, "Why did you").y
    assert place_of(frame, "I believe you").x < place_of(frame, "Why did you").x


def test_lines_appear_side_after_side_with_reveal_items():
    frame = laid_out("layout: compare\nreveal: items", BOTH)
    assert "believe" not in said(frame.at_step(0))
    assert "believe" in said(frame.at_step(1))
    assert "Why" not in said(frame.at_step(2))
    assert "ignore" in said(frame.at_step(frame.steps))


def test_a_quote_is_the_key_line_though_it_stands_after_the_last_column():
    frame = laid_out("layout: compare", BOTH + "\n> **Ask**, then share.\n")
    assert place_of(frame, "then share").y > 650
    assert frame.overflow == 0


def test_in_a_deck_read_from_right_to_left_the_do_side_is_on_the_right():
    frame = laid_out("layout: compare", BOTH, lang="ar")
    assert place_of(frame, "I believe you").x > place_of(frame, "Why did you").x
