"""A talk that broke off: the offer to go on with it, before all else, and what becomes of the answer."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kit import paths
from kit.deck.opening import OpenedDeck, open_to_show
from kit.errors import KitbagError
from kit.geometry import PixelSize
from kit.look.look import Look
from kit.look.widgets import SignButton, label, restyle
from kit.present.goingon import done_with
from kit.settings import Settings
from kit.talk.journal import JournalFile
from kit.talk.offers import Offer, elsewhere, find_offers, here, let_go, take_up

if TYPE_CHECKING:
    from kit.desk.window import Desk

_PICTURE = 560  # pixels at scale 1


def ago_words(seconds: float) -> str:
    """A moment ago, 3 minutes ago, 2 hours ago, 5 days ago."""
    for unit, name in ((86400, "day"), (3600, "hour"), (60, "minute")):
        if seconds >= unit:
            number = round(seconds / unit)
            return f"{number} {name}{'s' if number > 1 else ''} ago"
    return "a moment ago"


class OfferPage(QWidget):
    """One question, one large answer that has the keyboard.

    Signals:
        go_on(): yes. later(): not now, the offer stands. over(): that talk is done with.
    """

    go_on = Signal()
    later = Signal()
    over = Signal()

    def __init__(self, look: Look, offer: Offer) -> None:
        super().__init__()
        self._look, self._offer = look, offer
        self._opened: OpenedDeck | None = None
        self._settings = Settings()
        self.setProperty("ownRing", True)
        self.setAccessibleName("A talk broke off")
        lines = QVBoxLayout(self)
        lines.setContentsMargins(look.px(32), look.px(16), look.px(32), look.px(20))
        lines.setSpacing(look.px(12))
        lines.addStretch(1)
        rehearsal = offer.facts.rehearsal
        head = label("The rehearsal broke off" if rehearsal else "The talk broke off", "heading", wrap=True)
        title = offer.facts.title or Path(offer.facts.deck).name
        told = label(f"{title}  •  {ago_words(offer.age)}", "subtitle", wrap=True)
        self._picture = label("", "sign")
        self._picture.hide()
        self._picture.setStyleSheet(f"border: 1px solid {look.scheme.edge};")
        self._picture.setAccessibleName(f"Slide {offer.slide}, which was on")
        self.said = label("", "remark", wrap=True)
        self.said.setProperty("tone", "bad")
        self.said.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.said.setFixedWidth(look.px(_PICTURE))
        self.said.hide()
        self.go = SignButton(offer.words, "play", "present", look.scheme.on_main, size=look.px(26))
        self.go.setObjectName("goOn")
        self.go.setMinimumWidth(look.px(_PICTURE))
        self.go.clicked.connect(self.go_on)
        for part in (head, told):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            lines.addWidget(part)
        lines.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignHCenter)
        lines.addWidget(self.said, 0, Qt.AlignmentFlag.AlignHCenter)
        lines.addSpacing(look.px(8))
        lines.addWidget(self.go, 0, Qt.AlignmentFlag.AlignHCenter)
        lines.addSpacing(look.px(4))
        lines.addLayout(self._others())
        lines.addStretch(1)

    def _others(self) -> QHBoxLayout:
        look = self._look
        row = QHBoxLayout()
        row.setSpacing(look.px(12))
        row.addStretch(1)
        self.not_now = SignButton("Not now", role="quiet")
        self.not_now.setToolTip("The offer stays")
        self.not_now.clicked.connect(self.later)
        self.no = SignButton("No, that talk is over", role="quiet")
        self.no.clicked.connect(self.over)
        for button in (self.not_now, self.no):
            row.addWidget(button)
        row.addStretch(1)
        return row

    def show_slide(self, settings: Settings) -> None:
        """The slide that was on, once the offer stands; a deck that is not there now is no reason to fail."""
        try:
            self._opened = open_to_show(Path(self._offer.facts.deck))
        except KitbagError as fault:
            self.say(f"{fault} {_PLUG_IN}")
            return
        self._settings = settings
        self._paint()

    def _paint(self) -> None:
        """The picture as large as there is room for it."""
        ratio, high = self.devicePixelRatioF(), self.height() / self._look.scale
        wide = round(self._look.px(_PICTURE if high >= 660 else 320) * ratio)
        self._picture.setVisible(self._opened is not None and high >= 480)
        if self._opened is None or wide == self._picture.pixmap().width():
            return
        size = PixelSize(wide, round(wide * 9 / 16))
        picture = QPixmap.fromImage(_painted(self._opened, self._offer, self._settings, size))
        picture.setDevicePixelRatio(ratio)
        self._picture.setPixmap(picture)

    def say(self, words: str) -> None:
        """Why it does not go on."""
        self.said.setText(words)
        self.said.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter reaches the button that has the keyboard; a clicker's start key means yes, Escape keeps the offer."""
        if event.key() == Qt.Key.Key_F5:
            self.go_on.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.later.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        look = self._look
        restyle(self.go, "low", self.width() < look.px(620) or self.height() < look.px(420))
        self.go.setMinimumWidth(min(look.px(_PICTURE), self.width() - look.px(64)))
        side = look.px(26) if self.width() >= look.px(440) else 0  # the words come before the sign
        self.go.setIconSize(QSize(side + side // 3, side))
        self.said.setFixedWidth(min(look.px(_PICTURE), self.width() - look.px(64)))
        self._paint()


_PLUG_IN = "If the deck is on a stick, plug it in, then go on."


def _painted(opened: OpenedDeck, offer: Offer, settings: Settings, size: PixelSize) -> QImage:
    """The slide as the room saw it, without what covered it."""
    from kit.contacts.place import load_place
    from kit.settings import load_event
    from kit.stage.canvas import Live
    from kit.stage.ready import FrameShop

    at = offer.memory.state.room.cursor
    slide = opened.slide(min(at.slide, opened.count - 1))
    place = load_place(settings.pack_id, load_event())
    shop = FrameShop(opened, place, offer.facts.theme or settings.theme_override)
    hands = offer.memory.counts.get(slide.id, ())
    return shop.picture(at._replace(slide=min(at.slide, opened.count - 1)), size, Live(hands))


class BrokenOff:
    """What the desk does about talks that broke off."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._offers = list(find_offers()) if paths.is_journal_left() else []
        self._later = False
        self._here: JournalFile | None = None

    def started(self) -> None:
        """The desk stands: it says who else is there, and is found by the next Kitbag."""
        if self._here is None:
            self._here = JournalFile()
            self._here.note(here())
            if words := elsewhere():
                self._desk.say(words, "Both can be used. Each keeps its own talk; of settings, the last change counts.")
        if self._desk.is_ready:
            self._mention()

    def leave(self) -> None:
        """The desk is closed."""
        if self._here is not None:
            self._here.close()

    @property
    def asks(self) -> bool:
        """Whether the offer stands before all else."""
        return bool(self._offers) and self._offers[0].fresh and not self._later

    def page(self) -> OfferPage:
        """The offer, in the look of the desk."""
        page = OfferPage(self._desk.look, self._offers[0])
        page.go_on.connect(lambda: self._go_on(page.say))
        page.later.connect(self._not_now)
        page.over.connect(self._over)
        QTimer.singleShot(0, page, lambda: page.show_slide(self._desk.settings))
        return page

    def _mention(self) -> None:
        """In the bar: an offer that was put off, or is of another day."""
        if self._offers:
            offer = self._offers[0]
            words = f"“{offer.facts.title}” broke off {ago_words(offer.age)}."
            self._desk.main.offer(words, offer.words, lambda: self._go_on(self._say))

    def _say(self, words: str) -> None:
        self._desk.say(words, tone="bad")

    def _go_on(self, say: Callable[[str], object]) -> None:
        offer = self._offers[0]
        resumed = take_up(offer)
        if resumed is None:
            say("Another Kitbag has gone on with this talk.")
            return
        try:
            self._desk.runner.go_on(resumed)
        except KitbagError as fault:
            let_go(resumed)
            say(f"{fault} {_PLUG_IN}")
            return
        self._offers.pop(0)

    def _not_now(self) -> None:
        self._later = True
        self._desk.build_again()

    def _over(self) -> None:
        done_with(self._offers.pop(0))
        self._desk.build_again()

