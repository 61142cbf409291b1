"""Clips in a running talk: where they play, what pauses them, what the room and the console show."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kit.contacts.model import Place
from kit.deck.opening import open_deck
from kit.present.media.clips import ClipDesk
from kit.present.media.playing import CaptionShelf
from kit.present.show import Show, ShowOptions
from kit.settings import Settings
from tests.rig.clips import NOISE, SECONDS, make_clip

pytestmark = pytest.mark.qt_log_ignore(*NOISE, r"does not support raise")

HEAD = "---\nmarp: true\n---\n\n# First\n\nWords\n"
FILM, PLAIN = '## Film\n\n![A film](film.mp4 "words.vtt")\n', "## Plain\n\n- one\n"
WORDS = "WEBVTT\n\n00:00.000 --> 00:01.000\nRed it is\n\n00:02.000 --> 00:03.000\nBlue it is\n"


class Talk:
    """A talk in two windows off screen."""

    def __init__(self, qtbot: QtBot, folder: Path, *slides: str, settings: Settings | None = None) -> None:
        self.qtbot, self.deck = qtbot, folder / "talk.md"
        self.deck.write_text("\n---\n\n".join([HEAD, *slides]), encoding="utf-8")
        wanted = ShowOptions(windowed=True, record=False)
        self.show = Show(open_deck(self.deck), Place, settings or Settings(reduce_motion=True), wanted)
        with qtbot.waitSignal(self.show.ready):
            self.show.begin()

    @property
    def clips(self) -> ClipDesk:
        self.qtbot.waitUntil(lambda: self.show.clips is not None)
        assert self.show.clips is not None
        return self.show.clips

    @property
    def state(self) -> str:
        current = self.clips.current
        return current.player.state if current else ""

    def press(self, *keys: str) -> None:
        assert self.show.driver is not None
        for key in keys:
            self.show.driver.press(key)

    def come(self, state: str) -> None:
        self.qtbot.waitUntil(lambda: self.state == state, timeout=8000)

    def film_color(self, widget: QWidget | None = None) -> QColor:
        """What stands in the upper left of the film's place."""
        widget = widget or self.show.room
        overlay = self.clips.screens.room if widget is self.show.room else self.clips.screens.small
        image: QImage = widget.grab().toImage()
        at, ratio = overlay.area().topLeft(), image.devicePixelRatio()
        return image.pixelColor(round((at.x() + 8) * ratio), round((at.y() + 8) * ratio))

    def shows_second(self, second: int, widget: QWidget | None = None) -> bool:
        seen, wanted = self.film_color(widget).getRgb(), QColor(SECONDS[second]).getRgb()
        return all(abs(a - b) < 40 for a, b in zip(seen, wanted, strict=True))

    def said(self) -> str:
        assert self.show.console is not None
        return self.show.console._notice


@pytest.fixture
def folder(clips: Path, tmp_path: Path) -> Path:
    for name in ("film.mp4", "tone.m4a"):
        shutil.copy(clips / name, tmp_path)
    (tmp_path / "words.vtt").write_text(WORDS)
    return tmp_path


@pytest.fixture
def made() -> Iterator[list[Talk]]:
    talks: list[Talk] = []
    yield talks
    for talk in talks:
        if talk.show.session is not None and not talk.show.session.view.ended:
            talk.show.stop()


@pytest.fixture
def talk(qtbot: QtBot, folder: Path, made: list[Talk]) -> Talk:
    made.append(Talk(qtbot, folder, FILM, PLAIN))
    return made[-1]


def test_a_talk_without_clips_loads_no_player(qtbot: QtBot, folder: Path, made: list[Talk]):
    made.append(plain := Talk(qtbot, folder, PLAIN))
    qtbot.wait(1)
    plain.press("C")
    assert (plain.show.clips, plain.said()) == (None, "There is no clip in this talk.")


