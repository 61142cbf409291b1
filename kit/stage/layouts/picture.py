"""Layout `picture`: a drawing or photo filling the slide, its title and words on a panel."""

from __future__ import annotations

from kit.deck.model import Picture, plain
from kit.geometry import Rect
from kit.stage.canvas import LEFT, SOURCE_HEIGHT, WIDTH, Canvas, Foot
from kit.stage.frame import Fill, PictureItem, corners
from kit.stage.layouts.images import covers, picture_size
from kit.stage.layouts.page import put_title, set_title
from kit.stage.layouts.pieces import Look, put_piece, style_for
from kit.stage.layouts.words import set_blocks, slide_blocks

_PAGE = Rect(0, 0, 1600, 900)
_PANEL_BOTTOM = 786.0
_PANEL = 560.0
_PAD = 48.0


def lay_out_picture(canvas: Canvas) -> None:
    blocks = slide_blocks(canvas)
    pictures = [(b, a) for b, a in blocks if isinstance(b, Picture)]
    size = picture_size(canvas, pictures[0][0]) if len(pictures) == 1 else None
    if size is None or not covers(size, _PAGE, 0.75 if canvas.meta.ours else 0.9):
        _whole(canvas)
        return
    picture, appears = pictures[0]
    assert picture.path is not None
    canvas.put(PictureItem(_PAGE, picture.path, "cover", alt=picture.alt, step=appears.at))
    words = [(b, a) for b, a in blocks if not isinstance(b, Picture)]
    titled = bool(plain(canvas.slide.title)) and not canvas.slide.title_hidden
    caption = picture.caption if not picture.decorative else ""
    title = set_title(canvas, canvas.slide.title, _PANEL - 2 * _PAD) if titled else None
    if title is not None or words or caption:
        rest = set_blocks(canvas, words, _PANEL - 2 * _PAD, 300)
        small = canvas.set(caption, style_for(canvas, Look(size=34)), _PANEL - 2 * _PAD) if caption else None
        gap = 12.0 if title and (words or small) else 0.0
        height = (
            2 * _PAD
            - 16
            + gap
            + rest.height
            + (title.height if title else 0)
            + (small.height if small else 0)
        )
        top = _PANEL_BOTTOM - height - (SOURCE_HEIGHT if canvas.sources else 0.0)
        theme = canvas.theme
        surface = theme.panel if theme.playful else theme.paper
        canvas.put(Fill(Rect(LEFT, top, _PANEL, height), surface, corners(40 if theme.playful else 24)))
        y = top + _PAD - 8
        if title is not None:
            y = canvas.put_block(LEFT + _PAD, y, title) + gap
        y = put_piece(canvas, rest, LEFT + _PAD, y)
        if small is not None:
            canvas.put_block(LEFT + _PAD, y, small)
        canvas.ended(96 - top, 0)
    canvas.foot = Foot(pills=True)


def _whole(canvas: Canvas) -> None:
    """A picture of other proportions (or several) under the title, whole."""
    top = put_title(canvas) - 8
    piece = set_blocks(canvas, slide_blocks(canvas), WIDTH, canvas.bottom - top, Look(align="center"))
    y = top + max(0.0, (canvas.bottom - top - piece.height) / 2)
    canvas.ended(put_piece(canvas, piece, LEFT, y))
