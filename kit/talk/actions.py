"""Keys to actions: the keys there are at first, those the presenter has changed, what each of them does.

A key is a string such as "PageDown", "Shift+Down", "Ctrl+Q", "F5", "B" or ".". Modifiers stand in the order
Ctrl, Alt, Shift, Meta. Letters are capitals and mean the key, not the shifted letter. A sign means itself
wherever it is on the keyboard: "?" and "+" are typed with Shift on many, so a window drops Shift from a sign.

Digits and Enter are not in the table: digits typed on the console gather a slide's number and Enter goes
there (or says yes to the end, or shows the slide chosen in the overview).

Hands on a question slide are counted with Alt+1 to Alt+4, one hand a press: letters would clash with B and D,
bare digits with slide numbers. The console's number boxes set and lower the counts.

While a tool of "Point and draw" is on, the arrows move it, Enter sets a pen down and lifts it, + and - change
its size, and Ctrl+Z takes back the last stroke; all other keys stay what they are.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from kit.talk.session import TalkSession

Group = Literal[
    "Move", "The room", "Point and draw", "Clip", "Find", "Time", "Notes", "Hands", "Screens and talk"
]  # fmt: skip


class Action(StrEnum):
    """All that a key can do. The values are the names in the settings file."""

    NEXT = "next"
    BACK = "back"
    NEXT_SLIDE = "next-slide"
    BACK_SLIDE = "back-slide"
    FIRST = "first"
    LAST = "last"
    GO_TO = "go-to"
    POINTER = "pointer"
    SPOTLIGHT = "spotlight"
    PEN = "pen"
    PEN_COLOR = "pen-color"
    HIGHLIGHTER = "highlighter"
    ERASER = "eraser"
    UNDO_STROKE = "undo-stroke"
    CLEAR_DRAWINGS = "clear-drawings"
    ZOOM = "zoom"
    SAVE_DRAWINGS = "save-drawings"
    CLIP_PLAY = "clip-play"
    CLIP_START = "clip-start"
    CLIP_BACK = "clip-back"
    CLIP_ON = "clip-on"
    CLIP_CAPTIONS = "clip-captions"
    CLIP_SOFTER = "clip-softer"
    CLIP_LOUDER = "clip-louder"
    CLIP_OUTPUT = "clip-output"
    OVERVIEW = "overview"
    SEARCH = "search"
    SKIP = "skip"
    UNDO_SKIP = "undo-skip"
    BLACK = "black"
    WHITE = "white"
    FREEZE = "freeze"
    NEUTRAL = "neutral"
    DISCLOSURE = "disclosure"
    START = "start"
    ESCAPE = "escape"
    PAUSE_CLOCK = "pause-clock"
    RESET_CLOCK = "reset-clock"
    RECUT = "recut"
    RESTART_TIMER = "restart-timer"
    NOTES_LARGER = "notes-larger"
    NOTES_SMALLER = "notes-smaller"
    NOTES_DOWN = "notes-down"
    NOTES_UP = "notes-up"
    TICK_MUST = "tick-must"
    REDO_SLIDE = "redo-slide"
    MICROPHONE = "microphone"
    HAND_1 = "hand-1"
    HAND_2 = "hand-2"
    HAND_3 = "hand-3"
    HAND_4 = "hand-4"
    SWAP_SCREENS = "swap-screens"
    IDENTIFY = "identify"
    KEY_SHEET = "key-sheet"
    END = "end"


@dataclass(frozen=True, slots=True)
class ActionInfo:
    """How an action stands on the key sheet, and the keys it has at first."""

    action: Action
    label: str
    group: Group
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KeyTable:
    """Which action each key has, and in sentences what was wrong with the presenter's own keys."""

    actions: Mapping[str, Action]
    conflicts: tuple[str, ...] = ()

    def action(self, key: str) -> Action | None:
        return self.actions.get(key)

    def keys(self, action: Action) -> tuple[str, ...]:
        """The action's keys, the one to print on its button first."""
        return tuple(key for key, has in self.actions.items() if has is action)


