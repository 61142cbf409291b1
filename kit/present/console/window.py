"""The console window: the panes in their places, fed from the running talk's View, never the other way round.

It draws; it decides nothing. Keys and buttons leave it as action names.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QImage, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from kit.contacts.answers import Answer
from kit.contacts.card import DisclosureCard
from kit.errors import Problem
from kit.geometry import PixelSize
from kit.look.sheet import style_sheet
from kit.look.tokens import CONSOLE
from kit.present.console.band import TopBar, TopLine
from kit.present.console.buttons import TouchButton
from kit.present.console.keysheet import KeySheet, cap, key_rows
from kit.present.console.overview import Overview
from kit.present.console.sections import SectionLine
from kit.present.console.states import button_faces, top_line
from kit.present.console.talk_page import TalkPage
from kit.stage.ready import FrameShop, Wanted
from kit.talk.actions import Action, KeyTable
from kit.talk.model import View
from kit.talk.session import TalkSession

_MORE = """
QLabel[role="sum"] { font-size: 17px; color: %(text2)s; }
QLabel[role="words"] { font-size: 17px; }
QLabel[role="fault"] { background: %(amber)s; color: %(amber_text)s; border-radius: 9px; padding: 6px 12px; }
QLabel[role="more"] { background: %(raised)s; border: 1px solid %(line)s; border-radius: 15px; padding: 4px 14px;
  font-weight: 600; }
