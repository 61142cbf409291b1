"""The pages of a plan: sheets read once, laid out once for each language, paper and size, and put on paper as asked.

A place and the sheets there are in; Frames, page counts and the reasons why a sheet does not print out.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from kit.contacts.model import Place
from kit.deck.opening import read_deck
from kit.handouts.forms import OWN_PACE, SLIDES_A_PAGE, presenter_pages
from kit.handouts.plan import Plan, Row, Run, SlidesOf, slides_of
from kit.handouts.practice import practice_of
from kit.handouts.slides import GRIDS, ShownSlide, handout_pages, shown_slides
from kit.library.sheets import SheetEntry
from kit.library.talks import TalkEntry
from kit.records.approvals import Standing
from kit.records.pace import key_of, timing_for
from kit.records.runs import TalkKey
from kit.records.standings import Standings, refusal
from kit.sheet.model import Sheet
from kit.sheet.opening import read_sheet
from kit.sheet.readiness import Readiness, readiness
from kit.stage.frame import Frame
from kit.stage.pictures import PictureStore
from kit.stage.sheets.impose import back_to_back, side_by_side, two_up
from kit.stage.sheets.measures import PaperSize
from kit.stage.sheets.said import approved_words
from kit.stage.sheets.sheet import SheetPages, lay_out_pages

LETTER_COUNTRIES = frozenset({"US", "CA", "MX", "PH", "CL", "CO", "VE"})


def usual_paper(place: Place) -> PaperSize:
    """What printers of that country hold."""
    return "letter" if place.pack.country in LETTER_COUNTRIES else "a4"


class SheetShop:
    """Keeps what it has made until the place changes; another paper is laid out beside the first."""

    def __init__(
        self,
        entries: Sequence[SheetEntry],
        place: Place,
        paper: PaperSize,
        today: dt.date | None = None,
        talks: Sequence[TalkEntry] = (),
        standings: Standings | None = None,
    ) -> None:
        self.entries = {entry.id: entry for entry in entries}
        self.talks = {talk.id: talk for talk in talks}
        self.place, self.paper = place, paper
        self.today = today or dt.date.today()
        self.slides_theme = "paper"  # "": each talk's own, which takes more ink
        self.standings = standings  # None: nobody approves anything here
        self.pictures = PictureStore()
        self._sheets: dict[tuple[str, str], Sheet] = {}
        self._pages: dict[tuple[str, str, bool, str], SheetPages] = {}
        self._halves: dict[tuple[str, tuple[str, ...], str], tuple[Frame, ...] | None] = {}
        self._slides: dict[tuple[str, str, str], tuple[str, tuple[ShownSlide, ...], TalkKey]] = {}
        self._handouts: dict[tuple[str, str, str], tuple[Frame, ...]] = {}
        self._paces: dict[tuple[str, str, str], Mapping[str, float]] = {}  # by which those were planned

    def set_place(self, place: Place) -> None:
        """Other help lines or another visit: everything is laid out anew when it is asked for."""
        if place != self.place:
            self.place = place
            for kept in (self._pages, self._halves, self._slides, self._handouts):
                kept.clear()

    def sheet(self, sheet_id: str, lang: str) -> Sheet:
        """The sheet in that language, or else in its own."""
        key = (sheet_id, lang)
        if key not in self._sheets:
            entry = self.entries[sheet_id]
            self._sheets[key] = read_sheet(entry.file_in(lang) or entry.path, today=self.today)
        return self._sheets[key]

    def standing(self, sheet_id: str, lang: str) -> Standing:
        """How a sheet, or the talk whose slides are asked for, stands with this school's approval."""
        if self.standings is None:
            return Standing()
        asked = slides_of(sheet_id)
        if asked is None:
            return self.standings.sheet(self.sheet(sheet_id, lang))
        talk = self.talks[asked.talk]
        return self.standings.talk_at(talk.file_in(lang) or talk.path, talk.id, lang, ours=talk.ours)

    def approval(self, sheet_id: str, lang: str) -> str:
        """What the foot says of the school's approval; "" where there is none that holds."""
        standing = self.standing(sheet_id, lang)
        given = standing.approval
        if given is None or standing.state != "approved":
            return ""
        here, country = self.sheet(sheet_id, lang).meta.lang, self.place.pack.country
        return approved_words(given.name, given.role, given.date, here, country)

    def approvals_changed(self) -> None:
        """One was given or taken back: feet are set anew."""
        if self.standings is not None:
            self.standings.reload()
        self._pages.clear()
        self._halves.clear()

    def readiness(self, sheet_id: str) -> Readiness:
        """Whether it may be printed here; the roles it needs are those of its own language."""
        return readiness(self.sheet(sheet_id, self.entries[sheet_id].lang), self.place, self.today)

    def pages(self, sheet_id: str, lang: str, *, large: bool = False) -> SheetPages:
        """The pages of one language, each on a paper of its own."""
        key = (sheet_id, lang, large, self.paper)
        if key not in self._pages:
            sheet = self.sheet(sheet_id, lang)
            self._pages[key] = lay_out_pages(
                sheet, self.place, self.paper, large=large, today=self.today,
                approval_text=self.approval(sheet_id, lang), pictures=self.pictures,
            )  # fmt: skip
        return self._pages[key]

    def count(self, sheet_id: str, lang: str, large: bool) -> int:
        """How many pages it has: what a plan counts with."""
        return len(self.frames(sheet_id, lang, large=large))

    def guess(self, sheet_id: str, lang: str, large: bool) -> int:
        """How many pages it will have, from what is known without laying it out."""
        if self.is_ready(sheet_id, lang, large):
            return self.count(sheet_id, lang, large)
        if (asked := slides_of(sheet_id)) is not None:
            talk = self.talks.get(asked.talk)
            return -(-talk.slides // (asked.per_page or SLIDES_A_PAGE[asked.form])) if talk else 0
        return self.entries[sheet_id].sides * (2 if large else 1)

    def is_ready(self, sheet_id: str, lang: str, large: bool) -> bool:
        """Whether its pages are there already."""
        return (sheet_id, lang, large, self.paper) in self._pages or (sheet_id, lang, self._look) in self._handouts

    def frames(self, sheet_id: str, lang: str, *, large: bool = False) -> tuple[Frame, ...]:
        """The pages of a sheet, or of slides as a handout, in one language."""
        asked = slides_of(sheet_id)
        return self.pages(sheet_id, lang, large=large).frames if asked is None else self._handout(asked, lang)

    def _handout(self, asked: SlidesOf, lang: str) -> tuple[Frame, ...]:
        key = (asked.id, lang, self._look)
        title, slides, talk = self._shown(asked.talk, lang)
        own = timing_for(talk) if asked.form in OWN_PACE and asked.per_page not in GRIDS else {}
        if key not in self._handouts or self._paces.get(key, {}) != own:
            self._paces[key] = own
            lookup = self.place.in_language(lang).lookup
            if asked.per_page in GRIDS:
                pages = handout_pages(slides, title, asked.per_page, self.paper)
            else:
                practice = practice_of(title, slides, self.place.event, lookup, lang, own)
                pages = presenter_pages(asked.form, practice, self.paper)
            self._handouts[key] = tuple(pages)
        return self._handouts[key]

    @property
    def _look(self) -> str:
        return f"{self.paper} {self.slides_theme}"

    def _shown(self, talk: str, lang: str) -> tuple[str, tuple[ShownSlide, ...], TalkKey]:
        key = (talk, lang, self.slides_theme)
        if key not in self._slides:
            path = self.talks[talk].path
            other = path.with_name(f"deck.{lang}.md")
            deck = read_deck(other if other.is_file() else path)
            shown = tuple(shown_slides(deck, self.place, self.pictures, self.slides_theme))
            self._slides[key] = (deck.meta.title, shown, key_of(deck))
        return self._slides[key]

    def fits_half(self, sheet_id: str, langs: tuple[str, ...]) -> bool:
        """Whether it can be printed two a page in each of these languages."""
        return slides_of(sheet_id) is None and all(self._half(sheet_id, (lang,)) is not None for lang in langs)

    def is_half_known(self, sheet_id: str, langs: tuple[str, ...]) -> bool:
        """Whether it is known already if it fits two a page."""
        return all((sheet_id, (lang,), self.paper) in self._halves for lang in langs)

    def has(self, sheet_id: str) -> bool:
        """Whether there is such a sheet or talk."""
        asked = slides_of(sheet_id)
        return sheet_id in self.entries if asked is None else asked.talk in self.talks

    def possible(self, plan: Plan) -> Plan:
        """The plan without what is gone, sheets or languages, and two a page only where that fits."""
        return replace(plan, rows=tuple(self._possible(row) for row in plan.rows if self.has(row.sheet)))

    def _possible(self, row: Row) -> Row:
        there = self.langs(row.sheet)
        langs = tuple(lang for lang in row.langs if lang in there) or there[:1]
        half = row.two_up and self.fits_half(row.sheet, langs)
        return replace(row, langs=langs, two_up=half, together=row.together and len(langs) > 1)

    def langs(self, sheet_id: str) -> tuple[str, ...]:
        """The languages there are of a sheet or a talk."""
        asked = slides_of(sheet_id)
        return self.entries[sheet_id].langs if asked is None else self.talks[asked.talk].langs

    def run_frames(self, run: Run) -> tuple[Frame, ...]:
        """The pages of a run as they come out of the printer, one copy."""
        pairs = [run.langs[i : i + 2] for i in range(0, len(run.langs), 2)]
        return tuple(frame for langs in pairs for frame in self._pair(run, langs))

    def _pair(self, run: Run, langs: tuple[str, ...]) -> Iterator[Frame]:
        if run.two_up and (half := self._half(run.sheet, langs)) is not None:
            yield from half
            return
        made = [self.frames(run.sheet, lang, large=run.large) for lang in langs]
        if len(made) == 2 and run.duplex:
            yield from back_to_back(*made)
            return
        for frames in made:
            yield from frames

    def _half(self, sheet_id: str, langs: tuple[str, ...]) -> tuple[Frame, ...] | None:
        key = (sheet_id, langs, self.paper)
        if key not in self._halves:
            first, *others = [self.sheet(sheet_id, lang) for lang in langs]
            given, *more = [self.approval(sheet_id, lang) for lang in langs]
            place, paper, today, store = self.place, self.paper, self.today, self.pictures
            self._halves[key] = (
                side_by_side(
                    first, others[0], place, paper, today=today, approval_texts=(given, more[0]), pictures=store
                )
                if others
                else two_up(first, place, paper, today=today, approval_text=given, pictures=store)
            )
        return self._halves[key]


def unapproved(shop: SheetShop, wanted: Iterable[tuple[str, str]]) -> list[str]:
    """Why each of these sheets or slides, in a language, may not be printed where only what is approved may be."""
    told: list[str] = []
    for sheet_id, lang in wanted:
        asked = slides_of(sheet_id)
        title = shop.talks[asked.talk].title if asked else shop.sheet(sheet_id, lang).meta.title
        told.append(refusal(title, shop.standing(sheet_id, lang)))
    return list(dict.fromkeys(filter(None, told)))
