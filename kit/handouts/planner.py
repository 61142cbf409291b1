"""The plan that is being made, with its pages: what the Handouts page shows and changes. No widgets here.

What has not been laid out yet is counted by what its sheet says, and laid out when the program is idle; so the first
page shows at once, and the numbers are right a moment later.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QTimer, Signal

from kit.contacts.model import Place
from kit.errors import WorldError
from kit.handouts.keeping import load_plan, save_plan
from kit.handouts.plan import (
    PAPERS,
    Plan,
    Row,
    Run,
    SlidesOf,
    Totals,
    plan_pages,
    plan_runs,
    plan_totals,
    row_totals,
    slides_of,
    with_row,
    without_row,
)
from kit.handouts.presets import Preset, TalkFacts, chosen_plan, make_presets, usual_row
from kit.handouts.shop import SheetShop
from kit.handouts.words import FORMS, RowFacts, facts_words, refusal_words
from kit.library.sheets import SheetEntry
from kit.library.talks import TalkEntry
from kit.records.approvals import approve, withdraw
from kit.records.fingerprints import sheet_subject
from kit.stage.frame import Frame

_SAVE_MS = 500


@dataclass(frozen=True, slots=True)
class ShownPage:
    """The page to show: `number` of `count`, from 0, of the whole plan."""

    frame: Frame | None
    run: Run | None = None
    number: int = 0
    count: int = 0


class Planner(QObject):
    """Signals:
    changed(): rows, numbers or paper.
    readied(): pages that were only counted are there.
    turned(): another page is to be shown, or another row is chosen.
    unsaved(str, str): the plan could not be kept: the sentence and the hint.
    """

    changed = Signal()
    readied = Signal()
    turned = Signal()
    unsaved = Signal(str, str)

    def __init__(self, shop: SheetShop, talks: Sequence[TalkFacts] = (), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.shop = shop
        self.presets: tuple[Preset, ...] = make_presets(talks, tuple(shop.entries.values()))
        self.color_printer = False
        kept = load_plan()
        self.plan = Plan(paper=shop.paper) if kept is None else shop.possible(kept)
        if not self.plan.rows and self.presets:
            self.plan = chosen_plan(self.presets[0], tuple(shop.entries.values()), self.plan)
        self._set_paper()
        self.selected = next((row.sheet for row in self.plan.rows if row.on), "")
        self._page = 0  # of the chosen row
        self._save = _timer(self, _SAVE_MS, self.save)
        self._idle = _timer(self, 0, self._lay_out_one)
        self._idle.start()

    # The plan

    def set_plan(self, plan: Plan) -> None:
        """Another plan holds from now on, and is kept."""
        self.plan = plan
        self._set_paper()
        if plan.row(self.selected) is None:
            self.selected, self._page = (plan.rows[0].sheet if plan.rows else ""), 0
        self._save.start()
        self._idle.start()
        self.changed.emit()

    def change_row(self, row: Row) -> None:
        self.set_plan(replace(with_row(self.plan, row), preset=self.plan.preset))

    def replace_row(self, before: str, after: str) -> None:
        """Slides that lie otherwise on paper: their row has another id, in the same place."""
        rows = [replace(row, sheet=after) if row.sheet == before else row for row in self.plan.rows]
        self.selected = after if self.selected == before else self.selected
        unique = {row.sheet: row for row in rows}
        self.set_plan(replace(self.plan, rows=tuple(unique.values())))

    def choose_preset(self, preset_id: str) -> None:
        preset = next((each for each in self.presets if each.id == preset_id), None)
        if preset is not None:
            self.selected = ""
            self.set_plan(chosen_plan(preset, tuple(self.shop.entries.values()), self.plan))

    def add(self, sheet: str) -> None:
        """A sheet, or slides of a talk, newly on the plan: it is shown at once."""
        asked = slides_of(sheet)
        row = Row(sheet, (self.shop.talks[asked.talk].lang,)) if asked else usual_row(self.shop.entries[sheet])
        self.selected, self._page = sheet, 0
        self.set_plan(replace(with_row(self.plan, row), preset=""))

    def remove(self, sheet: str) -> None:
        self.set_plan(replace(without_row(self.plan, sheet), preset=""))

    def save(self) -> None:
        """Keeps the plan now."""
        self._save.stop()
        try:
            save_plan(self.plan)
        except WorldError as fault:
            self.unsaved.emit(fault.message, fault.hint)

    @property
    def saves_ink(self) -> bool:
        return not self.color_printer if self.plan.ink_saving is None else self.plan.ink_saving

    def _set_paper(self) -> None:
        self.shop.paper = "letter" if self.plan.paper == PAPERS[1] else "a4"
        self.shop.slides_theme = "paper" if self.saves_ink else ""

    def is_refused(self, sheet: str) -> bool:
        """Whether it may not be printed here: a number that it needs is missing."""
        return sheet in self.shop.entries and not self.shop.readiness(sheet).may_print

    def printable(self) -> Plan:
        """The plan without what is refused here."""
        rows = tuple(row for row in self.plan.rows if not self.is_refused(row.sheet))
        return self.shop.possible(replace(self.plan, rows=rows))

    # What is shown of it

    def facts(self, sheet: str) -> RowFacts:
        """The words of a row."""
        asked = slides_of(sheet)
        if asked is not None:
            talk = self.shop.talks[asked.talk]
            return RowFacts(talk.title, FORMS[asked.form][1] if not asked.per_page else "slides", talk.langs)
        entry, state = self.shop.entries[sheet], self.shop.readiness(sheet)
        return RowFacts(
            entry.title,
            facts_words(entry.number, entry.reader),
            entry.langs,
            refusal_words([missing.words for missing in state.missing]),
            "" if state.missing else state.sentence,
            self.shop.is_half_known(sheet, entry.langs) and self.shop.fits_half(sheet, entry.langs),
        )

    def totals(self) -> Totals:
        return plan_totals(self.printable(), self.shop.guess)

    def totals_of(self, row: Row) -> Totals:
        return row_totals(self.plan, row, self.shop.guess)

    def row_langs(self) -> tuple[str, ...]:
        """The languages of the chosen row."""
        row = self.plan.row(self.selected)
        return row.langs if row is not None else ()

    def runs(self) -> tuple[Run, ...]:
        return plan_runs(self.printable())

    # The pages

    def page(self) -> ShownPage:
        """The page to show, laid out now if it was not."""
        made = {run: self.shop.run_frames(run) for run in self.runs() if run.sheet == self.selected}
        pages = plan_pages(self.printable(), self.shop.guess)
        here = [i for i, (run, _) in enumerate(pages) if run.sheet == self.selected]
        if not here:
            return self._alone()
        first = here[0]
        at = min(first + max(0, self._page), here[-1])
        run, number = pages[at]
        frames = made[run]
        return ShownPage(frames[min(number, len(frames) - 1)], run, at, len(pages))

    def _alone(self) -> ShownPage:
        """A row that prints nothing now is shown all the same; one that is refused is not."""
        row = self.plan.row(self.selected)
        if row is None or not self.shop.has(row.sheet) or self.is_refused(row.sheet):
            return ShownPage(None)
        frames = self.shop.frames(row.sheet, row.langs[0], large=row.large)
        return ShownPage(frames[0], None, 0, 1) if frames else ShownPage(None)

    def select(self, sheet: str) -> None:
        if sheet != self.selected:
            self.selected, self._page = sheet, 0
            self.turned.emit()

    def show_language(self, lang: str) -> None:
        """Turns to the chosen row's first page in that language."""
        pages = [page for page in plan_pages(self.printable(), self.shop.guess) if page[0].sheet == self.selected]
        for i, (run, number) in enumerate(pages):
            frames = self.shop.run_frames(run)
            if number < len(frames) and frames[number].lang == lang:
                self._page = i
                break
        self.turned.emit()

    def turn(self, by: int) -> None:
        """To the next page of the plan, or the one before, whichever row it belongs to."""
        pages = plan_pages(self.printable(), self.shop.guess)
        shown = self.page()
        at = shown.number + by
        if shown.run is None or not 0 <= at < len(pages):
            return
        self.selected = pages[at][0].sheet
        first = next(i for i, (run, _) in enumerate(pages) if run.sheet == self.selected)
        self._page = at - first
        self.turned.emit()

    def set_place(self, place: Place) -> None:
        """Other help lines or another visit: all pages are new."""
        self.shop.set_place(place)
        self._idle.start()
        self.changed.emit()

    def set_library(
        self, sheets: Sequence[SheetEntry], talks: Sequence[TalkEntry], facts: Sequence[TalkFacts]
    ) -> None:
        """The sheets and talks there are, for their pages, slides and presets."""
        self.shop.entries = {sheet.id: sheet for sheet in sheets}
        self.shop.talks = {talk.id: talk for talk in talks}
        self.presets = make_presets(facts, tuple(self.shop.entries.values()))
        self.plan = self.shop.possible(self.plan)
        if self.plan.row(self.selected) is None:
            self.selected, self._page = (self.plan.rows[0].sheet if self.plan.rows else ""), 0
        self.changed.emit()

    def approve(self, sheet: str, lang: str, name: str, role: str, day: dt.date) -> None:
        """Keeps who approved a sheet's words in that language."""
        subject = sheet_subject(self.shop.sheet(sheet, lang))
        self._keep(lambda: approve(subject, name, role, day))

    def withdraw(self, sheet: str, lang: str) -> None:
        """Takes the approval back."""
        given = self.shop.standing(sheet, lang).approval
        if given is not None:
            self._keep(lambda: withdraw(given))

    def _keep(self, do: Callable[[], object]) -> None:
        try:
            do()
        except WorldError as fault:
            self.unsaved.emit(fault.message, fault.hint)
            return
        self.shop.approvals_changed()
        self._idle.start()
        self.changed.emit()

    def _lay_out_one(self) -> None:
        """The next pages that are not there yet, in idle time; then what else a row may offer."""
        for row in self.plan.rows:
            for lang in self.shop.langs(row.sheet) if not self.is_refused(row.sheet) else ():
                for large in (False, True) if row.large else (False,):
                    if not self.shop.is_ready(row.sheet, lang, large=large):
                        self.shop.frames(row.sheet, lang, large=large)
                        self._idle.start()
                        self.readied.emit()
                        return
        for row in self.plan.rows:
            langs = self.shop.langs(row.sheet)
            if slides_of(row.sheet) is None and not self.shop.is_half_known(row.sheet, langs):
                self.shop.fits_half(row.sheet, langs)
                self._idle.start()
                return
        for entry in self.shop.entries.values():  # whichever is ticked next stands there at once
            if not (self.shop.is_ready(entry.id, entry.lang, large=False) or self.is_refused(entry.id)):
                self.shop.frames(entry.id, entry.lang)
                self._idle.start()
                return
        self.changed.emit()


def _timer(parent: QObject, wait: int, do: object) -> QTimer:
    made = QTimer(parent)
    made.setSingleShot(True)
    made.setInterval(wait)
    made.timeout.connect(do)
    return made


def slides_choices(shop: SheetShop) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """(its title, (what a row calls it, its words) for slides, notes, cards and script) of each talk."""
    forms = [(SlidesOf("", form=form), words) for form, (words, _) in FORMS.items()]
    ways = [(SlidesOf("", 6), "Slides, six a page"), *forms]
    return tuple(
        (talk.title, tuple((way._replace(talk=talk.id).id, words) for way, words in ways))
        for talk in shop.talks.values()
    )
