"""The side bar says at a look how far the help lines may be trusted, and its words fit."""

import datetime as dt

import pytest
from PySide6.QtGui import QFontMetrics

from kit.contacts.model import Entry, Pack
from kit.desk.sidebar import Sidebar, help_state
from kit.look.look import look_for

TODAY = dt.date(2026, 12, 1)
SEEN = Entry("crisis", "Line", phone="988", confidence="A", checked_on=dt.date(2026, 11, 11))
UNSEEN = Entry("police", "Police", phone="911", confidence="B", checked_on=dt.date(2026, 11, 11))


def test_lines_that_nobody_confirmed_are_no_reason_for_a_green_tick():
    state, words = help_state(Pack("here", "Here", entries=(SEEN, UNSEEN)), TODAY)
    assert (state, words) == ("old", ("Here", "checked 11 Nov 2026", "1 still to confirm"))


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_each_word_under_its_sign_fits_the_slim_bar(qtbot, scale):
    look = look_for("light", False, scale)
    bar = Sidebar(look, Pack("here", "Here", entries=(SEEN,)), "talks", TODAY)
    qtbot.addWidget(bar)
    bar.set_slim(True)
    bar.resize(bar.width(), 700)
    bar.grab()  # lays it out
    for button in bar.buttons.values():
        words = button.text()
        assert QFontMetrics(button._fitting(words)).horizontalAdvance(words) <= button.width()
