"""The side bar: the logo, the pages, and at its foot whose help lines are used and how fresh they are."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from kit.contacts.model import Pack, freshness, in_words
from kit.look.icons import sign_pixmap, sign_renderer
from kit.look.look import Look
from kit.look.tokens import mixed
from kit.look.widgets import Pressable

WIDE, SLIM = 196, 64
_LOW, _TINY = 480, 368
_LEAST = 46  # px of the design: a sign over its word
PAGES = (
    ("talks", "Talks", "screen"),
    ("rehearse", "Rehearse", "stopwatch"),
    ("handouts", "Handouts", "printer"),
    ("visit", "This visit", "calendar"),
    ("settings", "Settings", "settings"),
)


class NavButton(Pressable):
    """One page; slim it is the sign over its word."""

    def __init__(self, words: str, sign: str, look: Look, *, raised: bool = False) -> None:
        super().__init__()
        self._look, self._sign, self._raised = look, sign, raised
        self.slim = self.tiny = False
        self.setText(words)
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.setCheckable(not raised)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        height = (44 if self.tiny else 58) if self.slim else 46
        return QSize(self._look.px(60 if self.slim else 160), self._look.px(height))

    def minimumSizeHint(self) -> QSize:
        """Sign and word move together before either is cut."""
        least = _LEAST if self.slim and not self.tiny else 46
        return QSize(self.sizeHint().width(), min(self.sizeHint().height(), self._look.px(least)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, scheme, on = self._look, self._look.scheme, self.isChecked()
        fill = scheme.raised if on or self._raised else scheme.side
        if self.underMouse() or self.isDown():
            fill = mixed(fill, scheme.text, 0.12 if self.isDown() else 0.06)
        if fill != scheme.side:
            painter.setPen(QColor(scheme.line) if on or self._raised else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(fill))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 9, 9)
        ink = scheme.text if on or self._raised else scheme.text2
        size, ratio = look.px(22), self.devicePixelRatioF()
        picture = sign_pixmap(self._sign, scheme.main if on else ink, size, ratio)
        painter.setPen(QColor(ink))
        if self.slim:
            top = look.px(11) if self.tiny else (self.height() - look.px(42)) // 2
            painter.drawPixmap((self.width() - size) // 2, top, picture)
            if self.tiny:
                return
            words = self.text().removeprefix("This ").capitalize()
            painter.setFont(self._fitting(words))
            place = QRect(0, top + look.px(22), self.width(), look.px(20))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)
            return
        painter.drawPixmap(look.px(13), (self.height() - size) // 2, picture)
        painter.setFont(look.font(16, 600))
        painter.drawText(
            QRect(look.px(47), 0, self.width() - look.px(50), self.height()),
            Qt.AlignmentFlag.AlignVCenter,
            self.text(),
        )

    def _fitting(self, words: str) -> QFont:
        """The type of the word under the sign: as large as the slim bar has room for."""
        fonts = [self._look.font(size, 600) for size in (14, 13, 12, 11)]
        fits = (font for font in fonts if QFontMetrics(font).horizontalAdvance(words) <= self.width() - 2)
        return next(fits, fonts[-1])


class _Logo(QWidget):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setFixedHeight(look.px(44))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = self._look
        size = look.px(36)
        slim = self.width() < look.px(100)
        left = (self.width() - size) // 2 if slim else look.px(8)
        sign_renderer("kitbag-logo", look.scheme.main).render(painter, QRectF(left, look.px(4), size, size))
        if not slim:
            painter.setFont(look.font(24, 700))
            painter.setPen(QColor(look.scheme.text))
            painter.drawText(
                QRect(left + size + look.px(8), look.px(4), self.width(), size),
                Qt.AlignmentFlag.AlignVCenter,
                "Kitbag",
            )


class HelpLines(Pressable):
    """Whose help lines these are and when they were checked; pressed, it goes where they are chosen."""

    def __init__(self, look: Look, pack: Pack, today: dt.date) -> None:
        super().__init__()
        self._look = look
        self.slim = self.tiny = self._is_on = False
        self.show_pack(pack, today)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        look = self._look
        if self.slim:
            return QSize(look.px(56), look.px(44 if self.tiny else 58))
        return QSize(look.px(160), look.px(28) + len(self._broken()) * look.px(19))

    def minimumSizeHint(self) -> QSize:
        if self.slim and not self.tiny:
            return QSize(self.sizeHint().width(), self._look.px(_LEAST))
        return self.sizeHint()

    def show_on(self, on: bool) -> None:
        """Whether this is the page that is shown."""
        self._is_on = on
        self.update()

    def show_pack(self, pack: Pack, today: dt.date) -> None:
        self._state, self._lines = help_state(pack, today)
        self.setAccessibleName("Help lines: " + ", ".join(self._lines))
        self.setToolTip(self.accessibleName())
        self.updateGeometry()
        self.update()

    def _broken(self) -> list[str]:
        """The lines as they fit the side bar."""
        metrics = QFontMetrics(self._look.font(14))
        room = self._look.px(WIDE - 24 - 24)
        lines: list[str] = []
        for words in self._lines:
            line = ""
            for word in words.split():
                longer = f"{line} {word}".strip()
                if line and metrics.horizontalAdvance(longer) > room:
                    lines.append(line)
                    longer = word
                line = longer
            lines.append(line)
        return lines

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, scheme = self._look, self._look.scheme
        sign, color = {
            "fresh": ("tick", scheme.green),
            "old": ("warning", scheme.amber_text),
            "none": ("warning", scheme.amber_text),
        }[self._state]
        ratio = self.devicePixelRatioF()
        if self.underMouse() or self._is_on:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            fill = scheme.raised if self._is_on else mixed(scheme.side, scheme.text, 0.06)
            painter.setBrush(QColor(fill))
            painter.setPen(QColor(scheme.line) if self._is_on else Qt.PenStyle.NoPen)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 9, 9)
        painter.setPen(QColor(scheme.text))
        if self.slim:
            size = look.px(20)
            top = look.px(8) if self.tiny else (self.height() - look.px(42)) // 2
            painter.drawPixmap((self.width() - size) // 2, top, sign_pixmap(sign, color, size, ratio))
            if self.tiny:
                return
            painter.setFont(look.font(14, 600))
            painter.drawText(
                QRect(0, top + look.px(22), self.width(), look.px(20)), Qt.AlignmentFlag.AlignCenter, "Help"
            )
            return
        size = look.px(18)
        painter.drawPixmap(look.px(12), look.px(4), sign_pixmap(sign, color, size, ratio))
        painter.setFont(look.font(16, 600))
        painter.drawText(
            QRect(look.px(40), 0, self.width(), look.px(26)), Qt.AlignmentFlag.AlignVCenter, "Help lines"
        )
        painter.setFont(look.font(14))
        painter.setPen(QColor(scheme.text2 if self._state == "fresh" else color))
        for i, line in enumerate(self._broken()):
            top = look.px(26) + i * look.px(19)
            painter.drawText(
                QRect(look.px(12), top, self.width(), look.px(19)), Qt.AlignmentFlag.AlignVCenter, line
            )


def help_state(pack: Pack, today: dt.date) -> tuple[str, tuple[str, ...]]:
    """("fresh", "old" or "none", lines that say so)."""
    if not pack.entries:
        return "none", ("none chosen", "Choose yours in Settings")
    entries = [entry for entry in pack.entries if entry.phone or entry.text or entry.web]
    if not entries:
        return "none", (pack.name, "no numbers yet")
    checked = [entry.checked_on for entry in entries if entry.checked_on]
    oldest = min(checked, default=None)
    states = [freshness(entry, today) for entry in entries]
    lines = [pack.name]
    if (old := states.count("old")) or oldest is None:
        lines.append(f"{old or len(states)} too old: check before use")
        return "old", tuple(lines)
    lines.append(f"checked {in_words(oldest)}")
    if unseen := states.count("unconfirmed"):
        lines.append(f"{unseen} still to confirm")
        return "old", tuple(lines)
    return "fresh", tuple(lines)


class Sidebar(QWidget):
    """Signals:
    page(str): one of the pages, or "check" for the room check.
    """

    page = Signal(str)

    def __init__(self, look: Look, pack: Pack, current: str, today: dt.date) -> None:
        super().__init__()
        self._look = look
        self.setProperty("role", "sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        lines = self._lines = QVBoxLayout(self)
        lines.setSpacing(look.px(4))
        self._logo = _Logo(look)
        lines.addWidget(self._logo)
        lines.addSpacing(look.px(10))
        self.buttons = {name: NavButton(words, sign, look) for name, words, sign in PAGES}
        for name, button in self.buttons.items():
            button.setChecked(name == current)
            button.setAutoExclusive(True)
            button.clicked.connect(lambda _=False, name=name: self.page.emit(name))
            lines.addWidget(button)
        lines.addStretch(1)
        self.help = HelpLines(look, pack, today)
        self.help.clicked.connect(lambda: self.page.emit("help"))
        lines.addWidget(self.help)
        lines.addSpacing(look.px(8))
        self.check = NavButton("Room check", "projector", look, raised=True)
        self.check.clicked.connect(lambda: self.page.emit("check"))
        lines.addWidget(self.check)
        self.set_slim(False)

    def set_slim(self, slim: bool, height: float = 1000) -> None:
        """`slim`: signs over words. In little height the logo goes first, then the words; tool tips say them still."""
        low, tiny = height < _LOW, slim and height < _TINY
        look = self._look
        self._logo.setVisible(not low)
        self.setFixedWidth(look.px(SLIM if slim else WIDE))
        edge = look.px(2 if slim else 12)
        self._lines.setContentsMargins(edge, look.px(6 if low else 18), edge, look.px(6 if slim else 16))
        for button in self._foldable():
            button.slim, button.tiny = slim, tiny
            button.updateGeometry()
            button.update()
        self.check.setText("Check" if slim else "Room check")

    def _foldable(self) -> Iterable[NavButton | HelpLines]:
        return (*self.buttons.values(), self.help, self.check)

    def show_page(self, name: str) -> None:
        """No page's button stands for the room check."""
        self.help.show_on(name == "help")
        for key, button in self.buttons.items():
            button.setAutoExclusive(False)
            button.setChecked(key == name)
            button.setAutoExclusive(True)
