"""Checks that need the whole deck of ours: doubled ids, minutes, needs, sources, contact roles, [next] marks."""

from __future__ import annotations

from kit.deck.faults import Faults, did_you_mean
from kit.deck.layouts import slots_of
from kit.deck.model import DeckMeta, Slide, plain
from kit.deck.placeholders import CONTACT_ROLES


def check_whole(
    meta: DeckMeta, slides: tuple[Slide, ...], known_sources: frozenset[str], faults: Faults
) -> None:
    """Tells what only shows when all slides are there."""
    _check_minutes(meta, slides, faults)
    _check_needs(slides, faults)
    _check_title_slide(meta, slides, faults)
    for slide in slides:
        faults.slide = slide.id
        check_slide(slide, known_sources, faults)
    faults.slide = None


def _check_minutes(meta: DeckMeta, slides: tuple[Slide, ...], faults: Faults) -> None:
    shown = [s for s in slides if not s.hide]
    total = sum(s.minutes for s in shown if s.level != "backup")
    core = sum(s.minutes for s in shown if s.level == "core")
    if meta.minutes and total > meta.minutes + 1e-6:
        message = f"All slides need {total:g} min; minutes says {meta.minutes:g}"
        faults.error(1, "D701", message, "Raise minutes, or shorten slides.")
    if meta.shortest and core > meta.shortest + 1e-6:
        message = f"Core slides need {core:g} min; shortest says {meta.shortest:g}"
        faults.error(1, "D702", message, "Raise shortest, or make slides extended.")


def _check_needs(slides: tuple[Slide, ...], faults: Faults) -> None:
    by_id = {s.id: s for s in slides}
    for slide in slides:
        faults.slide = slide.id
        for need in slide.needs:
            if need not in by_id:
                hint = did_you_mean(need, by_id)
                faults.error(slide.line, "D703", f"needs: there is no slide {need}", hint)
        if _reaches(slide.id, slide.id, by_id, set()):
            faults.error(
                slide.line, "D703", f"The needs of {slide.id} lead back to itself", "Break the circle."
            )
    faults.slide = None


def _reaches(start: str, goal: str, by_id: dict[str, Slide], seen: set[str]) -> bool:
    todo = list(by_id[start].needs)
    while todo:
        name = todo.pop()
        if name == goal:
            return True
        if name in by_id and name not in seen:
            seen.add(name)
            todo += by_id[name].needs
    return False


def _check_title_slide(meta: DeckMeta, slides: tuple[Slide, ...], faults: Faults) -> None:
    for i, slide in enumerate(slides):
        faults.slide = slide.id
        if slide.layout == "title" and i:
            faults.error(
                slide.line, "D210", "Only the first slide may have layout: title", "Write layout: section."
            )
        if i == 0 and slide.layout != "title":
            faults.error(
                slide.line, "D210", "The first slide must have layout: title", "Write a # title on it."
            )
        title = " ".join(plain(slide.title).split())  # a space that holds words together is a space
        if i == 0 and slide.layout == "title" and title and title != meta.title:
            message = f'The # title "{title}" is not the deck\'s title "{meta.title}"'
            faults.warn(slide.line, "D210", message, "Make them equal.")
    faults.slide = None


def check_slide(slide: Slide, known_sources: frozenset[str], faults: Faults) -> None:
    """Tells of sources and contact roles that do not exist, of words that are missing, of [next] marks to spare."""
    for key in slide.sources:
        if key not in known_sources:
            hint = did_you_mean(key, known_sources) or "Add it to the deck's sources."
            faults.error(slide.line, "D502", f"{key} is not in sources", hint)
    for span in slots_of(slide):
        slot = span.slot
        if slot is None:
            continue
        if slot.path[0] == "contact" and slot.path[1] not in CONTACT_ROLES:
            hint = did_you_mean(slot.path[1], CONTACT_ROLES) or f"Roles: {', '.join(CONTACT_ROLES)}."
            faults.error(slot.line, "D503", f"{slot.path[1]} is not a contact role", hint)
        elif slot.path[0] == "person":
            faults.error(
                slot.line, "D501", f'"{span.text}" is filled in on sheets only', "Take it off the slide."
            )
        elif slot.path[0] in ("event", "term") and slot.fallback is None:
            hint = f"Write {{{{ {'.'.join(slot.path)} or plain words }}}}."
            faults.warn(slot.line, "D504", f"{span.text} has no words for when it is not filled in", hint)
    marks = sum(note.marks for note in slide.notes)
    if marks and marks != slide.steps:
        line = next(note.line for note in slide.notes if note.marks)
        steps = f"{slide.steps} step{'s' * (slide.steps != 1)}"
        faults.warn(
            line,
            "D408",
            f"{steps}, {marks} [next] mark{'s' * (marks != 1)}",
            "Mark every key press, or none.",
        )
