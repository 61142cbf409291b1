"""A sheet in, what the reviewer finds out: read by a person, easy enough, well spelled, no word of the stop list.

What the parser found stands in the sheet itself; what does not fit on paper is the stage's to say.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kit.contacts.model import in_words
from kit.deck.model import Audience, Block, DeckMeta, Text, plain
from kit.errors import Problem
from kit.review.facts import FIGURES_FROM_AGE, may_hear
from kit.review.passages import placed_texts
from kit.review.reading import whole_sentences
from kit.review.rules import Context, Reader, lowest_age, reader_of
from kit.review.stop_list import find_stops
from kit.review.table import BY_CODE
from kit.review.yardstick import yardstick_of
from kit.sheet.model import Drawing, Lines, Section, Sheet, SheetBlock, SheetMeta, Sign, Write
from kit.sheet.words import sheet_slots, sheet_texts

_AUDIENCES: dict[str, Audience] = {"child": "children", "teen": "teens", "carer": "carers", "staff": "staff"}


def review_sheet(sheet: Sheet, context: Context) -> tuple[Problem, ...]:
    """What the rules find, by line."""
    found = [
        *_check_review(sheet, context),
        *_check_reading(sheet),
        *_check_stop_list(sheet),
        *_check_spelling(sheet, context),
        *_check_figures(sheet, context),
    ]
    return tuple(sorted(dict.fromkeys(found), key=lambda p: (p.line, p.code, p.message)))


def _as_deck(meta: SheetMeta) -> DeckMeta:
    """The sheet's readers as a talk's audience, whose limits are theirs too."""
    return DeckMeta(
        meta.id, meta.title, audience=_AUDIENCES.get(meta.reader, "mixed"), ages=meta.ages, lang=meta.lang
    )


def _problem(
    sheet: Sheet, code: str, message: str, hint: str = "", *, error: bool = False, line: int = 1
) -> Problem:
    rule = BY_CODE[code]
    return Problem(sheet.path, line, code, message, hint or rule.hint, "error" if error else rule.severity)


def _check_review(sheet: Sheet, context: Context) -> Iterator[Problem]:
    meta = sheet.meta
    if meta.review_by and meta.review_by < context.today:
        yield _problem(sheet, "D110", f"Review was due {in_words(meta.review_by)}.", error=context.release)
    if not meta.reviewers:
        yield _problem(sheet, "D110", "Nobody has reviewed this sheet yet.")


def _texts(sheet: Sheet) -> Iterator[tuple[str, int]]:
    """All that is read on it or said of it, with its lines; placeholders are left out, alternative texts are in."""
    texts: list[tuple[Text, int]] = [(sheet.meta.head, 1), (sheet.title, 1)]
    texts += [(paragraph.text, paragraph.line) for paragraph in sheet.lead]
    pictures = [sheet.picture] if sheet.picture is not None else []
    for part in sheet.parts:
        if isinstance(part, Section):
            texts.append((part.title, part.line))
            blocks = [block for column in part.columns for block in column]
            texts += _block_texts(blocks)
            pictures += [block.picture for block in (part.drawing, *blocks) if isinstance(block, Drawing)]
        elif isinstance(part, Sign):
            texts += [(label, part.line) for label in part.labels]
    for note in sheet.notes:
        texts += _block_texts(note.note.blocks)
    for text, line in texts:
        yield plain(tuple(span for span in text if span.slot is None)), line
    yield from ((picture.alt, picture.line) for picture in pictures)


def _block_texts(blocks: Iterable[SheetBlock | Block]) -> list[tuple[Text, int]]:
    found: list[tuple[Text, int]] = []
    for block in blocks:
        if isinstance(block, Write):
            found += [(label, block.line) for label in block.labels]
        elif not isinstance(block, Drawing | Lines):
            found += [(text, line) for text, line, *_ in placed_texts([block])]
    return found


def _check_reading(sheet: Sheet) -> Iterator[Problem]:
    """H106: its sentences alone, and with its labels. Names of help lines and addresses are not counted."""
    yardstick = yardstick_of(sheet.meta.lang)
    if yardstick is None:
        return
    reader: Reader = reader_of(_as_deck(sheet.meta))
    texts = [plain(tuple(span for span in text if span.slot is None)) for text in sheet_texts(sheet)]
    if words := yardstick.too_hard(whole_sentences(texts), reader) or yardstick.too_hard(texts, reader):
        yield _problem(sheet, "H106", f"{words}.")


def _check_stop_list(sheet: Sheet) -> Iterator[Problem]:
    """D309 on paper: what may not be typed."""
    audience = _as_deck(sheet.meta).audience
    for words, line in _texts(sheet):
        for said, hint in find_stops(words, audience, lang=sheet.meta.lang):
            yield _problem(sheet, "D309", f"{said[0].upper()}{said[1:]}.", hint, line=line)


def _check_figures(sheet: Sheet, context: Context) -> Iterator[Problem]:
    """D503 and D505 on paper: figures that exist, hold, are for these readers, and stand with source and year."""
    slots = [slot for slot in sheet_slots(sheet) if slot.path[0] == "figure"]
    meta = _as_deck(sheet.meta)
    youngest = lowest_age(meta)
    for name in dict.fromkeys(slot.path[1] for slot in slots):
        line = next(slot.line for slot in slots if slot.path[1] == name)
        figure = context.figures.get(name)
        if figure is None:
            yield _problem(sheet, "D503", f'There is no figure "{name}".', line=line)
            continue
        shown = {slot.path[2] for slot in slots if slot.path[1] == name and len(slot.path) > 2}
        if missing := [field for field in ("source", "year") if field not in shown]:
            hint = " ".join(f"{{{{ figure.{name}.{field} }}}}" for field in missing)
            said = f'The figure "{name}" stands without its {" and ".join(missing)}.'
            yield _problem(sheet, "D505", said, f"Add {hint}", error=True, line=line)
        if figure.expires_on and figure.expires_on < context.today:
            said = f'The figure "{name}" was good until {in_words(figure.expires_on)}.'
            yield _problem(sheet, "D505", said, error=True, line=line)
        young = youngest is not None and youngest < FIGURES_FROM_AGE
        if young or meta.audience == "children" or not may_hear(meta, figure):
            said = f'The figure "{name}" is not for {sheet.meta.reader} {sheet.meta.ages}'.rstrip()
            yield _problem(sheet, "D505", f"{said}.", "Leave it out.", error=True, line=line)


def _check_spelling(sheet: Sheet, context: Context) -> Iterator[Problem]:
    """D316 on paper, and in what the adult is told."""
    if context.speller is None:
        return
    for text, line in _texts(sheet):
        for word in context.speller.unknown(text, sheet.meta.lang):
            yield _problem(sheet, "D316", f'"{word}" is in no dictionary.', line=line)
