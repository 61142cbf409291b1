"""The desk offers a talk that broke off before all else: one key has it on, or it is put off, or done with."""

from __future__ import annotations

import datetime as dt
import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kit.desk.firststart import FirstStart
from kit.desk.resume import OfferPage, ago_words
from kit.desk.window import Desk
from kit.records.journal import Note, RunJournal
from kit.records.runs import RunFacts, TalkKey, Totals, list_runs
from kit.records.store import open_store
from kit.settings import Settings
from kit.talk.journal import JournalFile, find_journals, folder_of_journals, line_of
from kit.talk.offers import elsewhere, find_offers, take_up
from kit.talk.resume import Facts, facts_fields

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

IDS = ["start", "people", "story", "middle", "game", "close"]


def leave_journal(
    deck: Path, *, slide: int = 3, age: float = 60.0, name: str = "a", run: int | None = None, spoken: float = 1330
) -> Path:
    """What a program that was killed leaves."""
    facts = Facts(str(deck), "Calm and Kind", "cutting", "en", process=1, alone=True, run=run)
    cut = {"shown": list(range(6)), "out": [], "minutes": 12}
    fields = {**facts_fields(facts), "slides": IDS, "at": [slide, 0], "cut": cut, "started": True, "spoken": spoken}
    folder = folder_of_journals()
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.talk"
    path.write_bytes(line_of(fields))
    os.utime(path, (time.time() - age, time.time() - age))
    return path


@pytest.fixture
def deck(library: Path) -> Path:
    return library / "cutting" / "deck.en.md"


@pytest.fixture
def asked(qtbot: QtBot, library: Path) -> Callable[[], Desk]:
    """A desk that stands on its offer."""

    def make() -> Desk:
        from kit.stage.fonts import load_fonts

        load_fonts()
        desk = Desk(Settings(pack_id="us-wa", first_start_done=True, scheme="light"))
        qtbot.addWidget(desk, before_close_func=lambda made: made.close())
        desk.resize(1366, 768)
        with qtbot.waitExposed(desk):
            desk.show()
        return desk

    return make


def page_of(desk: Desk) -> OfferPage:
    page = desk.findChild(OfferPage)
    assert page is not None
    return page


def test_one_key_has_the_talk_on_its_slide_and_its_end_brings_the_desk(
    qtbot: QtBot, asked: Callable[[], Desk], deck: Path
) -> None:
    path = leave_journal(deck)
    desk = asked()
    page = page_of(desk)
    assert page.go.text() == "Go on with slide 4, 22:10 spoken"
    assert desk.focusWidget() is page.go
    qtbot.keyClick(page.go, Qt.Key.Key_Return)
    show = desk.runner.running
    assert show is not None
    qtbot.waitUntil(lambda: show.session is not None)
    assert show.session is not None
    assert show.session.view.cursor.slide == 3
    assert 1330 <= show.session.spoken() < 1340
    assert not desk.isVisible()
    qtbot.waitUntil(lambda: not path.exists())
    show.stop()
    assert desk.isVisible()
    assert desk.is_ready
    qtbot.waitUntil(lambda: desk.main.details.plan is not None)
    assert find_offers() == ()


def test_it_comes_before_the_two_questions_of_the_first_start(qtbot: QtBot, library: Path, deck: Path) -> None:
    from kit.stage.fonts import load_fonts

    load_fonts()
    leave_journal(deck)
    desk = Desk(Settings(scheme="light"))
    qtbot.addWidget(desk, before_close_func=lambda made: made.close())
    with qtbot.waitExposed(desk):
        desk.show()
    qtbot.keyClick(page_of(desk).go, Qt.Key.Key_Return)
    show = desk.runner.running
    assert show is not None
    qtbot.waitUntil(lambda: show.session is not None)
    show.stop()
    assert desk.isVisible()
    assert desk.findChild(FirstStart) is not None


def test_put_off_it_is_mentioned_and_can_be_gone_on_with_from_there(
    qtbot: QtBot, asked: Callable[[], Desk], deck: Path
) -> None:
    leave_journal(deck)
    desk = asked()
    qtbot.keyClick(page_of(desk).go, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: desk.is_ready and desk.main.bar.isVisible())
    assert "broke off" in desk.main.bar.accessibleName()
    desk.main.bar.acted.emit()
    assert desk.runner.running is not None
    qtbot.waitUntil(lambda: desk.runner.running.session is not None)
    desk.runner.running.stop()


