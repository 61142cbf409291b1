"""The show of hands on question slides, counted by the presenter: how many per option, kept by slide id."""

from __future__ import annotations

from kit.deck.model import ListBlock, Slide

MOST = 999


def options(slide: Slide) -> int:
    """How many answers the question offers; 0 on any other slide."""
    if slide.layout != "question":
        return 0
    return next((len(block.items) for block in slide.blocks if isinstance(block, ListBlock)), 0)


def counted(slide: Slide, hands: tuple[int, ...], option: int, count: int) -> tuple[int, ...]:
    """The hands with so many for this option; as they were if the slide has no such option."""
    number = options(slide)
    if not 0 <= option < number:
        return hands
    every = [*hands, *([0] * number)][:number]
    every[option] = max(0, min(count, MOST))
    return tuple(every)
