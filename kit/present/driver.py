"""Keys and buttons to what they do: the session's own actions to the session, the windows' to the windows."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from kit.talk.actions import CLIPS, DRAWING, Action, KeyTable, perform
from kit.talk.session import TalkSession

if TYPE_CHECKING:
    from kit.present.console.window import Console
    from kit.present.marks.marks import Marks
    from kit.present.media.clips import ClipDesk
    from kit.present.staging import Staging

NOTES_LEAST, NOTES_MOST = 18, 40  # pixels
_NO_REDO = "Only a rehearsal begins a slide anew: the talk's clock goes on."


class Driver:
    """What the presenter's keys and buttons do in the running talk."""

    def __init__(
        self,
        session: TalkSession,
        console: Console,
        staging: Staging,
        table: KeyTable,
        notes_px: int,
        notes_changed: Callable[[int], None],
        *,
        rehearsal: bool = False,
        take_tools: Callable[[], Marks],
        take_clips: Callable[[], ClipDesk | None],
    ) -> None:
        self._session, self._console, self._staging, self._table = session, console, staging, table
        self._notes_px, self._notes_changed = notes_px, notes_changed
        self._digits = ""
        self.enter: Callable[[], object] = lambda: None  # for Enter that nobody else wants
        self._take_tools = take_tools  # makes pointer, pen and zoom when they are first asked for
        self.tools: Marks | None = None
        self._take_clips = take_clips  # None where the deck has none
        self._own: dict[Action, Callable[[], object]] = {
            Action.OVERVIEW: lambda: self._turn("overview"),
            Action.SEARCH: lambda: console.set_page("overview", searching=True),
            Action.GO_TO: lambda: console.set_page("overview", searching=True),
            Action.KEY_SHEET: lambda: self._turn("keys"),
            Action.NOTES_LARGER: lambda: self._resize_notes(2),
            Action.NOTES_SMALLER: lambda: self._resize_notes(-2),
            Action.NOTES_DOWN: lambda: console.talk.notes.scroll_lines(3),
            Action.NOTES_UP: lambda: console.talk.notes.scroll_lines(-3),
            Action.SWAP_SCREENS: lambda: console.say(staging.swap()),
            Action.IDENTIFY: staging.identify,
            Action.TICK_MUST: lambda: console.say(session.tick_must()),
            Action.MICROPHONE: lambda: console.say(console.talk.turn_beside()),
            Action.REDO_SLIDE: lambda: console.say(session.redo_slide() if rehearsal else _NO_REDO),
        }

    def press(self, key: str) -> None:
        """A key by its name."""
        if self.tools is not None and self._for_tool(key):
            return
        if self._digit_or_enter(key):
            return
        action = self._table.action(key)
        if action is not None:
            self.act(action)

    def act(self, action: Action) -> None:
        """Does what an action says."""
        view, console = self._session.view, self._console
        special = view.disclosure or view.asking_end
        if action is Action.END and view.asking_end:
            self._session.confirm_end()
        elif action is Action.ESCAPE and console.page != "talk" and not special:
            console.set_page("talk")
        elif action in DRAWING:
            self._draw(action)
        elif action in CLIPS:
            clips = self._take_clips()
            console.say(clips.act(action) if clips else "There is no clip in this talk.")
        elif action is Action.ESCAPE and not special and self.tools is not None and self.tools.leave():
            pass  # the tool first
        elif action in self._own:
            self._own[action]()
        else:
            if action is Action.DISCLOSURE:
                console.set_page("talk")
            perform(self._session, action)

    def _draw(self, action: Action) -> None:
        """Pointer, pen and zoom are on the talk's page; nobody draws while the end is asked for or the card is open."""
        if self._session.view.asking_end:
            self._session.cancel_end()
        if self._console.page != "talk":
            self._console.set_page("talk")
        self.tools = self.tools or self._take_tools()
        self.tools.act(action)

    def _for_tool(self, key: str) -> bool:
        """Arrows and a few more are the tool's while one is on and its page stands."""
        asked = self._session.view.asking_end or self._digits != ""
        on = self.tools is not None and not asked and self._console.page == "talk"
        return on and self.tools is not None and self.tools.key(key, self._table.action(key))

    def click(self, forward: bool) -> None:
        """A mouse button on the room's picture."""
        if forward:
            self._session.next()
        else:
            self._session.back()

    def go_to(self, index: int) -> None:
        """Shows a slide chosen in the overview."""
        self._console.set_page("talk")
        self._console.say(self._session.go_to_slide(index))

    def skip(self, index: int) -> None:
        self._console.say(self._session.toggle_skip(index))

    def _turn(self, page: str) -> None:
        self._console.set_page("talk" if self._console.page == page else page)

    def _digit_or_enter(self, key: str) -> bool:
        """Digits gather a slide's number; Enter goes there, or says yes to the end."""
        if len(key) == 1 and key.isdecimal():  # "²", a key of its own in France, is a digit but no number
            self._digits = (self._digits + key)[-4:]
            self._console.say(f"Go to slide {self._digits}: Enter")
            return True
        digits, self._digits = self._digits, ""
        if key != "Enter":
            if digits:
                self._console.say("")
            return False
        if self._session.view.asking_end:
            self._session.confirm_end()
        elif digits:
            self._console.say(self._session.go_to_number(int(digits)))
        else:
            self.enter()
        return True

    def _resize_notes(self, by: int) -> None:
        self._notes_px = min(NOTES_MOST, max(NOTES_LEAST, self._notes_px + by))
        self._console.set_notes_px(self._notes_px)
        self._notes_changed(self._notes_px)