QPushButton[role="mini"] { min-height: 32px; padding: 0 10px; font-size: 15px; }
QSpinBox { min-height: 34px; padding: 0 4px; }
"""
_MOST = 1.3  # labels stand beside what is painted at one size; notes grow as far as is wished
_BUTTONS = (Action.BLACK, Action.FREEZE, Action.OVERVIEW, Action.POINTER, Action.DISCLOSURE, Action.END)


class Console(QWidget):
    """What the presenter sees.

    Signals:
        act(Action): something was pressed that has a key, too.
        go_to(int), skip(int): a slide by its index, from the overview.
        counted(int, int): hands for an option (from 0).
        ticked(int): a must-say line of the slide (from 0) was said, or not after all.
        key_pressed(QKeyEvent): a key that none of its own fields took.
        close_wanted(): the window system asks to close it.
    """

    act = Signal(object)
    go_to = Signal(int)
    skip = Signal(int)
    counted = Signal(int, int)
    ticked = Signal(int)
    key_pressed = Signal(QKeyEvent)
    close_wanted = Signal()

    def __init__(
        self,
        shop: FrameShop,
        card: DisclosureCard,
        table: KeyTable,
        notes_px: int,
        scale: float = 1.0,
        *,
        rehearsal: bool = False,
    ) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setWindowTitle("Kitbag: rehearsal" if rehearsal else "Kitbag: console")
        self.setObjectName("console")
        self.setProperty("role", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setStyleSheet(style_sheet(CONSOLE, min(scale, _MOST), _MORE))
        self._notes_scale = scale
        self._shop = shop
        self._session: TalkSession | None = None
        self._unsubscribe: Callable[[], None] | None = None
        self._status: tuple[tuple[str, str], ...] = ()
        self._page = "talk"  # or "overview", "keys"
        self._notice = ""
        self._tool_on = False
        self._rehearsal = rehearsal
        self.table = table
        self._build(card, table, round(notes_px * scale))
        self._beat = QTimer(self)
        self._beat.setInterval(250)
        self._beat.timeout.connect(self.talk.show_times)

    def _build(self, card: DisclosureCard, table: KeyTable, notes_px: int) -> None:
        self.top = TopBar()
        self.top.way_out.connect(lambda: self.act.emit(self._way_out()))
        self.sections = SectionLine()
        self.talk = TalkPage(self._shop, card, notes_px, rehearsal=self._rehearsal)
        self.talk.notes.ticked.connect(self.ticked)
        self.talk.next.clicked.connect(lambda: self.act.emit(Action.NEXT))
        self.talk.pace.taken.connect(lambda: self.act.emit(Action.RECUT))
        self.talk.hands.counted.connect(self.counted)
        self.overview = Overview(self._thumb, self._shop.place.lookup, self._answers)
        self.overview.go_to.connect(self.go_to)
        self.overview.skip.connect(self.skip)
        self.overview.undo.connect(lambda: self.act.emit(Action.UNDO_SKIP))
        self.overview.leave.connect(lambda: self.act.emit(Action.OVERVIEW))
        self.keys = KeySheet(key_rows(table))
        self.buttons = {
            a: TouchButton(button_faces(None)[a], cap(next(iter(table.keys(a)), ""))) for a in _BUTTONS
        }
        for name, button in self.buttons.items():
            button.clicked.connect(lambda _=False, a=name: self.act.emit(self._meant(a)))
        self._lay_out()

    def _lay_out(self) -> None:
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 14)
        page.setSpacing(0)
        page.addWidget(self.top)
        body = QWidget()
        self._stack = QStackedLayout(body)
        for pane in (self.talk, self.overview, self.keys):
            self._stack.addWidget(pane)
        inner = self._inner = QVBoxLayout()
        inner.setContentsMargins(20, 0, 20, 0)
        inner.setSpacing(0)
        inner.addWidget(self.sections)
        inner.addSpacing(8)
        inner.addWidget(body, 1)
        inner.addSpacing(14)
        row = QHBoxLayout()
        row.setSpacing(10)
        for name, button in self.buttons.items():
            row.addWidget(button, 5 if name is Action.DISCLOSURE else 4)
        inner.addLayout(row)
        page.addLayout(inner, 1)
        self.setMinimumSize(560, 340)

    def _give_way(self) -> None:
        """In a small window the section line goes and the buttons get lower; the talk page keeps its own rules."""
        small = self.width() < 1100 or self.height() < 600
        self.sections.setVisible(self._page == "talk" and self.height() >= 600)
        for button in self.buttons.values():
            button.set_stacked(small)

    # The running talk

    def bind(self, session: TalkSession) -> None:
        """The talk begins; from now on every change of it is drawn."""
        if self._unsubscribe:
            self._unsubscribe()
        self._session = self.talk.session = session
        self._unsubscribe = session.subscribe(self.show_view)
        self._beat.start()
        self.show_view(session.view)

    def set_status(self, *status: tuple[str, str]) -> None:
        """What stands at the right of the title line: (sign, words)."""
        self._status = status
        if self._session:
            self._show_top(self._session.view)

    def set_problems(self, problems: tuple[Problem, ...]) -> None:
        self.talk.problems = problems

    def say(self, words: str) -> None:
        """A sentence for the presenter on the title line, until the next change."""
        self._notice = words
        if self._session:
            self._show_top(self._session.view)

    def set_page(self, page: str, searching: bool = False) -> None:
        """Which page stands: "talk", "overview" or "keys"."""
        self._page = page
        self._stack.setCurrentIndex({"talk": 0, "overview": 1, "keys": 2}[page])
        self._give_way()
        if self._session and page == "overview":
            self.overview.open(self._session.view, searching)
        elif page != "overview":
            self.setFocus()
        if self._session:
            self.show_view(self._session.view)

    @property
    def page(self) -> str:
        return self._page

    def set_notes_px(self, px: int) -> None:
        self.talk.notes.set_px(round(px * self._notes_scale))

    def wanted(self, view: View) -> list[Wanted]:
        """The small pictures that the next key press will need."""
        return self.talk.wanted(view)

    def _way_out(self) -> Action:
        """What the cap at the end of the band does."""
        view = self._session.view if self._session else None
        if view is not None and view.room.kind == "neutral" and view.next is None and not view.disclosure:
            return Action.END
        return Action.ESCAPE

    def _meant(self, action: Action) -> Action:
        """What a touch button does now: the pointer's puts away the tool that is on."""
        return Action.ESCAPE if action is Action.POINTER and self._tool_on else action

    def show_tool(self, *, on: bool) -> None:
        """A pointer or pen is in hand, or none: their row of buttons stands over the notes."""
        self._tool_on = on
        self.talk.show_tools(on=on)
        if self._session:
            self.buttons[Action.POINTER].show_face(button_faces(self._session.view, tool_on=on)[Action.POINTER])

    def show_view(self, view: View) -> None:
        """Draws everything that depends on the talk's state (times have a beat of their own)."""
        if not view.deck.slides:
            return
        self._notice = ""
        self._show_top(view)
        self.talk.show_view(view)
        self.sections.show_view(view)
        for name, face in button_faces(
            view, overview=self._page == "overview", tool_on=self._tool_on
        ).items():
            self.buttons[name].show_face(face)
        if self._page == "overview":
            self.overview.show_view(view)
        self.talk.show_times()

    def _show_top(self, view: View) -> None:
        line = top_line(view, self._page, rehearsal=self._rehearsal)
        if not line.fill:
            more = self._notice or line.more
            line = TopLine(line.lead, more, status=self._status, said=self._notice != "")
        self.top.show_line(line)

    def _answers(self, view: View) -> tuple[Answer, ...]:
        """What was prepared for the listeners of this talk, in its language."""
        from kit.contacts.answers import load_answers

        meta = view.deck.meta
        return load_answers(self._shop.place.in_language(meta.lang), meta.audience)

    def _thumb(self, index: int, size: PixelSize) -> QImage | None:
        return self._shop.thumbnail(index, size, self.overview.repaint_pictures)

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._page == "overview" and self.overview.handle_key(event):
            return
        self.key_pressed.emit(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_way()

    def closeEvent(self, event: QCloseEvent) -> None:
        if event.spontaneous():
            event.ignore()
            self.close_wanted.emit()
            return
        if self._unsubscribe:
            self._unsubscribe()
            self._unsubscribe = None
        self._beat.stop()
        super().closeEvent(event)
