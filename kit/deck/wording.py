"""Words that several checks use in their hints."""

from __future__ import annotations

import re

NOT_NATIVE = "Not yet reviewed by a native speaker"  # said of a translation wherever it is listed or shown


def placeholder_hint(inside: str) -> str:
    """How the placeholder should have been written, as near to what was typed as can be told."""
    bar = re.match(r"\s*([a-z_.]+)\s*(?:\|\|?|\?)\s*(.+)", inside)
    if bar:
        return f"Write {{{{ {bar[1]} or {bar[2].strip()} }}}}"
    words = re.sub(r"[^a-z0-9]+", " ", inside.lower()).split()
    word = words[-1] if words else "school"
    return f"Write {{{{ event.{word} }}}}; the names before the dot are event, contact, term, figure and deck"
