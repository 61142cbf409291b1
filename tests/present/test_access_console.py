"""The console for those who do not see it, and who use no mouse: all is named, all has a key, no word is cut."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QAbstractButton, QSpinBox
from pytestqt.qtbot import QtBot

from kit.contacts.place import load_place
from kit.deck.opening import open_deck
from kit.paths import slides_dir
from kit.present.console.buttons import TouchButton
from kit.present.marks.bar import ToolButton
from kit.present.show import Show, ShowOptions
from kit.settings import Settings
from kit.talk.actions import Action
from tests.desk.walking import cut_words, nameless, told

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

PAGES = {
    "talk": (),
    "overview": (Action.OVERVIEW,),
    "search": (Action.SEARCH,),
    "keys": (Action.KEY_SHEET,),
    "card": (Action.DISCLOSURE,),
    "pointer": (Action.POINTER,),
    "pen": (Action.PEN,),
    "frozen": (Action.FREEZE,),
    "end": (Action.END,),
}


@pytest.fixture
def begin(qtbot: QtBot) -> Iterator[Callable[..., Show]]:
    """The tour of every layout, running."""
    made: list[Show] = []

    def start(
        scale: float = 1.0, *, rehearsal: bool = False, windowed: bool = False, **more: object
    ) -> Show:
        settings = Settings(text_scale=scale, **more)  # type: ignore[arg-type]
        options = ShowOptions(record=False, rehearsal=rehearsal, windowed=windowed)
        opened = open_deck(slides_dir() / "tour" / "deck.en.md")
        show = Show(opened, lambda: load_place("us-wa"), settings, options)
        made.append(show)
        with qtbot.waitSignal(show.ready, timeout=15000):
            show.begin()
        assert show.console is not None
        show.console.showNormal()
        return show

    yield start
    for show in made:
        show.stop()


def turn_to(show: Show, page: str) -> None:
    assert show.driver is not None
    for action in PAGES[page]:
        show.driver.act(action)


def question_of(show: Show) -> int:
    assert show.session is not None
    return next(i for i, slide in enumerate(show.session.view.deck.slides) if slide.layout == "question")


@pytest.mark.parametrize("rehearsal", [False, True], ids=["talk", "rehearsal"])
def test_every_control_is_named_on_every_layout(begin: Callable[..., Show], rehearsal: bool) -> None:
    show = begin(rehearsal=rehearsal)
    assert show.session is not None
    assert show.console is not None
    seen = set()
    for i, slide in enumerate(show.session.view.deck.slides):
        if slide.layout not in seen:
            seen.add(slide.layout)
            show.session.go_to_slide(i)
            assert (slide.layout, without_window(nameless(show.console))) == (slide.layout, [])


@pytest.mark.parametrize("page", PAGES)
def test_every_control_is_named_in_every_state(begin: Callable[..., Show], page: str) -> None:
    show = begin()
    turn_to(show, page)
    assert without_window(nameless(show.console)) == []


def without_window(found: list[str]) -> list[str]:
    """The console itself takes the keys of the talk; it is a window, and that is its role."""
    return [each for each in found if "Console #console" not in each]


def test_every_button_does_what_a_key_does(begin: Callable[..., Show]) -> None:
    """Tab opens the overview while a talk runs, so a button that has no key could not be reached."""
    show = begin()
    console, session = show.console, show.session
    assert console is not None
    assert session is not None
    session.go_to_slide(question_of(show))
    acted: list[Action] = []
    console.act.disconnect()
    console.act.connect(acted.append)
    for button in console.buttons.values():
        button.click()
    console.talk.next.clicked.emit()
    console.talk.pace.taken.emit()
    assert len(acted) == len(console.buttons) + 2
    for action in acted:
        assert console.table.keys(action), action
    hands = [b for b in console.talk.hands.findChildren(QAbstractButton) if not b.isHidden()]
    known = (Action.HAND_1, Action.HAND_2, Action.HAND_3, Action.HAND_4)
    assert len(hands) == len(console.talk.hands.findChildren(QSpinBox)) == len(known)
    assert all(console.table.keys(action) for action in known)


def test_there_is_no_button_that_is_not_known_here(begin: Callable[..., Show]) -> None:
    """A new one is given a key, and told here."""
    show = begin()
    console = show.console
    assert console is not None
    unknown = []
    for page in PAGES:
        turn_to(show, page)
        for button in console.findChildren(QAbstractButton):
            if not button.isVisibleTo(console) or isinstance(button, (TouchButton, ToolButton)):
                continue  # these are made from actions, with their key on them
            name = button.accessibleName() or button.text()
            if name.startswith(("One more hand", "Undo last skip", "Show it now", "Skip this one", "Back")):
                continue  # Alt+1 to Alt+4, Ctrl+Z, Enter, X, Escape
            unknown.append(told(button))
        assert show.driver is not None
        show.driver.act(Action.ESCAPE)
        show.driver.act(Action.ESCAPE)
    assert unknown == []


@pytest.mark.parametrize(
    ("size", "scale"),
    [((683, 384), 1.0), ((960, 540), 1.0), ((1366, 768), 2.0), ((1920, 1080), 2.0), ((1366, 768), 1.5)],
    ids=["laptop at 200 %", "full HD at 200 %", "laptop, double text", "full HD, double text", "laptop, largest"],
)
def test_no_word_is_cut(qtbot: QtBot, begin: Callable[..., Show], size: tuple[int, int], scale: float) -> None:
    show = begin(scale)
    console, session = show.console, show.session
    assert console is not None
    assert session is not None
    console.resize(*size)
    session.go_to_slide(question_of(show))
    for page in PAGES:
        turn_to(show, page)
        qtbot.wait(20)
        assert (page, cut_words(console)) == (page, [])
        assert show.driver is not None
        show.driver.act(Action.ESCAPE)
        show.driver.act(Action.ESCAPE)


def test_notes_follow_the_text_size(begin: Callable[..., Show]) -> None:
    usual, double = begin(), begin(2.0)
    heights = []
    for show in (usual, double):
        assert show.console is not None
        heights.append(show.console.talk.notes._px)
    assert heights[1] == 2 * heights[0]


def test_less_motion_fades_nothing(qtbot: QtBot, begin: Callable[..., Show]) -> None:
    moving, still = begin(windowed=True), begin(windowed=True, reduce_motion=True)
    fades: dict[bool, list[int]] = {True: [], False: []}
    for show in (moving, still):
        known = fades[show is still]
        shown = show.room.show_picture
        show.room.show_picture = lambda p, ms=0, k=known, s=shown: (k.append(ms), s(p, ms))  # type: ignore[method-assign]
        assert show.session is not None
        show.session.go_to_slide(3)
        show.session.next()
    assert any(fades[False])
    assert fades[True]
    assert not any(fades[True])


def test_the_contrast_theme_holds_in_the_room_and_on_the_console(begin: Callable[..., Show]) -> None:
    from kit.stage.theme import theme

    show = begin(theme_override="contrast")
    paper = theme("contrast").paper.lower()
    assert show.console is not None
    for index in (0, 2):
        assert show.session is not None
        show.session.go_to_slide(index)
        image = show.shop.picture(show.session.view.room.cursor, show.room.pixels(), None)
        assert image.pixelColor(6, image.height() // 2).name() == paper
