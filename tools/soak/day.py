"""Eight hours of a school day in minutes: talk after talk from one desk, and nothing of the machine's is kept.

`python -m tools.soak.day [TALKS [CHANGES]] [--write]` (200 with 50 slide changes each, if not told otherwise) opens the
desk on two screens in memory, starts a talk, moves through it with keys, saves its deck anew meanwhile, ends it, starts
the next: children, teens, parents, a deck of Marp with photographs and clips that play, a rehearsal. After each talk
memory, open files, threads, windows and Python's objects are counted. `--write` also writes docs/soak.md. Exit code 1
if one of them grew.
"""

from __future__ import annotations

import datetime as dt
import gc
import json
import os
import platform
import random
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import astuple, dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING

from kit import qt  # isort: skip  # noqa: F401 - before all else of Qt

if TYPE_CHECKING:
    from kit.desk.window import Desk
    from kit.present.show import Show

TALKS, CHANGES = 200, 50
REPORT = Path(__file__).resolve().parents[2] / "docs" / "soak.md"
_SCREENS = [
    {"name": "laptop", "x": 0, "y": 0, "width": 1366, "height": 768, "logicalDpi": 96, "dpr": 1},
    {"name": "projector", "x": 1366, "y": 0, "width": 1920, "height": 1080, "logicalDpi": 96, "dpr": 1},
]
_OURS = ("parents-and-carers", "my-safe-helpers", "take-back-control")
_PATIENCE = 60.0  # seconds for what is waited for, on a machine that has other work
_PLAYED = 0.25  # seconds that a clip is watched
Condition = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Held:
    """What the program holds after a talk; memory in megabytes."""

    memory: float
    handles: int
    threads: int
    windows: int
    objects: int


@dataclass(frozen=True, slots=True)
class Bar:
    """By how much the last fifth of the day may be above the second, when everything has been used a first time."""

    part: float = 0.0
    least: float = 0.0


BARS = {
    "memory": Bar(0.05, 12.0),  # the last report of a rehearsal stays on its page, a long one or a short one
    "handles": Bar(),
    "threads": Bar(),
    "windows": Bar(),
    "objects": Bar(0.01, 6_000),
}


