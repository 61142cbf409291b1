"""Ties the page of the help lines to the files: changes are written, files read in and out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from kit.contacts.editing import (
    Add,
    Change,
    Confirm,
    Done,
    Edit,
    Hide,
    NameFirst,
    Restore,
    go_back,
    local_path,
    make_change,
    put_away,
    take_back,
)
from kit.contacts.layer import read_layer
from kit.contacts.model import Entry, HiddenLine
from kit.contacts.packs import pack_folders
from kit.contacts.sharing import import_file, save_changes, save_pack
from kit.desk.firststart import packs_to_choose
from kit.desk.helplines import HelpLinesPage
from kit.desk.helplines_state import Key, help_state
from kit.desk.helplines_words import isolated
from kit.errors import KitbagError

if TYPE_CHECKING:
    from kit.desk.window import Desk

_FILES = "Help lines (*.toml)"


def make_help_page(desk: Desk) -> HelpLinesPage:
    """The page in the desk's look, keeping what is changed."""
    page = HelpLinesPage(desk.look, help_state(desk))
    _Keeper(desk, page)
    return page


class _Keeper(QObject):
    """Does what the page wants, as long as the page lives."""

    def __init__(self, desk: Desk, page: HelpLinesPage) -> None:
        super().__init__(page)
        self._desk, self._page, self._state = desk, page, help_state(desk)
        page.wanted.connect(self._change)
        page.pack_chosen.connect(lambda pack_id: self._use(pack_id))
        page.import_file.connect(self._import)
        page.save_pack.connect(lambda: self._save(whole=True))
        page.save_changes.connect(lambda: self._save(whole=False))
        page.open_folder.connect(self._open_folder)
        page.use_shipped.connect(self._use_shipped)
        page.go_back.connect(self._go_back)
        page.visit.connect(lambda: desk.main.show_page("visit"))
        page.stale.connect(self.show)
        self.show()

    def show(self) -> None:
        """The page as the files are now."""
        place, page = self._desk.shelf.place, self._page
        self._state.by = self._state.by or _last_name(place.pack.entries) or place.event.presenter
        page.has_own_copy = (pack_folders()[0] / f"{place.pack.id}.toml").is_file()
        own = local_path(place.pack.id)
        page.is_broken = own.is_file() and read_layer(own).is_broken
        page.show_packs(packs_to_choose(), place.pack.id)
        page.show_event(place.event)
        page.show_pack(place.pack)

    # Changes

    def _change(self, changes: tuple[Change, ...]) -> None:
        pack_id = self._desk.shelf.place.pack.id
        dones: list[Done] = []

        def write() -> None:
            dones.extend(make_change(change, pack_id) for change in changes)

        if not self._desk.attempt(write):
            if dones:  # saved, but not confirmed
                self._changed()
            return
        for change in changes:
            if isinstance(change, Confirm):
                self._state.by = change.by
        self._page.forget_draft(_key_after(changes))
        self._changed()
        done = Done(dones[0].path, dones[0].before, dones[-1].after)
        self._desk.main.offer(_words(changes), "Put it back", lambda: self._take_back(done))

    def _take_back(self, done: Done) -> None:
        if self._desk.attempt(lambda: take_back(done)):
            self._changed()

    def _changed(self) -> None:
        """Slides, sheets and the page show what holds now."""
        self._desk.contacts.note()
        self._desk.place_changed()

    # Packs and files

    def _use(self, pack_id: str) -> None:
        self._desk.change(replace(self._desk.settings, pack_id=pack_id))

    def _import(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self._desk, "Read in help lines", "", _FILES)
        if name:
            self.import_path(Path(name))

    def import_path(self, path: Path) -> None:
        """The file's help lines are used from now on; it can be taken back."""
        before = self._desk.settings.pack_id
        try:
            made = import_file(path)
        except KitbagError as fault:
            self._desk.say(fault.message, fault.hint, "bad")
            return
        self._state.key = None
        self._use(made.pack_id)
        self._changed()

        def back() -> None:
            self._take_back(made.done)
            self._use(before)

        what = "Changes to" if made.is_changes else "The help lines of"
        self._desk.main.offer(f"{what} {made.name} were read in, and are used now.", "Put it back", back)

    def _save(self, whole: bool) -> None:
        pack = self._desk.shelf.place.pack
        usual = f"{pack.id}.toml" if whole else local_path(pack.id).name
        name, _ = QFileDialog.getSaveFileName(self._desk, "Save help lines", str(Path.home() / usual), _FILES)
        if name:
            self.save_to(Path(name), whole)

    def save_to(self, path: Path, whole: bool) -> None:
        """The whole pack as it holds here, or only what was changed."""
        pack = self._desk.shelf.place.pack
        if not path.suffix:
            path = path.with_suffix(".toml")
        if self._desk.attempt(lambda: save_pack(pack, path) if whole else save_changes(pack.id, path)):
            self._desk.say(f"Saved as {path}.", "Others read it in on this page, under More.")

    def _open_folder(self) -> None:
        folder = pack_folders()[0]
        if self._desk.attempt(lambda: _make(folder)):
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def _use_shipped(self) -> None:
        dones: list[Done] = []
        path = pack_folders()[0] / f"{self._desk.shelf.place.pack.id}.toml"
        if self._desk.attempt(lambda: dones.append(put_away(path))):
            self._changed()
            said = "The pack that Kitbag ships is used again."
            self._desk.main.offer(said, "Put it back", lambda: self._take_back(dones[0]))

    def _go_back(self) -> None:
        path = local_path(self._desk.shelf.place.pack.id)
        if self._desk.attempt(lambda: go_back(path)):
            self._changed()
            self._desk.say("What was saved before is used.", f"The other file is kept as {path.name}.broken.")


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise KitbagError(f'"{folder}" cannot be made: {fault.strerror or fault}.') from fault


