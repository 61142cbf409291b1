"""The shipped, the user's own and the lately opened decks in; what each talk is, in the order of the
curriculum, out.

Only front matter is read here, so a grid of covers or `kitbag list` waits for no slide. A deck that cannot be
read is listed all the same, with what is known of it: whoever wrote it must see it to mend it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from kit import paths
from kit.deck.model import DeckMeta
from kit.deck.opening import open_deck, read_deck
from kit.deck.source import name_lang
from kit.errors import Problem, UsageError

_AUDIENCES = ("children", "teens", "carers", "staff", "mixed")
_LAST = "tour"  # shows the layouts; nobody's talk
_NO_DECKS = {"readme", "license", "changelog", "contributing"}
_MOST_FILES = 2000  # of the user's own folder: it may hold anything


@dataclass(frozen=True, slots=True)
class TalkEntry:
    """One talk, in as many languages as it has; `path` is the file of its first language.

    `files` are (language, file), the first language first; `unread` are the languages that no native speaker reviewed.
    """

    id: str
    path: Path
    title: str
    subtitle: str = ""
    audience: str = ""
    ages: str = ""
    lang: str = "en"
    langs: tuple[str, ...] = ("en",)
    minutes: float = 0.0
    shortest: float = 0.0
    slides: int = 0
    reviewed: dt.date | None = None
    review_by: dt.date | None = None
    reviewed_text: str = ""
    reviewed_state: str = "none"  # "none", "good" or "due"
    ours: bool = True
    own: bool = False  # not shipped: from the user's folder, or opened from elsewhere
    files: tuple[tuple[str, Path], ...] = ()
    unread: tuple[str, ...] = ()

    def file_in(self, lang: str) -> Path | None:
        """The file of that language, or None; es-MX takes es if there is no better."""
        return _of_language(dict(self.files), lang)

    def in_language(self, lang: str, today: dt.date | None = None) -> TalkEntry | None:
        """The talk as its file in that language calls it, or None."""
        if (path := self.file_in(lang)) is None or path == self.path:
            return self if path else None
        opened = open_deck(path)
        other = _entry(path, opened.meta, opened.count, self.langs, own=self.own, today=today or dt.date.today())
        return replace(other, files=self.files, unread=self.unread)

    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the deck; this reads all of it."""
        return read_deck(self.path).problems


def find_talks(
    folder: Path | None = None, recent: Iterable[str] = (), today: dt.date | None = None
) -> tuple[TalkEntry, ...]:
    """Every talk once: the folder's, or else the shipped ones, then the user's own and the recent ones."""
    today = today or dt.date.today()
    if folder is not None:
        return _in_order(_entries(_deck_files(folder), own=False, today=today))
    shipped = _in_order(_entries(_deck_files(paths.slides_dir()), own=False, today=today))
    own = list(_deck_files(user_decks()))
    own += [Path(name) for name in recent if Path(name).is_file()]
    known = {entry.path.resolve() for entry in shipped}
    known |= {path.resolve() for entry in shipped for path in entry.path.parent.glob("deck.*.md")}
    others = [path for path in dict.fromkeys(path.resolve() for path in own) if path not in known]
    return shipped + _in_order(_entries(others, own=True, today=today))


def user_decks() -> Path:
    """Where the user's own talks are looked for."""
    return paths.user_dir() / "decks"


def find_talk(talk: str | Path, lang: str = "") -> Path:
    """The deck file of a library id, or of a path to a deck or folder; in that language, if one is asked for.

    UsageError if it is not there.
    """
    path = _find_talk(talk)
    if not lang:
        return path
    files = {code: file for file in path.parent.glob("deck.*.md") if (code := name_lang(file))}
    if name_lang(path) is None:
        files = {open_deck(path).meta.lang: path}
    if (found := _of_language(files, lang)) is None:
        there = ", ".join(sorted(files))
        raise UsageError(f'There is no "{str(talk)[:200]}" in "{lang[:20]}".', f"There is: {there}.")
    return found


def _of_language(files: dict[str, Path], lang: str) -> Path | None:
    return files.get(lang) or files.get(lang.split("-", maxsplit=1)[0])


def _find_talk(talk: str | Path) -> Path:
    path, name = Path(talk), str(talk)
    if _is(path, Path.is_file):
        return path
    if name and _is(path, Path.is_dir):
        return _deck_in(path)
    if path.name == name:  # an id, not a path: the folder of that name first, for it costs nothing
        for folder in (paths.slides_dir() / name, user_decks() / name):
            if name and _is(folder, Path.is_dir):
                return _deck_in(folder)
    entries = find_talks()
    for entry in entries:
        if entry.id == name:
            return entry.path
    from difflib import get_close_matches

    ids = [entry.id for entry in entries]
    near = get_close_matches(name, ids, 1, 0.5)
    if near:
        hint = f'Did you mean "{near[0]}"?'
    elif path.name != name:
        hint = "Look at the path again."
    else:
        hint = f"There are: {', '.join(ids)}." if ids else "The library is empty."
    raise UsageError(f'There is no talk "{name[:200]}".', hint)


