"""A talk that breaks off leaves a journal from which another show goes on; one that is ended leaves none."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kit import paths
from kit.contacts.model import Place
from kit.deck.opening import open_deck
from kit.present import goingon, recorder
from kit.present.resume import options_of, settings_of
from kit.present.show import Show, ShowOptions
from kit.records.runs import count_all, read_run
from kit.records.store import open_store
from kit.settings import Settings
from kit.talk.journal import fields_in, find_journals, line_of
from kit.talk.offers import Offer, find_offers, take_up
from kit.talk.resume import facts_in, plain
from tests.desk.making import CUTTING
from tests.desk.making import deck as deck_text
from tests.present.decks import colored_deck

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Begin = Callable[..., Show]


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    path = tmp_path / "cutting.md"
    path.write_text(deck_text("cutting", "Calm and Kind", "carers", CUTTING, shortest=4), encoding="utf-8")
    return path


@pytest.fixture
def begin(qtbot: QtBot) -> Iterator[Begin]:
    shows: list[Show] = []

    def make(deck: Path, options: ShowOptions | None = None, settings: Settings | None = None) -> Show:
        show = Show(open_deck(deck), Place, settings or Settings(), options or ShowOptions(windowed=True))
        shows.append(show)
        with qtbot.waitSignal(show.ready):
            show.begin()
        return show

    yield make
    for show in shows:
        if show.room.isVisible() or (show.console is not None and show.console.isVisible()):
            show.stop()


def written(qtbot: QtBot, show: Show) -> dict[str, object]:
    """What the journal holds once it has caught up."""
    assert show.keeping is not None
    keeper = show.keeping.keeper
    keeper._look_up()
    wanted = fields_in(line_of({name: plain(name, kept) for name, kept in keeper._known.items()}))

    def in_file() -> dict[str, object]:
        return next((found.fields for found in find_journals() if found.path == keeper.journal.path), {})

    qtbot.waitUntil(lambda: in_file() == wanted)
    return wanted


def broken_off(qtbot: QtBot, show: Show, folder: Path) -> Offer:
    """The offer that a crash at this moment would leave."""
    assert show.keeping is not None
    written(qtbot, show)
    path = show.keeping.keeper.journal.path
    kept = folder / "kept"
    shutil.copy(path, kept)
    show.stop()
    path.parent.mkdir(exist_ok=True)
    kept.rename(path)
    (offer,) = find_offers()
    return offer


def gone_on(begin: Begin, offer: Offer) -> Show:
    resumed = take_up(offer)
    assert resumed is not None
    return begin(Path(offer.facts.deck), options_of(resumed), settings_of(resumed, Settings()))


def test_a_talk_that_is_ended_leaves_no_journal(qtbot: QtBot, begin: Begin, deck: Path) -> None:
    show = begin(deck)
    written(qtbot, show)
    assert len(find_journals()) == 1
    show.stop()
    assert find_journals() == ()
    assert not paths.is_journal_left()


def test_the_talk_goes_on_with_its_cut_its_ticks_and_its_cover(
    qtbot: QtBot, begin: Begin, deck: Path, tmp_path: Path
) -> None:
    show = begin(deck, ShowOptions(windowed=True, minutes=9))
    assert show.session is not None
    session = show.session
    session.next_slide()
    session.toggle_skip(2)
    session.black()
    view = session.view
    offer = broken_off(qtbot, show, tmp_path)
    assert offer.words.startswith("Go on with slide 2")
    after = gone_on(begin, offer)
    assert after.session is not None
    now = after.session.view
    assert (now.cut, now.cursor, now.room, now.started) == (view.cut, view.cursor, view.room, True)
    assert after.options.windowed
    qtbot.waitUntil(lambda: not offer.path.exists())
    after.stop()
    assert find_journals() == ()


def test_the_room_sees_the_slide_before_the_deck_is_read(
    qtbot: QtBot, begin: Begin, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    show = begin(colored_deck(tmp_path))
    assert show.session is not None
    show.session.go_to_slide(2)
    offer = broken_off(qtbot, show, tmp_path)
    resumed = take_up(offer)
    assert resumed is not None
    opened = open_deck(Path(offer.facts.deck))
    shown = []
    after = Show(opened, Place, Settings(), options_of(resumed))
    monkeypatch.setattr(after.room, "show_picture", lambda picture, *_: shown.append(picture.pixelColor(4, 4).name()))
    with qtbot.waitSignal(after.ready):
        after.begin()
        assert shown[-1] == "#2040c0"
        assert after.session is None
    after.stop()


def test_a_deck_that_was_changed_meanwhile_is_said(qtbot: QtBot, begin: Begin, tmp_path: Path) -> None:
    path = tmp_path / "cutting.md"
    path.write_text(deck_text("cutting", "Calm and Kind", "carers", CUTTING, shortest=4), encoding="utf-8")
    show = begin(path)
    assert show.session is not None
    show.session.go_to_slide(3)
    offer = broken_off(qtbot, show, tmp_path)
    fewer = [CUTTING[0], *CUTTING[3:]]
    path.write_text(deck_text("cutting", "Calm and Kind", "carers", fewer, shortest=4), encoding="utf-8")
    after = gone_on(begin, offer)
    assert after.session is not None
    assert after.session.view.deck.slides[after.session.view.cursor.slide].id == "middle"
    assert after.console is not None
    assert "was changed since" in after.console.top.accessibleDescription()


def test_the_run_in_the_records_goes_on_as_the_same_run(
    qtbot: QtBot, begin: Begin, deck: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recorder, "LEAST", dict.fromkeys(recorder.LEAST, 0.0))
    show = begin(deck, ShowOptions(windowed=True, rehearsal=True))
    qtbot.waitUntil(lambda: show.recorder is not None)
    assert show.session is not None
    show.session.next_slide()
    show.recorder._catch_up()
    qtbot.waitUntil(lambda: show.recorder.journal.run is not None)
    run = show.recorder.journal.run
    show.session.next_slide()
    assert written(qtbot, show)["run"] == run
    show.recorder.journal.note = lambda note: None  # what the crash cuts off
    offer = broken_off(qtbot, show, tmp_path)
    assert offer.words.startswith("Go on with slide 3")
    after = gone_on(begin, offer)
    qtbot.waitUntil(lambda: after.recorder is not None)
    assert after.session is not None
    spoken = after.session.spoken()
    after.session.next_slide()
    after.stop()
    assert after.run == run
    with open_store() as store:
        kept = read_run(store, run)
        assert count_all(store) == 1
    assert kept is not None
    assert kept.head.totals.closed
    assert kept.head.totals.spoken >= spoken
    assert [slide.visits for slide in kept.slides[:4]] == [1, 1, 1, 1]


def test_a_run_whose_id_was_not_yet_in_the_journal_is_found_by_its_beginning(
    qtbot: QtBot, begin: Begin, deck: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recorder, "LEAST", dict.fromkeys(recorder.LEAST, 0.0))
    show = begin(deck, ShowOptions(windowed=True, rehearsal=True))
    qtbot.waitUntil(lambda: show.recorder is not None and show.recorder.journal.run is not None)
    assert show.keeping is not None
    run = show.recorder.journal.run
    monkeypatch.setattr(show.keeping.keeper, "_run", lambda: None)
    offer = broken_off(qtbot, show, tmp_path)
    assert offer.facts.run is None
    after = gone_on(begin, offer)
    qtbot.waitUntil(lambda: after.recorder is not None)
    assert after.recorder.journal.run == run


def test_what_was_drawn_is_handed_on(qtbot: QtBot, begin: Begin, deck: Path, tmp_path: Path) -> None:
    show = begin(deck)
    assert show.keeping is not None
    line = [["pen", 1, 7.0, [10.0, 10.0, 90.0, 40.0]]]
    show.keeping.keeper.keep_drawings({"start": line, "people": line})
    show.keeping.keeper.keep_drawings({"people": line})
    offer = broken_off(qtbot, show, tmp_path)
    assert dict(offer.drawings) == {"people": line}
    after = gone_on(begin, offer)
    assert written(qtbot, after)["ink people"] == line
    assert after.take_tools().drawings.to_json() == {"people": line}


def test_a_swap_of_the_screens_is_remembered_though_the_settings_were_not_saved(
    qtbot: QtBot, begin: Begin, deck: Path, tmp_path: Path
) -> None:
    show = begin(deck, ShowOptions(windowed=True, screen="HDMI-1"))
    show.staging.remembered.emit((("a|b|c|d", "room"), ("e|f|g|h", "console")))
    offer = broken_off(qtbot, show, tmp_path)
    resumed = take_up(offer)
    assert resumed is not None
    assert dict(settings_of(resumed, Settings()).screen_roles) == {"a|b|c|d": "room", "e|f|g|h": "console"}
    assert options_of(resumed).screen is None


@pytest.mark.parametrize("record", [False, True])
def test_a_folder_that_cannot_be_written_to_is_said_and_the_talk_goes_on(
    qtbot: QtBot, begin: Begin, deck: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, record: bool
) -> None:
    monkeypatch.setattr(recorder, "LEAST", dict.fromkeys(recorder.LEAST, 0.0))
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("KITBAG_DATA_DIR", str(tmp_path / "file" / "data"))
    show = begin(deck, ShowOptions(windowed=True, record=record))
    assert show.session is not None
    assert show.keeping is not None
    show.session.next_slide()
    if record:
        qtbot.waitUntil(lambda: show.recorder is not None and show.recorder.journal.fault != "")
        show.recorder._catch_up()
    qtbot.waitUntil(lambda: show.keeping.keeper.journal.fault != "")
    show.keeping.keeper._look_up()
    assert show.console is not None
    said = show.console.top.accessibleDescription()
    assert ("Neither" if record else "Your place in the talk is not kept") in said
    assert "Not a directory" in said
    show.session.next_slide()
    assert ("warning", "Not kept") in show.console._status


def test_a_key_costs_the_journal_next_to_nothing(qtbot: QtBot, begin: Begin, deck: Path) -> None:
    show = begin(deck)
    assert show.session is not None
    assert show.keeping is not None
    notes: list[dict[str, object]] = []
    show.keeping.keeper.journal.note = notes.append
    show.session.next_slide()
    (note,) = notes
    assert set(note) <= {"at", "seen", "spoken", "started", "before", "on start", "on people", "paused_for"}
    show.session.count_hands(0, 1)  # no question: nothing has changed
    assert notes == [note]


def test_the_facts_say_how_it_was_begun(qtbot: QtBot, begin: Begin, deck: Path) -> None:
    options = ShowOptions(alone=True, rehearsal=True, record=False, theme="bold")
    show = begin(deck, options)
    written(qtbot, show)
    (found,) = find_journals()
    assert found.running
    show.stop()
    facts = facts_in(found.fields)
    assert facts is not None
    assert (facts.alone, facts.rehearsal, facts.record, facts.theme) == (True, True, False, "bold")
    assert Path(facts.deck) == deck


def press(qtbot: QtBot, show: Show, *keys: Qt.Key) -> None:
    assert show.console is not None
    for key in keys:
        qtbot.keyClick(show.console, key)


def offered(qtbot: QtBot, show: Show) -> Callable[[], bool]:
    """Whether Enter has the talk where it was."""
    keeping = show.keeping
    assert keeping is not None
    return lambda: keeping.going_on is not None and keeping.going_on.offer is not None


def test_begun_anew_the_room_sees_the_first_slide_and_enter_has_it_where_it_was(
    qtbot: QtBot, begin: Begin, deck: Path, tmp_path: Path
) -> None:
    show = begin(deck)
    assert show.session is not None
    show.session.next_slide()
    show.session.next_slide()
    offer = broken_off(qtbot, show, tmp_path)
    anew = begin(deck)
    assert anew.session is not None
    assert anew.console is not None
    assert anew.session.view.room.cursor.slide == 0
    qtbot.waitUntil(offered(qtbot, anew))
    assert anew.console._notice == f"This talk broke off. Enter: g{offer.words[1:]}"
    press(qtbot, anew, Qt.Key.Key_Right)  # a nervous key loses nothing
    press(qtbot, anew, Qt.Key.Key_Return)
    assert anew.session.view.room.cursor.slide == 2
    assert anew.session.view.started
    qtbot.waitUntil(lambda: not offer.path.exists())
    press(qtbot, anew, Qt.Key.Key_Left, Qt.Key.Key_Return)
    assert anew.session.view.room.cursor.slide == 1, "Enter means nothing more"


def test_a_talk_that_goes_its_own_way_is_offered_no_more(
    qtbot: QtBot, begin: Begin, deck: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    show = begin(deck)
    assert show.session is not None
    show.session.next_slide()
    offer = broken_off(qtbot, show, tmp_path)
    anew = begin(deck)
    qtbot.waitUntil(offered(qtbot, anew))
    press(qtbot, anew, Qt.Key.Key_Right)
    assert offer.path.exists(), "while it is young"
    monkeypatch.setattr(goingon, "YOUNG", 0)
    press(qtbot, anew, Qt.Key.Key_Right, Qt.Key.Key_Return)
    assert not offer.path.exists()
    assert not offered(qtbot, anew)()


def test_nothing_is_offered_of_a_talk_that_had_not_begun(
    qtbot: QtBot, begin: Begin, deck: Path, tmp_path: Path
) -> None:
    offer = broken_off(qtbot, begin(deck), tmp_path)
    anew = begin(deck)
    assert anew.console is not None
    qtbot.waitUntil(lambda: not offer.path.exists())
    assert anew.console._notice == ""
