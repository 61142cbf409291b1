"""Moves each tool over a slide of the tour on real windows (Xorg) and prints the times of a frame at 1080p and 4K.

A frame counts from the mouse's place (a call of the hand) until the room's and the console's windows have painted and
handed their pixels to the window system; our own is the processor's time in it, which others on the machine do not
lengthen. Exit code 1 if the 95th percentile of a tool is over 16.7 ms at 1080p.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from math import cos, sin
from typing import TYPE_CHECKING

from kit.present.marks.sight import sight
from tests.rig.xorg import FULL_HD, SMALL_LAPTOP, ULTRA_HD, TwoMonitors

if TYPE_CHECKING:
    from kit.present.marks.marks import Marks

_MOVES = 300
_BAR = 16.7  # ms: sixty frames a second


def main() -> int:
    late = False
    for name, size in (("1080p", FULL_HD), ("4K", ULTRA_HD)):
        screens = TwoMonitors(SMALL_LAPTOP, size)
        try:
            env = {**os.environ, **screens.env, "KITBAG_DATA_DIR": f"/tmp/kitbag-frames-{os.getpid()}"}
            told = subprocess.run(
                [sys.executable, "-m", "tools.frames", "inside"],
                env=env,
                text=True,
                stdout=subprocess.PIPE,
                check=True,
            ).stdout
        finally:
            screens.close()
        for line in told.splitlines():
            tool, *figures = line.split("\t")
            p50, p95, own50, own95 = (float(f) for f in figures)
            print(
                f"{name:6}{tool:28} p50 {p50:6.2f}  p95 {p95:6.2f}  of it our own {own50:6.2f} {own95:6.2f} ms"
            )
            late = late or (name == "1080p" and p95 > _BAR)
    return int(late)


def inside() -> None:
    """Runs on the screens there are, and prints name, p50, p95 and worst of each tool."""
    from kit.app import make_application
    from kit.app_files import need_fonts
    from kit.contacts.place import load_place
    from kit.deck.opening import open_to_show
    from kit.paths import slides_dir
    from kit.present.marks.hand import Tool
    from kit.present.show import Show, ShowOptions
    from kit.settings import Settings

    app = make_application()
    need_fonts()
    deck = open_to_show(slides_dir() / "tour" / "deck.en.md")
    still = Settings(reduce_motion=True)  # without the zoom's glide, each move of it is one frame
    show = Show(deck, lambda: load_place("us-wa"), still, ShowOptions(record=False))
    show.begin()
    begun = time.monotonic()
    while show.driver is None or time.monotonic() - begun < 3:
        app.processEvents()
    assert show.session is not None
    show.session.go_to_slide(2)
    tools = show.take_tools()
    hand = tools.hand

    def frames(name: str, move: Callable[[float], object]) -> None:
        walls, works = [], []
        for i in range(_MOVES):
            began, worked = time.perf_counter(), time.process_time()
            move(i / _MOVES)
            app.processEvents()
            walls.append((time.perf_counter() - began) * 1000)
            works.append((time.process_time() - worked) * 1000)
            time.sleep(0.004)
        print(name, *_sum(walls), *_sum(works), sep="\t", flush=True)

    def round_and_round(t: float) -> tuple[float, float]:
        return 0.5 + 0.4 * cos(20 * t), 0.5 + 0.4 * sin(14 * t)

    for tool, name in ((Tool.POINTER, "pointer"), (Tool.SPOTLIGHT, "spotlight")):
        hand.take(tool)
        frames(name, lambda t: hand.hover(round_and_round(t)))
    hand.resize(8)
    frames("spotlight, large", lambda t: hand.hover(round_and_round(t)))
    for tool, name in ((Tool.PEN, "pen, one long stroke"), (Tool.HIGHLIGHTER, "highlighter, one stroke")):
        hand.take(tool)
        hand.press(round_and_round(0))
        frames(name, lambda t: hand.drag(round_and_round(t)))
        hand.release()
    hand.take(Tool.POINTER)
    frames("pointer over drawings", lambda t: hand.hover(round_and_round(t)))
    hand.take(Tool.ZOOM)
    hand.press((0.5, 0.5))
    frames("zoomed, pulled", lambda t: hand.drag(round_and_round(t)))
    hand.release()
    frames("zooming", lambda t: hand.wheel(0.2 * sin(12 * t), (0.4, 0.6)))
    frames("zoomed picture made sharp", lambda t: _sharpen(tools, 1 + t))
    show.stop()


def _sum(times: list[float]) -> tuple[float, float]:
    """The median and the 95th percentile."""
    times.sort()
    return times[len(times) // 2], times[int(len(times) * 0.95)]


def _sharpen(tools: Marks, factor: float) -> None:
    """Another part of the slide comes to rest."""
    tools.hand.sight = sight(1.5 * factor, 700, 420)
    tools.room.take(tools.hand.shown(), resting=True)


if __name__ == "__main__":
    if sys.argv[1:] == ["inside"]:
        inside()
    else:
        sys.exit(main())