ACTIONS: tuple[ActionInfo, ...] = (
    ActionInfo(Action.NEXT, "Next step", "Move", ("PageDown", "Right", "Down", "Space", "N")),
    ActionInfo(Action.BACK, "Back", "Move", ("PageUp", "Left", "Up", "Backspace", "P")),
    ActionInfo(Action.NEXT_SLIDE, "Next slide, past its steps", "Move", ("Ctrl+Right", "Shift+PageDown")),
    ActionInfo(Action.BACK_SLIDE, "Start of the slide, slide before", "Move", ("Ctrl+Left", "Shift+PageUp")),
    ActionInfo(Action.FIRST, "First slide", "Move", ("Home",)),
    ActionInfo(Action.LAST, "Last slide", "Move", ("End",)),
    ActionInfo(Action.GO_TO, "Go to slide (or type its number, Enter)", "Move", ("G",)),
    ActionInfo(Action.START, "Go on with the talk", "Move", ("F5",)),
    ActionInfo(Action.BLACK, "Black, and back", "The room", ("B", ".")),
    ActionInfo(Action.WHITE, "White, and back", "The room", ("W", ",")),
    ActionInfo(Action.FREEZE, "Freeze what the room sees", "The room", ("F",)),
    ActionInfo(Action.DISCLOSURE, "Disclosure card, room at rest", "The room", ("D",)),
    ActionInfo(Action.NEUTRAL, "Neutral slide, and back", "The room"),
    ActionInfo(Action.ESCAPE, "Leave a tool, black, freeze, card, overview", "The room", ("Escape",)),
    ActionInfo(Action.POINTER, "Laser pointer; arrows move it", "Point and draw", ("L",)),
    ActionInfo(Action.SPOTLIGHT, "Spotlight; + and − change its size", "Point and draw", ("Shift+L",)),
    ActionInfo(Action.PEN, "Pen; Enter sets it down, lifts it", "Point and draw", ("H",)),
    ActionInfo(Action.PEN_COLOR, "Next color of the pen", "Point and draw", ("A",)),
    ActionInfo(Action.HIGHLIGHTER, "Highlighter", "Point and draw", ("Shift+H",)),
    ActionInfo(Action.ERASER, "Eraser", "Point and draw", ("E",)),
    ActionInfo(Action.UNDO_STROKE, "Take back the last stroke", "Point and draw", ("U",)),
    ActionInfo(Action.CLEAR_DRAWINGS, "Clear the slide's drawings", "Point and draw", ("Shift+E",)),
    ActionInfo(Action.ZOOM, "Zoom; + and −, arrows move", "Point and draw", ("Z",)),
    ActionInfo(Action.SAVE_DRAWINGS, "Save slides with drawings", "Point and draw", ("Ctrl+S",)),
    ActionInfo(Action.CLIP_PLAY, "Play or pause the clip", "Clip", ("C",)),
    ActionInfo(Action.CLIP_START, "Play the clip from its start", "Clip", ("Ctrl+Home",)),
    ActionInfo(Action.CLIP_BACK, "5 seconds back", "Clip", ("Shift+Left",)),
    ActionInfo(Action.CLIP_ON, "5 seconds on", "Clip", ("Shift+Right",)),
    ActionInfo(Action.CLIP_CAPTIONS, "Captions on or off", "Clip", ("Shift+C",)),
    ActionInfo(Action.CLIP_SOFTER, "Softer", "Clip", ("Ctrl+Down",)),
    ActionInfo(Action.CLIP_LOUDER, "Louder", "Clip", ("Ctrl+Up",)),
    ActionInfo(Action.CLIP_OUTPUT, "Sound to the next output", "Clip", ("Y",)),
    ActionInfo(Action.OVERVIEW, "Overview", "Find", ("O", "Tab")),
    ActionInfo(Action.SEARCH, "Search slides, notes and prepared answers", "Find", ("/",)),
    ActionInfo(Action.SKIP, "Skip the slide chosen in the overview", "Find", ("X",)),
    ActionInfo(Action.UNDO_SKIP, "Take back the last skip", "Find", ("Ctrl+Z",)),
    ActionInfo(Action.PAUSE_CLOCK, "Start or pause the clock", "Time", ("T",)),
    ActionInfo(Action.RECUT, "Skip what is offered, end on time", "Time", ("K",)),
    ActionInfo(Action.RESTART_TIMER, "Start the slide's countdown anew", "Time", ("R",)),
    ActionInfo(Action.RESET_CLOCK, "Set the paused clock to zero", "Time", ("Ctrl+T",)),
    ActionInfo(Action.REDO_SLIDE, "In a rehearsal: begin this slide anew", "Time", ("Shift+R",)),
    ActionInfo(Action.MICROPHONE, "In a rehearsal: microphone on or off", "Time", ("V",)),
    ActionInfo(Action.NOTES_LARGER, "Larger notes", "Notes", ("+", "=")),
    ActionInfo(Action.NOTES_SMALLER, "Smaller notes", "Notes", ("-",)),
    ActionInfo(Action.NOTES_DOWN, "Scroll the notes down", "Notes", ("Shift+Down",)),
    ActionInfo(Action.NOTES_UP, "Scroll the notes up", "Notes", ("Shift+Up",)),
    ActionInfo(Action.TICK_MUST, "Tick the next must-say line", "Notes", ("M",)),
    ActionInfo(Action.HAND_1, "One more hand for A", "Hands", ("Alt+1",)),
    ActionInfo(Action.HAND_2, "One more hand for B", "Hands", ("Alt+2",)),
    ActionInfo(Action.HAND_3, "One more hand for C", "Hands", ("Alt+3",)),
    ActionInfo(Action.HAND_4, "One more hand for D", "Hands", ("Alt+4",)),
    ActionInfo(Action.SWAP_SCREENS, "Swap the screens", "Screens and talk", ("S",)),
    ActionInfo(Action.IDENTIFY, "Show which screen is which", "Screens and talk", ("I",)),
    ActionInfo(Action.KEY_SHEET, "These keys", "Screens and talk", ("?", "F1")),
    ActionInfo(Action.END, "End the talk (asks once)", "Screens and talk", ("Ctrl+Q",)),
)

