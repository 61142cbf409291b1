"""What goes to a file or a printer: runs of a plan, or a list of personal copies, in; parts and jobs out.

A part is what has a bookmark, or in a folder a file, of its own; a job is what goes to the printer at once. Both give
their pages as they are asked for, so that 5,000 copies take no more memory than one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kit.errors import Problem
from kit.geometry import Size
from kit.handouts.merge import Copy, CopyList, missing_columns
from kit.handouts.plan import Run, run_pages, slides_of
from kit.handouts.printing import PrintJob
from kit.handouts.shop import SheetShop
from kit.handouts.words import FORMS
from kit.sheet.words import sheet_slots
from kit.stage.frame import Frame, TextItem
from kit.stage.sheet_pdf import PdfPart
from kit.stage.sheets.copies import NO_PAPER, SheetCopies
from kit.stage.sheets.impose import blank_page
from kit.stage.sheets.measures import QUIET
from kit.stage.text import Style, set_text

TITLE = "Take-home sheets"  # of a document with several
_TAG = Style(9, QUIET, 12, 600)
_TAG_AT = (40.0, 15.0)  # from the paper's right and upper edge, where printers reach


@dataclass(frozen=True, slots=True)
class Wanted:
    """A sheet for personal copies, in the languages it is wanted in."""

    sheet: str
    langs: tuple[str, ...]
    large: bool = False


def run_title(shop: SheetShop, run: Run) -> str:
    """S4 Our Family Plan and First Phone."""
    asked = slides_of(run.sheet)
    if asked is not None:
        talk = shop.talks[asked.talk]
        return f"{talk.title}: {'slides' if asked.per_page else FORMS[asked.form][1]}"
    sheet = shop.sheet(run.sheet, run.langs[0])
    return f"{sheet.meta.number} {sheet.meta.title}".strip()


def _languages(run: Run) -> str:
    return "-".join(run.langs)


def run_part(shop: SheetShop, run: Run, *, copies: bool = False) -> PdfPart:
    """The pages of a run; with `copies` as often as it asks for them."""
    frames = shop.run_frames(run)
    lang = frames[0].lang if frames else run.langs[0]
    name = f"{run.sheet}.{_languages(run)}".replace(":", "-") + (".large" if run.large else "")
    rtl = slides_of(run.sheet) is None and shop.sheet(run.sheet, run.langs[0]).meta.rtl
    return PdfPart(run_title(shop, run), frames * (run.copies if copies else 1), lang, name, rtl)


def run_job(shop: SheetShop, run: Run, *, gray: bool) -> PrintJob:
    """The run for a printer; one page has no back, and its copies are not to be printed there."""
    pages = run_pages(run, shop.count)
    title = f"Kitbag: {run_title(shop, run)} ({', '.join(run.langs)})"
    return PrintJob(title, shop.run_frames(run), pages, run.copies, shop.paper, run.duplex and pages > 1, gray)


# Personal copies


class Personal:
    """Sheets for each line of a list, the sheets of one line together."""

    def __init__(self, shop: SheetShop, wanted: Sequence[Wanted], copies: CopyList) -> None:
        self._shop, self._list = shop, copies
        self._sheets = [
            SheetCopies(
                shop.sheet(each.sheet, lang), shop.place, shop.paper, large=each.large, today=shop.today,
                approval_text=shop.approval(each.sheet, lang), pictures=shop.pictures,
            )
            for each in wanted
            for lang in each.langs
        ]  # fmt: skip
        self._tags: dict[int, tuple[str, ...]] = {
            id(sheet): tuple(name for name in copies.columns if name not in sheet.columns) for sheet in self._sheets
        }

    def problems(self) -> tuple[Problem, ...]:
        """What the list lacks for these sheets."""
        found = [problem for sheet in self._sheets for problem in self._lacks(sheet)]
        return tuple(dict.fromkeys(found))

    def _lacks(self, made: SheetCopies) -> tuple[Problem, ...]:
        slots = [slot for slot in sheet_slots(made.sheet) if slot.path[0] == "person" and slot.fallback is None]
        names = dict.fromkeys(slot.path[1] for slot in slots)
        return missing_columns(self._list, tuple(names), made.sheet.meta.number or made.sheet.meta.id)

    @property
    def title(self) -> str:
        meta = self._sheets[0].sheet.meta
        return f"{meta.number} {meta.title}".strip() if len(self._sheets) == 1 else TITLE

    def parts(self, count: int) -> Iterator[PdfPart]:
        """A part a line, `count` times each."""
        meta = self._sheets[0].sheet.meta
        width = len(str(len(self._list.copies)))
        for number, copy in enumerate(self._list.copies, 1):
            words = copy.words(self._list.columns)
            pages = tuple(layers for sheet in self._sheets for layers in self._layers(sheet, copy))
            file = f"{number:0{width}d} {copy.words(self._list.columns[:2])}".strip()
            yield PdfPart(f"{meta.title}: {words}" if words else meta.title, pages * count, meta.lang, file, meta.rtl)

    def job(self, count: int, *, duplex: bool, gray: bool) -> PrintJob:
        """All copies as one job. Where one has a back, those of one page have an empty one."""
        first = self._list.copies[0].values
        pages = [len(sheet.frames(first)) for sheet in self._sheets]
        both = duplex and max(pages) > 1
        total = sum(each + each % 2 if both else each for each in pages) * len(self._list.copies)
        name = self._sheets[0].sheet.meta
        title = f"Kitbag: {name.number} {name.title}, {len(self._list.copies)} copies".replace("  ", " ")
        return PrintJob(title, self._frames(both), total, count, self._shop.paper, both, gray)

    def _frames(self, both: bool) -> Iterator[Frame]:
        for copy in self._list.copies:
            for sheet in self._sheets:
                made = [_one(layers) for layers in self._layers(sheet, copy)]
                yield from made
                if both and len(made) % 2:
                    yield blank_page(made[0])

    def _layers(self, sheet: SheetCopies, copy: Copy) -> Iterator[tuple[Frame, ...]]:
        """The pages of one copy; what the sheet has no place for stands small in its upper margin."""
        words = copy.words(self._tags[id(sheet)])
        for layers in sheet.layers(copy.values):
            yield (*layers, tag_frame(layers[0].size, words)) if words else layers


def tag_frame(size: Size, words: str) -> Frame:
    """Words in the upper right corner, on no paper: to tell personal copies apart."""
    room = size.w - 2 * _TAG_AT[0]
    block = set_text(words, _TAG)
    while block.width > room and len(words) > 1:
        words = words[: int(len(words) * room / block.width) - 1].rstrip() + "…"
        block = set_text(words, _TAG)
    return Frame(size, NO_PAPER, (TextItem(size.w - _TAG_AT[0] - block.width, _TAG_AT[1], block),))


def _one(layers: tuple[Frame, ...]) -> Frame:
    return replace(layers[0], items=tuple(item for layer in layers for item in layer.items))
