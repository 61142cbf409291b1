"""The rehearsal pages as they are used: reports, runs, comparing, printing, one's own pace, by mouse and keys."""

import datetime as dt
from dataclasses import replace

import pypdf
import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from kit.look.look import Look
from kit.records.export import COLUMNS
from kit.records.recordings import recordings_dir
from kit.records.runs import MustSay, PauseMade, TalkKey
from kit.records.store import open_store, records_path
from kit.rehearse.book import RunBook
from kit.rehearse.page import RehearsePage
from kit.rehearse.talks import Rehearsable
from kit.rehearse.window import ReportWindow
from kit.stage.fonts import load_fonts
from tests.desk.making import CUTTING, deck
from tests.records.runs_made import KEY, SEVEN, a_run, a_slide, keep
from tests.records.voices_made import a_voice

IDS = ("start", "people", "story", "middle", "game", "close")
CUT = TalkKey("cutting", "en")
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def rehearsed(*times, days=0, key=CUT, **more):
    """A run of the talk "cutting": seconds by slide."""
    parts = ("Part one",) * 3 + ("Part two",) * 3
    slides = tuple(
        replace(a_slide(i, 120, spoken, section=parts[i]), slide=IDS[i], title=IDS[i].title())
        for i, spoken in enumerate(times)
    )
    return a_run(slides=slides, key=key, began=SEVEN - dt.timedelta(days=days), **more)


MUSTS = (MustSay(0, 0, "Telling is right.", 3.0), MustSay(2, 0, "Stop, and tell."))


@pytest.fixture
def open_page(qtbot, tmp_path):
    load_fonts()
    path = tmp_path / "slides" / "cutting" / "deck.en.md"
    path.parent.mkdir(parents=True)
    path.write_text(deck("cutting", "Calm and Kind", "carers", CUTTING), encoding="utf-8")
    talks = [Rehearsable(CUT, "Calm and Kind", path), Rehearsable(KEY, "Another", tmp_path / "none.md")]

    windows = []

    def make(size=(1180, 768)):
        look = Look()
        page = RehearsePage(look, RunBook(), lambda: talks, lambda: "a4")
        page.heard, page.began, page.left_out = [], [], []
        page.say.connect(lambda *words: page.heard.append(words))
        page.rehearse.connect(lambda *what: page.began.append(what))
        page.leave_out.connect(lambda *what: page.left_out.append(what))
        window = ReportWindow(look, page)
        qtbot.addWidget(window)
        windows.append(window)
        window.resize(*size)
        with qtbot.waitExposed(window):
            window.show()
        return page

    yield make
    windows.clear()


@pytest.fixture
def page(open_page):
    return open_page()


def click(qtbot, widget):
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def step_button(page, deed):
    return next(b for b, s in zip(page.report.steps.buttons, page.report.steps.shown, strict=False) if s.deed == deed)


def test_a_report_begins_with_its_sentence_and_describes_its_charts(page):
    run = keep(rehearsed(110, 130, 240, 120, 0, 60, minutes=10, musts=MUSTS))
    page.show_run(run)
    assert page.current is page.report
    said = page.report._sentence.accessibleName()
    assert said.startswith("Rehearsal 1: 11:00 spoken for 10 minutes. 1 of 2 must-says said.")
    described = page.report.slides.view.accessibleDescription()
    assert "Slide 3, Story: 4:00 of 2:00." in described
    assert "Slide 5, Game: not spoken." in described
    assert page.report.musts.view.accessibleDescription().startswith("Missed, slide 3: Stop, and tell.")


def test_a_step_practises_its_slide(qtbot, page):
    page.show_run(keep(rehearsed(110, 130, 240, 120, 100, 60, minutes=13, musts=MUSTS)))
    click(qtbot, step_button(page, "practise"))
    assert page.began == [(CUT, "story")]
    click(qtbot, page.report.buttons["again"])
    assert page.began[-1] == (CUT, "")


