"""This visit: school, date, presenter, the person in charge there; typed once, shown on the title and help slides."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from kit.contacts.model import Event
from kit.desk.pages import page_row
from kit.look.look import Look
from kit.look.widgets import SignButton, label

# field of Event, what it is called, an example of how it is written
_FIELDS = (
    ("Where and when", (
        ("school", "School", ""),
        ("date", "Date", "24 November"),
        ("audience", "Who comes", "Parents, grades 4 to 6"),
    )),
    ("Who speaks", (
        ("presenter", "Your name", ""),
        ("presenter_role", "Your role", "Community officer"),
    )),
    ("Who helps at the school", (
        ("lead_name", "", ""),  # as the place calls them
        ("lead_role", "Their role", "Deputy head"),
        ("lead_room", "Where to find them", "Room 12"),
        ("lead_phone", "Phone", ""),
        ("lead_until", "There until", "4 pm"),
        ("deputy", "If they are not there", ""),
        ("step_out_place", "Quiet place to step out to", "Library"),
    )),
)  # fmt: skip
_ONE_VISIT = tuple(name for heading, rows in _FIELDS if heading != "Who speaks" for name, _, _ in rows)


def visit_words(event: Event) -> str:
    """One line for the details column; "" if nothing that a slide shows is filled in."""
    lead = f"lead {event.lead_name}" if event.lead_name else ""
    return ", ".join(filter(None, (event.school, event.date, lead))) or event.presenter


def cleared(event: Event) -> Event:
    """Ready for the next school: who speaks stays."""
    return replace(event, **dict.fromkeys(_ONE_VISIT, ""))


class VisitPage(QWidget):
    """The form; what is typed is kept at once.

    Signals:
        changed(Event): a field was changed and left, or typing rested.
        clear(): for the next school.
        preview_wanted(): the preview is to be painted anew.
    """

    changed = Signal(object)
    clear = Signal()
    preview_wanted = Signal()

    def __init__(self, look: Look, event: Event, lead: str = "safeguarding lead") -> None:
        super().__init__()
        self._look, self._event, self._lead = look, event, lead
        self.fields: dict[str, QLineEdit] = {}
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(600)
        self._typed.timeout.connect(self._tell)
        self._shown_width = 0
        self._resized = QTimer(self)
        self._resized.setSingleShot(True)
        self._resized.setInterval(0)
        self._resized.timeout.connect(self.preview_wanted)
        columns = page_row(self, look)
        form = QWidget()
        form.setMaximumWidth(look.px(600))
        columns.addWidget(form, 3)
        self._build(form)
        self._side = self._build_side()
        columns.addWidget(self._side, 2, Qt.AlignmentFlag.AlignTop)
        columns.addStretch(0)

    def _build(self, form: QWidget) -> None:
        look = self._look
        lines = QVBoxLayout(form)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(look.px(8))
        lines.addWidget(label("This visit", "heading"))
        told = "Shown on title and help slides, kept on this computer only. All of it may stay empty."
        lines.addWidget(label(told, "quiet", wrap=True))
        for heading, rows in _FIELDS:
            lines.addSpacing(look.px(12))
            lines.addWidget(label(heading, "section"))
            grid = QGridLayout()
            grid.setHorizontalSpacing(look.px(16))
            grid.setVerticalSpacing(look.px(8))
            grid.setColumnStretch(1, 1)
            for i, (name, called, example) in enumerate(rows):
                words = called or self._lead[:1].upper() + self._lead[1:]
                field = QLineEdit(getattr(self._event, name))
                field.setObjectName(f"visit-{name}")
                field.setAccessibleName(words)
                field.setPlaceholderText(example)
                field.setMaxLength(120)
                field.textEdited.connect(lambda _words: self._typed.start())
                field.editingFinished.connect(self._tell)
                named = label(words, "strong")
                named.setBuddy(field)
                named.setMinimumWidth(look.px(190))
                grid.addWidget(named, i, 0)
                grid.addWidget(field, i, 1)
                self.fields[name] = field
            lines.addLayout(grid)
        lines.addSpacing(look.px(16))
        self.clear_button = SignButton(
            "Clear for the next school", "trash", color=look.scheme.text, size=look.px(18)
        )
        self.clear_button.clicked.connect(self.clear)
        lines.addWidget(self.clear_button, 0, Qt.AlignmentFlag.AlignLeft)
        lines.addStretch(1)

    def _build_side(self) -> QWidget:
        made = QWidget()
        lines = QVBoxLayout(made)
        lines.setContentsMargins(0, self._look.px(44), 0, 0)
        lines.setSpacing(self._look.px(8))
        self.pictures = []
        for words in ("The title slide", "The help slide"):
            lines.addWidget(label(words, "small"))
            picture = QLabel()
            picture.setAccessibleName(f"{words} as it will look")
            lines.addWidget(picture)
            lines.addSpacing(self._look.px(12))
            self.pictures.append(picture)
        return made

    def event_typed(self) -> Event:
        return replace(self._event, **{name: field.text().strip() for name, field in self.fields.items()})

    def show_event(self, event: Event) -> None:
        self._event = event
        for name, field in self.fields.items():
            field.setText(getattr(event, name))

    def show_pictures(self, images: list[QImage]) -> None:
        """Previews, painted at `picture_width` times the pixel ratio."""
        for place, image in zip(self.pictures, images, strict=False):
            pixmap = QPixmap.fromImage(image)
            pixmap.setDevicePixelRatio(self.devicePixelRatioF())
            place.setPixmap(pixmap)

    @property
    def picture_width(self) -> int:
        room = self.width() - self._look.px(620 + 3 * 34)
        return max(self._look.px(280), min(self._look.px(480), room))

    def _tell(self) -> None:
        self._typed.stop()
        event = self.event_typed()
        if event != self._event:
            self._event = event
            self.changed.emit(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._side.setVisible(self.width() > self._look.px(1000))
        if not self._side.isHidden() and self.picture_width != self._shown_width:
            self._shown_width = self.picture_width
            self._resized.start()
