"""What the running talk puts on a slide just now, the same for the room's picture and the console's."""

from __future__ import annotations

from math import ceil

from kit.stage.canvas import Live
from kit.talk.model import View
from kit.talk.session import TalkSession


def live_now(session: TalkSession, view: View, index: int) -> Live:
    """Hands counted on a slide, and the whole seconds left of its countdown once that has begun."""
    if not 0 <= index < len(view.deck.slides):
        return Live()
    left = None
    if index == view.cursor.slide and view.timer_started is not None:
        left = session.timer_left()
    return Live(view.hands(view.deck.slides[index].id), None if left is None else float(ceil(left)))
