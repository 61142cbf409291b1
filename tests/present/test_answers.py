"""Prepared answers on the console: found by `/`, shown as a card, and the room sees none of it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from kit.paths import slides_dir
from kit.present.console.overview import Overview
from tests.present.test_console import DOUBLED, SMALL, WIDE, Desk


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    """The teens' talk, in the overview with the keyboard in the search."""
    made = Desk(qtbot, slides_dir() / "take-back-control" / "deck.en.md")
    made.console.set_page("overview", searching=True)
    return made


def overview(desk: Desk) -> Overview:
    return desk.console.overview


def typed(qtbot: QtBot, desk: Desk, words: str) -> Overview:
    field = overview(desk).field
    field.clear()
    qtbot.keyClicks(field, words)
    return overview(desk)


def press(qtbot: QtBot, desk: Desk, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(overview(desk).field, key)


def questions(desk: Desk) -> list[str]:
    return [answer.question for answer in overview(desk).rows.answers]


def test_words_of_a_hard_question_find_its_answer_and_enter_shows_it(qtbot: QtBot, desk: Desk) -> None:
    found = typed(qtbot, desk, "arrested")
    assert questions(desk) == ["Have you arrested someone?"]
    assert found.rows.isVisible()
    assert found.rows.selected == 0
    press(qtbot, desk, Qt.Key.Key_Return)
    assert found.is_card_open
    assert found.card.isVisible()
    told = found.card.accessibleDescription()
    assert "I can’t talk about cases" in told
    assert "Name Ms. Rivera" in told, "the helper of this place is on the card"


def test_the_room_stays_as_it_is(qtbot: QtBot, desk: Desk) -> None:
    before = desk.session.view.room
    typed(qtbot, desk, "arrested")
    press(qtbot, desk, Qt.Key.Key_Return)
    assert desk.session.view.room == before
    assert desk.session.view.cursor.slide == 0
    assert "The room still sees slide 1" in desk.band()


def test_escape_goes_back_one_step_at_a_time(qtbot: QtBot, desk: Desk) -> None:
    found = typed(qtbot, desk, "arrested")
    press(qtbot, desk, Qt.Key.Key_Return, Qt.Key.Key_Escape)
    assert not found.is_card_open
    assert found.field.text() == "arrested"
    with qtbot.waitSignal(found.leave):
        press(qtbot, desk, Qt.Key.Key_Escape)


def test_arrows_turn_from_answer_to_answer(qtbot: QtBot, desk: Desk) -> None:
    found = typed(qtbot, desk, "what if")
    first, second = found.rows.answers[:2]
    found.rows.select(0)
    press(qtbot, desk, Qt.Key.Key_Return)
    assert found.card.answer == first
    press(qtbot, desk, Qt.Key.Key_Down)
    assert found.card.answer == second
    press(qtbot, desk, Qt.Key.Key_PageUp, Qt.Key.Key_Up)
    assert found.card.answer == found.rows.answers[-1], "round and round"


def test_typing_on_closes_the_card_and_searches_anew(qtbot: QtBot, desk: Desk) -> None:
    found = typed(qtbot, desk, "arrested")
    press(qtbot, desk, Qt.Key.Key_Return)
    typed(qtbot, desk, "parents")
    assert not found.is_card_open
    assert questions(desk)[0] == "Will you tell my parents?"


def test_a_slide_that_bears_the_words_in_its_title_comes_first(qtbot: QtBot, desk: Desk) -> None:
    title = desk.session.view.deck.slides[3].plain_title
    found = typed(qtbot, desk, title)
    assert found.rows.selected == -1
    with qtbot.waitSignal(found.go_to):
        press(qtbot, desk, Qt.Key.Key_Return)


def test_up_goes_from_the_slides_to_the_answers_and_down_comes_back(qtbot: QtBot, desk: Desk) -> None:
    found = typed(qtbot, desk, "picture")
    found.rows.select(-1)
    found.grid.select(found.grid.order[0])
    press(qtbot, desk, Qt.Key.Key_Up)
    assert found.rows.selected == found.rows.last
    press(qtbot, desk, Qt.Key.Key_Down)
    assert found.rows.selected == -1
    assert found.grid.selected == found.grid.order[0]


def test_a_click_opens_an_answer(qtbot: QtBot, desk: Desk) -> None:
    found = typed(qtbot, desk, "what if")
    place = found.rows.row_rect(1).center().toPoint()
    qtbot.mouseClick(found.rows, Qt.MouseButton.LeftButton, pos=place)
    assert found.card.answer == found.rows.answers[1]


def test_numbers_go_to_slides_and_nothing_typed_shows_no_answers(qtbot: QtBot, desk: Desk) -> None:
    assert not typed(qtbot, desk, "4").rows.isVisible()
    assert not typed(qtbot, desk, "").rows.isVisible()


def test_words_that_nothing_has_offer_nothing_and_enter_does_nothing(qtbot: QtBot, desk: Desk) -> None:
    found = typed(qtbot, desk, "xylophone")
    with qtbot.assertNotEmitted(found.go_to):
        press(qtbot, desk, Qt.Key.Key_Return)


def test_what_is_for_adults_is_not_offered_to_children(qtbot: QtBot) -> None:
    children = Desk(qtbot, slides_dir() / "pause-pick-tell" / "deck.en.md")
    children.console.set_page("overview", searching=True)
    typed(qtbot, children, "dying")
    assert questions(children) == []
    carers = Desk(qtbot, slides_dir() / "parents-and-carers" / "deck.en.md")
    carers.console.set_page("overview", searching=True)
    typed(qtbot, carers, "dying")
    assert len(questions(carers)) == 1


@pytest.mark.parametrize("size", [WIDE, SMALL, DOUBLED, QSize(1920, 1080)])
def test_the_card_is_whole_at_every_size(qtbot: QtBot, desk: Desk, size: QSize) -> None:
    desk.console.resize(size)
    found = typed(qtbot, desk, "illegal")
    press(qtbot, desk, Qt.Key.Key_Return)
    card = found.card
    assert card.isVisible()
    picture = QImage(card.size(), QImage.Format.Format_RGB32)
    card.render(picture)
    answer = card.answer
    assert answer is not None
    sizes = range(34, 16, -1)
    width = min(card.width() - 56, 1000)
    assert any(card._need(px, width) <= card.height() for px in sizes) or size == DOUBLED
