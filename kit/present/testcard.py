"""The test picture: a screen in, a picture to its very edges out, with a bar that moves.

It shows whether the room sees all of the picture (edge marks), in the right shape (the circle), with all colors and
grays, sharp (the small words), at the size that was meant, and whether it moves at all (a frozen projector does not).
"""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QGuiApplication, QImage, QKeyEvent, QPainter, QPaintEvent, QScreen

from kit.geometry import Rect, Size
from kit.present.audience import AudienceWindow
from kit.present.screens import Roles, screen_label
from kit.stage.frame import Arc, Fill, Frame, Item, Line, Outline, TextItem
from kit.stage.paint import paint_frame
from kit.stage.pictures import PictureStore
from kit.stage.text import Style, set_text

_PAPER, _INK, _QUIET = "#14202F", "#FFFFFF", "#C9D3DE"
# A cable with a broken wire loses one of red, green and blue: two of these then look the same.
_COLORS = (
    ("White", "#FFFFFF"), ("Yellow", "#FFE000"), ("Cyan", "#00E0FF"), ("Green", "#00C040"),
    ("Magenta", "#E040E0"), ("Red", "#E02020"), ("Blue", "#2040E0"),
)  # fmt: skip
_GRAYS = 11
_SWEEP_MS = 4000  # from one side to the other
_LANE = Rect(96, 742, 1408, 44)  # where the bar moves, in the middle 1600 x 900 of the card
_BAR = 20.0
_NARROW = 40.0  # how far from the edge the corner marks stand


def card_size(width: int, height: int) -> Size:
    """The card's units on a screen of that shape: 1600 x 900 and more on the longer side, so that it fills it."""
    if width * 9 >= height * 16:
        return Size(900 * width / height, 900)
    return Size(1600, 1600 * height / width)


def card_frame(width: int, height: int, name: str) -> Frame:
    """The card for a screen of so many pixels; `name` is what the screen calls itself, with its size."""
    size = card_size(width, height)
    left, top = (size.w - 1600) / 2, (size.h - 900) / 2
    items: list[Item] = [*_edges(size, size.w / width)]
    across = 1408 / len(_COLORS)
    for i, (called, color) in enumerate(_COLORS):
        x = left + 96 + i * across
        items.append(Fill(Rect(x, top + 104, across, 216), color))
        items.append(_words(called, x, top + 326, 26, across, _QUIET))
    across = 1408 / _GRAYS
    for i in range(_GRAYS):
        x, level = left + 96 + i * across, round(255 * i / (_GRAYS - 1))
        items.append(Fill(Rect(x, top + 378, across, 108), f"#{level:02X}{level:02X}{level:02X}"))
        items.append(_words(str(i + 1), x, top + 492, 26, across, _QUIET))
    items += _circle(left + 800, top + 634)
    items.append(_words("Kitbag test picture", left + 96, top + 566, 44, 0, _INK, 700))
    fitting = (units for units in (34, 28, 22, 16) if set_text(name, Style(units, _INK, units)).width < 570)
    items.append(_words(name, left + 96, top + 626, next(fitting, 12), 0, _INK))
    items.append(_words("Any key ends it", left + 96, top + 676, 34, 0, _QUIET))
    for words, y, units in (
        ("Words of a slide: 44", 566, 44),
        ("The smallest: 34", 626, 34),
        ("A source: 26", 676, 26),
    ):
        block = set_text(words, Style(units, _INK, units * 1.25))
        items.append(TextItem(left + 1504 - block.width, top + y, block))
    items.append(Outline(_shifted(_LANE, left, top), "#5A6B7F", 2))
    return Frame(size, _PAPER, tuple(items), title="Test picture")


def _edges(size: Size, pixel: float) -> list[Item]:
    """A line of two pixels at the very edge, angles in the corners, and an arrow's tip in the middle of each side."""
    whole = Rect(0, 0, size.w, size.h)
    items: list[Item] = [Outline(whole, "#FFD54A", 2 * pixel)]
    long, wide, at = 90.0, 6.0, _NARROW
    for x, way in ((at, 1), (size.w - at, -1)):
        for y, down in ((at, 1), (size.h - at, -1)):
            items.append(Line(x - way * wide / 2, y, x + way * long, y, _INK, wide))
            items.append(Line(x, y, x, y + down * long, _INK, wide))
    middle_x, middle_y = size.w / 2, size.h / 2
    for x1, y1, x2, y2 in (
        (middle_x, 0, middle_x, at), (middle_x, size.h - at, middle_x, size.h),
        (0, middle_y, at, middle_y), (size.w - at, middle_y, size.w, middle_y),
    ):  # fmt: skip
        items.append(Line(x1, y1, x2, y2, "#FFD54A", wide))
    return items