def _last_name(entries: tuple[Entry, ...]) -> str:
    """Who of this place confirmed last; the kit's own look-up does not count."""
    own = [entry for entry in entries if entry.layer and entry.checked_on and entry.checked_by]
    return max(own, key=lambda entry: entry.checked_on).checked_by if own else ""  # type: ignore[arg-type, return-value]


def _key_after(changes: tuple[Change, ...]) -> Key | None:
    """Where the line is found after these changes."""
    match changes[-1]:
        case Add(fields=fields):
            return str(fields["role"]), str(fields["name"]), 0
        case Edit(entry=entry, fields=fields):
            return str(fields.get("role", entry.role)), str(fields.get("name", entry.name)), 0
        case Restore(line=Entry() as entry):
            return (entry.role, entry.replaces, 0) if entry.replaces else None
        case Restore(line=HiddenLine(entry=entry)):
            return entry.role, entry.name, 0
        case Confirm(entry=entry) | Hide(entry=entry) | NameFirst(entry=entry):
            return entry.role, entry.name, 0
    return None


def _words(changes: tuple[Change, ...]) -> str:
    match changes[-1]:
        case Confirm(entry=entry, by=by):
            return f"{isolated(entry.name)} is confirmed by {isolated(by)}."
        case Add(fields=fields):
            return f"{isolated(str(fields['name']))} is saved. It is printed once somebody confirms it."
        case Edit(entry=entry):
            return f"{isolated(entry.name)} is saved."
        case Hide(entry=entry):
            return f"{isolated(entry.name)} is hidden in this place."
        case Restore(line=Entry(replaces="") as entry):
            return f"{isolated(entry.name)} is taken away."
        case Restore(line=Entry() as entry):
            return f"{isolated(entry.name)} is as the pack has it."
        case Restore(line=HiddenLine(entry=entry)):
            return f"{isolated(entry.name)} is used again."
        case NameFirst(entry=entry):
            return f"{isolated(entry.name)} is named first."
    return "Saved."
