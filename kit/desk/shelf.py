"""The talks there are, kept ready for the desk: folders in; entries, covers and read decks out, each when asked for.

Covers are painted one at a time when the program is idle, at the true pixels of their place; a deck's slides are read
in slices, so that the window answers while a long one is read.
"""

from __future__ import annotations

from collections import OrderedDict
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from kit.contacts.model import Place
from kit.contacts.place import load_place
from kit.deck.model import Deck
from kit.deck.opening import OpenedDeck, open_deck
from kit.desk.approving import Marks
from kit.geometry import PixelSize
from kit.library.talks import TalkEntry, find_talk, find_talks
from kit.present.watch import DeckWatch
from kit.records.standings import Standings
from kit.settings import Settings, load_event
from kit.stage.canvas import SlideContext
from kit.stage.layout import lay_out_slide
from kit.stage.pictures import PictureStore
from kit.stage.ready import paint_picture
from kit.stage.theme import theme_for

_COVER_BYTES = 48 << 20  # 300 covers of an ordinary screen
_SLICE = 0.012  # seconds of reading between two looks at the keyboard


class Shelf(QObject):
    """What the pages of the desk show and change together.

    Signals:
        listed(): the entries are there, or others.
        cover_ready(str): the cover of the deck of that path has been painted.
        deck_read(str): the deck of that path is read whole (again).
    """

    listed = Signal()
    cover_ready = Signal(str)
    deck_read = Signal(str)

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.entries: tuple[TalkEntry, ...] = ()
        self.standings = Standings()
        self._marks = Marks(self.standings)
        self.is_listed = False
        self._pictures = PictureStore(16 << 20)
        self._covers: OrderedDict[tuple[str, PixelSize], QImage] = OrderedDict()
        self._older: dict[str, QImage] = {}  # shown, scaled, until the right one is painted
        self._wanted: dict[str, PixelSize] = {}
        self._reading: OpenedDeck | None = None
        self._decks: dict[str, Deck] = {}
        self._watch: DeckWatch | None = None
        self._rests = self._changed = False
        self._idle = QTimer(self)
        self._idle.setInterval(0)
        self._idle.timeout.connect(self._work)
        self.set_place(settings)

    # The talks

    def set_place(self, settings: Settings) -> None:
        """Other help lines, another visit or another theme: all covers are painted anew."""
        self.place: Place = load_place(settings.pack_id, load_event())
        self._theme = settings.theme_override
        self._recent = settings.recent
        self._lang = settings.lang
        self._forget_covers()

    def refresh(self) -> None:
        """Looks for the talks again."""
        found = find_talks(recent=self._recent)
        self._marks.start(found)
        if self._lang:
            found = tuple(entry.in_language(self._lang) or entry for entry in found)
            self._marks.start(found)
        self.entries = self._marks.marked(found)
        self.is_listed = True
        if self._marks.is_due:
            self._idle.start()
        self.listed.emit()

    def approvals_changed(self) -> None:
        """One was given or taken back: the covers and the details say so."""
        self.standings.reload()
        self._marks.forget()
        self.refresh()

    def entry_at(self, path: Path | str | None) -> TalkEntry | None:
        """The entry whose deck lies there, in any of its languages."""
        if path is None:
            return None
        wanted = Path(path).resolve()
        for entry in self.entries:
            own = entry.path.resolve()
            # A translation counts while nothing of it can be read, too: an editor may have just emptied it.
            if own == wanted or (own.parent == wanted.parent and {own, wanted} <= {*_languages(own)}):
                return entry
        return None

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages into which some talk is translated."""
        return tuple(sorted({lang for entry in self.entries for lang in entry.langs if len(entry.langs) > 1}))

    @property
    def theme(self) -> str:
        """The theme that all talks are shown in; "" is each talk's own."""
        return self._theme

    # Covers

    def cover(self, path: Path, size: PixelSize) -> QImage | None:
        """The first slide at that size if it has been painted; if not, it will be, and an older one is given."""
        image = self._covers.get((str(path), size))
        if image is not None:
            self._covers.move_to_end((str(path), size))
            return image
        self._wanted[str(path)] = size
        self._idle.start()
        return self._older.get(str(path))

    def paint_cover(self, opened: OpenedDeck, size: PixelSize) -> QImage:
        """The first slide as the room will see it, all of its steps taken."""
        theme = theme_for(opened.meta, self._theme)
        context = SlideContext(opened.meta, theme, self.place, self._pictures, 1)
        frame = lay_out_slide(opened.slide(0), context)
        return paint_picture(frame.at_step(frame.steps), size, self._pictures)

    def _paint_next(self) -> None:
        path, size = self._wanted.popitem()
        opened = open_deck(Path(path))
        if opened.count == 0:
            return
        image = self.paint_cover(opened, size)
        self._covers[(path, size)] = self._older[path] = image
        while (
            sum(kept.sizeInBytes() for kept in self._covers.values()) > _COVER_BYTES and len(self._covers) > 1
        ):
            (gone, _), _ = self._covers.popitem(last=False)
            self._older.pop(gone, None)
        self.cover_ready.emit(path)

    def _forget_covers(self, path: str = "") -> None:
        for key in [key for key in self._covers if not path or key[0] == path]:
            del self._covers[key]

    # Decks

    def deck(self, path: Path) -> Deck | None:
        """The deck if it has been read; if not, it is read now, and `deck_read` tells. The last one is watched."""
        if self._watch is None or self._watch.objectName() != str(path):
            self._watch = DeckWatch(path)
            self._watch.setObjectName(str(path))
            self._watch.changed.connect(self._deck_changed)
        found = self._decks.get(str(path))
        if found is not None:
            self._reading = None
        elif self._reading is None or self._reading.path != path:
            self._reading = open_deck(path)
            self._idle.start()
        return found

    def _read_on(self, opened: OpenedDeck) -> None:
        if opened.parse_more(_SLICE):
            self._reading = None
            self._decks[str(opened.path)] = opened.deck()
            self.deck_read.emit(str(opened.path))

    def rest(self, on: bool) -> None:
        """Nothing is read or painted while a talk runs; what changed in the meantime is read after it."""
        self._rests = on
        if on:
            self._idle.stop()
            return
        self._idle.start()
        if self._changed:
            self._deck_changed()

    def _deck_changed(self) -> None:
        self._changed = self._rests
        if self._watch is not None and not self._rests:
            path = self._watch.objectName()
            self._decks.pop(path, None)
            self._forget_covers(path)
            self.refresh()

    def _work(self) -> None:
        """One thing at a time when idle: the deck that was asked for first, then covers."""
        if self._reading is not None:
            self._read_on(self._reading)
        elif self._wanted:
            self._paint_next()
        elif self._marks.is_due:
            if self._marks.work():
                self.refresh()
        else:
            self._idle.stop()


def resolve_deck(path: Path) -> Path:
    """The deck file at a path that was dropped or chosen. WorldError or UsageError if there is none."""
    return find_talk(path.expanduser().absolute())


def language_files(entry: TalkEntry) -> dict[str, Path]:
    """Each language of the talk with its deck file, the first one first."""
    found = {entry.lang: entry.path}
    if len(entry.langs) > 1:
        for path in _languages(entry.path):
            found.setdefault(open_deck(path).meta.lang, path)
    return found


def _languages(path: Path) -> list[Path]:
    return sorted(other.resolve() for other in path.parent.glob("deck.*.md"))
