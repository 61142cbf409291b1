"""Ties the Handouts page to the desk: its place, its talks and its message bar. Plan and printing outlive a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kit.deck.opening import open_deck
from kit.handouts.output import Output
from kit.handouts.page import HandoutsPage
from kit.handouts.planner import Planner
from kit.handouts.presets import TalkFacts
from kit.handouts.shop import SheetShop, usual_paper
from kit.library.sheets import SheetEntry, find_sheets

if TYPE_CHECKING:
    from kit.desk.window import Desk


def make_handouts_page(desk: Desk) -> HandoutsPage:
    """The page in the desk's look; another look is another page of the same plan."""
    planner, output = desk.findChild(Planner), desk.findChild(Output)
    if planner is None or output is None:
        planner, output = _make_planner(desk)
    else:
        planner.set_place(desk.shelf.place)
    page = HandoutsPage(desk.look, planner, output)
    page.say.connect(desk.say)
    page.fill_in.connect(lambda: desk.main.fill_in())
    page.visit.connect(lambda: desk.main.show_page("visit"))
    return page


def _make_planner(desk: Desk) -> tuple[Planner, Output]:
    place = desk.shelf.place
    entries = desk.shelf.entries
    shop = SheetShop(_sheets(desk), place, usual_paper(place), talks=entries, standings=desk.shelf.standings)
    planner = Planner(shop, _facts(desk), desk)
    output = Output(planner, desk)
    output.approved_only = lambda: desk.settings.approved_only
    desk.shelf.listed.connect(lambda: planner.set_library(_sheets(desk), desk.shelf.entries, _facts(desk)))
    desk.closed.connect(output.finish)
    desk.closed.connect(planner.save)
    return planner, output


def _sheets(desk: Desk) -> tuple[SheetEntry, ...]:
    """The sheets that there are, in the language that was chosen for all where they have it."""
    lang = desk.settings.lang
    return tuple(entry.in_language(lang) or entry if lang else entry for entry in find_sheets())


def _facts(desk: Desk) -> tuple[TalkFacts, ...]:
    """Of each talk, the sheets that its deck names."""
    return tuple(
        TalkFacts(entry.id, entry.title, entry.audience, open_deck(entry.path).meta.sheets)
        for entry in desk.shelf.entries
        if entry.ours
    )
