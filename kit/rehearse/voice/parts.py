"""What a rehearsal hears with, in one place, so that it is imported only when somebody turns the microphone on."""

from __future__ import annotations

from PySide6.QtCore import QObject

from kit.rehearse.voice.hints import Hints
from kit.rehearse.voice.meter import VoiceMeter
from kit.rehearse.voice.microphone import Microphone
from kit.rehearse.voice.recording import Recording


class Parts:
    """`syllables_a_word` 0: the language's own."""

    def __init__(self, language: str, syllables_a_word: float, parent: QObject) -> None:
        self.meter = VoiceMeter(language, syllables_a_word)
        self.microphone = Microphone(parent)
        self.recording, self.hints = Recording(), Hints()
