"""A shipped talk in, a copy of the user's own in their decks folder out: all languages, pictures and included slides.

The copy has an id of its own (parents-copy, then parents-copy-2); its words are the same. It stands there whole or not
at all: it is made beside and put in place in one move.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from kit.deck.source import name_lang
from kit.errors import UsageError, WorldError
from kit.library.talks import user_decks

_ID = re.compile(r"^(id|translation_of):[ \t]*[\"']?[a-z0-9-]+[\"']?(?=[ \t]*\r?$)", re.MULTILINE)
_FROM = re.compile(r"^(from:[ \t]*[\"']?)shared/([^#\s\"']+\.md)(?=#)", re.MULTILINE)
_LONGEST_ID = 48
_SHARED = "shared"


def can_copy(deck: Path) -> bool:
    """Whether the deck is a talk of ours in a folder of its own: deck.<lang>.md."""
    return name_lang(deck) is not None and deck.parent.name != _SHARED


def copy_talk(deck: Path, into: Path | None = None) -> Path:
    """Copies the talk; gives the copy's file in the same language. UsageError, WorldError."""
    if not can_copy(deck):
        raise UsageError(f'"{deck.name}" has no folder of its own to copy.', "Copy the file in your file manager.")
    folder = into or user_decks()
    new_id = _free_id(deck.parent.name, folder)
    half = folder / f".{new_id}.new"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        shutil.rmtree(half, ignore_errors=True)
        shutil.copytree(deck.parent, half, ignore=shutil.ignore_patterns(".*", "__pycache__", "*.bak", "*~"))
        for file in half.glob("deck.*.md"):
            text = file.read_bytes().decode("utf-8", "surrogateescape")
            text = _own(text, new_id, deck.parent.parent / _SHARED, folder / _SHARED)
            file.write_bytes(text.encode("utf-8", "surrogateescape"))
        _take_sources(deck.parent.parent, half)
        half.rename(folder / new_id)
    except OSError as fault:
        shutil.rmtree(half, ignore_errors=True)
        said = f'The talk cannot be copied to "{folder}": {fault.strerror or fault}.'
        raise WorldError(said, "Free the disk, or use --data-dir.") from fault
    return folder / new_id / deck.name


def _free_id(old: str, folder: Path) -> str:
    """The first of x-copy, x-copy-2 ... that no folder bears; a copy of a copy counts on."""
    base = re.sub(r"-copy(?:-\d+)?$", "", re.sub(r"[^a-z0-9-]+", "-", old.lower()).strip("-")) or "talk"
    number = 1
    while True:
        end = "-copy" if number == 1 else f"-copy-{number}"
        new = f"{base[: _LONGEST_ID - len(end)].rstrip('-')}{end}"
        if not (folder / new).exists():
            return new
        number += 1


def _own(text: str, new_id: str, shared: Path, own_shared: Path) -> str:
    """The deck with its new id; the slides that it includes come along under the copy's name."""
    front, mark, body = text.partition("\n---")
    front = _ID.sub(lambda m: f"{m[1]}: {new_id}", front)

    def include(found: re.Match[str]) -> str:
        source = shared / found[2]
        name = f"{new_id}-{Path(found[2]).name}"
        if not source.is_file():
            return found[0]
        own_shared.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, own_shared / name)
        if (source.parent / "images").is_dir():
            shutil.copytree(source.parent / "images", own_shared / "images", dirs_exist_ok=True)
        return f"{found[1]}{_SHARED}/{name}"

    return front + mark + _FROM.sub(include, body)


def _take_sources(before: Path, half: Path) -> None:
    """The sources of all talks that stand beside them, where the talk has no such file of its own."""
    source, own = before / "sources.yaml", half / "sources.yaml"
    if source.is_file() and not own.exists():
        shutil.copyfile(source, own)
