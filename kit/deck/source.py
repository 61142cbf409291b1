"""From a path to the text of a deck: finds the file, reads no more of it than may be read, decodes it."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import NamedTuple

from kit.deck.faults import Faults
from kit.files import archive_kind, read_at_most
from kit.patterns import pattern

MAX_OURS = 1_000_000
MAX_GUEST = 8_000_000
_NAME = pattern(r"deck\.([A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*)\.md")
_SHARED_NAME = pattern(r"[a-z0-9-]+\.([A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*)\.md")


class SourceText(NamedTuple):
    """What was read. `failed` is the sentence to show when there is nothing to parse."""

    path: Path
    text: str
    failed: str = ""


def find_deck_file(path: Path, lang: str = "en") -> Path | None:
    """The deck file that `path` names: itself, or in a folder deck.<lang>.md, else English, else the first one."""
    if not path.is_dir():
        return path
    for name in (f"deck.{lang}.md", f"deck.{lang.split('-', maxsplit=1)[0]}.md", "deck.en.md", "deck.md"):
        if (path / name).is_file():
            return path / name
    found = sorted(p for p in path.glob("deck.*.md") if _NAME.fullmatch(p.name))
    if found:
        return found[0]
    for name in ("slides.md", "presentation.md", "talk.md", "index.md"):
        if (path / name).is_file():
            return path / name
    guests = sorted(
        p for p in path.glob("*.md") if p.is_file() and p.name.lower() not in ("readme.md", "license.md")
    )
    return guests[0] if len(guests) == 1 else None


def name_lang(path: Path) -> str | None:
    """The language in the name deck.<bcp47>.md (in `shared`: any name with one), or None for any other name."""
    match = _NAME.fullmatch(path.name)
    if match is None and path.parent.name == "shared":
        match = _SHARED_NAME.fullmatch(path.name)
    return match[1] if match else None


def fallback_id(path: Path) -> str:
    """An id made from the file's place: its folder for deck.<lang>.md, else its own name."""
    name = path.parent.name if name_lang(path) else path.stem
    made = "".join(c if c.isascii() and c.isalnum() else "-" for c in name.lower()).strip("-")
    return made[:48] or "deck"


def read_source(path: Path, faults: Faults, lang: str = "en") -> SourceText:
    """The text at `path`, with CRLF made LF and a byte order mark taken off."""
    try:
        file = find_deck_file(path, lang)
        if file is None:
            return _fail(path, faults, "This folder holds no deck", "A deck is a file named deck.en.md.")
        faults.path = file
        raw = read_at_most(file, MAX_GUEST + 1)
        if len(raw) > MAX_GUEST:
            size = max(len(raw), file.stat().st_size)
            return _fail(
                file, faults, f"This file is too large for a deck ({size / 1e6:.0f} MB)", "The limit is 1 MB."
            )
    except ValueError:  # a name with a null character
        return _fail(path, faults, "There is no such file", "")
    except OSError as error:
        return _fail(path, faults, _os_words(error), "")
    kind = archive_kind(raw)
    if kind or (b"\0" in raw[:4096] and not raw.startswith((b"\xff\xfe", b"\xfe\xff"))):
        hint = "Unpack it, and open the deck that is in it." if kind else "A deck is a Markdown file."
        return _fail(file, faults, f"This is {kind}, not a deck" if kind else "This file is not text", hint)
    return SourceText(file, decode(raw, faults))


def decode(raw: bytes, faults: Faults) -> str:
    """UTF-8 (UTF-16 by its mark) as text; other bytes are read as Windows-1252 where they fit, with a D100."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = raw.decode("utf-16", "replace")
        faults.error(1, "D100", "This file is saved as UTF-16", "Save the file as UTF-8.")
    else:
        try:
            text = raw.decode("utf-8")
        except UnicodeDecodeError as error:
            line = raw.count(b"\n", 0, error.start) + 1
            faults.error(
                line, "D100", "This file is not UTF-8: some letters may be wrong", "Save the file as UTF-8."
            )
            text = raw.decode("cp1252", "replace") if _looks_western(raw) else raw.decode("utf-8", "replace")
    return clean(text)


def clean(text: str) -> str:
    """LF line ends, no byte order mark, no control characters but tab and line feed."""
    text = text.removeprefix("\ufeff")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if _CONTROL.search(text):
        text = _CONTROL.sub("", text)
    return text


_CONTROL = pattern("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\u2028\u2029]")


def _looks_western(raw: bytes) -> bool:
    """True when hardly any of the bytes over 127 form valid UTF-8 (a file in Latin-1 with a few accents)."""
    return raw.decode("utf-8", "replace").count("\ufffd") * 2 > sum(byte > 127 for byte in raw)


def _os_words(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "There is no such file"
    if isinstance(error, PermissionError):
        return "This file may not be read"
    if error.errno == errno.EINVAL:
        return "This is no file"
    if error.errno == errno.ELOOP:
        return "This link leads back to itself"
    return f"This file cannot be read ({error.strerror or 'unknown reason'})"


def _fail(path: Path, faults: Faults, message: str, hint: str) -> SourceText:
    faults.error(0, "D100", message, hint)
    return SourceText(path, "", f"{message}.")
