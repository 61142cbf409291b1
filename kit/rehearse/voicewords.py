"""A voice in words: what was heard in, figures, sentences and one thing to do better out. No Qt.

Rates are told to the nearest ten: that is what they are good for (docs/voice.md).
"""

from __future__ import annotations

from collections.abc import Mapping

from kit.records.voice import SlideVoice, VoicePart, VoiceSummary
from kit.rehearse import words
from kit.rehearse.voice.hints import FAST

SOFT = 0.2  # of what was said too soft for the back row: from here on it is worth a word
BREATHLESS = 25.0  # seconds on end
_SURE = 20.0  # seconds of speaking before a slide's pace is held against anybody
_PARTLY = 0.93  # of the time heard
_LOST = 3.0  # seconds of sound that are worth a word


def rate(words_a_minute: float) -> int:
    return round(words_a_minute / 10) * 10


def heard_words(voice: VoiceSummary, spoken: float) -> str:
    """How much of the time was heard, where it was not all; sound that the computer lost is told."""
    lost = f"{words.span(voice.lost)} lost, the computer was busy" if voice.lost >= _LOST else ""
    part = voice.whole.seconds
    heard = f"heard {words.clock(part)} of {words.clock(spoken)}" if part < spoken * _PARTLY else ""
    return ", ".join(filter(None, (heard, lost)))


def figures(voice: VoiceSummary, numbers: Mapping[str, int]) -> tuple[tuple[str, str, bool], ...]:
    """The four figures, what each of them is, and whether it is one to mend. `numbers`: of the slides, by id."""
    whole = voice.whole
    pace = f"About {rate(whole.words_a_minute)}" if whole.words_a_minute else "\u2013"
    longest = max(voice.slides, key=lambda each: each.part.longest_stretch, default=None)
    where = f", slide {numbers[longest.slide]}" if longest is not None and longest.slide in numbers else ""
    row = "too soft for the back row" if voice.own_mark else "barely reached the microphone"
    return (
        (pace, "words a minute", whole.words_a_minute > FAST),
        (f"{whole.pause_share:.0%}", "pauses", False),
        (f"{whole.longest_stretch:.0f} s", f"longest without a breath{where}", whole.longest_stretch > BREATHLESS),
        (f"{whole.quiet_share:.0%}", row, is_quiet(whole)),
    )


def is_quiet(part: VoicePart) -> bool:
    return part.quiet_share >= SOFT


def fast_slides(voice: VoiceSummary, numbers: Mapping[str, int]) -> list[SlideVoice]:
    """The slides that were spoken too fast, the fastest first."""
    fast = [
        each
        for each in voice.slides
        if each.slide in numbers and each.part.words_a_minute > FAST and each.part.talking >= _SURE
    ]
    return sorted(fast, key=lambda each: -each.part.words_a_minute)


def to_mend(voice: VoiceSummary, numbers: Mapping[str, int]) -> tuple[str, str, str]:
    """What to do better: a title, why, and the slide to practise ("": none); three times "" if all is well."""
    whole = voice.whole
    if not voice.heard_speech:
        return "", "", ""
    if is_quiet(whole):
        where = "would not reach the back row" if voice.own_mark else "barely reached the microphone"
        said = f"{whole.quiet_share:.0%} of what you said {where}."
        return "Speak to the last row", f"{said} Look at it when you begin a sentence.", ""
    fast = fast_slides(voice, numbers)
    if whole.words_a_minute > FAST or fast:
        pace = fast[0].part.words_a_minute if fast else whole.words_a_minute
        on = f" on {words.slides([numbers[each.slide] for each in fast[:3]])}" if fast else ""
        told = f"About {rate(pace)} words a minute{on}. Stop after each sentence and look up."
        return "Speak a little slower", told, fast[0].slide if fast else ""
    if whole.longest_stretch > BREATHLESS:
        longest = max(voice.slides, key=lambda each: each.part.longest_stretch, default=None)
        if longest is not None and longest.slide in numbers:
            told = f"{longest.part.longest_stretch:.0f} seconds without a pause there. The room needs it, too."
            return f"Breathe on slide {numbers[longest.slide]}", told, longest.slide
    return "", "", ""


def change_words(first: VoiceSummary | None, second: VoiceSummary | None) -> str:
    """What changed from one run to another, if both were listened to."""
    if first is None or second is None or not (first.whole.words_a_minute and second.whole.words_a_minute):
        return ""
    before, after = rate(first.whole.words_a_minute), rate(second.whole.words_a_minute)
    pace = f"about {after} words a minute" + (f" instead of {before}" if before != after else " in both")
    pauses = f"{second.whole.pause_share:.0%} pauses instead of {first.whole.pause_share:.0%}"
    return f"You spoke at {pace}, with {pauses}."
