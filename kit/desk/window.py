"""The main window: it holds the settings, the shelf of talks and the pages, and starts talks.

When the colors or the text size change, the pages are built anew from what is held here: nothing in them needs to know
how to change its clothes, and what was chosen, searched for and scrolled to is put back.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from kit.desk.details import Details
from kit.desk.firststart import FirstStart
from kit.desk.opening import DeckOpener
from kit.desk.plan import Wish
from kit.desk.running import Runner
from kit.desk.screens import ScreenChoice, identify
from kit.desk.shelf import Shelf
from kit.desk.sidebar import Sidebar
from kit.desk.style import DESK
from kit.desk.talks import TalksPage
from kit.errors import KitbagError, WorldError
from kit.library.talks import TalkEntry
from kit.look.controls import MessageBar
from kit.look.look import Look, look_for, palette_of
from kit.look.ring import FocusRing
from kit.look.sheet import style_sheet
from kit.settings import Settings, save_settings

_SLIM = 1200  # below this width the side bar shows signs over words
_LOW = 480
_SAVE_MS = 400
Page = str
_SPOKEN = {"talks": "Talks", "visit": "This visit", "settings": "Settings", "check": "Room check"}


class Desk(QWidget):
    """Signals:
    closed(): the window was closed by the user.
    """

    closed = Signal()

    def __init__(self, settings: Settings, deck: Path | None = None) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setWindowTitle("Kitbag")
        self.setObjectName("desk")
        self.setProperty("role", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAcceptDrops(True)
        self.settings = settings
        self.shelf = Shelf(settings)
        self.runner = Runner(self)
        self.opener = DeckOpener(self)
        self._wanted = deck
        self._page: Page = "talks"
        self._path: Path | None = None
        self._search = ("", "All")
        self._screen = ""
        self._wishes: dict[str, Wish] = {}
        self._message: tuple[str, str, str] | None = None
        self._save = QTimer(self)
        self._save.setSingleShot(True)
        self._save.setInterval(_SAVE_MS)
        self._save.timeout.connect(self._save_now)
        self._root: QWidget | None = None
        self._holder = QStackedLayout(self)
        self._holder.setContentsMargins(0, 0, 0, 0)
        # What has no room scrolls; a minimum from the pages would push the window off a small screen.
        self._holder.setSizeConstraint(QStackedLayout.SizeConstraint.SetNoConstraint)
        self.setMinimumSize(360, 300)
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._scheme_changed)
        self.look = self._look_now()
        self.build()
        self._shortcuts()
        QTimer.singleShot(0, self._start)

    def _shortcuts(self) -> None:
        for keys, do in (
            ("Ctrl+O", self.opener.ask),
            ("Ctrl+F", self._find),
            ("F5", self._present_shortcut),
            ("Ctrl+,", lambda: self.show_page("settings")),
            ("Ctrl+Q", self.close),
        ):
            QShortcut(QKeySequence(keys), self, do)

    # Looks

    def _look_now(self) -> Look:
        dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return look_for(self.settings.scheme, dark, self.settings.text_scale)

    def _scheme_changed(self) -> None:
        if self._look_now() != self.look:
            QTimer.singleShot(0, self.build)

    def build(self) -> None:
        """The window in its present look; what had the focus and the place in a page are put back."""
        old = self._root
        focus = QApplication.focusWidget()
        focus_name = focus.objectName() if focus is not None and focus.window() is self else ""
        scrolled = _scroll_places(old)
        self.look = self._look_now()
        self.setPalette(palette_of(self.look.scheme))
        self.setStyleSheet(style_sheet(self.look.scheme, self.look.scale, DESK))
        self._root = self._first_start() if not self.settings.first_start_done else self._main()
        self._holder.addWidget(self._root)
        self._holder.setCurrentWidget(self._root)
        if old is not None:
            self._holder.removeWidget(old)
            old.hide()
            old.setParent(None)
            old.deleteLater()
        self.ring = FocusRing(self._root, self.look.scheme.main)
        again = self._root.findChild(QWidget, focus_name) if focus_name else None
        if again is not None:
            again.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.settings.first_start_done and self._page == "talks":
            self.talks.focus_grid()
        QTimer.singleShot(0, lambda: _scroll_to(self._root, scrolled))
        self._arrange()

    def _first_start(self) -> QWidget:
        page = FirstStart(self.look, self.settings.pack_id, self.settings.text_scale)
        page.pack_chosen.connect(lambda pack_id: self.change(replace(self.settings, pack_id=pack_id)))
        page.scale_chosen.connect(lambda scale: self.change(replace(self.settings, text_scale=scale)))
        page.done.connect(lambda: self.change(replace(self.settings, first_start_done=True)))
        return page

    def _main(self) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.sidebar = Sidebar(self.look, self.shelf.place.pack, self._page, dt.date.today())
        self.sidebar.page.connect(self.show_page)
        row.addWidget(self.sidebar)
        side = QVBoxLayout()
        side.setSpacing(0)
        self.bar = MessageBar(self.look)
        self.bar.acted.connect(self._take_way_out)
        side.addWidget(self.bar)
        holder = QWidget()
        self._pages = QStackedLayout(holder)
        side.addWidget(holder, 1)
        row.addLayout(side, 1)
        self._built: dict[Page, QWidget] = {}
        screens = ScreenChoice(self.look, dict(self.settings.screen_roles), self._screen)
        screens.activated.connect(lambda _: setattr(self, "_screen", screens.chosen))
        self.details = Details(self.shelf, self.look, screens)
        self._connect_details()
        self.talks = TalksPage(self.shelf, self.look, self.details, *self._search)
        self.talks.chose.connect(self._show_entry)
        self.talks.open_deck.connect(self.opener.ask)
        self.talks.searched.connect(lambda words, segment: setattr(self, "_search", (words, segment)))
        self._add_page("talks", self.talks)
        if (entry := self.shelf.entry_at(self._path) or self.talks.grid.current()) is not None:
            self._show_entry(entry)
            self.talks.choose(entry)
        self.show_page(self._page)
        if self._message:
            self.bar.say(*self._message)
        return made

    def _connect_details(self) -> None:
        details = self.details
        details.present.connect(self.present)
        details.wish_changed.connect(self._keep_wish)
        details.language_chosen.connect(self._show_language)
        details.forget.connect(self.opener.forget)
        details.visit.connect(lambda: self.show_page("visit"))
        details.identify.connect(self.identify)
        from kit.desk.visit import visit_words

        details.show_visit(visit_words(self.shelf.place.event))

    # Pages

    def _add_page(self, name: Page, widget: QWidget) -> None:
        self._built[name] = widget
        widget.setProperty("ownRing", True)
        widget.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        widget.setAccessibleName(_SPOKEN[name])
        self._pages.addWidget(widget)

    def show_page(self, name: Page) -> None:
        """One of "talks", "visit", "settings", "check"; all but the first are built when they are first shown."""
        if name not in self._built:
            self._add_page(name, self._make_page(name))
        self._page = name
        page = self._built[name]
        before, focus = self._pages.currentWidget(), QApplication.focusWidget()
        if before is not None and focus is not None and before.isAncestorOf(focus):
            page.setFocus(Qt.FocusReason.OtherFocusReason)  # else Qt would pick any control
        self._pages.setCurrentWidget(page)
        self.sidebar.show_page(name)
        if name == "check":
            self._built[name].start()  # type: ignore[attr-defined]

    def _make_page(self, name: Page) -> QWidget:
        if name == "visit":
            from kit.desk.visiting import make_visit_page

            return make_visit_page(self)
        if name == "check":
            from kit.desk.roomcheck import RoomCheck

            check = RoomCheck(self.look, self.settings)
            check.identify.connect(self.identify)
            return check
        from kit.desk.settingspage import SettingsPage

        page = SettingsPage(self.look, self.settings)
        page.changed.connect(self.change)
        return page

    def _find(self) -> None:
        if self.settings.first_start_done:
            self.show_page("talks")
            self.talks.show_grid()
            self.talks.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.talks.search.selectAll()

    # The talks

    def _start(self) -> None:
        """After the window stands: look for the talks, open the deck that was asked for."""
        self.shelf.refresh()
        if self._wanted is not None:
            wanted, self._wanted = self._wanted, None
            self.opener.open(wanted)
        if self.settings.problems:
            self.say(self.settings.problems[0].message, self.settings.problems[0].hint, "warn")

    def _show_entry(self, entry: TalkEntry) -> None:
        same = self.shelf.entry_at(self._path) == entry
        self.show_talk(entry, self._path if same and self._path is not None else entry.path)

    def show_talk(self, entry: TalkEntry, path: Path) -> None:
        """The details of this talk, in the language of that file."""
        self._path = path
        minutes = dict(self.settings.last_minutes).get(entry.id)
        wish = self._wishes.setdefault(str(path), Wish(minutes))
        self.details.show_entry(entry, path, wish)

    def _show_language(self, path: str) -> None:
        if self.details.entry is not None:
            self.show_talk(self.details.entry, Path(path))

    def _keep_wish(self, path: str, wish: Wish) -> None:
        self._wishes[path] = wish
        entry = self.details.entry
        if entry is not None and wish.minutes is not None:
            minutes = dict(self.settings.last_minutes) | {entry.id: wish.minutes}
            self.settings = replace(self.settings, last_minutes=tuple(minutes.items()))
            self._save.start()

    def _present_shortcut(self) -> None:
        if self.settings.first_start_done and self._page == "talks":
            self.present()

    def present(self) -> None:
        """The chosen talk starts; the desk stands aside until it ends."""
        path, plan = self._path, self.details.plan
        if path is None or self.details.entry is None:
            return
        self.runner.start(path, plan, self.details.screens.target)

    def identify(self) -> None:
        self._labels = identify()

    # Settings

    def change(self, settings: Settings) -> None:
        """Other settings hold from now on; what depends on them is shown anew."""
        before, self.settings = self.settings, settings
        self._save.start()
        if (before.pack_id, before.theme_override, before.recent) != (
            settings.pack_id,
            settings.theme_override,
            settings.recent,
        ):
            self.place_changed()
        parts = (
            settings.scheme,
            settings.text_scale,
            settings.first_start_done,
            settings.pack_id,
            settings.theme_override,
        )
        if parts != (
            before.scheme,
            before.text_scale,
            before.first_start_done,
            before.pack_id,
            before.theme_override,
        ):
            QTimer.singleShot(0, self.build)

    def place_changed(self) -> None:
        """Other help lines, another visit: covers and details show them."""
        self.shelf.set_place(self.settings)
        if self.settings.first_start_done and self._root is not None and hasattr(self, "details"):
            from kit.desk.visit import visit_words

            self.details.show_visit(visit_words(self.shelf.place.event))
            self.talks.grid.viewport().update()

    def _save_now(self) -> None:
        self._save.stop()
        self.attempt(lambda: save_settings(self.settings))

    def attempt(self, do: Callable[[], object]) -> bool:
        """Does it; what the world refuses is a sentence in the bar."""
        try:
            do()
        except KitbagError as fault:
            self.say(fault.message, fault.hint, "bad" if isinstance(fault, WorldError) else "warn")
            return False
        return True

    def say(self, words: str, hint: str = "", tone: str = "note") -> None:
        """A sentence in the bar above the page."""
        self._message = None
        if hasattr(self, "bar") and self.settings.first_start_done:
            self.bar.say(words, hint, tone)
        else:
            self._message = (words, hint, tone)

    def offer(self, words: str, action: str, do: Callable[[], object]) -> None:
        """A sentence with one thing to do about it."""
        self._way_out = do
        self.bar.say(words, action=action)

    def _take_way_out(self) -> None:
        self.bar.hide()
        self._way_out()

    # Qt

    def _arrange(self) -> None:
        if self.settings.first_start_done and self._root is not None and hasattr(self, "sidebar"):
            self.sidebar.set_slim(self.width() < self.look.px(_SLIM), self.height() < self.look.px(_LOW))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
        super().resizeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.settings.first_start_done and self.focusWidget() in (None, self):
            self.talks.focus_grid()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._save.isActive():
            self._save_now()
        super().closeEvent(event)
        self.closed.emit()


def _scroll_places(root: QWidget | None) -> dict[str, int]:
    if root is None:
        return {}
    areas = root.findChildren(QScrollArea)
    return {type(area.parent()).__name__: area.verticalScrollBar().value() for area in areas}


def _scroll_to(root: QWidget | None, places: dict[str, int]) -> None:
    if root is None:
        return
    for area in root.findChildren(QScrollArea):
        if value := places.get(type(area.parent()).__name__):
            area.verticalScrollBar().setValue(value)
