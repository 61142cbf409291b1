"""A program being measured: started on a core of its own, its memory read, and ended with all it started."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.rig.program import ROOT, own_home

PROBE_CORE, PROGRAM_CORE = 0, 1


class Measured:
    """A running program; `started` is the moment just before it was."""

    def __init__(self, command: Sequence[str], home: Path, env: Mapping[str, str]) -> None:
        self.log = home / "said.txt"
        environment = own_home(home) | dict(env)
        # The one before was not ended but stopped: its talk would be offered before anything else.
        shutil.rmtree(home / "kitbag" / "running", ignore_errors=True)
        with self.log.open("wb") as log:
            self.started = time.perf_counter()
            self._process = subprocess.Popen(
                command,
                cwd=ROOT,
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
                preexec_fn=_move_to_program_core,  # noqa: PLW1509  no threads run here
            )

    def pss_megabytes(self) -> float:
        """Memory of the program and its children, shared pages shared out: what it costs the machine."""
        total = 0
        for process in self._family():
            try:
                lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
            except OSError:
                continue
            total += next(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
        return total / 1024

    def wait(self, seconds: float) -> float:
        """Wait for the program to end well; gives the seconds since its start."""
        code = self._process.wait(seconds)
        took = time.perf_counter() - self.started
        if code != 0:
            raise OSError(f"{' '.join(self._process.args)}: exit {code}: {self.said()}")  # type: ignore[arg-type]
        return took

    def said(self) -> str:
        return self.log.read_text(errors="replace")[-400:]

    def end(self) -> None:
        for stop in (signal.SIGTERM, signal.SIGKILL):
            try:
                os.killpg(self._process.pid, stop)
                self._process.wait(3)
            except ProcessLookupError:
                return
            except subprocess.TimeoutExpired:
                continue

    def _family(self) -> list[int]:
        """The program and all that it started, by their session."""
        session = os.getsid(self._process.pid)
        processes = [int(each.name) for each in Path("/proc").iterdir() if each.name.isdigit()]
        return [each for each in processes if _session(each) == session]


def _move_to_program_core() -> None:
    os.sched_setaffinity(0, {min(PROGRAM_CORE, (os.cpu_count() or 1) - 1)})


def _session(process: int) -> int | None:
    try:
        return os.getsid(process)
    except OSError:
        return None


def calibration_milliseconds() -> float:
    """A fixed loop of Python: tells a slow spell of the machine, and one machine from another."""
    start = time.perf_counter()
    total = 0
    for number in range(1_000_000):
        total += number & 7
    return (time.perf_counter() - start) * 1000
