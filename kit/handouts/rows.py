"""One sheet of the plan on the Handouts page: tick, small picture, title, a chip and a number a language, how it lies.

A row shows what it is given and says what was done to it; it keeps nothing of the plan.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QActionGroup,
    QColor,
    QImage,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QMenu, QSizePolicy, QVBoxLayout, QWidget

from kit.geometry import PixelSize
from kit.handouts.controls import Chip, Stepper, Tick
from kit.handouts.plan import (
    MOST_COPIES,
    Plan,
    Row,
    SlidesOf,
    Totals,
    copies_of,
    slides_of,
    toggle_lang,
    with_copies,
)
from kit.handouts.slides import GRIDS
from kit.handouts.words import FORMS, RowFacts, language_name, slides_words
from kit.look.icons import sign_pixmap
from kit.look.look import Look
from kit.look.widgets import ElidedLabel, SignButton, label
from kit.stage.frame import Frame
from kit.stage.pictures import PictureStore
from kit.stage.ready import paint_picture

HIGH = 96
THUMB = (44, 58)  # a page beside its title
_NARROW = 600  # where there is no room for it

class Thumbnail(QWidget):
    """A page, small."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._image: QImage | None = None
        self.setFixedSize(look.px(THUMB[0]), look.px(THUMB[1]))

    @property
    def is_empty(self) -> bool:
        return self._image is None

    def show_frame(self, frame: Frame, pictures: PictureStore) -> None:
        """The page, painted larger than it is shown: so thin lines stay."""
        ratio = self.devicePixelRatioF()
        wide, high = round(self.width() * ratio), round(self.height() * ratio)
        image = paint_picture(frame, PixelSize(3 * wide, 3 * high), pictures)
        smooth = Qt.TransformationMode.SmoothTransformation
        self._image = image.scaled(wide, high, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("#FFFFFF"))
        if self._image is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(self.rect(), self._image)
        painter.setPen(QColor(self._look.scheme.edge))
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))


