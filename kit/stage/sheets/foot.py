"""The foot of a page: which sheet, how hard to read, reviewed or not, license, and when the numbers were checked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from kit.contacts.model import FRESH_DAYS
from kit.deck.model import plain
from kit.geometry import Rect
from kit.review.reading import count_words, measure, whole_sentences
from kit.review.spanish import ease_of, level_of, measure_spanish
from kit.sheet.model import Sheet
from kit.sheet.words import sheet_texts
from kit.stage.frame import Item, Line, Outline, TextItem, corners
from kit.stage.sheets.entries import Shown
from kit.stage.sheets.fields import STROKE
from kit.stage.sheets.measures import INK, Measures
from kit.stage.sheets.pieces import Piece, Put
from kit.stage.sheets.said import long_date, say
from kit.stage.sheets.setting import Setter, bold, type_style
from kit.stage.text import TextBlock

RULE = 2.5
CLEAR = 16.0  # white above the rule
_BOX = 284.0
_ENOUGH_WORDS = 60  # for a reading level
_LOWEST_GRADE = 3
_STAMP_WIDTH = 600.0  # a page must be so wide for the stamp to stand in a box of its own


def foot_piece(
    setter: Setter, lines: Shown, m: Measures, page: tuple[int, int], *, boxed: bool, last: bool
) -> Piece:
    """The foot of a page; `page` is its number and how many there are. `boxed`: the day of the check has a box."""
    lang = setter.context.lang
    style = type_style(m.foot, m.foot_line)
    stamp = _stamp(setter, lines, m) if boxed and last and m.width >= _STAMP_WIDTH and not m.large else None
    room = m.width - stamp.width - 24 if stamp else m.width
    if not last:
        short = " ".join([*_name(setter.context.sheet, lang, page), say("turn_over", lang)])
        line = setter.set(short, style, room)
        return _ruled([line.height], lambda x, y: [TextItem(x, y, line)], m)
    about, disclaimer = _about(setter, page), [say("not_endorsed", lang), say("check_numbers", lang)]
    said = [*_pairs(about), *disclaimer] if stamp else [" ".join(about), " ".join(disclaimer)]
    blocks = [setter.set(one, style, room, "pretty") for one in said]
    together = setter.set(" ".join([*about, *disclaimer]), style, room, "pretty")
    if together.lines < sum(block.lines for block in blocks):  # a sheet that says who approved it has much to say
        blocks = [together]
    words = sum(block.height for block in blocks)
    if stamp:
        return _ruled([words, 104.0], lambda x, y: _stamped(blocks, stamp, x, y, m), m)
    checked, more = _checked(setter, lines), m.foot_line + 4

    def put(x: float, y: float) -> Iterable[Item]:
        for block in blocks:
            yield TextItem(x, y, block)
            y += block.height
        yield from _signed(setter, checked, lines.checked_by, bool(lines.checked_on), x, y + 4, m)

    return _ruled([words + more], put, m)


def _pairs(sentences: list[str]) -> list[str]:
    return [" ".join(sentences[i : i + 2]) for i in range(0, len(sentences), 2)]


def _ruled(heights: list[float], put_words: Put, m: Measures) -> Piece:
    tall = RULE + 11 + max(heights)

    def put(x: float, y: float) -> Iterable[Item]:
        yield Line(x, y + RULE / 2, x + m.width, y + RULE / 2, INK, RULE)
        yield from put_words(x, y + RULE + 11)

    return Piece(tall, put, CLEAR)


def _name(sheet: Sheet, lang: str, page: tuple[int, int]) -> list[str]:
    """Sheet S4, version 1.0.0, page 1 of 2."""
    parts = [say("sheet", lang).format(sheet.meta.number or plain(sheet.title))]
    if sheet.meta.version:
        parts.append(say("version", lang).format(sheet.meta.version))
    if page[1] > 1:
        parts.append(say("page_of", lang).format(*page))
    return [", ".join(parts) + "."]


def _about(setter: Setter, page: tuple[int, int]) -> list[str]:
    sheet, lang = setter.context.sheet, setter.context.lang
    said = _name(sheet, lang, page)
    if setter.kept.level is None:
        setter.kept.level = reading_level(sheet)
    if setter.kept.level:
        said.append(say("level", lang).format(setter.kept.level))
    native = sheet.meta.native_reviewed
    approved = setter.context.approval.strip().rstrip(".")
    reviewed = approved or say("not_reviewed" if native else "not_reviewed_nor_native", lang).rstrip(".")
    said.append(f"{reviewed[:1].upper()}{reviewed[1:]}.")
    if approved and not native:
        said.append(say("not_native", lang))
    if sheet.meta.license == "CC-BY-4.0":
        said.append(say("free_to_copy", lang))
    elif sheet.meta.license:
        said.append(say("license", lang).format(sheet.meta.license))
    return said


def reading_level(sheet: Sheet) -> str:
    """How hard its sentences are: "grade 5" in English, the scale's word in Spanish; "" where that says nothing."""
    texts = tuple(plain(tuple(s for s in text if s.slot is None)) for text in sheet_texts(sheet))
    return _level(texts, sheet.meta.lang.split("-", maxsplit=1)[0])


