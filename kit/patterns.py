"""Regular expressions that are compiled when they are first used.

A guest deck's reader knows the habits of six tools, some sixty expressions; a given deck needs a few of them. Compiling
all of them at import was a twelfth of the time to the first slide.
"""

from __future__ import annotations

import re
from typing import Any, cast


class _Pattern:
    """Stands for a compiled expression, and becomes one at the first use."""

    def __init__(self, source: str, flags: int) -> None:
        self._given = source, flags

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(*self._given)
        for method in ("match", "fullmatch", "search", "sub", "subn", "split", "finditer", "findall"):
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """The expression, compiled at its first use; a wrong one is found then, so every one has a test."""
    return cast("re.Pattern[str]", _Pattern(source, int(flags)))