_BY_SESSION: Mapping[Action, Callable[[TalkSession], object]] = {
    Action.NEXT: lambda s: s.next(),
    Action.BACK: lambda s: s.back(),
    Action.NEXT_SLIDE: lambda s: s.next_slide(),
    Action.BACK_SLIDE: lambda s: s.back_slide(),
    Action.FIRST: lambda s: s.first(),
    Action.LAST: lambda s: s.last(),
    Action.START: lambda s: s.start(),
    Action.BLACK: lambda s: s.black(),
    Action.WHITE: lambda s: s.white(),
    Action.FREEZE: lambda s: s.freeze(),
    Action.DISCLOSURE: lambda s: s.disclosure(),
    Action.NEUTRAL: lambda s: s.neutral(),
    Action.ESCAPE: lambda s: s.escape(),
    Action.UNDO_SKIP: lambda s: s.undo_skip(),
    Action.PAUSE_CLOCK: lambda s: s.pause_clock(),
    Action.RECUT: lambda s: s.take_recut(),
    Action.RESTART_TIMER: lambda s: s.restart_timer(),
    Action.RESET_CLOCK: lambda s: s.reset_clock(),
    Action.TICK_MUST: lambda s: s.tick_must(),
    Action.HAND_1: lambda s: s.add_hands(0),
    Action.HAND_2: lambda s: s.add_hands(1),
    Action.HAND_3: lambda s: s.add_hands(2),
    Action.HAND_4: lambda s: s.add_hands(3),
    Action.END: lambda s: s.ask_end(),
}

# What the windows do with pointer, pen and zoom; the session knows nothing of them.
DRAWING = frozenset(entry.action for entry in ACTIONS if entry.group == "Point and draw")
CLIPS = frozenset(entry.action for entry in ACTIONS if entry.group == "Clip")  # and with a clip

_MODIFIERS = ("Ctrl", "Alt", "Shift", "Meta")
_NAMES = (
    "PageDown", "PageUp", "Right", "Left", "Down", "Up", "Home", "End", "Space", "Backspace", "Tab", "Escape",
    "Delete", "Insert", "Enter", *(f"F{n}" for n in range(1, 13)),
)  # fmt: skip
_SPELLINGS = {name.casefold(): name for name in (*_NAMES, *_MODIFIERS)} | {
    "pgdn": "PageDown", "pgdown": "PageDown", "pgup": "PageUp", "esc": "Escape", "return": "Enter",
    "del": "Delete", "ins": "Insert", "control": "Ctrl", "option": "Alt", "cmd": "Meta", "command": "Meta",
    "win": "Meta", "period": ".", "comma": ",", "slash": "/", "plus": "+", "minus": "-", "equal": "=",
}  # fmt: skip


