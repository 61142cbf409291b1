"""The keys."""

from __future__ import annotations

import pytest

from kit.talk.actions import ACTIONS, CLIPS, DRAWING, Action, info, key_sheet, key_table, normal_key, perform
from tests.talk.making import Talk, question, slide

KEYS = key_table()


@pytest.mark.parametrize(
    ("keys", "action"),
    [
        ("PageDown Right Down Space N", Action.NEXT),
        ("PageUp Left Up Backspace P", Action.BACK),
        ("Home", Action.FIRST),
        ("End", Action.LAST),
        ("G", Action.GO_TO),
        ("B .", Action.BLACK),
        ("W ,", Action.WHITE),
        ("F", Action.FREEZE),
        ("O Tab", Action.OVERVIEW),
        ("D", Action.DISCLOSURE),
        ("T", Action.PAUSE_CLOCK),
        ("S", Action.SWAP_SCREENS),
        ("+", Action.NOTES_LARGER),
        ("-", Action.NOTES_SMALLER),
        ("/", Action.SEARCH),
        ("K", Action.RECUT),
        ("X", Action.SKIP),
        ("L", Action.POINTER),
        ("H", Action.PEN),
        ("Z", Action.ZOOM),
        ("Shift+Down", Action.NOTES_DOWN),
        ("Shift+Up", Action.NOTES_UP),
        ("? F1", Action.KEY_SHEET),
        ("F5", Action.START),
        ("Escape", Action.ESCAPE),
    ],
)
def test_the_keys_are_those_that_people_and_clickers_press(keys, action):
    assert {KEYS.action(key) for key in keys.split()} == {action}


def test_every_key_is_written_in_the_one_way_and_has_one_action():
    keys = [key for entry in ACTIONS for key in entry.keys]
    assert len(keys) == len(set(keys))
    assert [normal_key(key) for key in keys] == keys
    assert not set(keys) & {*"0123456789", "Enter"}


def test_no_single_key_sets_the_time_back():
    assert KEYS.keys(Action.RESET_CLOCK) == ("Ctrl+T",)


def test_every_action_is_described_once():
    assert {entry.action for entry in ACTIONS} == {*Action}
    assert len(ACTIONS) == len(Action)
    assert len({entry.label for entry in ACTIONS}) == len(ACTIONS)


def test_the_key_sheet_shows_every_key_once_in_its_group():
    sheet = key_sheet(KEYS)
    assert [group for group, _ in sheet] == [
        "Move",
        "The room",
        "Point and draw",
        "Clip",
        "Find",
        "Time",
        "Notes",
        "Hands",
        "Screens and talk",
    ]
    assert [key for _, rows in sheet for _, keys in rows for key in keys] == list(KEYS.actions)
    assert dict(sheet)["The room"][0] == ("Black, and back", ("B", "."))


# The presenter's own keys


def test_own_keys_replace_those_an_action_had():
    table = key_table({"freeze": "Z ctrl+f"})
    assert table.keys(Action.FREEZE) == ("Z", "Ctrl+F")
    assert table.action("F") is None
    assert table.conflicts == ()


def test_an_own_key_is_taken_from_the_action_that_had_it_at_first():
    table = key_table({"freeze": "B"})
    assert table.action("B") is Action.FREEZE
    assert table.keys(Action.BLACK) == (".",)
    assert table.conflicts == ()


def test_actions_can_swap_their_keys():
    table = key_table({"overview": "D", "disclosure": "O"})
    assert (table.action("D"), table.action("O")) == (Action.OVERVIEW, Action.DISCLOSURE)


def test_an_action_can_be_left_without_a_key_and_is_then_not_on_the_key_sheet():
    table = key_table({"white": ""})
    assert table.keys(Action.WHITE) == ()
    assert "White, and back" not in str(key_sheet(table))


