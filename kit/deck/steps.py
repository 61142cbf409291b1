"""When what on a slide appears: a Slide in, a Timeline out. The parser counts key presses by it, the stage draws by it.

The rule, in reading order (what spans the width first, then the columns from left to right), with `n` the last step
given out and `base` the step of the last pause, both 0 at first:

    a pause                                  n += 1, base = n
    a block                                  shows at base
    an item of a top-level list, when        n += 1, shows at n
      `reveal` is items
    a block, when `reveal` is blocks         n += 1, shows at n (pauses are not allowed there and count for nothing)
    chat: the first bubble                   shows at base; every further one n += 1, shows at n
    cards: a `###` heading (a card's front)  shows at base; what follows it (the back) n += 1, all of it shows at n
    at the end, once: a chat with a mark,    n += 1: the marks, the answer and why, the start of the countdown
      a question, an activity with `timer`

So nothing of a list is there at step 0 with `reveal: items`, and a slide with neither reveal nor pause has no steps.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from kit.deck.model import Block, Heading, ListBlock, Pause, Slide

if TYPE_CHECKING:
    from collections.abc import Iterable


class Appears(NamedTuple):
    """The step at which a block first shows. `items`: the step of each item, when it is a top-level list."""

    at: int
    items: tuple[int, ...] = ()


class Timeline(NamedTuple):
    """One `Appears` for each of the slide's blocks and each column's blocks, in the same order (pauses included).

    `last` is the slide's last step. `finale` is the step of what the layout itself adds at the end: the marks of a
    chat, the answer of a question, the start of an activity's countdown; None when there is no such thing.
    """

    blocks: tuple[Appears, ...]
    columns: tuple[tuple[Appears, ...], ...]
    last: int
    finale: int | None


def count_steps(slide: Slide) -> int:
    """How many key presses the slide takes after it first shows."""
    return appear_steps(slide).last


def with_steps(slide: Slide) -> Slide:
    """The slide with its `steps` counted."""
    steps = count_steps(slide)
    return slide if steps == slide.steps else replace(slide, steps=steps)


def appear_steps(slide: Slide) -> Timeline:
    """The rule of the module's docstring."""
    walk = _Walk(slide)
    blocks = walk.over(slide.blocks)
    columns = tuple(walk.over(column) for column in slide.columns)
    finale = None
    if _has_finale(slide):
        walk.n += 1
        finale = walk.n
    return Timeline(blocks, columns, walk.n, finale)


def _has_finale(slide: Slide) -> bool:
    if slide.layout == "chat":
        return any(
            item.children for block in slide.blocks if isinstance(block, ListBlock) for item in block.items
        )
    return slide.layout == "question" or (slide.layout == "activity" and slide.timer is not None)


class _Walk:
    """Walks over blocks in reading order and gives out steps."""

    def __init__(self, slide: Slide) -> None:
        self.n = self.base = 0
        self.by_blocks = slide.reveal == "blocks"
        self.by_items = slide.reveal == "items" and slide.layout not in ("question", "chat", "cards")
        self.chat = slide.layout == "chat"
        self.cards = slide.layout == "cards"
        self.bubbles = 0
        self.back: int | None = None  # cards: the step at which the card being read turns

    def over(self, blocks: Iterable[Block]) -> tuple[Appears, ...]:
        return tuple(self._one(block) for block in blocks)

    def _one(self, block: Block) -> Appears:
        if isinstance(block, Pause):
            if not self.by_blocks:
                self.n += 1
                self.base = self.n
            return Appears(self.base)
        if self.cards:
            return self._card_part(block)
        if isinstance(block, ListBlock) and (self.chat or self.by_items):
            steps = tuple(self._item() for _ in block.items)
            return Appears(steps[0] if steps else self.base, steps)
        if self.by_blocks:
            self.n += 1
            at = self.n
        else:
            at = self.base
        return Appears(at, (at,) * len(block.items) if isinstance(block, ListBlock) else ())

    def _item(self) -> int:
        self.bubbles += 1
        if self.chat and self.bubbles == 1:
            return self.base
        self.n += 1
        return self.n

    def _card_part(self, block: Block) -> Appears:
        if isinstance(block, Heading):
            self.back = 0
            return Appears(self.base)
        if self.back is None:  # words above the first card
            at = self.base
        else:
            if self.back == 0:
                self.n += 1
                self.back = self.n
            at = self.back
        return Appears(at, (at,) * len(block.items) if isinstance(block, ListBlock) else ())