def test_the_next_clip_is_loaded_before_its_slide_and_its_first_frame_is_its_poster(talk: Talk):
    coming = lambda: talk.clips._coming  # noqa: E731
    talk.qtbot.waitUntil(lambda: coming() is not None and coming().image is not None, timeout=8000)
    loaded = coming()
    talk.press("PageDown")
    assert talk.clips.current is loaded
    assert talk.state == "ready"
    talk.qtbot.waitUntil(lambda: talk.shows_second(0))
    assert not talk.clips.screens.room.shown  # that was the slide itself


def test_a_key_plays_and_pauses_and_both_windows_show_the_frames(talk: Talk):
    talk.press("PageDown", "C")
    talk.come("playing")
    talk.qtbot.waitUntil(lambda: talk.shows_second(1) and talk.clips.screens.room.shown, timeout=5000)
    assert talk.show.console is not None
    talk.qtbot.waitUntil(lambda: talk.shows_second(1, talk.show.console.talk.room))
    talk.press("C")
    assert talk.state == "paused"
    assert talk.clips.pane.words()[0] == "The clip is paused"


def test_seeking_starting_anew_and_the_end(talk: Talk):
    talk.press("PageDown")
    talk.come("ready")
    talk.press("Shift+Right")
    assert talk.state == "ended"
    assert talk.clips.pane.words()[0] == "The clip is over: C plays it again"
    talk.press("C")
    assert talk.state == "playing"
    talk.press("Shift+Right", "Ctrl+Home")
    assert talk.state == "playing"
    assert talk.clips.current.player.position < 1
    talk.clips.pane.sought.emit(0.8)
    talk.qtbot.waitUntil(lambda: talk.shows_second(2))


def test_leaving_the_slide_stops_the_clip_and_no_frame_lies_over_the_next_slide(talk: Talk):
    talk.press("PageDown", "C")
    talk.come("playing")
    talk.qtbot.waitUntil(lambda: talk.clips.screens.room.shown)
    place = talk.clips.screens.room.area().topLeft()
    talk.press("PageDown")
    assert (talk.clips.current, talk.clips.screens.room.shown) == (None, False)
    color = talk.show.room.grab().toImage().pixelColor(place.x() + 8, place.y() + 8)
    assert color.lightness() > 200
    assert talk.clips.pane.isHidden()
    talk.press("PageUp")
    talk.come("ready")


def test_black_pauses_and_what_played_goes_on(talk: Talk):
    talk.press("PageDown", "C")
    talk.come("playing")
    talk.press("B")
    assert talk.state == "paused"
    assert not talk.clips.screens.room.shown
    talk.press("C")
    assert talk.said().startswith("The room does not see the clip now")
    talk.press("B")
    assert talk.state == "playing"
    talk.press("C", "B", "B")
    assert talk.state == "paused"


def test_after_a_disclosure_nothing_begins_to_sound_by_itself(talk: Talk):
    talk.press("PageDown", "C")
    talk.come("playing")
    talk.press("B", "D")
    assert talk.state == "paused"
    assert talk.clips.pane.isHidden()
    talk.press("D", "Escape", "Escape")
    assert talk.show.session.view.room.kind == "slide"
    assert talk.state == "paused"
    talk.press("C", "D")
    assert talk.state == "paused"


def test_a_frozen_room_keeps_its_clip_while_the_presenter_looks_ahead(talk: Talk):
    talk.press("PageDown", "C")
    talk.come("playing")
    talk.press("F", "PageDown")
    assert talk.state == "playing"
    assert not talk.clips.pane.isHidden()
    talk.press("F")
    assert talk.clips.current is None


def test_captions_follow_the_clip_and_can_be_turned_off(talk: Talk):
    talk.press("PageDown", "C")
    talk.come("playing")
    talk.qtbot.waitUntil(lambda: talk.clips.screens.room._words == "Red it is")
    talk.press("C")
    talk.clips.current.player.seek(2.4)
    talk.qtbot.waitUntil(lambda: talk.shows_second(2) and talk.clips.screens.room._words == "Blue it is")
    with_words = talk.show.room.grab().toImage()
    talk.press("Shift+C")
    assert talk.said() == "Captions are off."
    assert talk.clips.screens.room._words == ""
    without = talk.show.room.grab().toImage()
    area = talk.clips.screens.room.area()
    x, y = area.center().x(), round(area.bottom() - area.height() * 0.1)
    assert without.pixelColor(x, y) == without.pixelColor(area.x() + 8, area.y() + 8)
    assert with_words.pixelColor(x, y) != without.pixelColor(x, y)


