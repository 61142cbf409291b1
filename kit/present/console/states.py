"""What the console says of each state of the talk: a View in, words and looks out. State is never in doubt."""

from __future__ import annotations

from kit.look.tokens import BANDS, CONSOLE
from kit.present.console.band import TopLine, band
from kit.present.console.buttons import Face
from kit.talk.actions import Action
from kit.talk.model import Cursor, View

_DARK = "#0D141D"


def where(view: View) -> str:
    """Slide and step of the presenter, as people count them."""
    slide = view.deck.slides[view.cursor.slide]
    step = f", step {view.cursor.step} of {slide.steps}" if view.cursor.step else ""
    if slide.steps and not step:
        step = f", {slide.steps} step{'s' if slide.steps > 1 else ''} to come"
    number = view.cursor.slide + 1  # what stands on the slide, and what one types to go there
    if number == view.position:
        return f"Slide {number} of {view.total}{step}"
    return f"Slide {number}, number {view.position} of the {view.total} kept{step}"


def top_line(view: View, page: str, *, rehearsal: bool = False) -> TopLine:
    """The title line, or the band of what is special now; the question about the end comes before all."""
    here = f"Slide {view.cursor.slide + 1}" + (f", step {view.cursor.step}" if view.cursor.step else "")
    if view.asking_end:
        lead = "End the rehearsal?" if rehearsal else "End for the room?"
        return TopLine(lead, "End (Enter)   Go on (Esc)", CONSOLE.red_text, "end", "Go on", "Esc")
    if view.disclosure:
        hidden = "black" if view.room.kind == "black" else "the calm slide"
        return band(
            "neutral",
            f"The room sees {hidden}",
            "This card is on your screen only",
            f"Go on with slide {view.cursor.slide + 1}",
            "D",
        )
    if view.room.kind == "black":
        return band("black", "The room is black", f"{here} is waiting behind it", "Bring it back", "B")
    if view.room.kind == "white":
        return band("white", "The room is white", f"{here} is waiting behind it", "Bring it back", "W")
    if view.room.kind == "neutral" and view.next is None:
        return band("neutral", "The talk is over", "The room rests on the calm slide", "End", "Ctrl+Q")
    if view.room.kind == "neutral":
        return band("neutral", "The room sees the calm slide", f"{here} is waiting behind it", "Go on", "Esc")
    if page == "overview":
        seen = view.room.cursor
        still = f"The room still sees slide {seen.slide + 1}" + (f", step {seen.step}" if seen.step else "")
        return band("overview", "Choose a slide", still, "Back without a change", "Esc")
    if view.room.frozen:
        seen = view.room.cursor
        return band(
            "frozen",
            f"The room is frozen on slide {seen.slide + 1}",
            f"You are on {here.lower()}",
            "Let it go on",
            "F",
        )
    if page == "keys":
        return band("overview", "Keys", "The talk goes on", "Back", "Esc")
    return TopLine(view.deck.meta.title, where(view))


def room_label(view: View) -> tuple[str, str, str]:
    """The words over the room's picture, those at its right, and the kind of band whose color frames it."""
    if view.room.kind in ("black", "white"):
        return f"The room sees {view.room.kind}", "", view.room.kind
    if view.room.kind == "neutral":
        return "The room sees the calm slide", "", "neutral"
    slide = view.deck.slides[view.room.cursor.slide]
    words = f"{view.room.cursor.slide + 1} {slide.plain_title}"
    if view.room.frozen:
        return "The room is frozen on this", words, "frozen"
    return "The room sees this", words if len(words) < 44 else words[:42] + "…", ""


def next_label(view: View, coming: Cursor | None) -> tuple[str, str]:
    """The words over the picture of what comes: its kind, and the slide or step by name."""
    covered = view.room.kind != "slide" or view.room.frozen
    if coming is None:
        return "Next", "the end: the calm slide"
    slide = view.deck.slides[coming.slide]
    if covered and coming == view.cursor:
        return "Comes back", f"slide {coming.slide + 1}" + (f", step {coming.step}" if coming.step else "")
    if coming.slide == view.cursor.slide and slide.steps:
        return "Next step", f"{coming.step} of {slide.steps}"
    return "Next slide", f"{coming.slide + 1} {slide.plain_title}"


def button_faces(
    view: View | None, overview: bool = False, *, tool_on: bool = False
) -> dict[Action, Face]:
    """How each touch button looks now; one that is on has its state's color and says how to undo it."""
    faces = {
        Action.BLACK: Face("Black", "black-screen"),
        Action.FREEZE: Face("Freeze", "freeze"),
        Action.OVERVIEW: Face("Overview", "overview"),
        Action.POINTER: Face("Pointer", "pointer"),
        Action.DISCLOSURE: Face("Disclosure card", "disclosure", CONSOLE.soft, "#2F7F7A"),
        Action.END: Face("End", "end", CONSOLE.bg, CONSOLE.red_text, CONSOLE.red_text),
    }
    if view is None:
        return faces
    if view.room.kind == "black":
        faces[Action.BLACK] = Face("Show", "screen", BANDS["black"], BANDS["black"], _DARK)
    if view.room.frozen:
        faces[Action.FREEZE] = Face("Let go", "freeze", BANDS["frozen"], BANDS["frozen"], _DARK)
    if overview:
        faces[Action.OVERVIEW] = Face("Back", "previous", "#DCE6F0", "#DCE6F0", _DARK)
    if tool_on:
        faces[Action.POINTER] = Face("Put away", "pointer", "#DCE6F0", "#DCE6F0", _DARK, "Esc")
    if view.disclosure:
        faces[Action.DISCLOSURE] = Face(
            "Back to the talk", "previous", BANDS["neutral"], BANDS["neutral"], _DARK
        )
    if view.asking_end:
        faces[Action.END] = Face("End now", "end", CONSOLE.red_text, CONSOLE.red_text, _DARK)
    return faces
