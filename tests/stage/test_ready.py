"""Ready frames: painted ahead at the exact pixels, within a budget, so that a key press costs one blit."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kit.contacts.model import Place
from kit.deck.model import Slide
from kit.deck.opening import open_deck
from kit.geometry import PixelSize
from kit.stage import ready
from kit.stage.canvas import Live
from kit.stage.frame import Frame
from kit.stage.layout import lay_out_slide
from kit.stage.ready import NEUTRAL, FrameShop, Wanted
from kit.talk.model import Cursor
from tests.present.decks import COLORS, colored_deck

FULL_HD, ULTRA_HD, SMALL = PixelSize(1920, 1080), PixelSize(3840, 2160), PixelSize(320, 180)


@pytest.fixture
def shop(qtbot: QtBot, tmp_path: Path) -> FrameShop:
    return FrameShop(open_deck(colored_deck(tmp_path, 12)), Place())


@pytest.mark.parametrize("size", [FULL_HD, ULTRA_HD, SMALL, PixelSize(1024, 768), PixelSize(1080, 1920)])
def test_a_picture_has_exactly_the_pixels_asked_for_and_the_slides_paper_to_its_corners(
    shop: FrameShop, size: PixelSize
) -> None:
    image = shop.picture(Cursor(1), size)

    assert (image.width(), image.height()) == size
    assert {image.pixelColor(x, y).name() for x in (0, size.w - 1) for y in (0, size.h - 1)} == {COLORS[1]}


def test_what_was_prepared_is_ready_when_it_is_asked_for(shop: FrameShop, qtbot: QtBot) -> None:
    wanted = [Wanted(Cursor(1), FULL_HD), Wanted(Cursor(0), FULL_HD)]
    shop.prepare(wanted)
    assert not any(shop.is_ready(w) for w in wanted)
    qtbot.wait_until(lambda: all(shop.is_ready(w) for w in wanted))

    assert shop.picture(Cursor(1), FULL_HD) is shop.picture(Cursor(1), FULL_HD)


def test_the_calm_slide_is_prepared_like_any_other(shop: FrameShop, qtbot: QtBot) -> None:
    shop.prepare([Wanted(NEUTRAL, FULL_HD)])

    qtbot.wait_until(lambda: shop.is_ready(Wanted(NEUTRAL, FULL_HD)))


def test_what_is_kept_stays_within_three_room_pictures_and_the_small_ones(shop: FrameShop) -> None:
    for index in range(12):
        shop.picture(Cursor(index), ULTRA_HD)
        shop.picture(Cursor(index), SMALL)

    assert shop.painted_bytes() <= 3 * ULTRA_HD.w * ULTRA_HD.h * 4 + 12 * SMALL.w * SMALL.h * 4


def test_after_a_large_projector_a_smaller_one_gets_its_pictures_and_they_are_ready(
    shop: FrameShop, qtbot: QtBot
) -> None:
    large = PixelSize(2560, 1440)
    for index in range(4):
        shop.picture(Cursor(index), large)

    assert shop.picture(Cursor(0), FULL_HD).width() == FULL_HD.w
    wanted = [Wanted(Cursor(i), FULL_HD) for i in (1, 0, 2)]
    shop.prepare(wanted)
    qtbot.wait_until(lambda: all(shop.is_ready(w) for w in wanted))
    assert not any(shop.is_ready(Wanted(Cursor(i), large)) for i in range(4))


def test_another_count_of_hands_is_another_picture(shop: FrameShop) -> None:
    assert shop.picture(Cursor(0), SMALL) is not shop.picture(Cursor(0), SMALL, Live((1, 2)))


def test_another_deck_forgets_what_was_ready(shop: FrameShop, tmp_path: Path) -> None:
    before = shop.picture(Cursor(0), SMALL)
    shop.replace_source(open_deck(colored_deck(tmp_path, 2, "other.md")), Place())

    assert shop.picture(Cursor(0), SMALL) is not before


def test_a_slide_on_which_we_fail_shows_its_title_and_the_mistake_is_told(
    shop: FrameShop, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, fault, _trace: told.append(fault))
    whole = shop.whole_frame(1)
    shop.replace_source(shop.source, shop.place)

    def fail_on_words(slide: Slide, *more: object) -> Frame:
        if slide.blocks:
            raise ZeroDivisionError("planted")
        return lay_out_slide(slide, *more)  # type: ignore[arg-type]

    monkeypatch.setattr(ready, "lay_out_slide", fail_on_words)
    frame = shop.whole_frame(1)

    assert frame.title == "Slide 2"
    assert 0 < len(frame.items) < len(whole.items)
    assert [str(fault) for fault in told] == ["planted"]
