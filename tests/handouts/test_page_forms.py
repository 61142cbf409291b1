"""Cue cards and the script stand on the Handouts page where slides as handouts stand."""

import pytest
from PySide6.QtWidgets import QMenu

from kit.handouts.planner import slides_choices
from kit.library.talks import find_talks
from kit.paths import slides_dir
from kit.records.store import open_store
from tests.handouts.pressing import plan_of, shown_rows
from tests.handouts.test_slides import said


@pytest.fixture
def page(open_page):
    return open_page(talks=[talk for talk in find_talks(slides_dir()) if talk.id == "tour"])


def test_a_talk_offers_slides_notes_cards_and_script(page):
    [(title, choices)] = slides_choices(page.planner.shop)
    assert title == "A tour of every layout"
    assert [sheet for sheet, _ in choices] == ["slides-6:tour", "notes:tour", "cards:tour", "script:tour"]


@pytest.mark.parametrize(("form", "words"), [("cards", "cue cards"), ("script", "script")])
def test_the_row_shows_its_pages_and_takes_one_copy(page, form, words):
    sheet = f"{form}:tour"
    page.planner.add(sheet)
    row = page.rows[sheet]
    assert row.facts.more == words
    assert row._way.text().startswith(words)
    count = page.planner.shop.count(sheet, "en", False)
    totals = page.planner.totals_of(plan_of(page)[sheet])
    assert (totals.copies, totals.pages) == (1, count)
    assert page.planner.page().frame.title.endswith(f", 1 / {count}")


def test_one_form_is_changed_for_another_in_its_place(page):
    page.planner.add("cards:tour")
    row = page.rows["cards:tour"]
    menu = QMenu()
    row._fill_menu(menu)
    checked = [action.text() for action in menu.actions() if action.isChecked()]
    assert checked == ["Cue cards, four a page"]
    next(action for action in menu.actions() if action.text() == "Script with the minutes").trigger()
    assert shown_rows(page)[-1] == "script:tour"


def test_a_script_follows_a_pace_that_is_taken_up_or_dropped_meanwhile(page):
    def told():
        return " ".join(said(page.planner.shop.frames("script:tour", "en")[0]))

    assert "by your own pace" not in told()
    with open_store() as store:
        store.run("INSERT INTO own_pace VALUES ('tour', 'en', 'hello', 7.25, 1)")
    assert "by your own pace" in told()
    with open_store() as store:
        store.run("DELETE FROM own_pace")
    assert "by your own pace" not in told()
