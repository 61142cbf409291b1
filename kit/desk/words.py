"""A talk in, the words under its cover and for a screen reader out. No Qt widgets here."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from kit.library.talks import TalkEntry

SEGMENTS = ("All", "Children", "Teens", "Adults")
_AUDIENCES = {
    "children": "Children",
    "teens": "Teens",
    "carers": "Parents",
    "staff": "School staff",
    "mixed": "Everyone",
}
_SEGMENT_OF = {"children": "Children", "teens": "Teens", "carers": "Adults", "staff": "Adults"}
DOT = "  •  "


def audience_words(entry: TalkEntry) -> str:
    """Ages 8–11, Parents; "" for a deck that does not say."""
    if entry.ages:
        return f"Ages {entry.ages.replace('-', '–')}"
    return _AUDIENCES.get(entry.audience, "")


def facts_line(entry: TalkEntry) -> str:
    """Ages 8–11 • 35 min • EN + ES, or for a deck from elsewhere its slides."""
    minutes = f"{entry.minutes:g} min" if entry.ours and entry.minutes else ""
    slides = "" if minutes else f"{entry.slides} slide{'s' if entry.slides != 1 else ''}"
    langs = " + ".join(lang.split("-")[0].upper() for lang in entry.langs)
    return DOT.join(filter(None, (audience_words(entry), minutes or slides, langs)))


def review_line(entry: TalkEntry) -> tuple[str, str]:
    """(state, words): "good", "due", "none"; one's own talk says so, a deck from elsewhere where it lies."""
    if not entry.ours:
        return "own", f"From {entry.path.parent.name or entry.path.parent}"
    if entry.own:
        return entry.reviewed_state, f"Own talk, {entry.reviewed_text[:1].lower()}{entry.reviewed_text[1:]}"
    return entry.reviewed_state, entry.reviewed_text


def spoken_name(entry: TalkEntry) -> str:
    """Take Back Control, ages 14–18, 50 min, EN, Review was due 1 Nov 2026."""
    return ", ".join(filter(None, (entry.title, facts_line(entry).replace(DOT, ", "), review_line(entry)[1])))


def language_name(lang: str) -> str:
    """English for "en"; the code itself where the system knows no name."""
    language = QLocale(lang.replace("-", "_")).language()
    if language in {QLocale.Language.C, QLocale.Language.AnyLanguage}:
        return lang
    return QLocale.languageToString(language)


def chosen(entries: tuple[TalkEntry, ...], segment: str, words: str) -> tuple[TalkEntry, ...]:
    """The talks of a segment in which every word is found; talks for everyone are in each segment."""
    wanted = words.casefold().split()
    return tuple(e for e in entries if _in_segment(e, segment) and all(w in _searched(e) for w in wanted))


def _in_segment(entry: TalkEntry, segment: str) -> bool:
    if segment == "All" or entry.audience == "mixed":
        return True
    return _SEGMENT_OF.get(entry.audience) == segment


def _searched(entry: TalkEntry) -> str:
    languages = " ".join(language_name(lang) for lang in entry.langs)
    parts = (
        entry.title,
        entry.subtitle,
        entry.id,
        facts_line(entry),
        review_line(entry)[1],
        languages,
        entry.path.name,
    )
    return " ".join(parts).casefold()