def _is(path: Path, kind: Callable[[Path], bool]) -> bool:
    """Whether such a file is there; a name that no disk could hold is none."""
    try:
        return kind(path)
    except (OSError, ValueError):
        return False


def _deck_in(folder: Path) -> Path:
    """The one deck of a folder: its first language, else its only Markdown file."""
    decks = _by_language(folder.glob("deck.*.md"))
    if decks:
        return decks[0]
    others = _markdown_in(folder)
    if len(others) == 1:
        return others[0]
    if not others:
        raise UsageError(f'There is no deck in "{folder}".', "A deck is a file such as deck.en.md.")
    names = ", ".join(path.name for path in others[:5])
    raise UsageError(f'There are several decks in "{folder}": {names}.', "Name one of them.")


def _deck_files(folder: Path) -> Iterator[Path]:
    """The decks below a folder, at most one folder deep."""
    if not folder.is_dir():
        return
    try:
        below = sorted(folder.iterdir())[:_MOST_FILES]
    except OSError:
        return
    yield from _markdown_in(folder)
    for child in below:
        if child.is_dir() and not child.name.startswith(".") and child.name != "shared":  # slides for inclusion
            decks = _by_language(child.glob("deck.*.md"))
            if decks:
                yield from decks
            elif folder != paths.slides_dir():
                yield from _markdown_in(child)


def _markdown_in(folder: Path) -> list[Path]:
    try:
        found = sorted(folder.glob("*.md"))[:_MOST_FILES]
    except OSError:
        return []
    return [
        p for p in found if p.stem.lower() not in _NO_DECKS and not p.name.startswith(".") and p.is_file()
    ]


def _by_language(decks: Iterable[Path]) -> list[Path]:
    """English first: it is the source of the shipped talks; then by name."""
    return sorted((path for path in decks if path.is_file()), key=lambda p: (p.name != "deck.en.md", p.name))


def _entries(decks: Iterable[Path], *, own: bool, today: dt.date) -> Iterator[TalkEntry]:
    """One entry a folder's talk, and one for each file that is not called deck.<language>.md."""
    groups: dict[Path, list[Path]] = {}
    for path in decks:
        named = path.name.startswith("deck.") and path.name.count(".") == 2
        groups.setdefault(path.parent if named else path, []).append(path)
    for group in groups.values():
        files = _by_language(group)
        opened = [open_deck(path) for path in files]
        metas = [each.meta for each in opened]
        first = next((i for i, meta in enumerate(metas) if not meta.translation_of), 0)
        known = {metas[first].lang: files[first]}
        for meta, path in zip(metas, files, strict=True):
            known.setdefault(meta.lang, path)
        entry = _entry(files[first], metas[first], opened[first].count, tuple(known), own=own, today=today)
        unread = tuple(dict.fromkeys(meta.lang for meta in metas if not meta.native_reviewed))
        yield replace(entry, files=tuple(known.items()), unread=unread)


def _entry(
    path: Path, meta: DeckMeta, slides: int, langs: tuple[str, ...], *, own: bool, today: dt.date
) -> TalkEntry:
    state, text = review_state(meta, today)
    return TalkEntry(
        id=meta.id or path.parent.name,
        path=path,
        title=meta.title or path.stem,
        subtitle=meta.subtitle,
        audience=meta.audience if meta.ours else "",
        ages=meta.ages,
        lang=meta.lang,
        langs=langs,
        minutes=meta.minutes,
        shortest=meta.shortest,
        slides=slides,
        reviewed=meta.reviewed,
        review_by=meta.review_by,
        reviewed_text=text,
        reviewed_state=state,
        ours=meta.ours,
        own=own,
    )


def review_state(meta: DeckMeta, today: dt.date) -> tuple[str, str]:
    """("good", "Reviewed until Nov 2027"), ("due", "Review was due 1 Sep 2026"), ("none", "Not yet ...")."""
    if not meta.reviewers or meta.review_by is None:
        return "none", "Not yet reviewed"
    month = _MONTHS[meta.review_by.month - 1]
    if meta.review_by < today:
        return "due", f"Review was due {meta.review_by.day} {month} {meta.review_by.year}"
    return "good", f"Reviewed until {month} {meta.review_by.year}"


_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def _in_order(entries: Iterable[TalkEntry]) -> tuple[TalkEntry, ...]:
    """The curriculum's order: youngest to oldest, parents, staff, the talks for all; the tour last."""
    return tuple(sorted(entries, key=_place_in_order))


def _place_in_order(entry: TalkEntry) -> tuple[bool, int, int, str, str]:
    audience = _AUDIENCES.index(entry.audience) if entry.audience in _AUDIENCES else len(_AUDIENCES)
    first = entry.ages.split("-")[0]
    youngest = int(first) if first.isdecimal() and len(first) <= 3 else 200
    return entry.id == _LAST, audience, youngest, entry.title.casefold(), str(entry.path)
