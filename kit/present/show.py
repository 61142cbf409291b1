"""A talk being shown: it owns the running talk, the room's window, the console, and who stands on which screen.

Events run one way: key -> action -> session method -> new View -> the room's window, then the console. The room comes
first at the start too: its first slide is up before the rest of the deck is read or the console is built.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QObject, QTimer, Signal
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QScreen
from PySide6.QtWidgets import QApplication

from kit.contacts.model import Place
from kit.deck.model import Deck
from kit.deck.opening import OpenedDeck
from kit.present.audience import AudienceWindow
from kit.present.keys import key_name
from kit.present.screens import Roles, current_roles, place_room, screen_key, screen_label
from kit.settings import Settings
from kit.stage.canvas import Live
from kit.stage.ready import NEUTRAL, FrameShop, Wanted
from kit.talk.model import Cursor, View

if TYPE_CHECKING:  # the room's first picture does not wait for these
    from kit.present.console.window import Console
    from kit.talk.actions import Action
    from kit.talk.session import TalkSession

SLIDE_FADE_MS, STEP_FADE_MS = 180, 120
_CHUNK = 0.012  # seconds of reading between two looks at the keyboard


@dataclass(frozen=True, slots=True)
class ShowOptions:
    """What was asked for this time. `minutes` None: the whole talk; `start` an id or a number from 1."""

    minutes: float | None = None
    windowed: bool = False
    screen: str | None = None
    start: str | None = None
    theme: str = ""
    keep: frozenset[int] = frozenset()
    skip: frozenset[int] = frozenset()
    alone: bool = False  # no room: the console only, though another screen is there


class Show(QObject):
    """One talk from the first slide on the projector until the presenter ends it.

    Signals:
        ready(): everything stands: room, console, running talk.
        ended(): the presenter ended it; the windows are gone.
        settings_changed(Settings): something to remember (notes size, screens).
    """

    ready = Signal()
    ended = Signal()
    settings_changed = Signal(object)

    def __init__(
        self,
        opened: OpenedDeck,
        load_place: Callable[[], Place],
        settings: Settings,
        options: ShowOptions,
        room: AudienceWindow | None = None,  # one that is up already
    ) -> None:
        super().__init__()
        self.opened, self.settings, self.options = opened, settings, options
        self._load_place = load_place
        # A guest's first slide needs no help lines: they are read when the room has its picture.
        first = load_place() if opened.meta.ours else Place()
        self.shop = FrameShop(opened, first, options.theme or settings.theme_override)
        self.room = room or AudienceWindow()
        self.room.key_pressed.connect(self._key)
        self.room.advance_clicked.connect(self._click)
        self.room.resized.connect(self._room_resized)
        self.room.close_wanted.connect(self._ask_end)
        self.console: Console | None = None
        self.session: TalkSession | None = None
        self.roles: Roles | None = None
        self._swapped = False
        self._no_start = ""  # what was wrong with the slide asked for
        self._early: list[str] = []  # keys pressed before the talk was read
        self._digits = ""
        self._shown: tuple[str, Cursor, Live] | None = None
        self._fades = opened.meta.ours and not settings.reduce_motion
        self._countdown = QTimer(self)
        self._countdown.setInterval(250)
        self._countdown.timeout.connect(self._tick)

    # Start

    def begin(self) -> None:
        """The first slide to the room at once; the rest follows in idle time."""
        self.roles = self._assign()
        self._place_room()
        if self.room.isVisible():
            if self.options.start is None:
                self.room.show_picture(self.shop.picture(Cursor(0), self.room.pixels()))
            # The window system needs a round or two before the picture stands.
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        QTimer.singleShot(0, self._build_console)

    def _build_console(self) -> None:
        from kit.contacts.card import load_card
        from kit.present.console.window import Console
        from kit.present.memory import keep_large_blocks_apart
        from kit.present.watch import DeckWatch
        from kit.talk.actions import key_table

        keep_large_blocks_apart()
        place = self._load_place() if not self.opened.meta.ours else self.shop.place
        self.shop.place = place
        card = load_card(place)
        self.shop.rest_words = card.neutral
        self.table = key_table(dict(self.settings.keys))
        self.console = Console(self.shop, card, self.table, self.settings.notes_px, self.settings.text_scale)
        self.console.key_pressed.connect(self._key)
        self.console.close_wanted.connect(self._ask_end)
        self.console.act.connect(self.act)
        self.console.go_to.connect(self._go_to)
        self.console.skip.connect(self._skip)
        self.console.counted.connect(lambda o, n: self.session.count_hands(o, n) if self.session else None)
        self._place_console()
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenAdded.connect(self._screens_changed)
        app.screenRemoved.connect(self._screen_gone)
        app.primaryScreenChanged.connect(self._screens_changed)
        self.watch = DeckWatch(self.opened.path)
        self.watch.changed.connect(self._reload)
        QTimer.singleShot(0, self._read_on)

    def _read_on(self) -> None:
        """Reads the deck in slices, so that the windows stay alive; then the talk runs."""
        if not self.opened.parse_more(_CHUNK):
            QTimer.singleShot(0, self._read_on)
            return
        from kit.talk.cut import fit
        from kit.talk.session import TalkSession

        deck = self.opened.deck()
        cut = fit(deck, self.options.minutes, self.options.keep, self.options.skip)
        self.session = TalkSession(deck, cut, start=self._start_cursor(deck))
        self.session.subscribe(self._show_room)
        self._show_room(self.session.view)
        assert self.console is not None
        self.console.set_problems(deck.problems)
        self.console.bind(self.session)
        self.session.subscribe(self._after_console)
        self._after_console(self.session.view)
        self._show_status()
        self._say(self._no_start)
        self._hold_awake()
        gc.freeze()  # what stands now stays: the collector need not walk it again and again
        gc.enable()
        early, self._early = self._early, []
        for key in early:
            self._press(key)
        self.ready.emit()

    def _start_cursor(self, deck: Deck) -> Cursor | None:
        start = self.options.start
        if not start:
            return None
        index = deck.index_of(start)
        if index is None and start.isdigit() and 1 <= int(start) <= len(deck.slides):
            index = int(start) - 1
        if index is not None:
            return Cursor(index)
        from difflib import get_close_matches

        near = get_close_matches(start, [s.id for s in deck.slides], 1)
        hint = f' Did you mean "{near[0]}"?' if near else ""
        self._no_start = f'There is no slide "{start}", so it begins with the first.{hint}'
        return None

    def _hold_awake(self) -> None:
        from kit.present.awake import Awake

        self._awake = Awake()
        self._awake.start()

    # What the room sees

    def _show_room(self, view: View) -> None:
        """The room first: one ready picture."""
        room = view.room
        live = self._live(view, room.cursor.slide)
        shown = (room.kind, room.cursor, live)
        if not self.room.isVisible():
            self._shown = None  # whoever brings the window up shows the picture
            return
        if shown == self._shown:
            return
        before, self._shown = self._shown, shown
        if room.kind in ("black", "white"):
            self.room.show_picture(QColor(room.kind))
        elif room.kind == "neutral":
            self.room.show_picture(self.shop.neutral(self.room.pixels()))
        else:
            self.room.show_picture(
                self.shop.picture(room.cursor, self.room.pixels(), live), self._fade(before, room.cursor)
            )

    def _fade(self, before: tuple[str, Cursor, Live] | None, cursor: Cursor) -> int:
        """Milliseconds: a slide comes up slower than a step; what only counts or ticks does not fade at all."""
        if not self._fades or before is None or before[0] != "slide" or before[1] == cursor:
            return 0
        return STEP_FADE_MS if before[1].slide == cursor.slide else SLIDE_FADE_MS

    def _live(self, view: View, index: int) -> Live:
        from kit.present.live import live_now

        assert self.session is not None
        return live_now(self.session, view, index)

    def _after_console(self, view: View) -> None:
        """When both windows have been told: paint ahead what the next keys will ask for."""
        if view.ended:
            self._end()
            return
        running = view.timer_started is not None and view.deck.slides[view.cursor.slide].timer is not None
        if running != self._countdown.isActive():
            self._countdown.start() if running else self._countdown.stop()
        self._prepare(view)

    def _prepare(self, view: View) -> None:
        assert self.console is not None
        wanted = []
        if self.room.isVisible():
            size = self.room.pixels()
            wanted = [
                Wanted(c, size, self._live(view, c.slide))
                for c in (view.next, view.previous)
                if c is not None
            ]
            if view.next is None:
                wanted.append(Wanted(NEUTRAL, size))
        self.shop.prepare([*wanted[:1], *self.console.wanted(view), *wanted[1:]])

    def _tick(self) -> None:
        if self.session:
            self._show_room(self.session.view)
            if self.console:
                self.console.show_view(self.session.view)

    def _room_resized(self) -> None:
        if self.session:
            self._shown = None
            self._show_room(self.session.view)
            if self.console:
                self._prepare(self.session.view)
        elif self.options.start is None and self.room.isVisible():
            self.room.show_picture(self.shop.picture(Cursor(0), self.room.pixels()))

    # Screens

    def _assign(self) -> Roles:
        roles = current_roles(dict(self.settings.screen_roles), self.options.screen, self._swapped)
        return replace(roles, room=None) if self.options.alone else roles

    def _place_room(self) -> None:
        assert self.roles is not None
        place_room(self.room, self.roles, self.options.windowed)

    def _place_console(self) -> None:
        assert self.roles is not None
        assert self.console is not None
        screen = self.roles.console
        if self.options.windowed:
            area = screen.availableGeometry()
            self.console.setGeometry(
                area.x() + area.width() // 8,
                area.y() + area.height() // 5,
                area.width() * 3 // 4,
                area.height() * 3 // 4,
            )
            self.console.show()
        elif not (self.console.isVisible() and self.console.screen() is screen):
            self.console.hide()
            self.console.setScreen(screen)
            self.console.setGeometry(screen.geometry())
            self.console.showFullScreen()
        self.console.raise_()
        self.console.activateWindow()
        self.console.setFocus()

    def _screen_gone(self, screen: QScreen) -> None:
        """Pulled out: nothing may cover the console, so the room's window goes down before it is moved there."""
        if self.roles and self.roles.room is screen and not self.options.windowed:
            self.room.hide()
        QTimer.singleShot(0, self._screens_changed)

    def _screens_changed(self, *_: object) -> None:
        """Plugged in, pulled out or swapped: everybody to their place; the talk goes on where it is."""
        if self.console is None or self.options.windowed or not QGuiApplication.screens():
            return
        self.roles = self._assign()
        self._shown = None
        self._place_room()
        self._place_console()
        if self.session:
            self._show_room(self.session.view)
            self._prepare(self.session.view)
        self._show_status()

    def swap_screens(self) -> None:
        """The room's screen becomes the console's and the other way round; remembered for these screens."""
        if self.roles is None or self.roles.room is None:
            self._say("There is only one screen.")
            return
        console, room = self.roles.room, self.roles.console
        kept = dict(self.settings.screen_roles) | {screen_key(console): "console", screen_key(room): "room"}
        self.settings = replace(self.settings, screen_roles=tuple(kept.items()))
        self.settings_changed.emit(self.settings)
        self.options = replace(self.options, screen=None)
        self.room.hide()
        self._screens_changed()

    def identify(self) -> None:
        """A big label on each screen for a few seconds; on the room's only its role, never a window."""
        from kit.present.identify import show_labels

        if self.roles:
            self._labels = show_labels(self.roles)

    def _show_status(self) -> None:
        if self.console is None or self.roles is None:
            return
        if self.roles.mirrored:
            self.console.set_status(("warning", "Screens are mirrored: the room sees this window"))
        elif self.roles.room is not None:
            self.console.set_status(
                ("screen", f"Room screen on: {screen_label(self.roles.room)}"), *self._help()
            )
        elif self.options.windowed:
            self.console.set_status(("screen", "Room picture in its own window"), *self._help())
        else:
            self.console.set_status(("screen-off", "No room screen: plug the projector in"), *self._help())

    def _help(self) -> tuple[tuple[str, str], ...]:
        return (("question", "Keys ?"),)

    # Keys and buttons

    def _key(self, event: QKeyEvent) -> None:
        key = key_name(event)
        if key is None:
            return
        if self.session is None:
            self._early.append(key)
        else:
            self._press(key)

    def _press(self, key: str) -> None:
        assert self.session is not None
        if self._digit_or_enter(key):
            return
        action = self.table.action(key)
        if action is not None:
            self.act(action)

    def _digit_or_enter(self, key: str) -> bool:
        """Digits gather a slide's number; Enter goes there, or says yes to the end."""
        session = self.session
        assert session is not None
        if len(key) == 1 and key.isdigit():
            self._digits = (self._digits + key)[-4:]
            self._say(f"Go to slide {self._digits}: Enter")
            return True
        digits, self._digits = self._digits, ""
        if key != "Enter":
            if digits:
                self._say("")
            return False
        if session.view.asking_end:
            session.confirm_end()
        elif digits:
            self._say(session.go_to_number(int(digits)))
        return True

    def act(self, action: Action) -> None:
        """Does what an action says: the session's own, or the windows'."""
        from kit.talk.actions import Action, perform

        session, console = self.session, self.console
        if session is None or console is None:
            return
        if action is Action.END and session.view.asking_end:
            session.confirm_end()
            return
        if (
            action is Action.ESCAPE
            and console.page != "talk"
            and not session.view.disclosure
            and not session.view.asking_end
        ):
            console.set_page("talk")
            return
        own: dict[Action, Callable[[], None]] = {
            Action.OVERVIEW: lambda: console.set_page("talk" if console.page == "overview" else "overview"),
            Action.SEARCH: lambda: console.set_page("overview", searching=True),
            Action.GO_TO: lambda: console.set_page("overview", searching=True),
            Action.KEY_SHEET: lambda: console.set_page("talk" if console.page == "keys" else "keys"),
            Action.NOTES_LARGER: lambda: self._resize_notes(2),
            Action.NOTES_SMALLER: lambda: self._resize_notes(-2),
            Action.NOTES_DOWN: lambda: console.talk.notes.scroll_lines(3),
            Action.NOTES_UP: lambda: console.talk.notes.scroll_lines(-3),
            Action.SWAP_SCREENS: self.swap_screens,
            Action.IDENTIFY: self.identify,
        }
        if action in own:
            own[action]()
        elif action is Action.DISCLOSURE and console.page != "talk":
            console.set_page("talk")
            perform(session, action)
        else:
            perform(session, action)

    def _click(self, forward: bool) -> None:
        if self.session:
            self.session.next() if forward else self.session.back()

    def _go_to(self, index: int) -> None:
        if self.session and self.console:
            self.console.set_page("talk")
            self._say(self.session.go_to_slide(index))

    def _skip(self, index: int) -> None:
        if self.session:
            self._say(self.session.toggle_skip(index))

    def _resize_notes(self, by: int) -> None:
        px = min(40, max(18, self.settings.notes_px + by))
        self.settings = replace(self.settings, notes_px=px)
        self.settings_changed.emit(self.settings)
        if self.console:
            self.console.set_notes_px(px)

    def _say(self, words: str) -> None:
        if self.console:
            self.console.say(words)

    # The deck on disk

    def _reload(self) -> None:
        """The deck was saved again: read it anew, stay on the slide."""
        from kit.deck.opening import open_deck

        if self.session is None or self.console is None:
            return
        opened = open_deck(Path(self.opened.path))
        deck = opened.deck()
        if not deck.slides:
            return
        self.opened = opened
        self.shop.replace_source(opened, self.shop.place, self.options.theme or self.settings.theme_override)
        self.console.set_problems(deck.problems)
        self._shown = None
        self.session.replace_deck(deck)
        self._say("The deck was changed on disk and read again.")

    # End

    def _ask_end(self) -> None:
        if self.session:
            self.session.ask_end()
        else:
            self._end()

    def _end(self) -> None:
        """Everything goes down; the room's window last, so that no dialog or desktop comes up behind the console."""
        self._countdown.stop()
        if hasattr(self, "_awake"):
            self._awake.stop()
        if self.console:
            self.console.close()
        self.room.close()
        self.ended.emit()
