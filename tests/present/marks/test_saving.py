"""Slides with drawings as a PDF: by key, and asked for at the end."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from kit.paths import slides_dir
from kit.present.marks import saving
from kit.present.marks.saving import AskToSave, drawn_frame
from kit.stage.frame import Freehand
from tests.present.marks.stage import Stage, stage, staged

__all__ = ["stage"]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture(autouse=True)
def documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's documents are a folder of the test's."""
    folder = tmp_path / "Documents"
    folder.mkdir()
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(folder))
    return folder


@pytest.fixture
def tour(qtbot: QtBot) -> Iterator[Stage]:
    yield from staged(qtbot, slides_dir() / "tour" / "deck.en.md")


def draw_on(stage: Stage, *slides: int) -> None:
    for number in slides:
        stage.session.go_to_slide(number)
        stage.show.take_tools()
        if stage.marks.hand.tool is None:
            stage.press("H")
        stage.draw((0.2, 0.8), (0.8, 0.85))


def said(stage: Stage) -> str:
    return stage.console.top.accessibleDescription()


def test_only_the_slides_with_drawings_are_saved_with_their_words_and_strokes_as_lines(
    tour: Stage, documents: Path
) -> None:
    draw_on(tour, 0, 2)
    tour.press("Ctrl+S")
    assert "Saved 2 slides with drawings: A tour of every layout, drawings" in said(tour)
    (pdf,) = documents.glob("*.pdf")
    pages = PdfReader(pdf).pages
    assert len(pages) == 2
    assert "Points" in pages[1].extract_text()
    assert not [image for image in pages[1].images if image.image is not None and image.image.width > 500]


def test_a_slide_is_saved_at_its_last_step_with_its_strokes_on_top(tour: Stage) -> None:
    draw_on(tour, 2)
    deck = tour.session.view.deck
    frame = drawn_frame(tour.show.shop.whole_frame(2), tour.marks.drawings, deck.slides[2].id)
    assert isinstance(frame.items[-1], Freehand)
    assert len([item for item in frame.items if isinstance(item, Freehand)]) == 2  # the line and its halo
    assert frame.steps == 0


def test_a_second_pdf_of_the_same_minute_has_a_name_of_its_own(stage: Stage, documents: Path) -> None:
    draw_on(stage, 1)
    stage.press("Ctrl+S", "Ctrl+S")
    assert len(list(documents.glob("*.pdf"))) == 2


def test_with_nothing_drawn_nothing_is_written_and_nothing_asked(stage: Stage, documents: Path) -> None:
    stage.press("H", "Ctrl+S")
    assert "Nothing is drawn on any slide" in said(stage)
    with stage.qtbot.waitSignal(stage.show.ended):
        stage.press("Ctrl+Q", "Enter")
    assert not list(documents.iterdir())


def test_at_the_end_enter_saves_and_the_talk_is_over(stage: Stage, documents: Path) -> None:
    draw_on(stage, 0, 1)
    stage.press("Ctrl+Q", "Enter")
    (asking,) = stage.console.findChildren(AskToSave)
    assert asking.isVisible()
    assert asking.accessibleName() == "You drew on 2 slides. Save them?"
    assert stage.room.isVisible()
    stage.qtbot.keyClick(asking, Qt.Key.Key_PageDown)
    with stage.qtbot.waitSignal(stage.show.ended):
        stage.qtbot.keyClick(asking, Qt.Key.Key_Return)
    assert len(list(documents.glob("*.pdf"))) == 1


def test_who_does_not_want_them_leaves_no_file(stage: Stage, documents: Path) -> None:
    draw_on(stage, 0)
    stage.press("Ctrl+Q", "Enter")
    (asking,) = stage.console.findChildren(AskToSave)
    with stage.qtbot.waitSignal(stage.show.ended):
        stage.qtbot.mouseClick(asking.no, Qt.MouseButton.LeftButton)
    assert not list(documents.iterdir())


def test_what_is_saved_already_is_not_asked_for(stage: Stage) -> None:
    draw_on(stage, 0)
    stage.press("Ctrl+S")
    with stage.qtbot.waitSignal(stage.show.ended):
        stage.press("Ctrl+Q", "Enter")


def test_a_full_disk_is_said_and_another_try_is_left(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    draw_on(stage, 0)
    stage.press("Ctrl+Q", "Enter")
    (asking,) = stage.console.findChildren(AskToSave)
    monkeypatch.setattr(saving, "write_pdf", full)
    stage.qtbot.keyClick(asking, Qt.Key.Key_Return)
    assert asking.isVisible()
    assert "No space left on device" in asking.accessibleDescription()
    with stage.qtbot.waitSignal(stage.show.ended):
        stage.qtbot.keyClick(asking, Qt.Key.Key_Escape)


def test_the_question_covers_the_console_when_its_window_grows(stage: Stage) -> None:
    draw_on(stage, 0)
    stage.press("Ctrl+Q", "Enter")
    (asking,) = stage.console.findChildren(AskToSave)
    stage.console.resize(stage.console.width() + 60, stage.console.height() + 40)
    stage.qtbot.waitUntil(lambda: asking.size() == stage.console.size())
    image: QImage = asking.grab().toImage()
    assert image.pixelColor(5, image.height() - 5).name() == "#0d141d"
