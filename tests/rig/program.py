"""The real program, started as a person would, with a home of its own, and ended at the end of the test."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
OURS_TO_DROP = re.compile(r"^(QT_|XDG_|KITBAG_|DISPLAY$|WAYLAND_DISPLAY$|DBUS_)")


class Program:
    """A running program; a line of its output that was not foreseen fails the test at its end."""

    def __init__(
        self, command: list[str], screens: Mapping[str, str], home: Path, quiet_about: Iterable[str] = ()
    ) -> None:
        self.home = home
        self._quiet_about = [re.compile(each) for each in quiet_about]
        self._output = home / "said.txt"
        with self._output.open("wb") as output:
            self.process = subprocess.Popen(
                command,
                cwd=ROOT,
                env=own_home(home) | dict(screens),
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
            )

    @property
    def said(self) -> str:
        faults = [file.read_text() for file in sorted((self.home / "kitbag" / "logs").glob("*.txt"))]
        return "\n".join([self._output.read_text(errors="replace"), *faults])

    def wait(self, seconds: float = 20) -> int:
        """Wait until the program ends by itself; gives its exit code."""
        return self.process.wait(seconds)

    def stop(self) -> None:
        """End the program; AssertionError if it had already died, or said what was not foreseen."""
        died = self.process.poll()
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait(10)
        assert died in {None, 0}, f"the program died with exit code {died}:\n{self.said}"
        words = [line for line in self.said.splitlines() if line.strip() and not self._foreseen(line)]
        assert not words, "the program said:\n" + "\n".join(words)

    def _foreseen(self, line: str) -> bool:
        return any(each.search(line) for each in self._quiet_about)


def own_home(home: Path) -> dict[str, str]:
    """An environment in which nothing of the developer's own settings is seen."""
    env = {key: value for key, value in os.environ.items() if not OURS_TO_DROP.match(key)}
    folders = {f"XDG_{kind}_HOME": home / kind.lower() for kind in ("DATA", "CONFIG", "STATE", "CACHE")}
    folders |= {"XDG_RUNTIME_DIR": home / "runtime", "KITBAG_DATA_DIR": home / "kitbag", "HOME": home}
    for folder in folders.values():
        folder.mkdir(parents=True, exist_ok=True)
    (home / "runtime").chmod(0o700)
    return env | {key: str(folder) for key, folder in folders.items()}


def kitbag_command(*arguments: str) -> list[str]:
    """The program from the source; KITBAG_TRY names a bundle's, on which `make stranger` tries some of these tests."""
    tried = os.environ.get("KITBAG_TRY")
    return [*([tried] if tried else [sys.executable, "-m", "kit"]), *arguments]
