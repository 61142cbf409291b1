"""Starts a talk from the desk, which stands aside while it runs, comes back at its end, and keeps what it learned."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kit.contacts.place import load_place
from kit.deck.opening import OpenedDeck, open_to_show
from kit.desk.plan import Plan
from kit.desk.screens import ALONE, WINDOWED, Target, remember_room
from kit.errors import KitbagError
from kit.present.show import Show, ShowOptions
from kit.settings import Settings, load_event

if TYPE_CHECKING:
    from kit.desk.window import Desk
    from kit.rehearse.voice.beside import Beside
    from kit.talk.offers import Resumed


class Runner(QObject):
    """At most one talk at a time."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self.running: Show | None = None
        self._beside: Beside | None = None

    def start(
        self, path: Path, plan: Plan | None, target: Target, *, rehearsal: bool = False, slide: str = ""
    ) -> None:
        """The talk of that deck, cut as planned, from that slide; a deck that is still being read is shown whole."""
        if self.running is not None:
            return
        desk = self._desk
        found: list[OpenedDeck] = []
        if not desk.attempt(lambda: found.append(open_to_show(path))):
            return
        opened = found[0]
        if opened.count == 0:
            desk.say("There is no slide in this deck.", "Open it in an editor and write one.", "warn")
            return
        options = ShowOptions(
            minutes=plan.minutes if plan else None,
            windowed=target.kind == WINDOWED,
            screen=target.screen or None,
            alone=target.kind == ALONE,
            keep=plan.cut.keep if plan else frozenset(),
            skip=plan.cut.skip if plan else frozenset(),
            rehearsal=rehearsal,
            start=slide or None,
        )
        if target.screen and target.screen == desk.screen_chosen:
            roles = remember_room(dict(desk.settings.screen_roles), target.screen)
            desk.change(replace(desk.settings, screen_roles=tuple(roles.items())))
        desk.attempt(lambda: self._show(opened, options, desk.settings))

    def go_on(self, resumed: Resumed) -> None:
        """A talk that broke off, as it was; KitbagError if its deck cannot be shown now."""
        from kit.present.resume import options_of, settings_of

        desk, path = self._desk, Path(resumed.offer.facts.deck)
        opened = open_to_show(path)
        if desk.settings.approved_only:
            from kit.records.standings import need_approved

            need_approved(opened.deck())
        self._show(opened, options_of(resumed), settings_of(resumed, desk.settings))

    def _show(self, opened: OpenedDeck, options: ShowOptions, settings: Settings) -> None:
        desk = self._desk
        show = self.running = Show(opened, lambda: load_place(settings.pack_id, load_event()), settings, options)
        show.settings_changed.connect(self._learned)
        if options.rehearsal:
            self._listen(show)
        show.ended.connect(self._ended)
        try:
            show.begin()
        except KitbagError:
            self.running = None
            raise
        desk.shelf.rest(True)
        _uncover(desk)
        desk.hide()

    def _listen(self, show: Show) -> None:
        """The microphone of a rehearsal; whether it was on is remembered."""
        from kit.rehearse.voice.beside import Beside

        desk = self._desk
        self._beside = Beside(show, on=desk.settings.microphone)
        self._beside.turned.connect(lambda on: desk.change(replace(desk.settings, microphone=on)))

    def _learned(self, settings: Settings) -> None:
        """Notes size and screens; nothing else of a running talk is the desk's."""
        desk = self._desk
        desk.change(desk.settings.learned_from(settings))

    def _ended(self) -> None:
        desk, run, rehearsed, broken = self._desk, None, False, ""
        if self.running is not None:
            broken = self.running.broken
            run, rehearsed = self.running.run, self.running.options.rehearsal
            self.running.deleteLater()
            self.running = None
        desk.shelf.rest(False)
        if not desk.is_ready:  # the talk was gone on with before there was more of the desk
            desk.build_again()
        desk.show()
        desk.raise_()
        desk.activateWindow()
        if not desk.is_ready:
            return
        screens = desk.main.details.screens
        screens.choose_again()  # S may have swapped them: what is remembered counts
        desk.screen_chosen = screens.chosen
        desk.main.details.show_runs()
        desk.main.details.focus_present()
        if broken:
            desk.say(broken, tone="bad")
        elif run is not None:
            self._tell(run, rehearsed=rehearsed)
        beside, self._beside = self._beside, None
        if beside is not None and beside.fault is not None:
            desk.say(*beside.fault, tone="warn")

    def _tell(self, run: int, *, rehearsed: bool) -> None:
        """After a rehearsal its report; after the talk itself it is only offered: nobody needs figures just then."""
        from kit.desk.rehearsing import show_report

        if rehearsed:
            show_report(self._desk, run)
        else:
            words = "The talk is kept among your runs."
            self._desk.main.offer(words, "See how it went", lambda: show_report(self._desk, run))


def _uncover(desk: Desk) -> None:
    """The room check may have left black on the projector."""
    from kit.desk.cover import uncover

    uncover(desk)
