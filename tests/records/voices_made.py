"""Voices for the tests of records and reports: what a microphone would have heard on each slide, of a few numbers."""

from __future__ import annotations

from kit.records.voice import SlideVoice, VoicePart, VoicePoint, VoiceSummary


def a_part(seconds: float, rate: float = 150.0, *, pauses: float = 0.15, stretch: float = 9.0, quiet: float = 0.0):
    syllables = round(rate * 1.2 * seconds / 60)
    return VoicePart(seconds, seconds, syllables, rate, pauses, stretch, -22.0, quiet)


def a_voice(*slides: tuple[str, float, float], mark: float = -42.0, **part: float) -> VoiceSummary:
    """Each (slide id, seconds, words a minute), one after the other."""
    made, at = [], 0.0
    for slide, seconds, rate in slides:
        points = tuple(
            VoicePoint(at + into, into, rate, part.get("pauses", 0.15), -22.0)
            for into in (2.5 + 5 * i for i in range(max(1, int(seconds / 5))))
        )
        made.append(SlideVoice(slide, a_part(seconds, rate, **part), points))
        at += seconds
    spoken = sum(seconds for _, seconds, _ in slides)
    mean = sum(seconds * rate for _, seconds, rate in slides) / spoken
    return VoiceSummary("en", 1.2, mark, False, a_part(spoken, mean, **part), tuple(made))
