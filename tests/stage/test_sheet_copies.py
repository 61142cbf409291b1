"""Personal copies: the words of each row in the right place, the rest set once."""

from __future__ import annotations

import pytest

from kit.contacts.model import Event, Place
from kit.stage.frame import TextItem
from kit.stage.sheets.copies import SheetCopies
from kit.stage.sheets.sheet import lay_out_sheet
from tests.sheet.written import HERE, TODAY, sheet
from tests.stage.sheet_pages import inner, said, texts

pytestmark = pytest.mark.usefixtures("qapp")

PLAN = sheet(
    "## Plan\n\n- [ ] Tick\n\n{{ event.lead_room or write: Room }}\n\n<!-- help: emergency, child_talk -->",
    head='"For {{ person.name or everyone }} in {{ person.class or our school }}"',
)


def copies(where: Place = HERE) -> SheetCopies:
    return SheetCopies(PLAN, where, today=TODAY)


def words(frame) -> list[tuple[float, float, str]]:
    """What stands where; a page in layers is one page."""
    items = [i for group in frame.items for i in group.frame.items if isinstance(i, TextItem)]
    return sorted((round(i.x, 2), round(i.y, 2), said(i)) for i in items)


def test_a_copy_is_what_the_sheet_would_be_if_laid_out_for_its_row():
    made = copies()
    for row in (
        {"name": "A. Alder", "class": "4B"},
        {"name": "B. Birch", "class": "5A"},
        {
            "name": "A Very Long Name Indeed of Somebody Who Has Several Family Names, All of Them",
            "class": "Year 5, group B",
        },
        {"name": "", "class": "4B"},
        {"name": "C", "class": "4B", "lead_room": "Room 3"},
    ):
        whole = lay_out_sheet(PLAN, HERE, today=TODAY, person=row)
        assert [words(f) for f in made.frames(row)] == [words(f) for f in whole]


def test_copies_of_one_kind_share_their_page():
    made = copies()
    layers = [made.layers({"name": name, "class": "4B"})[0] for name in ("A", "B", "C")]
    assert len({id(one[0]) for one in layers}) == 1
    assert [[said(i) for i in inner(one[1]).items] for one in layers] == [[f"For {n} in 4B"] for n in "ABC"]
    assert "For A in 4B" not in texts(inner(layers[0][0]))


def test_a_missing_value_is_its_own_kind_of_page():
    made = copies()
    known = made.layers({"name": "A", "lead_room": "Room 3"})[0]
    unknown = made.layers({"name": "B", "lead_room": ""})[0]
    assert known[0] is not unknown[0]
    assert "Room" in texts(inner(unknown[0]))
    assert made.layers({"name": "C", "lead_room": "Room 4"})[0][0] is known[0]


def test_a_row_takes_the_place_of_the_visits_fields():
    where = Place(HERE.pack, Event(lead_room="Room 12"))
    said_ = [w for _, _, w in words(copies(where).frames({"lead_room": "Room 3"})[0])]
    assert "Room 3" in said_
    assert "Room 12" not in said_


def test_without_a_column_for_it_the_visit_stands():
    where = Place(HERE.pack, Event(lead_room="Room 12"))
    assert "Room 12" in [w for _, _, w in words(copies(where).frames({"name": "A"})[0])]


def test_the_columns_that_matter_are_told():
    assert {"name", "class", "lead_room"} <= copies().columns


def test_a_sheet_without_such_words_is_one_page_for_all():
    made = SheetCopies(sheet("## One\n\nx"), HERE, today=TODAY)
    one, two = made.layers({"name": "A"}), made.layers({"name": "B"})
    assert len(one[0]) == len(two[0]) == 1
    assert one[0][0] is two[0][0]


def test_many_kinds_of_copies_do_not_pile_up():
    made = copies()
    for i in range(60):
        made.layers({f"column{i}": "x", "name": "long " * (i % 40)})
    assert len(made._patterns) <= 25
