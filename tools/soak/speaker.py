"""A presenter who never stops: the real program, its own windows, real key events at random, until somebody kills it.

Run by tools.soak.resume: `python -m tools.soak.speaker SEED COMMAND...` runs `kitbag COMMAND...`. Standard output gets
a line of JSON as soon as the room has been shown something else: what it sees, and what a crash must not lose.
"""

from __future__ import annotations

import json
import os
import random
import sys

from kit import qt  # isort: skip  # noqa: F401 - before all else of Qt

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from kit.cli import main
from kit.present import room_view
from kit.present.show import Show
from kit.talk.model import View
from kit.talk.session import TalkSession

_SHORTEST, _LONGEST = 3, 140  # milliseconds between two keys
_PLAIN = Qt.KeyboardModifier.NoModifier
_KEYS = {
    (Qt.Key.Key_PageDown, _PLAIN): 40,
    (Qt.Key.Key_PageUp, _PLAIN): 8,
    (Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier): 6,
    (Qt.Key.Key_B, _PLAIN): 5,
    (Qt.Key.Key_W, _PLAIN): 2,
    (Qt.Key.Key_F, _PLAIN): 4,
    (Qt.Key.Key_D, _PLAIN): 3,
    (Qt.Key.Key_Escape, _PLAIN): 6,
    (Qt.Key.Key_F5, _PLAIN): 3,
    (Qt.Key.Key_T, _PLAIN): 3,
    (Qt.Key.Key_M, _PLAIN): 4,
    (Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier): 5,
    (Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier): 3,
    (Qt.Key.Key_Home, _PLAIN): 1,
    (Qt.Key.Key_O, _PLAIN): 1,
    (Qt.Key.Key_K, _PLAIN): 1,
}


def told_of(view: View, spoken: float) -> bytes:
    """What a crash must not lose, as a line."""
    told = {
        "room": [view.room.kind, *view.room.cursor, view.room.frozen],
        "at": [*view.cursor],
        "card": view.disclosure,
        "finished": view.finished,
        "clock": [view.started, view.paused],
        "hands": [[slide, list(hands)] for slide, hands in view.counts],
        "said": sorted(map(list, view.said)),
        "cut": list(view.cut.shown),
        "spoken": spoken,
    }
    return (json.dumps(told) + "\n").encode()


def run(seed: int, words: list[str]) -> int:
    """Never comes back by itself."""
    chance = random.Random(seed)
    show_room, keys = room_view.RoomView.show, list(_KEYS)

    def tell(self: room_view.RoomView, view: View) -> None:
        show_room(self, view)
        os.write(1, told_of(view, self._session.spoken()))

    run_show = Show._run  # noqa: SLF001

    def begin(self: Show, session: TalkSession) -> None:
        run_show(self, session)
        press()

    def press() -> None:
        console = next((each for each in QApplication.topLevelWidgets() if each.objectName() == "console"), None)
        if console is not None:
            key, held = chance.choices(keys, list(_KEYS.values()))[0]
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.postEvent(console, QKeyEvent(kind, key, held))
        QTimer.singleShot(chance.randint(_SHORTEST, _LONGEST), press)

    room_view.RoomView.show = tell  # type: ignore[method-assign]
    Show._run = begin  # type: ignore[method-assign]  # noqa: SLF001
    return main(words)


if __name__ == "__main__":
    sys.exit(run(int(sys.argv[1]), sys.argv[2:]))
