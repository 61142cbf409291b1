"""The school's own approval on the desk: what the covers say of it, giving it and taking it back, and what it gates."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from kit.deck.opening import read_deck
from kit.library.talks import TalkEntry
from kit.records.approvals import Standing, approve, withdraw
from kit.records.fingerprints import deck_subject
from kit.records.standings import Standings, refusal

if TYPE_CHECKING:
    from kit.desk.details import Details
    from kit.desk.window import Desk

Stamp = tuple[str, int, int]


class Marks:
    """How the talks stand, for their covers: worked out one by one in idle time, and kept while their files stay."""

    def __init__(self, standings: Standings) -> None:
        self._standings = standings
        self._known: dict[Stamp, Standing] = {}
        self._due: list[TalkEntry] = []

    def start(self, entries: Iterable[TalkEntry]) -> None:
        """Other talks, or other files."""
        self._due = [entry for entry in entries if self._may_have(entry) and _stamp(entry.path) not in self._known]

    def forget(self) -> None:
        """An approval was given or taken back."""
        self._known.clear()

    def work(self) -> bool:
        """The next one; whether it was the last."""
        if not self._due:
            return False
        entry = self._due.pop()
        self._known[_stamp(entry.path)] = self._standings.talk_at(entry.path, entry.id, entry.lang, ours=entry.ours)
        return not self._due

    @property
    def is_due(self) -> bool:
        return bool(self._due)

    def marked(self, entries: Iterable[TalkEntry]) -> tuple[TalkEntry, ...]:
        """The talks with their standing in the place of the review, as far as it is known."""
        return tuple(self._marked(entry) for entry in entries)

    def _marked(self, entry: TalkEntry) -> TalkEntry:
        if not self._may_have(entry):
            return entry
        standing = self._known.get(_stamp(entry.path), Standing())
        if standing.approval is None:
            return entry
        if standing.state == "lapsed":
            return replace(entry, reviewed_text="Approval lapsed", reviewed_state="due")
        return replace(entry, reviewed_text=f"Approved by {standing.approval.name}", reviewed_state="good")

    def _may_have(self, entry: TalkEntry) -> bool:
        return any(a.kind == "talk" and a.lang == entry.lang for a in self._standings.approvals)


def _stamp(path: Path) -> Stamp:
    try:
        found = path.stat()
    except OSError:
        return str(path), 0, 0
    return str(path), found.st_mtime_ns, found.st_size


def tie_approvals(desk: Desk, details: Details) -> None:
    """What is done to the card in the details is kept."""

    def give(name: str, role: str, day: dt.date) -> None:
        if details.path is None:
            return
        subject = deck_subject(desk.shelf.deck(details.path) or read_deck(details.path))
        if desk.attempt(lambda: approve(subject, name, role, day)):
            desk.shelf.approvals_changed()

    def take_back() -> None:
        if details.path is None:
            return
        deck = desk.shelf.deck(details.path) or read_deck(details.path)
        subject, given = deck_subject(deck), desk.shelf.standings.deck(deck).approval
        if given is None or not desk.attempt(lambda: withdraw(given)):
            return
        desk.shelf.approvals_changed()

        def put_back() -> None:
            if desk.attempt(lambda: approve(subject, given.name, given.role, given.date)):
                desk.shelf.approvals_changed()

        desk.main.offer(f"The approval of “{deck.meta.title}” is taken back.", "Put it back", put_back)

    details.approval.approved.connect(give)
    details.approval.withdrawn.connect(take_back)


def may_present(desk: Desk, path: Path) -> bool:
    """Whether the talk may be shown; where only what is approved may be, a sentence says why not, with the way out."""
    if not desk.settings.approved_only:
        return True
    deck = desk.shelf.deck(path) or read_deck(path)
    words = refusal(deck.meta.title, desk.shelf.standings.deck(deck))
    if words:
        desk.main.offer(words, "Approve it", lambda: _open_form(desk))
    return not words


def _open_form(desk: Desk) -> None:
    desk.main.show_page("talks")
    if desk.main.talks.compact:
        desk.main.talks.show_details()
    desk.main.details.approval.open_form()
