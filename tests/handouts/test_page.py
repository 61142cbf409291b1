"""The Handouts page, as an organizer uses it."""

import datetime as dt
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMenu

from kit.handouts.keeping import load_plan
from kit.library.talks import find_talks
from kit.paths import slides_dir
from kit.records.standings import Standings
from tests.handouts.making import NOWHERE, PLACE, make_shop
from tests.handouts.pressing import click, part, plan_of, shown_rows


def test_it_opens_on_the_parents_evening_with_the_first_page_shown(page):
    assert shown_rows(page) == ["s4-plan", "s20-own"]
    assert page.preset.currentText() == "For the parents’ evening"
    assert page.planner.selected == "s4-plan"
    assert page.preview.heading.text() == "Page 1 of 2"
    assert not page.preview.page.page_rect().isEmpty()


def test_numbers_are_those_of_the_classes_until_one_is_typed(qtbot, page):
    part(page, "pupils").setValue(28)
    part(page, "classes").setValue(3)
    assert page.foot.papers.text() == "168"
    count = part(page, "copies-s4-plan-en")
    assert count.value() == 84
    count.setValue(10)
    assert page.foot.papers.text() == "94"
    part(page, "classes").setValue(1)
    assert count.value() == 10
    assert part(page, "copies-s20-own-en").value() == 28


def test_less_and_more_change_a_number(qtbot, page):
    page.pupils.show_value(28)
    click(qtbot, page.pupils.more)
    assert page.planner.plan.pupils == 29
    click(qtbot, page.pupils.less)
    click(qtbot, page.pupils.less)
    assert page.planner.plan.pupils == 27


def test_a_language_is_added_and_taken_away_by_its_chip(qtbot, page):
    click(qtbot, part(page, "chip-s4-plan-es"))
    assert plan_of(page)["s4-plan"].langs == ("en", "es")
    assert part(page, "copies-s4-plan-es").isVisible()
    click(qtbot, part(page, "chip-s4-plan-en"))
    assert plan_of(page)["s4-plan"].langs == ("es",)
    click(qtbot, part(page, "chip-s4-plan-es"))
    assert plan_of(page)["s4-plan"].langs == ("es",), "one language stays"
    assert part(page, "chip-s4-plan-es").isChecked()


def test_a_tick_takes_a_sheet_out_for_now(qtbot, page):
    click(qtbot, part(page, "tick-s4-plan"))
    assert not plan_of(page)["s4-plan"].on
    assert page.foot.papers.text() == "28"
    assert [run.sheet for run in page.planner.runs()] == ["s20-own"]


def test_a_row_says_how_it_lies_on_paper_and_offers_what_fits(qtbot, page):
    qtbot.waitUntil(lambda: page.rows["s4-plan"].facts.fits_half)
    click(qtbot, part(page, "chip-s4-plan-es"))
    menu = QMenu()
    page.rows["s4-plan"]._fill_menu(menu)
    words = [action.text() for action in menu.actions() if action.text()]
    assert words == [
        "One a page", "Large print", "Two a page", "Both languages back to back",
        "Both languages back to back, large print", "Both languages side by side", "Take it off the plan",
    ]  # fmt: skip
    menu.actions()[3].trigger()
    assert plan_of(page)["s4-plan"].together
    assert page.foot.papers.text() == "56"
    assert page.preview.segments.keys() == {"en", "es"}
    click(qtbot, page.preview.segments["es"])
    assert page.preview.heading.text() == "Page 2 of 3"
    assert page.preview.segments["es"].isChecked()


def test_pages_are_turned_through_the_whole_plan(qtbot, page):
    assert not page.preview.back.isEnabled()
    click(qtbot, page.preview.on)
    assert page.planner.selected == "s20-own"
    assert page.preview.heading.text() == "Page 2 of 2"
    assert not page.preview.on.isEnabled()
    click(qtbot, page.preview.back)
    assert page.planner.selected == "s4-plan"


def test_a_row_is_chosen_by_mouse_and_by_keyboard(qtbot, page):
    click(qtbot, page.rows["s20-own"])
    assert page.planner.selected == "s20-own"
    part(page, "tick-s4-plan").setFocus(Qt.FocusReason.TabFocusReason)
    assert page.planner.selected == "s4-plan"


def test_the_preview_is_what_paper_gets(qtbot, page):
    shown = page.preview.page
    image = shown.grab(shown.page_rect()).toImage()
    frame = page.planner.shop.frames("s4-plan", "en")[0]
    assert image.width() / image.height() == pytest.approx(frame.size.w / frame.size.h, abs=0.01)
    columns, rows = range(0, image.width(), 3), range(0, image.height(), 3)
    assert sum(image.pixelColor(x, y).lightness() < 100 for x in columns for y in rows) > 100


def test_sheets_are_added_and_taken_off_in_the_menu(qtbot, page):
    page.planner.add("s14-record")
    assert shown_rows(page) == ["s4-plan", "s20-own", "s14-record"]
    assert page.preset.currentText() == "Your own choice"
    assert page.planner.totals_of(plan_of(page)["s14-record"]).way == "on both sides"
    page.planner.remove("s4-plan")
    assert shown_rows(page) == ["s20-own", "s14-record"]


def test_a_preset_brings_its_sheets(qtbot, page):
    page.planner.choose_preset("all")
    assert shown_rows(page) == ["s4-plan", "s14-record", "s20-own"]


