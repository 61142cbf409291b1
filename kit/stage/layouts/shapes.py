"""Whether a slide holds what its layout can show. One of another shape is laid out as points, which lose nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from kit.deck.model import Block, Heading, Layout, ListBlock, Paragraph, Pause, Picture, Quote, Slide

_Kinds = tuple[type, ...]


def suits(slide: Slide) -> bool:
    """True when the slide's own layout shows every block of it."""
    return _SHAPES[slide.layout](slide)


def _only(blocks: tuple[Block, ...], *kinds: type) -> bool:
    return all(isinstance(block, (*kinds, Pause)) for block in blocks)


def _lists(slide: Slide) -> list[ListBlock]:
    return [block for block in slide.blocks if isinstance(block, ListBlock)]


def _pictures(slide: Slide) -> int:
    return sum(isinstance(block, Picture) and not block.background for block in slide.blocks)


def _nested(blocks: tuple[Block, ...], kind: type) -> bool:
    """Whether at most one thing, of that kind, is nested in every item of the lists."""
    items = [item for block in blocks if isinstance(block, ListBlock) for item in block.items]
    return all(len(item.children) <= 1 and _only(item.children, kind) for item in items)


def _steps(slide: Slide) -> bool:
    lists = _lists(slide)
    return (
        len(lists) == 1
        and 1 <= len(lists[0].items) <= 6
        and _only(slide.blocks, ListBlock, Paragraph, Quote)
        and _nested(slide.blocks, Picture)
        and _one_quote(slide.blocks)
    )


def _one_quote(blocks: tuple[Block, ...]) -> bool:
    quotes = [block for block in blocks if isinstance(block, Quote)]
    return len(quotes) <= 1 and all(_only(quote.blocks, Paragraph) for quote in quotes)


def _compare(slide: Slide) -> bool:
    inside = tuple(block for column in slide.columns for block in column)
    return (
        len(slide.columns) == 2
        and _only(slide.blocks, Paragraph, Quote)
        and _only(inside, Heading, ListBlock, Paragraph, Quote)
        and all(sum(isinstance(block, Heading) for block in column) <= 1 for column in slide.columns)
        and not any(item.children for block in inside if isinstance(block, ListBlock) for item in block.items)
        and _one_quote((*slide.blocks, *inside))
    )


def _figure(slide: Slide) -> bool:
    return bool(slide.figure) and _pictures(slide) <= 1


def _question(slide: Slide) -> bool:
    lists = _lists(slide)
    return (
        len(lists) == 1
        and 1 <= len(lists[0].items) <= 4
        and _only(slide.blocks, ListBlock, Paragraph, Picture)
        and _pictures(slide) <= 1
    )


def _chat(slide: Slide) -> bool:
    return len(_lists(slide)) == 1 and _only(slide.blocks, ListBlock, Paragraph, Picture) and _pictures(slide) <= 1


def _cards(slide: Slide) -> bool:
    fronts = sum(isinstance(block, Heading) for block in slide.blocks)
    return 1 <= fronts <= 6 and _only(slide.blocks, Heading, Paragraph, ListBlock) and not any(
        item.children for block in _lists(slide) for item in block.items
    )


def _anything(slide: Slide) -> bool:
    return True


_SHAPES: Mapping[Layout, Callable[[Slide], bool]] = {
    "steps": _steps,
    "compare": _compare,
    "figure": _figure,
    "question": _question,
    "chat": _chat,
    "cards": _cards,
    "activity": _anything,
    "help": _anything,
}
