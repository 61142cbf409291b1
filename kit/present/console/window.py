"""The console window: the panes in their places, fed from the running talk's View, never the other way round.

It draws; it decides nothing. Keys and buttons leave it as action names.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QColor, QImage, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QStackedLayout, QVBoxLayout, QWidget

from kit.contacts.card import DisclosureCard
from kit.errors import Problem
from kit.look.sheet import style_sheet
from kit.look.tokens import BANDS, CONSOLE
from kit.look.widgets import ElidedLabel, label
from kit.present.console.band import TopBar, TopLine
from kit.present.console.buttons import TouchButton
from kit.present.console.card import CardPane
from kit.present.console.hands import HandsPane
from kit.present.console.keysheet import KeySheet, key_rows
from kit.present.console.notes import NotesPane, note_lines
from kit.present.console.overview import Overview
from kit.present.console.pictures import TalkPicture
from kit.present.console.sections import SectionLine
from kit.present.console.states import button_faces, room_label, top_line
from kit.present.console.times import PaceCard, TimesPane, clock_words
from kit.present.live import live_now
from kit.stage.canvas import Live
from kit.stage.ready import FrameShop, PixelSize, Wanted
from kit.talk.actions import Action, KeyTable
from kit.talk.hands import options
from kit.talk.model import Cursor, View
from kit.talk.run import next_cursor, run_of
from kit.talk.session import TalkSession
from kit.talk.state import State

_MORE = """
QLabel[role="sum"] { font-size: 17px; color: %(text2)s; }
QLabel[role="words"] { font-size: 17px; }
QLabel[role="fault"] { background: %(amber)s; color: %(amber_text)s; border-radius: 9px; padding: 6px 12px; }
QLabel[role="more"] { background: %(raised)s; border: 1px solid %(line)s; border-radius: 15px; padding: 4px 14px;
  font-weight: 600; }
