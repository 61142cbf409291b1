"""A rehearsal that goes on until it is killed: it moves through a talk at random and says what each slide took.

Run by tools.soak; the records lie in KITBAG_DATA_DIR. Standard output gets a line of JSON for each slide left: all
slides left so far with their seconds.
"""

from __future__ import annotations

import json
import os
import random
import sys
from pathlib import Path

from kit import qt  # isort: skip  # noqa: F401 - before all else of Qt

from PySide6.QtCore import QCoreApplication, QTimer

from kit.deck.model import Deck, DeckMeta, Note, Paragraph, Slide, Span
from kit.present import recorder
from kit.talk.cut import fit
from kit.talk.session import TalkSession

SLIDES = 40
_SHORTEST, _LONGEST = 4, 160  # milliseconds on a slide


def make_deck() -> Deck:
    """Forty slides with a must-say line and two steps each."""
    words = (Paragraph((Span("Say this."),), 1),)
    slides = tuple(
        Slide(f"s{i}", (Span(f"Slide {i}"),), 1, minutes=1, notes=(Note("must", words, 1),), steps=2)
        for i in range(SLIDES)
    )
    return Deck(Path("soak/deck.en.md"), DeckMeta("soak", "Soak"), slides)


def main(seed: int) -> int:
    """Never comes back by itself."""
    app = QCoreApplication([])
    recorder.LEAST["rehearsal"] = 0.0
    deck = make_deck()
    session = TalkSession(deck, fit(deck, None))
    session.pause_clock()
    kept = recorder.Recorder(session, "rehearsal")
    chance = random.Random(seed)

    def move() -> None:
        at = session.view.cursor.slide
        session.tick_must()
        session.go_to_slide((at + 1) % SLIDES)
        done = session.seconds_by_slide()
        done.pop(f"s{session.view.cursor.slide}", None)
        os.write(1, (json.dumps(done) + "\n").encode())
        QTimer.singleShot(chance.randint(_SHORTEST, _LONGEST), move)

    QTimer.singleShot(0, move)
    code = app.exec()
    kept.close()
    return code


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
