"""A deck that goes away in the middle of a talk takes no picture along; where it would, the console says so before."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from kit.contacts.model import Place
from kit.deck.opening import open_deck
from kit.geometry import PixelSize
from kit.paths import slides_dir
from kit.present import holding
from kit.present.show import Show, ShowOptions
from kit.settings import Settings
from kit.stage.ready import FrameShop
from kit.talk.model import Cursor

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
SIZE = PixelSize(640, 360)
WARNING = ("warning", "Leave the stick in")


def deck_with_pictures(folder: Path, count: int = 5) -> Path:
    """A guest's deck with a photo of a color of its own, and a drawing, on each slide."""
    (folder / "images").mkdir(parents=True)
    for i in range(count):
        photo = QImage(400, 300, QImage.Format.Format_RGB32)
        photo.fill(QColor.fromHsv(i * 60, 200, 200))
        photo.save(str(folder / "images" / f"{i}.png"))
        drawing = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="4" cy="4" r="{i + 1}"/></svg>'
        (folder / "images" / f"{i}.svg").write_text(drawing)
    slides = [f"## Slide {i}\n\n![one](images/{i}.png)\n\n![two](images/{i}.svg)\n" for i in range(count)]
    path = folder / "deck.md"
    path.write_text("---\nmarp: true\n---\n\n" + "\n---\n\n".join(slides), encoding="utf-8")
    return path


@pytest.fixture
def shows() -> Iterator[list[Show]]:
    made: list[Show] = []
    yield made
    for show in made:
        show.stop()


def begin(qtbot: QtBot, deck: Path, shows: list[Show]) -> Show:
    show = Show(open_deck(deck), Place, Settings(), ShowOptions(alone=True, record=False))
    shows.append(show)
    with qtbot.waitSignal(show.ready):
        show.begin()
    return show


def held(qtbot: QtBot, show: Show) -> Show:
    """The show when all its pictures are in memory."""
    assert show.keeping is not None
    qtbot.waitUntil(lambda: show.keeping.holding._done)
    return show


def pictures_of(shop: FrameShop, count: int) -> list[QImage]:
    return [shop.picture(Cursor(i, shop.whole_frame(i).steps), SIZE) for i in range(count)]


@pytest.mark.parametrize("how", ["deleted", "moved"])
@pytest.mark.parametrize("talk", ["guest", "tour"])
def test_every_slide_is_right_when_the_decks_folder_is_gone(
    qtbot: QtBot, shows: list[Show], tmp_path: Path, how: str, talk: str
) -> None:
    folder = tmp_path / "stick"
    if talk == "guest":
        deck = deck_with_pictures(folder)
    else:
        shutil.copytree(slides_dir() / "tour", folder)
        deck = folder / "deck.en.md"
    opened = open_deck(deck)
    count = opened.count
    whole = pictures_of(FrameShop(opened, Place()), count)
    show = held(qtbot, begin(qtbot, deck, shows))
    if how == "moved":
        folder.rename(tmp_path / "elsewhere")
    else:
        shutil.rmtree(folder)
    assert pictures_of(show.shop, count) == whole


def test_a_picture_that_was_changed_is_read_again(qtbot: QtBot, shows: list[Show], tmp_path: Path) -> None:
    deck = deck_with_pictures(tmp_path / "stick")
    show = held(qtbot, begin(qtbot, deck, shows))
    before = show.shop.picture(Cursor(0), SIZE)
    (tmp_path / "stick" / "images" / "0.png").unlink()
    shutil.copy(tmp_path / "stick" / "images" / "3.png", tmp_path / "stick" / "images" / "0.png")
    qtbot.waitUntil(lambda: show.shop.picture(Cursor(0), SIZE) != before)
    held(qtbot, show)
    shutil.rmtree(tmp_path / "stick")
    assert show.shop.picture(Cursor(1), SIZE) != before


def test_what_does_not_fit_into_memory_is_said_of_a_stick(
    qtbot: QtBot, shows: list[Show], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    deck = deck_with_pictures(tmp_path / "stick")
    signs = sum(path.stat().st_size for path in holding._in(holding.paths.resources_dir() / "pictures" / "signs"))
    first = sum((tmp_path / "stick" / "images" / name).stat().st_size for name in ("0.png", "0.svg"))
    monkeypatch.setattr(holding, "is_away", lambda path: True)
    monkeypatch.setattr(holding, "_AWAY", signs + first + 10)
    show = held(qtbot, begin(qtbot, deck, shows))
    assert show.console is not None
    assert WARNING in show.console._status
    assert "Leave the stick in until the end: 8 pictures" in show.console.top.accessibleDescription()


def test_of_a_stick_whose_pictures_are_held_nothing_is_said(
    qtbot: QtBot, shows: list[Show], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(holding, "is_away", lambda path: True)
    show = held(qtbot, begin(qtbot, deck_with_pictures(tmp_path / "stick"), shows))
    assert show.console is not None
    assert WARNING not in show.console._status


def test_a_slow_stick_is_to_stay_until_all_is_read(
    qtbot: QtBot, shows: list[Show], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(holding, "is_away", lambda path: True)
    monkeypatch.setattr(holding, "_SOON_MS", 1)
    monkeypatch.setattr(holding.Holding, "_read", lambda *_: None)  # a read that takes its time
    show = begin(qtbot, deck_with_pictures(tmp_path / "stick"), shows)
    assert show.console is not None
    qtbot.waitUntil(lambda: WARNING in show.console._status)
    assert show.keeping is not None
    show.keeping.holding.held.emit(0)
    assert WARNING not in show.console._status
