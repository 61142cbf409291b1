"""Times, dates and slides as people say them: numbers in, words out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_UP_TO_TEN = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def clock(seconds: float) -> str:
    """47:20; 1:02:05 from an hour on."""
    whole = round(abs(seconds))
    if whole >= 3600:
        return f"{whole // 3600}:{whole % 3600 // 60:02d}:{whole % 60:02d}"
    return f"{whole // 60}:{whole % 60:02d}"


def signed(seconds: float) -> str:
    """+2:12, −0:40, ±0:00."""
    sign = "+" if round(seconds) > 0 else "\u2212" if round(seconds) < 0 else "\u00b1"
    return sign + clock(seconds)


def span(seconds: float) -> str:
    """A length in words, as exact as people care for: 40 seconds, 1 minute, 4 minutes."""
    seconds = abs(seconds)
    if seconds < 55:
        near = max(5, round(seconds / 5) * 5)
        return f"{near} seconds"
    minutes = max(1, round(seconds / 60))
    return "1 minute" if minutes == 1 else f"{minutes} minutes"


def minutes(seconds: float) -> str:
    """45 minutes, 17.5 minutes: a plan, not a measurement."""
    whole = round(seconds / 60, 1)
    return "1 minute" if whole == 1 else f"{whole:g} minutes"


def count(number: int, thing: str) -> str:
    """One run, four runs, 12 runs."""
    said = _UP_TO_TEN[number] if 0 <= number <= 10 else f"{number:,}"
    return f"{said} {thing}{'' if number == 1 else 's'}"


def day(when: dt.datetime, now: dt.datetime) -> str:
    """today, yesterday, 12 Nov, 12 Nov 2025."""
    days = (now.date() - when.date()).days
    if days in (0, 1):
        return ("today", "yesterday")[days]
    year = "" if when.year == now.year else f" {when.year}"
    return f"{when.day} {_MONTHS[when.month - 1]}{year}"


def on_day(when: dt.datetime, now: dt.datetime) -> str:
    """Today, yesterday, on 12 Nov: as it stands within a sentence."""
    said = day(when, now)
    return said if said in {"today", "yesterday"} else f"on {said}"


def slides(numbers: Sequence[int]) -> str:
    """Slide 8; slides 8 to 10; slides 4 and 9; slides 4, 9 and 12."""
    numbers = sorted(numbers)
    if len(numbers) == 1:
        return f"slide {numbers[0]}"
    if len(numbers) > 2 and numbers[-1] - numbers[0] == len(numbers) - 1:
        return f"slides {numbers[0]} to {numbers[-1]}"
    return f"slides {listed([str(number) for number in numbers])}"


def listed(words: Sequence[str]) -> str:
    """a; a and b; a, b and c."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"
