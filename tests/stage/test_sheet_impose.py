"""Two copies or two languages on one paper: whole, never scaled down, and not offered where they do not fit."""

from __future__ import annotations

import pytest

from kit.stage.frame import Frame, GroupItem, Line
from kit.stage.sheets.impose import back_to_back, side_by_side, two_up
from tests.sheet.written import HERE, TODAY, sheet
from tests.stage.sheet_pages import find, inner, overlaps, pages, size, texts

pytestmark = pytest.mark.usefixtures("qapp")

CARD = sheet("## My plan\n\n1. Stop.\n2. Tell.\n\n<!-- write: My helper -->\n\n<!-- help: emergency -->")
KARTE = sheet("## Mi plan\n\n1. Para.\n2. Cuenta.", lang="es")
LONG = sheet("## Long\n\n" + "\n".join(f"- [ ] Thing {i}" for i in range(20)))


def halves(frame: Frame) -> list[Frame]:
    return [item.frame for item in frame.items if isinstance(item, GroupItem)]


@pytest.mark.parametrize(("paper", "wide", "high"), [("a4", 841.89, 595.276), ("letter", 792, 612)])
def test_two_up_is_the_page_twice_on_a_paper_on_its_side(paper: str, wide: float, high: float):
    made = two_up(CARD, HERE, paper, today=TODAY)  # type: ignore[arg-type]
    assert made is not None
    assert tuple(made[0].size) == (wide, high)
    left, right = halves(made[0])
    assert left is right
    assert "My plan" in texts(inner(left))
    cut = next(item for item in made[0].items if isinstance(item, Line))
    assert cut.x1 == cut.x2 == wide / 2


def test_type_of_a_half_page_is_not_scaled_down():
    made = two_up(CARD, HERE, today=TODAY)
    assert made is not None
    for item, group in zip(halves(made[0]), made[0].items, strict=False):
        assert group.rect.w / item.size.w == pytest.approx(1.0)  # type: ignore[union-attr]
    page = inner(halves(made[0])[0])
    assert size(find(page, "Stop.")) >= 16
    assert overlaps(page) == []


def test_what_does_not_fit_on_half_a_page_is_not_offered():
    assert two_up(LONG, HERE, today=TODAY) is None
    assert side_by_side(CARD, LONG, HERE, today=TODAY) is None


def test_two_languages_stand_side_by_side():
    made = side_by_side(CARD, KARTE, HERE, today=TODAY)
    assert made is not None
    left, right = halves(made[0])
    assert "My plan" in texts(inner(left))
    assert "Mi plan" in texts(inner(right))


def test_two_languages_are_printed_back_to_back_page_by_page():
    one = pages(sheet("## A\n\nx\n\n<!-- page -->\n\n## B\n\ny", sides="2")).frames
    two = pages(KARTE).frames
    made = back_to_back(one, two)
    assert [frame is page for frame, page in zip(made[:3], (one[0], two[0], one[1]), strict=True)] == [
        True
    ] * 3
    assert made[3].items == ()
    assert made[3].size == one[0].size