QPushButton[role="mini"] { min-height: 32px; padding: 0 10px; font-size: 15px; }
QSpinBox { min-height: 34px; padding: 0 4px; }
"""
_BUTTONS = (Action.BLACK, Action.FREEZE, Action.OVERVIEW, Action.SEARCH, Action.DISCLOSURE, Action.END)


class Console(QWidget):
    """What the presenter sees.

    Signals:
        act(Action): something was pressed that has a key, too.
        go_to(int), skip(int): a slide by its index, from the overview.
        counted(int, int): hands for an option (from 0).
        key_pressed(QKeyEvent): a key that none of its own fields took.
        close_wanted(): the window system asks to close it.
    """

    act = Signal(object)
    go_to = Signal(int)
    skip = Signal(int)
    counted = Signal(int, int)
    key_pressed = Signal(QKeyEvent)
    close_wanted = Signal()

    def __init__(
        self, shop: FrameShop, card: DisclosureCard, table: KeyTable, notes_px: int, scale: float = 1.0
    ) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setWindowTitle("Kitbag: console")
        self.setObjectName("console")
        self.setProperty("role", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setStyleSheet(style_sheet(CONSOLE, scale, _MORE))
        self._shop = shop
        self._session: TalkSession | None = None
        self._unsubscribe: Callable[[], None] | None = None
        self._status: tuple[tuple[str, str], ...] = ()
        self._problems: tuple[Problem, ...] = ()
        self._page = "talk"  # or "overview", "keys"
        self._notice = ""
        self._build(card, table, notes_px)
        self._beat = QTimer(self)
        self._beat.setInterval(250)
        self._beat.timeout.connect(self._show_times)

    # Building

    def _build(self, card: DisclosureCard, table: KeyTable, notes_px: int) -> None:
        self.top = TopBar()
        self.top.way_out.connect(lambda: self.act.emit(self._way_out()))
        self.sections = SectionLine()
        self.room = TalkPicture("The room sees this")
        self.next = TalkPicture("Next step")
        self.next.clicked.connect(lambda: self.act.emit(Action.NEXT))
        self.times, self.pace = TimesPane(), PaceCard()
        self.pace.taken.connect(lambda: self.act.emit(Action.RECUT))
        self.notes = NotesPane(self._shop.place.lookup, notes_px)
        self.card = CardPane(card)
        self.hands = HandsPane()
        self.hands.counted.connect(self.counted)
        self.overview = Overview(self._thumb, self._shop.place.lookup)
        self.overview.go_to.connect(self.go_to)
        self.overview.skip.connect(self.skip)
        self.overview.undo.connect(lambda: self.act.emit(Action.UNDO_SKIP))
        self.overview.leave.connect(lambda: self.act.emit(Action.OVERVIEW))
        self.keys = KeySheet(key_rows(table))
        self._room_label, self._room_more = label("The room sees this", "strong"), QLabel()
        self._next_label = label("Next step", "pane")
        self._next_more = ElidedLabel("", "pane", Qt.TextElideMode.ElideRight)
        self._next_more.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._notes_label, self._notes_more = label("Notes", "strong"), label("", "pane")
        self._fault = label("", "fault", wrap=True)
        self._more = label("", "more")
        self._more.setParent(self.notes)
        self.notes.more_changed.connect(self._show_more)
        self.buttons = {
            a: TouchButton(button_faces(None)[a], next(iter(table.keys(a)), "")) for a in _BUTTONS
        }
        for name, button in self.buttons.items():
            button.clicked.connect(lambda _=False, a=name: self.act.emit(a))
        self._lay_out()

    def _lay_out(self) -> None:
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 14)
        page.setSpacing(0)
        page.addWidget(self.top)
        body = self._stack_holder = QWidget()
        self._stack = QStackedLayout(body)
        self._talk_page = QWidget()
        self._grid = QGridLayout(self._talk_page)
        for pane in (self._talk_page, self.overview, self.keys):
            self._stack.addWidget(pane)
        inner = QVBoxLayout()
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
        self._left = QWidget()
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(8)
        left.addLayout(_row(self._room_label, self._room_more))
        left.addWidget(self.room)
        lower = QHBoxLayout()
        lower.setSpacing(18)
        coming = QVBoxLayout()
        coming.setSpacing(8)
        coming.addLayout(_row(self._next_label, self._next_more))
        coming.addWidget(self.next, 1)
        lower.addLayout(coming, 27)
        timing = QVBoxLayout()
        timing.setSpacing(6)
        timing.addWidget(self.times)
        timing.addWidget(self.pace, 1)
        lower.addLayout(timing, 33)
        left.addLayout(lower, 1)
        self._right = QWidget()
        right = QVBoxLayout(self._right)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(8)
        right.addLayout(_row(self._notes_label, self._notes_more))
        right.addWidget(self._fault)
        right.addWidget(self.hands)
        holder = QWidget()
        self._notes_stack = QStackedLayout(holder)
        self._notes_stack.addWidget(self.notes)
        self._notes_stack.addWidget(self.card)
        right.addWidget(holder, 1)
        self._fault.hide()
        self.hands.hide()
        self._arrange()

    def _arrange(self) -> None:
        """Side by side, or below 1100 px one above the other; the left column is 45 to 48 % of the width."""
        grid = self._grid
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(22)
        grid.removeWidget(self._left)
        grid.removeWidget(self._right)
        wide = float(self.width() - 40)
        narrow = self.width() < 1100
        body = max(200, self._stack_holder.height())
        grid.addWidget(self._left, 0, 0)
        grid.addWidget(self._right, 1 if narrow else 0, 0 if narrow else 1)
        tall = self.height() >= 1000 and not narrow
        if narrow:
            picture, left = min(wide * 9 / 16, body * 0.30), wide
            self._left.setMaximumHeight(int(body * 0.58))
        else:
            least = 268 if tall else 180
            picture = min(wide * 0.475 * 9 / 16, body - 30 - 12 - least)
            left = max(wide * 0.38, min(wide * 0.475, picture * 16 / 9))
            self._left.setMaximumHeight(16777215)
        self._left.setFixedWidth(int(left))
        self.room.setFixedHeight(max(90, int(picture)))
        self.times.set_tall(tall)

    # The running talk

    def bind(self, session: TalkSession) -> None:
        """The talk begins; from now on every change of it is drawn."""
        if self._unsubscribe:
            self._unsubscribe()
        self._session = session
        self._unsubscribe = session.subscribe(self.show_view)
        self._beat.start()
        self.show_view(session.view)

    def set_status(self, *status: tuple[str, str]) -> None:
        """What stands at the right of the title line: (sign, words)."""
        self._status = status
        if self._session:
            self._show_top(self._session.view)

    def set_problems(self, problems: tuple[Problem, ...]) -> None:
        self._problems = problems

    def say(self, words: str) -> None:
        """A sentence for the presenter on the title line, until the next change."""
        self._notice = words
        if self._session:
            self._show_top(self._session.view)

    def set_page(self, page: str, searching: bool = False) -> None:
        """Which page stands: "talk", "overview" or "keys"."""
        self._page = page
        self._stack.setCurrentIndex({"talk": 0, "overview": 1, "keys": 2}[page])
        self.sections.setVisible(page == "talk")
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
        self.notes.set_px(px)

    def wanted(self, view: View) -> list[Wanted]:
        """The small pictures that the next key press will need."""
        if not view.next:
            return []
        wanted = [Wanted(view.next, self.room.picture_size(), self.live(view, view.next.slide))]
        if after := self._after(view):
            wanted.append(Wanted(after, self.next.picture_size(), self.live(view, after.slide)))
        return wanted

    def _after(self, view: View) -> Cursor | None:
        return next_cursor(view.deck, run_of(view.deck, view.cut), State(view.next)) if view.next else None

    def _way_out(self) -> Action:
        """What the cap at the end of the band does."""
        view = self._session.view if self._session else None
        if view is not None and view.room.kind == "neutral" and view.next is None and not view.disclosure:
            return Action.END
        return Action.ESCAPE

    def show_view(self, view: View) -> None:
        """Draws everything that depends on the talk's state (times have a beat of their own)."""
        if not view.deck.slides:
            return
        self._show_top(view)
        self._show_room(view)
        self._show_next(view)
        self.sections.show_view(view)
        for name, face in button_faces(view, overview=self._page == "overview").items():
            self.buttons[name].show_face(face)
        if self._page == "overview":
            self.overview.show_view(view)
        self._show_notes(view)
        self._show_times()

    def _show_top(self, view: View) -> None:
        line = top_line(view, self._page)
        if not line.fill:
            more = self._notice or line.more
            line = TopLine(line.lead, more, status=self._status)
        self.top.show_line(line)

    def _show_room(self, view: View) -> None:
        room = view.room
        words, more, kind = room_label(view)
        color = BANDS.get(kind, "")
        self._room_label.setText(words)
        self._room_label.setStyleSheet(f"color: {color}" if color else "")
        self._room_more.setText(more)
        plain = {"black": QColor("#000000"), "white": QColor("#FFFFFF")}.get(room.kind)
        live = self.live(view, room.cursor.slide)

        def painted(size: PixelSize) -> QImage | QColor:
            if plain is not None:
                return plain
            if room.kind == "neutral":
                return self._shop.neutral(size)
            return self._shop.picture(room.cursor, size, live)

        self.room.show_picture(painted, color)

    def live(self, view: View, index: int) -> Live:
        return live_now(self._session, view, index) if self._session else Live()

    def _show_next(self, view: View) -> None:
        covered = view.room.kind != "slide" or view.room.frozen
        coming = view.cursor if covered and not view.ended else view.next
        self._next_label.setText("Comes back" if covered else "Next step")
        if coming is None:
            self._next_more.setText("")
            self.next.show_picture(
                None, words="After this the room sees the calm slide, until you end the talk."
            )
            return
        slide = view.deck.slides[coming.slide]
        same = coming.slide == view.cursor.slide and slide.steps
        self._next_more.setText(
            f"{coming.step} of {slide.steps}" if same else f"{coming.slide + 1} {slide.plain_title}"
        )
        self.next.show_picture(lambda size: self._shop.picture(coming, size, self.live(view, coming.slide)))

    def _show_notes(self, view: View) -> None:
        self._notes_stack.setCurrentIndex(1 if view.disclosure else 0)
        slide = view.deck.slides[view.cursor.slide]
        self._notes_label.setText("What to do now" if view.disclosure else "Notes")
        self.notes.show_notes(note_lines(slide.notes, view.skip_note), view.cursor.step, view.deck.meta.rtl)
        faults = [p for p in self._problems if p.slide == slide.id]
        self._fault.setVisible(bool(faults) and not view.disclosure)
        if faults:
            more = f" And {len(faults) - 1} more." if len(faults) > 1 else ""
            self._fault.setText(f"Line {faults[0].line}: {faults[0].message} {faults[0].hint}{more}")
        self.hands.show_hands(0 if view.disclosure else options(slide), view.hands(slide.id))

    def _show_times(self) -> None:
        session = self._session
        if session is None:
            return
        view = session.view
        self.times.show_times(session.left(), session.spoken(), session.now().strftime("%H:%M"), view.paused)
        self.pace.show_pace(session.pace())
        slide = view.deck.slides[view.cursor.slide] if view.deck.slides else None
        if slide is not None:
            said = f"this slide: {clock_words(session.slide_spoken())} of {clock_words(slide.minutes * 60)}"
            self._notes_more.setText("same words on paper: sheet S14" if view.disclosure else said)
        if view.room.kind != "slide" or view.room.frozen:
            self._room_more.setText(f"for {clock_words(session.room_for())}")

    def _show_more(self, lines: int) -> None:
        self._more.setVisible(lines > 0)
        if lines > 0:
            self._more.setText(f"{lines} more line{'s' if lines > 1 else ''}   Shift+↓")
            self._more.adjustSize()
            bottom = self.notes.height() - self.notes.pinned_height()
            self._more.move(
                self.notes.width() - self._more.width() - 14, round(bottom) - self._more.height() - 6
            )

    def _thumb(self, index: int, size: PixelSize) -> QImage | None:
        return self._shop.thumbnail(index, size, self.overview.repaint_pictures)

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._page == "overview" and self.overview.handle_key(event):
            return
        self.key_pressed.emit(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

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


def _row(first: QWidget, second: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(first)
    row.addSpacing(12)
    row.addWidget(
        second, 1, Qt.AlignmentFlag(0) if isinstance(second, ElidedLabel) else Qt.AlignmentFlag.AlignRight
    )
    return row
