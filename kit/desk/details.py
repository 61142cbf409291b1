"""One talk in detail: what it is, what is wrong with it, the minutes there are, what is left out; and Present.

Present and the choice of the screen stand below everything and never scroll away.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kit.deck.model import Deck
from kit.deck.opening import open_deck
from kit.deck.wording import NOT_NATIVE
from kit.desk.detailsfoot import DetailsFoot
from kit.desk.extras import ExtrasList
from kit.desk.faults import FaultsCard, faults_of
from kit.desk.minutes import MinutesPicker
from kit.desk.owning import OwnLine
from kit.desk.pages import clear, scroll_area
from kit.desk.plan import Plan, Wish, keep, make_plan, skip
from kit.desk.ready import ReadyLine
from kit.desk.ribbon import Legend, Ribbon
from kit.desk.screens import ScreenChoice
from kit.desk.shelf import Shelf, language_files
from kit.desk.words import audience_words, language_name
from kit.handouts.approval import ApprovalCard
from kit.library.talks import TalkEntry, review_state
from kit.look.controls import SignCombo
from kit.look.icons import sign_pixmap
from kit.look.look import Look
from kit.look.widgets import SignButton, label, restyle
from kit.rehearse.book import Readiness

LookUp = Callable[[Deck], tuple[Readiness | None, Mapping[str, float]]]
"""How ready one is with a talk, and the speaker's own minutes for its slides."""