def test_done_with_it_is_gone_and_its_run_is_closed(qtbot: QtBot, asked: Callable[[], Desk], deck: Path) -> None:
    facts = RunFacts("presented", TalkKey("cutting", "en"), "Calm and Kind", "1", dt.datetime(2026, 11, 25))
    records = RunJournal(facts, lambda: "x")
    records.note(Note(Totals(spoken=1330)))
    run = records.close()
    leave_journal(deck, run=run)
    desk = asked()
    qtbot.mouseClick(page_of(desk).no, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: desk.is_ready and desk.shelf.is_listed)
    assert find_offers() == ()
    assert not desk.main.bar.isVisible()
    with open_store() as store:
        (head,) = list_runs(store, facts.key)
    assert head.totals.closed
    assert head.totals.spoken == 1330


def test_a_deck_that_is_not_there_is_said_and_the_offer_stands(
    qtbot: QtBot, asked: Callable[[], Desk], deck: Path
) -> None:
    path = leave_journal(deck.parent / "gone" / "deck.en.md")
    desk = asked()
    page = page_of(desk)
    qtbot.keyClick(page.go, Qt.Key.Key_Return)
    assert "plug it in" in page.said.text()
    assert desk.runner.running is None
    assert path.exists()
    resumed = take_up(find_offers()[0])
    assert resumed is not None
    os.close(resumed.file)


def test_a_talk_of_yesterday_is_only_mentioned(qtbot: QtBot, asked: Callable[[], Desk], deck: Path) -> None:
    leave_journal(deck, age=26 * 3600)
    desk = asked()
    assert desk.is_ready
    qtbot.waitUntil(lambda: desk.main.bar.isVisible())
    assert "broke off 1 day ago" in desk.main.bar.accessibleName()


def test_a_clock_that_was_wrong_loses_no_offer(deck: Path) -> None:
    leave_journal(deck, age=-400 * 86400)
    assert [offer.fresh for offer in find_offers()] == [True]


def test_a_talk_begun_anew_that_breaks_off_at_once_does_not_lose_the_one_before(deck: Path) -> None:
    leave_journal(deck, name="anew", age=5, slide=1, spoken=20)
    leave_journal(deck, name="before", age=120)
    assert [offer.path.stem for offer in find_offers()] == ["before"]
    leave_journal(deck, name="meant anew", age=5, slide=1, spoken=90)
    assert [offer.path.stem for offer in find_offers()] == ["meant anew"]


def test_what_is_of_no_use_is_cleared_away(deck: Path) -> None:
    leave_journal(deck, name="late", age=10)
    leave_journal(deck, name="same talk", age=50)
    leave_journal(deck.parent / "other.md", name="old", age=15 * 86400)
    leave_journal(deck, name="of no talk", slide=99, age=120)
    assert [offer.path.stem for offer in find_offers()] == ["late"]
    assert [found.path.stem for found in find_journals()] == ["late"]


def test_a_second_kitbag_says_where_the_first_is_and_leaves_its_journal(
    qtbot: QtBot, asked: Callable[[], Desk], deck: Path
) -> None:
    first = JournalFile()
    first.note({**facts_fields(Facts(str(deck), "Calm and Kind", process=4711)), "slides": IDS, "at": [1, 0]})
    qtbot.waitUntil(lambda: elsewhere() != "")
    said = "Another Kitbag is presenting “Calm and Kind”: its window is “Kitbag: console” (process 4711)."
    assert elsewhere() == said
    desk = asked()
    qtbot.waitUntil(lambda: desk.is_ready and desk.main.bar.isVisible())
    assert said in desk.main.bar.accessibleName()
    assert find_offers() == ()
    first.close()
    assert elsewhere() == ""


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(5, "a moment ago"), (60, "1 minute ago"), (200, "3 minutes ago"), (3700, "1 hour ago"), (180000, "2 days ago")],
)
def test_how_long_ago_is_said_in_words(seconds: float, words: str) -> None:
    assert ago_words(seconds) == words
