"""A talk being shown: it owns the running talk, the room's window, the console, and who stands on which screen.

Events run one way: key -> action -> session method -> new View -> the room's window, then the console. The room comes
first at the start too: its first slide is up before the rest of the deck is read or the console is built.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QObject, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from kit.contacts.model import Place
from kit.deck.clips import has_clips
from kit.deck.opening import OpenedDeck
from kit.present.audience import AudienceWindow
from kit.present.keys import key_name
from kit.present.staging import Staging
from kit.settings import Settings
from kit.stage.ready import FrameShop
from kit.talk.model import Cursor, View
from kit.values import value

if TYPE_CHECKING:  # the room's first picture does not wait for these
    from kit.present.awake import Awake
    from kit.present.console.window import Console
    from kit.present.driver import Driver
    from kit.present.keeping import Keeping
    from kit.present.marks.marks import Marks
    from kit.present.media.clips import ClipDesk
    from kit.present.recorder import Recorder
    from kit.present.room_view import RoomView
    from kit.talk.actions import Action
    from kit.talk.offers import Resumed
    from kit.talk.session import TalkSession

_BEGUN_MS = 2000  # after a mistake at the start, until which the talk must run
_CHUNK = 0.012  # seconds of reading between two looks at the keyboard


@value
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
    rehearsal: bool = False  # the plan stands beside the talk, and its clock starts at once
    record: bool = True  # keep the run in the user's records
    resumed: Resumed | None = None  # a talk that broke off goes on


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
        self.shop = FrameShop(opened, first, self._theme())
        self.room = room or AudienceWindow()
        self.room.key_pressed.connect(self._key)
        self.room.advance_clicked.connect(lambda forward: self.driver.click(forward) if self.driver else None)
        self.room.resized.connect(self._room_resized)
        self.room.close_wanted.connect(self._ask_end)
        self.staging = Staging(
            self.room, settings.screen_roles, options.screen, windowed=options.windowed, alone=options.alone
        )
        self._helpers: list[QObject] = [self.shop, self.staging]  # connected to us by lambdas, they hold us
        self.destroyed.connect(self.room.deleteLater)
        self.staging.moved.connect(self._moved)
        self.staging.remembered.connect(
            lambda roles: self._remember(replace(self.settings, screen_roles=roles))
        )
        self.console: Console | None = None
        self.session: TalkSession | None = None
        self.driver: Driver | None = None
        self.room_view: RoomView | None = None
        self.keeping: Keeping | None = None
        self.clips: ClipDesk | None = None  # films and sounds, in a deck that has some
        self.tools: Marks | None = None  # pointer, pen and zoom, once they were asked for
        self._awake: Awake | None = None
        self.run: int | None = None  # the id of the run in the records, once it is over
        self.broken = ""  # why it never began
        self._warnings: dict[str, str] = {}  # what the console goes on saying
        self._early: list[str] = []  # keys pressed before the talk was read
        self._to_say = ""  # what was asked for and is not there
        self._countdown = QTimer(self)
        self._countdown.setInterval(250)
        self._countdown.timeout.connect(self._tick)

    def _theme(self) -> str:
        return self.options.theme or self.settings.theme_override

    # Start

    def begin(self) -> None:
        """The first slide to the room at once; the rest follows in idle time."""
        self.staging.place_room()
        if self.room.isVisible():
            self._show_first()
            # The window system needs a round or two before the picture stands.
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        QTimer.singleShot(0, self._build_console)

    def _show_first(self) -> None:
        """What can be shown before the deck is read."""
        at = Cursor(0) if self.options.start is None else None
        if self.options.resumed is not None:
            from kit.present.beginning import first_picture

            at = first_picture(self.opened, self.options.resumed.offer.memory)
        if at is not None:
            self.room.show_picture(self.shop.picture(at, self.room.pixels()))

    def _build_console(self) -> None:
        from kit.contacts.card import load_card
        from kit.present.awake import Awake
        from kit.present.console.window import Console
        from kit.present.memory import keep_large_blocks_apart
        from kit.present.watch import DeckWatch
        from kit.talk.actions import key_table

        keep_large_blocks_apart()
        if not self.opened.meta.ours:
            self.shop.place = self._load_place()
        card = load_card(self.shop.place)
        self.shop.rest_words = card.neutral
        self._table = key_table(dict(self.settings.keys))
        self.console = Console(
            self.shop, card, self._table, self.settings.notes_px, self.settings.text_scale,
            rehearsal=self.options.rehearsal,
        )  # fmt: skip
        self.destroyed.connect(self.console.deleteLater)
        self.console.key_pressed.connect(self._key)
        self.console.close_wanted.connect(self._ask_end)
        self.staging.take_console(self.console)
        self._watch = DeckWatch(self.opened.path)
        self._helpers.append(self._watch)
        self._watch.changed.connect(self._reload)
        self._watch.lost.connect(lambda: self.say("The deck's file is gone. The talk goes on with what was read."))
        self._awake = Awake()
        QTimer.singleShot(0, self._read_on)

    def _read_on(self) -> None:
        """Reads the deck in slices, so that the windows stay alive; then the talk runs."""
        if not self.opened.parse_more(_CHUNK):
            QTimer.singleShot(0, self._read_on)
            return
        from kit.present.beginning import begin_session

        self.session, to_say = begin_session(self.opened.deck(), self.options)
        self._to_say = self._to_say or to_say
        self._run(self.session)
        gc.freeze()  # what stands now stays: the collector need not walk it again and again
        early, self._early = self._early, []
        for key in early:
            self._press(key)
        self.ready.emit()

    def _run(self, session: TalkSession) -> None:
        """Ties the windows to the talk: the room is told first, then the console, then what comes is painted."""
        from kit.present.driver import Driver
        from kit.present.room_view import RoomView

        console = self.console
        assert console is not None
        fades = self.opened.meta.ours and not self.settings.reduce_motion
        self.room_view = RoomView(self.room, self.shop, session, fades=fades)
        self.driver = Driver(
            session, console, self.staging, self._table, self.settings.notes_px,
            lambda px: self._remember(replace(self.settings, notes_px=px)),
            rehearsal=self.options.rehearsal, take_tools=self.take_tools, take_clips=self.take_clips,
        )  # fmt: skip
        console.act.connect(self.driver.act)
        console.talk.room.held.connect(lambda: self.take_tools().point_quickly())
        console.go_to.connect(self.driver.go_to)
        console.skip.connect(self.driver.skip)
        console.counted.connect(session.count_hands)
        console.ticked.connect(session.tick_must)
        session.subscribe(self.room_view.show)
        self.room_view.show(session.view)
        console.set_problems(session.view.deck.problems)
        console.bind(session)
        session.subscribe(lambda view: self.staging.need_console(view.asking_end))
        session.subscribe(self._after_windows)
        self._after_windows(session.view)
        self.show_status()
        console.say(self._to_say or self.staging.missing())
        self._watch.follow(session.view.deck)
        if self._awake:
            self._awake.start()
        if self.options.rehearsal and self.options.resumed is None:
            session.pause_clock()  # nobody has to come in first
        self._keep(session)

    def _keep(self, session: TalkSession) -> None:
        """From now on where the talk is, and soon how it goes, is kept off the way of the keys."""
        from kit.present.keeping import Keeping

        self.keeping = Keeping(self, session)
        self.keeping.restore()
        QTimer.singleShot(0, self.keeping.begin)
        QTimer.singleShot(0, self.take_clips)

    def take_clips(self) -> ClipDesk | None:
        """Only where the deck has clips, and last of all, their player is loaded."""
        running = self.session is not None and not self.session.view.ended
        if running and self.session and self.driver and self.clips is None and has_clips(self.session.view.deck):
            from kit.present.media.clips import ClipDesk

            self.clips = ClipDesk(self)
        return self.clips

    @property
    def recorder(self) -> Recorder | None:
        return self.keeping.recorder if self.keeping else None

    def take_tools(self) -> Marks:
        """Pointer, pen and zoom."""
        if self.tools is None:
            from kit.present.marks.marks import Marks

            self.tools = Marks(self)
            if self.driver is not None:
                self.driver.tools = self.tools
        return self.tools

    def say(self, words: str) -> None:
        """A sentence on the console, as soon as there is one."""
        if self.console is not None:
            self.console.say(words)

    def show_status(self) -> None:
        """Screens, and what is not as it should be, at the right of the console's title line."""
        if self.console is not None:
            warnings = (("warning", words) for words in self._warnings.values() if words)
            self.console.set_status(*warnings, *self.staging.status())

    def warn(self, about: str, words: str = "") -> None:
        """Goes on saying this at the right of the title line, until there is nothing to say about it."""
        if self._warnings.get(about, "") != words:
            self._warnings[about] = words
            self.show_status()

    # While it runs

    def act(self, action: Action) -> None:
        """Does what a key or button does."""
        if self.driver:
            self.driver.act(action)

    def _key(self, event: QKeyEvent) -> None:
        key = key_name(event)
        if key is not None:
            self._press(key)

    def _press(self, key: str) -> None:
        if self.driver is None:
            self._early.append(key)
        else:
            self.driver.press(key)

    def _after_windows(self, view: View) -> None:
        """When both windows have been told: paint ahead what the next keys will ask for."""
        if view.ended:
            if self.tools is None or not self.tools.ask_first(self._end):
                self._end()
            return
        running = view.timer_started is not None and view.deck.slides[view.cursor.slide].timer is not None
        if running and not self._countdown.isActive():
            self._countdown.start()
        elif not running:
            self._countdown.stop()
        self._prepare(view)

    def _prepare(self, view: View) -> None:
        if self.room_view and self.console:
            room = self.room_view.wanted(view)
            self.shop.prepare([*room[:1], *self.console.wanted(view), *room[1:]])

    def _tick(self) -> None:
        if self.session and self.room_view and self.console:
            self.room_view.show(self.session.view)
            self.console.show_view(self.session.view)

    def show_again(self) -> None:
        """Another window, size or deck: the room's picture is made anew."""
        if self.session and self.room_view:
            self.room_view.forget()
            self.room_view.show(self.session.view)
            self._prepare(self.session.view)

    def _moved(self) -> None:
        self.show_again()
        self.show_status()

    def _room_resized(self) -> None:
        if self.session:
            self.show_again()
        elif self.room.isVisible():
            self._show_first()

    def _remember(self, settings: Settings) -> None:
        self.settings = settings
        self.settings_changed.emit(settings)

    def _reload(self) -> None:
        """The deck was saved again: read it anew, stay on the slide."""
        from kit.present.reading import read_again

        opened = read_again(self)
        if opened is None or self.session is None or self.console is None or self.room_view is None:
            return
        deck = opened.deck()
        self.opened = opened
        self._watch.follow(deck)
        if self.keeping is not None:
            self.keeping.holding.follow(deck)
        self.shop.replace_source(opened, self.shop.place, self._theme())
        self.console.set_problems(deck.problems)
        self.room_view.forget()
        self.session.replace_deck(deck)
        self.say("The deck was changed on disk and read again.")
        self.take_clips()

    def tell_fault(self, words: str) -> None:
        """Our own mistake: the talk goes on, and the console says so; one that cannot even begin is over."""
        if self.driver is not None:
            self.say(f"The talk goes on. {words}")
        elif not self._to_say:
            self._to_say = words
            QTimer.singleShot(_BEGUN_MS, self._see_that_it_runs)

    def _see_that_it_runs(self) -> None:
        """A room's picture without a console could not be ended by anybody."""
        if self.driver is None and not self.broken:
            self.broken = self._to_say
            self.stop()

    def stop(self) -> None:
        """Ends it, without a question."""
        self._end()

    # End

    def _ask_end(self) -> None:
        if self.session:
            self.session.ask_end()
        else:
            self._end()

    def _end(self) -> None:
        """Everything goes down; the room's window last, so that no desktop comes up behind the console."""
        try:
            self._countdown.stop()
            self.staging.leave()
            if self._awake:
                self._awake.stop()
            if self.console:
                self.console.close()
            self.room.close()
            if self.keeping is not None:
                self.run = self.keeping.close()
        finally:  # a program without a window must not go on
            self.shop.close()
            for helper in self._helpers:
                helper.deleteLater()
            gc.unfreeze()  # the next talk of the day may not stand on this one's windows and pictures
            self.ended.emit()
