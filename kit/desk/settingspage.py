"""Settings on one page; what is chosen holds at once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QWidget

from kit import paths
from kit.desk.aboutcard import AboutCard
from kit.desk.firststart import SIZES, pack_words, packs_to_choose
from kit.desk.keys import KeysEditor
from kit.desk.pages import page_column
from kit.desk.recordscard import RecordsCard
from kit.desk.words import language_name
from kit.look.controls import Choice, SignCombo
from kit.look.look import Look
from kit.look.widgets import SignButton, label
from kit.settings import Settings

_SCHEMES = (("system", "As the system"), ("light", "Light"), ("dark", "Dark"))
_THEMES = (("", "Each talk's own colors"), ("contrast", "High contrast, for weak projectors and low vision"))


class SettingsPage(QWidget):
    """Signals:
    changed(Settings): one thing is chosen differently.
    edit_lines(): to the help lines themselves.
    support(): the file for support is wanted.
    """

    changed = Signal(object)
    edit_lines = Signal()
    support = Signal()

    def __init__(self, look: Look, settings: Callable[[], Settings], languages: Sequence[str] = ()) -> None:
        super().__init__()
        self._look, self._settings = look, settings
        self._lines = page_column(self, look)
        self._lines.addWidget(label("Settings", "heading"))
        self._help_lines()
        if languages:
            self._languages(languages)
        self._text_size()
        self._colors()
        self._slides()
        self._approval()
        self._keys()
        self._data()
        self._lines.addStretch(1)

    def _section(self, words: str, more: str = "") -> None:
        self._lines.addSpacing(self._look.px(18))
        self._lines.addWidget(label(words, "section"))
        if more:
            self._lines.addWidget(label(more, "quiet", wrap=True))

    def _change(self, **values: object) -> None:
        """From what the settings are now: other parts of the program change them, too."""
        self.changed.emit(replace(self._settings(), **values))  # type: ignore[arg-type]

    def _help_lines(self) -> None:
        self._section("Help lines", "They fill the help slides and the take-home sheets.")
        packs = packs_to_choose()
        combo = SignCombo("Help lines", self._look, "phone")
        combo.setObjectName("pack")
        for pack in packs:
            combo.addItem(pack.name, pack.id)
        combo.addItem("None: no numbers on slides", "")
        ids = [pack.id for pack in packs]
        own = self._settings().pack_id
        combo.setCurrentIndex(ids.index(own) if own in ids else len(ids))
        said = label("", "quiet", wrap=True)

        def show(index: int) -> None:
            said.setText(pack_words(packs[index], dt.date.today()) if index < len(packs) else "")
            said.setVisible(index < len(packs))

        combo.currentIndexChanged.connect(show)
        combo.activated.connect(lambda index: self._change(pack_id=combo.itemData(index)))
        self._lines.addWidget(combo)
        self._lines.addWidget(said)
        show(combo.currentIndex())  # a label that is shown before it has its place is a window for a moment
        look, words = self._look, "Look at them, confirm and change them"
        edit = SignButton(words, "pen", color=look.scheme.text, size=look.px(18))
        edit.setObjectName("edit-lines")
        edit.clicked.connect(self.edit_lines)
        self._lines.addWidget(edit, 0, Qt.AlignmentFlag.AlignLeft)

    def _languages(self, languages: Sequence[str]) -> None:
        self._section("Language of talks and sheets", "What has no translation stays in its own language.")
        names: list[tuple[object, Choice]] = [("", Choice("As it was written", self._look))]
        names += [(lang, Choice(language_name(lang), self._look)) for lang in languages]
        self._cards(names, self._settings().lang, "lang", 3)

    def _cards(self, choices: list[tuple[object, Choice]], chosen: object, name: str, columns: int) -> None:
        grid = QGridLayout()
        grid.setSpacing(self._look.px(10))
        group = QButtonGroup(self)
        for i, (value, card) in enumerate(choices):
            card.setObjectName(f"{name}-{value}")
            card.setChecked(value == chosen)
            card.clicked.connect(lambda _=False, value=value: self._change(**{name: value}))
            group.addButton(card)
            grid.addWidget(card, i // columns, i % columns)
        self._lines.addLayout(grid)

    def _text_size(self) -> None:
        self._section("Text size", "Of this window and of the notes on the console. Slides are not changed.")
        sizes = [*((words, value) for words, value, _ in SIZES), ("Double", 2.0)]
        nearest = min(sizes, key=lambda size: abs(size[1] - self._settings().text_scale))[1]
        cards: list[tuple[object, Choice]] = [(value, Choice(words, self._look)) for words, value in sizes]
        self._cards(cards, nearest, "text_scale", 5 if self._look.scale < 1.2 else 2)

    def _colors(self) -> None:
        self._section("Colors of this window", "The console is always dark: the hall is, too.")
        cards: list[tuple[object, Choice]] = [(value, Choice(words, self._look)) for value, words in _SCHEMES]
        self._cards(cards, self._settings().scheme, "scheme", 3)

    def _slides(self) -> None:
        self._section("Slides")
        cards: list[tuple[object, Choice]] = [(value, Choice(words, self._look)) for value, words in _THEMES]
        self._cards(cards, self._settings().theme_override, "theme_override", 1)
        motion = Choice("Less motion: slides change without a fade", self._look, one_of=False)
        motion.setObjectName("reduce_motion")
        motion.setChecked(self._settings().reduce_motion)
        motion.toggled.connect(lambda on: self._change(reduce_motion=on))
        self._lines.addWidget(motion)

    def _approval(self) -> None:
        told = "Someone at your school approves a talk or a sheet by name. When its words change, that lapses."
        self._section("Approval", told)
        only = Choice("Present and print only what is approved", self._look, one_of=False)
        only.setObjectName("approved_only")
        only.setChecked(self._settings().approved_only)
        only.toggled.connect(lambda on: self._change(approved_only=on))
        self._lines.addWidget(only)

    def _keys(self) -> None:
        self._section(
            "Keys while a talk runs",
            "Digits and Enter go to a slide by its number. Clickers send PageDown and PageUp.",
        )
        self.keys = KeysEditor(self._look, dict(self._settings().keys))
        self.keys.changed.connect(lambda own: self._change(keys=tuple(own.items())))
        self._lines.addWidget(self.keys)

    def _data(self) -> None:
        folder = paths.user_dir()
        self._section(
            "Your data",
            "Settings, this visit, your runs and your own decks lie here. Nothing is ever sent anywhere.",
        )
        where = label(str(folder), "path", wrap=True)
        where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._lines.addWidget(where)
        show = SignButton("Open this folder", "folder", color=self._look.scheme.text, size=self._look.px(18))
        show.clicked.connect(lambda: _open_folder())
        self._lines.addWidget(show, 0, Qt.AlignmentFlag.AlignLeft)
        self._section("Your runs")
        self.records = RecordsCard(self._look)
        self._lines.addWidget(self.records)
        self._section("When something is wrong", "A file for whoever helps you, shown in full before it is saved.")
        support = SignButton("Make a file for support ...")
        support.clicked.connect(self.support)
        self._lines.addWidget(support, 0, Qt.AlignmentFlag.AlignLeft)
        self._section("About Kitbag")
        self.about = AboutCard(self._look)
        self.about.carried.connect(lambda: where.setText(str(paths.user_dir())))
        self._lines.addWidget(self.about)


def _open_folder() -> None:
    folder = paths.user_dir()
    if folder.is_dir():
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
