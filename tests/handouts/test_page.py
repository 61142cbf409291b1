"""The Handouts page, as an organizer uses it."""

import datetime as dt
from dataclasses import replace

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QMenu, QStackedLayout, QWidget

from kit.handouts.keeping import load_plan
from kit.handouts.output import Output
from kit.handouts.page import HandoutsPage
from kit.handouts.planner import Planner
from kit.handouts.presets import TalkFacts
from kit.handouts.printing import PrinterFacts
from kit.library.talks import find_talks
from kit.look.look import Look
from kit.look.sheet import style_sheet
from kit.paths import slides_dir
from tests.handouts.making import NOWHERE, PLACE, make_shop
from tests.rig.waiting import wait_for

TALKS = (TalkFacts("evening", "The evening", "carers", ("s14-record",)),)


@pytest.fixture
def open_page(qtbot, tmp_path, shop):
    """Opens the page on small sheets; the plan is that for the parents' evening."""
    windows = []

    def make(made=shop, size=(1180, 768), talks=()):
        made.talks = {talk.id: talk for talk in talks}
        look = Look()
        planner = Planner(made, TALKS)
        page = HandoutsPage(look, planner, Output(planner))
        page.heard = []
        page.say.connect(lambda *words: page.heard.append(words))
        window = QWidget()
        window.setStyleSheet(style_sheet(look.scheme, look.scale))
        stack = QStackedLayout(window)
        stack.setSizeConstraint(QStackedLayout.SizeConstraint.SetNoConstraint)  # as the desk's
        stack.addWidget(page)
        qtbot.addWidget(window)
        window.resize(*size)
        windows.append((window, planner))
        with qtbot.waitExposed(window):
            window.show()
        return page

    yield make
    for _, planner in windows:
        planner.save()  # now, and not into the next test


@pytest.fixture
def page(open_page):
    return open_page()


@pytest.fixture
def printers(monkeypatch):
    """Two printers that nobody prints on."""
    found = (PrinterFacts("Laser", default=True, duplex=True), PrinterFacts("Color", color=True, paper="a4"))
    monkeypatch.setattr("kit.handouts.output.list_printers", lambda: found)
    return found


def click(qtbot, widget):
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def part(page, name):
    found = page.findChild(object, name)
    assert found is not None, name
    return found


def shown_rows(page):
    """The rows from top to bottom."""
    lines = page._list_lines
    return [lines.itemAt(i).widget().row.sheet for i in range(lines.count())]


def plan_of(page):
    return {row.sheet: row for row in page.planner.plan.rows}


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
    page.planner.set_talks((), ())
    assert shown_rows(page) == ["s4-plan", "s20-own"]


# Saving


def test_one_pdf_has_each_page_once(qtbot, page, tmp_path, monkeypatch):
    out = tmp_path / "out"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    page.planner.add("s14-record")
    page.output.save_pdf()
    assert page.heard == [("out.pdf is saved: 4 pages.", str(tmp_path), "note")]
    assert len(pypdf.PdfReader(tmp_path / "out.pdf").pages) == 4


def test_a_folder_has_a_pdf_a_sheet(page, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "new"))
    page.output.save_folder()
    assert sorted(file.name for file in (tmp_path / "new").iterdir()) == ["s20-own.en.pdf", "s4-plan.en.pdf"]
    assert page.heard[0][0] == "2 PDFs saved."


def test_no_file_chosen_saves_nothing(page, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    page.output.save_pdf()
    page.output.save_folder()
    assert page.heard == []


def test_a_place_that_cannot_be_written_is_a_sentence(page, tmp_path, monkeypatch):
    (tmp_path / "file").write_text("")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "file" / "a.pdf"), ""))
    page.output.save_pdf()
    words, _, tone = page.heard[0]
    assert "Cannot write" in words
    assert tone == "bad"
    assert page.foot.print_button.isVisible(), "the foot is at rest again"


def test_saving_can_be_canceled_and_leaves_no_file(page, tmp_path, monkeypatch):
    monkeypatch.setattr("kit.handouts.output._ANSWER", 0.0)
    page.output.work.progress.connect(lambda *_: page.output.cancel())
    page.output.write_pdf(page.planner.runs(), tmp_path / "a.pdf", "x")
    assert page.heard == [("Saving was canceled.", "No file was written.", "note")]
    assert list(tmp_path.glob("*.pdf")) == []


# Printing


def test_without_a_printer_it_says_what_to_do(page, monkeypatch):
    monkeypatch.setattr("kit.handouts.output.list_printers", tuple)
    page.output.print()
    assert page.heard == [("There is no printer here.", "Add one to this computer, or save a PDF.", "warn")]