def test_an_empty_plan_says_what_to_do(qtbot, page):
    for sheet in list(page.rows):
        page.planner.remove(sheet)
    assert page.empty.isVisible()
    assert not page.foot.print_button.isEnabled()
    assert page.preview.page.empty_words == "Tick a sheet to see its pages."


def test_a_sheet_without_its_number_says_why_and_where_to_fill_it_in(qtbot, open_page, tmp_path):
    page = open_page(make_shop(tmp_path / "sheets", NOWHERE))
    row = page.rows["s4-plan"]
    assert row.facts.refused == "It does not print yet: it needs the emergency number."
    assert any(label.text() == row.facts.refused for label in row.findChildren(QLabel))
    assert not row.tick.isEnabled()
    assert page.planner.runs() == ()
    with qtbot.waitSignal(page.fill_in):
        click(qtbot, next(button for button in row.findChildren(object) if getattr(button, "text", str)() == "Fill in"))
    page.show_place(PLACE)
    assert page.rows["s4-plan"].facts.refused == ""
    assert page.foot.papers.text() == "56"


def test_whose_numbers_are_printed_and_how_old_they_are_is_shown(page):
    assert page._fresh.text() == "Help lines checked today"
    entries = tuple(entry._replace(checked_on=dt.date(2025, 11, 24)) for entry in PLACE.pack.entries)
    old = PLACE.pack._replace(entries=entries)
    page.show_place(replace(PLACE, pack=old))
    assert page._fresh.text() == "2 help lines are old: check before use"
    assert page.rows["s4-plan"].facts.warned.startswith("Check before use")
    page.show_place(NOWHERE)
    assert page._fresh.text() == "No help lines chosen yet"
    assert page.pack_button.text() == "Choose"


def test_the_plan_is_there_when_the_page_is_opened_again(qtbot, open_page, tmp_path):
    page = open_page()
    page.planner.add("s14-record")
    part(page, "pupils").setValue(31)
    qtbot.waitUntil(lambda: load_plan() is not None)
    again = open_page(make_shop(tmp_path / "sheets"))
    assert shown_rows(again) == ["s4-plan", "s20-own", "s14-record"]
    assert again.pupils.number.value() == 31


def test_slides_of_a_talk_are_a_row_too(qtbot, open_page):
    tour = [talk for talk in find_talks(slides_dir()) if talk.id == "tour"]
    page = open_page(talks=tour)
    page.planner.add("slides-6:tour")
    row = page.rows["slides-6:tour"]
    assert row.facts.title == "A tour of every layout"
    count = page.planner.shop.count("slides-6:tour", "en", False)
    assert page.planner.totals_of(plan_of(page)["slides-6:tour"]).pages == count
    menu = QMenu()
    row._fill_menu(menu)
    next(action for action in menu.actions() if action.text() == "Each slide with its notes").trigger()
    assert shown_rows(page) == ["s4-plan", "s20-own", "notes:tour"]
    page.planner.set_library(tuple(page.planner.shop.entries.values()), (), ())
    assert shown_rows(page) == ["s4-plan", "s20-own"]


def test_on_a_small_window_the_page_gives_way_to_the_plan(open_page):
    page = open_page(size=(560, 384))
    assert not page.preview.isVisible()
    assert page._left.width() == 560
    assert not page.rows["s4-plan"].thumb.isVisible()


def test_on_a_small_window_a_button_leads_to_the_page_with_its_approval_and_one_back(qtbot, open_page):
    page = open_page(size=(700, 384))
    page.planner.shop.standings = Standings()
    click(qtbot, page.sides.see)
    page._turned()
    assert page.preview.isVisible()
    assert not page._left.isVisible()
    assert page.preview.approval.button.isVisible()
    assert page.preview.width() == 700
    assert page.sides.back.hasFocus()
    qtbot.keyClick(page.sides.back, Qt.Key.Key_Tab)
    assert page.preview.approval.button.hasFocus()
    click(qtbot, page.sides.back)
    assert page._left.isVisible()
    assert not page.preview.isVisible()
    assert page.sides.see.hasFocus()


def test_where_there_is_room_for_both_no_button_leads_from_one_to_the_other(qtbot, open_page):
    page = open_page(size=(700, 384))
    click(qtbot, page.sides.see)
    page.window().resize(1200, 700)
    qtbot.waitUntil(lambda: page.width() == 1200)
    assert page.preview.isVisible()
    assert page._left.isVisible()
    assert not page.sides.see.isVisible()
    assert not page.sides.back.isVisible()


def test_every_sheet_is_laid_out_ahead_in_idle_time(qtbot, page):
    """Whichever is ticked next stands there at once; but not one that may not be printed here."""
    shop, planner = page.planner.shop, page.planner
    others = [each for each in shop.entries.values() if planner.plan.row(each.id) is None]
    assert others, "the plan leaves some sheets out"
    wanted = [each for each in others if not planner.is_refused(each.id)]
    qtbot.waitUntil(lambda: all(shop.is_ready(each.id, each.lang, large=False) for each in wanted))
    assert not any(shop.is_ready(e.id, e.lang, large=False) for e in others if planner.is_refused(e.id))


def test_after_a_job_one_more_return_does_not_print_it_all_again(qtbot, page):
    page.window().activateWindow()
    page.foot.print_button.setFocus()
    page.foot.show_busy("Printing on Hall")
    page.foot.show_busy("")
    assert page.window().focusWidget() is not page.foot.print_button
