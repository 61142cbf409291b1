"""A talk that broke off and was begun from its start: while it is young, Enter has it where it was.

The talk begins as it was asked for, and nothing stands before it: whoever typed its name may want it anew, and a room
must never wait for an answer. The console offers the rest.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kit.errors import KitbagError
from kit.talk.journal import drop
from kit.talk.memory import memory_for
from kit.talk.model import View
from kit.talk.offers import YOUNG, Offer, elsewhere, find_offers, take_up
from kit.talk.session import TalkSession

if TYPE_CHECKING:
    from kit.present.show import Show


class GoingOn:
    """The offer on the console of a talk that has just begun, until it is taken or the talk goes its own way."""

    def __init__(self, show: Show, session: TalkSession, offer: Offer) -> None:
        self._show, self._session = show, session
        self.offer: Offer | None = offer
        self._unsubscribe = session.subscribe(self._follow)
        self._say()

    def take(self) -> bool:
        """Enter: the room is where it was. False when there is nothing to go on with any more."""
        offer, self.offer = self.offer, None
        if offer is None or self._session.view.ended:
            return False
        self._unsubscribe()
        resumed = take_up(offer)
        if resumed is None:
            self._show.say("Another Kitbag has gone on with this talk.")
        elif self._show.keeping is not None:
            self._show.keeping.go_on(resumed, memory_for(self._session.view.deck, offer.memory))
            self._show.say("The talk goes on where it broke off.")
        return True

    def _follow(self, view: View) -> None:
        if self.offer is None:
            return
        if view.ended:
            self._unsubscribe()  # the offer stands, for the next start
        elif self._session.spoken() >= YOUNG:
            done_with(self.offer)
            self.offer = None
            self._unsubscribe()
        else:
            self._say()

    def _say(self) -> None:
        if self.offer is not None:
            words = self.offer.words
            self._show.say(f"This talk broke off. Enter: {words[:1].lower()}{words[1:]}")


def look_for_rest(show: Show, session: TalkSession) -> GoingOn | None:
    """What a talk that begins should know of: its own rest, or another Kitbag that runs."""
    deck = session.view.deck.path.absolute()
    offer = next((each for each in find_offers() if each.fresh and Path(each.facts.deck) == deck), None)
    if offer is not None and offer.has_begun:
        return GoingOn(show, session, offer)
    if offer is not None:
        done_with(offer)
    if words := elsewhere():
        show.say(words)
    return None


def done_with(offer: Offer) -> None:
    """Nobody goes on with it: its run is closed as it stands."""
    from kit.records.runs import close_run
    from kit.records.store import open_if_there

    drop(offer.path)
    try:
        store = open_if_there() if offer.facts.run is not None else None
        if store is not None and offer.facts.run is not None:
            with store:
                close_run(store, offer.facts.run)
    except KitbagError:
        return  # records that say no keep no talk from starting
