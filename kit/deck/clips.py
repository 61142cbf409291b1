"""Clips among the pictures of a deck: which files are films or sounds, what their first bytes are, where they stand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # names alone need no model
    from pathlib import Path

    from kit.deck.model import Block, Deck, Picture, Slide

FILMS = (".webm", ".mp4", ".m4v", ".mov", ".ogv", ".mkv", ".avi")
SOUNDS = (".mp3", ".m4a", ".ogg", ".oga", ".opus", ".flac", ".wav", ".aac")
CAPTIONS = (".vtt", ".srt")


def is_clip(source: str) -> bool:
    """True for the name of a film or of a sound."""
    return bare_name(source).endswith((*FILMS, *SOUNDS))


def is_sound(source: str) -> bool:
    return bare_name(source).endswith(SOUNDS)


def bare_name(source: str) -> str:
    """`Clip.MP4?raw=true#t=3` is "clip.mp4"."""
    return source.partition("?")[0].partition("#")[0].lower()


def begins_as_clip(head: bytes) -> bool:
    """Whether the first bytes of a file are those of a film or sound that Kitbag plays.

    A list of addresses (m3u8) that is named .mp4 is none: players would follow it out of the folder.
    """
    if head.startswith((b"\x1aE\xdf\xa3", b"OggS", b"fLaC", b"ID3")) or head[4:8] in (b"ftyp", b"moov", b"mdat"):
        return True
    if head[:4] == b"RIFF" and head[8:12] in (b"WAVE", b"AVI "):
        return True
    return len(head) > 1 and head[0] == 0xFF and head[1] & 0xE0 == 0xE0  # an MPEG or ADTS frame without a tag


def clips_of(slide: Slide) -> Iterator[Picture]:
    """The slide's clips in reading order, those that cannot be shown too."""
    for blocks in (slide.blocks, *slide.columns):
        yield from _clips(blocks)


def poster_of(clip: Path) -> Path | None:
    """The picture of the clip's name beside it or in the folder `images` there, if there is one."""
    name = clip.stem + ".png"
    places = (clip.parent / "images" / name, clip.parent / name)
    return next((place for place in places if place.is_file()), None)


def has_clips(deck: Deck) -> bool:
    """Whether a slide that may be seen has a clip that is there."""
    return any(clip.path for slide in deck.slides if not slide.hide for clip in clips_of(slide))


def _clips(blocks: tuple[Block, ...]) -> Iterator[Picture]:
    from kit.deck.layouts import pictures_of

    return (picture for picture in pictures_of(blocks) if is_clip(picture.source))
