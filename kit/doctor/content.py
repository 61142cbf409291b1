"""The library in, findings out: the talk that is to be given, or all talks; its clips; the help lines of the place."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from kit.contacts.lines import count_words, lines_of
from kit.contacts.model import EMPTY_PACK
from kit.contacts.packs import load_pack
from kit.doctor.computer import short_path
from kit.doctor.finding import Finding
from kit.errors import UnreadableError
from kit.library.talks import TalkEntry, find_talks, review_state

_NAMED = 6  # help lines, talks or clips that are named one by one


def talk(path: Path, today: dt.date, *, approved_only: bool = False) -> Iterator[Finding]:
    """One talk: it can be read, has no errors, its review is not overdue, and it is approved where that is the rule."""
    from kit.deck.opening import open_to_show
    from kit.records.standings import WAY_OUT, Standings
    from kit.review.check import check_files

    try:
        deck = open_to_show(path).deck()
    except UnreadableError as fault:
        said = fault.message.replace(str(path), path.name)
        yield Finding("bad", "decks", said, fault.hint or "Choose another talk.")
        return
    title = deck.meta.title or path.stem
    errors = [p for p in check_files([path], today=today).problems if p.severity == "error"]
    if errors:
        first = errors[0]
        more = f" The first: {first.message}"
        todo = "See it slide by slide on the Talks page, or leave those slides out."
        yield Finding("warn", "decks", f"{title}: {_count(len(errors), 'error')}.{more}", todo)
    if deck.meta.ours and review_state(deck.meta, today)[0] == "due":
        yield Finding("warn", "decks", f"{title}: its review is overdue.", "Have it read again before use.")
    if approved_only and (state := Standings().deck(deck).state) != "approved":
        said = "is not approved yet" if state == "none" else "has changed since it was approved"
        yield Finding("bad", "decks", f"{title} {said}, and here only what is approved is used.", WAY_OUT)
    elif not errors:
        yield Finding("ok", "decks", f"{title}: {_count(len(deck.slides), 'slide')}, no errors")


def decks(today: dt.date) -> Iterator[Finding]:
    """All talks read without errors."""
    from kit.review.check import check_files

    talks = find_talks(today=today)
    if not talks:
        todo = "Install Kitbag again, or open a deck of your own."
        yield Finding("bad", "decks", "There are no talks.", todo)
        return
    wrong = Counter(p.path for p in check_files(today=today).problems if p.severity == "error")
    for path, count in wrong.items():
        said = f"{short_path(path)}: {_count(count, 'error')}"
        yield Finding("warn", "decks", said, f'Run: kitbag check "{short_path(path)}"')
    overdue = [talk.title for talk in talks if talk.reviewed_state == "due"]
    if overdue:
        said = f"Review is overdue: {'; '.join(overdue)}"
        yield Finding("warn", "decks", said, "Have it read again before use.")
    if not wrong and not overdue:
        yield Finding("ok", "decks", f"{len(talks)} talks, no errors")


def clips_of(path: Path) -> tuple[Path, ...]:
    """The clips that a deck shows and that are there."""
    from kit.deck.clips import clips_of as clips_of_slide
    from kit.deck.opening import read_deck

    found = [clip.path for slide in read_deck(path).slides for clip in clips_of_slide(slide)]
    return tuple(dict.fromkeys(file for file in found if file is not None))


def clips(files: Sequence[Path], decodes: Callable[[Path], str] | None) -> Iterator[Finding]:
    """Each clip can be played here. `decodes` gives "" or the sentence that says why not; None: nobody can tell."""
    if not files:
        yield Finding("ok", "clips", "No clips to play")
    elif decodes is None:
        yield Finding(
            "open", "clips", f"{_count(len(files), 'clip')}, not tried", "Play them once before the talk."
        )
    else:
        wrong = [said for file in files if (said := decodes(file))]
        for said in wrong[:_NAMED]:
            todo = "The talk goes on with its poster. Have the clip made anew as WebM or MP4."
            yield Finding("warn", "clips", said, todo)
        if not wrong:
            yield Finding("ok", "clips", f"{len(files)} of {len(files)} play here")


def contacts(pack_id: str, today: dt.date) -> Iterator[Finding]:
    """A pack is chosen, and its help lines were looked at lately."""
    if not pack_id:
        todo = "Open Kitbag and choose your place; until then help slides show no numbers."
        yield Finding("warn", "contacts", "No contacts pack is chosen.", todo)
        return
    pack = load_pack(pack_id)
    errors = [problem for problem in pack.problems if problem.severity == "error"]
    if pack.entries == EMPTY_PACK.entries:
        said = errors[0].message if errors else "It has no help lines."
        todo = "Choose another pack in the settings."
        yield Finding("bad", "contacts", f'The pack "{pack_id}": {said}', todo)
        return
    if errors:
        said = f"{pack.name}: {_count(len(errors), 'error')}"
        yield Finding("warn", "contacts", said, f'Run: kitbag check "{short_path(errors[0].path)}"')
    lines = lines_of(pack, today)
    doubtful = [line for line in lines if line.needs_attention]
    if doubtful:
        names = list(dict.fromkeys(line.entry.name if line.entry else line.role for line in doubtful))
        more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
        todo = f"Look them up and confirm them in Settings > Help lines: {', '.join(names[:_NAMED])}{more}."
        yield Finding("warn", "contacts", f"{pack.name}: {count_words(lines)}", todo)
    else:
        yield Finding("ok", "contacts", f"{pack.name}: {len(pack.entries)} help lines, checked lately")


def library_date(talks: Iterable[TalkEntry], pack_id: str) -> dt.date | None:
    """The latest day that this library itself bears witness to: a review, or a look at a shipped help line."""
    days = [talk.reviewed for talk in talks if talk.reviewed and not talk.own]
    if pack_id:
        days += [entry.checked_on for entry in load_pack(pack_id).entries if entry.checked_on]
    return max(days, default=None)


def _count(count: int, thing: str) -> str:
    return f"{count} {thing}" if count == 1 else f"{count} {thing}s"
