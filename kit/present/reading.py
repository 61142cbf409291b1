"""A deck that was saved again while it is shown: read anew, or a sentence why the talk goes on as it was."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kit.deck.opening import OpenedDeck, open_deck

if TYPE_CHECKING:
    from kit.present.show import Show


def read_again(show: Show) -> OpenedDeck | None:
    """The deck as it is on disk now, if the room may see it; else the console says why not."""
    opened = open_deck(Path(show.opened.path))
    deck = opened.deck()
    if opened.unreadable or not deck.slides:
        show.say("The deck on disk cannot be read now. The talk goes on as it was.")
    elif show.opened.meta.ours and not opened.meta.ours:  # half an edit of its first lines
        show.say("The deck on disk has lost its details. The talk goes on as it was.")
    elif show.settings.approved_only and not _is_approved(opened):
        show.say("The deck was changed on disk. The room keeps what was approved.")
    else:
        return opened
    return None


def _is_approved(opened: OpenedDeck) -> bool:
    from kit.records.standings import Standings

    return Standings().deck(opened.deck()).state == "approved"
