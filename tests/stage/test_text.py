"""Setting text: even titles, no lonely words, links and bold phrases where their letters are."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kit.deck.model import Span
from kit.stage.text import Style, set_balanced, set_pretty, set_text
from tests.stage.by_hand import text

pytestmark = pytest.mark.usefixtures("qapp")
TITLE = Style(124, "#000000", 148, 700)
BODY = Style(44, "#000000", 58)


def broken(block) -> list[str]:
    whole = block.plain.replace("\u2028", " ")
    ends = []
    for i in range(block.lines):
        line = block.layout.lineAt(i)
        ends.append(whole[line.textStart() : line.textStart() + line.textLength()].strip())
    return ends


def test_a_title_breaks_where_its_lines_come_out_even():
    block = set_balanced(text("A child who tells you has done **the right thing**."), TITLE, 1408)
    assert broken(block) == ["A child who tells you", "has done the right thing."]


def test_no_line_of_a_title_ends_in_a_word_that_leads_on():
    section = Style(112, "#000000", 120, 700)
    assert broken(set_balanced("When your child tells you", section, 920)) == ["When your child", "tells you"]
    assert (
        broken(set_balanced("If your child tells you", Style(76, "#000000", 84, 700), 664))[0]
        == "If your child"
    )


def test_a_paragraph_does_not_end_in_one_short_word():
    words = "The screens change. Your part stays: be easy to talk to."
    assert broken(set_text(words, BODY, 464))[-1] == "to."
    assert len(broken(set_pretty(words, BODY, 464))[-1].split()) > 1


@given(
    words=st.lists(st.text("abcdefgh", min_size=1, max_size=12), min_size=1, max_size=14),
    width=st.integers(300, 1400),
)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_better_breaks_cost_no_line_and_lose_no_letter(words: list[str], width: int):
    typed = " ".join(words)
    plain = set_text(typed, BODY, width)
    for better in (set_balanced(typed, BODY, width), set_pretty(typed, BODY, width)):
        assert better.lines == plain.lines
        assert better.plain.replace("\u2028", " ") == typed
        assert better.cramped or better.width <= width + 1


def test_bold_phrases_are_found_where_they_stand_after_breaking_again():
    block = set_balanced(text("A child who tells you has done **the right thing**."), TITLE, 1408)
    (rect,) = block.bold_rects()
    assert rect.center[1] == pytest.approx(148 + 74, abs=1), "on the second line"
    before = set_text("has done x", TITLE).width - set_text("x", TITLE).width
    assert rect.x == pytest.approx(before, abs=3)


def test_a_text_of_a_deck_read_from_right_to_left_stands_at_the_right_whatever_its_letters():
    for words in ("Riverbend", "أمان", "Riverbend أمان"):
        block = set_text(words, BODY, 600, rtl=True)
        line = block.layout.lineAt(0)
        assert line.x() + line.naturalTextWidth() == pytest.approx(600, abs=1)


def test_a_word_wider_than_its_place_is_broken_not_cut():
    block = set_text("Rindfleischetikettierungsueberwachung" * 2, BODY, 300)
    assert block.cramped
    assert block.lines > 2
    assert block.width <= 300


def test_links_know_their_place_in_both_directions():
    spans = (Span("Go to "), Span("here", href="https://example.org"))
    start, end, _ = set_text(spans, BODY, 600).spans[1]
    left = set_text(spans, BODY, 600).rects(start, end)[0]
    right = set_text(spans, BODY, 600, rtl=True).rects(start, end)[0]
    assert left.x > 100
    assert right.w == pytest.approx(left.w, abs=1)
    assert right.x < left.x, "measured from the right, the last word of a Latin line comes first"
