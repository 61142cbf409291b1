"""The voice meter: fed with sound while somebody speaks, told at which slide they are; at the end, the summary.

    meter = VoiceMeter("en")
    meter.mark("welcome")              a slide begins
    meter.feed(samples, 16000)         as often as there is sound; nothing is fed while the rehearsal is paused
    meter.miss(0.4)                    so many seconds of sound were lost here
    meter.now()                        how it goes, for the panel: once or twice a second
    meter.summary()                    a frozen VoiceSummary; the meter can go on afterwards

Its clock is the sound and what was lost of it: time in which nothing is fed does not exist. Rates and shares are told
from what was heard. The sound itself is not kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kit.records.voice import POINT_EVERY, USUAL_MARK, SlideVoice, VoicePart, VoicePoint, VoiceSummary
from kit.rehearse.voice.envelope import FLOOR, FRAMES, Envelope, as_mono, decibels
from kit.rehearse.voice.level import mark_of, quiet_share, speech_level
from kit.rehearse.voice.pauses import REST, Stretch, breaths, is_speech, silences
from kit.rehearse.voice.rate import nuclei, usual_syllables, words_a_minute

_NOW = 15 * FRAMES  # what "now" looks back on
_BACK = 30 * FRAMES  # what it needs to know the room
_POINT = round(POINT_EVERY * FRAMES)
_POINT_REACH = round(1.5 * POINT_EVERY * FRAMES)  # to both sides of a point
_LEAST_MARK = 2 * FRAMES  # of speech, to set the mark by


@dataclass(frozen=True, slots=True)
class VoiceNow:
    """How one speaks at this moment: the rate over the last quarter of a minute, the rest over the last seconds."""

    words_a_minute: float = 0.0  # 0: too little speech to tell
    talking: float = 0.0  # seconds of speaking that the rate is told from
    stretch: float = 0.0  # seconds since the last pause to breathe
    level: float = FLOOR  # dBFS of the speech in the last three seconds
    is_quiet: bool = False  # below the mark


class VoiceMeter:
    """`syllables_a_word` is better counted in the talk's notes (rate.count_syllables_a_word); 0: the language's own."""

    def __init__(self, language: str, syllables_a_word: float = 0.0) -> None:
        self.language = language
        self.syllables_a_word = syllables_a_word or usual_syllables(language)
        self.level_mark = USUAL_MARK
        self.own_mark = False
        self._envelope = Envelope()
        self._visits: list[tuple[str, int]] = []  # slide ("": does not count), the frame at which it began
        self._losses: list[tuple[int, float]] = []  # the frame before which so many seconds were lost

    def copy(self) -> VoiceMeter:
        """As it is now, to be summed up by another thread."""
        made = VoiceMeter(self.language, self.syllables_a_word)
        made.level_mark, made.own_mark = self.level_mark, self.own_mark
        made._envelope = self._envelope.copy()
        made._visits, made._losses = [*self._visits], [*self._losses]
        return made

    @property
    def seconds(self) -> float:
        """How long it has listened."""
        return len(self._envelope) / FRAMES

    def feed(self, samples: NDArray[Any], rate: int, channels: int = 1) -> None:
        """More sound: any width of sample, interleaved where there are several channels."""
        self._envelope.feed(as_mono(samples, channels), rate)

    def miss(self, seconds: float) -> None:
        """So much sound was lost: a word is not put together of what was before and what comes after."""
        self._envelope.cut()
        self._losses.append((len(self._envelope), seconds))

    def mark(self, slide_id: str) -> None:
        """From now on it is this slide."""
        if not self._visits or self._visits[-1][0] != slide_id:
            self._visits.append((slide_id, len(self._envelope)))

    def forget(self, slide_id: str) -> None:
        """What was said to this slide so far, or without one to any, does not count, not even for the whole."""
        self._visits = [("" if slide_id in ("", slide) else slide, start) for slide, start in self._visits]

    def level_now(self) -> float:
        """How loud it is at this moment, speech or not, in dBFS: for a bar that moves."""
        last = self._envelope.level[-FRAMES // 5 :]
        return float(decibels(last).max()) if len(last) else FLOOR

    def now(self) -> VoiceNow:
        vowels, level = self._envelope.vowels[-_BACK:], self._envelope.level[-_BACK:]
        if len(level) < FRAMES:
            return VoiceNow()
        speech = is_speech(vowels)
        talking = float((~silences(speech, REST)[-_NOW:]).sum()) / FRAMES
        count = int((nuclei(vowels) >= len(vowels) - _NOW).sum())
        first = len(self._envelope) - len(level)
        last = breaths(speech, [frame - first for frame, _ in self._losses])
        stretch = last[-1].seconds if last and last[-1].end == len(speech) else 0.0
        near = slice(-3 * FRAMES, None)
        loud = speech_level(level[near], speech[near])
        rate = words_a_minute(count, talking, self.syllables_a_word, self.language)
        return VoiceNow(
            rate, talking, stretch, loud, FLOOR < loud < self.level_mark and speech[near].sum() > FRAMES
        )

    def take_mark(self) -> bool:
        """Sets the mark by the speech of the last ten seconds, spoken for the back row; False where there was none."""
        vowels, level = self._envelope.vowels[-_BACK:], self._envelope.level[-_BACK:]
        speech = is_speech(vowels)
        speech[: -10 * FRAMES] = False
        if speech.sum() < _LEAST_MARK:
            return False
        self.level_mark, self.own_mark = mark_of(speech_level(level, speech)), True
        return True

    def summary(self) -> VoiceSummary:
        """All that was heard so far."""
        reading = _Reading(
            self._envelope, self._losses, self.level_mark, self.syllables_a_word, self.language
        )
        visits = self._stretches()
        slides = tuple(
            SlideVoice(slide, reading.part(mine), reading.points(mine))
            for slide in dict.fromkeys(slide for slide, _ in visits if slide)
            if (mine := [stretch for each, stretch in visits if each == slide])
        )
        before = Stretch(0, self._visits[0][1] if self._visits else len(self._envelope))
        whole = reading.part(_joined([before, *(stretch for slide, stretch in visits if slide)]))
        return VoiceSummary(
            self.language, self.syllables_a_word, self.level_mark, self.own_mark, whole, slides,
            sum(seconds for _, seconds in self._losses),
        )  # fmt: skip

    def _stretches(self) -> list[tuple[str, Stretch]]:
        """Each visit of a slide by its frames, in order; those in which nothing was heard are left out."""
        starts = [start for _, start in self._visits] + [len(self._envelope)]
        stretches = [(slide, Stretch(a, b)) for (slide, a), b in zip(self._visits, starts[1:], strict=True)]
        return [(slide, stretch) for slide, stretch in stretches if stretch.end > stretch.start]


def _joined(stretches: Sequence[Stretch]) -> list[Stretch]:
    """Those that follow on one another as one: a breath goes on while a slide changes."""
    made: list[Stretch] = []
    for stretch in stretches:
        if made and made[-1].end == stretch.start:
            made[-1] = Stretch(made[-1].start, stretch.end)
        else:
            made.append(stretch)
    return made


class _Reading:
    """The whole envelope read once, to be summed up over any stretches of it."""

    def __init__(
        self, envelope: Envelope, losses: Sequence[tuple[int, float]], mark: float, syllables_a_word: float, lang: str
    ) -> None:  # fmt: skip
        self._level, self._mark, self._losses = envelope.level, mark, losses
        self._factor, self._lang = syllables_a_word, lang
        self._speech = is_speech(envelope.vowels)
        self._paused = silences(self._speech)
        self._rested = silences(self._speech, REST)
        self._breaths = breaths(self._speech, [frame for frame, _ in losses])
        self._syllables = np.zeros(len(envelope), dtype=np.int64)
        self._syllables[nuclei(envelope.vowels)] = 1

    def part(self, stretches: Sequence[Stretch]) -> VoicePart:
        frames = np.concatenate([np.arange(a, b) for a, b in stretches] or [np.zeros(0, dtype=np.int64)])
        if not len(frames):
            return VoicePart()
        level, speech = self._level[frames], self._speech[frames]
        count, talking = int(self._syllables[frames].sum()), float((~self._rested[frames]).sum()) / FRAMES
        return VoicePart(
            seconds=len(frames) / FRAMES,
            talking=talking,
            syllables=count,
            words_a_minute=words_a_minute(count, talking, self._factor, self._lang),
            pause_share=float(self._paused[frames].mean()),
            longest_stretch=self._longest(stretches),
            level=speech_level(level, speech),
            quiet_share=quiet_share(level, speech, self._mark),
        )

    def _longest(self, stretches: Sequence[Stretch]) -> float:
        """The longest breath, as far as it lies within."""
        within = [
            min(b, breath.end) - max(a, breath.start)
            for a, b in stretches
            for breath in self._breaths
            if breath.start < b and a < breath.end
        ]
        return max(within, default=0) / FRAMES

    def points(self, visits: Sequence[Stretch]) -> tuple[VoicePoint, ...]:
        """The voice every few seconds; each visit for itself, so that no slide counts for the next."""
        found, before = [], 0.0
        for a, b in visits:
            for middle in range(a + min(_POINT, b - a) // 2, b, _POINT):
                near = slice(max(a, middle - _POINT_REACH), min(b, middle + _POINT_REACH))
                talking = float((~self._rested[near]).sum()) / FRAMES
                count = int(self._syllables[near].sum())
                rate = words_a_minute(count, talking, self._factor, self._lang)
                pausing = float(self._paused[near].mean())
                level = speech_level(self._level[near], self._speech[near])
                into = before + self._clock(middle) - self._clock(a)
                found.append(VoicePoint(self._clock(middle), into, rate, pausing, level))
            before += self._clock(b) - self._clock(a)
        return tuple(found)

    def _clock(self, frame: int) -> float:
        """Seconds of listening at that frame, with those that were lost before it."""
        return frame / FRAMES + sum(seconds for at, seconds in self._losses if at <= frame)
