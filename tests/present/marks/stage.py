"""A talk with both windows off screen, its slides known by their color: for the tests of pointer, pen and zoom."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kit.contacts.model import Place
from kit.deck.opening import open_deck
from kit.present.marks.marks import Marks
from kit.present.show import Show, ShowOptions
from kit.settings import Settings
from tests.present.decks import colored_deck

WHERE = (0.5, 0.75)  # a place of the picture where a colored slide has nothing but its color


class Stage:
    """Presses, moves and looks, by shares of the picture's width and height."""

    def __init__(self, qtbot: QtBot, show: Show) -> None:
        self.qtbot, self.show = qtbot, show
        assert show.console is not None
        assert show.session is not None
        self.console, self.session = show.console, show.session
        self.small, self.room = show.console.talk.room, show.room

    @property
    def marks(self) -> Marks:
        assert self.show.tools is not None
        return self.show.tools

    def press(self, *keys: str) -> None:
        """Keys on the console, by their names."""
        assert self.show.driver is not None
        for key in keys:
            self.show.driver.press(key)

    def at(self, widget: QWidget, share: tuple[float, float]) -> QPoint:
        place = self.small.picture_rect() if widget is self.small else self.show.take_tools().room_place()
        return QPointF(place.x() + share[0] * place.width(), place.y() + share[1] * place.height()).toPoint()

    def move(self, share: tuple[float, float], widget: QWidget | None = None) -> None:
        widget = widget or self.small
        event_move(widget, self.at(widget, share), Qt.MouseButton.NoButton)

    def draw(self, *shares: tuple[float, float], widget: QWidget | None = None) -> None:
        """The left button goes down at the first place, over all others, and up at the last."""
        widget, left = widget or self.small, Qt.MouseButton.LeftButton
        QTest.mousePress(widget, left, Qt.KeyboardModifier.NoModifier, self.at(widget, shares[0]))
        for share in shares[1:]:
            event_move(widget, self.at(widget, share))
        QTest.mouseRelease(widget, left, Qt.KeyboardModifier.NoModifier, self.at(widget, shares[-1]))

    def seen(self, share: tuple[float, float], widget: QWidget | None = None) -> QColor:
        """The color that the room (or that widget) shows there."""
        image, x, y = self._pixel(share, widget or self.room)
        return image.pixelColor(x, y)

    def shows(self, color: str, share: tuple[float, float], widget: QWidget | None = None) -> bool:
        """That color is there, or as near as the console's pixels let a hand aim."""
        image, x, y = self._pixel(share, widget or self.room)
        return any(near(image.pixelColor(x, y + dy), color) for dy in range(-5, 6))

    def _pixel(self, share: tuple[float, float], widget: QWidget) -> tuple[QImage, int, int]:
        image, at = widget.grab().toImage(), self.at(widget, share)
        ratio = image.devicePixelRatio()
        return image, round(at.x() * ratio), round(at.y() * ratio)


def event_move(widget: QWidget, at: QPoint, held: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
    """A move with that button down: QTest tells neither that nor a move to where the mouse was in another test."""
    where = QPointF(at)
    event = QMouseEvent(
        QEvent.Type.MouseMove, where, widget.mapToGlobal(where), Qt.MouseButton.NoButton, held,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(widget, event)


def near(one: QColor, other: str, by: int = 40) -> bool:
    """The same color to the eye, antialiasing and halo allowed for."""
    o = QColor(other)
    return max(abs(one.red() - o.red()), abs(one.green() - o.green()), abs(one.blue() - o.blue())) <= by


def staged(qtbot: QtBot, deck: Path, *, reduce_motion: bool = True) -> Iterator[Stage]:
    wanted = ShowOptions(windowed=True, record=False)
    show = Show(open_deck(deck), Place, Settings(reduce_motion=reduce_motion), wanted)
    with qtbot.waitSignal(show.ready):
        show.begin()
    yield Stage(qtbot, show)
    if show.session is not None and not show.session.view.ended:
        show.stop()


@pytest.fixture
def stage(qtbot: QtBot, tmp_path: Path) -> Iterator[Stage]:
    yield from staged(qtbot, colored_deck(tmp_path))


@pytest.fixture
def lively(qtbot: QtBot, tmp_path: Path) -> Iterator[Stage]:
    """With motion, as most have it."""
    yield from staged(qtbot, colored_deck(tmp_path), reduce_motion=False)