def test_every_conflict_is_a_sentence_and_nothing_else_is_lost():
    table = key_table({"freeze": "Z", "search": "z / 7", "fly": "Q", "notes-up": "Shift+Banana"})
    assert table.conflicts == (
        "Z cannot be both “Freeze what the room sees” and “Search slides, notes and prepared answers”.",
        "7 is needed to go to a slide by its number.",
        "There is no action “fly”.",
        "“Shift+Banana” is not a key. Write it like PageDown, Shift+Down, Ctrl+Q or B.",
    )
    assert table.keys(Action.FREEZE) == ("Z",)
    assert table.keys(Action.SEARCH) == ("/",)
    assert table.keys(Action.NOTES_UP) == ("Shift+Up",)


def test_next_back_and_escape_are_never_left_without_a_key():
    table = key_table({"next": "", "end": "Escape"})
    assert table.conflicts == (
        "“Next step” must have a key, so it keeps PageDown.",
        "“Leave a tool, black, freeze, card, overview” must have a key, so it keeps Escape.",
    )
    assert table.action("Space") is Action.NEXT
    assert table.action("Escape") is Action.ESCAPE


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("pgdn", "PageDown"), ("esc", "Escape"), ("shift+ctrl+down", "Ctrl+Shift+Down"), ("b", "B"),
        ("period", "."), ("+", "+"), ("Ctrl++", "Ctrl++"), ("Shift+?", "?"), ("Alt+1", "Alt+1"), ("f12", "F12"),
        ("cmd+k", "Meta+K"), ("Shift+n", "Shift+N"), ("é", "É"),
        ("", None), ("Shift", None), ("Ctrl+", None), ("B+Ctrl", None), ("F13", None), (" ", None), ("++", None),
    ],
)  # fmt: skip
def test_keys_have_one_spelling(typed, key):
    assert normal_key(typed) == key


# Performing


def test_actions_of_the_session_are_done_and_those_of_the_windows_are_left_to_them():
    windows = {action for action in Action if not perform(Talk(slide("a"), slide("b")).session, action)}
    assert windows == {
        Action.GO_TO, Action.OVERVIEW, Action.SEARCH, Action.SKIP, Action.NOTES_LARGER, Action.NOTES_SMALLER,
        Action.NOTES_DOWN, Action.NOTES_UP, Action.SWAP_SCREENS, Action.IDENTIFY, Action.KEY_SHEET,
        Action.REDO_SLIDE, Action.MICROPHONE, *DRAWING, *CLIPS,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("action", "room"),
    [
        (Action.NEXT, "c"), (Action.BACK, "a"), (Action.NEXT_SLIDE, "c"), (Action.BACK_SLIDE, "a"),
        (Action.FIRST, "a"), (Action.LAST, "d"), (Action.BLACK, "black"), (Action.WHITE, "white"),
        (Action.NEUTRAL, "neutral"), (Action.DISCLOSURE, "neutral"), (Action.ESCAPE, "b"), (Action.START, "b"),
    ],
)  # fmt: skip
def test_a_key_does_what_its_label_says(action, room):
    talk = Talk(*(slide(name) for name in "abcd"))
    talk.press("next")
    perform(talk.session, action)
    assert talk.room == room


def test_freeze_end_and_clock_keys():
    talk = Talk(slide("a"), slide("b"))
    for action in (Action.FREEZE, Action.PAUSE_CLOCK, Action.PAUSE_CLOCK, Action.END):
        perform(talk.session, action)
    assert (talk.view.room.frozen, talk.view.paused, talk.view.asking_end) == (True, True, True)
    perform(talk.session, Action.RESET_CLOCK)
    assert not talk.view.started


def test_alt_and_a_digit_count_one_hand():
    talk = Talk(question("q", 4))
    for key in ("Alt+1", "Alt+3", "Alt+3", "Alt+4", "Alt+2", "Alt+2", "Alt+2"):
        perform(talk.session, KEYS.action(key))
    assert talk.view.hands("q") == (1, 3, 2, 1)


def test_the_label_names_the_option_as_the_slide_letters_it():
    assert [info(action).label[-1] for action in Action if action.startswith("hand-")] == [*"ABCD"]
