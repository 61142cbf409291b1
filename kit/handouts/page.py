"""Handouts on the desk: which sheets, how many, in which languages; the pages as they will be; print or save them.

The page shows what its Planner holds and passes on what is done to it. What the world says no to is a sentence in the
bar above the page; the plan is kept whatever happens.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QMenu,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from kit.contacts.model import Place
from kit.deck.wording import NOT_NATIVE
from kit.handouts.controls import Stepper
from kit.handouts.foot import Foot
from kit.handouts.keeping import MOST_CLASSES, MOST_PUPILS
from kit.handouts.output import Output
from kit.handouts.planner import Planner, slides_choices
from kit.handouts.preview import Preview
from kit.handouts.rows import SheetRow
from kit.handouts.sides import Sides
from kit.handouts.words import freshness_words, language_name, visit_words
from kit.look.controls import SignCombo
from kit.look.icons import sign_pixmap
from kit.look.look import Look
from kit.look.widgets import ElidedLabel, SignButton, label

_OWN = "Your own choice"


class HandoutsPage(QWidget):
    """Signals:
    say(str, str, str): a sentence, its hint and its tone ("note", "warn", "bad") for the bar above the page.
    fill_in(): the help lines are to be filled in or chosen (Settings > Help lines).
    visit(): the visit is to be filled in.
    """

    say = Signal(str, str, str)
    fill_in = Signal()
    visit = Signal()

    def __init__(self, look: Look, planner: Planner, output: Output) -> None:
        super().__init__()
        self._look, self.planner, self.output = look, planner, output
        output.page = self
        self.rows: dict[str, SheetRow] = {}
        self._seen = ""  # the chosen row, once it was in sight
        self._thumbs = QTimer(self)
        self._thumbs.setInterval(0)
        self._thumbs.timeout.connect(self._paint_thumb)
        columns = QHBoxLayout(self)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(0)
        self._left = QWidget()
        columns.addWidget(self._left)
        self.preview = Preview(look, planner.shop.pictures)
        columns.addWidget(self.preview, 1)
        self.sides = Sides(look, self._left, self.preview)
        self._build(self._left)
        self._connect()
        self._refresh()

    # What it is made of

    def _build(self, left: QWidget) -> None:
        look = self._look
        lines = QVBoxLayout(left)
        lines.setContentsMargins(look.px(24), look.px(18), look.px(24), look.px(24))
        lines.setSpacing(look.px(10))
        lines.addLayout(self._head())
        lines.addLayout(self._visit_line())
        lines.addLayout(self._people_line())
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._area.setMinimumHeight(look.px(110))
        self._list = QWidget()
        self._list.setProperty("role", "panel")
        self._list.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._list_lines = QVBoxLayout(self._list)
        self._list_lines.setContentsMargins(1, 1, 1, 1)
        self._list_lines.setSpacing(0)
        holder = QWidget()
        held = QVBoxLayout(holder)
        held.setContentsMargins(0, 0, 0, 0)
        held.addWidget(self._list)
        self.empty = self._empty()
        held.addWidget(self.empty)
        held.addStretch(1)
        self._area.setWidget(holder)
        lines.addWidget(self._area, 1)
        self.foot = Foot(look)
        lines.addWidget(self.foot)

    def _head(self) -> QHBoxLayout:
        look = self._look
        row = QHBoxLayout()
        row.setSpacing(look.px(12))
        row.addWidget(label("Handouts", "heading"))
        row.addStretch(1)
        self.preset = SignCombo("What it is for", look, "list")
        self.preset.setObjectName("preset")
        self.preset.setMinimumWidth(look.px(150))
        self.preset.setMaximumWidth(look.px(280))
        self.preset.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row.addWidget(self.preset, 10)
        self.add = SignButton("Add sheets", "plus", color=look.scheme.text, size=look.px(18))
        self.add.setObjectName("add")
        row.addWidget(self.add)
        return row

    def _visit_line(self) -> QHBoxLayout:
        look = self._look
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
        calendar = QLabel()
        calendar.setPixmap(sign_pixmap("calendar", look.scheme.text2, look.px(20), self.devicePixelRatioF()))
        row.addWidget(calendar)
        self._visit = ElidedLabel("", mode=Qt.TextElideMode.ElideRight)
        row.addWidget(self._visit)
        self.visit_button = SignButton("", role="link")
        row.addWidget(self.visit_button)
        row.addStretch(1)
        self._fresh_sign = QLabel()
        row.addWidget(self._fresh_sign)
        self._fresh = ElidedLabel("", mode=Qt.TextElideMode.ElideRight)
        row.addWidget(self._fresh)
        self.pack_button = SignButton("Change", role="link")
        self.pack_button.setAccessibleName("Change the help lines")
        row.addWidget(self.pack_button)
        return row

    def _people_line(self) -> QHBoxLayout:
        look = self._look
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
        people = QLabel()
        people.setPixmap(sign_pixmap("people", look.scheme.text2, look.px(20), self.devicePixelRatioF()))
        row.addWidget(people)
        self.pupils = Stepper(look, "People in each class or group", 1, MOST_PUPILS, 96)
        self.pupils.number.setObjectName("pupils")
        row.addWidget(self.pupils)
        row.addWidget(label("people in each of", ""))
        self.classes = Stepper(look, "Classes or groups", 1, MOST_CLASSES, 84)
        self.classes.number.setObjectName("classes")
        row.addWidget(self.classes)
        self._classes_words = label("", "")
        row.addWidget(self._classes_words)
        row.addStretch(1)
        self._group = label("", "quiet")
        row.addWidget(self._group)
        self.sides.add_to(row, self._group)
        return row

    def _empty(self) -> QWidget:
        look = self._look
        made = QWidget()
        lines = QVBoxLayout(made)
        lines.setContentsMargins(look.px(16), look.px(44), look.px(16), look.px(16))
        lines.setSpacing(look.px(16))
        for words, role in (
            ("Nothing is on the plan yet.", "sentence"),
            ("Choose above what it is for, or add the sheets you want one by one.", "quiet"),
        ):
            said = label(words, role, wrap=True)
            said.setAlignment(Qt.AlignmentFlag.AlignCenter)
            lines.addWidget(said)
        self.empty_add = SignButton("Add sheets", "plus", "primary", look.scheme.on_main, size=look.px(18))
        lines.addWidget(self.empty_add, 0, Qt.AlignmentFlag.AlignCenter)
        return made

    def _connect(self) -> None:
        planner, foot = self.planner, self.foot
        planner.changed.connect(self._refresh)
        planner.readied.connect(self._thumbs.start)
        planner.turned.connect(self._turned)
        planner.unsaved.connect(self._unsaved)
        self.preset.activated.connect(lambda i: planner.choose_preset(self.preset.itemData(i)))
        for button in (self.add, self.empty_add):
            button.clicked.connect(lambda _=False, button=button: self._offer_sheets(button))
        self.visit_button.clicked.connect(self.visit)
        self.pack_button.clicked.connect(self.fill_in)
        self.pupils.changed.connect(lambda n: planner.set_plan(replace(planner.plan, pupils=n)))
        self.classes.changed.connect(lambda n: planner.set_plan(replace(planner.plan, classes=n)))
        self.preview.turned.connect(planner.turn)
        self.preview.language.connect(planner.show_language)
        self.preview.approval.approved.connect(
            lambda name, role, day: planner.approve(planner.selected, self._lang, name, role, day)
        )
        self.preview.approval.withdrawn.connect(lambda: planner.withdraw(planner.selected, self._lang))
        foot.print_button.clicked.connect(self.output.print)
        foot.one_pdf.connect(self.output.save_pdf)
        foot.folder.connect(self.output.save_folder)
        foot.paper_button.clicked.connect(lambda: self.output.ask_paper(self._look))
        foot.cancel.clicked.connect(self.output.cancel)
        self.output.say.connect(self.say)
        self.output.work.progress.connect(foot.show_progress)
        self.output.busy.connect(foot.show_busy)
        foot.show_busy(self.output.what)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)

    # What it shows

    def show_place(self, place: Place) -> None:
        """Other help lines or another visit."""
        self.planner.set_place(place)

    def _refresh(self) -> None:
        planner = self.planner
        self._show_rows()
        self._show_preset()
        self._show_place()
        plan = planner.plan
        self.pupils.show_value(plan.pupils)
        self.classes.show_value(plan.classes)
        self._classes_words.setText("class" if plan.classes == 1 else "classes")
        self._group.setText(f"{plan.group} cop{'y' if plan.group == 1 else 'ies'} of each")
        self.foot.show_totals(planner.totals(), plan, self.output.printer_name())
        self._turned()

    def _unsaved(self, words: str, hint: str) -> None:
        self.say.emit(words, hint, "bad")

    def _show_rows(self) -> None:
        """Rows that are there are told; only others are made anew."""
        planner, plan = self.planner, self.planner.plan
        facts = {row.sheet: planner.facts(row.sheet) for row in plan.rows}
        stale = [sheet for sheet, made in self.rows.items() if facts.get(sheet) != made.facts]
        for sheet in stale:
            gone = self.rows.pop(sheet)
            self._list_lines.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for i, row in enumerate(plan.rows):
            made = self.rows.get(row.sheet)
            if made is None:
                made = self.rows[row.sheet] = self._make_row(row.sheet)
            self._list_lines.removeWidget(made)
            self._list_lines.insertWidget(i, made)
            made.show_row(plan, row, planner.totals_of(row))
        self._list.setVisible(bool(plan.rows))
        self.empty.setVisible(not plan.rows)
        self._thumbs.start()

    def _make_row(self, sheet: str) -> SheetRow:
        planner = self.planner
        row = planner.plan.row(sheet)
        assert row is not None
        made = SheetRow(self._look, row, planner.facts(sheet))
        made.changed.connect(planner.change_row)
        made.replaced.connect(planner.replace_row)
        made.removed.connect(lambda: planner.remove(sheet))
        made.chosen.connect(lambda: planner.select(sheet))
        made.fill_in.connect(self.fill_in)
        return made

    def _show_preset(self) -> None:
        planner = self.planner
        known = [(preset.name, preset.id) for preset in planner.presets]
        if planner.plan.preset not in [each for _, each in known]:
            known.insert(0, (_OWN, ""))
        if [self.preset.itemData(i) for i in range(self.preset.count())] != [each for _, each in known]:
            self.preset.clear()
            for name, preset_id in known:
                self.preset.addItem(name, preset_id)
        self.preset.setCurrentIndex(max(0, self.preset.findData(planner.plan.preset)))

    def _show_place(self) -> None:
        place, scheme, size = self.planner.shop.place, self._look.scheme, self._look.px(18)
        words = visit_words(place.event)
        self._visit.setText(words)
        self._visit.setVisible(bool(words))
        self.visit_button.setText("Change" if words else "Fill in this visit")
        self.visit_button.setAccessibleName("Change this visit" if words else "Fill in this visit")
        state, said = freshness_words(place.pack, self.planner.shop.today)
        sign, color = ("tick", scheme.green) if state == "fresh" else ("warning", scheme.amber_text)
        self._fresh_sign.setPixmap(sign_pixmap(sign, color, size, self.devicePixelRatioF()))
        self._fresh.setText(said)
        self.pack_button.setText("Change" if place.pack.id else "Choose")

    def _turned(self) -> None:
        """Another page, or another row."""
        planner = self.planner
        for sheet, row in self.rows.items():
            row.show_selected(sheet == planner.selected)
        if planner.selected != self._seen:  # once: else the list would not stay where it is scrolled to
            self._seen = planner.selected
            QTimer.singleShot(0, self._show_selected)
        shown = planner.page()
        names: tuple[tuple[str, str], ...] = ()
        if shown.run is not None and len(row_langs := planner.row_langs()) > 1:
            names = tuple((lang, language_name(lang)) for lang in row_langs)
        heading = f"Page {shown.number + 1} of {shown.count}" if shown.run else "The page"
        refused = bool(planner.selected) and planner.is_refused(planner.selected)
        empty = "This sheet does not print yet." if refused else "Tick a sheet to see its pages."
        here = (shown.frame.lang,) if shown.frame is not None else ()
        self.preview.show_page(shown.frame, heading, (shown.number, shown.count), planner.saves_ink, empty)
        self.preview.show_languages(names, here)
        self._show_approval(shown.frame is not None)

    def _show_approval(self, shown: bool) -> None:
        """How the sheet that is shown stands, in the language that is shown; slides are approved as talks."""
        planner, card = self.planner, self.preview.approval
        entry, standings = planner.shop.entries.get(planner.selected), planner.shop.standings
        card.setVisible(shown and entry is not None and standings is not None)
        if shown and entry is not None and standings is not None:
            sheet = planner.shop.sheet(entry.id, self._lang)
            known = standings.last_approver()
            review = entry.reviewed_text if sheet.meta.native_reviewed else NOT_NATIVE
            card.show_standing(standings.sheet(sheet), sheet.meta.title, known, review)

    @property
    def _lang(self) -> str:
        """The language of the page that is shown, or the chosen row's first."""
        frame = self.planner.page().frame
        return frame.lang if frame is not None else (self.planner.row_langs() or ("en",))[0]

    def _show_selected(self) -> None:
        row = self.rows.get(self._seen)
        if row is not None:
            self._area.ensureWidgetVisible(row, 0, self._look.px(8))

    def _paint_thumb(self) -> None:
        """The small picture of the next row that has none, in idle time."""
        shop = self.planner.shop
        for sheet, row in self.rows.items():
            lang = row.row.langs[0]
            if row.thumb.is_empty and not row.facts.refused and shop.is_ready(sheet, lang, large=False):
                row.thumb.show_frame(shop.frames(sheet, lang)[0], shop.pictures)
                return
        self._thumbs.stop()

    # What is done

    def _offer_sheets(self, button: SignButton) -> None:
        """A menu of what can be put on the plan: sheets with a tick where they are on it, and slides of the talks."""
        planner = self.planner
        menu = QMenu(button)
        for entry in planner.shop.entries.values():
            on = planner.plan.row(entry.id) is not None
            action = menu.addAction(f"{entry.number}  {entry.title}".strip())
            action.setCheckable(True)
            action.setChecked(on)
            do = planner.remove if on else planner.add
            action.triggered.connect(lambda _=False, do=do, sheet=entry.id: do(sheet))
        talks = slides_choices(planner.shop)
        if talks:
            more = menu.addMenu("Slides, cards or script of a talk")
            for title, choices in talks:
                of_talk = more.addMenu(title)
                for sheet, words in choices:
                    of_talk.addAction(words).triggered.connect(lambda _=False, sheet=sheet: planner.add(sheet))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _focus_moved(self, _old: QWidget | None, now: QWidget | None) -> None:
        """The row in which the keyboard is is the chosen one, and is in sight."""
        if now is None or not self.isVisible() or not self._list.isAncestorOf(now):
            return
        for sheet, row in self.rows.items():
            if row.isAncestorOf(now):
                self.planner.select(sheet)

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.sides.fit(self.width(), self.window().width())

