"""Which drawing goes into which file: a table in, SVG files out."""

from collections.abc import Callable, Iterator
from pathlib import Path

from tools.pictures.parts import PARTS, all_parts, part_svg
from tools.pictures.pen import Pen
from tools.pictures.picture import Picture, svg_text
from tools.pictures.scenes import (
    badge,
    badge_more,
    boosters,
    boosters_middle,
    boosters_older,
    boosters_young,
    control,
    control_spots,
    evening,
    games_more,
    games_scenes,
    games_spots,
    helpers,
    pause_scenes,
    pause_spots,
    people,
    phone,
    pressure,
    pressure_cards,
    safe_more,
    safe_scenes,
    safe_spots,
    school,
    sheets,
    sheets_more,
    staff,
    staff_more,
    table,
    together,
)
from tools.pictures.signs import SIGNS, logo_svg, sign_svg

CARERS = "slides/parents-and-carers/images"
TOUR = "slides/tour/images"
WINDOWS = "resources/pictures"
SHEETS = "resources/sheets"
SIGN_FOLDER = "resources/pictures/signs"
LOGO = "kitbag-logo"


def _head(sheet: str, name: str, draw: Callable[[Pen], str], w: int) -> Picture:
    """The people beside a sheet's title."""
    return Picture(f"{SHEETS}/{sheet}/images", name, draw, w, sheets.HEAD_H, paper=True)


def _sign(sheet: str, name: str, draw: Callable[[Pen], str]) -> Picture:
    """A small sign of outlines on a sheet."""
    return Picture(f"{SHEETS}/{sheet}/images", name, draw, 96, 96, paper=True)


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
    Picture(TOUR, "classmates", school.classmates),
    Picture(TOUR, "show-teacher", school.show_teacher, 1600),
    Picture(TOUR, "teens", school.teens),
    Picture(TOUR, "free-coins", school.free_coins, 600, 600),
    Picture(TOUR, "hand-stop", school.pause_spot, 448, 296),
    Picture(TOUR, "signpost", school.pick_spot, 448, 296),
    Picture(TOUR, "two-heads", school.tell_spot, 448, 296),
    Picture(WINDOWS, "welcome", people.welcome, 600, 560),
    Picture(f"{SHEETS}/s2-pause-pick-tell/images", "hand-stop", school.pause_spot, 448, 296, paper=True),
    Picture(f"{SHEETS}/s2-pause-pick-tell/images", "signpost", school.pick_spot, 448, 296, paper=True),
    Picture(f"{SHEETS}/s2-pause-pick-tell/images", "two-heads", school.tell_spot, 448, 296, paper=True),
    _head("s4-family-plan", "plan-at-table", sheets.plan_at_table, 760),
    _sign("s4-family-plan", "phone-asleep", sheets.phone_asleep),
    _sign("s4-family-plan", "camera-outline", sheets.camera_sign),
    _head("s6-threat", "teen-and-grandmother", sheets.teen_and_grandmother, 500),
    _head("s9-start-the-talk", "sofa-talk", sheets.sofa_talk, 690),
    _head("s10-if-your-child-tells-you", "father-listens", sheets.father_listens, 500),
    _head("s14-disclosure-card", "girl-tells", sheets.girl_tells, 500),
    _head("s15-checklist", "officer-and-teacher", sheets.officer_and_teacher, 550),
    _head("s16-where-to-get-help", "boy-speaks", sheets.boy_speaks, 500),
    _sign("s16-where-to-get-help", "bubble", sheets.bubble_sign),
    _sign("s16-where-to-get-help", "flag", sheets.flag_sign),
    _sign("s16-where-to-get-help", "picture-off", sheets.picture_off_sign),
    *safe_scenes.PICTURES,
    *safe_more.PICTURES,
    *safe_spots.PICTURES,
    *pause_scenes.PICTURES,
    *pause_spots.PICTURES,
    *games_scenes.PICTURES,
    *games_more.PICTURES,
    *games_spots.PICTURES,
    *pressure.PICTURES,
    *pressure_cards.PICTURES,
    *control.PICTURES,
    *control_spots.PICTURES,
    *staff.PICTURES,
    *staff_more.PICTURES,
    *boosters.PICTURES,
    *boosters_middle.PICTURES,
    *boosters_older.PICTURES,
    *boosters_young.PICTURES,
    *badge.PICTURES,
    *badge_more.PICTURES,
    *sheets_more.PICTURES,
)


def write_pictures(root: Path, wanted: set[str]) -> Iterator[Path]:
    """Write the wanted drawings, parts and signs (all of them if the set is empty) and name each file."""
    for picture in PICTURES:
        if not wanted or picture.name in wanted:
            text = svg_text(picture, Pen(paper=picture.paper))
            yield _write(root / picture.folder / f"{picture.name}.svg", text)
    for part in all_parts():
        if not wanted or part.name in wanted:
            yield _write(root / PARTS / f"{part.name}.svg", part_svg(part, Pen()))
    for name in (*SIGNS, LOGO):
        if not wanted or name in wanted:
            text = logo_svg() if name == LOGO else sign_svg(name)
            yield _write(root / SIGN_FOLDER / f"{name}.svg", text)


def write_paper(folder: Path, wanted: set[str]) -> Iterator[Path]:
    """Write the wanted scenes as line art for grey sheets into one folder."""
    for picture in PICTURES:
        if not wanted or picture.name in wanted:
            name = f"{Path(picture.folder).parent.name}-{picture.name}.svg"
            yield _write(folder / name, svg_text(picture, Pen(paper=True)))


def _write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
    return path


def names() -> set[str]:
    """The name of everything that can be drawn."""
    return {picture.name for picture in PICTURES} | {part.name for part in all_parts()} | {*SIGNS, LOGO}