def test_a_clip_that_is_to_start_with_its_slide_does_so(qtbot: QtBot, folder: Path, made: list[Talk]):
    deck = folder / "own.md"
    made.append(auto := Talk(qtbot, folder, FILM))
    slides = auto.show.session.view.deck.slides
    from dataclasses import replace

    played = replace(slides[1], autoplay=True, start=1.0, end=1.4)
    auto.show.shop.source = _With(auto.show.shop.source, played)
    auto.show.shop.forget_slide(1)
    auto.press("PageDown")
    auto.come("ended")
    assert auto.clips.pane.face.length == pytest.approx(0.4)
    assert deck.exists() is False


class _With:
    """A deck with one slide changed."""

    def __init__(self, source: object, slide: object) -> None:
        self._source, self._slide = source, slide
        self.meta = source.meta

    def slide(self, index: int) -> object:
        return self._slide if index == 1 else self._source.slide(index)


def test_a_broken_clip_shows_its_poster_and_the_talk_goes_on(qtbot: QtBot, folder: Path, made: list[Talk]):
    (folder / "bad.mp4").write_bytes(b"\0\0\0\x18ftypisom" + b"\7" * 4000)
    made.append(talk := Talk(qtbot, folder, PLAIN, "## Bad\n\n![A film](bad.mp4)\n", PLAIN))
    qtbot.waitUntil(lambda: "Slide 3" in talk.said(), timeout=8000)
    assert '"bad.mp4" cannot be decoded' in talk.said()
    talk.press("PageDown", "PageDown")
    talk.come("broken")
    assert '"bad.mp4" cannot be decoded' in talk.clips.pane.words()[0]
    talk.press("C")
    assert '"bad.mp4"' in talk.said()
    assert not talk.clips.screens.room.shown
    talk.press("PageDown")
    assert talk.show.session.view.room.cursor.slide == 3


def test_a_sound_plays_and_its_captions_fill_its_place(qtbot: QtBot, folder: Path, made: list[Talk]):
    made.append(talk := Talk(qtbot, folder, '## Sound\n\n![A tone](tone.m4a "words.vtt")\n'))
    talk.press("PageDown")
    talk.come("ready")
    before = talk.film_color(), talk.clips.screens.room.shown
    talk.press("C")
    talk.come("playing")
    assert talk.clips.screens.room.shown
    assert not before[1]
    talk.press("Shift+C")
    assert not talk.clips.screens.room.shown


def test_the_clip_goes_on_when_the_deck_is_read_again(talk: Talk):
    talk.press("PageDown", "C")
    talk.come("playing")
    playing = talk.clips.current
    talk.deck.write_text(talk.deck.read_text().replace("## Film", "## Film\n\nWords before it."), encoding="utf-8")
    talk.show._reload()
    assert talk.clips.current is playing
    assert talk.state == "playing"


def test_two_clips_on_a_slide_play_one_after_the_other(qtbot: QtBot, folder: Path, made: list[Talk]):
    shutil.copy(folder / "film.mp4", folder / "more.mp4")
    made.append(talk := Talk(qtbot, folder, "## Two\n\n![One](film.mp4)\n\n![Two](more.mp4)\n"))
    talk.press("PageDown")
    talk.come("ready")
    talk.press("Shift+Right")
    assert talk.state == "ended"
    talk.press("C")
    assert talk.clips.current.item.path.name == "more.mp4"
    talk.come("playing")


def test_the_end_of_the_talk_ends_everything(talk: Talk):
    talk.press("PageDown", "C")
    talk.come("playing")
    talk.press("Ctrl+Q", "Enter")
    assert (talk.clips.current, talk.clips._coming) == (None, None)
    assert talk.clips._frames._thread is None or not talk.clips._frames._thread.is_alive()


