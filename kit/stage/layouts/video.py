"""Layout `video`: the clip's place, with its poster or a panel that says what it shows."""

from __future__ import annotations

from pathlib import Path

from kit.deck.model import Picture
from kit.geometry import Rect, Size, fit_inside
from kit.stage.canvas import LEFT, WIDTH, Canvas
from kit.stage.frame import Fill, PictureItem, Polygon, corners
from kit.stage.layouts.images import fitted_words, is_clip
from kit.stage.layouts.page import put_title
from kit.stage.layouts.pieces import Look, put_piece
from kit.stage.layouts.words import set_blocks, slide_blocks

_WIDE = Size(16, 9)


def lay_out_video(canvas: Canvas) -> None:
    blocks = slide_blocks(canvas)
    clip = next(((b, a.at) for b, a in blocks if isinstance(b, Picture) and is_clip(b)), None)
    clip = clip or next(((b, a.at) for b, a in blocks if isinstance(b, Picture)), None)
    rest = [(b, a) for b, a in blocks if clip is None or b is not clip[0]]
    top = put_title(canvas) - 24
    piece = set_blocks(canvas, rest, WIDTH, 200, Look(size=34))
    bottom = canvas.bottom - (piece.height + 24 if rest else 0)
    if clip is not None:
        _put_clip(
            canvas, clip[0], fit_inside(_WIDE, Rect(LEFT, top, WIDTH, max(120.0, bottom - top))), clip[1]
        )
    if rest:
        canvas.ended(put_piece(canvas, piece, LEFT, max(top + 144, bottom + 24)))


def poster_of(picture: Picture) -> Path | None:
    """The picture of the clip's name in the folder `images` beside it, if there is one."""
    if picture.path is None:
        return None
    stem = picture.path.stem + ".png"
    places = (picture.path.parent / "images" / stem, picture.path.parent / stem)
    return next((p for p in places if p.is_file()), None)


def _put_clip(canvas: Canvas, picture: Picture, rect: Rect, step: int) -> None:
    theme = canvas.theme
    poster = poster_of(picture) if is_clip(picture) else picture.path
    radii = corners(24)
    if poster is not None and canvas.context.pictures.size(poster) is not None:
        canvas.put(PictureItem(rect, poster, "cover", radii, alt=picture.alt, step=step))
    else:
        canvas.put(Fill(rect, theme.panel, radii, step))
        words = fitted_words(canvas, picture.alt or picture.source, rect.w - 160, rect.h / 2 - 110)
        canvas.put_block(rect.x + 80, rect.y + rect.h / 2 + 90, words, step)
        if picture.fault:
            style = canvas.fixed(24, 32, color=canvas.ink, align="center", weight=400)
            canvas.text(rect.x + 80, rect.bottom - 48, picture.fault, style, rect.w - 160, step)
    x, y = rect.center
    canvas.put(Fill(Rect(x - 64, y - 64, 128, 128), theme.main, corners(64), step))
    canvas.put(Polygon(((x - 20, y - 34), (x + 40, y), (x - 20, y + 34)), theme.on_main, step))