class Details(QWidget):
    """The column at the right, or a page of its own in a small window.

    Signals:
        present(), rehearse(): the talk is to start as it is chosen here.
        wish_changed(str, Wish): other minutes or edits for the deck of that path.
        language_chosen(str, str): the deck of another language of the talk, and that language.
        forget(TalkEntry): take it off the list of opened decks.
        fill_in(): to the help lines that the talk lacks.
        visit(): fill in the visit. identify(): show which screen is which. back(): to the grid.
    """

    present = Signal()
    rehearse = Signal()
    wish_changed = Signal(str, object)
    language_chosen = Signal(str, str)
    forget = Signal(object)
    fill_in = Signal()
    visit = Signal()
    identify = Signal()
    back = Signal()

    def __init__(self, shelf: Shelf, look: Look, screens: ScreenChoice) -> None:
        super().__init__()
        self.setProperty("role", "details")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._shelf, self._look = shelf, look
        self.entry: TalkEntry | None = None
        self.path: Path | None = None
        self._deck: Deck | None = None
        self.wish = Wish()
        self.screens = screens
        self.look_up_runs: LookUp = lambda _deck: (None, {})
        self._timing: Mapping[str, float] = {}
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        self._scroll = scroll_area()
        page.addWidget(self._scroll, 1)
        self._told = self._upper()
        self._scroll.setWidget(self._told)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._make_room)
        self.foot = DetailsFoot(look, screens)
        self.button = self.foot.present_button
        for ours, its in ((self.present, self.foot.present), (self.rehearse, self.foot.rehearse)):
            its.connect(ours)
        self.foot.identify.connect(self.identify)
        page.addWidget(self.foot)
        shelf.deck_read.connect(self._deck_read)
        self.show_nothing()

    # Building

    def _upper(self) -> QWidget:
        look = self._look
        made = QWidget()
        lines = self._column = QVBoxLayout(made)
        lines.setContentsMargins(look.px(24), look.px(20), look.px(24), look.px(12))
        lines.setSpacing(0)
        self.back_button = SignButton("All talks", "previous", "link", look.scheme.main, size=look.px(16))
        self.back_button.clicked.connect(self.back)
        lines.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._title = label("", "heading", wrap=True)
        self._subtitle = label("", "subtitle", wrap=True)
        lines.addWidget(self._title)
        lines.addWidget(self._subtitle)
        lines.addSpacing(look.px(8))
        self._facts = QHBoxLayout()
        self._facts.setSpacing(look.px(6))
        lines.addLayout(self._facts)
        lines.addSpacing(look.px(6))
        self.languages = SignCombo("Language of the talk", look, "globe")
        self.languages.activated.connect(self._language_picked)
        lines.addWidget(self.languages)
        lines.addSpacing(look.px(6))
        self.approval = ApprovalCard(look)
        self.approval.unfolded.connect(self._show_form)
        lines.addWidget(self.approval)
        self.own = OwnLine(look)
        lines.addWidget(self.own)
        lines.addSpacing(look.px(10))
        self.faults = FaultsCard(look)
        self.faults.fill_in.connect(self.fill_in)
        lines.addWidget(self.faults)
        lines.addSpacing(look.px(8))
        self._warnings, self._warning_lines = self._warning_card()
        lines.addWidget(self._warnings)
        lines.addSpacing(look.px(12))
        self.ready = ReadyLine(look)
        lines.addWidget(self.ready)
        lines.addSpacing(look.px(12))
        self._plan_box = self._planner()
        lines.addWidget(self._plan_box)
        self._reading = label("Reading the slides ...", "quiet")
        lines.addWidget(self._reading)
        lines.addSpacing(look.px(10))
        lines.addLayout(self._visit_line())
        self.forget_button = SignButton(
            "Take it off this list", "close", "link", look.scheme.main, size=look.px(14)
        )
        self.forget_button.clicked.connect(lambda: self.forget.emit(self.entry))
        lines.addWidget(self.forget_button, 0, Qt.AlignmentFlag.AlignLeft)
        lines.addStretch(1)
        return made

    def _warning_card(self) -> tuple[QWidget, QVBoxLayout]:
        look = self._look
        card = QWidget()
        card.setProperty("role", "content")
        card.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        lines = QVBoxLayout(card)
        lines.setContentsMargins(look.px(16), look.px(9), look.px(14), look.px(10))
        lines.setSpacing(look.px(4))
        lines.addWidget(label("Know before you show it", "contentHead"))
        words = QVBoxLayout()
        words.setSpacing(look.px(5))
        lines.addLayout(words)
        return card, words

    def _planner(self) -> QWidget:
        look = self._look
        made = QWidget()
        lines = QVBoxLayout(made)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(look.px(8))
        lines.addWidget(label("How long have you got?", "section"))
        row = QHBoxLayout()
        row.setSpacing(look.px(12))
        self.minutes = MinutesPicker(look)
        self.minutes.changed.connect(self._minutes_changed)
        self.minutes.entered.connect(self.focus_present)
        row.addWidget(self.minutes)
        said = QVBoxLayout()
        said.setSpacing(0)
        self._count, self._remark = label("", "strong"), label("", "remark", wrap=True)
        said.addWidget(self._count)
        said.addWidget(self._remark)
        row.addLayout(said, 1)
        lines.addLayout(row)
        self.ribbon, self.legend = Ribbon(look), Legend(look)
        lines.addSpacing(look.px(4))
        lines.addWidget(self.ribbon)
        lines.addWidget(self.legend)
        self.left_out = ExtrasList(look, "Slides left out")
        self.extras = ExtrasList(look, "Extra slides that are shown")
        self.more = SignButton("", "down", "link", look.scheme.main, size=look.px(14))
        self.more.setCheckable(True)
        self.more.toggled.connect(lambda _on: self._show_plan())
        self.as_planned = SignButton("Undo my changes", "swap", "link", look.scheme.main, size=look.px(16))
        self.as_planned.clicked.connect(self._reset)
        for each in (self.left_out, self.extras):
            each.switched.connect(self._switch)
        lines.addWidget(self.left_out)
        below = QHBoxLayout()
        below.setSpacing(0)
        below.addWidget(self.more)
        below.addStretch(1)
        below.addWidget(self.as_planned)
        lines.addLayout(below)
        lines.addWidget(self.extras)
        return made

    def _visit_line(self) -> QHBoxLayout:
        look = self._look
        row = QHBoxLayout()
        row.setSpacing(look.px(10))
        sign = label("", "sign")
        sign.setPixmap(sign_pixmap("calendar", look.scheme.text2, look.px(20), self.devicePixelRatioF()))
        row.addWidget(sign)
        self.visit_label = label("", "small", wrap=True)
        row.addWidget(self.visit_label, 1)
        self._visit_button = SignButton("Fill in", role="link")
        self._visit_button.clicked.connect(self.visit)
        row.addWidget(self._visit_button)
        return row

    def _show_form(self) -> None:
        """The form of the approval is brought into sight once it has its height."""
        QTimer.singleShot(0, lambda: self._scroll.ensureWidgetVisible(self.approval, 0, self._look.px(12)))

    def _make_room(self, _least: int, most: int) -> None:
        """The scroll bar stands in the margin: nothing moves when it comes."""
        margins = self._column.contentsMargins()
        margins.setRight(self._look.px(24) - (self._scroll.verticalScrollBar().width() if most else 0))
        self._column.setContentsMargins(margins)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(380), self._look.px(600))

    def as_page(self, alone: bool, low: bool) -> None:
        """Alone it has a way back; in a low window Present stands beside the screens."""
        self.back_button.setVisible(alone)
        self.foot.arrange(flat=low and alone, low=low)

    # What is shown

    def show_nothing(self) -> None:
        """No talk is chosen."""
        self.entry = self.path = self._deck = None
        self._told.hide()
        self.foot.set_talk(chosen=False)

    def show_entry(self, entry: TalkEntry, path: Path, wish: Wish) -> None:
        """This talk, in the language whose deck lies at `path`."""
        if self.path != path:
            self._scroll.verticalScrollBar().setValue(0)
            self.more.setChecked(False)
        self.entry, self.path, self.wish = entry, path, wish
        self._told.show()
        self.foot.set_talk(chosen=True)
        meta = open_deck(path).meta if path != entry.path else None  # of the chosen language
        self._title.setText(meta.title if meta else entry.title)
        self._subtitle.setText(meta.subtitle if meta else entry.subtitle)
        self._subtitle.setVisible(bool(self._subtitle.text()))
        self._show_languages(entry, path)
        self.forget_button.setVisible(entry.own)
        self.own.show_talk(entry, path)
        self._deck = self._shelf.deck(path)
        self._show_deck()

    def show_place(self, visit: str) -> None:
        """Other help lines or another visit."""
        self.show_visit(visit)
        if self._deck is not None:
            self.faults.show_faults(faults_of(self._deck, self._shelf.place))

    def show_visit(self, words: str) -> None:
        """What is filled in of the visit, "" for nothing."""
        self.visit_label.setText(words or "This visit: school, date and lead are not filled in")
        self._visit_button.setText("Change" if words else "Fill in")
        self._visit_button.setAccessibleName(f"{self._visit_button.text()}: this visit")

    def focus_present(self) -> None:
        self.button.setFocus(Qt.FocusReason.TabFocusReason)

    def _show_facts(self) -> None:
        entry, look = self.entry, self._look
        assert entry is not None
        clear(self._facts)
        version = self._deck.meta.version if self._deck else ""
        for sign, words in (
            ("people", audience_words(entry)),
            ("globe", language_name(entry.lang) if len(entry.langs) == 1 else ""),
            ("info", f"Version {version}" if version else ""),
        ):
            if words:
                picture = label("", "sign")
                picture.setPixmap(sign_pixmap(sign, look.scheme.text2, look.px(18), self.devicePixelRatioF()))
                self._facts.addWidget(picture)
                self._facts.addWidget(label(words, "fact"))
                self._facts.addSpacing(look.px(10))
        self._facts.addStretch(1)

    def _show_languages(self, entry: TalkEntry, path: Path) -> None:
        self.languages.setVisible(len(entry.langs) > 1)
        if len(entry.langs) < 2:
            return
        self.languages.clear()
        self._langs = language_files(entry)
        for lang, file in self._langs.items():
            self.languages.addItem(language_name(lang), str(file))
            if file == path:
                self.languages.setCurrentIndex(self.languages.count() - 1)

    def _language_picked(self, index: int) -> None:
        self.language_chosen.emit(self.languages.itemData(index), tuple(self._langs)[index])

    def _deck_read(self, path: str) -> None:
        if self.path is not None and path == str(self.path):
            self._deck = self._shelf.deck(self.path)
            self._show_deck()

    def _show_deck(self) -> None:
        deck = self._deck
        self._show_facts()
        self._reading.setVisible(deck is None)
        self._plan_box.setVisible(deck is not None)
        self.approval.setVisible(deck is not None)
        if deck is None:
            self.ready.hide()
            self.faults.hide()
            self._warnings.hide()
            return
        standings, review = self._shelf.standings, review_state(deck.meta, dt.date.today())[1]
        self.approval.show_standing(standings.deck(deck), deck.meta.title, standings.last_approver(), review)
        self.faults.show_faults(faults_of(deck, self._shelf.place))
        warnings = deck.meta.warnings if deck.meta.native_reviewed else (NOT_NATIVE, *deck.meta.warnings)
        self._warnings.setVisible(bool(warnings))
        clear(self._warning_lines)
        for words in warnings:
            self._warning_lines.addWidget(label(words, "contentWords", wrap=True))
        self.show_runs()

    # The plan

    @property
    def plan(self) -> Plan | None:
        return make_plan(self._deck, self.wish, self._timing) if self._deck else None

    def show_runs(self) -> None:
        """How ready one is, and the speaker's own pace, as the records have them now."""
        ready, self._timing = self.look_up_runs(self._deck) if self._deck else (None, {})
        self.ready.show_ready(ready)
        self._show_plan()

    def _show_plan(self) -> None:
        plan = self.plan
        if plan is None:
            return
        self.minutes.show_minutes(plan.minutes)
        self._count.setText(plan.count)
        self._remark.setText(plan.remark)
        restyle(self._remark, "tone", plan.tone)
        self.ribbon.show_bars(plan.bars)
        self.legend.show_minutes(plan.out_minutes)
        out = tuple(row for row in plan.rows if not row.shown)
        extras = tuple(row for row in plan.rows if row.shown)
        self.left_out.show_rows(out)
        self.more.setVisible(bool(extras))
        self.more.setText(
            f"{'Hide' if self.more.isChecked() else 'Show'} the {len(extras)} extras you can skip"
        )
        self.more.setAccessibleName(self.more.text())
        self.extras.show_rows(extras if self.more.isChecked() else ())
        self.as_planned.setVisible(plan.edited)
        self.legend.setVisible(bool(plan.rows))

    def _minutes_changed(self, minutes: int) -> None:
        self._wish(Wish(float(minutes), self.wish.keep, self.wish.skip))

    def _switch(self, index: int, shown: bool) -> None:
        if self._deck:
            self._wish((keep if shown else skip)(self._deck, self.wish, index))

    def _reset(self) -> None:
        self._wish(Wish(self.wish.minutes))
        self.minutes.number.setFocus(Qt.FocusReason.OtherFocusReason)

    def _wish(self, wish: Wish) -> None:
        self.wish = wish
        self._show_plan()
        self.wish_changed.emit(str(self.path), wish)
