"""A running talk in, its journal on disk kept up with it: a key costs a comparison of what has changed."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from kit.deck.model import Deck
from kit.settings import SCREEN_ROLES, Settings
from kit.talk.journal import Fields, JournalFile
from kit.talk.model import View
from kit.talk.resume import INK, Facts, facts_fields, memory_fields, plain
from kit.talk.session import TalkSession

if TYPE_CHECKING:
    from kit.present.show import ShowOptions
    from kit.talk.offers import Resumed

_BEAT_MS = 1000  # a program that is killed loses that much of its clock
_NEVER = object()


def facts_of(deck: Deck, options: ShowOptions, roles: tuple[tuple[str, str], ...]) -> Facts:
    """Which talk it is and how it was begun."""
    before = options.resumed.offer.facts if options.resumed else None
    return Facts(
        deck=str(deck.path.absolute()), title=deck.meta.title, talk=deck.meta.id, lang=deck.meta.lang,
        began=before.began if before else dt.datetime.now().isoformat(timespec="seconds"),
        process=os.getpid(), windowed=options.windowed, alone=options.alone, rehearsal=options.rehearsal,
        record=options.record, theme=options.theme, screen=options.screen or "", roles=roles,
        run=before.run if before else None,
    )  # fmt: skip


def options_of(resumed: Resumed) -> ShowOptions:
    """The talk begun as it was before."""
    from kit.present.show import ShowOptions

    facts = resumed.offer.facts
    return ShowOptions(
        minutes=resumed.offer.memory.cut.budget, windowed=facts.windowed, screen=facts.screen or None,
        theme=facts.theme, alone=facts.alone, rehearsal=facts.rehearsal, record=facts.record, resumed=resumed,
    )  # fmt: skip


def settings_of(resumed: Resumed, settings: Settings) -> Settings:
    """The settings with the screens as they were: a swap may have come too late to be kept."""
    roles = {**dict(settings.screen_roles), **dict(resumed.offer.facts.roles)}
    sound = tuple((screen, role) for screen, role in roles.items() if role in SCREEN_ROLES)
    return replace(settings, screen_roles=sound)


class Keeper(QObject):
    """Keeps the journal of one session until the talk is ended.

    Signals:
        failed(str): why it cannot be kept; told once, and the talk goes on.
    """

    failed = Signal(str)

    def __init__(self, session: TalkSession, facts: Facts, run: Callable[[], int | None]) -> None:
        super().__init__()
        self._session, self._run = session, run
        self._deck: Deck | None = None
        self._ids: tuple[str, ...] = ()
        self._known: dict[str, Any] = {}
        self._told = False
        self.journal = JournalFile()
        self._extra: Fields = facts_fields(facts)
        self._beat = QTimer(self)
        self._beat.setInterval(_BEAT_MS)
        self._beat.timeout.connect(self._look_up)
        self._unsubscribe = session.subscribe(self._look)
        self._look(session.view)
        self._beat.start()

    def take_over(self, resumed: Resumed) -> None:
        """The journal of before the crash goes as soon as this one is safe; what was drawn stays in it."""
        facts = resumed.offer.facts
        self._extra.update({"began": facts.began, "run": facts.run})
        self.keep_drawings(dict(resumed.offer.drawings))
        self.journal.replace(resumed.offer.path, resumed.file)
        self._look_up()

    def keep(self, name: str, kept: Any) -> None:
        """Another fact for the journal, such as `roles`."""
        self._extra[name] = kept

    def keep_drawings(self, drawings: Mapping[str, Any]) -> None:
        """What is drawn, by slide id: values that JSON can hold."""
        gone = [name for name in self._extra if name.startswith(INK) and name.removeprefix(INK) not in drawings]
        self._extra.update(dict.fromkeys(gone))
        self._extra.update({INK + slide: kept for slide, kept in drawings.items()})
        self._look(self._session.view)

    def close(self) -> None:
        """The talk was ended: there is nothing to go on with."""
        self._unsubscribe()
        self._beat.stop()
        self.journal.close()

    def _look_up(self) -> None:
        if (run := self._run()) is not None:
            self._extra["run"] = run
        self._look(self._session.view)
        if self.journal.fault and not self._told:
            self._told = True
            self.failed.emit(f'"{self.journal.path.parent}": {self.journal.fault}')

    def _look(self, view: View) -> None:
        """Notes what differs from the last time."""
        if view.ended:
            return
        if view.deck is not self._deck:
            self._deck, self._ids = view.deck, tuple(slide.id for slide in view.deck.slides)
        fields = memory_fields(self._session.memory(self._ids)) | self._extra
        known = self._known
        changed = {name: plain(name, kept) for name, kept in fields.items() if known.get(name, _NEVER) != kept}
        changed.update({name: None for name in known if name not in fields})
        if changed:
            self._known = fields
            self.journal.note(changed)
