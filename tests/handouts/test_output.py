"""Printing and saving from the Handouts page, in the background."""

from dataclasses import replace

import pypdf
import pytest
from PySide6.QtWidgets import QFileDialog

from kit.handouts.keeping import load_plan
from kit.look.look import Look
from tests.handouts.pressing import click
from tests.rig.waiting import wait_for


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
def test_the_usual_printer_that_went_is_told_too_and_no_other_one_taken(page, printers, monkeypatch):
    began = []
    monkeypatch.setattr(page.output.work, "start", lambda steps, pages: began.append(page.output.what))
    page.output.print()
    assert began == ["Printing on Laser"], "nobody chose it: it is the usual one"
    monkeypatch.setattr("kit.handouts.output.list_printers", lambda: printers[1:])
    page.output.print()
    assert page.heard[-1][0] == 'The printer "Laser" is gone.'
    assert began == ["Printing on Laser"]
    page.output.ask_paper(Look())
    dialog = page.findChild(object, "paper-a4").window()
    assert dialog.printer.currentText() == "Color"
    dialog.accept()
    page.output.print()
    assert began[1:] == ["Printing on Color"], "the window has said so"


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