def _circle(x: float, y: float) -> list[Item]:
    """Round, or the picture has the wrong shape."""
    return [
        Arc(x, y, 92, 5, _INK),
        Line(x - 92, y, x + 92, y, _QUIET, 2),
        Line(x, y - 92, x, y + 92, _QUIET, 2),
    ]


def _words(words: str, x: float, y: float, size: int, room: float, color: str, weight: int = 400) -> TextItem:
    """From x on, or in the middle of `room`."""
    block = set_text(words, Style(size, color, size * 1.25, weight))
    return TextItem(x + (room - block.width) / 2 if room else x, y, block)


def _shifted(rect: Rect, x: float, y: float) -> Rect:
    return Rect(rect.x + x, rect.y + y, rect.w, rect.h)


def bar_place(width: int, height: int, phase: float) -> Rect:
    """Where the bar stands in a picture of that size, in its pixels; `phase` 0 to 1 is there and back."""
    size = card_size(width, height)
    scale = width / size.w
    there = 2 * phase if phase < 0.5 else 2 - 2 * phase
    x = (size.w - 1600) / 2 + _LANE.x + 4 + there * (_LANE.w - 8 - _BAR)
    y = (size.h - 900) / 2 + _LANE.y + 4
    return Rect(x * scale, y * scale, _BAR * scale, (_LANE.h - 8) * scale)


def paint_card(width: int, height: int, name: str) -> QImage:
    """The card as a picture of that many pixels, without its bar."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(_PAPER))
    painter = QPainter(image)
    paint_frame(painter, card_frame(width, height, name), Rect(0, 0, width, height), PictureStore())
    painter.end()
    return image


class TestCard(AudienceWindow):
    """The room's screen while it is tried: the card with its bar, or black.

    Signals:
        dismissed(): a key was pressed on it, or it was clicked; whoever owns it decides what the room sees then.
        ended(): the window is down, also because its screen is gone.
        moved(): the bar stands elsewhere.
    """

    dismissed = Signal()
    ended = Signal()
    moved = Signal()
    __test__ = False  # no test, for all its name

    def __init__(self, *, calm: bool = False) -> None:
        super().__init__("Kitbag: test picture")
        self._calm = calm  # less motion: the bar steps once a second
        self._name = ""
        self._stands_on: QScreen | None = None
        self.is_black = False
        self._clock = QElapsedTimer()
        self._move = QTimer(self)
        self._move.setTimerType(Qt.TimerType.PreciseTimer)
        self._move.setInterval(1000 if calm else 16)
        self._move.timeout.connect(self._step)
        self._bar = QRect()
        self.resized.connect(self._paint)
        self.close_wanted.connect(self.dismissed)
        self.advance_clicked.connect(self.dismissed)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenRemoved.connect(self._gone)

    @property
    def phase(self) -> float:
        """Where the bar is on its way there and back, 0 to 1."""
        elapsed = self._clock.elapsed() if self._clock.isValid() else 0
        whole = 2 * _SWEEP_MS * (2 if self._calm else 1)
        return elapsed % whole / whole

    def put_up(self, roles: Roles, *, keyboard: bool = True) -> None:
        """The card on the room's screen; where there is none, on the only one. `keyboard`: it takes the keys, too."""
        screen = roles.room or roles.console
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, not keyboard)
        self._name, self._stands_on, self.is_black = screen_label(screen), screen, False
        self._clock.start()
        self._paint()
        self.show_on(screen)
        if keyboard:
            self.activateWindow()
        self._move.start()

    def go_black(self) -> None:
        """The desktop does not show in between: black stays until `take_down`."""
        self.is_black = True
        self._move.stop()
        self._bar = QRect()
        self.show_picture(QColor("black"))

    def take_down(self) -> None:
        self._move.stop()
        if self.isVisible():
            self.hide()
            self.ended.emit()

    def _paint(self) -> None:
        if not self.is_black:
            self.show_picture(paint_card(*self.pixels(), self._name))

    def _step(self) -> None:
        before = self._bar
        place = bar_place(self.width(), self.height(), self.phase)
        self._bar = QRect(round(place.x), round(place.y), max(2, round(place.w)), max(2, round(place.h)))
        self.update(before.united(self._bar) if not before.isNull() else self._bar)
        self.moved.emit()

    def _gone(self, screen: QScreen) -> None:
        """Pulled out: down before Qt moves it over the desk."""
        if screen is self._stands_on:
            self.take_down()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._bar.isNull():
            painter = QPainter(self)
            painter.fillRect(self._bar, QColor("white"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not event.isAutoRepeat():
            self.dismissed.emit()
