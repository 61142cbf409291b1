"""Finds a slide's pictures and clips: what is typed between the parentheses in, a Picture with a safe path (or its
fault) out.

A picture lies inside the deck's own folder, by its real path: no web address, no `..`, no link that leads out. It is
what its first bytes say, not what its name says. Only headers are read here, never the pixels.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import NamedTuple

from kit.deck.clips import CAPTIONS, begins_as_clip, is_clip
from kit.deck.drawings import MAX_SVG, svg_fault
from kit.deck.faults import Faults
from kit.deck.model import Picture

MAX_SIDE = 12_000  # pixels of a raster picture: 20,000 x 10,000 would take 800 MB to decode
MAX_AREA = 64_000_000
_NAMES = {".png": "png", ".jpg": "jpg", ".jpeg": "jpg", ".gif": "gif", ".webp": "webp", ".svg": "svg"}
_HINT = "Pictures must be in the pack: images/…"
_CLIP_HINT = "Save it in the talk's own folder."
_SVG_ROOT = re.compile(
    rb"\A(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*(?:<!DOCTYPE\s[^>\[]*>\s*)?(?:<!--.*?-->\s*)*<(?:\w+:)?svg\b",
    re.DOTALL,
)


class Fault(NamedTuple):
    """Why a picture cannot be shown: a few words for the slide's place, a hint for its author."""

    words: str
    hint: str = _HINT


class PictureFinder:
    """Finds the pictures of one deck; each file is looked at once."""

    def __init__(self, folder: Path, faults: Faults, *, ours: bool) -> None:
        self.folder, self.faults, self.ours = folder, faults, ours
        self._real = Path(os.path.realpath(folder))
        self._seen: dict[str, Path | Fault] = {}

    def __call__(self, source: str, alt: str, title: str, line: int) -> Picture:
        decorative = title == "decorative"
        clip = is_clip(source)
        kind = "clip" if clip else "picture"
        if self.ours and not alt and not decorative:
            self.faults.error(
                line, "D303", f'The {kind} "{source}" has no words for who cannot see it',
                f'Say what the {kind} shows, or add "decorative".',
            )  # fmt: skip
        found = self.find(source)
        path, fault = (None, found.words) if isinstance(found, Fault) else (found, "")
        if isinstance(found, Fault):
            self._tell(line, f'The {kind} "{_short(source)}" cannot be shown: {fault}', found.hint)
        if clip and title.lower().endswith(CAPTIONS):
            words = self._captions(title, line)
            return Picture(source, alt, line, path, "", decorative, fault, captions=title, captions_path=words)
        return Picture(source, alt, line, path, "" if decorative else title, decorative, fault)

    def _captions(self, name: str, line: int) -> Path | None:
        """The file with a clip's captions; without it the clip plays all the same."""
        found = self.find(name)
        if isinstance(found, Fault):
            self._tell(line, f'The captions "{_short(name)}" cannot be shown: {found.words}', found.hint)
            return None
        return found

    def _tell(self, line: int, message: str, hint: str) -> None:
        if self.ours:
            self.faults.error(line, "D304", message, hint)
        else:
            self.faults.warn(line, "D304", message, hint)

    def find(self, source: str) -> Path | Fault:
        """The real path of what `source` names, or why there is none."""
        if source not in self._seen:
            self._seen[source] = self._find(source)
        return self._seen[source]

    def _find(self, source: str) -> Path | Fault:
        if not source:
            return Fault("no file is named", "Write ![what it shows](images/name.png)")
        if re.match(r"(?:[A-Za-z][A-Za-z0-9+.-]+:|//)", source):
            return _far(source)
        name = _decoded(source)
        if "\0" in name or len(name) > 400:
            return Fault("this is no file name")
        path = Path(name.replace("\\", "/"))
        if path.is_absolute() or path.anchor:
            return Fault("it must lie inside the deck's folder")
        if self.ours and ".." in path.parts:
            return Fault("it must lie inside the deck's folder, without ..")
        return self._check(path, name)

    def _check(self, path: Path, name: str) -> Path | Fault:
        try:
            real = Path(os.path.realpath(self._real / path))
            if not real.is_relative_to(self._real):
                return Fault("it lies outside the deck's folder")
            if not real.exists() and (bare := re.split(r"[?#]", name)[0]) not in (name, ""):
                return self._check(Path(bare), bare)
            if not real.is_file():
                return Fault("there is no such file" if not real.is_dir() else "this is a folder")
            return look_at(real) or real
        except OSError as error:
            return Fault(
                f"it cannot be read ({error.strerror or 'unknown reason'})", "Check the file's permissions."
            )