@lru_cache(maxsize=64)
def _level(texts: tuple[str, ...], language: str) -> str:
    """Only whole sentences count. The formulas say little of few words, and do not tell the lowest grades apart."""
    said = whole_sentences(texts)
    if sum(count_words(one) for one in said) < _ENOUGH_WORDS:
        return ""
    if language == "es":
        return say(f"level_{level_of(ease_of(measure_spanish(said)))}", language)
    if language != "en":
        return ""
    grade = round(measure(said).grade)
    return say("grade" if grade > _LOWEST_GRADE else "grade_or_below", language).format(max(grade, _LOWEST_GRADE))


def _signed(
    setter: Setter, checked: str, name: str, dated: bool, x: float, y: float, m: Measures
) -> Iterable[Item]:
    """Checked on (day, or a line), by (name, or a line)."""
    lang = setter.context.lang
    style = type_style(m.foot, m.foot_line)
    day = setter.set(checked, style)
    yield TextItem(x, y, day)
    at, foot = x + day.width, y + m.foot_line * 0.84
    if not dated:
        yield Line(at + 8, foot, at + 168, foot, INK, STROKE)
        at += 168
    by = setter.set((", " if dated else " ") + say("checked_by", lang) + (f" {name}." if name else ""), style)
    yield TextItem(at + (0 if dated else 6), y, by)
    if not name:
        yield Line(at + by.width + (10 if dated else 14), foot, x + m.width, foot, INK, STROKE)


def _checked(setter: Setter, lines: Shown) -> str:
    """Checked on (day); without the day where no help line has one."""
    lang, country = setter.context.lang, setter.context.place.pack.country
    date = lines.checked_on
    return say("checked_on", lang).format(long_date(date, lang, country) if date else "").strip()


@dataclass(frozen=True, slots=True)
class _Stamp:
    """The box with the day of the check: its lines, set, and its width. A missing day or name is a line to write on."""

    day: TextBlock
    by: TextBlock
    again: TextBlock | None
    named: bool
    width: float


def _stamp(setter: Setter, lines: Shown, m: Measures) -> _Stamp:
    lang, country = setter.context.lang, setter.context.place.pack.country
    style, date = type_style(m.foot, m.foot_line), lines.checked_on
    day = setter.set(bold(_checked(setter, lines)), type_style(m.foot + 1, 22))
    by = setter.set(say("checked_by", lang) + (f" {lines.checked_by}" if lines.checked_by else ""), style)
    again = None
    if date is not None:
        next_day = long_date(date + dt.timedelta(days=FRESH_DAYS), lang, country)
        again = setter.set(say("check_again", lang).format(next_day), style)
    widest = max(block.width for block in (day, by, again) if block is not None)
    return _Stamp(day, by, again, bool(lines.checked_by), max(_BOX, widest + 32))


def _stamped(blocks: Sequence[TextBlock], stamp: _Stamp, x: float, y: float, m: Measures) -> Iterable[Item]:
    """The words at the left; at the right a box with the day, who checked, and when to check again."""
    top = y + 2
    for block in blocks:
        yield TextItem(x, top, block)
        top += block.height
    box = Rect(x + m.width - stamp.width, y, stamp.width, 104)
    yield Outline(box, INK, 2.5, corners(12))
    left = box.x + 16
    yield TextItem(left, box.y + 10, stamp.day)
    if stamp.again is None:
        yield Line(left + stamp.day.width + 8, box.y + 28, box.right - 16, box.y + 28, INK, STROKE)
    yield TextItem(left, box.y + 41, stamp.by)
    if not stamp.named:
        yield Line(left + stamp.by.width + 8, box.y + 58, box.right - 16, box.y + 58, INK, STROKE)
    if stamp.again is not None:
        yield TextItem(left, box.y + 70, stamp.again)
