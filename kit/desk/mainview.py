"""All that the desk shows once the first start is done: the side bar, the message bar, and the pages."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from kit.desk.approving import tie_approvals
from kit.desk.details import Details
from kit.desk.owning import tie_own
from kit.desk.ready import tie_rehearsals
from kit.desk.screens import ScreenChoice
from kit.desk.sidebar import Sidebar
from kit.desk.talks import TalksPage
from kit.desk.visit import visit_words
from kit.look.controls import MessageBar

if TYPE_CHECKING:
    from kit.desk.window import Desk

_SLIM = 1200  # below this width the side bar shows signs over words
_SPOKEN = {
    "talks": "Talks", "rehearse": "Rehearse", "handouts": "Handouts", "visit": "This visit", "settings": "Settings",
    "help": "Help lines", "check": "Room check", "slides": "Slides of the talk",
}  # fmt: skip


class MainView(QWidget):
    """Built in one look of one desk; another look is another view."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._look = desk, desk.look
        self._pages_built: dict[str, QWidget] = {}
        self._way_out: Callable[[], object] = lambda: None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.sidebar = Sidebar(desk.look, desk.shelf.place.pack, desk.page, dt.date.today())
        self.sidebar.page.connect(self._turn_to)
        row.addWidget(self.sidebar)
        side = QVBoxLayout()
        side.setSpacing(0)
        self.bar = MessageBar(desk.look)
        self.bar.acted.connect(self._take_way_out)
        side.addWidget(self.bar)
        holder = QWidget()
        self._pages = QStackedLayout(holder)
        side.addWidget(holder, 1)
        row.addLayout(side, 1)
        self._build_talks()

    def _build_talks(self) -> None:
        desk = self._desk
        screens = ScreenChoice(desk.look, lambda: dict(desk.settings.screen_roles), desk.screen_chosen)
        screens.activated.connect(lambda _: setattr(desk, "screen_chosen", screens.chosen))
        self.details = details = Details(desk.shelf, desk.look, screens)
        details.present.connect(desk.present)
        details.wish_changed.connect(desk.keep_wish)
        details.language_chosen.connect(desk.show_language)
        details.forget.connect(desk.opener.forget)
        details.fill_in.connect(self.fill_in)
        details.visit.connect(lambda: self.show_page("visit"))
        details.identify.connect(desk.identify)
        tie_approvals(desk, details)
        tie_own(desk, details)
        tie_rehearsals(desk, details)
        details.show_visit(visit_words(desk.shelf.place.event))
        self.talks = talks = TalksPage(desk.shelf, desk.look, details, *desk.search)
        talks.chose.connect(desk.show_entry)
        talks.open_deck.connect(desk.opener.ask)
        talks.searched.connect(lambda words, segment: setattr(desk, "search", (words, segment)))
        self._add_page("talks", talks)

    # Pages

    def _add_page(self, name: str, widget: QWidget) -> None:
        self._pages_built[name] = widget
        widget.setProperty("ownRing", True)
        widget.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        widget.setAccessibleName(_SPOKEN[name])
        self._pages.addWidget(widget)

    def show_page(self, name: str) -> None:
        """One of the pages by its name (see _SPOKEN); all but the talks are built when they are first shown."""
        if name not in self._pages_built:
            self._add_page(name, self._make_page(name))
        self._desk.page = name
        page = self._pages_built[name]
        if name == "slides" and self._desk.path is not None:
            page.show_talk(self._desk.path)  # type: ignore[attr-defined]
        before, focus = self._pages.currentWidget(), QApplication.focusWidget()
        if before is not None and focus is not None and before.isAncestorOf(focus):
            page.setFocus(Qt.FocusReason.OtherFocusReason)  # else Qt would pick any control
        self._pages.setCurrentWidget(page)
        self.sidebar.show_page(name)

    def forget_page(self, name: str) -> None:
        """The page is built anew when it is next shown, unless it is shown now: what it says was changed elsewhere."""
        made = self._pages_built.get(name)
        if made is not None and self._pages.currentWidget() is not made:
            del self._pages_built[name]
            self._pages.removeWidget(made)
            made.deleteLater()

    def _turn_to(self, name: str) -> None:
        """A page from the side bar; Rehearse begins with all talks."""
        self.show_page(name)
        if name == "rehearse":
            self._pages_built[name].show_talks()  # type: ignore[attr-defined]

    def _make_page(self, name: str) -> QWidget:
        desk = self._desk
        if name == "visit":
            from kit.desk.visiting import make_visit_page

            return make_visit_page(desk)
        if name == "rehearse":
            from kit.desk.rehearsing import make_rehearse_page

            return make_rehearse_page(desk)
        if name == "handouts":
            from kit.desk.handing import make_handouts_page

            return make_handouts_page(desk)
        if name == "slides":
            from kit.desk.owning import make_slides_page

            return make_slides_page(desk)
        if name == "help":
            from kit.desk.helplines_desk import make_help_page

            return make_help_page(desk)
        if name == "check":
            from kit.desk.checking import make_check_page

            return make_check_page(desk)
        from kit.desk.settingspage import SettingsPage

        page = SettingsPage(desk.look, lambda: desk.settings, desk.shelf.languages)
        page.changed.connect(desk.change)
        page.edit_lines.connect(lambda: self.show_page("help"))
        page.records.deleted.connect(self.details.show_runs)
        page.support.connect(self._show_support)
        return page

    def _show_support(self) -> None:
        from kit.desk.checking import show_support

        show_support(self._desk)

    def page(self, name: str) -> QWidget | None:
        """The page of that name if it was ever shown."""
        return self._pages_built.get(name)

    def fill_in(self) -> None:
        """To the help lines that somebody has to look at."""
        self.show_page("help")
        self._pages_built["help"].show_attention()  # type: ignore[attr-defined]

    def find_talk(self) -> None:
        """The keyboard goes to the search field."""
        self.show_page("talks")
        self.talks.show_grid()
        self.talks.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.talks.search.selectAll()

    def place_changed(self) -> None:
        """Other help lines or another visit."""
        if (handouts := self._pages_built.get("handouts")) is not None:
            handouts.show_place(self._desk.shelf.place)  # type: ignore[attr-defined]
        if (lines := self._pages_built.get("help")) is not None:
            lines.stale.emit()  # type: ignore[attr-defined]
        self.details.show_place(visit_words(self._desk.shelf.place.event))
        self.sidebar.help.show_pack(self._desk.shelf.place.pack, dt.date.today())
        self.talks.grid.viewport().update()

    # Messages

    def say(self, words: str, hint: str = "", tone: str = "note") -> None:
        self.bar.say(words, hint, tone)

    def offer(self, words: str, action: str, do: Callable[[], object]) -> None:
        """A sentence with one thing to do about it."""
        self._way_out = do
        self.bar.say(words, action=action)

    def _take_way_out(self) -> None:
        self.bar.hide()
        self._way_out()

    def arrange(self, width: int, height: int) -> None:
        scale = self._look.scale
        self.sidebar.set_slim(width < _SLIM * scale, height / scale)
