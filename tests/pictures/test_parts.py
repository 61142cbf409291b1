"""The parts are what the program writes, whole, and on one scale."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.pictures.hair import STYLES
from tools.pictures.head import MOODS, SKIN
from tools.pictures.parts import Part, all_parts, part_svg
from tools.pictures.pen import Pen
from tools.pictures.sheet import paint_file

# Tops and heads end where a person would go on, so these may touch the lower edge of their box.
GOES_ON = (
    "head-",
    "mood-",
    "skin-",
    "face-",
    "top-",
    "lanyard",
    "vest",
    "apron",
    "whistle",
    "uniform",
    "head",
)


@pytest.mark.parametrize("part", all_parts(), ids=lambda part: part.name)
def test_a_part_is_whole_inside_its_box(part: Part, tmp_path: Path, qapp: object) -> None:
    path = tmp_path / "part.svg"
    path.write_text(part_svg(part, Pen()), encoding="utf-8")
    image = paint_file(path, max(40, round(part.box[3] / 2)))
    right, bottom = image.width() - 1, image.height() - 1
    edge = [image.pixelColor(x, 0).alpha() for x in range(right + 1)]
    edge += [image.pixelColor(x, y).alpha() for x in (0, right) for y in range(bottom + 1)]
    if not part.name.startswith(GOES_ON):
        edge += [image.pixelColor(x, bottom).alpha() for x in range(right + 1)]
    assert max(edge) == 0
    middle = [image.pixelColor(x, y).alpha() for x in range(0, right, 4) for y in range(0, bottom, 4)]
    assert sum(alpha > 128 for alpha in middle) > 0.02 * len(middle)


def test_parts_have_names_of_their_own() -> None:
    names = [part.name for part in all_parts()]
    assert len(names) == len(set(names))


def test_every_hair_mood_and_skin_is_a_part() -> None:
    names = {part.name for part in all_parts()}
    wanted = {f"head-{style}" for style in (*STYLES, "hijab")}
    wanted |= {f"mood-{mood}" for mood in MOODS} | {f"skin-{skin}" for skin in SKIN}
    assert wanted <= names
