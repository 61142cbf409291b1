"""The clips of a running talk: loaded ahead in idle time, played while the room sees the clip's slide.

- A clip belongs to what the room sees. When the room leaves its slide it stops; a frozen room keeps it, and it goes on.
- Black and white pause it and let it go on when they are taken away. The calm slide and the disclosure card pause it
  for good: nothing may begin to sound by itself after a child has told something.
- Whatever a clip does comes after the slide: the room's picture is up before a player is touched.
"""

from __future__ import annotations

from collections import deque
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtGui import QImage

from kit.deck.clips import clips_of
from kit.media.engine import load_engine
from kit.media.frames import FramePainter
from kit.media.source import Memory, plan_keeping, warning_of
from kit.present.holding import is_away
from kit.present.media.ahead import to_come, without_still
from kit.present.media.pane import ClipFace, ClipPane
from kit.present.media.playing import CaptionShelf, Playing
from kit.present.media.screens import Screens
from kit.present.media.sound import Sound
from kit.stage.frame import ClipItem
from kit.talk.actions import Action
from kit.talk.model import View

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QVideoFrame

    from kit.present.show import Show

_IDLE_MS = 60  # after a slide change, until the next clip is loaded
_STEP = 5.0  # seconds of a seek
_STILL = QSize(1280, 720)  # a poster out of the clip
_NO_CLIP = "There is no clip on this slide."
_COVERED = "The room does not see the clip now: bring the slide back first."


