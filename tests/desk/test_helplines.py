"""The help lines in the app: each says how it stands, is confirmed by name, changed, hidden and put back; nothing typed
is lost, and the pack that ships is never touched.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kit.contacts.editing import local_path
from kit.contacts.model import Entry, Event, freshness
from kit.contacts.packs import load_pack, pack_folders
from kit.desk.helplines import HelpLinesPage
from kit.desk.helplines_list import Row
from kit.desk.helplines_words import CHIPS, caution, spoken, where_words
from kit.desk.window import Desk
from kit.settings import save_event
from tests.contacts.making import write_changes, write_town
from tests.desk.conftest import READY

TODAY = dt.date.today()
TOWN = replace(READY, pack_id="town")
PACK = f"""\
pack = 1
id = "town"
name = "Our town"
country = "US"

[[entry]]
role = "emergency"
name = "Emergency services"
phone = "911"
source = "https://police.example/emergency"
confidence = "A"
checked_on = {TODAY}
checked_by = "Kitbag project"

[[entry]]
role = "child_talk"
name = "Talk line"
phone = "555-0101"
web = "https://talk.example"
confidence = "A"
checked_on = {TODAY}
checked_by = "Kitbag project"

[[entry]]
role = "child_talk"
name = "Text line"
text = "HOME to 741741"
confidence = "A"
checked_on = {TODAY - dt.timedelta(days=200)}
checked_by = "Kitbag project"

[[entry]]
role = "report_abuse"
name = "Report line"
phone = "555-0103"
confidence = "A"
checked_on = {TODAY}
checked_by = "Kitbag project"

[[entry]]
role = "adult_advice"
name = "Team HOPE"
phone = "1-866-555-0100"
confidence = "B"

