"""What is painted, and how little of it, when pointer and pen move."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from kit.geometry import PixelSize, Rect
from kit.present.marks.drawings import Mark
from kit.present.marks.hand import Shown, Tool
from kit.present.marks.layer import Layer, changed
from kit.present.marks.looks import items
from kit.present.marks.sight import sight
from kit.stage.frame import SLIDE, Fill, Frame
from kit.stage.paint import paint_frame
from kit.stage.pictures import PictureStore
from kit.stage.ready import paint_picture

PAPER, PLATE = "#FBFAF7", "#0B6E6E"
FRAME = Frame(SLIDE, PAPER, (Fill(Rect(800, 0, 800, 900), PLATE),))
STROKE = Mark("pen", 0, 8.0, ((200.0, 450.0), (1400.0, 450.0)))
SHOWN = Shown("a", tool=Tool.PEN, at=(10.0, 10.0), size=7.0)


class Easel:
    """A layer over a picture of 640 x 360 pixels, and what it asked to be drawn again."""

    def __init__(self) -> None:
        self.pictures = PictureStore()
        self.dirty: list[QRect] = []
        self.layer = Layer(self.pictures, lambda: QRectF(0, 0, 640, 360), self.dirty.append)
        self.ready = paint_picture(FRAME, PixelSize(640, 360), self.pictures)

    def picture(self) -> QImage:
        return self.layer.picture(self.ready, lambda: FRAME)

    def painted(self) -> QImage:
        """The picture with what moves over it."""
        image = self.picture().copy()
        painter = QPainter(image)
        self.layer.paint(painter, image.rect())
        painter.end()
        return image

    def take(self, shown: Shown, *, resting: bool = True) -> list[QRect]:
        self.dirty.clear()
        self.layer.take(shown, resting=resting)
        return self.dirty


@pytest.fixture
def easel(qapp: object) -> Easel:
    return Easel()


def test_a_slide_without_drawings_is_the_ready_picture_itself(easel: Easel) -> None:
    easel.take(SHOWN)
    assert easel.picture() is easel.ready


def test_a_moving_pointer_has_only_its_old_and_new_place_drawn_again(easel: Easel) -> None:
    before = Shown("a", (STROKE,), tool=Tool.POINTER, at=(400.0, 300.0), size=11.0)
    easel.take(before)
    easel.picture()
    dirty = easel.take(replace(before, at=(1200.0, 300.0)))
    assert len(dirty) == 2
    assert all(rect.width() < 40 and rect.height() < 40 for rect in dirty)


def test_a_growing_stroke_has_only_its_end_drawn_again() -> None:
    points = tuple((float(10 * i), 450.0) for i in range(120))
    before = replace(SHOWN, live=Mark("pen", 0, 7.0, points[:-1]), at=points[-2])
    boxes = changed(before, replace(before, live=Mark("pen", 0, 7.0, points), at=points[-1]))
    assert all(box.x > 1100 and box.w < 100 for box in boxes)


def test_parts_painted_piece_by_piece_look_as_if_all_were_painted_anew(easel: Easel) -> None:
    points = tuple((100.0 + 7 * i, 450.0 + (i % 9) * 12) for i in range(180))
    screen = easel.ready.copy()
    shown = Shown("a", tool=Tool.PEN, size=7.0)
    for end in range(1, len(points) + 1):
        now = replace(shown, live=Mark("pen", 1, 7.0, points[:end]), at=points[end - 1])
        dirty = easel.take(now)
        painter = QPainter(screen)
        for rect in dirty:
            painter.setClipRect(rect)
            painter.drawImage(0, 0, easel.picture())
            easel.layer.paint(painter, rect)
        painter.end()
    whole = easel.painted()
    apart = max(
        abs(screen.pixelColor(x, y).red() - whole.pixelColor(x, y).red())
        for x in range(0, 640, 2)
        for y in range(170, 240)
    )
    assert apart <= 40  # antialiasing at the joints alone


def test_finished_strokes_are_painted_into_the_picture_and_the_ready_one_stays_clean(easel: Easel) -> None:
    easel.take(Shown("a", (STROKE,)))
    assert easel.picture().pixelColor(200, 180).name() == "#e5402f"
    assert easel.ready.pixelColor(200, 180).name() == PAPER.lower()
    easel.take(Shown("a"))
    assert easel.picture() is easel.ready


def test_a_stroke_taken_away_leaves_the_others_as_if_it_had_never_been(easel: Easel) -> None:
    others = (
        STROKE,
        Mark("highlighter", 0, 60.0, ((300.0, 300.0), (500.0, 600.0))),
        Mark("pen", 2, 8.0, ((700.0, 300.0), (900.0, 600.0))),
    )
    gone = Mark("pen", 1, 20.0, ((250.0, 420.0), (900.0, 480.0)))
    easel.take(Shown("a", (others[0], gone, *others[1:])))
    assert easel.picture().pixelColor(250, 183).name() != PAPER.lower()
    easel.take(Shown("a", others))
    after = easel.picture().copy()
    anew = Easel()
    anew.take(Shown("a", others))
    assert after == anew.picture()


def test_another_step_of_the_slide_has_the_same_strokes(easel: Easel) -> None:
    easel.take(Shown("a", (STROKE,)))
    easel.picture()
    plain = replace(FRAME, items=())
    later = easel.layer.picture(paint_picture(plain, PixelSize(640, 360), easel.pictures), lambda: plain)
    assert later.pixelColor(200, 180).name() == "#e5402f"
    assert later.pixelColor(500, 60).name() == PAPER.lower()


@pytest.mark.parametrize(
    ("paper", "word", "after"), [("#FFFFFF", "#101010", "#ffe24d"), ("#101010", "#FFFFFF", "#7a5f10")]
)
def test_a_highlighter_leaves_words_on_light_and_on_dark_paper(
    qapp: object, paper: str, word: str, after: str
) -> None:
    mark = Mark("highlighter", 0, 60.0, ((200.0, 450.0), (1400.0, 450.0)))
    frame = Frame(SLIDE, paper, (Fill(Rect(800, 0, 800, 900), word), *items((mark,), paper)))
    image = paint_picture(frame, PixelSize(640, 360), PictureStore())
    assert image.pixelColor(200, 180).name() == after
    assert image.pixelColor(440, 180).name() == word.lower()


def test_a_zoomed_picture_at_rest_is_painted_at_its_own_pixels(easel: Easel) -> None:
    near = sight(4, 800, 450)
    easel.take(Shown("a", (STROKE,), sight=near))
    sharp = easel.picture()
    edge = [sharp.pixelColor(x, 20).name() for x in range(316, 324)]
    assert sorted(set(edge)) == sorted({PAPER.lower(), PLATE.lower()})  # no pixel between the two
    wanted = QImage(sharp.size(), QImage.Format.Format_RGB32)
    painter = QPainter(wanted)
    paint_frame(
        painter, replace(FRAME, items=(*FRAME.items, *items((STROKE,), PAPER))),
        near.target(Rect(0, 0, 640, 360)), easel.pictures,
    )  # fmt: skip
    painter.end()
    assert sharp == wanted


def test_the_next_step_of_a_zoomed_slide_does_not_wait_for_the_sharp_picture(easel: Easel) -> None:
    easel.picture()
    easel.take(Shown("a", sight=sight(2, 800, 450)))
    assert not easel.layer.hurry(easel.ready)
    assert easel.picture() is not easel.ready
    later = paint_picture(replace(FRAME, items=()), PixelSize(640, 360), easel.pictures)
    assert easel.layer.hurry(later)
    assert easel.layer.picture(later, lambda: FRAME) is later
    assert easel.layer.covers()


def test_while_a_zoom_moves_the_picture_is_scaled_and_everything_on_it(easel: Easel) -> None:
    easel.picture()
    easel.take(Shown("a", (STROKE,), sight=sight(2, 800, 450)), resting=False)
    image = easel.painted()
    assert image.pixelColor(100, 180).name() == "#e5402f"
    assert image.pixelColor(100, 172).red() > 200
    assert image.pixelColor(100, 60).name() == PAPER.lower()
    assert image.pixelColor(600, 60).name() == PLATE.lower()


def test_where_the_room_sees_no_slide_nothing_is_painted(easel: Easel) -> None:
    easel.take(Shown("a", (STROKE,), tool=Tool.SPOTLIGHT, at=(800.0, 450.0), size=170.0))
    easel.take(Shown())
    black = QImage(640, 360, QImage.Format.Format_RGB32)
    black.fill(QColor("black"))
    painter = QPainter(black)
    easel.layer.paint(painter, black.rect())
    painter.end()
    assert black.pixelColor(320, 180).name() == "#000000"
    assert black.pixelColor(5, 5).name() == "#000000"


def test_the_pointer_stands_out_from_every_paper(qtbot: QtBot, easel: Easel) -> None:
    for x in (400.0, 1200.0):  # light, dark
        easel.take(Shown("a", tool=Tool.POINTER, at=(x, 300.0), size=14.0))
        image = easel.painted()
        at = round(x * 0.4), 120
        assert image.pixelColor(*at).name() == "#ff3b30"
        assert image.pixelColor(at[0] + 20, at[1]) == easel.ready.pixelColor(at[0] + 20, at[1])


def test_a_stroke_on_a_zoomed_slide_is_painted_where_it_is_and_looks_as_if_all_were_painted_anew(
    easel: Easel,
) -> None:
    near, other = sight(3, 800, 450), Mark("pen", 1, 8.0, ((700.0, 400.0), (900.0, 500.0)))
    easel.take(Shown("a", (STROKE,), sight=near))
    easel.picture()
    for marks in ((STROKE, other), (other,)):
        easel.take(Shown("a", marks, sight=near))
        anew = Easel()
        anew.take(Shown("a", marks, sight=near))
        assert easel.picture() == anew.picture()
