"""Pointer, pen and zoom with real windows, mouse, touch, tablet and keys: what the room shows, by its pixels."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QInputDevice, QPointingDevice, QTabletEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kit.present.marks.drawings import PENS
from kit.present.marks.hand import Tool
from kit.present.marks.sight import WHOLE
from kit.talk.actions import Action
from tests.present.decks import COLORS
from tests.present.marks.stage import WHERE, Stage, event_move, lively, near, stage

__all__ = ["lively", "stage"]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
RED, BLUE, GREEN = (color for _, color in PENS)
LEFT, RIGHT = (0.2, 0.75), (0.8, 0.75)


def test_the_pointer_shows_in_the_room_where_the_mouse_is_on_the_console_and_goes_with_it(
    stage: Stage,
) -> None:
    stage.press("L")
    stage.move(WHERE)
    assert near(stage.seen(WHERE), "#FF3B30")
    assert near(stage.seen(LEFT), COLORS[0], 2)
    stage.move(LEFT)

    assert near(stage.seen(LEFT), "#FF3B30")
    assert near(stage.seen(WHERE), COLORS[0], 2)


def test_the_pointer_is_gone_when_the_mouse_leaves_the_picture_and_when_the_tool_is_left(
    stage: Stage,
) -> None:
    stage.press("L")
    stage.move(WHERE)
    QApplication.sendEvent(stage.small, QEvent(QEvent.Type.Leave))
    assert near(stage.seen(WHERE), COLORS[0], 2)
    stage.move(WHERE)
    stage.press("Escape")

    assert near(stage.seen(WHERE), COLORS[0], 2)
    assert stage.session.view.cursor.slide == 0


@pytest.mark.parametrize("key", ["L", "Shift+L", "H", "Shift+H", "E", "Z"])
def test_a_tools_own_key_and_escape_put_it_away(stage: Stage, key: str) -> None:
    for leave in (key, "Escape"):
        stage.press(key)
        assert stage.marks.hand.on
        stage.press(leave)
        assert not stage.marks.hand.on
        assert stage.marks.hand.sight == WHOLE


def test_arrows_move_the_pointer_and_the_clickers_keys_still_leaf(stage: Stage) -> None:
    stage.press("L")
    before = stage.marks.hand.shown().at
    stage.press("Right", "Down", "Right")
    after = stage.marks.hand.shown().at
    assert before is not None
    assert after is not None
    assert after[0] > before[0]
    assert after[1] > before[1]
    assert stage.session.view.cursor.slide == 0
    stage.press("PageDown")
    assert stage.session.view.cursor.slide == 1
    stage.press("Space")
    assert stage.session.view.cursor.slide == 2


def test_a_spotlight_darkens_all_but_its_circle_and_keys_and_wheel_change_its_size(stage: Stage) -> None:
    stage.press("Shift+L")
    stage.move(WHERE)
    edge = (0.5 + 210 / 1600, 0.75)
    assert near(stage.seen(WHERE), COLORS[0], 2)
    assert stage.seen(edge).lightness() < 60
    stage.press("+", "+", "+")
    assert near(stage.seen(edge), COLORS[0], 2)
    turn_wheel(stage.small, stage, WHERE, -3)
    assert stage.seen(edge).lightness() < 60


def test_the_pen_draws_on_the_console_and_the_room_sees_it_while_it_is_drawn(stage: Stage) -> None:
    stage.press("H")
    QTest.mousePress(stage.small, Qt.MouseButton.LeftButton, pos=stage.at(stage.small, LEFT))
    event_move(stage.small, stage.at(stage.small, RIGHT))
    assert stage.shows(RED, WHERE)
    QTest.mouseRelease(stage.small, Qt.MouseButton.LeftButton, pos=stage.at(stage.small, RIGHT))

    assert stage.shows(RED, WHERE)
    assert near(stage.seen(WHERE, stage.small), RED, 90)
    assert near(stage.seen((0.5, 0.85)), COLORS[0], 2)


def test_each_press_of_the_color_key_is_the_next_of_three_pens(stage: Stage) -> None:
    for y, key, color in ((0.7, "H", RED), (0.8, "A", BLUE), (0.9, "A", GREEN)):
        stage.press(key)
        stage.draw((0.2, y), (0.8, y))
        assert stage.shows(color, (0.5, y))
    stage.press("A")
    assert stage.marks.hand.color == 0


def test_drawings_come_back_with_their_slide_and_no_other_slide_has_them(stage: Stage) -> None:
    stage.press("H")
    stage.draw(LEFT, RIGHT)
    stage.press("Escape", "PageDown")
    assert near(stage.seen(WHERE), COLORS[1], 2)
    stage.press("PageUp")

    assert stage.shows(RED, WHERE)


def test_nothing_lies_over_black_the_calm_slide_or_the_card(stage: Stage) -> None:
    stage.press("H")
    stage.draw(LEFT, RIGHT)
    stage.press("B")
    assert stage.seen(WHERE).name() == "#000000"
    stage.press("B", "D")
    assert not stage.shows(RED, WHERE)
    assert stage.marks.hand.tool is None
    stage.press("D")

    assert stage.shows(RED, WHERE)


def test_a_frozen_room_keeps_its_marks_as_they_were(stage: Stage) -> None:
    stage.press("H")
    stage.draw(LEFT, RIGHT)
    stage.press("F", "PageDown", "U", "Shift+E", "L")
    assert "frozen" in stage.console.top.accessibleDescription()
    stage.draw((0.2, 0.9), (0.8, 0.9))
    stage.press("Escape")
    assert stage.shows(RED, WHERE)
    assert near(stage.seen((0.5, 0.9)), COLORS[0], 2)
    stage.press("F")

    assert near(stage.seen(WHERE), COLORS[1], 2)


def test_the_highlighter_colors_the_paper_and_leaves_the_words(stage: Stage) -> None:
    stage.press("W", "W", "Shift+H")
    before = stage.seen(WHERE)
    stage.draw(LEFT, RIGHT)

    after = stage.seen(WHERE)
    assert after != before
    assert after.green() > before.green()  # dark paper: the highlighter lightens
    assert (after.red(), after.blue()) == (before.red(), before.blue())


def test_the_eraser_takes_a_stroke_away_and_undo_brings_it_back(stage: Stage) -> None:
    stage.press("H")
    stage.draw(LEFT, RIGHT)
    stage.draw((0.2, 0.9), (0.8, 0.9))
    stage.press("E")
    stage.draw((0.5, 0.7), (0.5, 0.8))
    assert near(stage.seen(WHERE), COLORS[0], 2)
    assert stage.shows(RED, (0.5, 0.9))
    stage.press("U")
    assert stage.shows(RED, WHERE)
    stage.press("Ctrl+Z")
    assert near(stage.seen((0.5, 0.9)), COLORS[0], 2)


def test_clear_takes_all_from_this_slide_and_can_be_undone(stage: Stage) -> None:
    stage.press("H")
    stage.draw(LEFT, RIGHT)
    stage.draw((0.2, 0.9), (0.8, 0.9))
    stage.press("Shift+E")
    assert near(stage.seen(WHERE), COLORS[0], 2)
    stage.press("U")

    assert stage.shows(RED, WHERE)


def test_a_pen_is_led_by_keys_alone(stage: Stage) -> None:
    stage.press("H", *["Down"] * 15, "Enter", *["Right"] * 12, "Enter", *["Up"] * 8)

    marks = stage.marks.drawings.on(stage.session.view.deck.slides[0].id)
    assert len(marks) == 1
    box = marks[0].box
    assert box.w > 100
    assert box.h < 30
    assert stage.session.view.cursor.slide == 0


def test_a_slides_number_is_typed_with_a_tool_on(stage: Stage) -> None:
    stage.press("H", "3", "Enter")

    assert stage.session.view.cursor.slide == 2


def test_zoom_shows_the_part_that_was_asked_for_stays_within_the_slide_and_ends_with_the_slide(
    stage: Stage,
) -> None:
    stage.press("H")
    stage.draw((0.7, 0.9), (0.8, 0.9))
    stage.press("Escape", "Z")
    turn_wheel(stage.small, stage, (1.0, 1.0), 9)
    hand = stage.marks.hand
    assert hand.sight.factor == 4
    stage.press(*["Right"] * 40, *["Down"] * 40)
    assert hand.sight.seen.right == pytest.approx(1600)
    assert hand.sight.seen.bottom == pytest.approx(900)
    assert stage.shows(RED, (0.1, 0.6))  # the stroke at 0.75 0.9 of the slide
    stage.qtbot.waitUntil(lambda: stage.marks.room.resting)
    assert stage.shows(RED, (0.1, 0.6))
    stage.draw((0.2, 0.5), (0.7, 0.9))
    assert hand.sight.seen.x == pytest.approx(1200 - 0.5 * 400, abs=2)
    stage.press("PageDown")

    assert hand.sight == WHOLE
    assert near(stage.seen(WHERE), COLORS[1], 2)


def test_a_leap_of_the_zoom_glides_and_one_that_is_taken_back_on_its_way_ends_with_the_whole_slide(
    lively: Stage,
) -> None:
    lively.press("H")
    lively.draw((0.7, 0.7), (0.74, 0.74))
    lively.press("Escape", "Z")
    room = lively.marks.room
    assert room.shown.sight != lively.marks.hand.sight
    lively.qtbot.waitUntil(lambda: room.resting and room.shown.sight == lively.marks.hand.sight)
    assert room.shown.sight.factor == 2
    lively.press("Z", "Z", "Z")
    lively.qtbot.waitUntil(lambda: room.resting)
    assert room.shown.sight == lively.marks.hand.sight == WHOLE
    assert lively.shows(RED, (0.72, 0.72))


def test_one_can_draw_on_the_rooms_own_window_and_a_click_does_not_leaf_then(stage: Stage) -> None:
    stage.press("H")
    stage.draw(LEFT, RIGHT, widget=stage.room)
    QTest.mouseClick(stage.room, Qt.MouseButton.RightButton, pos=stage.at(stage.room, WHERE))
    assert stage.session.view.cursor.slide == 0
    assert stage.shows(RED, WHERE)
    stage.press("Escape")
    QTest.mouseClick(stage.room, Qt.MouseButton.LeftButton, pos=stage.at(stage.room, WHERE))

    assert stage.session.view.cursor.slide == 1


def test_a_finger_draws_and_two_fingers_zoom(stage: Stage) -> None:
    finger = QTest.createTouchDevice()
    stage.press("H")
    room = stage.room
    QTest.touchEvent(room, finger).press(0, stage.at(room, LEFT)).commit()
    QTest.touchEvent(room, finger).move(0, stage.at(room, WHERE)).commit()
    QTest.touchEvent(room, finger).move(0, stage.at(room, RIGHT)).commit()
    QTest.touchEvent(room, finger).release(0, stage.at(room, RIGHT)).commit()
    assert stage.shows(RED, WHERE)
    assert stage.session.view.cursor.slide == 0

    a, b = stage.at(room, (0.45, 0.5)), stage.at(room, (0.55, 0.5))
    wide_a, wide_b = stage.at(room, (0.4, 0.5)), stage.at(room, (0.6, 0.5))
    QTest.touchEvent(room, finger).press(0, a).press(1, b).commit()
    QTest.touchEvent(room, finger).move(0, wide_a).move(1, wide_b).commit()
    QTest.touchEvent(room, finger).release(0, wide_a).release(1, wide_b).commit()
    assert stage.marks.hand.sight.factor == pytest.approx(2, rel=0.05)
    assert len(stage.marks.drawings.on(stage.marks.hand.slide)) == 1


def test_a_tablets_pen_draws_and_its_other_end_erases(stage: Stage) -> None:
    stage.press("H")
    tablet(stage, QPointingDevice.PointerType.Pen, LEFT, WHERE, RIGHT)
    assert stage.shows(RED, WHERE)
    tablet(stage, QPointingDevice.PointerType.Eraser, (0.5, 0.7), WHERE)

    assert near(stage.seen((0.35, 0.75)), COLORS[0], 2)  # at its end is the pen's tip again
    assert stage.marks.hand.tool is Tool.PEN


def test_with_control_held_the_mouse_points_for_as_long_as_its_button_is_down(stage: Stage) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    QTest.mousePress(stage.small, Qt.MouseButton.LeftButton, control, stage.small.rect().center())
    assert stage.marks.hand.tool is Tool.POINTER
    QTest.mouseRelease(stage.small, Qt.MouseButton.LeftButton, control, stage.small.rect().center())

    assert stage.marks.hand.tool is None
    assert stage.session.view.cursor.slide == 0


def test_the_console_says_which_tool_is_on_and_how_to_leave_it(stage: Stage) -> None:
    pointer = stage.console.buttons[Action.POINTER]
    pointer.click()
    bar = stage.marks.bar
    assert bar.isVisible()
    assert (
        bar.accessibleDescription()
        == "Laser pointer is on. Move over the picture of the room. Esc leaves it."
    )
    assert pointer.accessibleName() == "Put away"
    bar.buttons[Action.PEN].click()
    assert bar.accessibleDescription().startswith("Pen, red is on.")
    pointer.click()

    assert not bar.isVisible()
    assert pointer.accessibleName() == "Pointer"


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (1024, 600), (683, 384), (1920, 1080)])
def test_the_tools_have_room_on_every_console_and_each_can_be_touched(
    stage: Stage, width: int, height: int
) -> None:
    stage.press("H")
    stage.console.resize(width, height)
    bar, notes = stage.marks.bar, stage.console.talk.notes
    for button in bar.buttons.values():
        assert button.width() >= 30
        assert button.height() >= 44
        assert bar.rect().contains(button.geometry())
    assert not bar.geometry().intersects(notes.geometry())
    assert notes.height() >= 40
    assert stage.console.talk.rect().contains(bar.geometry())


def test_drawings_stay_in_place_when_the_windows_size_changes(stage: Stage) -> None:
    stage.press("H")
    stage.draw(LEFT, RIGHT)
    stage.press("Escape")
    stage.room.resize(1000, 720)  # not 16:9: the slide has bars
    stage.qtbot.waitUntil(lambda: stage.room.height() == 720)

    assert stage.shows(RED, WHERE)
    assert near(stage.seen((0.5, 0.85)), COLORS[0], 2)


def test_drawings_stay_on_their_slide_when_the_deck_is_saved_anew_with_another_before_it(
    stage: Stage,
) -> None:
    stage.press("PageDown", "H")
    stage.draw(LEFT, RIGHT)
    stage.press("Escape")
    deck = Path(stage.show.opened.path)
    text = deck.read_text(encoding="utf-8")
    head, _, slides = text.partition("---\n\n")
    deck.write_text(f"{head}---\n\n## A new one\n\nIt comes first.\n\n---\n\n{slides}", encoding="utf-8")
    stage.qtbot.waitUntil(lambda: len(stage.session.view.deck.slides) == 5)
    assert stage.session.view.cursor.slide == 2
    assert stage.shows(RED, WHERE)
    stage.press("PageUp")
    assert near(stage.seen(WHERE), COLORS[0], 2)


def turn_wheel(widget: QWidget, stage: Stage, share: tuple[float, float], notches: int) -> None:
    where = QPointF(stage.at(widget, share))
    event = QWheelEvent(
        where, widget.mapToGlobal(where), QPointF().toPoint(), QPointF(0, 120 * notches).toPoint(),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(widget, event)


def tablet(stage: Stage, kind: QPointingDevice.PointerType, *shares: tuple[float, float]) -> None:
    stylus = QPointingDevice(
        "stylus", 7, QInputDevice.DeviceType.Stylus, kind, QInputDevice.Capability.Position, 1, 1
    )
    types = [
        QEvent.Type.TabletPress,
        *[QEvent.Type.TabletMove] * (len(shares) - 1),
        QEvent.Type.TabletRelease,
    ]
    left = Qt.MouseButton.LeftButton
    for type_, share in zip(types, [*shares, shares[-1]], strict=True):
        where = QPointF(stage.at(stage.room, share))
        held = Qt.MouseButton.NoButton if type_ == QEvent.Type.TabletRelease else left
        event = QTabletEvent(
            type_, stylus, where, stage.room.mapToGlobal(where), 0.5, 0, 0, 0, 0, 0,
            Qt.KeyboardModifier.NoModifier, left, held,
        )  # fmt: skip
        QApplication.sendEvent(stage.room, event)