class SchoolDay:
    """The day as steps: each yields what has to be true before the next."""

    def __init__(self, desk: Desk, folder: Path, talks: int, changes: int) -> None:
        self._desk, self._folder, self._talks, self._changes = desk, folder, talks, changes
        self._decks = list(_decks(folder))
        self._chance = random.Random(4)
        self.held: list[Held] = []
        self.moved = 0
        self.reloads = 0
        self.played = 0

    def steps(self) -> Iterator[Condition]:
        decks = self._decks
        yield lambda: self._desk.shelf.is_listed and self._desk.main.details.plan is not None
        for number in range(self._talks):
            yield from self._talk(decks[number % len(decks)], rehearsal=number % 7 == 2)
            gc.collect()
            self.held.append(held_now())
            if (number + 1) % max(1, self._talks // 10) == 0:
                print(f"{number + 1} talks, {self.moved} slides: {_words(self.held[-1])}", flush=True)

    def _talk(self, deck: Path, *, rehearsal: bool) -> Iterator[Condition]:
        runner = self._desk.runner
        target = self._desk.main.details.screens.target
        runner.start(deck, None, target, rehearsal=rehearsal)
        show = runner.running
        assert show is not None
        yield lambda: show.driver is not None
        reload_at = self._chance.randrange(self._changes)
        for change in range(self._changes):
            self._act(show)
            self.moved += 1
            until = time.monotonic() + (_PLAYED if self._play(show) else 0)
            yield lambda: time.monotonic() >= until  # noqa: B023  asked before the loop goes on
            if change == reload_at:
                before = show.opened
                _save_again(deck)
                yield lambda: show.opened is not before  # noqa: B023  asked before the loop goes on
                self.reloads += 1
        assert show.session is not None
        show.session.ask_end()
        show.session.confirm_end()
        yield lambda: runner.running is None and self._desk.isVisible()
        if rehearsal:
            self._desk.main.show_page("talks")

    def _play(self, show: Show) -> bool:
        """Plays the slide's clip, if it has one that is ready; most are left while they play."""
        from kit.talk.actions import Action

        clip = show.clips.current if show.clips else None
        if clip is None or self._chance.random() < 0.3:
            return False
        show.act(Action.CLIP_PLAY)
        self.played += 1
        return True

    def _act(self, show: Show) -> None:
        """One key as a speaker presses it; at the end it goes back to the start."""
        from kit.talk.actions import Action

        assert show.session is not None
        chance = self._chance.random()
        if show.session.view.next is None:
            show.session.first()
        elif chance < 0.75:
            show.act(Action.NEXT)
        elif chance < 0.85:
            show.act(Action.BACK)
        elif chance < 0.9:
            show.session.go_to_slide(self._chance.randrange(len(show.session.view.deck.slides)))
        else:
            for _ in range(2):
                show.act(self._chance.choice((Action.BLACK, Action.OVERVIEW, Action.DISCLOSURE, Action.FREEZE)))
            show.act(Action.START)


def held_now() -> Held:
    from PySide6.QtWidgets import QApplication

    status = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
    return Held(
        int(status["VmRSS"].split()[0]) / 1024,
        sum(1 for _ in Path("/proc/self/fd").iterdir()),
        int(status["Threads"]),
        len(QApplication.topLevelWidgets()),
        len(gc.get_objects()) + gc.get_freeze_count(),
    )


def _decks(folder: Path) -> Iterator[Path]:
    """Copies, since they are saved anew: three of ours, and one of Marp with large photographs."""
    from kit.paths import slides_dir
    from tests.rig.clips import make_clip

    shutil.copytree(slides_dir() / "shared", folder / "shared")
    for name in _OURS:
        shutil.copytree(slides_dir() / name, folder / name)
        yield folder / name / "deck.en.md"
    guest = folder / "guest"
    guest.mkdir()
    for number in range(2):
        make_clip(guest / f"film{number}.mp4", 2, tone=0 if number else 440)
    for number in range(6):
        _paint_photograph(guest / f"photo{number}.png", number)
    slides = [
        f"# Clip {i + 1}\n\n![A film](film{i % 2}.mp4)"
        if i % 5 == 3
        else f"# Slide {i + 1}\n\n- One\n- Two\n\n![bg right](photo{i % 6}.png)"
        for i in range(30)
    ]
    (guest / "deck.md").write_text("---\nmarp: true\n---\n\n" + "\n\n---\n\n".join(slides), encoding="utf-8")
    yield guest / "deck.md"


def _paint_photograph(file: Path, number: int) -> None:
    from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter

    image = QImage(2400, 1600, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    ramp = QLinearGradient(0, 0, 2400, 1600)
    ramp.setColorAt(0, QColor.fromHsv(number * 60, 200, 240))
    ramp.setColorAt(1, QColor.fromHsv(number * 60 + 40, 120, 60))
    painter.fillRect(image.rect(), ramp)
    painter.end()
    image.save(str(file))


def _save_again(deck: Path) -> None:
    """As an editor does: another file, put into its place; a comment more or less makes it another size."""
    text = deck.read_text(encoding="utf-8")
    mark = "\n<!-- saved again -->\n"
    text = text.removesuffix(mark) if text.endswith(mark) else text + mark
    new = deck.with_suffix(".new")
    new.write_text(text, encoding="utf-8")
    new.replace(deck)


def live(talks: int, changes: int) -> SchoolDay:
    """The whole day; SystemExit when something never came."""
    from PySide6.QtCore import QTimer, qInstallMessageHandler

    from kit.app import make_application
    from kit.app_files import need_fonts
    from kit.desk.window import Desk
    from kit.settings import Settings

    qInstallMessageHandler(_without_chatter)
    app = make_application()
    need_fonts()
    with tempfile.TemporaryDirectory() as temporary:
        desk = Desk(Settings(pack_id="us-wa", first_start_done=True, scheme="light"))
        desk.resize(1366, 768)
        desk.show()
        day = SchoolDay(desk, Path(temporary), talks, changes)
        steps = day.steps()
        waiting: list[Condition] = [lambda: True]
        since = [time.monotonic()]

        def go_on() -> None:
            if not waiting[0]():
                if time.monotonic() - since[0] > _PATIENCE:
                    print("it hangs: what should come never came", file=sys.stderr)
                    app.exit(1)
                return
            since[0] = time.monotonic()
            try:
                waiting[0] = next(steps)
            except StopIteration:
                app.quit()
            except BaseException:
                app.exit(1)
                raise

        timer = QTimer()
        timer.timeout.connect(go_on)
        timer.start(1)
        code = app.exec()
        timer.stop()
        desk.close()
    if code:
        sys.exit(code)
    return day


def _without_chatter(_kind: object, _context: object, message: str) -> None:
    """What Qt says of screens in memory, and of a machine without sound."""
    known = ("This plugin does not support", "PulseAudioService", "No RHI backend", "No audio device")
    if not any(words in message for words in known):
        print(message, file=sys.stderr)


def _words(held: Held) -> str:
    return (
        f"{held.memory:.1f} MB, {held.handles} handles, {held.threads} threads, {held.windows} windows, "
        f"{held.objects} objects"
    )


def compare(held: list[Held]) -> list[tuple[str, float, float, bool]]:
    """Each thing that is counted: its median in the second fifth of the day, in the last, and whether that is flat."""
    fifth = max(1, len(held) // 5)
    found = []
    for place, name in enumerate(field.name for field in fields(Held)):
        early = statistics.median(astuple(each)[place] for each in held[fifth : 2 * fifth] or held)
        late = statistics.median(astuple(each)[place] for each in held[-fifth:])
        bar = BARS[name]
        found.append((name, early, late, late - early <= max(bar.part * early, bar.least)))
    return found


def write(day: SchoolDay, rows: list[tuple[str, float, float, bool]], minutes: float) -> None:
    """docs/soak.md: what the day came to, when, and on what machine."""
    system = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    lines = [
        "# A school day, compressed",
        "",
        f"Written by `python -m tools.soak.day --write` on {dt.date.today():%d %B %Y} ({system}).",
        "",
        f"{len(day.held)} talks from one desk, {day.moved:,} slide changes, {day.played} clips played, {day.reloads}",
        f"decks saved anew while they were shown, in {minutes:.0f} minutes: three talks of ours, one of Marp with",
        "photographs and clips, every seventh a rehearsal. After each it is counted what the program still holds.",
        "Medians of the second fifth of the day and of the last:",
        "",
        "| | second fifth | last fifth | most | |",
        "|---|---|---|---|---|",
    ]
    for place, (name, early, late, flat) in enumerate(rows):
        most = max(astuple(held)[place] for held in day.held)
        unit = f"{name}, MB" if name == "memory" else name
        lines.append(f"| {unit} | {early:,.0f} | {late:,.0f} | {most:,.0f} | {'flat' if flat else 'grew'} |")
    lines += ["", "“Objects” are Python's; “handles” are open files, pipes and sockets.", ""]
    REPORT.write_text("\n".join(lines), encoding="utf-8")


def main(arguments: list[str]) -> int:
    numbers = [int(each) for each in arguments if each.isdecimal()]
    talks = numbers[0] if numbers else TALKS
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as home:
        screens = Path(home) / "screens.json"
        screens.write_text(json.dumps({"screens": _SCREENS}), encoding="utf-8")
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={screens}"
        os.environ["KITBAG_DATA_DIR"] = home
        day = live(talks, numbers[1] if len(numbers) > 1 else CHANGES)
    minutes = (time.monotonic() - began) / 60
    print(f"{talks} talks, {day.moved} slide changes, {day.reloads} reloads, {day.played} clips, {minutes:.1f} minutes")
    rows = compare(day.held)
    for name, early, late, flat in rows:
        print(f"  {name:8} second fifth {early:10.1f}   last fifth {late:10.1f}   {'flat' if flat else 'GREW'}")
    if "--write" in arguments:
        write(day, rows, minutes)
    return 0 if all(flat for *_, flat in rows) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