def test_loudness_is_told_also_where_nothing_plays(talk: Talk):
    assert talk.clips.current is None
    talk.press("Ctrl+Down", "Ctrl+Down")
    assert talk.said() == "Clips play at 80%."
    talk.press("PageDown", "Ctrl+Up")
    talk.come("ready")
    assert talk.clips.pane.face.volume == 90


def test_captions_that_were_read_outlive_their_file(tmp_path: Path):
    file = tmp_path / "a.vtt"
    file.write_text(WORDS)
    shelf = CaptionShelf()
    assert shelf.get(file).at(0.5) == "Red it is"
    file.write_text(WORDS.replace("Red", "Reddish"))
    assert shelf.get(file).at(0.5) == "Reddish it is"
    file.unlink()
    assert shelf.get(file).at(0.5) == "Reddish it is"
    assert shelf.get(None).cues == ()


def test_a_clip_of_a_stick_is_played_from_memory_after_it_was_pulled_out(
    qtbot: QtBot, folder: Path, made: list[Talk], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("kit.present.media.clips.is_away", lambda path: True)
    made.append(talk := Talk(qtbot, folder, FILM, PLAIN))
    qtbot.waitUntil(lambda: talk.clips._coming is not None and talk.clips._coming.held, timeout=8000)
    (folder / "film.mp4").unlink()
    (folder / "words.vtt").unlink()
    for _ in range(2):
        talk.press("PageDown", "C")
        talk.come("playing")
        qtbot.waitUntil(lambda: talk.clips.screens.room._words == "Red it is")
        talk.press("PageUp")


def test_films_far_ahead_get_their_posters_in_idle_time(qtbot: QtBot, folder: Path, made: list[Talk]):
    names = ("film.mp4", "one.mp4", "two.mp4")
    for name in names[1:]:
        shutil.copy(folder / "film.mp4", folder / name)
    made.append(talk := Talk(qtbot, folder, *(f"## Film {n}\n\n![A film]({n})\n" for n in names)))
    size = talk.show.shop.pictures.size
    qtbot.waitUntil(lambda: all(size(folder / name) == (320, 180) for name in names), timeout=8000)
    qtbot.waitUntil(lambda: talk.clips._posing is None)
    assert talk.clips._coming.item.path.name == "film.mp4"


def test_a_tall_film_plays_in_the_place_that_its_own_proportions_give(
    qtbot: QtBot, folder: Path, made: list[Talk]
):
    make_clip(folder / "tall.mp4", 1, size=(90, 160))
    made.append(talk := Talk(qtbot, folder, '## Tall\n\n![A film](tall.mp4 "words.vtt")\n'))
    talk.press("PageDown")
    talk.come("ready")

    def proportions() -> float:
        item = talk.clips.screens.room.item
        return item.rect.w / item.rect.h if item else 0

    qtbot.waitUntil(lambda: proportions() == pytest.approx(9 / 16))
    talk.press("C")
    talk.come("playing")
    area, film = talk.clips.screens.room.area(), talk.clips.screens.film_pixels()
    assert area.width() > 2 * film.width() / talk.show.room.devicePixelRatioF()  # captions stand over its edges


def test_what_is_drawn_lies_over_the_film(talk: Talk):
    talk.press("PageDown")
    talk.come("ready")
    talk.press("C")
    talk.come("playing")
    talk.press("C", "H")
    marks, item = talk.show.take_tools(), talk.clips.screens.room.item
    assert item is not None
    left, right = item.rect.x + 40, item.rect.right - 40
    middle = item.rect.center[1]
    hand = marks.hand
    hand.press((left / 1600, middle / 900))
    hand.drag((right / 1600, middle / 900))
    hand.release()
    stroke = talk.show.room.grab().toImage()
    area = talk.clips.screens.room.area()
    column = [stroke.pixelColor(area.center().x(), area.center().y() + dy).rgb() for dy in range(-8, 9)]
    assert len(set(column)) > 2  # the film alone is of one color here
