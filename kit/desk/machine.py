"""What only Qt knows of this computer, in plain values: its screens, its sound outputs, its printers.

`python -m kit.desk.machine` prints them as JSON: a command asks in a process of its own, because Qt ends the program
where it finds no display.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import fields
from typing import Any

from kit.doctor import computer
from kit.doctor.finding import Finding
from kit.values import value


@value
class Machine:
    """None: it cannot be asked. The first output and printer are the usual ones."""

    screens: tuple[str, ...] | None = None
    ratios: tuple[float, ...] = ()
    platform: str = ""
    outputs: tuple[str, ...] | None = None
    printer: str = ""
    trouble: str = ""
    paper: str = ""  # that the printer holds: "a4", "letter" or ""


def ask_machine() -> Machine:
    """From any process, with or without a display."""
    unix = sys.platform not in {"win32", "darwin"}
    if unix and not any(os.environ.get(key) for key in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")):
        return Machine()
    if getattr(sys, "frozen", False):  # a bundle has no Python to start; a display was found above
        return _with_qt()
    command = [sys.executable, "-m", "kit.desk.machine"]
    try:
        asked = subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)
        return _from_json(json.loads(asked.stdout)) if asked.returncode == 0 else Machine()
    except (subprocess.TimeoutExpired, ValueError):
        return Machine()


def machine_here() -> Machine:
    """From this process, which has its QGuiApplication."""
    from PySide6.QtGui import QGuiApplication

    from kit.media.outputs import outputs
    from kit.present.screens import screen_label

    screens = QGuiApplication.screens()
    name, trouble, paper = usual_printer()
    return Machine(
        tuple(screen_label(screen) for screen in screens),
        tuple(screen.devicePixelRatio() for screen in screens),
        QGuiApplication.platformName(),
        tuple(output.name for output in outputs()),
        name,
        trouble,
        paper,
    )


def usual_printer() -> tuple[str, str, str]:
    """The usual printer's name, its trouble and its paper; all "" where there is none."""
    from kit.handouts.printing import list_printers
    from kit.handouts.queue import find_queue

    printers = list_printers()
    if not printers:
        return "", "", ""
    queue = find_queue()
    word = queue.printer(printers[0].name) if queue is not None else None
    trouble = "" if word is None else word.trouble or ("" if word.accepts else "takes no jobs now")
    return printers[0].name, trouble, printers[0].paper


def printer(wanted: str, usual: tuple[str, str, str] | None = None) -> Iterator[Finding]:
    """The usual printer against the paper of the place ("a4" or "letter")."""
    name, trouble, holds = usual or usual_printer()
    yield from computer.printer(name, trouble, holds, wanted)


def _from_json(told: dict[str, Any]) -> Machine:
    values: dict[str, Any] = {n: tuple(each) if isinstance(each, list) else each for n, each in told.items()}
    return Machine(**values)


def _with_qt() -> Machine:
    from PySide6.QtGui import QGuiApplication

    application = QGuiApplication.instance() or QGuiApplication(["kitbag"])
    found = machine_here()
    del application  # Qt had to live until here
    return found


def _tell() -> None:
    found = _with_qt()
    print(json.dumps({field.name: getattr(found, field.name) for field in fields(found)}))


if __name__ == "__main__":
    _tell()
