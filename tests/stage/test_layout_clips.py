"""A clip's place on a slide: layout video, clips among words, their posters."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from kit.contacts.model import EMPTY_PACK, Place
from kit.deck.model import Picture
from kit.geometry import PixelSize
from kit.stage.canvas import SlideContext
from kit.stage.frame import ClipItem, Frame
from kit.stage.layout import lay_out_slide
from kit.stage.pictures import PictureStore
from kit.stage.ready import paint_picture
from kit.stage.theme import theme
from tests.stage.by_hand import lay_out, meta, para, picture, pictures, shown, slide

pytestmark = pytest.mark.usefixtures("qapp")


def places(frame: Frame) -> list[ClipItem]:
    return [item for item in frame.items if isinstance(item, ClipItem)]


def film(folder: Path, name: str = "talk.webm") -> Picture:
    return Picture(name, "Two children talk", 1, folder / name)


def test_a_clip_shows_its_poster_or_says_what_it_shows(tmp_path: Path):
    made = slide("Clip", film(tmp_path), layout="video", start=2.0, autoplay=True)
    frame = lay_out(made)
    assert shown(frame, "Two children talk")
    (place,) = places(frame)
    assert (place.path, place.start, place.end) == (tmp_path / "talk.webm", 2.0, None)
    assert (place.autoplay, place.sound) == (True, False)
    assert place.rect.w / place.rect.h == pytest.approx(16 / 9)
    (tmp_path / "images").mkdir()
    drawn = picture(tmp_path / "images", 1280, 720)
    assert drawn.path is not None
    drawn.path.rename(tmp_path / "images" / "talk.png")
    poster, sign = pictures(lay_out(made))
    assert (poster.path.name, poster.alt, sign.path.name) == ("talk.png", "Two children talk", "play.svg")


def test_a_still_of_a_clip_is_its_poster_and_its_place_has_its_proportions(tmp_path: Path):
    clip = film(tmp_path)
    assert clip.path is not None
    still = QImage(90, 160, QImage.Format.Format_RGB32)
    still.fill(QColor("#ff0000"))
    store = PictureStore()
    store.add_still(clip.path, still)
    context = SlideContext(meta(), theme("calm"), Place(EMPTY_PACK), store)
    frame = lay_out_slide(slide("Clip", clip, layout="video"), context)
    (place,) = places(frame)
    assert place.rect.w / place.rect.h == pytest.approx(9 / 16)
    x, y = place.rect.x + 20, place.rect.y + 20
    painted = paint_picture(frame, PixelSize(1600, 900), store)
    assert painted.pixelColor(round(x), round(y)) == QColor("#ff0000")


def test_a_clip_among_words_has_a_place_and_one_that_is_not_there_says_what_it_shows(tmp_path: Path):
    made = slide("T", para("before"), film(tmp_path), para("after"))
    (place,) = places(lay_out(made, deck=meta(ours=False)))
    assert place.rect.h > 150
    gone = slide("T", Picture("far.mp4", "Two talk", 1, None, fault="it is not there"), layout="video")
    assert shown(lay_out(gone), "Two talk")
    assert not places(lay_out(gone))


def test_a_sound_has_the_sign_of_a_sound(tmp_path: Path):
    frame = lay_out(slide("T", film(tmp_path, "song.mp3"), layout="video"))
    assert [item.path.name for item in pictures(frame)] == ["sound.svg"]
    assert [item.sound for item in places(frame)] == [True]


def test_a_clip_keeps_to_its_step_and_its_side(tmp_path: Path):
    from kit.deck.model import Pause

    made = slide("T", para("before"), Pause(2), film(tmp_path), layout="video", steps=1)
    frame = lay_out(made)
    assert [len(places(frame.at_step(n))) for n in (0, 1)] == [0, 1]
    assert places(lay_out(made, deck=meta(lang="ar")))[0].rtl
