"""The main window: it holds the settings, the shelf of talks and what is chosen, and starts talks.

When the colors or the text size change, what is shown is built anew from what is held here: no control needs to know
how to change its clothes, and what was chosen, searched for and scrolled to is put back.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QScrollArea, QStackedLayout, QWidget

from kit.desk.approving import may_present
from kit.desk.firststart import FirstStart
from kit.desk.helplines_state import ContactsWatch, close_anyway
from kit.desk.mainview import MainView
from kit.desk.opening import DeckOpener
from kit.desk.plan import Wish
from kit.desk.resume import BrokenOff, OfferPage
from kit.desk.running import Runner
from kit.desk.screens import identify
from kit.desk.shelf import Shelf
from kit.desk.style import DESK
from kit.desk.words import language_name
from kit.errors import KitbagError, WorldError
from kit.library.talks import TalkEntry
from kit.look.look import Look, look_for, palette_of
from kit.look.order import tab_by_layout
from kit.look.ring import FocusRing
from kit.look.sheet import style_sheet
from kit.settings import Settings, save_settings

_SAVE_MS = 400


class Desk(QWidget):
    """The window; `main` is what it shows once the first start is done.

    Signals:
        closed(): the user closed it.
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
        self.shelf.listed.connect(self._listed_anew)
        self.runner = Runner(self)
        self.opener = DeckOpener(self)
        self.contacts = ContactsWatch(self)
        self.contacts.changed.connect(self.place_changed)
        self.broken_off = BrokenOff(self)
        self.page = "talks"
        self.path: Path | None = None  # of the chosen talk, in the chosen language
        self.search = ("", "All")
        self.screen_chosen = ""
        self._wanted = deck
        self._wishes: dict[str, Wish] = {}
        self._untold: tuple[str, str, str] | None = None
        self._save = QTimer(self)
        self._save.setSingleShot(True)
        self._save.setInterval(_SAVE_MS)
        self._save.timeout.connect(self._save_now)
        self._root: MainView | FirstStart | OfferPage | None = None
        self._holder = QStackedLayout(self)
        self._holder.setContentsMargins(0, 0, 0, 0)
        # What has no room scrolls; a minimum from the pages would push the window off a small screen.
        self._holder.setSizeConstraint(QStackedLayout.SizeConstraint.SetNoConstraint)
        self.setMinimumSize(360, 300)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._scheme_changed)
        self.look = self._look_now()
        self.build()
        self._add_shortcuts()
        QTimer.singleShot(0, self._start)

    def _add_shortcuts(self) -> None:
        for keys, do in (
            ("Ctrl+O", self.opener.ask),
            ("Ctrl+F", lambda: self.main.find_talk() if self.is_ready else None),
            ("F5", lambda: self.present() if self.is_ready and self.page == "talks" else None),
            ("Ctrl+,", lambda: self.main.show_page("settings") if self.is_ready else None),
            ("Ctrl+Q", self.close),
        ):
            QShortcut(QKeySequence(keys), self, do)

    @property
    def is_ready(self) -> bool:
        """Whether the first start is done and the talks are shown."""
        return isinstance(self._root, MainView)

    @property
    def main(self) -> MainView:
        assert isinstance(self._root, MainView)
        return self._root

    # Looks

    def _look_now(self) -> Look:
        dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return look_for(self.settings.scheme, dark, self.settings.text_scale)

    def _scheme_changed(self) -> None:
        if self._look_now() != self.look:
            QTimer.singleShot(0, self.build)

    def build(self) -> None:
        """The window in its present look; what had the keyboard and the place in a page are put back."""
        old = self._root
        focus = QApplication.focusWidget()
        focused = focus.objectName() if focus is not None and focus.window() is self else ""
        scrolled = _scroll_places(old)
        self.look = self._look_now()
        self.setPalette(palette_of(self.look.scheme))
        self.setStyleSheet(style_sheet(self.look.scheme, self.look.scale, DESK))
        root = self._root = self._page_now()
        self._holder.addWidget(root)
        self._holder.setCurrentWidget(root)
        if old is not None:
            self._holder.removeWidget(old)
            old.hide()
            old.setParent(None)
            old.deleteLater()
        FocusRing(root, self.look.scheme.main)
        if isinstance(root, MainView):
            self._fill(root)
        again = root.findChild(QWidget, focused) if focused else None
        if again is None:
            again = root.talks.grid if isinstance(root, MainView) and self.page == "talks" else root
        if isinstance(root, OfferPage):
            again = root.go
        again.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, lambda: _scroll_to(self._root, scrolled))

    def _page_now(self) -> MainView | FirstStart | OfferPage:
        """What comes first: a talk that broke off, the first start, the talks."""
        if self.broken_off.asks:
            return self.broken_off.page()
        return MainView(self) if self.settings.first_start_done else self._first_start()

    def build_again(self) -> None:
        """The offer of a talk that broke off is answered: what it stood before comes up."""
        self.build()
        if not self.broken_off.asks:
            self._start()

    def _first_start(self) -> FirstStart:
        page = FirstStart(self.look, self.settings.pack_id, self.settings.text_scale)
        page.pack_chosen.connect(lambda pack_id: self.change(replace(self.settings, pack_id=pack_id)))
        page.scale_chosen.connect(lambda scale: self.change(replace(self.settings, text_scale=scale)))
        page.done.connect(lambda: self.change(replace(self.settings, first_start_done=True)))
        return page

    def _fill(self, main: MainView) -> None:
        """What was chosen before, and what could not be said yet."""
        entry = self.shelf.entry_at(self.path) or main.talks.grid.current()
        if entry is not None:
            self.show_entry(entry)
            main.talks.choose(entry)
        main.show_page(self.page)
        main.arrange(self.width(), self.height())
        if self._untold:
            main.say(*self._untold)
            self._untold = None

    # The talks

    def _start(self) -> None:
        """After the window stands: look for the talks, open the deck that was asked for."""
        if self.broken_off.asks:
            return
        self.shelf.refresh()
        used = next(reversed([talk_id for talk_id, _ in self.settings.last_minutes]), "")
        last = next((entry for entry in self.shelf.entries if entry.id == used), None)
        if last is not None and self.is_ready:
            self.main.talks.choose(last)
        if self._wanted is not None:
            wanted, self._wanted = self._wanted, None
            self.opener.open(wanted)
        if self.settings.problems:
            self.say(self.settings.problems[0].message, self.settings.problems[0].hint, "warn")
        self.broken_off.started()

    def _listed_anew(self) -> None:
        """The chosen talk may have changed on disk."""
        entry = self.shelf.entry_at(self.path)
        if entry is not None and self.path is not None and self.is_ready:
            self.show_talk(entry, self.path)

    def show_entry(self, entry: TalkEntry) -> None:
        """The details of this talk, in the language it had if it was chosen before."""
        same = self.shelf.entry_at(self.path) == entry
        self.show_talk(entry, self.path if same and self.path is not None else entry.path)

    def show_talk(self, entry: TalkEntry, path: Path) -> None:
        """The details of this talk, in the language of that file."""
        self.path = path
        minutes = dict(self.settings.last_minutes).get(entry.id)
        wish = self._wishes.setdefault(str(path), Wish(minutes))
        self.main.details.show_entry(entry, path, wish)

    def show_language(self, path: str, lang: str) -> None:
        """The chosen talk in another language, and on wish whatever there is in it."""
        if self.main.details.entry is None:
            return
        self.show_talk(self.main.details.entry, Path(path))
        if lang != (self.settings.lang or self.main.details.entry.lang):
            words = f"This talk is in {language_name(lang)} now."
            every = f"Show all that there is in {language_name(lang)}"
            self.main.offer(words, every, lambda: self.change(replace(self.settings, lang=lang)))

    def keep_wish(self, path: str, wish: Wish) -> None:
        """Minutes are kept for the talk, edits of the cut while the window is open."""
        self._wishes[path] = wish
        if wish.minutes is not None:
            self._remember_minutes(wish.minutes)

    def _remember_minutes(self, minutes: float) -> None:
        """The talk that was used last comes last: the next start chooses it."""
        entry = self.main.details.entry
        if entry is not None:
            others = [
                (talk_id, asked) for talk_id, asked in self.settings.last_minutes if talk_id != entry.id
            ]
            self.change(replace(self.settings, last_minutes=(*others, (entry.id, minutes))))

    def present(self) -> None:
        """The chosen talk starts; the desk stands aside until it ends."""
        details = self.main.details
        if self.path is not None and details.entry is not None and may_present(self, self.path):
            if details.plan is not None:
                self._remember_minutes(details.plan.minutes)
            self.runner.start(self.path, details.plan, details.screens.target)

    def identify(self) -> None:
        self._labels = identify(dict(self.settings.screen_roles), self.main.details.screens.target)

    # Settings

    def change(self, settings: Settings) -> None:
        """Other settings hold from now on; what depends on them is shown anew."""
        before, self.settings = self.settings, settings
        self._save.start()
        if _place_of(before) != _place_of(settings):
            self.place_changed()
        if before.lang != settings.lang:
            self._change_language()
        if _built_of(before) != _built_of(settings):
            QTimer.singleShot(0, self.build)

    def _change_language(self) -> None:
        """The same talks in another language, where they have it."""
        self.shelf.refresh()
        entry = self.shelf.entry_at(self.path)
        if entry is not None and self.is_ready:
            self.main.talks.choose(entry)
            self.show_talk(entry, entry.path)
            self.main.forget_page("settings")

    def place_changed(self) -> None:
        """Other help lines, another visit: covers and details show them."""
        self.shelf.set_place(self.settings)
        if self.is_ready:
            self.main.place_changed()

    def _save_now(self) -> None:
        self._save.stop()
        self.attempt(lambda: save_settings(self.settings))

    def tell_fault(self, words: str) -> None:
        """Our own mistake, in a sentence: on the console while a talk runs, else in the bar."""
        if self.runner.running is not None:
            self.runner.running.tell_fault(words)
        else:
            self.say(words, tone="bad")

    def attempt(self, do: Callable[[], object]) -> bool:
        """Does it; what the world refuses is a sentence in the bar."""
        try:
            do()
        except KitbagError as fault:
            self.say(fault.message, fault.hint, "bad" if isinstance(fault, WorldError) else "warn")
            return False
        return True

    def say(self, words: str, hint: str = "", tone: str = "note") -> None:
        """A sentence in the bar above the page, now or as soon as there is one."""
        if self.is_ready:
            self.main.say(words, hint, tone)
        else:
            self._untold = (words, hint, tone)

    # Qt

    def focusNextPrevChild(self, forward: bool) -> bool:  # Qt calls it `next`
        """Tab goes on as one reads, also through what was made anew since."""
        if self._root is not None:
            tab_by_layout(self._root)
        return super().focusNextPrevChild(forward)

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self.is_ready:
            self.main.arrange(self.width(), self.height())
        super().resizeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not close_anyway(self):
            event.ignore()
            return
        if self._save.isActive():
            self._save_now()
        self.broken_off.leave()
        super().closeEvent(event)
        self.closed.emit()


def _place_of(settings: Settings) -> tuple[object, ...]:
    """What covers and details depend on."""
    return settings.pack_id, settings.theme_override, settings.recent, settings.lang


def _built_of(settings: Settings) -> tuple[object, ...]:
    """What makes the window be built anew."""
    return settings.scheme, settings.text_scale, settings.first_start_done


def _scroll_places(root: QWidget | None) -> dict[str, int]:
    """How far each page is scrolled, by the page's kind."""
    areas = root.findChildren(QScrollArea) if root is not None else []
    return {type(area.parent()).__name__: area.verticalScrollBar().value() for area in areas}


def _scroll_to(root: QWidget | None, places: dict[str, int]) -> None:
    for area in root.findChildren(QScrollArea) if root is not None else []:
        if value := places.get(type(area.parent()).__name__):
            area.verticalScrollBar().setValue(value)
