"""Slides with drawings in, one PDF in the user's documents out; and the question about it at the end of a talk."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QRectF, QStandardPaths, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from kit.deck.model import Deck
from kit.errors import KitbagError
from kit.look.icons import sign_renderer
from kit.look.tokens import CONSOLE
from kit.present.console.buttons import Face, TouchButton
from kit.present.marks.drawings import Drawings
from kit.present.marks.looks import items
from kit.stage.canvas import Live
from kit.stage.export import write_pdf
from kit.stage.frame import Frame
from kit.stage.pictures import PictureStore
from kit.stage.ready import FrameShop
from kit.stage.text import Style, set_text


def save_slides(
    deck: Deck, drawings: Drawings, shop: FrameShop, live: Callable[[int], Live]
) -> tuple[bool, str]:
    """Writes the slides that bear strokes, each at its last step; says where they are, or why they are not."""
    out = _free(_documents() / f"{_plain(deck.meta.title)}, drawings, {dt.datetime.now():%Y-%m-%d %H.%M}.pdf")
    try:
        count = write_pdf(_frames(deck, drawings, shop, live), out, deck.meta.title)
    except KitbagError as fault:
        return False, f"{fault.message} {fault.hint}".strip()
    except OSError as fault:
        return False, f'The drawings cannot be saved in "{out.parent}": {fault.strerror}.'
    return True, f"Saved {_slides(count)}: {out.name}, in {out.parent.name or out.parent}."


def drawn_frame(frame: Frame, drawings: Drawings, slide: str) -> Frame:
    """The page at its last step with its strokes."""
    whole = frame.at_step(frame.steps)
    return replace(whole, items=(*whole.items, *items(drawings.on(slide), whole.paper)))


def _frames(
    deck: Deck, drawings: Drawings, shop: FrameShop, live: Callable[[int], Live]
) -> Iterator[tuple[str, Frame, PictureStore]]:
    drawn = drawings.slides()
    for i, slide in enumerate(deck.slides):
        if slide.id in drawn:
            yield slide.id, drawn_frame(shop.whole_frame(i, live(i)), drawings, slide.id), shop.pictures


def _documents() -> Path:
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    path = Path(folder) if folder else Path.home()
    return path if path.is_dir() else Path.home()


def _plain(title: str) -> str:
    """The title as a file may be called anywhere."""
    return re.sub(r'[\\/:*?"<>|\x00-\x1f]+', " ", title).strip(" .")[:80] or "Talk"


def _free(path: Path) -> Path:
    """The path, or one with a number where there is such a file."""
    tried, number = path, 1
    while tried.exists():
        number += 1
        tried = path.with_name(f"{path.stem} {number}{path.suffix}")
    return tried


def _slides(count: int) -> str:
    return "1 slide with drawings" if count == 1 else f"{count} slides with drawings"


class AskToSave(QWidget):
    """Covers the console after the end, while the room rests: save what was drawn, or not. Enter saves."""

    def __init__(
        self, console: QWidget, count: int, save: Callable[[], tuple[bool, str]], then: Callable[[], None]
    ) -> None:
        super().__init__(console)
        self._count, self._save, self._then = count, save, then
        place = _documents().name or str(_documents())
        self._said = f"It is gone when the talk closes. The PDF goes to {place}."
        self.setAccessibleName(f"You drew on {_slides(count).split(' with')[0]}. Save them?")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.yes = TouchButton(
            Face("Save as PDF", "save", CONSOLE.main, CONSOLE.main, CONSOLE.on_main), "Enter"
        )
        self.no = TouchButton(Face("Do not save", "close"), "Esc")
        self.yes.setParent(self)
        self.no.setParent(self)
        self.yes.clicked.connect(self._keep)
        self.no.clicked.connect(self._go)
        console.installEventFilter(self)
        self._fill()
        self.show()
        self.raise_()
        self.setFocus()

    def _fill(self) -> None:
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())

    def _keep(self) -> None:
        done, said = self._save()
        if done:
            self._go()
            return
        self._said = said  # the disk is full, say: another try, or none
        self.setAccessibleDescription(said)
        self.update()

    def _go(self) -> None:
        self.yes.setEnabled(False)
        self.no.setEnabled(False)
        self._then()

    # Qt

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._fill()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Clickers' keys do nothing; any other than these two neither."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._keep()
        elif event.key() == Qt.Key.Key_Escape:
            self._go()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        middle, y = self.width() // 2, self.height() // 2 + 30
        wide = min(280, (self.width() - 60) // 2)
        self.yes.setGeometry(middle - wide - 8, y, wide, 76)
        self.no.setGeometry(middle + 8, y, wide, 76)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(CONSOLE.bg))
        middle, y = self.width() / 2, self.height() / 2
        sign_renderer("pen", CONSOLE.main).render(painter, QRectF(middle - 24, y - 150, 48, 48))
        wide = float(min(900, self.width() - 40))
        counted = "one slide" if self._count == 1 else f"{self._count} slides"
        lead = Style(28, CONSOLE.text, 36, 700, align="center")
        set_text(f"You drew on {counted}. Save {'it' if self._count == 1 else 'them'}?", lead, wide).paint(
            painter, middle - wide / 2, y - 86
        )
        more = Style(19, CONSOLE.text2, 26, align="center")
        set_text(self._said, more, wide).paint(painter, middle - wide / 2, y - 36)
