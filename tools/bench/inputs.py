"""What is measured: decks as Marp writes them, their pictures, and the floor's ready slides.

Out, in one folder: deck<N>.md (title, three or four points, notes; a photo-like JPEG on every third slide),
pics/*.jpg, ready-<width>/*.png. Everything is made from fixed seeds and kept for the next run.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from tools.bench.codes import color_of, hexadecimal

WORDS = (  # noqa: SIM905  forty quoted words read worse
    "trusted adult report block tell someone before sharing photo game chat person account private settings "
    "screen time family rule pressure friend online offline message help line school parent child safe"
).split()
PICTURE_EVERY = 3


@dataclass(frozen=True, slots=True)
class BenchSlide:
    number: int
    title: str
    points: tuple[str, ...]
    picture: str | None
    notes: str

    @property
    def background(self) -> str:
        return hexadecimal(color_of(self.number))


def slides(count: int) -> Iterator[BenchSlide]:
    """The first `count` slides; the same ones whatever `count` is."""
    for number in range(1, count + 1):
        chance = random.Random(number)
        shown = number % PICTURE_EVERY == 0
        yield BenchSlide(
            number,
            title=f"Slide {number}: {_sentence(chance, 3)}",
            points=tuple(_sentence(chance, 8) for _ in range(3 if shown else 4)),
            picture=f"pics/p{number:04d}.jpg" if shown else None,
            notes=" ".join(f"{_sentence(chance, 9)}." for _ in range(4)),
        )


def write_deck(folder: Path, count: int) -> Path:
    """A deck of `count` slides as someone would write it for Marp, with its pictures beside it."""
    parts = ["---\nmarp: true\ntheme: default\npaginate: true\n---\n"]
    for slide in slides(count):
        if slide.number > 1:
            parts.append("\n---\n")
        parts.append(f'<!-- _backgroundColor: "{slide.background}" -->\n')
        parts.append(f"# {slide.title}\n")
        parts += [f"- {point}" for point in slide.points]
        if slide.picture:
            parts.append(f"\n![w:520]({slide.picture})")
            _write_picture(folder / slide.picture, slide.number)
        parts.append(f"\n<!--\n{slide.notes}\n-->")
    deck = folder / f"deck{count}.md"
    deck.write_text("\n".join(parts), encoding="utf-8")
    return deck


def write_ready_slides(folder: Path, count: int, width: int, height: int) -> Path:
    """The slides as finished PNGs of the projector's size, for the floor to show."""
    ready = folder / f"ready-{width}"
    ready.mkdir(exist_ok=True)
    for slide in slides(count):
        path = ready / f"s{slide.number:04d}.png"
        if not path.exists():
            image = QImage(width, height, QImage.Format.Format_RGB32)
            painter = QPainter(image)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.scale(width / 1280, height / 720)
            paint_slide(painter, slide, folder)
            painter.end()
            image.save(str(path))
    return ready


def paint_slide(painter: QPainter, slide: BenchSlide, folder: Path) -> None:
    """The plainest slide, on 1280 x 720 units: no layout but fixed places."""
    painter.fillRect(0, 0, 1280, 720, QColor(slide.background))
    painter.setPen(Qt.GlobalColor.black)
    painter.setFont(_font(40))
    painter.drawText(QRectF(60, 50, 1160, 60), slide.title)
    painter.setFont(_font(27))
    for row, point in enumerate(slide.points):
        painter.drawText(QRectF(80, 140 + 45 * row, 1120, 40), f"\u2022 {point}")
    if slide.picture:
        painter.drawImage(QRectF(60, 340, 520, 292), QImage(str(folder / slide.picture)))


def _font(pixels: int) -> QFont:
    font = QFont("DejaVu Sans")
    font.setPixelSize(pixels)
    return font


def _sentence(chance: random.Random, length: int) -> str:
    return " ".join(chance.choice(WORDS) for _ in range(length)).capitalize()


def _write_picture(path: Path, seed: int) -> None:
    """A JPEG of 1280 x 720 as heavy as a photo: soft blobs of color under fine noise."""
    if path.exists():
        return
    path.parent.mkdir(exist_ok=True)
    chance = random.Random(seed)
    small = QImage(320, 180, QImage.Format.Format_RGB32)
    small.fill(QColor(*(chance.randrange(40, 220) for _ in "rgb")))
    painter = QPainter(small)
    painter.setPen(Qt.PenStyle.NoPen)
    for _ in range(60):
        painter.setBrush(QColor(*(chance.randrange(256) for _ in "rgb")))
        size = chance.randrange(8, 75)
        painter.drawEllipse(chance.randrange(320), chance.randrange(180), size, size)
    painter.end()
    smooth = Qt.TransformationMode.SmoothTransformation
    image = small.scaled(1280, 720, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
    grain = QImage(chance.randbytes(1280 * 720), 1280, 720, 1280, QImage.Format.Format_Grayscale8)
    painter = QPainter(image)
    painter.setOpacity(0.12)
    painter.drawImage(0, 0, grain)
    painter.end()
    image.save(str(path), quality=85)
