"""A contacts pack in, the help lines in its file that nobody looked up for too long out: the rule D505."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kit.contacts.model import FRESH_DAYS, Pack, in_words
from kit.errors import Problem
from kit.review.rules import Context
from kit.review.table import BY_CODE

_OLD = "Look it up at its source, then confirm it in Settings > Help lines."
_TO_COME = "Write the day on which it was looked up."


def check_dates(pack: Pack, file: Path, context: Context) -> Iterator[Problem]:
    """D505: what is older than the stamp "check before use", and dates that have not been yet.

    A line that awaits its confirmation is not told: it does not print.
    """
    for entry in pack.entries:
        if entry.pack_id != file.stem or entry.confidence != "A" or entry.checked_on is None:
            continue
        days, day = (context.today - entry.checked_on).days, in_words(entry.checked_on)
        name = f'"{entry.name or entry.role}"'
        if days < 0:
            said, hint = f"{name} is said to be checked on {day}, so it does not print before.", _TO_COME
        elif days > FRESH_DAYS:
            said, hint = f'{name} was last checked on {day}: it prints with "check before use".', _OLD
        else:
            continue
        severity = "error" if context.release else BY_CODE["D505"].severity
        yield Problem(file, entry.line, "D505", said, hint, severity)
