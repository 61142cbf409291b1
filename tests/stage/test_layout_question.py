"""A case and its choices; hands counted live; then the answer by tick, edge and bold words, and the reason."""

from __future__ import annotations

import pytest

from kit.stage.canvas import Live
from kit.stage.frame import Fill, Outline, TextItem
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

KEYS = "layout: question"
FOUR = """## A new friend

Someone offers free coins.

- [ ] Take the coins
    - They can come with a price.
- [ ] Just ignore it
    - Good pause. Tell someone too.
- [x] Tell an adult
    - Yes. It is not your fault.
- [ ] Ask for more
    - It gets harder to stop.
"""


def choices(count: int) -> str:
    numbers = range(1, count + 1)
    lines = "\n".join(f"- [{'x' if i == 1 else ' '}] Choice number {i}\n    - Because {i}." for i in numbers)
    return f"## Which one?\n\nA short case.\n\n{lines}\n"


@pytest.mark.parametrize("look", THEMES)
@pytest.mark.parametrize("count", [2, 3, 4])
@pytest.mark.parametrize("hands", [(), (3, 41, 0, 7)])
def test_two_to_four_choices_fit_before_and_after_the_answer(look: str, count: int, hands: tuple[int, ...]):
    frame = laid_out(KEYS, choices(count), look, live=Live(counts=hands[:count]))
    assert frame.overflow == 0
    assert not off_the_page(frame)
    for step in (0, 1):
        assert not overlapping(frame.at_step(step))
        assert not too_faint(frame.at_step(step))
        assert all(f"Choice number {i}" in said(frame.at_step(step)) for i in range(1, count + 1))


@pytest.mark.parametrize("look", THEMES)
def test_the_answer_waits_for_the_last_step(look: str):
    frame = laid_out(KEYS, FOUR, look)
    assert frame.steps == 1
    assert "tick" not in signs(frame.at_step(0))
    assert "not your fault" not in said(frame.at_step(0))
    assert signs(frame.at_step(1)).count("tick") == 1
    assert "not your fault" in said(frame.at_step(1))


@pytest.mark.parametrize("look", THEMES)
def test_the_right_choice_gets_an_edge_and_keeps_its_place(look: str):
    frame = laid_out(KEYS, FOUR, look)
    before, after = place_of(frame.at_step(0), "Tell an adult"), place_of(frame.at_step(1), "Tell an adult")
    assert (before.x, before.y) == (after.x, after.y)
    edges = [i for i in frame.at_step(1).items if isinstance(i, Outline) and i.width >= 4]
    assert len(edges) == 1
    assert edges[0].rect.y < after.y < edges[0].rect.bottom


def test_all_right_choices_are_ticked():
    frame = laid_out(KEYS, FOUR.replace("- [ ] Just", "- [x] Just"))
    assert signs(frame.at_step(1)).count("tick") == 2


def test_the_slides_own_summary_is_said_instead_of_the_choices_reason():
    frame = laid_out(KEYS, FOUR + "\n**Tell first.** Then rest.\n")
    assert "Then rest." not in said(frame.at_step(0))
    assert "Tell first. Then rest." in texts(frame.at_step(1))
    assert "not your fault" not in said(frame.at_step(1))


def test_uncounted_hands_show_nothing():
    frame = laid_out(KEYS, FOUR)
    assert "raised-hand" not in signs(frame)
    assert not any(words.isdigit() for words in texts(frame) if words != "7")  # the slide's number


def test_counted_hands_show_as_numbers_and_bars_of_their_length():
    frame = laid_out(KEYS, FOUR, live=Live(counts=(10, 20, 40, 0))).at_step(0)
    assert {"10", "20", "40", "0"} <= set(texts(frame))
    bars = [i.rect.w for i in frame.items if isinstance(i, Fill) and i.radii[:2] == (0, 0) and i.radii[3] == 20]
    assert bars[2] == pytest.approx(4 * bars[0])
    assert bars[1] == pytest.approx(2 * bars[0])
    assert len(bars) == 3  # nobody: no bar


def test_choices_that_were_not_counted_yet_count_nobody():
    assert texts(laid_out(KEYS, FOUR, live=Live(counts=(3,)))).count("0") == 3


def test_children_see_one_hand_for_each_hand():
    frame = laid_out(KEYS, FOUR, "bright", live=Live(counts=(9, 6, 1, 12))).at_step(0)
    assert signs(frame).count("raised-hand") == 28


def test_many_hands_stay_on_their_card():
    frame = laid_out(KEYS, FOUR, "bright", live=Live(counts=(90, 0, 0, 0))).at_step(0)
    hands = [i for i in frame.items if not isinstance(i, TextItem) and getattr(i, "path", None)]
    assert len(hands) == 90
    assert all(hand.rect.x >= 96 and hand.rect.right <= 784 for hand in hands)
    assert all(hand.rect.y >= 376 and hand.rect.bottom <= 568 for hand in hands)


def test_a_picture_stands_beside_the_case():
    body = FOUR.replace("Someone offers", "![A boy](images/free-coins.svg)\n\nSomeone offers")
    for look in ("calm", "bright"):
        frame = laid_out(KEYS, body, look)
        assert "free-coins" in signs(frame)
        picture = next(i for i in frame.items if getattr(i, "alt", "") == "A boy")
        assert place_of(frame, "Someone offers").right < picture.rect.x
