"""What goes wrong while a talk runs: the room keeps the talk, the presenter reads a sentence, and nothing ends it."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kit.contacts.model import Place
from kit.deck.opening import open_deck
from kit.paths import slides_dir
from kit.present.show import Show, ShowOptions
from kit.settings import Settings
from tests.present.decks import COLORS, colored_deck
from tests.rig.program import kitbag_command, own_home
from tests.rig.xorg import TwoMonitors

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def make_show(deck: Path, **options: object) -> Show:
    wanted = ShowOptions(alone=True, record=False, **options)  # type: ignore[arg-type]
    return Show(open_deck(deck), Place, Settings(), wanted)


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    return colored_deck(tmp_path)


@pytest.fixture
def show(qtbot: QtBot, deck: Path) -> Iterator[Show]:
    made = make_show(deck)
    with qtbot.waitSignal(made.ready):
        made.begin()
    yield made
    if made.session is not None and not made.session.view.ended:
        made.stop()


def said(show: Show) -> str:
    """The console's title line."""
    assert show.console is not None
    return show.console.top.accessibleDescription()


def test_our_own_mistake_is_said_on_the_console_and_the_talk_goes_on(show: Show) -> None:
    show.tell_fault("Something is wrong inside Kitbag.")
    assert "The talk goes on. Something is wrong" in said(show)
    assert show.broken == ""


def test_a_talk_that_does_not_begin_after_a_mistake_ends_and_says_why(qtbot: QtBot, deck: Path) -> None:
    show = make_show(deck)
    with qtbot.waitSignal(show.ended):
        show.tell_fault("Something is wrong inside Kitbag.")
    assert show.broken == "Something is wrong inside Kitbag."


@pytest.mark.parametrize("content", [b"", b"\0\0\0 no text"])
def test_a_deck_spoiled_on_disk_leaves_the_talk_as_it_was(
    qtbot: QtBot, show: Show, deck: Path, content: bytes
) -> None:
    assert show.session is not None
    show.session.go_to_slide(2)
    deck.write_bytes(content)
    qtbot.waitUntil(lambda: "cannot be read now" in said(show))
    assert len(show.session.view.deck.slides) == 4
    assert show.session.view.cursor.slide == 2


def test_a_deck_of_ours_whose_details_are_half_typed_leaves_the_talk_as_it_was(
    qtbot: QtBot, tmp_path: Path
) -> None:
    deck = tmp_path / "deck.en.md"
    text = (slides_dir() / "tour" / "deck.en.md").read_text(encoding="utf-8")
    deck.write_text(text, encoding="utf-8")
    show = make_show(deck)
    with qtbot.waitSignal(show.ready):
        show.begin()
    assert show.session is not None
    count = len(show.session.view.deck.slides)
    deck.write_text(text.replace("deck: 1", "dec", 1), encoding="utf-8")
    qtbot.waitUntil(lambda: "lost its details" in said(show))
    assert len(show.session.view.deck.slides) == count
    show.stop()


def test_a_deck_that_is_gone_is_said_and_the_talk_goes_on(qtbot: QtBot, show: Show, deck: Path) -> None:
    deck.unlink()
    qtbot.waitUntil(lambda: "file is gone" in said(show))
    assert show.session is not None
    show.session.next()
    assert show.session.view.cursor.slide == 1


def test_a_start_that_is_not_there_is_said(qtbot: QtBot, deck: Path) -> None:
    show = make_show(deck, start="²")
    with qtbot.waitSignal(show.ready):
        show.begin()
    assert 'There is no slide "²"' in said(show)
    show.stop()


def test_a_key_with_a_raised_digit_is_no_number(show: Show) -> None:
    assert show.driver is not None
    show.driver.press("²")
    show.driver.press("Enter")
    assert show.session is not None
    assert show.session.view.cursor.slide == 0


@pytest.mark.rig
def test_a_screen_that_is_not_there_is_no_reason_to_stop(
    two_monitors: TwoMonitors, kitbag_process, deck: Path
) -> None:
    kitbag_process(two_monitors, "present", str(deck), "--screen", "another")
    wall = two_monitors.projector
    two_monitors.wait_color((wall.x + wall.width - 8, wall.y + 8), COLORS[0])


@pytest.mark.rig
@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (["present", "empty.md"], 1, "This file is empty."),
        (["present", "colored.md", "--theme", "clam"], 2, 'There is no theme "clam". There are: calm,'),
    ],
)
def test_what_cannot_be_shown_is_a_sentence_and_no_window_stays(
    two_monitors: TwoMonitors, kitbag_process, deck: Path, words: list[str], code: int, sentence: str
) -> None:
    (deck.parent / "empty.md").write_text("")
    words[1] = str(deck.parent / words[1])
    done = subprocess.run(
        kitbag_command(*words), env=own_home(deck.parent / "home") | two_monitors.env, capture_output=True,
        text=True, check=False, timeout=30,
    )  # fmt: skip
    assert done.returncode == code
    assert sentence in done.stderr
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("words", [["present"], []])
def test_a_screen_that_does_not_answer_is_a_sentence(deck: Path, words: list[str]) -> None:
    if words:
        words = [*words, str(deck)]
    env = own_home(deck.parent / "home") | {"DISPLAY": ":9876", "QT_QPA_PLATFORM": "xcb"}
    done = subprocess.run(
        kitbag_command(*words), env=env, capture_output=True, text=True, check=False, timeout=30
    )
    assert done.returncode == 3
    assert done.stderr.startswith("kitbag: No screen answers here")
    assert len(done.stderr.splitlines()) == 1
