"""Controls of the desk that are painted by hand: a choice to make, a field of choices with a sign, a message bar."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from kit.look.icons import sign_pixmap, sign_renderer
from kit.look.look import Look
from kit.look.tokens import mixed
from kit.look.widgets import Pressable, SignButton, label


class Choice(Pressable):
    """A card that can be chosen, one of several or by itself: a mark, words, and a quiet remark at the end.

    `sample` puts words in that size above the mark, to show what the choice looks like.
    """

    def __init__(
        self,
        words: str,
        look: Look,
        *,
        one_of: bool = True,
        more: str = "",
        sample: tuple[str, int] = ("", 0),
    ) -> None:
        super().__init__()
        self._look, self._more, self._sample, self._one_of = look, more, sample, one_of
        self.setText(words)
        self.setCheckable(True)
        self.setAutoExclusive(one_of)
        self.setAccessibleName(words)
        self.setAccessibleDescription(more)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        look = self._look
        width = look.px(16 + 34 + 16) + QFontMetrics(look.font(16, 600)).horizontalAdvance(self.text())
        if self._more:
            width += QFontMetrics(look.font(14)).horizontalAdvance(self._more) + look.px(12)
        if self._sample[0]:
            wide = QFontMetrics(look.font(self._sample[1], 600)).horizontalAdvance(self._sample[0])
            return QSize(max(width, wide + look.px(32)), look.px(92))
        return QSize(width, look.px(50))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(90), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, scheme, on = self._look, self._look.scheme, self.isChecked()
        fill = scheme.soft if on else scheme.raised
        if self.underMouse() or self.isDown():
            fill = mixed(fill, scheme.text, 0.12 if self.isDown() else 0.05)
        painter.setBrush(QColor(fill))
        painter.setPen(QPen(QColor(scheme.main if on else scheme.line), 3 if on else 1))
        edge = 1.5 if on else 0.5
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(edge, edge, -edge, -edge), 9, 9)
        row = QRect(self.rect())
        if self._sample[0]:
            row.setTop(self.height() - look.px(44))
            row.setHeight(look.px(40))
            above = QRect(look.px(16), look.px(8), self.width() - look.px(28), row.top() - look.px(8))
            painter.setFont(look.font(self._sample[1], 600))
            painter.setPen(QColor(scheme.text))
            painter.drawText(above, Qt.AlignmentFlag.AlignVCenter, self._sample[0])
        self._mark(painter, QPointF(look.px(27), row.center().y() + 0.5), on)
        self._words(painter, row)

    def _words(self, painter: QPainter, row: QRect) -> None:
        look, scheme = self._look, self._look.scheme
        right = self.width() - look.px(16)
        if self._more:
            painter.setFont(look.font(14))
            painter.setPen(QColor(scheme.text2))
            painter.drawText(
                row.adjusted(0, 0, -look.px(16), 0),
                int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter),
                self._more,
            )
            right -= painter.fontMetrics().horizontalAdvance(self._more) + look.px(12)
        painter.setFont(look.font(16, 600))
        painter.setPen(QColor(scheme.text))
        left = look.px(50)
        words = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, right - left)
        painter.drawText(
            QRect(left, row.top(), right - left, row.height()), Qt.AlignmentFlag.AlignVCenter, words
        )

    def _mark(self, painter: QPainter, middle: QPointF, on: bool) -> None:
        look, scheme = self._look, self._look.scheme
        half = look.px(10)
        box = QRectF(middle.x() - half, middle.y() - half, 2 * half, 2 * half)
        painter.setPen(QPen(QColor(scheme.main if on else scheme.edge), 2))
        painter.setBrush(QColor(scheme.main if on else scheme.panel))
        if self._one_of:
            painter.drawEllipse(box.adjusted(1, 1, -1, -1))
            if on:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(scheme.on_main))
                painter.drawEllipse(middle, half * 0.4, half * 0.4)
            return
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 4, 4)
        if on:
            sign_renderer("tick", scheme.on_main).render(painter, box.adjusted(3, 3, -3, -3))


class SignCombo(QComboBox):
    """A field of choices with a sign before and a chevron behind; long names give up their middle."""

    def __init__(self, name: str, look: Look, sign: str = "") -> None:
        super().__init__()
        self._look, self._sign = look, sign
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)

    def paintEvent(self, event: QPaintEvent) -> None:
        from PySide6.QtWidgets import QStyle, QStyleOptionComboBox, QStylePainter

        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        look, scheme = self._look, self._look.scheme
        ratio = self.devicePixelRatioF()
        left, size = look.px(13), look.px(20)
        top = (self.height() - size) // 2
        if self._sign:
            painter.drawPixmap(left, top, sign_pixmap(self._sign, scheme.text, size, ratio))
            left += size + look.px(12)
        small = look.px(16)
        painter.drawPixmap(
            self.width() - look.px(13) - small,
            (self.height() - small) // 2,
            sign_pixmap("down", scheme.text2, small, ratio),
        )
        place = QRect(left, 0, self.width() - left - look.px(40), self.height())
        painter.setPen(QColor(scheme.text))
        words = self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideMiddle, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, words)

    def wheelEvent(self, event: object) -> None:
        """A turn of the wheel scrolls the page and changes no choice by accident."""
        event.ignore()  # type: ignore[attr-defined]


class MessageBar(QWidget):
    """A sentence and a way out, above the page; it stays until it is closed or something better is said.

    Signals:
        acted(): the button with the way out was pressed.
    """

    acted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("messageBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(16), look.px(8), look.px(8), look.px(8))
        row.setSpacing(look.px(12))
        self._sign = label("", "barSign")
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        self._said, self._hint = label("", "barSaid", wrap=True), label("", "barHint", wrap=True)
        words.addWidget(self._said)
        words.addWidget(self._hint)
        row.addLayout(words, 1)
        self._act = SignButton("", role="quiet")
        self._act.clicked.connect(self.acted)
        row.addWidget(self._act)
        self.close_button = SignButton("", "close", "quiet", look.scheme.text, size=look.px(18))
        self.close_button.setAccessibleName("Close this message")
        self.close_button.clicked.connect(self.hide)
        row.addWidget(self.close_button)
        self.hide()

    def say(self, words: str, hint: str = "", tone: str = "note", action: str = "") -> None:
        """`tone` is "note", "warn" or "bad"."""
        scheme = self._look.scheme
        fill, ink, sign = {
            "bad": (scheme.red, scheme.red_text, "warning"),
            "warn": (scheme.amber, scheme.amber_text, "warning"),
        }.get(tone, (scheme.soft, scheme.soft_text, "info"))
        self.setStyleSheet(
            f"#messageBar {{ background: {fill}; border-bottom: 1px solid {scheme.line}; }} QLabel {{ color: {ink}; }}"
        )
        size = self._look.px(22)
        self._sign.setPixmap(sign_pixmap(sign, ink, size, self.devicePixelRatioF()))
        self._said.setText(words)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self._act.setText(action)
        self._act.setAccessibleName(action or "Do it")
        self._act.setVisible(bool(action))
        self.setAccessibleName(f"{words} {hint}".strip())
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