def test_an_extra_that_cost_the_time_can_be_left_out(qtbot, page):
    page.show_run(keep(rehearsed(110, 130, 300, 120, 100, 60, minutes=10)))
    click(qtbot, step_button(page, "leave-out"))
    assert page.left_out == [(CUT, "story")]


def test_my_pace_is_used_from_a_step_and_taken_back_by_another(qtbot, page):
    changed = []
    page.pace_changed.connect(changed.append)
    page.show_run(keep(rehearsed(150, 150, 150, 150, 150, 150, minutes=12)))
    click(qtbot, step_button(page, "use-pace"))
    assert RunBook().pace(CUT) == dict.fromkeys(IDS, 2.5)
    assert changed == [CUT]
    assert page.heard[-1][0] == "6 slides are planned by your own times now."
    click(qtbot, step_button(page, "drop-pace"))
    assert RunBook().pace(CUT) == {}


def test_must_says_that_were_said_are_shown_when_asked_for(qtbot, page):
    musts = tuple(MustSay(i % 6, i, f"Line {i}.", 5.0) for i in range(14))
    page.show_run(keep(rehearsed(110, 110, 110, 110, 110, 110, musts=musts)))
    assert page.report.more.text() == "Show all 14 said"
    click(qtbot, page.report.more)
    QApplication.processEvents()
    assert not page.report.more.isVisible()
    assert page.report.musts.view.height() >= 14 * 30


def test_every_talk_says_how_ready_one_is_the_last_rehearsed_first(qtbot, page):
    keep(a_run((60, 60)))
    keep(rehearsed(110, 130, 110, 110, 110, 60, minutes=12))
    page.show_talks()
    rows = [w for w in page.talks.findChildren(object) if w.objectName().startswith("talk-")]
    assert {row.objectName() for row in rows} == {"talk-cutting-en", "talk-talk-en"}
    tops = {row.objectName(): row.mapTo(page, row.rect().topLeft()).y() for row in rows}
    assert tops["talk-cutting-en"] < tops["talk-talk-en"]
    button = next(b for b in page.talks.findChildren(object) if getattr(b, "text", str)() == "See the report")
    click(qtbot, button)
    assert page.report.report.head.facts.key == CUT


def test_a_talk_without_runs_shows_all_talks(page):
    page.show_talk(CUT)
    assert page.current is page.talks
    assert not records_path().exists()


# The voice


def test_the_voice_has_a_card_where_the_run_was_listened_to_and_none_where_not(page):
    voice = a_voice(("start", 100, 150), ("story", 100, 170))
    page.show_run(keep(rehearsed(*[100] * 6, voice=voice)))
    assert page.report.voice.isVisible()
    assert not page.report.play.isVisible()
    assert page.report.voice.view.accessibleDescription().startswith("About 160 words a minute.")
    page.show_run(keep(rehearsed(*[100] * 6)))
    assert not page.report.voice.isVisible()


def test_a_recording_that_was_kept_can_be_heard_and_one_that_is_gone_is_not_offered(qtbot, page, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url) or False)
    path = recordings_dir() / "cutting.wav"
    run = keep(rehearsed(*[100] * 6, voice=a_voice(("start", 100, 150)), recording=path.name))
    page.show_run(run)
    assert not page.report.play.isVisible()
    path.parent.mkdir()
    path.write_bytes(b"RIFF")
    page.show_run(run)
    click(qtbot, page.report.play)
    assert opened == [QUrl.fromLocalFile(str(path))]
    assert page.heard[-1] == ("This computer has nothing that plays the recording.", str(path), "warn")


def test_the_voice_is_in_the_pdf_and_in_the_comparison(page, tmp_path):
    keep(rehearsed(*[100] * 6, voice=a_voice(("start", 100, 170))))
    page.show_run(keep(rehearsed(*[100] * 6, voice=a_voice(("start", 100, 150)))))
    page.output().write_pdf(page.report.report, (), tmp_path / "r.pdf")
    words = " ".join(each.extract_text() for each in pypdf.PdfReader(tmp_path / "r.pdf").pages)
    assert "Your voice" in words
    assert "About 150" in words
    page.show_compare(CUT)
    assert "about 150 words a minute instead of 170" in page.current._sentence.text()


