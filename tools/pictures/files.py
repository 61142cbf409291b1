"""Which drawing goes into which file: a table in, SVG files out."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tools.pictures.pen import Pen, document
from tools.pictures.scenes import evening, helpers, people, phone, school, table, together
from tools.pictures.signs import SIGNS, logo_svg, sign_svg

CARERS = "slides/parents-and-carers/images"
TOUR = "slides/tour/images"
SIGN_FOLDER = "resources/pictures/signs"
LOGO = "kitbag-logo"


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing, its size in units, and the folder below the checkout that it is written to."""

    folder: str
    name: str
    draw: Callable[[Pen], str]
    w: int = 760
    h: int = 900


PICTURES = (
    Picture(CARERS, "kitchen", table.kitchen),
    Picture(CARERS, "sofa", table.sofa),
    Picture(CARERS, "gains", together.gains),
    Picture(CARERS, "car", together.car),
    Picture(CARERS, "ages", together.ages, 1600),
    Picture(CARERS, "quiet", evening.quiet),
    Picture(CARERS, "door", evening.door),
    Picture(CARERS, "charging", evening.charging),
    Picture(CARERS, "stop-together", phone.stop_together),
    Picture(CARERS, "takedown", phone.takedown),
    Picture(CARERS, "settings", phone.settings),
    Picture(CARERS, "game", phone.game),
    Picture(CARERS, "known", helpers.known),
    Picture(CARERS, "plan-sign", people.plan_sign),
    Picture(CARERS, "school-corner", helpers.school_corner),
    Picture(CARERS, "helpers", helpers.helpers),
    Picture(CARERS, "who-helps", people.who_helps, 1600),
    Picture(CARERS, "calm-rest", people.calm_rest, 1600),
    Picture(CARERS, "lead-woman", people.lead_woman, 600, 600),
    Picture(CARERS, "lead-man", people.lead_man, 600, 600),
    Picture(TOUR, "classmates", school.classmates),
    Picture(TOUR, "show-teacher", school.show_teacher, 1600),
    Picture(TOUR, "teens", school.teens),
    Picture(TOUR, "free-coins", school.free_coins, 600, 600),
    Picture(TOUR, "hand-stop", school.pause_spot, 448, 296),
    Picture(TOUR, "signpost", school.pick_spot, 448, 296),
    Picture(TOUR, "two-heads", school.tell_spot, 448, 296),
    Picture(TOUR, "kitchen", table.kitchen),
    Picture(TOUR, "sofa", table.sofa),
)


def svg_text(picture: Picture, pen: Pen) -> str:
    return document(picture.draw(pen), picture.w, picture.h)


def write_pictures(root: Path, wanted: set[str]) -> Iterator[Path]:
    """Write the wanted drawings and signs (all of them if the set is empty) and name each file."""
    pen = Pen()
    for picture in PICTURES:
        if not wanted or picture.name in wanted:
            yield _write(root / picture.folder / f"{picture.name}.svg", svg_text(picture, pen))
    for name in (*SIGNS, LOGO):
        if not wanted or name in wanted:
            text = logo_svg() if name == LOGO else sign_svg(name)
            yield _write(root / SIGN_FOLDER / f"{name}.svg", text)


def write_paper(folder: Path, wanted: set[str]) -> Iterator[Path]:
    """Write the wanted scenes as line art for grey sheets into one folder."""
    pen = Pen(paper=True)
    for picture in {picture.name: picture for picture in PICTURES}.values():
        if not wanted or picture.name in wanted:
            yield _write(folder / f"{picture.name}.svg", svg_text(picture, pen))


def _write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
    return path


def names() -> set[str]:
    """The name of everything that can be drawn."""
    return {picture.name for picture in PICTURES} | {*SIGNS, LOGO}
