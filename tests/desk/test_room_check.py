"""The room check says what it looked at, and no more; what people tell of it holds until all is checked again."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Callable
from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from kit.contacts.model import Entry, Pack
from kit.desk.checking import RecordOutput
from kit.desk.checkrecord import record_page
from kit.desk.cover import Cover, cover_of
from kit.desk.roomcheck import RoomCheck
from kit.desk.roomsteps import KeyBox
from kit.desk.sidebar import help_state
from kit.desk.supportdialog import SupportDialog
from kit.desk.window import Desk
from kit.doctor.finding import NAMES, Finding
from kit.media.outputs import Output
from tests.desk.making import deck, slide
from tests.rig.clips import NOISE
from tests.rig.printer import PrintServer

TODAY = dt.date(2026, 12, 1)


def line(days: int) -> Entry:
    return Entry("crisis", f"Line {days}", phone="988", confidence="A", checked_on=TODAY - dt.timedelta(days))


@pytest.mark.parametrize(
    ("entries", "state", "words"),
    [
        ((), "none", ("none chosen", "Choose yours in Settings")),
        ((line(10), line(20)), "fresh", ("Here", "checked 11 Nov 2026")),
        ((line(10), line(200)), "old", ("Here", "1 too old: check before use")),
        ((Entry("crisis", "Nobody"),), "none", ("Here", "no numbers yet")),
    ],
)
def test_the_side_bar_says_how_fresh_the_help_lines_are(
    entries: tuple[Entry, ...], state: str, words: tuple[str, ...]
) -> None:
    assert help_state(Pack("here" if entries else "", "Here", entries=entries), TODAY) == (state, words)


@pytest.fixture
def outputs(monkeypatch: pytest.MonkeyPatch) -> list[Output]:
    """The sound outputs of this computer; a machine without any would grumble."""
    there = [Output("a", "Speakers"), Output("b", "Hall")]
    monkeypatch.setattr("kit.desk.roomsteps.outputs", lambda: tuple(there))
    return there


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, outputs: list[Output]) -> RoomCheck:
    desk.main.show_page("check")
    found = desk.findChild(RoomCheck)
    assert found is not None
    looked_at(qtbot, found)
    return found


def looked_at(qtbot: QtBot, page: RoomCheck) -> None:
    qtbot.waitUntil(lambda: not page.is_looking and bool(page.rows.rows["printer"].findings), timeout=20000)


def state(page: RoomCheck, subject: str) -> str:
    return page.rows.rows[subject].findings[0].state


def test_every_subject_is_looked_at_in_one_order(page: RoomCheck) -> None:
    assert list(dict.fromkeys(finding.subject for finding in page.findings)) == list(NAMES)
    assert page.sum_label.text().startswith("You can start: ")
    assert page.about.text().startswith("For “Needs Mending”, ")
    assert "Needs Mending: 1 error." in page.rows.rows["decks"].findings[0].said


def test_one_key_on_room_check_and_the_next_one_shows_the_picture(
    qtbot: QtBot, desk: Desk, outputs: list[Output]
) -> None:
    desk.main.sidebar.check.setFocus()
    qtbot.keyClick(desk.main.sidebar.check, Qt.Key.Key_Return)
    page = desk.findChild(RoomCheck)
    assert page is not None
    qtbot.waitUntil(lambda: page.side.steps["card"].show_button.hasFocus())


def test_what_only_people_can_tell_is_not_green_before_they_did(page: RoomCheck) -> None:
    assert {state(page, subject) for subject in ("card", "sound", "clicker")} == {"open"}


def test_leaving_the_page_while_it_looks_is_no_harm(qtbot: QtBot, desk: Desk, outputs: list[Output]) -> None:
    desk.main.show_page("check")
    desk.main.show_page("talks")
    desk.main.show_page("check")
    page = desk.findChild(RoomCheck)
    assert page is not None
    looked_at(qtbot, page)
    assert page.again.isEnabled()


def test_one_thing_after_another_is_asked_and_the_answers_stay(
    qtbot: QtBot, desk: Desk, page: RoomCheck
) -> None:
    card, sound, clicker = (page.side.steps[name] for name in ("card", "sound", "clicker"))
    assert page.side.step == "card"
    qtbot.mouseClick(card.show_button, Qt.MouseButton.LeftButton)
    qtbot.keyClick(card.yes, Qt.Key.Key_Return)
    assert (state(page, "card"), page.side.step) == ("ok", "sound")
    qtbot.mouseClick(sound.heard, Qt.MouseButton.LeftButton)
    assert page.rows.rows["sound"].findings[0].said == "Heard at the back, from Speakers"
    assert page.side.step == "clicker"
    assert clicker.box.hasFocus()
    qtbot.keyClick(clicker.box, Qt.Key.Key_PageDown)
    qtbot.keyClick(clicker.box, Qt.Key.Key_PageUp)
    qtbot.mouseClick(clicker.done, Qt.MouseButton.LeftButton)
    assert (state(page, "clicker"), page.side.step) == ("ok", "end")
    desk.main.show_page("talks")
    desk.main.show_page("check")
    looked_at(qtbot, page)
    assert {state(page, subject) for subject in ("card", "sound", "clicker")} == {"ok"}
    assert page.side.step == "end"
    qtbot.mouseClick(page.again, Qt.MouseButton.LeftButton)
    looked_at(qtbot, page)
    assert {state(page, subject) for subject in ("card", "sound", "clicker")} == {"open"}
    assert page.side.step == "card"


def test_no_to_the_test_picture_brings_what_can_be_done(qtbot: QtBot, page: RoomCheck) -> None:
    card = page.side.steps["card"]
    qtbot.mouseClick(card.show_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(card.no, Qt.MouseButton.LeftButton)
    assert card.leave.isVisible()
    qtbot.mouseClick(card.leave, Qt.MouseButton.LeftButton)
    assert state(page, "card") == "warn"


def test_a_key_takes_the_picture_off_the_only_screen(qtbot: QtBot, desk: Desk, page: RoomCheck) -> None:
    qtbot.mouseClick(page.side.steps["card"].show_button, Qt.MouseButton.LeftButton)
    cover = cover_of(desk)
    assert cover is not None
    assert cover.card is not None
    qtbot.waitExposed(cover.card)
    qtbot.keyClick(cover.card, Qt.Key.Key_PageDown)
    assert not cover.is_up
    assert page.side.steps["card"].yes.isVisible(), "the question is still asked"


def test_a_press_of_a_button_scrolls_nothing_away(qtbot: QtBot, desk: Desk, page: RoomCheck) -> None:
    area = page.findChild(QScrollArea)
    assert area is not None
    card = page.side.steps["card"]
    card.show_button.setFocus()
    qtbot.keyClick(card.show_button, Qt.Key.Key_Space)
    assert card.yes.hasFocus()
    qtbot.keyClick(card.yes, Qt.Key.Key_Space)
    assert page.side.steps["sound"].play.hasFocus()
    assert area.verticalScrollBar().value() == 0


def test_a_projector_that_goes_takes_the_question_along(qtbot: QtBot, desk: Desk, page: RoomCheck) -> None:
    card, cover = page.side.steps["card"], cover_of(desk)
    assert cover is not None
    qtbot.mouseClick(card.show_button, Qt.MouseButton.LeftButton)
    assert cover.card is not None
    cover.alone = False  # as if it stood on a projector
    cover.card._gone(cover.card._stands_on)
    assert not cover.is_up
    assert card.show_button.isVisible()
    assert not card.yes.isVisible()


def test_a_computer_without_sound_is_to_be_noted(qtbot: QtBot, desk: Desk, outputs: list[Output]) -> None:
    outputs.clear()
    desk.main.show_page("check")
    page = desk.findChild(RoomCheck)
    assert page is not None
    looked_at(qtbot, page)
    assert state(page, "sound") == "warn"
    page.rows.rows["sound"].button.click()
    assert page.side.step == "sound"
    assert not page.side.steps["sound"].play.isEnabled()


@pytest.mark.parametrize(
    ("keys", "state", "words"),
    [
        ([], "warn", "No button arrived."),
        ([Qt.Key.Key_PageDown], "warn", "No button for back arrived."),
        ([Qt.Key.Key_PageDown, Qt.Key.Key_PageUp], "ok", "Forward and back arrive"),
        ([Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_B], "ok", "also: Black, and back"),
        (
            [Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_VolumeUp],
            "warn",
            "Unknown buttons: Volume Up.",
        ),
        ([Qt.Key.Key_F5, Qt.Key.Key_Escape], "warn", "No button for forward and back arrived."),
    ],
)
def test_each_button_of_the_clicker_is_told_with_what_it_does(
    qtbot: QtBot, keys: list[Qt.Key], state: str, words: str
) -> None:
    from kit.look.look import Look

    box = KeyBox(Look(), {})
    qtbot.addWidget(box)
    for key in keys:
        qtbot.keyClick(box, key)
    assert box.finding().state == state
    assert words in box.finding().said


def test_the_window_does_not_take_a_clickers_keys(qtbot: QtBot, desk: Desk, page: RoomCheck) -> None:
    page.side.ask("clicker", focus=True)
    box = page.side.steps["clicker"].box
    for key in (Qt.Key.Key_F5, Qt.Key.Key_Escape, Qt.Key.Key_Space):
        qtbot.keyClick(box, key)
    assert list(box.pressed) == ["F5", "Escape", "Space"]
    assert desk.runner.running is None
    qtbot.keyClick(box, Qt.Key.Key_Tab)
    assert page.side.steps["clicker"].done.hasFocus(), "Tab goes on"


def test_the_record_is_one_page_with_its_day_and_no_name(tmp_path: Path, page: RoomCheck, desk: Desk) -> None:
    out = tmp_path / "record.pdf"
    output = page.findChild(RecordOutput)
    assert output is not None
    output.write(out)
    [sheet] = pypdf.PdfReader(out).pages
    words = sheet.extract_text()
    assert f"{page.checked:%b %Y}" in words
    for name in NAMES.values():
        assert name in words
    assert str(Path.home()) not in words


def test_however_much_is_to_be_said_the_record_stays_one_page() -> None:
    many = [Finding("bad", subject, "Much is wrong here. " * 12, "Mend it. " * 12) for subject in NAMES]
    frame = record_page(many, "A talk", dt.datetime(2026, 11, 24, 18, 31), "letter")
    [body] = frame.items
    assert body.rect.bottom <= frame.size.h - 40


def test_what_would_be_saved_for_support_is_shown_whole(
    qtbot: QtBot, tmp_path: Path, desk: Desk, page: RoomCheck
) -> None:
    dialog = SupportDialog(desk, page.findings)
    qtbot.addWidget(dialog)
    shown = dialog.text.toPlainText()
    assert "Fine Fonts" in shown
    dialog.write(tmp_path / "support.txt")
    assert (tmp_path / "support.txt").read_text(encoding="utf-8") == shown


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_settings_lead_to_the_file_for_support_too(qtbot: QtBot, desk: Desk) -> None:
    desk.main.show_page("settings")
    page = desk.main.page("settings")
    assert page is not None
    [button] = [b for b in page.findChildren(QPushButton) if "file for support" in b.text()]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    dialog = desk.findChild(SupportDialog)
    assert dialog is not None
    assert "not made this time" in dialog.text.toPlainText()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_talk_takes_the_black_of_the_room_check_away(qtbot: QtBot, desk: Desk, page: RoomCheck) -> None:
    from kit.desk.cover import uncover

    cover = cover_of(desk)
    assert isinstance(cover, Cover)
    cover.show_card()
    uncover(desk)
    qtbot.waitUntil(lambda: not cover.is_up, timeout=5000)


def test_the_output_that_is_tried_is_the_one_clips_use(qtbot: QtBot, desk: Desk, page: RoomCheck) -> None:
    page.side.ask("sound")
    box = page.side.sound.outputs
    box.setCurrentIndex(1)
    box.activated.emit(1)
    assert (desk.settings.sound_output, desk.settings.sound_output_name) == ("b", "Hall")
    page.side.ask("sound")
    assert box.currentText() == "Hall"


def test_the_record_comes_out_of_a_printer(
    qtbot: QtBot, print_server: PrintServer, desk: Desk, page: RoomCheck
) -> None:
    print_server.join()
    output = page.findChild(RecordOutput)
    assert output is not None
    menu = output.menu(page.record)
    assert [action.text() for action in menu.actions() if action.text()][-1] == "Save as PDF ..."
    assert "Print on Paper" in [action.text() for action in menu.actions()]
    output.print("Paper")
    output.work.finish()
    [arrived] = print_server.arrived("Kitbag: room check")
    assert len(pypdf.PdfReader(arrived.pdf).pages) == 1


@pytest.mark.qt_log_ignore(*NOISE)
def test_each_clip_of_the_talk_is_played_and_the_broken_one_is_named(
    qtbot: QtBot, open_desk: Callable[..., Desk], outputs: list[Output], library: Path, clips: Path
) -> None:
    folder = library / "films"
    folder.mkdir()
    shutil.copy(clips / "film.mp4", folder / "good.mp4")
    (folder / "bad.mp4").write_bytes((clips / "film.mp4").read_bytes()[:600])
    films = [slide(name, 6).replace("- One point", f"![A film]({name}.mp4)") for name in ("good", "bad")]
    path = folder / "deck.en.md"
    path.write_text(deck("films", "Films", "carers", [slide("start", 1, first=True, title="Films"), *films]))
    desk = open_desk(deck=path)
    qtbot.waitUntil(lambda: desk.path == path)
    desk.main.show_page("check")
    page = desk.findChild(RoomCheck)
    assert page is not None
    looked_at(qtbot, page)
    [finding] = page.rows.rows["clips"].findings
    assert finding.state == "warn"
    assert finding.said.startswith('"bad.mp4" cannot be decoded')
