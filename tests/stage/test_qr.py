"""QR codes: what they open, and squares that a reader finds."""

from __future__ import annotations

from kit.contacts.model import Entry
from kit.geometry import Rect
from kit.stage.frame import Fill, Squares
from kit.stage.qr import code_items, code_of, code_rows, white_panel


def entry(**fields: str) -> Entry:
    return Entry(role="child_talk", **fields)  # type: ignore[arg-type]


def test_a_page_comes_before_a_number_and_a_number_before_a_message():
    assert code_of(entry(web="https://example.org", phone="555-0100")) == "https://example.org"
    assert code_of(entry(phone="1-800-555-0100", text="HOME to 741741")) == "tel:18005550100"
    assert code_of(entry(text="HOME to 741741")) == "sms:741741?body=HOME"
    assert code_of(entry(text="HOME al 741741")) == "sms:741741?body=HOME"
    assert code_of(entry(text="988")) == "sms:988"


def test_a_plus_stays_and_the_rest_of_the_writing_goes():
    assert code_of(entry(phone="+44 (0) 800 1111")) == "tel:+4408001111"


def test_letters_are_not_turned_into_digits():
    assert code_of(entry(phone="1-800-CALL-FBI")) == ""


def test_nothing_but_safe_pages_is_coded():
    assert code_of(entry(web="http://example.org")) == ""
    assert code_of(entry(web="javascript:alert(1)")) == ""
    assert code_of(entry(email="a@example.org")) == ""


def test_a_code_is_square_with_a_finder_in_three_corners():
    rows = code_rows("https://example.org")
    size = len(rows)
    assert all(len(row) == size for row in rows)
    finder = ("1111111", "1000001", "1011101", "1011101", "1011101", "1000001", "1111111")
    assert tuple(row[:7] for row in rows[:7]) == finder
    assert tuple(row[-7:] for row in rows[:7]) == finder
    assert tuple(row[:7] for row in rows[-7:]) == finder


def test_the_error_level_is_q():
    # Format bits of level Q begin with 11, masked with 10101...: the first bit is 0, the second 1.
    rows = code_rows("tel:988")
    bits = rows[8][0] + rows[8][1]
    assert bits == "01"


def test_the_panel_leaves_four_modules_of_white():
    panel = Rect(100, 100, 370, 370)
    fill, squares = code_items("tel:988", panel, "988")
    assert isinstance(fill, Fill)
    assert isinstance(squares, Squares)
    module = squares.rect.w / len(squares.rows)
    assert abs(squares.rect.x - 100 - 4 * module) < 1e-6
    around = white_panel(squares.rect, "tel:988")
    assert abs(around.x - panel.x) < 1e-6
    assert abs(around.w - panel.w) < 1e-6
