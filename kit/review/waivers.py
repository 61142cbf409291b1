"""The waivers of a file and all its problems in, the problems that count out; with what is wrong with the waivers.

A waiver names a rule and says why; a fault of form cannot be waived, and one that finds nothing has to go.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from kit.errors import Problem
from kit.review.table import BY_CODE

_LEAST = 10  # characters of a reason
_LATE = frozenset({"D310", "D316", "D317", "H101"})  # found only with --layout, or with the dictionaries


def without_waived(
    path: Path, waivers: Iterable[tuple[str, str]], problems: Iterable[Problem]
) -> tuple[Problem, ...]:
    """What is left; D113 for a waiver without a reason, of no rule, or that is not needed."""
    found = list(problems)
    codes = {problem.code for problem in found}
    for code, reason in waivers:
        if code not in BY_CODE:
            hint = "Faults of form cannot be waived; kitbag check --rules lists the rules."
            found.append(Problem(path, 1, "D113", f'"{code[:40]}" is no rule that can be waived.', hint))
        elif len(reason) < _LEAST:
            said = f"The waiver of {code} gives no reason."
            found.append(Problem(path, 1, "D113", said, f"Write waivers: {{{code}: why}}, in a few words."))
        elif code in codes:
            found = [problem for problem in found if problem.code != code]
        elif code not in _LATE:
            said = f"{code} is waived, and finds nothing."
            found.append(Problem(path, 1, "D113", said, "Take its waiver out.", "warning"))
    return tuple(sorted(dict.fromkeys(found), key=lambda p: (p.line, p.code, p.message)))
