"""What a voice was like: for the whole of a rehearsal, for each slide, and every five seconds along the slides.

Plain numbers, to be kept as JSON beside the run. A rate of 0 says that there was too little speech to tell.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, field, fields, replace
from math import log10
from typing import Any

from kit.values import value

POINT_EVERY = 5.0  # seconds
USUAL_MARK = -42.0  # dBFS: the level for the back row until the speaker sets one
VERSION = 1


@value
class VoicePart:
    """Of a slide or of the whole. `talking` are the seconds of speaking with its pauses, without long silences."""

    seconds: float = 0.0  # that the microphone heard
    talking: float = 0.0
    syllables: int = 0
    words_a_minute: float = 0.0
    pause_share: float = 0.0  # of `seconds`, 0 to 1
    longest_stretch: float = 0.0  # seconds without a pause to breathe
    level: float = -100.0  # dBFS while speaking
    quiet_share: float = 0.0  # of the speaking that was below the mark, 0 to 1


@value
class VoicePoint:
    """The voice around one moment: `at` seconds of listening from the start, `into` its slide."""

    at: float
    into: float
    words_a_minute: float
    pause_share: float
    level: float


@value
class SlideVoice:
    """A slide's part; visited twice, both visits count. Its points are in the order in which they were spoken."""

    slide: str
    part: VoicePart
    points: tuple[VoicePoint, ...] = ()


@value
class VoiceSummary:
    """`slides` in the order of their first visit; `mark` is the level for the back row in dBFS."""

    language: str = "en"
    syllables_a_word: float = 1.17
    mark: float = USUAL_MARK
    own_mark: bool = False  # whether the speaker set it
    whole: VoicePart = field(default_factory=VoicePart)
    slides: tuple[SlideVoice, ...] = ()
    lost: float = 0.0  # seconds of sound that a busy machine lost

    @property
    def heard_speech(self) -> bool:
        return self.whole.syllables > 0

    def slide(self, slide_id: str) -> SlideVoice | None:
        return next((each for each in self.slides if each.slide == slide_id), None)


def joined(first: VoiceSummary, second: VoiceSummary) -> VoiceSummary:
    """One run that was listened to in two parts, the second behind the first; marks are those of the second."""
    at = max((slide.points[-1].at for slide in first.slides if slide.points), default=0.0)
    later = {slide.slide: slide for slide in second.slides}
    slides = [_joined_slide(slide, later.pop(slide.slide, None), at) for slide in first.slides]
    slides += [_joined_slide(SlideVoice(slide.slide, VoicePart()), slide, at) for slide in later.values()]
    whole, lost = _joined_part(first.whole, second.whole), first.lost + second.lost
    return replace(second, whole=whole, slides=tuple(slides), lost=lost)


def _joined_slide(first: SlideVoice, second: SlideVoice | None, at: float) -> SlideVoice:
    if second is None:
        return first
    into = first.part.seconds
    points = tuple(replace(point, at=point.at + at, into=point.into + into) for point in second.points)
    return SlideVoice(first.slide, _joined_part(first.part, second.part), first.points + points)


def _joined_part(first: VoicePart, second: VoicePart) -> VoicePart:
    def mean(one: float, other: float, weight: float, weight2: float) -> float:
        return (one * weight + other * weight2) / (weight + weight2) if weight + weight2 else 0.0

    heard, talking = (first.seconds, second.seconds), (first.talking, second.talking)
    power = mean(10 ** (first.level / 10), 10 ** (second.level / 10), *talking)
    return VoicePart(
        sum(heard),
        sum(talking),
        first.syllables + second.syllables,
        mean(first.words_a_minute, second.words_a_minute, *talking),
        mean(first.pause_share, second.pause_share, *heard),
        max(first.longest_stretch, second.longest_stretch),
        10 * log10(power) if power > 0 else first.level,
        mean(first.quiet_share, second.quiet_share, *talking),
    )


def to_json(summary: VoiceSummary) -> str:
    """The summary as text; from_json gives it back, numbers rounded to what can be measured, points without names."""
    data = asdict(summary)
    for each in data["slides"]:
        each["points"] = [tuple(point.values()) for point in each["points"]]
    return json.dumps({"voice": VERSION, **_rounded(data)}, separators=(",", ":"))


def _rounded(data: Any) -> Any:
    match data:
        case float():
            return round(data, 3)
        case dict():
            return {key: _rounded(each) for key, each in data.items()}
        case list() | tuple():
            return [_rounded(each) for each in data]
    return data


def from_json(text: str) -> VoiceSummary | None:
    """The summary, or None where the text is none of this version."""
    try:
        data = json.loads(text)
        if data.get("voice") != VERSION:
            return None
        slides = tuple(
            SlideVoice(
                str(each["slide"]),
                VoicePart(**_numbers(each["part"])),
                tuple(VoicePoint(*(float(number) for number in point)) for point in each["points"]),
            )
            for each in data["slides"]
        )
        return VoiceSummary(
            str(data["language"]),
            float(data["syllables_a_word"]),
            float(data["mark"]),
            bool(data["own_mark"]),
            VoicePart(**_numbers(data["whole"])),
            slides,
            float(data.get("lost", 0.0)),
        )
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None


def _numbers(data: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of a part; KeyError if one is missing."""
    return {each.name: (int if each.name == "syllables" else float)(data[each.name]) for each in fields(VoicePart)}
