"""A place for painting, a shop with small sheets, and the Handouts page on it."""

import pytest
from PySide6.QtWidgets import QStackedLayout, QWidget

from kit.handouts.output import Output
from kit.handouts.page import HandoutsPage
from kit.handouts.planner import Planner
from kit.handouts.presets import TalkFacts
from kit.handouts.printing import PrinterFacts
from kit.look.look import Look
from kit.look.sheet import style_sheet
from kit.stage.fonts import load_fonts
from tests.handouts.making import make_shop

TALKS = (TalkFacts("evening", "The evening", "carers", ("s14-record",)),)


@pytest.fixture(autouse=True)
def painting(qapp):
    load_fonts()


@pytest.fixture
def shop(tmp_path):
    return make_shop(tmp_path / "sheets")


@pytest.fixture
def open_page(qtbot, tmp_path, shop):
    """Opens the page on small sheets; the plan is that for the parents' evening."""
    windows = []

    def make(made=shop, size=(1180, 768), talks=()):
        made.talks = {talk.id: talk for talk in talks}
        look = Look()
        planner = Planner(made, TALKS)
        page = HandoutsPage(look, planner, Output(planner))
        page.heard = []
        page.say.connect(lambda *words: page.heard.append(words))
        window = QWidget()
        window.setStyleSheet(style_sheet(look.scheme, look.scale))
        stack = QStackedLayout(window)
        stack.setSizeConstraint(QStackedLayout.SizeConstraint.SetNoConstraint)  # as the desk's
        stack.addWidget(page)
        qtbot.addWidget(window)
        window.resize(*size)
        windows.append((window, planner))
        with qtbot.waitExposed(window):
            window.show()
        return page

    yield make
    for _, planner in windows:
        planner.save()  # now, and not into the next test


@pytest.fixture
def page(open_page):
    return open_page()


@pytest.fixture
def printers(monkeypatch):
    """Two printers that nobody prints on."""
    found = (PrinterFacts("Laser", default=True, duplex=True), PrinterFacts("Color", color=True, paper="a4"))
    monkeypatch.setattr("kit.handouts.output.list_printers", lambda: found)
    return found
