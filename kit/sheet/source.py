"""Where a sheet's file is: a path in, the file and its language out; and the deck room's sentences told of sheets."""

from __future__ import annotations

import re
from pathlib import Path

from kit.deck.faults import Faults
from kit.errors import Problem, Severity

_NAME = re.compile(r"sheet\.([A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*)\.md")
_WORDS = (
    ("deck.en.md", "sheet.en.md"),
    ("deck's", "sheet's"),
    ("a deck", "a sheet"),
    ("A deck", "A sheet"),
    ("no deck", "no sheet"),
    ("for a slide", "for one piece"),
)


def name_lang(path: Path) -> str | None:
    """The language in the name sheet.<bcp47>.md, or None for any other name."""
    match = _NAME.fullmatch(path.name)
    return match[1] if match else None


def find_sheet_file(path: Path, lang: str = "en") -> Path:
    """The sheet's file: itself, or in a folder sheet.<lang>.md, else English, else the first one."""
    if not path.is_dir():
        return path
    for name in (f"sheet.{lang}.md", f"sheet.{lang.split('-', maxsplit=1)[0]}.md", "sheet.en.md"):
        if (path / name).is_file():
            return path / name
    found = sorted(p for p in path.glob("sheet.*.md") if _NAME.fullmatch(p.name))
    return found[0] if found else path / f"sheet.{lang}.md"


def sheet_languages(folder: Path) -> tuple[str, ...]:
    """The languages in which a sheet's folder holds it, by name."""
    found = (name_lang(p) for p in sorted(folder.glob("sheet.*.md")) if p.is_file())
    return tuple(lang for lang in found if lang)


class SheetFaults(Faults):
    """Gathers a sheet's problems: what the deck room says of decks and slides is said of sheets."""

    def _add(self, line: int, code: str, message: str, hint: str, severity: Severity) -> None:
        code = "H104" if code == "D501" and "in a link" in message else code
        for deck, sheet in _WORDS:
            message, hint = message.replace(deck, sheet), hint.replace(deck, sheet)
        self.found.append(Problem(self.path, line, code, message, hint, severity))
