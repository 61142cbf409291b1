"""Talk after talk from one desk: what one of them held is gone when it has ended."""

from __future__ import annotations

import gc
import weakref
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kit.contacts.model import Place
from kit.deck.opening import open_deck
from kit.present.show import Show, ShowOptions
from kit.settings import Settings
from kit.stage.fonts import load_fonts
from tests.present.decks import colored_deck


def live_a_talk(qtbot: QtBot, deck: Path, options: ShowOptions) -> dict[str, weakref.ref[object]]:
    """From begin to end; what is left of it are weak references."""
    show = Show(open_deck(deck), Place, Settings(), options)
    with qtbot.waitSignal(show.ready):
        show.begin()
    qtbot.waitUntil(lambda: show.keeping is not None and show.keeping.recorder is not None)
    assert show.session is not None
    show.session.next()
    parts = {
        "show": show, "session": show.session, "pictures": show.shop, "room": show.room, "console": show.console,
        "keeping": show.keeping, "staging": show.staging, "deck": show.opened,
    }  # fmt: skip
    with qtbot.waitSignal(show.ended):
        show.stop()
    show.deleteLater()
    return {name: weakref.ref(part) for name, part in parts.items()}


@pytest.mark.qt_log_ignore("does not support raise")
@pytest.mark.parametrize("rehearsal", [False, True])
def test_nothing_of_a_talk_is_held_once_it_has_ended(qtbot: QtBot, tmp_path: Path, rehearsal: bool) -> None:
    load_fonts()
    options = ShowOptions(windowed=True, rehearsal=rehearsal)
    held = live_a_talk(qtbot, colored_deck(tmp_path), options)

    def left() -> list[str]:
        gc.collect()
        return [name for name, part in held.items() if part() is not None]

    qtbot.waitUntil(lambda: not left())