# The runs


def test_runs_are_listed_opened_by_enter_and_marked_by_space(qtbot, page):
    first, second = (keep(rehearsed(*[100 + i] * 6, days=2 - i)) for i in range(2))
    page.show_runs(CUT)
    runs = page.current
    assert [runs.runs.head(i).id for i in range(2)] == [second, first]
    qtbot.keyClick(runs.list, Qt.Key.Key_Down)
    qtbot.keyClick(runs.list, Qt.Key.Key_Space)
    assert runs.runs.marked == [first]
    qtbot.keyClick(runs.list, Qt.Key.Key_Return)
    assert page.report.report.head.id == first


def test_two_ticked_runs_are_compared(qtbot, page):
    first = keep(rehearsed(100, 100, 100, 100, 100, 100))
    second = keep(rehearsed(100, 100, 190, 100, 100, 60))
    page.show_runs(CUT)
    runs = page.current
    assert not runs.compare_button.isEnabled()
    for row in range(2):
        place = runs.list.visualRect(runs.runs.index(row)).center()
        place.setX(28)
        qtbot.mouseClick(runs.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    click(qtbot, runs.compare_button)
    pair = page.current.pair
    assert (pair.first.id, pair.second.id) == (first, second)
    assert page.current._sentence.text() == "The second was 50 seconds longer. Most of it on slide 3."


def test_a_report_is_compared_with_the_run_before_and_another_can_be_chosen(qtbot, page):
    ids = [keep(rehearsed(*[100 + 10 * i] * 6)) for i in range(3)]
    page.show_run(ids[2])
    click(qtbot, page.report.buttons["compare"])
    compare = page.current
    assert (compare.pair.first.id, compare.pair.second.id) == (ids[1], ids[2])
    compare.fields[0].setCurrentIndex(compare.fields[0].findData(ids[0]))
    compare.fields[0].activated.emit(compare.fields[0].currentIndex())
    assert compare.pair.first.id == ids[0]


def test_with_one_run_there_is_nothing_to_compare(page):
    page.show_run(keep(rehearsed(*[100] * 6)))
    assert not page.report.buttons["compare"].isEnabled()


def test_a_run_is_deleted_after_being_asked_once(qtbot, page):
    keep(rehearsed(*[100] * 6))
    keep(rehearsed(*[110] * 6))
    page.show_runs(CUT)
    runs = page.current
    click(qtbot, runs.delete_button)
    assert runs.runs.rowCount() == 2
    click(qtbot, runs.sure_button)
    assert runs.runs.rowCount() == 1
    click(qtbot, runs.delete_button)
    qtbot.keyClick(runs.sure_button, Qt.Key.Key_Return)
    assert page.current is page.talks


def test_the_question_goes_away_with_the_next_choice(qtbot, page):
    keep(rehearsed(*[100] * 6))
    keep(rehearsed(*[110] * 6))
    page.show_runs(CUT)
    click(qtbot, page.current.delete_button)
    qtbot.keyClick(page.current.list, Qt.Key.Key_Down)
    assert not page.current.sure_button.isVisible()


def test_a_long_history_is_read_a_pageful_at_a_time(page):
    with open_store() as store, store.writing():
        store.run_all(
            "INSERT INTO run (kind, talk, lang, title, version, fingerprint, began) VALUES (?, ?, ?, ?, ?, ?, ?)",
            [("rehearsal", "cutting", "en", "T", "1", "", "2026-11-24T19:00:00")] * 500,
        )
    page.show_runs(CUT)
    runs = page.current.runs
    assert runs.rowCount() < 200
    while runs.canFetchMore(runs.index(-1)):
        runs.fetchMore(runs.index(-1))
    assert runs.rowCount() == 500


# Output


def test_the_report_is_saved_as_pdf_with_every_word_to_be_searched(page, tmp_path):
    musts = (*MUSTS, *(MustSay(i, 1, f"Another line number {i} to be said.", 5.0) for i in range(6)))
    page.show_run(keep(rehearsed(110, 130, 240, 120, 100, 60, minutes=12, musts=musts)))
    out = tmp_path / "report.pdf"
    page.output().write_pdf(page.report.report, page.report.steps.shown, out)
    assert page.heard[-1] == ("report.pdf is saved.", str(tmp_path), "note")
    pages = pypdf.PdfReader(out).pages
    words = " ".join(each.extract_text() for each in pages)
    for said in ("Minutes on each slide", "12:40 spoken", "Stop, and tell.", "Pace by section", "What to do next"):
        assert said in words
    assert tuple(round(side) for side in pages[0].mediabox[2:]) == (595, 842)


def test_the_raw_times_are_saved_as_a_table(page, tmp_path):
    run = keep(rehearsed(110, 130, 0, 120, 100, 60))
    page.output().write_csv(run, tmp_path / "times.csv")
    lines = (tmp_path / "times.csv").read_text(encoding="utf-8-sig").splitlines()
    assert lines[0].split(",") == list(COLUMNS)
    assert len(lines) == 7


def test_a_file_that_cannot_be_written_is_a_sentence(page, tmp_path):
    page.show_run(keep(rehearsed(*[100] * 6)))
    (tmp_path / "file").write_text("")
    page.output().write_pdf(page.report.report, (), tmp_path / "file" / "x.pdf")
    page.output().write_csv(1, tmp_path / "file" / "x.csv")
    assert [words[2] for words in page.heard] == ["bad", "bad"]


def test_the_menu_offers_printers_pdf_and_the_times(page, monkeypatch):
    from kit.handouts.printing import PrinterFacts

    monkeypatch.setattr("kit.rehearse.output.list_printers", lambda: (PrinterFacts("Laser"), PrinterFacts("Color")))
    page.show_run(keep(rehearsed(*[100] * 6)))
    menu = page.output().menu(page.report.report, (), page)
    said = [action.text() for action in menu.actions() if action.text()]
    assert said == ["Print on Laser", "Print on Color", "Save as PDF ...", "Save the times (CSV) ..."]


# Any size, any state


@pytest.mark.parametrize("size", [(1180, 768), (1720, 1040), (760, 700), (480, 640)])
def test_nothing_stands_over_anything_else_at_any_size(open_page, size):
    page = open_page(size)
    pauses = (PauseMade(1, 0, 70, 30),)
    voice = a_voice(("start", 100, 150), ("story", 100, 170))
    page.show_run(keep(rehearsed(110, 130, 240, 120, 100, 60, minutes=12, musts=MUSTS, pauses=pauses, voice=voice)))
    QApplication.processEvents()
    report = page.report
    cards = (
        report.slides, report.trend, report.musts, report.voice, report.sections, report.costly, report.steps,
    )  # fmt: skip
    for i, one in enumerate(cards):
        for other in cards[i + 1 :]:
            assert not one.geometry().intersects(other.geometry())
        assert one.width() >= min(280, size[0] - 80)


def test_records_that_cannot_be_read_are_a_sentence_and_the_page_stands(page):
    with open_store() as store:
        store.run("PRAGMA user_version = 99")
    page.show_talks()
    assert page.current is page.talks
    assert "newer Kitbag" in page.heard[0][0]
    page.show_run(1)
    page.show_talk(CUT)


def test_a_run_of_a_talk_that_is_gone_is_shown_all_the_same(page):
    run = keep(a_run((60, 70), key=TalkKey("/somewhere/else.md", "en")))
    page.show_run(run)
    assert page.report.report.head.id == run
