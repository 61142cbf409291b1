"""A clip's place on a slide: its poster, or a panel that says what it shows, with a sign that it plays.

The poster is `images/<clip>.png` beside the clip, else a still out of the clip where somebody has taken one
(`PictureStore.add_still`).
"""

from __future__ import annotations

from pathlib import Path

from kit import paths
from kit.deck.clips import is_sound, poster_of
from kit.deck.model import Picture
from kit.geometry import Rect, Size, fit_inside
from kit.stage.canvas import Canvas, text_items
from kit.stage.frame import ClipItem, Fill, Item, PictureItem, corners
from kit.stage.layouts.images import fitted_words
from kit.stage.moves import moved

_WIDE = Size(16, 9)
_SOUND = Size(16, 6)
_DISC = 128.0
_BLACK = "#000000"


def clip_size(canvas: Canvas, picture: Picture) -> Size:
    """The proportions of the clip's place."""
    poster = _poster(canvas, picture)
    size = canvas.context.pictures.size(poster) if poster is not None else None
    return size or (_SOUND if is_sound(picture.source) else _WIDE)


def clip_items(canvas: Canvas, picture: Picture, rect: Rect, step: int) -> list[Item]:
    """The clip as large as its proportions allow in a rectangle."""
    place = fit_inside(clip_size(canvas, picture), rect)
    poster, sound = _poster(canvas, picture), is_sound(picture.source)
    items: list[Item] = []
    if poster is not None:
        items += [Fill(place, _BLACK, step=step), PictureItem(place, poster, "contain", alt=picture.alt, step=step)]
    else:
        items += _panel(canvas, picture, place, step)
    if not (poster is not None and sound):
        items += _disc(canvas, place, "sound" if sound else "play", step, raised=poster is None)
    if picture.path is not None:
        slide = canvas.slide
        items.append(
            ClipItem(
                place, picture.path, picture.alt, picture.captions_path, slide.start or 0.0, slide.end,
                slide.autoplay, sound, canvas.rtl, canvas.theme.panel, canvas.ink, step,
            )
        )  # fmt: skip
    return items


def _poster(canvas: Canvas, picture: Picture) -> Path | None:
    if picture.path is None:
        return None
    for path in (poster_of(picture.path), picture.path):
        if path is not None and canvas.context.pictures.size(path) is not None:
            return path
    return None


def _panel(canvas: Canvas, picture: Picture, place: Rect, step: int) -> list[Item]:
    """What the clip shows, in words; why it cannot be shown, only the console says."""
    items: list[Item] = [Fill(place, canvas.theme.panel, corners(24), step)]
    below = place.h / 2 - _disc_size(place) / 2 - 24
    words = picture.alt or picture.source.partition("?")[0].rpartition("/")[2]
    block = fitted_words(canvas, words, max(60.0, place.w - 160), max(30.0, below))
    x = place.x + (place.w - block.room) / 2
    return [*items, *moved(text_items(0, 0, block, step), x, place.bottom - below + (below - block.height) / 2 - 12)]


def _disc_size(place: Rect) -> float:
    return min(_DISC, place.h * 0.36)


def _disc(canvas: Canvas, place: Rect, sign: str, step: int, *, raised: bool) -> list[Item]:
    size = _disc_size(place)
    x, y = place.center
    if raised:
        y -= 24
    theme = canvas.theme
    inner = size * 0.5
    file = paths.resources_dir() / "pictures" / "signs" / f"{sign}.svg"
    return [
        Fill(Rect(x - size / 2, y - size / 2, size, size), theme.main, corners(size / 2), step),
        PictureItem(Rect(x - inner / 2, y - inner / 2, inner, inner), file, tint=theme.on_main, step=step),
    ]
