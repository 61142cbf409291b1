"""Layouts: picks one by what is on the slide, and checks that a slide holds what its layout is made of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, get_args

from kit.deck.clips import is_clip
from kit.deck.faults import Faults
from kit.deck.model import (
    Block,
    Heading,
    Layout,
    ListBlock,
    Paragraph,
    Pause,
    Picture,
    Quote,
    Slide,
    Span,
    Table,
    Text,
    plain,
)
from kit.patterns import pattern

if TYPE_CHECKING:
    from kit.deck.comments import Parts

LAYOUTS: tuple[str, ...] = get_args(Layout)
_SAYS = pattern(r"[^:]{1,40}:\s*\S")
_ONE_PICTURE = ("picture", "split")


def choose_layout(slide: Slide, *, first: bool, level: int) -> Layout:
    """The layout of a slide that names none."""
    blocks = [b for b in slide.blocks if not isinstance(b, Pause)]
    pictures = [b for b in blocks if isinstance(b, Picture) and not b.background]
    lists = [b for b in blocks if isinstance(b, ListBlock)]
    if first and level == 1 and not lists and len(blocks) - len(pictures) <= 2:
        return "title"
    if len(slide.columns) > 1:
        return "columns"
    if pictures and is_clip(pictures[0].source) and len(pictures) == len(blocks):
        return "video"
    if len(pictures) == 1:
        return "picture" if len(blocks) == 1 else "split"
    if any(item.ticked is not None for block in lists[:1] for item in block.items):
        return "question"
    if len(figures(slide)) == 1 and not lists:
        return "figure"
    if not blocks and slide.title:
        return "statement"
    return "points"


def check_layout(slide: Slide, parts: Parts, faults: Faults, *, included: bool = False) -> Slide:
    """Tells what the layout misses; gives the slide back with what the layout reads off its content (figure)."""
    _check_columns(slide, parts, faults)
    if slide.reveal == "blocks":
        for line in parts.pauses:
            faults.error(
                line, "D407", "A pause may not stand on a slide with reveal: blocks", "Take one of them out."
            )
    if included:
        return slide
    if not slide.title and not slide.blocks and not slide.columns and slide.layout != "pause":
        faults.error(slide.line, "D209", "This slide is empty")
    check = _CHECKS.get(slide.layout)
    if check:
        for line, message, hint in check(slide):
            faults.error(line, "D406", f"{slide.layout}: {message}", hint)
    if slide.layout == "question":
        _check_options(slide, faults)
    found = figures(slide)
    return replace(slide, figure=found[0].slot.path[1]) if found and found[0].slot else slide


def _check_columns(slide: Slide, parts: Parts, faults: Faults) -> None:
    count = len(parts.columns)
    if slide.layout in ("columns", "compare"):
        fits = count in ((2, 3) if slide.layout == "columns" else (2,))
        if not fits:
            wanted = "2 or 3" if slide.layout == "columns" else "2"
            message = f"{slide.layout} needs {wanted} column markers; found {count}"
            faults.error(
                parts.columns[-1] if parts.columns else slide.line, "D401", message, "Write <!-- column -->."
            )
    elif count:
        hint = "Write layout: columns, or take the markers out."
        faults.error(parts.columns[0], "D402", f"A column marker on a slide with layout {slide.layout}", hint)


def _check_options(slide: Slide, faults: Faults) -> None:
    lists = [b for b in slide.blocks if isinstance(b, ListBlock)]
    options = [item for block in lists for item in block.items if item.ticked is not None]
    bare = [item for block in lists for item in block.items if item.ticked is None]
    if len(lists) != 1 or not 2 <= len(options) <= 4 or bare:
        line = (bare or options)[0].line if bare or options else slide.line
        hint = "Write 2 to 4 options, each as - [ ] text or - [x] text."
        faults.error(line, "D403", f"A question has one list of 2 to 4 options; found {len(options)}", hint)
    if options and not any(item.ticked for item in options):
        faults.error(
            options[0].line, "D404", "No option is marked as right", "Write - [x] before the right one."
        )
    for item in options:
        if not item.children:
            faults.warn(
                item.line, "D405", f'"{plain(item.text)}" has no feedback', "Add one nested bullet under it."
            )


_Finding = tuple[int, str, str]


def _one_picture(slide: Slide) -> Iterator[_Finding]:
    found = list(pictures_of(slide.blocks))
    if len(found) != 1:
        yield (found[1].line if found else slide.line), f"needs exactly one picture; found {len(found)}", ""


def _chat(slide: Slide) -> Iterator[_Finding]:
    lists = [b for b in slide.blocks if isinstance(b, ListBlock)]
    if len(lists) != 1:
        yield slide.line, f"needs one list of messages; found {len(lists)}", "Write each as - Name: words."
    for item in (i for block in lists for i in block.items):
        if not _SAYS.match(plain(item.text)):
            yield item.line, f'"{plain(item.text)[:40]}" does not say who speaks', "Write - Name: words."


def _cards(slide: Slide) -> Iterator[_Finding]:
    fronts = [b for b in slide.blocks if isinstance(b, Heading) and b.level == 3]
    if not 1 <= len(fronts) <= 6:
        yield (
            (fronts[6].line if fronts else slide.line),
            f"needs one to six ### cards; found {len(fronts)}",
            "",
        )
    for i, block in enumerate(slide.blocks):
        after = slide.blocks[i + 1] if i + 1 < len(slide.blocks) else None
        if block in fronts and (after is None or isinstance(after, Heading)):
            yield (
                block.line,
                f'the card "{plain(block.text)[:40]}" has no back',
                "Write its text below the heading.",
            )


def _compare(slide: Slide) -> Iterator[_Finding]:
    for column in slide.columns:
        if not column or not isinstance(column[0], Heading):
            line = column[0].line if column else slide.line
            yield (
                line,
                "each column begins with a ### heading",
                "The first is what to do, the second what not.",
            )


def _figure(slide: Slide) -> Iterator[_Finding]:
    found = figures(slide)
    if len(found) != 1:
        yield slide.line, f"needs one {{{{ figure.id }}}}; found {len(found)}", ""


def _steps(slide: Slide) -> Iterator[_Finding]:
    lists = [b for b in slide.blocks if isinstance(b, ListBlock)]
    if len(lists) != 1 or not lists[0].ordered:
        yield (lists[0].line if lists else slide.line), "needs one numbered list", "Write 1., 2., 3."


def _video(slide: Slide) -> Iterator[_Finding]:
    clips = [p for p in pictures_of(slide.blocks) if is_clip(p.source)]
    if len(clips) != 1:
        yield (
            slide.line,
            f"needs one clip; found {len(clips)}",
            'Write ![what it shows](clip.webm "captions.en.vtt").',
        )


_CHECKS = {
    "picture": _one_picture,
    "split": _one_picture,
    "chat": _chat,
    "cards": _cards,
    "compare": _compare,
    "figure": _figure,
    "steps": _steps,
    "video": _video,
}


def texts_of(blocks: tuple[Block, ...]) -> Iterator[Text]:
    """Every run of text in the blocks, in reading order."""
    for block in blocks:
        if isinstance(block, Heading | Paragraph):
            yield block.text
        elif isinstance(block, ListBlock):
            for item in block.items:
                yield item.text
                yield from texts_of(item.children)
        elif isinstance(block, Quote):
            yield from texts_of(block.blocks)
        elif isinstance(block, Table):
            for row in (block.header, *block.rows):
                yield from row


def pictures_of(blocks: tuple[Block, ...]) -> Iterator[Picture]:
    """Every picture in the blocks, in reading order."""
    for block in blocks:
        if isinstance(block, Picture):
            yield block
        elif isinstance(block, ListBlock):
            for item in block.items:
                yield from pictures_of(item.children)
        elif isinstance(block, Quote):
            yield from pictures_of(block.blocks)


def slots_of(slide: Slide) -> Iterator[Span]:
    """Every span with a slot: title, text, columns."""
    for text in (slide.title, *texts_of(slide.blocks), *(t for c in slide.columns for t in texts_of(c))):
        yield from (span for span in text if span.slot)


def figures(slide: Slide) -> list[Span]:
    return [span for span in slots_of(slide) if span.slot and span.slot.path[0] == "figure"]
