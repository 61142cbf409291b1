"""The console in a window of its own: what it says of each state, what its keys and fields do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from kit.contacts.card import load_card
from kit.contacts.model import Event
from kit.contacts.place import load_place
from kit.deck.opening import open_deck, read_deck
from kit.paths import slides_dir
from kit.present.console.window import Console
from kit.stage.ready import FrameShop
from kit.talk.actions import Action, key_table, perform
from kit.talk.cut import fit
from kit.talk.session import TalkSession

WIDE, FULL, SMALL, DOUBLED = QSize(1366, 768), QSize(1920, 1080), QSize(1024, 600), QSize(683, 384)


class Desk:
    """A console on a running talk, without any room."""

    def __init__(self, qtbot: QtBot, talk: Path) -> None:
        opened = open_deck(talk)
        place = load_place("us-wa", Event(lead_name="Ms. Rivera", lead_room="Room 12"))
        self.shop = FrameShop(opened, place)
        self.console = Console(self.shop, load_card(place), key_table(), 22)
        qtbot.add_widget(self.console)
        deck = read_deck(talk)
        self.session = TalkSession(deck, fit(deck, None))
        self.console.act.connect(self.act)
        self.console.go_to.connect(self.session.go_to_slide)
        self.console.counted.connect(self.session.count_hands)
        self.console.set_problems(deck.problems)
        self.console.resize(WIDE)
        self.console.show()
        self.console.bind(self.session)

    def act(self, action: Action) -> None:
        perform(self.session, action)

    def visit(self, layout: str) -> int:
        slides = self.session.view.deck.slides
        index = next(i for i, s in enumerate(slides) if s.layout == layout)
        self.session.go_to_slide(index)
        return index

    def band(self) -> str:
        return self.console.top.accessibleDescription()


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot, slides_dir() / "tour" / "deck.en.md")


@pytest.mark.parametrize(
    ("do", "words"),
    [
        (TalkSession.black, "The room is black"),
        (TalkSession.white, "The room is white"),
        (TalkSession.freeze, "The room is frozen on slide 1"),
        (TalkSession.disclosure, "This card is on your screen only"),
        (TalkSession.neutral, "The room sees the calm slide"),
        (TalkSession.ask_end, "End for the room?"),
    ],
)
def test_what_the_room_does_not_see_is_said_in_the_band(
    desk: Desk, do: Callable[[TalkSession], None], words: str
) -> None:
    do(desk.session)
    assert words in desk.band()
    desk.session.escape()

    assert "A tour of every layout" in desk.band()


def test_the_card_stands_where_the_notes_were(desk: Desk) -> None:
    desk.session.disclosure()

    assert desk.console.talk.card.isVisible()
    assert not desk.console.talk.notes.isVisible()
    assert "Ms. Rivera" in desk.console.talk.card.accessibleDescription()
    assert "911" in desk.console.talk.card.accessibleDescription()


def test_a_pressed_button_says_how_to_undo_it(desk: Desk) -> None:
    desk.session.black()
    assert desk.console.buttons[Action.BLACK].accessibleName() == "Show"
    desk.console.buttons[Action.BLACK].click()

    assert desk.session.view.room.kind == "slide"


def test_hands_are_typed_and_shown(desk: Desk, qtbot: QtBot) -> None:
    desk.visit("question")
    slide = desk.session.view.deck.slides[desk.session.view.cursor.slide]
    box = next(
        b for b in desk.console.talk.hands.findChildren(QSpinBox) if b.accessibleName() == "Hands for B"
    )
    qtbot.mouseClick(box.lineEdit(), Qt.MouseButton.LeftButton)
    qtbot.wait_until(lambda: box.lineEdit().hasSelectedText())
    qtbot.keyClicks(box, "12")
    qtbot.keyClick(box, Qt.Key.Key_Return)

    assert desk.session.view.hands(slide.id)[1] == 12
    assert desk.console.talk.live(desk.session.view, desk.session.view.cursor.slide).counts[1] == 12


def test_only_question_slides_ask_for_hands(desk: Desk) -> None:
    desk.visit("points")
    assert not desk.console.talk.hands.isVisible()
    desk.visit("question")

    assert desk.console.talk.hands.isVisible()


def test_the_overview_finds_words_in_the_notes_and_the_room_sees_none_of_it(desk: Desk, qtbot: QtBot) -> None:
    room = desk.session.view.room
    desk.console.set_page("overview", searching=True)
    qtbot.keyClicks(desk.console.overview.field, "countdown")
    found = desk.console.overview.grid.order

    slides = desk.session.view.deck.slides
    assert found
    assert all(
        "countdown" in " ".join(n.source for n in slides[i].notes).lower()
        or "countdown" in slides[i].plain_title.lower()
        or slides[i].layout == "activity"
        for i in found
    )
    assert desk.session.view.room == room
    qtbot.keyClick(desk.console.overview.field, Qt.Key.Key_Return)
    assert desk.session.view.cursor.slide == found[0]


def test_arrows_choose_and_enter_shows(desk: Desk, qtbot: QtBot) -> None:
    desk.console.set_page("overview")
    qtbot.keyClick(desk.console, Qt.Key.Key_Right)
    qtbot.keyClick(desk.console, Qt.Key.Key_Down)
    chosen = desk.console.overview.grid.selected
    qtbot.keyClick(desk.console, Qt.Key.Key_Return)

    assert chosen == 1 + desk.console.overview.grid.columns()
    assert desk.session.view.cursor.slide == chosen


def test_a_slide_with_a_fault_says_so_on_the_console(qtbot: QtBot, tmp_path: Path) -> None:
    tour = (slides_dir() / "tour" / "deck.en.md").read_text(encoding="utf-8")
    broken = tour.replace("layout: statement", "layout: statment", 1)
    talk = tmp_path / "tour" / "deck.en.md"
    talk.parent.mkdir()
    talk.write_text(broken, encoding="utf-8")
    desk = Desk(qtbot, talk)
    fault = next(p for p in desk.session.view.deck.problems if "statment" in p.message and p.slide)
    desk.session.go_to_slide(
        next(i for i, s in enumerate(desk.session.view.deck.slides) if s.id == fault.slide)
    )

    shown = desk.console.talk.fault_words()
    assert "statment" in shown
    assert "statement" in shown


@pytest.mark.parametrize("size", [WIDE, FULL, SMALL, DOUBLED])
def test_nothing_stands_over_anything_else_at_any_size(desk: Desk, size: QSize) -> None:
    desk.visit("question")
    desk.console.resize(size)
    QApplication.processEvents()
    page = desk.console.talk
    shown = [w for w in page.children() if isinstance(w, QWidget) and w.isVisible()]

    for i, one in enumerate(shown):
        assert page.rect().contains(one.geometry()), one.accessibleName()
        for other in shown[i + 1 :]:
            assert not one.geometry().intersects(other.geometry()), (one, other)


def test_every_control_has_a_name_for_the_screen_reader(desk: Desk) -> None:
    for kind in (QAbstractButton, QLineEdit, QSpinBox):
        for control in desk.console.findChildren(kind):
            if control.parent() is not None and not isinstance(control.parent(), QSpinBox):
                assert control.accessibleName(), control