def test_a_printer_that_is_gone_is_told_and_no_other_one_taken(page, printers):
    page.planner.set_plan(replace(page.planner.plan, printer="Old"))
    page.output.print()
    assert page.heard[0][0] == 'The printer "Old" is gone.'
    assert not page.output.work.is_busy


@pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform has no window manager to tell
def test_paper_and_printer_are_chosen_in_their_own_window(qtbot, page, printers):
    page.output.ask_paper(Look())
    dialog = page.findChild(object, "paper-a4").window()
    assert dialog.printer.currentText() == "Laser"
    assert "prints on both sides" in dialog.said.text()
    assert dialog.ink.isChecked(), "a printer without color saves ink"
    click(qtbot, dialog.papers["a4"])
    click(qtbot, dialog.duplex)
    assert (page.planner.plan.paper, page.planner.plan.duplex) == ("a4", False)
    assert page.planner.shop.paper == "a4"
    dialog.printer.activated.emit(1)
    assert page.planner.plan.printer == "Color"
    assert not page.planner.saves_ink
    assert not dialog.ink.isChecked()
    page.planner.add("s14-record")
    click(qtbot, dialog.ink)
    assert page.planner.saves_ink, "said by hand, it holds for any printer"
    assert "s14-record" in page.rows, "rows that came in the meantime stay"
    dialog.accept()


def test_on_a_small_window_the_page_gives_way_to_the_plan(open_page):
    page = open_page(size=(560, 384))
    assert not page.preview.isVisible()
    assert page._left.width() == 560
    assert not page.rows["s4-plan"].thumb.isVisible()


@pytest.mark.rig
def test_printing_goes_on_in_the_background_and_is_told(qtbot, page, print_server):
    print_server.join()
    page.planner.set_plan(replace(page.planner.plan, printer="Paper", pupils=5))
    page.output.print()
    assert page.foot.cancel.isVisible()
    assert "Printing on Paper" in page.foot.said.text()
    assert page.output.work.is_busy, "the window answers before the first page is painted"
    qtbot.waitUntil(lambda: page.heard != [], timeout=10_000)
    assert page.heard == [("10 sheets of paper sent to Paper.", "", "note")]
    [plan] = print_server.arrived("Kitbag: S4 Our Plan (en)")
    [own] = print_server.arrived("Kitbag: S20 Your Own (en)")
    assert (plan.copies, own.copies) == (5, 5)
    assert page.foot.print_button.isVisible()


@pytest.mark.rig
def test_canceled_printing_sends_nothing_more_and_keeps_the_plan(qtbot, page, print_server):
    print_server.join()
    page.planner.set_plan(replace(page.planner.plan, printer="Paper", pupils=5))
    page.planner.add("s14-record")
    page.output.print()
    with qtbot.waitSignal(page.output.work.progress, check_params_cb=lambda done, _: done == 3):
        pass
    with qtbot.waitSignal(page.output.work.stopped):
        click(qtbot, page.foot.cancel)
    words, hint, _ = page.heard[0]
    assert words == "Printing was canceled."
    assert hint == "Already sent: S4 Our Plan (en), S20 Your Own (en). Your plan is kept."
    print_server.arrived("Kitbag: S20 Your Own (en)")
    wait_for(lambda: not print_server.jobs(which="not-completed"), "the printer to be done")
    assert print_server.came_out() == ["Kitbag: S4 Our Plan (en)", "Kitbag: S20 Your Own (en)"]
    assert load_plan() is not None


@pytest.mark.rig
def test_a_printer_in_trouble_is_told_and_the_plan_kept(qtbot, page, print_server):
    print_server.join()
    print_server.refuse()
    page.planner.set_plan(replace(page.planner.plan, printer="Paper"))
    with qtbot.waitSignal(page.output.work.failed):
        page.output.print()
    assert page.heard[0][0] == 'The printer "Paper" takes no jobs now.'
    assert page.heard[0][2] == "bad"
    assert [row.sheet for row in load_plan().rows] == ["s4-plan", "s20-own"]


@pytest.mark.rig
def test_a_printer_that_runs_out_of_paper_later_is_told(qtbot, page, print_server, monkeypatch):
    print_server.join()
    print_server.run_out_of_paper()
    page.output._watch.setInterval(100)
    page.planner.set_plan(replace(page.planner.plan, printer="Paper"))
    page.planner.remove("s20-own")
    page.output.print()
    qtbot.waitUntil(lambda: len(page.heard) == 2, timeout=10_000)
    assert page.heard[1][0] == 'The printer "Paper" is out of paper. What was sent waits for it.'
    print_server.fill_paper()
    print_server.arrived("Kitbag: S4 Our Plan (en)")
