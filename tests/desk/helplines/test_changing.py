"""Lines are changed, added, hidden and put back; nothing typed is lost."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from kit.contacts.editing import local_path
from kit.contacts.packs import load_pack
from kit.desk.helplines import HelpLinesPage
from kit.desk.helplines_words import spoken
from kit.desk.window import Desk
from tests.desk.helplines.town import (
    PACK,
    choose,
    held,
    names,
    page_of,
    part,
    press,
    row,
    state,
    write,
)


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
