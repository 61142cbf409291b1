"""The page as the printer gets it: painted by the one painter, turned through page by page, and seen in full size."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from kit.geometry import PixelSize, Rect, fit_inside
from kit.handouts.approval import ApprovalCard
from kit.look.look import Look
from kit.look.widgets import ElidedLabel, SignButton, label
from kit.stage.frame import Frame
from kit.stage.pictures import PictureStore
from kit.stage.ready import paint_picture


class PageView(QWidget):
    """One page, as large as its place allows, painted at the screen's true pixels."""

    def __init__(self, look: Look, pictures: PictureStore) -> None:
        super().__init__()
        self._look, self._pictures = look, pictures
        self._frame: Frame | None = None
        self._gray = False
        self._image: QImage | None = None
        self.empty_words = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName("The page")

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(160), self._look.px(160))

    def show_frame(self, frame: Frame | None, gray: bool) -> None:
        if frame is self._frame and gray == self._gray:
            return
        self._frame, self._gray, self._image = frame, gray, None
        self.setAccessibleDescription(frame.title if frame else self.empty_words)
        self.update()

    def page_rect(self) -> QRect:
        """Where the page lies."""
        if self._frame is None:
            return QRect()
        place = fit_inside(self._frame.size, Rect(1, 1, self.width() - 2, self.height() - 2))
        return QRect(round(place.x), 1, round(place.w), round(place.h))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        scheme = self._look.scheme
        if self._frame is None:
            painter.setFont(self._look.font(16))
            painter.setPen(QColor(scheme.text2))
            room = self.rect().adjusted(12, 12, -12, -12)
            painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), self.empty_words)
            return
        place = self.page_rect()
        ratio = self.devicePixelRatioF()
        size = PixelSize(max(1, round(place.width() * ratio)), max(1, round(place.height() * ratio)))
        if self._image is None or self._image.size() != QSize(size.w, size.h):
            image = paint_picture(self._frame, size, self._pictures)
            self._image = image.convertToFormat(QImage.Format.Format_Grayscale8) if self._gray else image
        painter.drawImage(place, self._image)
        painter.setPen(QColor(scheme.line))
        painter.drawRect(place.adjusted(-1, -1, 0, 0))


