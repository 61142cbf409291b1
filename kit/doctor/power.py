"""Power in, a finding out: whether the computer is plugged in, and how long its battery lasts against the talk.

Linux tells by files (/sys/class/power_supply), macOS by `pmset`, Windows by a call; elsewhere it cannot be seen.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from kit.doctor.finding import Finding
from kit.values import value

_SUPPLIES = Path("/sys/class/power_supply")
_SPARE = 15  # minutes that a talk may take longer, with questions
_LOW, _ENOUGH = 20, 60  # percent, where nobody tells for how long


@value
class Power:
    """`percent` and `minutes` are of the battery; None where it is not told. `battery`: whether there is one."""

    plugged: bool
    battery: bool = True
    percent: int | None = None
    minutes: float | None = None


def power(talk_minutes: float | None) -> Iterator[Finding]:
    """How this computer is fed."""
    yield power_finding(read_power(), talk_minutes)


def power_finding(found: Power | None, talk_minutes: float | None) -> Finding:
    """Enough for the talk and a little more; None: it cannot be seen."""
    if found is None:
        return Finding("warn", "power", "Power cannot be seen here.", "Plug the charger in before you start.")
    if not found.battery:
        return Finding("ok", "power", "No battery: this computer runs on mains power")
    left = f"Battery {found.percent} %" if found.percent is not None else "Battery"
    if found.plugged:
        return Finding("ok", "power", f"Plugged in. {left}" if found.percent is not None else "Plugged in")
    needed = f", the talk takes {talk_minutes:.0f}" if talk_minutes else ""
    todo = "Plug the charger in before you start."
    if found.minutes is not None:
        said = f"{left}: about {found.minutes:.0f} minutes{needed}."
        wanted = (talk_minutes or 60) + _SPARE
        state = "bad" if found.minutes < wanted - _SPARE else "warn" if found.minutes < wanted else "ok"
    else:
        percent = found.percent if found.percent is not None else 0
        said = f"{left}, not plugged in{needed and needed + ' minutes'}."
        state = "bad" if percent < _LOW else "warn" if percent < _ENOUGH else "ok"
    if state == "ok":
        return Finding("ok", "power", said)
    return Finding("bad" if state == "bad" else "warn", "power", said, todo)


def read_power() -> Power | None:
    """What the system tells; None where it tells nothing."""
    try:
        if sys.platform == "win32":
            return _windows()
        if sys.platform == "darwin":
            asked = subprocess.run(
                ["pmset", "-g", "batt"], capture_output=True, text=True, timeout=5, check=False
            )
            return from_pmset(asked.stdout)
        return from_files(_SUPPLIES)
    except (OSError, subprocess.SubprocessError, ValueError):
        return None


def from_files(folder: Path) -> Power | None:
    """From the kernel's files; batteries of mice and clickers (scope Device) do not count."""
    if not folder.is_dir():
        return None
    plugged, found = False, []
    for supply in sorted(folder.iterdir()):
        if _word(supply, "scope") == "Device":
            continue
        if _word(supply, "type") == "Battery":
            if _word(supply, "present") != "0":
                found.append(supply)
        elif _word(supply, "online") not in ("", "0"):
            plugged = True
    if not found:
        return Power(plugged=True, battery=False)
    # A battery that is charging or full tells of a charger that has no file of its own.
    plugged = plugged or any(_word(each, "status") in ("Charging", "Full") for each in found)
    percents = [int(word) for each in found if (word := _word(each, "capacity")).isdecimal()]
    percent = min(100, round(sum(percents) / len(percents))) if percents else None
    return Power(plugged, percent=percent, minutes=None if plugged else _minutes(found))


def _minutes(batteries: list[Path]) -> float | None:
    """Until they are empty, at what is drawn now."""
    for left, drawn in (("energy_now", "power_now"), ("charge_now", "current_now")):
        stored = sum(_number(each, left) for each in batteries)
        used = sum(abs(_number(each, drawn)) for each in batteries)
        if stored and used:
            return 60 * stored / used
    return None


def from_pmset(told: str) -> Power | None:
    """From the words of macOS: "Now drawing from 'AC Power'" and a line a battery."""
    if "drawing from" not in told:
        return None
    plugged = "'AC Power'" in told
    percent = re.search(r"(\d+)%", told)
    if percent is None:
        return Power(plugged=plugged, battery=False)
    left = re.search(r"(\d+):(\d\d) remaining", told)
    minutes = float(int(left[1]) * 60 + int(left[2])) if left and not plugged else None
    return Power(plugged, percent=int(percent[1]), minutes=minutes)


def _windows() -> Power | None:
    import ctypes

    class Status(ctypes.Structure):
        _fields_ = (
            ("line", ctypes.c_ubyte), ("flag", ctypes.c_ubyte), ("percent", ctypes.c_ubyte),
            ("saver", ctypes.c_ubyte), ("seconds", ctypes.c_ulong), ("full", ctypes.c_ulong),
        )  # fmt: skip

    status = Status()
    windll = getattr(ctypes, "windll", None)
    if windll is None or not windll.kernel32.GetSystemPowerStatus(ctypes.byref(status)):
        return None
    return from_windows(status.line, status.flag, status.percent, status.seconds)


def from_windows(line: int, flag: int, percent: int, seconds: int) -> Power | None:
    """From SYSTEM_POWER_STATUS: line 0 off, 1 on, 255 unknown; flag 128 no battery; 255 and 2**32 - 1 unknown."""
    if flag & 128 and flag != 255:
        return Power(plugged=True, battery=False)
    if line not in (0, 1):
        return None
    minutes = seconds / 60 if line == 0 and seconds < 2**32 - 1 else None
    return Power(line == 1, percent=percent if percent <= 100 else None, minutes=minutes)


def _word(supply: Path, name: str) -> str:
    try:
        return (supply / name).read_text().strip()
    except OSError:
        return ""


def _number(supply: Path, name: str) -> float:
    word = _word(supply, name)
    return float(word) if word.lstrip("-").isdecimal() else 0.0
