"""QR codes: what a phone is to open in, the squares of the code out. Error level Q.

`code_items` gives a code its quiet zone: a white panel of four modules on every side, on whatever it lies.
"""

from __future__ import annotations

import re
from functools import cache

from kit.contacts.model import Entry
from kit.geometry import Rect
from kit.stage.frame import Fill, Item, Squares, corners

QUIET = 4  # modules of white around a code
_NUMBER = re.compile(r"\+?[0-9][0-9 ().\-/]*")
_WORDED = re.compile(r"(.*) (?:to|al) (.*)")  # a word and the number to send it to, in the pack's languages


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
        Fill(panel, "#FFFFFF", corners(min(10.0, margin / 2)), step),
        Squares(panel.inset(margin), rows, "#111111", alt, step),
    ]


def white_panel(code: Rect, content: str) -> Rect:
    """The panel around a code of that place and size."""
    return code.inset(-code.w * QUIET / len(code_rows(content)))


def code_of(entry: Entry) -> str:
    """What a help line's code opens: its page, else the call, else the message; "" with nothing to scan."""
    if entry.web.startswith("https://"):
        return entry.web
    if entry.phone:
        return f"tel:{_dialed(entry.phone)}" if _dialed(entry.phone) else ""
    return _message(entry.text)


def _dialed(phone: str) -> str:
    """The number as dialed; "" when it holds letters: no page confirmed which digits they are."""
    return re.sub(r"[^0-9+]", "", phone) if _NUMBER.fullmatch(phone.strip()) else ""


def _message(text: str) -> str:
    """The message of `HOME to 741741`, `HOME al 741741`, or to a bare number, as sms:."""
    worded = _WORDED.fullmatch(text)
    word, number = (worded[1].strip(), worded[2]) if worded else ("", text)
    dialed = _dialed(number)
    if not dialed:
        return ""
    return f"sms:{dialed}?body={word}" if word.isalnum() else f"sms:{dialed}"