class Preview(QWidget):
    """Signals:
    turned(int): to the next page (1) or the one before (-1).
    language(str): the same sheet in that language.
    """

    turned = Signal(int)
    language = Signal(str)

    def __init__(self, look: Look, pictures: PictureStore) -> None:
        super().__init__()
        self._look, self._pictures = look, pictures
        self._frame: Frame | None = None
        self._gray = False
        self._whole: FullSize | None = None
        self.setProperty("role", "side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        lines = QVBoxLayout(self)
        edge = look.px(24)
        lines.setContentsMargins(edge, look.px(18), edge, look.px(24))
        lines.setSpacing(look.px(12))
        self.heading = ElidedLabel("", "section")
        self.heading.setMinimumHeight(look.px(44))
        head = QHBoxLayout()
        self.to_plan = SignButton("Back to the plan", "previous", color=look.scheme.text, size=look.px(18))
        self.to_plan.hide()
        head.addWidget(self.to_plan)
        head.addWidget(self.heading, 1)
        self._languages = QWidget()
        self._languages.setProperty("role", "segments")
        self._languages.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._language_row = QHBoxLayout(self._languages)
        self._language_row.setContentsMargins(3, 3, 3, 3)
        self._language_row.setSpacing(2)
        self._named: tuple[tuple[str, str], ...] = ()
        self.segments: dict[str, SignButton] = {}
        head.addWidget(self._languages)
        lines.addLayout(head)
        self.page = PageView(look, pictures)
        lines.addWidget(self.page, 1)
        self.approval = ApprovalCard(look, "sheet")
        lines.addWidget(self.approval)
        foot = QHBoxLayout()
        foot.setSpacing(look.px(10))
        self.back = self._turner("previous", "The page before", -1)
        self.on = self._turner("next", "The next page", 1)
        foot.addWidget(self.back)
        foot.addWidget(self.on)
        self.said = label("", "quiet", wrap=True)
        foot.addWidget(self.said, 1)
        self.full = SignButton("Full size", "zoom", color=look.scheme.text, size=look.px(20))
        self.full.clicked.connect(self.show_full)
        foot.addWidget(self.full)
        lines.addLayout(foot)

    def _turner(self, sign: str, name: str, by: int) -> SignButton:
        made = SignButton("", sign, "square", self._look.scheme.text, size=self._look.px(20))
        made.setAccessibleName(name)
        made.setFixedWidth(self._look.px(48))
        made.clicked.connect(lambda: self.turned.emit(by))
        return made

    def show_page(self, frame: Frame | None, heading: str, place: tuple[int, int], gray: bool, empty: str = "") -> None:
        """A page, the words above it, and which of how many it is, from 0."""
        self._frame, self._gray = frame, gray
        self.page.empty_words = empty
        self.page.show_frame(frame, gray)
        self.heading.setText(heading)
        at, count = place
        self.back.setEnabled(at > 0)
        self.on.setEnabled(at + 1 < count)
        self.full.setEnabled(frame is not None)
        self.said.setText("Exactly what the\nprinter will get" if frame is not None else "")
        if self._whole is not None:
            self._whole.show_frame(frame, heading, gray)

    def show_languages(self, names: tuple[tuple[str, str], ...], here: tuple[str, ...]) -> None:
        """(language, its name) to choose between; nothing where there is one."""
        if names != self._named:
            self._named = names
            for button in self.segments.values():
                button.hide()
                button.deleteLater()
            self.segments = {}
            for lang, name in names:
                made = SignButton(name, role="segment")
                made.setAccessibleName(f"Show the page in {name}")
                made.setCheckable(True)
                made.clicked.connect(lambda _=False, lang=lang: self.language.emit(lang))
                self._language_row.addWidget(made)
                self.segments[lang] = made
        self._languages.setVisible(bool(names))
        for lang, button in self.segments.items():
            button.setChecked(lang in here)

    def show_full(self) -> None:
        """The page in a window of its own, as wide as that is."""
        if self._frame is None:
            return
        self._whole = FullSize(self._look, self._pictures, self, self.turned.emit)
        self._whole.show_frame(self._frame, self.heading.text(), self._gray)
        self._whole.finished.connect(self._closed)
        self._whole.open()

    def _closed(self) -> None:
        if self._whole is not None:
            self._whole.deleteLater()
            self._whole = None
        self.full.setFocus(Qt.FocusReason.OtherFocusReason)


class FullSize(QDialog):
    """The page as wide as the window: PageUp and PageDown turn pages, Escape closes."""

    def __init__(self, look: Look, pictures: PictureStore, parent: QWidget, turn: Callable[[int], object]) -> None:
        super().__init__(parent)
        self._turn = turn
        self._frame: Frame | None = None
        self.setObjectName("fullSize")
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        self._area = QScrollArea()
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view = PageView(look, pictures)
        self._area.setWidget(self.view)
        self._area.setAccessibleName("The page, to scroll")
        lines.addWidget(self._area)
        window = parent.window()
        self.resize(min(look.px(900), window.width() - 40), window.height() - 40)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(0)
        self._settle.timeout.connect(self._fit)

    def show_frame(self, frame: Frame | None, heading: str, gray: bool) -> None:
        self._frame = frame
        self.setWindowTitle(heading)
        self.view.show_frame(frame, gray)
        self._fit()
        self._area.verticalScrollBar().setValue(0)

    def _fit(self) -> None:
        if self._frame is not None:
            width = self._area.viewport().width()
            self.view.resize(width, round((width - 2) * self._frame.size.h / self._frame.size.w) + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_PageUp: -1, Qt.Key.Key_Left: -1}.get(
            Qt.Key(event.key()), 0
        )
        if by:
            self._turn(by)
            return
        super().keyPressEvent(event)