class ClipDesk(QObject):
    """The clips of one talk.

    Signals:
        held(Path, str): a clip is in memory; or with words, why not. From the thread that reads them.
    """

    held = Signal(object, str)

    def __init__(self, show: Show) -> None:
        super().__init__(show)
        load_engine()
        console, session, room_view = show.console, show.session, show.room_view
        assert console is not None
        assert session is not None
        assert room_view is not None
        self._show, self._console, self._session, self._room_view = show, console, session, room_view
        self.current: Playing | None = None
        self._coming: Playing | None = None
        self._posing: Playing | None = None  # for its first frame
        self._retired: deque[Playing] = deque(maxlen=8)
        self._resume = False  # it goes on when black is taken away
        self._captions = True
        self._closed = False
        self._tried: set[tuple[str, ClipItem]] = set()  # of which a still was taken, or cannot be
        self._frames = FramePainter(self)
        self._frames.painted.connect(self._painted)
        self.sound = Sound(show.settings, self)
        self.sound.changed.connect(self._sound_changed)
        self.screens = Screens(show)
        self.pane = ClipPane(console.table)
        self.pane.act.connect(console.act)
        self.pane.sought.connect(self._seek_share)
        show.room.clip, room_view.clips = self.screens.room, self
        console.talk.set_clip(self.pane, self.screens.small)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(_IDLE_MS)
        self._idle.timeout.connect(self._look_ahead)
        show.ended.connect(self.close)
        self._shelf = CaptionShelf()
        self._memory = self._hold()
        session.subscribe(self.follow)
        self.follow(session.view)

    def _hold(self) -> Memory:
        """Clips that may be pulled out are read into memory; what does not fit there is said."""
        clips = [clip for slide in self._session.view.deck.slides for clip in clips_of(slide)]
        for clip in clips:
            self._shelf.get(clip.captions_path)
        kept = plan_keeping([clip.path for clip in clips if clip.path], is_away)
        if words := warning_of(kept):
            self._show.warn("clips", "Leave the stick in")
            self._console.say(words)
        self.held.connect(self._is_held)
        return Memory(kept, self._tell_held)

    def _tell_held(self, path: Path, words: str) -> None:
        with suppress(RuntimeError):  # the talk is over, and its objects are gone
            self.held.emit(path, words)

    def _is_held(self, path: Path, words: str) -> None:
        """What was loaded from the stick and has not begun is loaded anew, from memory."""
        if words:
            self._console.say(words)
        for playing in (self.current, self._coming):
            if playing is not None and playing.item.path == path and playing.player.state in ("loading", "ready"):
                if playing.player.is_on():
                    continue
                if playing is self.current:
                    self._leave()
                    self.follow(self._session.view)
                else:
                    self._retire(playing)
                    self._coming = None
                    self._idle.start()

    # The talk

    def before_room(self, view: View) -> bool:
        """The room is about to be shown anew: no frame may lie over what comes. True where a film was seen."""
        current = self.current
        if current is None or not self.screens.room.shown:
            return False
        found = self._wanted(view)
        if found is None or not current.is_for(*found):
            self.screens.room.cover()
            return True
        return False

    def follow(self, view: View) -> None:
        """The talk has moved, and both windows have been told."""
        if view.ended or self._closed:
            self.close()
            return
        found, current = self._wanted(view), self.current
        if view.room.kind == "slide":
            if current is not None and (found is None or not current.is_for(*found)):
                self._leave()
            if found is not None:
                if self.current is None:
                    self._enter(*found)
                elif self._resume:
                    self.current.player.play()
                self.screens.place(found[1])
            self._resume = False
        elif current is not None:
            momentary = view.room.kind in ("black", "white") and not view.disclosure
            self._resume = momentary and (self._resume or current.player.is_on())
            current.player.pause()
        self._show_state()
        self._idle.start()

    def _wanted(self, view: View) -> tuple[str, ClipItem] | None:
        """The clip that the room sees, with its slide's id."""
        room, slides = view.room, view.deck.slides
        if room.kind != "slide" or not 0 <= room.cursor.slide < len(slides):
            return None
        slide = slides[room.cursor.slide]
        if next(clips_of(slide), None) is None:
            return None
        items = self._show.shop.frame(room.cursor).items
        found = [item for item in items if isinstance(item, ClipItem)]
        return (slide.id, self._choose(slide.id, found)) if found else None

    def _choose(self, slide: str, found: list[ClipItem]) -> ClipItem:
        """Of several on one slide the one that is on, and after its end the next."""
        for i, item in enumerate(found):
            if self.current is not None and self.current.is_for(slide, item):
                done = self.current.player.state in ("ended", "broken") and i + 1 < len(found)
                return found[i + 1] if done else item
        return found[0]

    def _enter(self, slide: str, item: ClipItem) -> None:
        if self._coming is not None and self._coming.is_for(slide, item):
            self.current, self._coming = self._coming, None
        else:
            self.current = self._load(slide, item)
        playing = self.current
        self.screens.begin(item, playing.image)
        self.sound.take(playing.player)
        if item.autoplay:
            playing.player.play()
        self._tell(playing)

    def _leave(self) -> None:
        playing, self.current = self.current, None
        self.screens.begin(None)
        self.sound.take(None)
        if playing is not None:
            self._retire(playing)

    def _retire(self, playing: Playing) -> None:
        """It is not needed any more. The last few are known by name: at the end of the talk all are freed at once."""
        playing.player.retire()
        self._retired.append(playing)

    def _load(self, slide: str, item: ClipItem) -> Playing:
        words, data = self._shelf.get(item.captions), self._memory.get(item.path)
        playing = Playing(slide, item, words, data, self)
        playing.player.framed.connect(lambda frame: self._framed(playing, frame))
        playing.player.changed.connect(lambda: self._changed(playing))
        playing.player.moved.connect(lambda: self._moved(playing))
        return playing

    def close(self) -> None:
        """The talk is over: everything stops, the thread ends."""
        if self._closed:
            return
        self._closed = True
        self._idle.stop()
        self._leave()
        for each in (self._coming, self._posing, *self._retired):
            if each is not None:
                each.player.close()
        self._coming = self._posing = None
        self._retired.clear()
        self._memory.close()
        self._frames.close()
        self.sound.close()

    # Ahead

    def _look_ahead(self) -> None:
        """Loads the clip that comes next; beside it, one at a time, films of which a poster is wanted."""
        if self._closed:
            return
        view, shop = self._session.view, self._show.shop
        wanted = next(to_come(view, shop, self.current), None)
        coming = self._coming
        if coming is not None and (wanted is None or not coming.is_for(*wanted)):
            self._retire(coming)
            coming = self._coming = None
        if coming is None and wanted is not None:
            coming = self._coming = self._load(*wanted)
            self._tried.add(wanted)
        posing = self._posing
        if posing is not None and (posing.image is not None or posing.player.state == "broken"):
            self._retire(posing)
            posing = self._posing = None
        settled = coming is None or coming.image is not None or coming.player.state != "loading"
        if posing is None and settled and (bare := next(without_still(view, shop, self._tried), None)):
            self._posing = self._load(*bare)
            self._tried.add(bare)

    # What players tell

    def _framed(self, playing: Playing, frame: QVideoFrame) -> None:
        shown = playing is self.current and playing.is_seen()
        size = self.screens.film_pixels() if shown else _STILL.boundedTo(frame.size())
        self._frames.paint(playing.number, frame, size)

    def _painted(self, number: int, image: QImage) -> None:
        for playing in (self.current, self._coming, self._posing):
            if playing is not None and playing.number == number:
                first, playing.image = playing.image is None, image
                if first:
                    self._keep_still(playing, image)
                if playing is self.current:
                    self.screens.set_image(image, at_once=playing.player.state != "playing")
                    if first:
                        self._show_state()

    def _keep_still(self, playing: Playing, image: QImage) -> None:
        """The first frame becomes the poster of a clip that has none; its slide is laid out anew."""
        shop, pictures = self._show.shop, self._show.shop.pictures
        self._tried.add((playing.slide, playing.item))
        if pictures.size(playing.item.path) is None:
            pictures.add_still(playing.item.path, image.copy())
            index = self._session.view.deck.index_of(playing.slide)
            if index is not None:
                shop.forget_slide(index)
                self._show.show_again()
                self._console.show_view(self._session.view)
                found = self._wanted(self._session.view)  # its place has the film's own proportions now
                if found is not None and self.current is not None and self.current.is_for(*found):
                    self.screens.place(found[1])
        self._idle.start()

    def _changed(self, playing: Playing) -> None:
        self._tell(playing)
        if playing is self.current:
            self._show_state()
        if playing.player.state == "broken":
            self._tried.add((playing.slide, playing.item))
            self._idle.start()

    def _tell(self, playing: Playing) -> None:
        """A clip that cannot be played is said once, as early as it is known; the poster stands, the talk goes on."""
        if playing.player.fault and not playing.told:
            playing.told = True
            index = self._session.view.deck.index_of(playing.slide)
            where = "" if playing is self.current or index is None else f"Slide {index + 1}: "
            self._console.say(f"{where}{playing.player.fault} The poster stands for it.")

    def _moved(self, playing: Playing) -> None:
        if playing is self.current:
            self._show_words(playing)
            self.pane.show_face(self._face(playing))

    # What is seen

    def _show_state(self) -> None:
        playing, view = self.current, self._session.view
        if playing is None:
            self._console.talk.show_clip(shown=False)
            return
        seen = playing.is_seen() and view.room.kind == "slide"
        with_words = self._captions and bool(playing.captions.cues)
        self.screens.show(shown=seen and (with_words or not playing.item.sound))
        self._show_words(playing)
        self.pane.show_face(self._face(playing))
        self._console.talk.show_clip(shown=not view.disclosure)

    def _show_words(self, playing: Playing) -> None:
        words = playing.words() if self._captions and playing.player.state != "ended" else ""
        self.screens.set_words(words)

    def _face(self, playing: Playing) -> ClipFace:
        player = playing.player
        return ClipFace(
            player.state,
            max(0.0, round(player.position - player.start, 1)),
            max(0.0, player.end - player.start),
            self._captions if playing.captions.cues else None,
            round(self.sound.volume * 100),
            self.sound.name,
            player.fault,
        )

    # Keys and buttons

    def act(self, action: Action) -> str:
        """One of the actions of the group "Clip"; a sentence where it cannot be done."""
        if action is Action.CLIP_OUTPUT:
            return self._next_output()
        playing = self.current
        if action in (Action.CLIP_SOFTER, Action.CLIP_LOUDER):
            self.sound.turn(0.1 if action is Action.CLIP_LOUDER else -0.1)
            return "" if playing else f"Clips play at {self.sound.volume:.0%}."
        if action is Action.CLIP_CAPTIONS:
            return self._turn_captions()
        if playing is None:
            return _NO_CLIP
        if self._session.view.room.kind != "slide":
            return _COVERED
        player = playing.player
        if player.fault:
            return player.fault
        match action:
            case Action.CLIP_PLAY if player.is_on():
                player.pause()
            case Action.CLIP_PLAY:
                self._play(playing)
            case Action.CLIP_START:
                player.seek(player.start)
                player.play()
            case Action.CLIP_BACK | Action.CLIP_ON:
                player.seek(player.position + (_STEP if action is Action.CLIP_ON else -_STEP))
        return ""

    def _play(self, playing: Playing) -> None:
        """Plays it; where it is over and another stands on the slide, that one."""
        found = self._wanted(self._session.view)
        if found is not None and not playing.is_for(*found):
            self._leave()
            self._enter(*found)
            self._show_state()
            playing = self.current or playing
        playing.player.play()

    def _seek_share(self, share: float) -> None:
        if self.current is not None:
            player = self.current.player
            player.seek(player.start + share * (player.end - player.start))

    def _turn_captions(self) -> str:
        if self.current is not None and not self.current.captions.cues:
            return "This clip has no captions."
        self._captions = not self._captions
        self._show_state()
        return f"Captions are {'on' if self._captions else 'off'}."

    def _next_output(self) -> str:
        words = self.sound.next_output()
        show, chosen = self._show, self.sound.output
        show.settings = replace(show.settings, sound_output=chosen.id, sound_output_name=chosen.name)
        show.settings_changed.emit(show.settings)
        return words

    def _sound_changed(self, words: str) -> None:
        if words:
            self._console.say(words)
        if self.current is not None:
            self.pane.show_face(self._face(self.current))