def perform(session: TalkSession, action: Action) -> bool:
    """Do what the session does for this action; False if the action is the windows' own."""
    do = _BY_SESSION.get(action)
    if do is not None:
        do(session)
    return do is not None


def info(action: Action) -> ActionInfo:
    return next(entry for entry in ACTIONS if entry.action is action)


def key_table(own: Mapping[str, str] | None = None) -> KeyTable:
    """The keys with the presenter's own put in: action name to "PageDown N", which replace those it had.

    "" leaves an action without a key. An own key that another action had at first is taken from it. All else
    is said in a sentence: two own uses of one key, a key that nobody can press, an action that does not
    exist, Next, Back or Escape left without a key (they keep theirs). An action with no usable own key keeps
    the keys it had.
    """
    wanted: dict[Action, list[str]] = {}
    conflicts: list[str] = []
    taken: dict[str, Action] = {}
    for name, keys in (own or {}).items():
        if name not in _ACTION_NAMES:
            conflicts.append(f"There is no action “{name}”.")
            continue
        action, usable = Action(name), []
        for typed in keys.split():
            if (key := normal_key(typed)) is None or key in _RESERVED:
                conflicts.append(_refused(typed, key))
            elif (first := taken.setdefault(key, action)) is not action:
                conflicts.append(f"{key} cannot be both “{info(first).label}” and “{info(action).label}”.")
            elif key not in usable:
                usable.append(key)
        if usable or not keys.strip():
            wanted[action] = usable
    table = {
        key: entry.action
        for entry in ACTIONS
        for key in wanted.get(entry.action, entry.keys)
        if taken.get(key, entry.action) is entry.action
    }
    for entry in ACTIONS:
        if entry.action in _NEVER_WITHOUT and entry.action not in table.values():
            table |= dict.fromkeys(entry.keys, entry.action)
            conflicts.append(f"“{entry.label}” must have a key, so it keeps {entry.keys[0]}.")
    return KeyTable(table, tuple(conflicts))


def key_sheet(table: KeyTable) -> tuple[tuple[Group, tuple[tuple[str, tuple[str, ...]], ...]], ...]:
    """For each group its labels with their keys, in the order of the table; what has no key is not on it."""
    rows: dict[Group, list[tuple[str, tuple[str, ...]]]] = {}
    for entry in ACTIONS:
        if keys := table.keys(entry.action):
            rows.setdefault(entry.group, []).append((entry.label, keys))
    return tuple((group, tuple(labels)) for group, labels in rows.items())


def normal_key(typed: str) -> str | None:
    """The one way to write a key ("ctrl+pgdn" is "Ctrl+PageDown"); None if it is no key."""
    parts = typed.replace("++", "+plus").split("+") if len(typed.strip()) > 1 else [typed]
    names = [_key_name(part.strip()) for part in parts]
    *modifiers, key = names
    if key is None or key in _MODIFIERS or any(m not in _MODIFIERS for m in modifiers):
        return None
    if len(key) == 1 and not key.isalnum():
        modifiers = [m for m in modifiers if m != "Shift"]
    return "+".join([*(m for m in _MODIFIERS if m in modifiers), key])


_ACTION_NAMES = frozenset(action.value for action in Action)
_RESERVED = frozenset({*"0123456789", "Enter"})
_NEVER_WITHOUT = frozenset({Action.NEXT, Action.BACK, Action.ESCAPE})


def _key_name(part: str) -> str | None:
    if len(part) == 1:
        return part.upper() if part.isprintable() and part != " " else None
    return _SPELLINGS.get(part.casefold())


def _refused(typed: str, key: str | None) -> str:
    if key is None:
        return f"“{typed}” is not a key. Write it like PageDown, Shift+Down, Ctrl+Q or B."
    return f"{key} is needed to go to a slide by its number."
