"""`kitbag present`, which also writes down after each key what the room should see now.

    python -m tools.soak.presenter STATE present DECK ...

STATE is a file of one line, "slide 00012 000345": the kind of the room's picture, the slide (from 0), and how many
views there have been. Everything else is the real program.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kit.talk.model import View
    from kit.talk.session import TalkSession

LINE = "{:<7} {:05d} {:06d}\n"


def tell_state(path: str) -> None:
    """From now on every running talk writes its state into that file."""
    from kit.present.show import Show

    out = os.open(path, os.O_CREAT | os.O_RDWR, 0o600)
    run, views = Show._run, 0  # noqa: SLF001  the one place that knows the session from its start

    def tell(view: View) -> None:
        nonlocal views
        views += 1
        os.pwrite(out, LINE.format(view.room.kind, view.room.cursor.slide, views).encode(), 0)

    def run_and_tell(show: Show, session: TalkSession) -> None:
        run(show, session)
        session.subscribe(tell)
        tell(session.view)

    Show._run = run_and_tell  # type: ignore[method-assign, assignment]  # noqa: SLF001


def main(arguments: list[str]) -> int:
    from kit import cli

    tell_state(arguments[0])
    return cli.main(arguments[1:])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