class SheetRow(QWidget):
    """Signals:
    changed(Row): it is to be printed differently.
    replaced(str, str): the row of slides lies otherwise on paper: its id before and after.
    chosen(): it was clicked.
    fill_in(): what it lacks is to be filled in.
    removed(): it is to be taken off the plan.
    """

    changed = Signal(object)
    replaced = Signal(str, str)
    chosen = Signal()
    fill_in = Signal()
    removed = Signal()

    def __init__(self, look: Look, row: Row, facts: RowFacts) -> None:
        super().__init__()
        self._look, self.row, self.facts = look, row, facts
        self._selected = False
        self.setMinimumHeight(look.px(HIGH))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        line = QHBoxLayout(self)
        line.setContentsMargins(look.px(14), look.px(8), look.px(16), look.px(8))
        line.setSpacing(look.px(12))
        self.tick = Tick(look, f"Print {facts.title}")
        self.tick.setObjectName(f"tick-{row.sheet}")
        self.tick.clicked.connect(lambda on: self.changed.emit(replace(self.row, on=on)))
        line.addWidget(self.tick)
        self.thumb = Thumbnail(look)
        line.addWidget(self.thumb)
        middle = QVBoxLayout()
        middle.setSpacing(look.px(6))
        middle.addLayout(self._title())
        self._chips: dict[str, tuple[Chip, Stepper]] = {}
        middle.addWidget(self._refusal() if facts.refused else self._languages())
        line.addLayout(middle, 1)
        self._totals, self._way = QLabel(), SignButton("", role="link")
        if not facts.refused:
            line.addLayout(self._right())

    # What it is made of

    def _title(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(self._look.px(8))
        title = ElidedLabel(self.facts.title, mode=Qt.TextElideMode.ElideMiddle)
        title.setFont(self._look.font(17, 600))
        title.setStyleSheet(f"font-size: {self._look.px(17)}px; font-weight: 600;")
        title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        line.addWidget(title)
        line.addWidget(label(self.facts.more, "quiet"))
        if self.facts.warned:
            size, scheme = self._look.px(18), self._look.scheme
            sign = QLabel()
            sign.setPixmap(sign_pixmap("warning", scheme.amber_text, size, self.devicePixelRatioF()))
            sign.setToolTip(self.facts.warned)
            sign.setAccessibleName(self.facts.warned)
            line.addWidget(sign)
        line.addStretch(1)
        return line

    def _languages(self) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(self._look.px(6))
        grid.setVerticalSpacing(self._look.px(6))
        for i, lang in enumerate(self.facts.langs):
            name = language_name(lang)
            chip = Chip(self._look, name, f"{self.facts.title} in {name}")
            chip.setObjectName(f"chip-{self.row.sheet}-{lang}")
            chip.clicked.connect(lambda _=False, lang=lang: self._toggle(lang))
            count = Stepper(self._look, f"Copies of {self.facts.title} in {name}", 0, MOST_COPIES)
            count.number.setObjectName(f"copies-{self.row.sheet}-{lang}")
            count.changed.connect(lambda n, lang=lang: self.changed.emit(with_copies(self.row, lang, n)))
            line, column = divmod(i, 2)
            grid.addWidget(chip, line, 3 * column, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(count, line, 3 * column + 1)
            self._chips[lang] = (chip, count)
        if len(self.facts.langs) > 1:
            grid.setColumnMinimumWidth(2, self._look.px(6))
        grid.setColumnStretch(5, 1)
        return holder

    def _refusal(self) -> QWidget:
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(self._look.px(12))
        words = label(self.facts.refused, "bad", wrap=True)
        words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        line.addWidget(words, 1)
        fill = SignButton("Fill in", "pen", color=self._look.scheme.text, size=self._look.px(18))
        fill.setAccessibleName(f"Fill in what {self.facts.title} lacks")
        fill.clicked.connect(self.fill_in)
        line.addWidget(fill)
        return holder

    def _right(self) -> QVBoxLayout:
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addStretch(1)
        self._totals.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._totals.setStyleSheet(f"font-size: {self._look.px(17)}px; font-weight: 700;")
        lines.addWidget(self._totals)
        menu = QMenu(self._way)
        menu.aboutToShow.connect(lambda: self._fill_menu(menu))
        self._way.clicked.connect(lambda: menu.exec(self._way.mapToGlobal(self._way.rect().bottomLeft())))
        self._way.setObjectName(f"way-{self.row.sheet}")
        lines.addWidget(self._way, 0, Qt.AlignmentFlag.AlignRight)
        lines.addStretch(1)
        return lines

    def _fill_menu(self, menu: QMenu) -> None:
        """How the row may lie on paper."""
        menu.clear()
        group = QActionGroup(menu)
        for words, on, do in self._choices():
            action = QAction(words, menu)
            action.setCheckable(True)
            action.setChecked(on)
            action.triggered.connect(lambda _=False, do=do: do())
            group.addAction(action)
            menu.addAction(action)
        menu.addSeparator()
        menu.addAction("Take it off the plan", self.removed.emit)

    def _choices(self) -> list[tuple[str, bool, Callable[[], object]]]:
        row = self.row
        if (slides := slides_of(row.sheet)) is not None:
            grids = [SlidesOf(slides.talk, per_page) for per_page in GRIDS]
            forms = [SlidesOf(slides.talk, form=form) for form in FORMS]
            return [self._slides_choice(slides, way) for way in (*grids, *forms)]

        def way(words: str, **values: bool) -> tuple[str, bool, Callable[[], object]]:
            wanted = replace(row, **({"large": False, "two_up": False, "together": False} | values))  # type: ignore[arg-type]
            return words, wanted == row, lambda: self.changed.emit(wanted)

        made = [way("One a page"), way("Large print", large=True)]
        if self.facts.fits_half:
            made.append(way("Two a page", two_up=True))
        if len(row.langs) > 1:
            made.append(way("Both languages back to back", together=True))
            made.append(way("Both languages back to back, large print", together=True, large=True))
            if self.facts.fits_half:
                made.append(way("Both languages side by side", together=True, two_up=True))
        return made

    def _slides_choice(self, slides: SlidesOf, way: SlidesOf) -> tuple[str, bool, Callable[[], object]]:
        before, after = slides.id, way.id
        return slides_words(way.per_page, way.form), before == after, lambda: self.replaced.emit(before, after)

    # What it shows

    def show_row(self, plan: Plan, row: Row, totals: Totals) -> None:
        """The numbers as they are now."""
        self.row = row
        self.tick.setChecked(row.on and not self.facts.refused)
        self.tick.setEnabled(not self.facts.refused)
        for lang, (chip, count) in self._chips.items():
            on = lang in row.langs
            chip.setChecked(on)
            count.show_value(copies_of(plan, row, lang))
            count.setVisible(on)
            chip.setEnabled(row.on)
            count.setEnabled(row.on)
        papers = totals.papers
        self._totals.setText(f"{papers} sheet{'' if papers == 1 else 's'}" if row.on else "not printed")
        self._way.setText(f"{totals.way} ▾")
        self._way.setAccessibleName(f"{self.facts.title}: {totals.way}, change")

    def show_selected(self, selected: bool) -> None:
        self._selected = selected
        self.update()

    def _toggle(self, lang: str) -> None:
        row = toggle_lang(self.row, lang, self.facts.langs)
        if row == self.row:  # the last one stays
            self._chips[lang][0].setChecked(True)
            return
        self.changed.emit(row)

    # Choosing

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.chosen.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        scheme = self._look.scheme
        if self._selected:
            painter.setClipPath(self._inside_list())
            painter.fillRect(self.rect(), QColor(scheme.soft))
            painter.fillRect(0, 0, self._look.px(5), self.height(), QColor(scheme.main))
        if self.y() > 1:
            painter.fillRect(0, 0, self.width(), 1, QColor(scheme.line))

    def _inside_list(self) -> QPainterPath:
        """What of the row lies within the rounded corners of the list."""
        path = QPainterPath()
        held = self.parentWidget() or self
        around = held.rect().adjusted(1, 1, -1, -1).translated(-self.pos())
        radius = self._look.px(11)
        path.addRoundedRect(QRectF(around), radius, radius)
        return path

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.thumb.setVisible(self.width() >= self._look.px(_NARROW))
