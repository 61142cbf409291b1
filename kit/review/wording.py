"""A deck in, what is wrong with its words out: how many, how hard to read, which ones (D305, D308, D309, D316)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kit.deck.model import Block, Deck, ListBlock, Slide
from kit.errors import Problem
from kit.review.passages import Passage, in_notes, on_slide
from kit.review.reading import count_words, sentences
from kit.review.rules import PRESENTER, Context, Reader, problem, reader_of, shown_slides
from kit.review.stop_list import find_stops
from kit.review.yardstick import yardstick_of

_MOST_ITEMS = 6
_DEEPEST = 2
# Bubbles and cards are read one by one, a case before its choices: they may hold more in all.
_MORE_WORDS = {"chat": 60, "cards": 60, "question": 50}


def check_amount(deck: Deck, context: Context) -> Iterator[Problem]:
    """D305: as many words and items as the back row can take in."""
    limit = reader_of(deck.meta).words
    for slide in shown_slides(deck):
        most = limit if limit < Reader(0, 0).words else _MORE_WORDS.get(slide.layout, limit)
        words = _words_at_once(slide)
        if words > most:
            yield problem(
                deck, slide.line, "D305", f"{words} words on this slide; {most} is the most.", slide=slide
            )
        for listed, depth in _lists((*slide.blocks, *(b for column in slide.columns for b in column))):
            if depth > _DEEPEST:
                said = f"This list stands {depth} deep; {_DEEPEST} is the most."
                yield problem(deck, listed.line, "D305", said, slide=slide)
            if len(listed.items) > _MOST_ITEMS and slide.layout != "chat":
                said = f"{len(listed.items)} items in this list; {_MOST_ITEMS} is the most."
                yield problem(deck, listed.line, "D305", said, slide=slide)


def _words_at_once(slide: Slide) -> int:
    """The words that stand on the wall together: without feedback and marks, and one side of each card."""
    passages = [p for p in on_slide(slide) if not p.alt]
    if slide.layout in {"question", "chat"}:
        passages = [p for p in passages if p.depth < 2]
    if slide.layout == "cards":
        title, *rest = passages or [Passage("", "", 0)]
        fronts = sum(count_words(p.reading) for p in rest if p.heading)
        backs = sum(count_words(p.reading) for p in rest if not p.heading)
        return count_words(title.reading) + max(fronts, backs)
    return sum(count_words(p.reading) for p in passages)


def _lists(blocks: Iterable[Block], depth: int = 1) -> Iterator[tuple[ListBlock, int]]:
    """Every list with how deep it stands."""
    for block in blocks:
        if isinstance(block, ListBlock):
            yield block, depth
            for item in block.items:
                yield from _lists(item.children, depth + 1)


def check_reading(deck: Deck, context: Context) -> Iterator[Problem]:
    """D308: the whole talk, each full slide, each long sentence; the notes by the presenter's measure."""
    yardstick = yardstick_of(deck.meta.lang)
    if yardstick is None:
        return  # we have no measure for this language
    reader = reader_of(deck.meta)
    shown: list[str] = []
    said: list[str] = []
    for slide in shown_slides(deck):
        if slide.lang:
            continue  # not translated yet
        passages = [p for p in on_slide(slide) if not p.alt]
        texts = [p.reading for p in passages]
        shown += texts
        said += [p.reading for p in in_notes(slide)]
        yield from _long_sentences(deck, slide, passages, reader)
        if words := yardstick.too_hard(texts, reader, chance=True):
            yield problem(deck, slide.line, "D308", f"{words}.", slide=slide)
    for what, texts, whose in (("slides", shown, reader), ("notes", said, PRESENTER)):
        if words := yardstick.too_hard(texts, whose):
            yield problem(deck, 0, "D308", f"The {what} as a whole: {words[:1].lower()}{words[1:]}.")


def _long_sentences(
    deck: Deck, slide: Slide, passages: Iterable[Passage], reader: Reader
) -> Iterator[Problem]:
    for passage in passages:
        longest = max((len(words) for words in sentences(passage.reading)), default=0)
        if longest > reader.sentence:
            said = f"A sentence of {longest} words; {reader.sentence} is the most."
            yield problem(deck, passage.line, "D308", said, "Make two of it.", slide=slide)


def check_stop_list(deck: Deck, context: Context) -> Iterator[Problem]:
    """D309: what may not be typed, on the slide or in what is said."""
    audience = deck.meta.audience
    for slide in shown_slides(deck):
        for passage in (*on_slide(slide), *in_notes(slide)):
            lang = slide.lang or deck.meta.lang
            for said, hint in find_stops(passage.words, audience, refused=passage.refused, lang=lang):
                yield problem(deck, passage.line, "D309", f"{said[0].upper()}{said[1:]}.", hint, slide=slide)


def check_spelling(deck: Deck, context: Context) -> Iterator[Problem]:
    """D316: words that are in no dictionary, on the slide, in its alternative texts and in what is said."""
    if context.speller is None:
        return
    for slide in shown_slides(deck):
        for passage in (*on_slide(slide), *in_notes(slide)):
            for word in context.speller.unknown(passage.words, slide.lang or deck.meta.lang):
                yield problem(deck, passage.line, "D316", f'"{word}" is in no dictionary.', slide=slide)
