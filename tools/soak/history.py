"""Ten runs and ten thousand, forty slides each: how long the pages of the runs take to open with either.

`python -m tools.soak.history [RUNS]` prints the medians and their ratios; exit code 1 if one is above two.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from kit import qt  # isort: skip  # noqa: F401 - before all else of Qt

from kit.records.runs import TalkKey
from kit.records.store import open_store

FEW, MANY, SLIDES = 10, 10_000, 40
BAR = 2.0
_TIMES = 15
_KEY = TalkKey("soak", "en")
_BEGAN = dt.datetime(2026, 1, 1, 18)


def fill(path: Path, runs: int) -> None:
    """So many runs of forty slides, each with its must-say lines."""
    with open_store(path) as store, store.writing():
        for run in range(1, runs + 1):
            began = (_BEGAN + dt.timedelta(hours=run)).isoformat()
            store.run(
                "INSERT INTO run VALUES (?, 'rehearsal', 'soak', 'en', 'Soak', '1', 'x', ?, 45, 0, 2700, 2700, 40, 40, "
                "20, 20, 0, 1)",
                (run, began),
            )
            steps = json.dumps([30.0, 20.0, 18.0])
            store.run_all(
                "INSERT INTO run_slide VALUES (?, ?, ?, ?, ?, 1, 67, 68, 1, ?)",
                [(run, i, f"s{i}", f"Slide {i}", f"Part {i // 10}", steps) for i in range(SLIDES)],
            )
            store.run_all(
                "INSERT INTO run_must VALUES (?, ?, 0, 'Say this line to the room.', 5)",
                [(run, i * 2) for i in range(20)],
            )


def measure(few: Path, many: Path) -> dict[str, tuple[float, float]]:
    """Median seconds until each page stands, painted; the files in turn, so that a busy machine is busy for both."""
    from kit.app import make_application
    from kit.app_files import need_fonts

    make_application()
    need_fonts()
    shows = [_shows(few), _shows(many)]
    found = {}
    for name in shows[0]:
        times: tuple[list[float], list[float]] = ([], [])
        for _ in range(_TIMES):
            for own, taken in zip(shows, times, strict=True):
                begin = time.perf_counter()
                own[name]()
                taken.append(time.perf_counter() - begin)
        found[name] = (statistics.median(times[0]), statistics.median(times[1]))
    return found


def _shows(path: Path) -> dict[str, Callable[[], None]]:
    """What brings each page up, in a window of its own."""
    from PySide6.QtWidgets import QApplication

    from kit.look.look import Look
    from kit.rehearse.book import RunBook
    from kit.rehearse.page import RehearsePage
    from kit.rehearse.talks import Rehearsable
    from kit.rehearse.window import ReportWindow

    talk = Rehearsable(_KEY, "Soak", Path("nowhere.md"))
    page = RehearsePage(Look(), RunBook(path), lambda: (talk,), lambda: "a4")
    window = ReportWindow(Look(), page)
    window.resize(1366, 768)
    window.show()

    def painted(show: Callable[[], None]) -> Callable[[], None]:
        def do() -> None:
            show()
            QApplication.processEvents()
            window.grab()

        return do

    return {
        "all talks": painted(page.show_talks),
        "the runs": painted(lambda: page.show_runs(_KEY)),
        "the report": painted(lambda: page.show_talk(_KEY)),
    }


def main(many: int) -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as temporary:
        files = {runs: Path(temporary) / f"{runs}.sqlite3" for runs in (FEW, many)}
        for runs, file in files.items():
            fill(file, runs)
        size = files[many].stat().st_size >> 20
        found = measure(files[FEW], files[many])
    print(f"{FEW} runs and {many:,} ({size} MB), {SLIDES} slides each; median of {_TIMES}")
    worst = 0.0
    for name, (few, lots) in found.items():
        worst = max(worst, lots / few)
        print(f"  {name:12} {few * 1000:7.1f} ms {lots * 1000:7.1f} ms  {lots / few:.2f} x")
    return 1 if worst > BAR else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else MANY))
