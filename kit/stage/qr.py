"""QR codes: what a phone is to open in, the squares of the code out. Error level Q; no quiet zone of their own.

`put_code` gives a code its white panel of four modules on every side, on whatever paper it lies.
"""

from __future__ import annotations

import re
from functools import cache

from kit.contacts.model import Entry
from kit.geometry import Rect
from kit.stage.frame import Fill, Item, Squares, corners

QUIET = 4  # modules of white around a code
_DIGITS = re.compile(r"\+?[0-9][0-9 ().\-/]*")


@cache
def code_rows(content: str) -> tuple[str, ...]:
    """The rows of modules, "1" is dark."""
    import segno  # 10 ms that slides without codes do not need

    code = segno.make(content, error="q", micro=False, boost_error=False)
    return tuple("".join("1" if module else "0" for module in row) for row in code.matrix)


def code_items(content: str, panel: Rect, alt: str, step: int = 0) -> list[Item]:
    """A code with its quiet zone, filling the white square `panel`."""
    rows = code_rows(content)
    margin = panel.w * QUIET / (len(rows) + 2 * QUIET)
    return [
        Fill(panel, "#FFFFFF", corners(min(8.0, margin / 2)), step),
        Squares(panel.inset(margin), rows, "#111111", alt, step),
    ]


def code_of(entry: Entry) -> str:
    """What the code of a help line opens: its page, else the call, else the message; "" when there is nothing to scan."""
    if entry.web.startswith("https://"):
        return entry.web
    if entry.phone:
        return f"tel:{_dialed(entry.phone)}" if _dialed(entry.phone) else ""
    return _message(entry.text)


def _dialed(phone: str) -> str:
    """The number without what is only for the eye; "" when it holds letters, which no page confirmed as digits."""
    return re.sub(r"[^0-9+]", "", phone) if _DIGITS.fullmatch(phone.strip()) else ""


def _message(text: str) -> str:
    """`HOME to 741741` or a bare number as sms:."""
    word, to, number = text.rpartition(" to ")
    dialed = _dialed(number)
    if not dialed:
        return ""
    return f"sms:{dialed}?body={word.strip()}" if to and word.strip().isalnum() else f"sms:{dialed}"
