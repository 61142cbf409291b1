"""A sheet in, what the reviewer finds out: read by a person, easy enough for its readers, no word of the stop list.

What the parser found stands in the sheet itself; what does not fit on paper is the stage's to say.
"""

from __future__ import annotations

from collections.abc import Iterator

from kit.contacts.model import in_words
from kit.deck.model import Audience, DeckMeta, Text, plain
from kit.errors import Problem
from kit.review.rules import BY_CODE, Context, Reader, reader_of
from kit.review.stop_list import find_stops
from kit.review.yardstick import yardstick_of
from kit.sheet.model import Sheet, SheetMeta
from kit.sheet.words import printed_notes, sheet_texts

_AUDIENCES: dict[str, Audience] = {"child": "children", "teen": "teens", "carer": "carers", "staff": "staff"}


def review_sheet(sheet: Sheet, context: Context) -> tuple[Problem, ...]:
    """What the rules find, by line."""
    found = [*_check_review(sheet, context), *_check_reading(sheet), *_check_stop_list(sheet)]
    return tuple(sorted(dict.fromkeys(found), key=lambda p: (p.line, p.code, p.message)))


def _as_deck(meta: SheetMeta) -> DeckMeta:
    """The sheet's readers as a talk's audience, whose limits are theirs too."""
    return DeckMeta(
        meta.id, meta.title, audience=_AUDIENCES.get(meta.reader, "mixed"), ages=meta.ages, lang=meta.lang
    )


def _problem(sheet: Sheet, code: str, message: str, hint: str = "", *, error: bool = False) -> Problem:
    rule = BY_CODE[code]
    return Problem(sheet.path, 1, code, message, hint or rule.hint, "error" if error else rule.severity)


def _check_review(sheet: Sheet, context: Context) -> Iterator[Problem]:
    meta = sheet.meta
    if meta.review_by and meta.review_by < context.today:
        yield _problem(sheet, "D110", f"Review was due {in_words(meta.review_by)}.", error=context.release)
    if not meta.reviewers:
        yield _problem(sheet, "D110", "Nobody has reviewed this sheet yet.")


def _texts(sheet: Sheet) -> list[Text]:
    return [*sheet_texts(sheet), *printed_notes(sheet)]


def _check_reading(sheet: Sheet) -> Iterator[Problem]:
    """H106: the sheet as a whole. Names of help lines and addresses are placeholders, and not counted."""
    yardstick = yardstick_of(sheet.meta.lang)
    if yardstick is None:
        return
    reader: Reader = reader_of(_as_deck(sheet.meta))
    texts = [plain(tuple(span for span in text if span.slot is None)) for text in sheet_texts(sheet)]
    if words := yardstick.too_hard(texts, reader):
        yield _problem(sheet, "H106", f"{words}.")


def _check_stop_list(sheet: Sheet) -> Iterator[Problem]:
    """D309 on paper: what may not be typed."""
    audience = _as_deck(sheet.meta).audience
    for text in _texts(sheet):
        words = plain(tuple(span for span in text if span.slot is None))
        for said, hint in find_stops(words, audience, lang=sheet.meta.lang):
            yield _problem(sheet, "D309", f"{said[0].upper()}{said[1:]}.", hint)
