"""A deck in, the problems of its looks out: words that do not fit at the floor, pictures that cannot be read.

Every slide is laid out twice, in the talk's theme and in the one of high contrast. Needs a QGuiApplication
(fonts).
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from kit.contacts.model import Place
from kit.deck.model import Block, Deck, ListBlock, Picture, Quote, Slide
from kit.errors import Problem
from kit.stage.canvas import FLOOR, SlideContext
from kit.stage.layout import chapter_of, lay_out_slide
from kit.stage.layouts.images import is_clip
from kit.stage.pictures import PictureStore
from kit.stage.theme import Theme, theme, theme_for

_LINE = 58 * FLOOR  # a line of words at the floor, in units


def check_fit(deck: Deck, place: Place) -> list[Problem]:
    """Slides too long at the smallest type (D310), pictures that cannot be read (D304), as the file goes."""
    pictures = PictureStore()
    problems: list[Problem] = []
    for i, slide in enumerate(deck.slides):
        if slide.hide:
            continue
        problems += _overflow(deck, i, place, pictures)
        problems += _unreadable(deck, slide, pictures)
    return problems


def _overflow(deck: Deck, index: int, place: Place, pictures: PictureStore) -> Iterator[Problem]:
    slide = deck.slides[index]
    found: list[tuple[float, Theme]] = []
    for look in dict.fromkeys((theme_for(deck), theme("contrast"))):
        chapter = chapter_of(deck.slides.__getitem__, index)
        context = SlideContext(deck.meta, look, place, pictures, index + 1, chapter=chapter)
        frame = lay_out_slide(slide, context)
        if frame.overflow:
            found.append((frame.overflow, look))
    if not found:
        return
    units, worst = max(found, key=lambda pair: pair[0])
    lines = math.ceil(units / _LINE)
    where = "" if len(found) > 1 else f" in the theme {worst.name}"
    message = f"Too long{where} at the smallest type by {math.ceil(units)} units, {_counted(lines)}."
    yield Problem(
        deck.path,
        slide.line,
        "D310",
        message,
        f"Take out {_counted(lines)}, or make two slides of it.",
        slide=slide.id,
    )


def _counted(lines: int) -> str:
    return "about a line" if lines == 1 else f"about {lines} lines"


def _unreadable(deck: Deck, slide: Slide, pictures: PictureStore) -> Iterator[Problem]:
    for blocks in (slide.blocks, *slide.columns):
        for picture in _pictures(blocks):
            if picture.path is not None and not picture.fault and pictures.size(picture.path) is None:
                message = f'"{picture.source}" cannot be read as a picture.'
                yield Problem(
                    deck.path,
                    picture.line,
                    "D304",
                    message,
                    "Save it again as png, jpg, svg or webp.",
                    slide=slide.id,
                )


def _pictures(blocks: tuple[Block, ...]) -> Iterator[Picture]:
    for block in blocks:
        match block:
            case Picture():
                if not is_clip(block):
                    yield block
            case Quote():
                yield from _pictures(block.blocks)
            case ListBlock():
                for item in block.items:
                    yield from _pictures(item.children)
