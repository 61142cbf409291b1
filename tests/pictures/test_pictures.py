"""The project's drawings are what the picture program writes, small, and plain enough for QtSvg."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from tools.pictures.files import PICTURES, SIGN_FOLDER, write_paper, write_pictures
from tools.pictures.head import SKIN
from tools.pictures.parts import PARTS
from tools.pictures.pen import PALETTE, Pen, number, place
from tools.pictures.picture import Picture, svg_text
from tools.pictures.sheet import paint_file
from tools.pictures.signs import PLACEHOLDER, SIGNS, sign_svg

ROOT = Path(__file__).resolve().parents[2]
EVERY = pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: f"{picture.folder}/{picture.name}")
# What QtSvg leaves out or draws differently from a browser, and what slides may not hold: words.
UNWANTED = re.compile(r"<(clipPath|mask|filter|pattern|linearGradient|radialGradient|text|style|image|use)\b")


def test_the_files_are_what_the_program_writes(tmp_path: Path) -> None:
    written = list(write_pictures(tmp_path, set()))
    assert written
    for path in written:
        kept = ROOT / path.relative_to(tmp_path)
        assert kept.read_bytes() == path.read_bytes(), (
            f"{kept} is not what tools.pictures writes: run it again"
        )


FOLDERS = sorted({picture.folder for picture in PICTURES if picture.folder.startswith("slides/")})


@pytest.fixture(scope="module")
def all_written(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Every file the program writes, below a folder of its own."""
    root = tmp_path_factory.mktemp("pictures")
    return [path.relative_to(root) for path in write_pictures(root, set())]


@pytest.mark.parametrize("folder", [*FOLDERS, SIGN_FOLDER, PARTS])
def test_no_drawing_is_left_that_the_program_does_not_know(folder: str, all_written: list[Path]) -> None:
    known = {path.name for path in all_written if path.parent == Path(folder)}
    assert {path.name for path in (ROOT / folder).glob("*.svg")} == known


@EVERY
def test_a_scene_is_small_and_plain(picture: Picture) -> None:
    text = svg_text(picture, Pen())
    assert len(text) < 40_000
    assert not UNWANTED.search(text)


@EVERY
@pytest.mark.parametrize("paper", [False, True], ids=["color", "paper"])
def test_a_scene_is_painted_by_qtsvg(picture: Picture, paper: bool, tmp_path: Path, qapp: object) -> None:
    path = tmp_path / "scene.svg"
    path.write_text(svg_text(picture, Pen(paper=paper or picture.paper)), encoding="utf-8")
    image = paint_file(path, 100)
    assert image.width() == round(picture.w * 100 / picture.h)
    assert len(_colors(image)) > 8


@EVERY
def test_on_paper_a_scene_is_grey(picture: Picture, tmp_path: Path, qapp: object) -> None:
    path = tmp_path / "scene.svg"
    path.write_text(svg_text(picture, Pen(paper=True)), encoding="utf-8")
    for red, green, blue in _colors(paint_file(path, 100)):
        assert max(red, green, blue) - min(red, green, blue) <= 1


def test_every_scene_has_a_paper_file_of_its_own(tmp_path: Path) -> None:
    paths = list(write_paper(tmp_path, set()))
    assert len(paths) == len(set(paths)) == len(PICTURES)


FULL = [picture for picture in PICTURES if picture.w == 1600 and not picture.paper]


@pytest.mark.parametrize("picture", FULL, ids=lambda picture: f"{picture.folder}/{picture.name}")
def test_a_full_bleed_picture_leaves_its_caption_panel_free_of_people(picture: Picture, qapp: object) -> None:
    image = paint_file(ROOT / picture.folder / f"{picture.name}.svg", 900)
    panel = _colors(image.copy(96, 540, 560, 300))
    skins = {QColor(tone).getRgb()[:3] for tone in SKIN.values()}
    assert not panel & skins


@pytest.mark.parametrize("picture", FULL, ids=lambda picture: f"{picture.folder}/{picture.name}")
def test_a_full_bleed_picture_has_nothing_but_ground_or_furniture_under_the_slide_s_number(
    picture: Picture, qapp: object
) -> None:
    image = paint_file(ROOT / picture.folder / f"{picture.name}.svg", 900).copy(1440, 822, 92, 58)
    counted = Counter(image.pixel(x, y) for x in range(image.width()) for y in range(image.height()))
    ground, rest = counted.most_common(1)[0][1], Counter(dict(counted.most_common()[1:]))
    wood = sum(rest[QColor(PALETTE[name]).rgb()] for name in ("wood", "wood-dark"))
    assert ground + wood > 0.9 * image.width() * image.height()


@pytest.mark.parametrize("name", SIGNS)
def test_a_sign_has_one_color_true_holes_and_a_margin(name: str, tmp_path: Path, qapp: object) -> None:
    text = sign_svg(name)
    assert set(re.findall(r"#[0-9a-fA-F]{3,6}", text)) == {PLACEHOLDER}
    path = tmp_path / "sign.svg"
    path.write_text(text.replace(PLACEHOLDER, "#C8412B"), encoding="utf-8")
    image = paint_file(path, 64)
    inked = [(x, y) for y in range(64) for x in range(64) if image.pixelColor(x, y).alpha() > 128]
    assert 0.04 < len(inked) / 64**2 < 0.75
    assert min(min(spot) for spot in inked) >= 1
    assert max(max(spot) for spot in inked) <= 62
    assert _colors(image) == {QColor("#C8412B").getRgb()[:3]}


@pytest.mark.parametrize("sign", ["tick", "cross", "question", "lock", "camera", "disclosure", "chat", "pin"])
def test_the_ground_shows_through_a_sign(sign: str, qapp: object) -> None:
    image = paint_file(ROOT / SIGN_FOLDER / f"{sign}.svg", 64)
    row = [image.pixelColor(x, y).alpha() for y in range(16, 48) for x in range(20, 44)]
    assert min(row) == 0
    assert max(row) == 255


def test_numbers_are_written_as_short_as_they_can_be() -> None:
    assert [number(value) for value in (12.0, -0.04, 3.14159, -7.25)] == ["12", "0", "3.1", "-7.2"]


def test_a_drawing_that_is_not_moved_gets_no_group() -> None:
    assert place("<path/>") == "<path/>"
    assert place("<path/>", 3, 4, 2, flip=True) == '<g transform="translate(3 4) scale(-2 2)"><path/></g>'


def _colors(image: QImage) -> set[tuple[int, ...]]:
    """The colors of all fully painted pixels."""
    plain = image.convertToFormat(QImage.Format.Format_RGBA8888)
    data = bytes(plain.constBits())
    return {tuple(data[at : at + 3]) for at in range(0, len(data), 4) if data[at + 3] == 255}


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_talk_shows_each_of_its_drawings_and_has_ten_or_more_of_them(folder: str) -> None:
    drawings = {path.name for path in (ROOT / folder).glob("*.svg")}
    shown = {
        name
        for deck in (ROOT / folder).parent.glob("deck.*.md")
        for name in re.findall(r"images/([\w-]+\.svg)", deck.read_text(encoding="utf-8"))
    }
    assert drawings == shown
    assert len(drawings) >= 10 or folder == "slides/tour/images"
