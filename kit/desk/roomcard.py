"""The test picture of the room check: put up in the room, shown small at the side, and asked about."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QHideEvent, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QVBoxLayout, QWidget

from kit.desk.cover import Cover
from kit.desk.roomsteps import Step
from kit.doctor.finding import Finding
from kit.look.look import Look
from kit.look.widgets import label
from kit.present.screens import screen_label
from kit.present.testcard import bar_place, paint_card

_SETTLE_MS = 150  # until the window system has put the picture up
_CARD_HINTS = (
    "Edges are cut off: choose “Just scan”, “1:1” or “Full” in the projector's picture menu.",
    "The circle is an egg: set the screen to the projector's own size in the system's settings.",
    "Grays run together or a color is missing: dim the light, press the cable in, try another picture mode.",
    "Words are not readable: turn the focus ring, or bring the back row forward.",
    "The bar stands still: press Freeze on the projector's remote control.",
)


class CardStep(Step):
    """The test picture: shown, then asked about."""

    def __init__(self, look: Look, cover: Cover) -> None:
        super().__init__(look, "Test picture")
        self._cover = cover
        self._preview = CardPreview(look, cover)
        self.lines.addWidget(self._preview)
        self._told = label("", "", wrap=True)
        self.lines.addWidget(self._told)
        self.show_button = self.button("Show it in the room", "projector", "primary")
        self.show_button.clicked.connect(self._show)
        self.skip = self.button("Not now")
        self.skip.clicked.connect(
            lambda: self.found.emit(Finding("open", "card", "Not shown yet.", "Try it."))
        )
        self.lines.addWidget(self.show_button)
        self.lines.addWidget(self.skip)
        self.yes = self.button("Yes, all of it", "tick", "primary")
        self.no = self.button("No")
        self.yes.clicked.connect(self._seen)
        self.no.clicked.connect(lambda: self._ask(missing=True))
        self._answers = self.add_buttons(self.yes, self.no)
        self._hints = QWidget()
        hints = QVBoxLayout(self._hints)
        hints.setContentsMargins(0, 0, 0, 0)
        hints.setSpacing(look.px(8))
        for words in _CARD_HINTS:
            hints.addWidget(label(words, "", wrap=True))
        self.leave = self.button("Leave it and go on")
        self.leave.clicked.connect(self._not_seen)
        hints.addWidget(self.leave)
        self.lines.addWidget(self._hints)
        self.lines.addStretch(1)
        cover.changed.connect(self._covered)
        self.begin()

    @property
    def first(self) -> QWidget:
        return self.show_button if self.show_button.isVisibleTo(self) else self.yes

    def controls(self) -> list[QWidget]:
        return [self.show_button, self.skip, self.yes, self.no, self.leave]

    def begin(self) -> None:
        alone = self._cover.roles().room is None
        self.show_button.setText("Show it on this screen" if alone else "Show it in the room")
        self.show_button.setAccessibleName(self.show_button.text())
        words = "It fills the room's screen until you answer; black follows, never your desktop."
        if alone:
            words = "No projector is found: it fills this screen until you press a key."
        self._told.setText(words)
        self._set(asked=False)

    def screens_changed(self) -> None:
        """A projector came or went: the picture that was to be judged is not there."""
        if not self._cover.is_up:
            self.begin()

    def _show(self) -> None:
        self._cover.show_card()
        self._ask()
        if self._cover.roles().room is not None:
            QTimer.singleShot(_SETTLE_MS, self, self._take_keyboard)

    def _ask(self, *, missing: bool = False) -> None:
        words = (
            "Stand at the back row. Do you see the yellow line at all four edges, a round circle, eleven grays, "
            "the small words, and a bar that moves?"
        )
        self._told.setText("Look again when you have changed something:" if missing else words)
        self._set(asked=True, missing=missing)

    def _set(self, *, asked: bool, missing: bool = False) -> None:
        """What comes gets the keyboard before what goes loses it: else Qt gives it to anything, and scrolls there."""
        keyboard = QApplication.focusWidget()
        had = keyboard is not None and self.isAncestorOf(keyboard)
        self.yes.setText("Yes, it is right now" if missing else "Yes, all of it")
        self.yes.setAccessibleName(self.yes.text())
        shown = {
            self.show_button: not asked, self.skip: not asked, self.yes: asked, self.no: asked and not missing,
            self._hints: missing,
        }  # fmt: skip
        for part in [part for part, on in shown.items() if on]:
            part.show()
        if had or asked:
            (self.yes if asked else self.show_button).setFocus(Qt.FocusReason.OtherFocusReason)
        for part in [part for part, on in shown.items() if not on]:
            part.hide()

    def _take_keyboard(self) -> None:
        """Window managers give it to what was just shown; the question is asked here."""
        if self.isVisible():
            self.window().activateWindow()

    def _seen(self) -> None:
        self._cover.end_card()
        self.found.emit(Finding("ok", "card", "Whole, sharp and moving, seen from the back row"))

    def _not_seen(self) -> None:
        self._cover.end_card()
        todo = "Try the projector's picture menu, its focus, the cable, the light."
        self.found.emit(Finding("warn", "card", "Not all of the test picture could be seen.", todo))

    def _covered(self) -> None:
        """The projector may have gone meanwhile; a key on the picture itself made it black."""
        if self._cover.is_up and not self._cover.shows_card:
            self._take_keyboard()
        elif not self._cover.is_up and self.yes.isVisibleTo(self) and not self._cover.alone:
            self.begin()


class CardPreview(QWidget):
    """The test picture small, with its bar where the room's is."""

    def __init__(self, look: Look, cover: Cover) -> None:
        super().__init__()
        self._look, self._cover = look, cover
        self._image = QImage()
        self._for: tuple[int, int, str] = (0, 0, "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumHeight(look.px(190))
        self.setMaximumHeight(look.px(190))
        self.setAccessibleName("The test picture, small")
        self._beat = QTimer(self)
        self._beat.setInterval(50)
        self._beat.timeout.connect(self.update)
        cover.changed.connect(self._follow)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(338), self._look.px(190))

    def _follow(self) -> None:
        if self._cover.shows_card:
            self._beat.start()
        else:
            self._beat.stop()
        self.update()

    def hideEvent(self, event: QHideEvent) -> None:
        self._beat.stop()
        super().hideEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        roles = self._cover.roles()
        screen = roles.room or roles.console
        wide, high = screen.size().width(), screen.size().height()
        scale = min(self.width() / wide, self.height() / high)
        ratio = self.devicePixelRatioF()
        size = (max(1, round(wide * scale * ratio)), max(1, round(high * scale * ratio)))
        wanted = (*size, screen_label(screen))
        if wanted != self._for:
            self._image, self._for = paint_card(*wanted), wanted
        painter = QPainter(self)
        x = (self.width() - wide * scale) / 2
        place = QRectF(x, 0, wide * scale, high * scale)
        card = self._cover.card
        if card is not None and card.is_black:
            painter.fillRect(place, QColor("black"))
            return
        painter.drawImage(place, self._image)
        bar = bar_place(*size, card.phase if card is not None else 0.25)
        painter.fillRect(
            QRectF(x + bar.x / ratio, bar.y / ratio, bar.w / ratio, bar.h / ratio), QColor("white")
        )