def _far(source: str) -> Fault:
    """An address of the web, or data written into the text."""
    if is_clip(source):
        return Fault("clips from the web are never fetched", _CLIP_HINT)
    if source.startswith("data:"):
        return Fault("a picture written into the text is not read", "Save it in the pack: images/…")
    return Fault("pictures from the web are never fetched", "Save it in the pack: images/…")


def look_at(path: Path) -> Fault | None:
    """Why the file is no picture that can be shown, or None when it is one (or a clip)."""
    suffix = path.suffix.lower()
    clip = is_clip(suffix)
    if suffix in CAPTIONS:
        return None  # what is wrong in it is told line by line, when it is read
    if suffix not in _NAMES and not clip:
        return Fault(f'"{suffix or path.name}" is no picture type', "Use png, jpg, svg or webp.")
    size = path.stat().st_size
    with path.open("rb") as file:
        head = file.read(4096)
        if clip:
            return None if begins_as_clip(head) else Fault("its content is no clip", "Save it as webm or mp4.")
        kind = _kind(head)
        if kind is None:
            return Fault(
                "its content is no picture" if size else "the file is empty",
                "Save it as png, jpg, svg or webp.",
            )
        if kind == "svg":
            fault = svg_fault(head if size <= len(head) else head + file.read(MAX_SVG))
            return Fault(*fault) if fault else None
        if kind != _NAMES[suffix]:
            return Fault(f"it is named {suffix} and is a {kind}", f"Name it {path.stem}.{kind}.")
        w, h = _jpeg_size(head + file.read(1_000_000)) if kind == "jpg" else _size(kind, head)
    if w <= 0 or h <= 0:
        return Fault("its header is broken", "Save it again.")
    if max(w, h) > MAX_SIDE or w * h > MAX_AREA:
        return Fault(f"too large: {w:,} × {h:,} pixels", "Save it at most 3,840 pixels wide.")
    return None


def _kind(head: bytes) -> str | None:
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if head.startswith(b"\xff\xd8\xff"):
        return "jpg"
    if head.startswith((b"GIF87a", b"GIF89a")):
        return "gif"
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return "webp"
    return "svg" if _SVG_ROOT.match(head) or (b"<svg" in head[:4096] and head.lstrip()[:1] == b"<") else None


def _size(kind: str, head: bytes) -> tuple[int, int]:
    """Width and height in pixels from the header; 0, 0 when it is broken."""
    if kind == "png" and head[12:16] == b"IHDR":
        return int.from_bytes(head[16:20], "big"), int.from_bytes(head[20:24], "big")
    if kind == "gif":
        return _little(head, 6, 8), _little(head, 8, 10)
    if kind == "webp" and head[12:16] == b"VP8X":
        return _little(head, 24, 27) + 1, _little(head, 27, 30) + 1
    if kind == "webp" and head[12:16] == b"VP8L":
        bits = _little(head, 21, 25)
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if kind == "webp" and head[12:16] == b"VP8 ":
        return _little(head, 26, 28) & 0x3FFF, _little(head, 28, 30) & 0x3FFF
    return 0, 0


def _little(head: bytes, start: int, end: int) -> int:
    return int.from_bytes(head[start:end], "little")


def _jpeg_size(content: bytes) -> tuple[int, int]:
    at = 2
    while at + 9 < len(content):
        if content[at] != 0xFF:
            return 0, 0
        marker = content[at + 1]
        if marker == 0xFF:
            at += 1
        elif 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            return int.from_bytes(content[at + 7 : at + 9], "big"), int.from_bytes(
                content[at + 5 : at + 7], "big"
            )
        else:
            at += 2 + (0 if 0xD0 <= marker <= 0xD9 else int.from_bytes(content[at + 2 : at + 4], "big"))
    return 0, 0


def _decoded(source: str) -> str:
    if "%" not in source:
        return source
    from urllib.parse import unquote  # only a name with %20 needs it

    return unquote(source)


def _short(source: str) -> str:
    return source if len(source) <= 60 else source[:57] + "..."
