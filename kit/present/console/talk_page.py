"""The console's main page: room picture, next step, times, pace and notes, placed by measure for every window size.

Wide: pictures and times at the left (45 to 48 % of the width), notes at the right. Below 1100 px, or at 200 %
scaling: times beside the room picture, notes under both, the next step in words. Never given up: the room picture,
the time left, the safety note.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from kit.contacts.card import DisclosureCard
from kit.errors import Problem
from kit.geometry import PixelSize
from kit.look.tokens import BANDS
from kit.look.widgets import ElidedLabel, label
from kit.present.console.card import CardPane
from kit.present.console.hands import HandsPane
from kit.present.console.notes import NotesPane, note_lines
from kit.present.console.pictures import TalkPicture
from kit.present.console.plan import PlanPane, plan_now
from kit.present.console.states import next_label, room_label
from kit.present.console.times import PaceCard, TimesPane, clock_words
from kit.present.live import live_now
from kit.stage.canvas import Live
from kit.stage.ready import FrameShop, Wanted
from kit.talk.cut import slide_minutes
from kit.talk.hands import options
from kit.talk.model import View
from kit.talk.run import next_cursor, run_of
from kit.talk.session import TalkSession
from kit.talk.state import State

if TYPE_CHECKING:
    from kit.present.audience import Film
    from kit.present.marks.layer import Layer

_ROW = 26  # a pane's label, at the usual size of text
_GAP = 22
_NARROW, _LOW = 1100, 420


class TalkPage(QWidget):
    """Draws a View and the session's times; decides nothing."""

    def __init__(
        self, shop: FrameShop, card: DisclosureCard, notes_px: int, *, rehearsal: bool = False
    ) -> None:
        super().__init__()
        self._shop, self._rehearsal = shop, rehearsal
        self.session: TalkSession | None = None
        self.problems: tuple[Problem, ...] = ()
        self.room = TalkPicture("The room sees this")
        self.next = TalkPicture("Next step")
        self.times, self.pace = TimesPane(), PaceCard()
        self.notes = NotesPane(shop.place.lookup, notes_px)
        self.card = CardPane(card)
        self.hands, self.plan = HandsPane(), PlanPane()
        self._tools: QWidget | None = None  # the row of pointer and pen, while one is on
        self._marks: Layer | None = None
        self._clip: QWidget | None = None  # the row of a clip, in a talk that has some
        self._beside: QWidget | None = None  # what listens to a rehearsal
        self._turn: Callable[[], object] | None = None
        self._line = _ROW
        self._room_label = label("The room sees this", "strong")
        self._room_more = ElidedLabel("", "", Qt.TextElideMode.ElideRight)
        self._next_label = label("Next step", "pane")
        self._next_more = ElidedLabel("", "pane", Qt.TextElideMode.ElideRight)
        self._notes_label, self._notes_more = label("Notes", "strong"), label("", "pane")
        for right in (self._room_more, self._next_more, self._notes_more):
            right.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._fault = label("", "fault", wrap=True)
        self._more = QLabel(self.notes)
        self._more.setProperty("role", "more")
        self.notes.more_changed.connect(self._show_more)
        for part in self._parts():
            part.setParent(self)
        self._fault.hide()
        self.hands.hide()
        self.plan.hide()
        self.card.hide()

    def _parts(self) -> tuple[QWidget, ...]:
        return (
            self._room_label, self._room_more, self.room, self._next_label, self._next_more, self.next, self.times,
            self.pace, self._notes_label, self._notes_more, self._fault, self.plan, self.hands, self.notes,
            self.card,
        )  # fmt: skip

    def set_clip(self, pane: QWidget, film: Film) -> None:
        """Clips: their row, and the film over the room's picture."""
        self._clip, self.room.clip = pane, film
        pane.setParent(self)

    def show_clip(self, *, shown: bool) -> None:
        """Whether the room's slide has a clip."""
        if self._clip is not None and self._clip.isHidden() is shown:
            self._clip.setVisible(shown)
            self.arrange()

    def set_beside(self, pane: QWidget, turn: Callable[[], object]) -> None:
        """Below the plan of a rehearsal stands this as well; a key turns it on and off."""
        self._beside, self._turn = pane, turn
        pane.setParent(self)
        pane.setVisible(not self.plan.isHidden())
        self.arrange()

    def turn_beside(self) -> str:
        """What its key does; the sentence where there is nothing to turn on."""
        if self._turn is None:
            return "The microphone is for rehearsals."
        self._turn()
        return ""

    def set_tools(self, bar: QWidget, marks: Layer) -> None:
        """Pointer and pen: their row, and what they put over the room's picture."""
        self._tools, self._marks, self.room.overlay = bar, marks, marks
        bar.setParent(self)

    def show_tools(self, *, on: bool) -> None:
        if self._tools is not None and on != self._tools.isVisibleTo(self):
            self._tools.setVisible(on)
            self.arrange()

    # Places

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Puts every pane in its place for the size there is."""
        self._line = max(_ROW, self._notes_label.sizeHint().height())
        if self.width() < _NARROW - 40 and self.height() < _LOW:
            self._arrange_low()
        elif self.width() < _NARROW - 40:
            self._arrange_narrow()
        else:
            self._arrange_wide()

    def _arrange_wide(self) -> None:
        w, h = self.width(), self.height()
        tall = h >= 800
        self.times.set_tall(tall)
        least = 268 if tall else 186  # the lower row
        picture = min(w * 0.475 * 9 / 16, h - self._line - 6 - 12 - least)
        left = int(max(w * 0.38, min(w * 0.475, picture * 16 / 9)))
        picture = int(min(picture, left * 9 / 16))
        self._row(self._room_label, self._room_more, QRect(0, 0, left, self._line))
        self.room.setGeometry(0, self._line + 6, left, picture)
        top = self._line + 6 + picture + 12
        lower = h - top
        coming = int(min(left * 0.45, (lower - self._line - 6) * 16 / 9))
        self._row(self._next_label, self._next_more, QRect(0, top, coming, self._line))
        self.next.setGeometry(0, top + self._line + 6, coming, int(coming * 9 / 16) + 1)
        x = coming + 18
        times = self.times.sizeHint().height()
        self.times.setGeometry(x, top, left - x, times)
        pace = min(lower - times - 6, 150)
        self.pace.setGeometry(x, top + times + 6, left - x, max(60, pace))
        self._place_notes(QRect(left + _GAP, 0, w - left - _GAP, h))
        for shown in (self.next, self.pace, self._next_label, self._next_more):
            shown.show()

    def _arrange_narrow(self) -> None:
        w, h = self.width(), self.height()
        self.times.set_tall(False)
        picture = int(min(w * 0.46 * 9 / 16, h * 0.5))
        left = int(picture * 16 / 9)
        self._row(self._room_label, self._room_more, QRect(0, 0, left, self._line))
        self.room.setGeometry(0, self._line, left, picture)
        x = left + 16
        self.times.setGeometry(x, 0, w - x, self.times.sizeHint().height())
        y = self.times.sizeHint().height() + 2
        self.next.hide()
        self._next_label.show()
        self._next_more.show()
        bottom = self._line + picture
        pace = max(0, bottom - y - self._line)
        self.pace.setVisible(pace >= 44)
        self.pace.setGeometry(x, y, w - x, pace)
        self._row(self._next_label, self._next_more, QRect(x, bottom - self._line, w - x, self._line))
        self._place_notes(QRect(0, bottom + 6, w, h - bottom - 6))

    def _arrange_low(self) -> None:
        """A laptop at 200 %: picture and time left at the left, all the height for the notes at the right."""
        w, h = self.width(), self.height()
        times = self.times.sizeHint().height()
        self.times.set_tall(False)
        picture = max(60, h - self._line - times - 6)
        left = int(min(picture * 16 / 9, w * 0.42))
        picture = int(left * 9 / 16)
        self._row(self._room_label, self._room_more, QRect(0, 0, left, self._line))
        self.room.setGeometry(0, self._line, left, picture)
        self.times.setGeometry(0, h - times, left, times)
        for hidden in (self.next, self.pace, self._next_label, self._next_more):
            hidden.hide()
        self._place_notes(QRect(left + 16, 0, w - left - 16, h))
        if not self.card.isHidden():
            self.card.setGeometry(self.rect())
            self.card.raise_()

    def _place_notes(self, place: QRect) -> None:
        self._row(self._notes_label, self._notes_more, QRect(place.x(), place.y(), place.width(), self._line))
        y = place.y() + self._line + 6
        for part in (self._tools, self._clip, self._fault, self.plan, self._beside, self.hands):
            if part is not None and not part.isHidden():
                wraps = part in (self._fault, self._tools)
                tall = part.heightForWidth(place.width()) if wraps else part.sizeHint().height()
                part.setGeometry(place.x(), y, place.width(), tall)
                y += tall + 8
        whole = QRect(
            place.x(), place.y() + self._line + 6, place.width(), max(40, place.bottom() - place.y() - self._line - 5)
        )
        self.card.setGeometry(whole)
        self.notes.setGeometry(place.x(), y, place.width(), max(40, place.bottom() + 1 - y))

    def _row(self, first: QLabel, second: QLabel, place: QRect) -> None:
        own = min(first.sizeHint().width(), place.width())
        first.setGeometry(place.x(), place.y(), own, place.height())
        second.setGeometry(place.x() + own + 12, place.y(), max(0, place.width() - own - 12), place.height())

    # What is shown

    def show_view(self, view: View) -> None:
        """Everything that depends on the talk's state."""
        self._show_room(view)
        self._show_next(view)
        self._show_notes(view)
        self.arrange()

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
            picture = self._shop.picture(room.cursor, size, live)
            if self._marks is None:
                return picture
            return self._marks.picture(picture, lambda: self._shop.frame(room.cursor, live))

        self.room.show_picture(painted, color)

    def _show_next(self, view: View) -> None:
        covered = view.room.kind != "slide" or view.room.frozen
        coming = view.cursor if covered and not view.ended and view.next is not None else view.next
        words, more = next_label(view, coming)
        self._next_label.setText(words)
        self._next_more.setText(more)
        if coming is None:
            self.next.show_picture(
                None, words="After this the room sees the calm slide, until you end the talk."
            )
            return
        live = self.live(view, coming.slide)
        self.next.show_picture(lambda size: self._shop.picture(coming, size, live))

    def _show_notes(self, view: View) -> None:
        slide = view.deck.slides[view.cursor.slide]
        self.card.setVisible(view.disclosure)
        self.notes.setVisible(not view.disclosure)
        self._notes_label.setText("What to do now" if view.disclosure else "Notes")
        self.notes.show_notes(note_lines(slide.notes, view.skip_note), view.cursor.step, view.deck.meta.rtl)
        ticking = self._rehearsal or bool(view.said)
        self.notes.show_ticks(frozenset(n for s, n in view.said if s == slide.id) if ticking else None)
        self.plan.setVisible(self._rehearsal and not view.disclosure and self.height() >= _LOW)
        if self._beside is not None:
            self._beside.setVisible(not self.plan.isHidden())
        faults = [p for p in self.problems if p.slide == slide.id]
        self._fault.setVisible(bool(faults) and not view.disclosure)
        if faults:
            more = f" And {len(faults) - 1} more." if len(faults) > 1 else ""
            self._fault.setText(f"Line {faults[0].line}: {faults[0].message} {faults[0].hint}{more}")
        self.hands.show_hands(0 if view.disclosure else options(slide), view.hands(slide.id))

    def show_times(self) -> None:
        """Clock, pace and the slide's own time, as they stand now."""
        session = self.session
        if session is None:
            return
        view = session.view
        self.times.show_times(session.left(), session.spoken(), session.now().strftime("%H:%M"), view.paused)
        self.pace.show_pace(session.pace())
        if view.deck.slides:
            planned = slide_minutes(view.deck, dict(view.cut.timing))[view.cursor.slide] * 60
            said = f"this slide: {clock_words(session.slide_spoken())} of {clock_words(planned)}"
            if not self.plan.isHidden():
                self.plan.show_plan(plan_now(session))
                said = "M ticks a must-say"
            if self.pace.isHidden() and session.pace().kind in ("behind", "over"):
                said = session.pace().state + (", K helps" if session.pace().offer else "")
            self._notes_more.setText("same words on paper: sheet S14" if view.disclosure else said)
        if view.room.kind != "slide" or view.room.frozen:
            self._room_more.setText(f"for {clock_words(session.room_for())}")

    def fault_words(self) -> str:
        """What is said of the slide's faults; "" where it has none."""
        return "" if self._fault.isHidden() else self._fault.text()

    def live(self, view: View, index: int) -> Live:
        return live_now(self.session, view, index) if self.session else Live()

    def wanted(self, view: View) -> list[Wanted]:
        """The small pictures that the next key press will need."""
        if not view.next:
            return []
        wanted = [Wanted(view.next, self.room.picture_size(), self.live(view, view.next.slide))]
        after = next_cursor(view.deck, run_of(view.deck, view.cut), State(view.next))
        if after and not self.next.isHidden():
            wanted.append(Wanted(after, self.next.picture_size(), self.live(view, after.slide)))
        return wanted

    def _show_more(self, lines: int) -> None:
        self._more.setVisible(lines > 0)
        if lines > 0:
            self._more.setText(f"{lines} more line{'s' if lines > 1 else ''}   Shift+↓")
            self._more.adjustSize()
            bottom = round(self.notes.height() - self.notes.pinned_height())
            self._more.move(self.notes.width() - self._more.width() - 14, bottom - self._more.height() - 6)
