"""A talk slide by slide: problems beside their slide, a save is shown at once, a copy of one's own is made in place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from kit.desk.slidestrip import two_lines
from kit.desk.slideview import SlideView
from kit.desk.window import Desk
from kit.library.talks import user_decks

COPY = "cutting-copy"


@pytest.fixture
def opened(qtbot: QtBot, desk: Desk, library: Path) -> Callable[[str], SlideView]:
    """Opens a talk slide by slide and waits until all about it is known."""

    def open_talk(talk: str = "cutting") -> SlideView:
        path = library / talk / "deck.en.md"
        entry = desk.shelf.entry_at(path)
        assert entry is not None
        desk.main.talks.choose(entry)
        qtbot.waitUntil(lambda: desk.main.details.path == path and desk.main.details.plan is not None)
        qtbot.mouseClick(desk.main.details.own.slides_button, Qt.MouseButton.LeftButton)
        return settled(qtbot, view_of(desk))

    return open_talk


def view_of(desk: Desk) -> SlideView:
    found = desk.main.findChild(SlideView)
    assert found is not None
    return found


def settled(qtbot: QtBot, view: SlideView) -> SlideView:
    """When the pictures are painted and the rules were asked."""
    qtbot.waitUntil(lambda: view.deck is not None and not view._idle.isActive(), timeout=10000)
    return view


def told(view: SlideView) -> str:
    return "\n".join(each.text() for each in view._faults.findChildren(QLabel) if each.isVisible())


def save(qtbot: QtBot, view: SlideView, before: str, after: str) -> None:
    """As an editor does it: the text is changed and the file saved."""
    assert view.path is not None
    text = view.path.read_text("utf-8")
    assert before in text
    with qtbot.waitSignal(view.shown, timeout=5000):
        view.path.write_text(text.replace(before, after), "utf-8")


def test_every_slide_stands_in_the_strip_with_its_picture(
    qtbot: QtBot, opened: Callable[..., SlideView]
) -> None:
    view = opened()
    assert [row.title for row in view.strip.rows][:3] == ["Calm and Kind", "The people", "Their story"]
    assert all(view.strip.has_image(row) for row in range(6))
    assert view.picture.image is not None
    assert view.strip.hasFocus()


def test_a_slide_s_problems_stand_beside_it_and_are_counted_in_the_strip(
    qtbot: QtBot, opened: Callable[..., SlideView]
) -> None:
    view = opened("broken")
    assert "is already used" not in told(view)
    assert [row.errors for row in view.strip.rows] == [0, 1]
    assert "1 error" in view.strip.rows[1].spoken
    qtbot.keyClick(view.strip, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: "is already used" in told(view))


def test_what_the_rules_find_is_told_too_and_a_sound_slide_is_fine(
    qtbot: QtBot, opened: Callable[..., SlideView]
) -> None:
    view = opened()
    assert "This slide is fine." in told(view)
    assert "no line that must be said" in told(view), "what belongs to no slide is told apart"
    save(qtbot, view, "## Middle", "## It lasts forever")
    qtbot.waitUntil(lambda: '"forever" is on the stop list.' in told(view))


def test_a_save_goes_to_the_slide_that_was_changed_and_shows_it(
    qtbot: QtBot, opened: Callable[..., SlideView]
) -> None:
    view = opened()
    before = view.picture.image
    save(qtbot, view, "## The people", "## All the people")
    assert view.current == 1
    assert view.strip.currentIndex().row() == 1
    assert view.strip.rows[1].title == "All the people"
    assert view.picture.image is not before


def test_a_save_that_changes_no_words_stays_on_the_slide(
    qtbot: QtBot, opened: Callable[..., SlideView]
) -> None:
    view = opened()
    qtbot.keyClick(view.strip, Qt.Key.Key_Down)
    qtbot.keyClick(view.strip, Qt.Key.Key_Down)
    save(qtbot, view, "minutes: 3", "minutes: 3.0")
    assert view.current == 2


def test_a_slide_put_in_is_shown_and_one_taken_out_leaves_its_neighbor(
    qtbot: QtBot, opened: Callable[..., SlideView]
) -> None:
    view = opened()
    new = "<!--\nslide: new\nminutes: 1\n-->\n\n## New here\n\n<!-- note\nSay it.\n-->\n\n---\n\n<!--\nslide: middle"
    save(qtbot, view, "<!--\nslide: middle", new)
    assert view.strip.rows[view.current].title == "New here"
    save(qtbot, view, new, "<!--\nslide: middle")
    assert view.strip.rows[view.current].title == "Middle"


def test_a_slide_that_is_too_long_is_told_when_it_was_laid_out(
    qtbot: QtBot, opened: Callable[..., SlideView]
) -> None:
    view = opened()
    save(qtbot, view, "## Middle\n\n- One point", "## Middle\n\n" + "- One more point\n" * 30)
    qtbot.waitUntil(lambda: "Too long, even at the smallest type." in told(view), timeout=10000)


def test_half_a_file_is_shown_as_far_as_it_goes_and_never_stops_the_view(
    qtbot: QtBot, opened: Callable[..., SlideView]
) -> None:
    view = opened()
    assert view.path is not None
    text = view.path.read_text("utf-8")
    for broken in (text[:300], "---\n", ""):
        with qtbot.waitSignal(view.shown, timeout=5000):
            view.path.write_text(broken, "utf-8")
        assert view.deck is not None
    with qtbot.waitSignal(view.shown, timeout=5000):
        view.path.write_text(text, "utf-8")
    assert len(view.strip.rows) == 6


def test_escape_and_the_button_go_back_to_the_talk(
    qtbot: QtBot, desk: Desk, opened: Callable[..., SlideView]
) -> None:
    view = opened()
    qtbot.keyClick(view.strip, Qt.Key.Key_Escape)
    assert desk.page == "talks"
    assert desk.main.details.own.slides_button.hasFocus()
    qtbot.keyClick(desk.main.details.own.slides_button, Qt.Key.Key_Return)
    assert view.isVisible()
    qtbot.mouseClick(view.back_button, Qt.MouseButton.LeftButton)
    assert desk.page == "talks"


def test_another_talk_begins_at_its_first_slide(
    qtbot: QtBot, desk: Desk, opened: Callable[..., SlideView]
) -> None:
    view = opened()
    qtbot.keyClick(view.strip, Qt.Key.Key_End)
    qtbot.keyClick(view.strip, Qt.Key.Key_Escape)
    again = opened("teens")
    assert again is view
    assert (view.current, len(view.strip.rows)) == (0, 2)


# A copy of one's own


def own_copy(qtbot: QtBot, desk: Desk, library: Path) -> None:
    entry = desk.shelf.entry_at(library / "cutting" / "deck.en.md")
    assert entry is not None
    desk.main.talks.choose(entry)
    qtbot.waitUntil(lambda: desk.main.details.plan is not None)
    qtbot.mouseClick(desk.main.details.own.copy_button, Qt.MouseButton.LeftButton)


def test_a_copy_is_made_listed_as_one_s_own_and_chosen(qtbot: QtBot, desk: Desk, library: Path) -> None:
    own_copy(qtbot, desk, library)
    path = user_decks() / COPY / "deck.en.md"
    assert path.is_file()
    assert desk.path == path.resolve()
    entry = desk.main.details.entry
    assert entry is not None
    assert (entry.id, entry.own, entry.title) == (COPY, True, "Calm and Kind")
    said = "\n".join(each.text() for each in desk.main.bar.findChildren(QLabel))
    assert str(path.parent) in said
    assert any(b.text() == "Show the folder" for b in desk.main.bar.findChildren(QPushButton))


def test_a_copy_is_edited_slide_by_slide(qtbot: QtBot, desk: Desk, library: Path) -> None:
    own_copy(qtbot, desk, library)
    qtbot.waitUntil(lambda: desk.main.details.plan is not None)
    qtbot.mouseClick(desk.main.details.own.slides_button, Qt.MouseButton.LeftButton)
    view = settled(qtbot, view_of(desk))
    save(qtbot, view, "## A game", "## Our game")
    assert view.strip.rows[view.current].title == "Our game"
    assert "## A game" in (library / "cutting" / "deck.en.md").read_text("utf-8"), "the shipped talk stays"


def test_a_copy_that_cannot_be_made_is_a_sentence(
    qtbot: QtBot, desk: Desk, library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("KITBAG_DATA_DIR", str(tmp_path / "file"))
    own_copy(qtbot, desk, library)
    assert "cannot be copied" in "\n".join(each.text() for each in desk.main.bar.findChildren(QLabel))


def test_a_guest_is_not_offered_a_copy(open_desk: Callable[..., Desk], tmp_path: Path, qtbot: QtBot) -> None:
    guest = tmp_path / "slides.md"
    guest.write_text("# Hello\n\n---\n\n# World\n")
    desk = open_desk(deck=guest)
    qtbot.waitUntil(lambda: desk.path == guest.resolve())
    assert not desk.main.details.own.copy_button.isVisible()
    assert desk.main.details.own.folder_button.isVisible()


def test_a_translation_that_is_empty_for_a_moment_stays_in_sight_and_is_followed(
    qtbot: QtBot, desk: Desk, library: Path
) -> None:
    source = (library / "cutting" / "deck.en.md").read_text("utf-8").replace("lang: en", "lang: es")
    spanish = library / "cutting" / "deck.es.md"
    spanish.write_text(source, "utf-8")
    desk.shelf.refresh()
    entry = desk.shelf.entry_at(spanish)
    assert entry is not None
    desk.show_talk(entry, spanish)
    qtbot.waitUntil(lambda: desk.main.details.path == spanish and desk.main.details.plan is not None)
    qtbot.mouseClick(desk.main.details.own.slides_button, Qt.MouseButton.LeftButton)
    view = settled(qtbot, view_of(desk))
    with qtbot.waitSignal(desk.shelf.listed):
        spanish.write_text("", "utf-8")
    assert desk.path == spanish, "no other talk is chosen meanwhile"
    with qtbot.waitSignal(desk.shelf.listed):
        spanish.write_text(source.replace("Calm and Kind", "Con calma"), "utf-8")
    qtbot.waitUntil(lambda: view.deck is not None and view.deck.slides[0].plain_title == "Con calma")
    assert (desk.path, view.path) == (spanish, spanish)


@pytest.mark.parametrize(
    "words",
    ["Who", "Share, ask first, or keep it all to yourself today?", "Donaudampfschifffahrtsgesellschaft " * 3],
)
def test_a_title_takes_two_lines_at_the_most_and_none_is_cut_through(qapp: object, words: str) -> None:
    metrics = QFontMetrics(QFont("Source Sans Pro", 12))
    lines = two_lines(words, metrics, 120)
    assert len(lines) <= 2
    assert all(metrics.horizontalAdvance(line) <= 120 for line in lines)
    assert " ".join(lines) == words.strip() or lines[-1].endswith("…")
