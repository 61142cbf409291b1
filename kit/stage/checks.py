"""A deck in, the problems of its looks out: words that do not fit at the floor or hardly show, pictures unreadable.

Every slide is laid out in every theme, one with help lines on it with those of every place. Needs a QGuiApplication
(fonts).
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from kit.contacts.model import Place
from kit.deck.layouts import slots_of
from kit.deck.model import Block, Deck, ListBlock, Picture, Quote, Slide
from kit.errors import Problem
from kit.stage.canvas import FLOOR, SlideContext
from kit.stage.contrast import weak_words
from kit.stage.layout import chapter_of, lay_out_slide
from kit.stage.layouts.images import is_clip
from kit.stage.pictures import PictureStore
from kit.stage.theme import THEMES, theme

_LINE = 58 * FLOOR  # a line of words at the floor, in units


def check_fit(deck: Deck, *places: Place) -> list[Problem]:
    """Slides too long (D310), words that hardly show (D317), pictures that cannot be read (D304), as the file goes."""
    pictures = PictureStore()
    problems: list[Problem] = []
    for i, slide in enumerate(deck.slides):
        if not slide.hide:
            problems += _looks(deck, i, places, pictures)
            problems += _unreadable(deck, slide, pictures)
    return problems


def _looks(deck: Deck, index: int, places: Sequence[Place], pictures: PictureStore) -> Iterator[Problem]:
    slide = deck.slides[index]
    chapter = chapter_of(deck.slides.__getitem__, index)
    tried, weak, over = 0, dict[str, str](), list[tuple[float, str, str]]()
    for place in places if _shows_place(slide) else places[:1]:
        for name in THEMES:
            context = SlideContext(deck.meta, theme(name), place, pictures, index + 1, chapter=chapter)
            frame = lay_out_slide(slide, context)
            tried += 1
            if frame.overflow:
                over.append((frame.overflow, name, place.pack.id))
            if place is places[0]:
                weak |= {words: f"{ratio:.1f} to 1 in the theme {name}" for ratio, words in weak_words(frame)}
    if over:
        yield _too_long(deck, slide, over, everywhere=len(over) == tried)
    for words, said in weak.items():
        message = f'"{words.strip()[:40]}" hardly stands out: {said}.'
        yield Problem(deck.path, slide.line, "D317", message, "Choose another background.", slide=slide.id)


def _too_long(deck: Deck, slide: Slide, over: list[tuple[float, str, str]], *, everywhere: bool) -> Problem:
    units = max(over)[0]
    lines = math.ceil(units / _LINE)
    looks, packs = dict.fromkeys(look for _, look, _ in over), dict.fromkeys(pack for *_, pack in over)
    where = "" if everywhere else f" in the theme {', '.join(looks)}" if len(looks) < len(THEMES) else ""
    where += "" if everywhere or len(packs) > 1 or not over[0][2] else f" with the help lines {over[0][2]}"
    message = f"Too long{where} at the smallest type by {math.ceil(units)} units, {_counted(lines)}."
    hint = f"Take out {_counted(lines)}, or make two slides of it."
    return Problem(deck.path, slide.line, "D310", message, hint, slide=slide.id)


def _shows_place(slide: Slide) -> bool:
    """Whether it looks different with other help lines or words of the place."""
    return bool(slide.roles) or any(s.slot and s.slot.path[0] in ("contact", "term") for s in slots_of(slide))


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