[[entry]]
role = "police_local"
name = "Local police"
confidence = "B"
"""


@pytest.fixture
def shipped() -> Path:
    return write_town(PACK)


@pytest.fixture
def desk(shipped: Path, open_desk: Callable[..., Desk]) -> Desk:
    desk = open_desk(TOWN)
    desk.main.show_page("help")
    return desk


@pytest.fixture
def page(desk: Desk) -> HelpLinesPage:
    return page_of(desk)


def page_of(desk: Desk) -> HelpLinesPage:
    found = desk.main.findChild(HelpLinesPage)
    assert found is not None
    return found


def row(page: HelpLinesPage, name: str) -> Row:
    return next(
        each for each in page.list.rows if each.line.entry is not None and each.line.entry.name == name
    )


def choose(page: HelpLinesPage, name: str) -> None:
    page.list.choose(row(page, name).key)


def names(page: HelpLinesPage) -> list[str]:
    return [each.line.entry.name for each in page.list.rows if each.line.entry is not None]


def part(page: HelpLinesPage, name: str) -> QWidget:
    return next(each for each in page.findChildren(QWidget) if each.objectName() == name)


def press(qtbot: QtBot, page: HelpLinesPage, name: str) -> None:
    qtbot.mouseClick(part(page, name), Qt.MouseButton.LeftButton)


def write(qtbot: QtBot, page: HelpLinesPage, **fields: str) -> None:
    for key, words in fields.items():
        field = part(page, f"line-{key}")
        assert isinstance(field, QLineEdit)
        field.clear()
        qtbot.keyClicks(field, words)


def held(name: str) -> Entry:
    """As slides and sheets have it."""
    return next(entry for entry in load_pack("town").entries if entry.name == name)


def state(name: str) -> str:
    return freshness(held(name), TODAY)


# What is shown


def test_every_line_says_how_it_stands_emergency_on_top(page: HelpLinesPage) -> None:
    states = {each.line.entry.name: each.line.state for each in page.list.rows if each.line.entry}
    assert next(iter(states)) == "Emergency services"
    assert states == {
        "Emergency services": "fresh", "Talk line": "fresh", "Text line": "old", "Report line": "fresh",
        "Team HOPE": "unconfirmed", "Local police": "missing",
    }  # fmt: skip
    assert (
        page.sum_label.text()
        == "3 are ready. Needs attention: 1 to fill in, 1 not confirmed, 1 checked too long ago."
    )


def test_only_those_to_look_at_on_wish(qtbot: QtBot, page: HelpLinesPage) -> None:
    page.segments["Needs attention"].click()
    assert names(page) == ["Text line", "Team HOPE", "Local police"]
    assert page.segments["Needs attention"].text().endswith("3")


def test_states_are_told_by_sign_and_word_not_by_color_alone() -> None:
    assert len({sign for sign, _, _ in CHIPS.values()} | {words for _, words, _ in CHIPS.values()}) >= 13


def test_a_row_is_spoken_with_number_and_state(page: HelpLinesPage) -> None:
    rows = QAccessible.queryAccessibleInterface(page.list)
    said = [rows.child(i).text(QAccessible.Text.Name) for i in range(rows.childCount())]
    assert "Team HOPE, Advice for parents and carers, 1-866-555-0100, Not confirmed" in said


def test_nobody_is_told_to_call_a_line_to_try_it(page: HelpLinesPage) -> None:
    for each in page.list.rows:
        if each.line.entry is not None and each.line.role not in {"police_local", "staff_advice"}:
            page.list.choose(each.key)
            assert "Do not call it to try it" in page.details.card.accessibleName()
    assert "call" not in caution("police_local")


def test_the_card_says_where_to_look_and_gives_the_address(qtbot: QtBot, page: HelpLinesPage) -> None:
    choose(page, "Talk line")
    assert "Look it up: talk.example" in page.details.card.accessibleName()
    qtbot.mouseClick(page.details.card.copy_button, Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().text() == "https://talk.example"
    unknown = Entry("crisis", "X", source="number not yet confirmed; the service: missing.example")
    assert where_words(unknown) == ("", "It was found at: missing.example")
    assert where_words(Entry("crisis", "X", source="to be filled in by the organizer")) == ("", "")


def test_who_helps_at_the_school_leads_to_the_visit(qtbot: QtBot, desk: Desk, page: HelpLinesPage) -> None:
    save_event(Event(lead_name="Ms. Ito", lead_room="Room 12"))
    desk.place_changed()
    assert page._school_words.text() == "At the school: Ms. Ito, Room 12."
    qtbot.mouseClick(page.visit_button, Qt.MouseButton.LeftButton)
    assert desk.page == "visit"


# Confirming


def test_an_unconfirmed_line_is_confirmed_with_a_name_and_prints(
    qtbot: QtBot, desk: Desk, page: HelpLinesPage
) -> None:
    choose(page, "Team HOPE")
    write(qtbot, page, by="Ana Ruiz")
    press(qtbot, page, "line-confirm")
    assert state("Team HOPE") == "fresh"
    assert (held("Team HOPE").checked_by, held("Team HOPE").checked_on) == ("Ana Ruiz", TODAY)
    assert row(page, "Team HOPE").line.state == "fresh"
    assert desk.shelf.place.entries("adult_advice")[0].checked_by == "Ana Ruiz", "slides have it at once"


def test_a_confirmation_without_a_name_is_asked_for_it(qtbot: QtBot, page: HelpLinesPage) -> None:
    choose(page, "Team HOPE")
    press(qtbot, page, "line-confirm")
    assert state("Team HOPE") == "unconfirmed"
    assert page.details.by.hasFocus()
    assert page.details.by.accessibleDescription() == "Write who looked it up."


def test_an_old_line_is_fresh_again_by_a_look_and_the_name_is_remembered(
    qtbot: QtBot, page: HelpLinesPage
) -> None:
    choose(page, "Text line")
    write(qtbot, page, by="Ana Ruiz")
    qtbot.keyClick(page.details.by, Qt.Key.Key_Return)
    assert (state("Text line"), held("Text line").checked_by) == ("fresh", "Ana Ruiz")
    choose(page, "Team HOPE")
    assert page.details.by.text() == "Ana Ruiz"


def test_the_presenter_s_name_is_offered_first(shipped: Path, open_desk: Callable[..., Desk]) -> None:
    save_event(Event(presenter="Officer Lee"))
    desk = open_desk(TOWN)
    desk.main.show_page("help")
    choose(page_of(desk), "Team HOPE")
    assert page_of(desk).details.by.text() == "Officer Lee"


def test_what_is_typed_is_saved_and_confirmed_in_one_go(qtbot: QtBot, page: HelpLinesPage) -> None:
    choose(page, "Local police")
    write(qtbot, page, phone="555-0199", by="Ana")
    press(qtbot, page, "line-confirm")
    assert (held("Local police").phone, state("Local police")) == ("555-0199", "fresh")


def test_a_line_without_number_is_not_confirmed(qtbot: QtBot, page: HelpLinesPage) -> None:
    choose(page, "Local police")
    write(qtbot, page, by="Ana")
    press(qtbot, page, "line-confirm")
    assert "Fill in a number" in part(page, "line-phone").accessibleDescription()
    assert not local_path("town").exists()


# Changing


def test_another_number_is_saved_and_waits_for_its_confirmation(
    qtbot: QtBot, page: HelpLinesPage, shipped: Path
) -> None:
    choose(page, "Talk line")
    write(qtbot, page, phone="555-0111")
    press(qtbot, page, "line-save")
    assert (held("Talk line").phone, state("Talk line")) == ("555-0111", "unconfirmed")
    assert shipped.read_text("utf-8") == PACK
    assert "Changed by you" in spoken(row(page, "Talk line").line)


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("phone", "1" * 300),
        ("phone", "ask us"),
        ("web", "http://plain.example"),
        ("name", ""),
        ("country", "USA"),
    ],
)
def test_a_wrong_field_is_told_beneath_and_nothing_is_saved(
    qtbot: QtBot, page: HelpLinesPage, key: str, words: str
) -> None:
    choose(page, "Talk line")
    write(qtbot, page, **{key: words or "x"})
    if not words:
        qtbot.keyClick(part(page, f"line-{key}"), Qt.Key.Key_Backspace)
    press(qtbot, page, "line-save")
    field = part(page, f"line-{key}")
    qtbot.waitUntil(field.hasFocus)
    assert field.accessibleDescription()
    assert field.property("wrong") is True
    assert not local_path("town").exists()
    assert row(page, "Talk line").is_draft, "what was typed is still there"


def test_a_name_that_runs_from_right_to_left_is_as_good(page: HelpLinesPage, qtbot: QtBot) -> None:
    choose(page, "Talk line")
    field = part(page, "line-name")
    assert isinstance(field, QLineEdit)
    field.setText("خط المساعدة")
    field.textEdited.emit(field.text())
    press(qtbot, page, "line-save")
    assert held("خط المساعدة").replaces == "Talk line"
    assert page.list.current is not None
    assert page.list.current.line.entry == held("خط المساعدة"), "it stays chosen under its new name"


def test_what_was_typed_stays_with_its_line_until_saved_or_given_up(
    qtbot: QtBot, page: HelpLinesPage
) -> None:
    choose(page, "Talk line")
    write(qtbot, page, hours="9 to 5")
    choose(page, "Text line")
    assert page.details.form.typed()["hours"] == ""
    choose(page, "Talk line")
    assert page.details.form.typed()["hours"] == "9 to 5"
    press(qtbot, page, "line-give-up")
    assert page.details.form.typed()["hours"] == ""
    assert not row(page, "Talk line").is_draft


def test_drafts_outlive_another_look(qtbot: QtBot, desk: Desk, page: HelpLinesPage) -> None:
    choose(page, "Talk line")
    write(qtbot, page, hours="9 to 5")
    desk.change(replace(desk.settings, scheme="dark"))
    qtbot.waitUntil(lambda: desk.look.scheme.dark)
    again = page_of(desk)
    assert again.list.current is not None
    assert again.list.current.line.entry is not None
    assert again.list.current.line.entry.name == "Talk line"
    assert again.details.form.typed()["hours"] == "9 to 5"


def test_the_window_does_not_close_over_a_draft_without_saying_so(
    qtbot: QtBot, desk: Desk, page: HelpLinesPage
) -> None:
    choose(page, "Talk line")
    write(qtbot, page, hours="9 to 5")
    desk.main.show_page("talks")
    assert not desk.close()
    assert desk.page == "help"
    assert "not saved" in desk.main.bar.accessibleName()
    assert desk.close(), "the second time it is meant"


def test_a_line_of_ones_own_is_added_confirmed_first_and_taken_away(
    qtbot: QtBot, page: HelpLinesPage
) -> None:
    choose(page, "Talk line")
    press(qtbot, page, "add-line")
    write(qtbot, page, name="School nurse", phone="555-0188", by="Ana")
    press(qtbot, page, "line-confirm")
    assert next(e.name for e in load_pack("town").entries if e.role == "child_talk") == "School nurse"
    assert row(page, "School nurse").line.is_first
    press(qtbot, page, "line-restore")
    assert "School nurse" not in names(page)
    assert load_pack("town") == load_pack("town", local=False)


def test_an_added_line_s_role_can_be_chosen_the_pack_s_cannot(page: HelpLinesPage, qtbot: QtBot) -> None:
    choose(page, "Talk line")
    assert not part(page, "line-role").isVisible()
    press(qtbot, page, "add-line")
    assert part(page, "line-role").isVisible()


def test_hiding_wants_a_reason_and_is_undone_by_one_press(qtbot: QtBot, page: HelpLinesPage) -> None:
    choose(page, "Talk line")
    press(qtbot, page, "line-hide")
    press(qtbot, page, "hide-now")
    assert held("Talk line"), "without a reason it stays"
    write(qtbot, page, reason="Closed in our county")
    press(qtbot, page, "hide-now")
    assert [hidden.reason for hidden in load_pack("town").hidden] == ["Closed in our county"]
    assert row(page, "Talk line").line.state == "hidden"
    assert "Closed in our county" in page.details.card.accessibleName()
    press(qtbot, page, "line-again")
    assert held("Talk line")


def test_a_changed_line_is_put_back_to_what_the_pack_says(qtbot: QtBot, page: HelpLinesPage) -> None:
    choose(page, "Talk line")
    write(qtbot, page, phone="555-0111")
    press(qtbot, page, "line-save")
    press(qtbot, page, "line-restore")
    assert load_pack("town") == load_pack("town", local=False)


def test_each_change_can_be_taken_back_from_the_bar(qtbot: QtBot, desk: Desk, page: HelpLinesPage) -> None:
    choose(page, "Talk line")
    write(qtbot, page, hours="9 to 5")
    press(qtbot, page, "line-save")
    desk.main.bar.acted.emit()
    assert held("Talk line").hours == ""
    assert page.details.form.typed()["hours"] == ""


def test_another_line_of_the_role_is_named_first(qtbot: QtBot, page: HelpLinesPage) -> None:
    choose(page, "Text line")
    press(qtbot, page, "line-first")
    assert next(e.name for e in load_pack("town").entries if e.role == "child_talk") == "Text line"
    assert not part(page, "line-first").isVisible()


# Files


def test_a_folder_that_cannot_be_written_to_is_a_sentence_and_nothing_is_lost(
    qtbot: QtBot, desk: Desk, page: HelpLinesPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(page, "Talk line")
    write(qtbot, page, hours="9 to 5")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as blocked:
        blocked.setattr(Path, "replace", refuse)
        press(qtbot, page, "line-save")
    assert "town.local.toml cannot be saved" in desk.main.bar.accessibleName()
    assert page.details.form.typed()["hours"] == "9 to 5"
    assert not local_path("town").exists()
    press(qtbot, page, "line-save")
    assert held("Talk line").hours == "9 to 5"


def test_a_hand_edit_is_seen_when_the_window_gets_the_keyboard(desk: Desk, page: HelpLinesPage) -> None:
    write_changes('local = 1\n[[entry]]\nrole = "crisis"\nname = "By hand"\nphone = "5"\n')
    QApplication.sendEvent(desk, QEvent(QEvent.Type.WindowActivate))
    assert "By hand" in names(page)
    assert [e.name for e in desk.shelf.place.entries("crisis")] == ["By hand"]


def test_a_draft_of_a_line_that_went_away_is_kept_as_a_new_one(
    qtbot: QtBot, desk: Desk, page: HelpLinesPage
) -> None:
    choose(page, "Talk line")
    write(qtbot, page, hours="9 to 5")
    write_town(PACK.replace('name = "Talk line"', 'name = "Speak line"'))
    QApplication.sendEvent(desk, QEvent(QEvent.Type.WindowActivate))
    press(qtbot, page, "add-line")
    assert page.details.form.typed()["hours"] == "9 to 5"


def test_a_local_file_that_is_broken_is_told_and_left_for_the_one_before(
    qtbot: QtBot, desk: Desk, page: HelpLinesPage
) -> None:
    for hours in ("9 to 5", "10 to 4"):
        choose(page, "Talk line")
        write(qtbot, page, hours=hours)
        press(qtbot, page, "line-save")
    write_changes("local = 1\n[[entry]\n")
    QApplication.sendEvent(desk, QEvent(QEvent.Type.WindowActivate))
    assert page.faults.isVisible()
    assert held("Talk line").hours == "9 to 5", "what was saved before is used"
    choose(page, "Text line")
    write(qtbot, page, hours="always")
    press(qtbot, page, "line-save")
    assert "cannot be read" in desk.main.bar.accessibleName()
    assert local_path("town").read_text("utf-8") == "local = 1\n[[entry]\n", "a hand edit is not written over"
    qtbot.mouseClick(page.back_to_saved, Qt.MouseButton.LeftButton)
    assert not page.faults.isVisible()
    press(qtbot, page, "line-save")
    assert held("Text line").hours == "always"


def test_what_is_wrong_with_a_pack_is_told_above_the_list(desk: Desk, page: HelpLinesPage) -> None:
    write_town(PACK + '[[entry]]\nrole = "plumber"\nname = "X"\n')
    QApplication.sendEvent(desk, QEvent(QEvent.Type.WindowActivate))
    assert page.faults.isVisible()
    assert len(names(page)) == 6


def test_a_pack_of_ten_thousand_lines_is_shown_and_edited(
    qtbot: QtBot, desk: Desk, page: HelpLinesPage
) -> None:
    many = "".join(f'[[entry]]\nrole = "crisis"\nname = "L{i}"\nphone = "{i}"\n' for i in range(10_000))
    write_town(PACK + many)
    QApplication.sendEvent(desk, QEvent(QEvent.Type.WindowActivate))
    choose(page, "L9999")
    write(qtbot, page, by="Ana")
    press(qtbot, page, "line-confirm")
    assert row(page, "L9999").line.state == "fresh"


def test_help_lines_are_saved_read_in_and_taken_back(
    desk: Desk, page: HelpLinesPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "lincoln.toml"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    page.save_pack.emit()
    assert "Saved as" in desk.main.bar.accessibleName()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    page.import_file.emit()
    assert desk.settings.pack_id == "lincoln"
    assert page.packs.currentData() == "lincoln"
    assert "Emergency services" in names(page)
    desk.main.bar.acted.emit()
    assert desk.settings.pack_id == "town"
    assert not (pack_folders()[0] / "lincoln.toml").exists()


@pytest.mark.parametrize("source", [b"", b"\xff\xfe", b"pack = 1\n"])
def test_a_file_that_is_none_of_help_lines_is_a_sentence(
    desk: Desk, page: HelpLinesPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, source: bytes
) -> None:
    (tmp_path / "x.toml").write_bytes(source)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "x.toml"), ""))
    page.import_file.emit()
    assert desk.main.bar.isVisible()
    assert desk.settings.pack_id == "town"


def test_a_copy_gives_way_to_the_pack_that_ships(desk: Desk, page: HelpLinesPage, qtbot: QtBot) -> None:
    write_town(PACK.replace('"town"', '"us"').replace("Our town", "My copy"), "us")
    page.pack_chosen.emit("us")
    assert "Team HOPE" in names(page)
    assert page.has_own_copy
    page.use_shipped.emit()
    assert not page.has_own_copy
    assert desk.shelf.place.pack.name == "United States"
    desk.main.bar.acted.emit()
    assert desk.shelf.place.pack.name == "My copy"


# The way there, and the keyboard


def test_another_pack_is_chosen_on_the_page(desk: Desk, page: HelpLinesPage) -> None:
    page.packs.setCurrentIndex(page.packs.findData("uk"))
    page.packs.activated.emit(page.packs.currentIndex())
    assert desk.settings.pack_id == "uk"
    assert "999" in {each.line.entry.phone for each in page.list.rows if each.line.entry}


def test_without_a_pack_the_page_says_what_to_do(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk(replace(READY, pack_id=""))
    desk.main.show_page("help")
    page = page_of(desk)
    assert page.list.rows == ()
    assert "Choose above" in page._empty_words.text()
    assert not page.add_button.isEnabled()
    assert not page.details.isVisible()


def test_the_side_bar_s_foot_and_the_settings_lead_here(
    qtbot: QtBot, shipped: Path, open_desk: Callable[..., Desk]
) -> None:
    desk = open_desk(TOWN)
    qtbot.mouseClick(desk.main.sidebar.help, Qt.MouseButton.LeftButton)
    assert desk.page == "help"
    desk.main.show_page("settings")
    edit = next(b for b in desk.findChildren(QPushButton) if b.objectName() == "edit-lines")
    qtbot.mouseClick(edit, Qt.MouseButton.LeftButton)
    assert desk.page == "help"


def test_fill_in_leads_to_those_to_look_at(desk: Desk, page: HelpLinesPage) -> None:
    desk.main.show_page("talks")
    desk.main.fill_in()
    assert desk.page == "help"
    assert names(page) == ["Text line", "Team HOPE", "Local police"]
    assert page.list.hasFocus()


def test_a_fault_of_a_talk_s_help_slide_leads_here(
    qtbot: QtBot, shipped: Path, library: Path, open_desk: Callable[..., Desk]
) -> None:
    deck = library / "cutting" / "deck.en.md"
    help_slide = "\n---\n\n<!--\nslide: help\nlayout: help\nroles: [crisis, adult_advice]\n-->\n\n## Help\n"
    deck.write_text(deck.read_text("utf-8") + help_slide, encoding="utf-8")
    desk = open_desk(TOWN)
    desk.show_entry(next(entry for entry in desk.shelf.entries if entry.id == "cutting"))
    card = desk.main.details.faults
    qtbot.waitUntil(lambda: any(fault.fill_in for fault in card._faults))
    qtbot.mouseClick(card.button, Qt.MouseButton.LeftButton)
    fill = next(b for b in card.findChildren(QPushButton) if b.text() == "Fill in")
    qtbot.mouseClick(fill, Qt.MouseButton.LeftButton)
    assert desk.page == "help"


def test_it_all_goes_by_keyboard(qtbot: QtBot, desk: Desk, page: HelpLinesPage) -> None:
    page.list.setFocus()
    page.list.choose(page.list.rows[0].key)
    for _ in range(5):  # over Report, and over that nobody takes pictures down here
        qtbot.keyClick(page.list, Qt.Key.Key_Down)
    assert page.details.line.entry is not None
    assert page.details.line.entry.name == "Team HOPE"
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert page.details.by.hasFocus()
    qtbot.keyClicks(page.details.by, "Ana Ruiz")
    qtbot.keyClick(page.details.by, Qt.Key.Key_Return)
    assert state("Team HOPE") == "fresh"
    now = QApplication.focusWidget()
    assert now is not None
    qtbot.keyClick(now, Qt.Key.Key_Escape)
    assert page.list.hasFocus()


def test_tab_reaches_every_field_and_button(qtbot: QtBot, page: HelpLinesPage) -> None:
    choose(page, "Team HOPE")
    page.list.setFocus()
    reached: list[str] = []
    for _ in range(40):
        now = QApplication.focusWidget()
        assert now is not None
        reached.append(now.objectName())
        qtbot.keyClick(now, Qt.Key.Key_Tab)
    wanted = {
        "line-name",
        "line-phone",
        "line-source",
        "more-fields",
        "line-hide",
        "line-by",
        "line-on",
        "line-confirm",
    }
    assert wanted | {"add-line", "more", "helplines-pack"} <= set(reached)


def test_the_menu_opens_from_the_keyboard(
    qtbot: QtBot, page: HelpLinesPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[list[str]] = []
    monkeypatch.setattr(
        QMenu, "popup", lambda menu, _at: shown.append([each.text() for each in menu.actions()])
    )
    page.more_button.setFocus()
    qtbot.keyClick(page.more_button, Qt.Key.Key_Return)
    assert shown[0][0] == "Read in a file …"
    assert "ships instead" in shown[0][-1], "the pack of these tests lies in the user's folder"


def test_a_small_window_shows_list_and_line_one_after_the_other(
    qtbot: QtBot, shipped: Path, open_desk: Callable[..., Desk]
) -> None:
    desk = open_desk(TOWN, (683, 384))
    desk.main.show_page("help")
    page = page_of(desk)
    qtbot.waitUntil(lambda: page.is_compact)
    assert page.list.isVisible()
    assert not page.details.isVisible()
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert page.details.isVisible()
    assert not page.list.isVisible()
    qtbot.mouseClick(page.details.back_button, Qt.MouseButton.LeftButton)
    assert page.list.isVisible()


@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080), (683, 384), (911, 512)])
def test_nothing_is_cut_off_at_the_side(
    qtbot: QtBot, shipped: Path, open_desk: Callable[..., Desk], size: tuple[int, int]
) -> None:
    desk = open_desk(TOWN, size)
    desk.main.show_page("help")
    page = page_of(desk)
    if page.is_compact:
        page.show_details()
    qtbot.waitUntil(page.details.isVisible)
    for widget in page.details.findChildren(QWidget):
        if widget.isVisible() and isinstance(widget, (QLineEdit, QPushButton)):
            place = QRect(widget.mapTo(desk, widget.rect().topLeft()), widget.size())
            assert place.left() >= 0
            assert place.right() <= desk.width(), widget.objectName()
