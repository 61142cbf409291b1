"""A rehearsal listens: microphone, meter, hints and recording tied together. Slides in; a VoiceSummary out.

    listening = listening_for(deck)
    listening.start()                  turns the microphone on; the panel and the signals tell what comes of it
    listening.mark("welcome")          at each change of slide, whether it listens or not
    listening.hold(True)               while the rehearsal is paused
    summary = listening.finish()       None where nothing was heard

Nothing that happens to the microphone stops a rehearsal. NumPy, QtMultimedia and the syllables of the talk are had
when the microphone is first turned on: a rehearsal without it pays for none of them. What of this takes a third of a
second is done by a thread, so that no key waits.
"""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from kit.deck.model import Deck
from kit.errors import WorldError
from kit.records.recordings import recording_path
from kit.records.voice import VoiceSummary

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from kit.rehearse.voice.meter import VoiceNow
    from kit.rehearse.voice.parts import Parts

_SILENT = -100.0  # dBFS
_LEVEL_MS, _NOW_EVERY = 100, 10  # the bar moves ten times a second, the rest once


def listening_for(deck: Deck, parent: QObject | None = None) -> Listening:
    """For that talk: syllables a word are counted in what its notes say."""

    def count() -> float:
        from kit.rehearse.voice.rate import count_syllables_a_word
        from kit.talk.words import note_words

        said = ("say", "must", "ask")
        texts = [note_words(note) for slide in deck.slides for note in slide.notes if note.kind in said]
        return count_syllables_a_word(texts, deck.meta.lang)

    return Listening(deck.meta.id, deck.meta.lang, count, parent)


class Listening(QObject):
    """`keep` says whether the sound is written at the end; it may be ticked at any time before.

    Signals:
        level(float): how loud it is at this moment, in dBFS.
        changed(VoiceNow, str): how it goes, and the hint to show, "" for none.
        turned(bool): it listens, or no longer.
        say(str, str): a sentence and its hint: no microphone, a disk that is full.
    """

    level = Signal(float)
    changed = Signal(object, str)
    turned = Signal(bool)
    say = Signal(str, str)
    _ready = Signal(float)  # from the thread

    def __init__(
        self, talk: str, language: str, syllables_a_word: Callable[[], float], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.keep = False
        self.kept: Path | None = None  # the recording, once it is written
        self._talk, self._language, self._syllables_a_word = talk, language, syllables_a_word
        self._begun = dt.datetime.now()
        self._made: Parts | None = None
        self._factor: float | None = None  # syllables a word, once they are counted
        self._thread: threading.Thread | None = None
        self._wanted = False
        self._slide = ""
        self._held, self._ticks = False, 0
        self._ready.connect(self._begin, Qt.ConnectionType.QueuedConnection)
        self._tick = QTimer(self)
        self._tick.setInterval(_LEVEL_MS)
        self._tick.timeout.connect(self._tell)

    @property
    def parts(self) -> Parts:
        """What hears and measures, made when it is first needed."""
        if self._made is None:
            from kit.rehearse.voice.parts import Parts

            factor = self._syllables_a_word() if self._factor is None else self._factor
            made = self._made = Parts(self._language, factor, self)
            made.microphone.turned_on.connect(self._turned_on)
            made.microphone.heard.connect(self._heard)
            made.microphone.missed.connect(self._missed)
            made.microphone.lost.connect(self._lost)
            if self._slide:
                made.meter.mark(self._slide)
        return self._made

    @property
    def is_on(self) -> bool:
        return self._made is not None and self._made.microphone.is_on

    @property
    def has_heard(self) -> bool:
        return self._made is not None and self._made.meter.seconds > 0

    def start(self) -> None:
        """Turns the microphone on, as soon as may be; it may be turned off and on again as often as one likes."""
        self._wanted = True
        if self._made is not None:
            self._made.microphone.start()
        elif self._thread is None:
            self._thread = threading.Thread(target=self._prepare, name="voice", daemon=True)
            self._thread.start()

    def _prepare(self) -> None:
        """The thread: imports what takes long, and counts."""
        from kit.rehearse.voice import meter, recording  # noqa: F401

        self._ready.emit(self._syllables_a_word())

    def _begin(self, syllables_a_word: float) -> None:
        self._factor = syllables_a_word
        if self._wanted:
            self.parts.microphone.start()

    def stop(self) -> None:
        """Turns it off; what was heard stays."""
        self._wanted = False
        if self._made is not None:
            self._made.microphone.stop()
        self._tick.stop()
        self.turned.emit(False)

    def mark(self, slide_id: str) -> None:
        self._slide = slide_id
        if self._made is not None:
            self._made.meter.mark(slide_id)

    def forget(self, slide_id: str) -> None:
        """The slide, or without one the whole talk, is begun anew: what was said before does not count."""
        if self._made is not None:
            self._made.meter.forget(slide_id)

    def hold(self, held: bool) -> None:
        """While it is held nothing is heard: neither measured nor recorded."""
        self._held = held

    def take_mark(self) -> bool:
        """The level of these last seconds is right for the back row; False where nobody spoke."""
        return self.parts.meter.take_mark()

    def finish(self) -> VoiceSummary | None:
        """Turns the microphone off, keeps or forgets the sound, and sums up."""
        self._wanted = False
        if self._thread is not None:
            self._thread.join()
        if self.is_on:
            self.stop()
        if self._made is None:
            return None
        recording, meter = self._made.recording, self._made.meter
        if self.keep and recording.seconds:
            path = recording_path(self._talk, self._begun)
            try:
                recording.save(path)
                self.kept = path
            except WorldError as fault:
                self.say.emit(fault.message, fault.hint)
        recording.discard()
        return meter.summary() if meter.seconds else None

    def _turned_on(self) -> None:
        self._tick.start()
        self.turned.emit(True)

    def _heard(self, samples: NDArray[Any], rate: int, channels: int) -> None:
        if self._held:
            return
        self.parts.meter.feed(samples, rate, channels)
        self.parts.recording.feed(samples, rate, channels)

    def _missed(self, seconds: float) -> None:
        if not self._held:
            self.parts.meter.miss(seconds)

    def _lost(self, words: str, hint: str) -> None:
        self._tick.stop()
        self.turned.emit(False)
        self.say.emit(words, hint)

    def _tell(self) -> None:
        if self._held:
            self.level.emit(_SILENT)
            return
        meter = self.parts.meter
        self.level.emit(meter.level_now())
        if self._ticks % _NOW_EVERY == 0:
            now: VoiceNow = meter.now()
            self.changed.emit(now, self.parts.hints.ask(now, meter.seconds))
        self._ticks += 1
