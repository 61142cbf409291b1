"""`python -m tools.voice`: how near the voice meter comes, per rate; --write puts the table into docs/voice.md.

In: espeak-ng. Out: a Markdown table between two marks of the page, everything else of which is written by hand.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from kit.records.voice import VoicePart
from kit.rehearse.voice.meter import VoiceMeter
from kit.rehearse.voice.rate import count_syllables_a_word
from tools.voice import speech
from tools.voice.speech import Speech

PAGE = Path(__file__).resolve().parents[2] / "docs" / "voice.md"
MARKS = ("<!-- measured: made by python -m tools.voice --write -->", "<!-- measured: end -->")
VOICES = {"en": ("en-us", "en-us+f3", "en-gb"), "es": ("es-419", "es-419+f2", "es")}
NAMES = {"en": "English", "es": "Spanish"}


def measure(given: Speech, lang: str) -> VoicePart:
    """What the meter says, fed a tenth of a second at a time."""
    meter = VoiceMeter(lang, count_syllables_a_word([speech.TEXTS[lang]], lang))
    for start in range(0, len(given.samples), given.rate // 10):
        meter.feed(given.samples[start : start + given.rate // 10], given.rate)
    return meter.summary().whole


def conditions(clean: Speech) -> Iterator[tuple[str, Speech]]:
    yield "as it is", clean
    yield "1 s of silence every 6 s", speech.with_pauses(clean, 1.0, 6.0)
    yield "quiet, 30 dB softer", speech.softer(clean, 30)
    yield "a hall's hum, 20 dB below", speech.with_noise(clean, 20)
    yield "a hall's hum, 10 dB below", speech.with_noise(clean, 10)
    yield "a hiss, 10 dB below", speech.with_noise(clean, 10, "white")
    yield "six voices, 20 dB below", speech.with_noise(clean, 20, "class")
    yield "six voices, 10 dB below", speech.with_noise(clean, 10, "class")


def rows() -> Iterator[str]:
    yield "| Language | Condition | 120 | 150 | 180 | Pauses: true | heard |"
    yield "|---|---|---|---|---|---|---|"
    for lang, voices in VOICES.items():
        spoken = {
            rate: [dict(conditions(speech.speak(lang, rate, voice))) for voice in voices]
            for rate in speech.RATES
        }
        for name in spoken[speech.RATES[0]][0]:
            cells, true, heard = [], [], []
            for rate in speech.RATES:
                pairs = [(each[name], measure(each[name], lang)) for each in spoken[rate]]
                said = sum(part.words_a_minute for _, part in pairs) / len(pairs)
                wanted = sum(given.words_a_minute for given, _ in pairs) / len(pairs)
                worst = max(
                    (part.words_a_minute / given.words_a_minute - 1 for given, part in pairs), key=abs
                )
                cells.append(f"{said:.0f} of {wanted:.0f} ({worst:+.0%})")
                true += [given.pause_share for given, _ in pairs]
                heard += [part.pause_share for _, part in pairs]
            pauses = f"{sum(true) / len(true):.0%} | {sum(heard) / len(heard):.0%}"
            yield f"| {NAMES[lang]} | {name} | {' | '.join(cells)} | {pauses} |"


def main() -> int:
    ask = argparse.ArgumentParser(
        "python -m tools.voice", description="Measure the voice meter against espeak-ng."
    )
    ask.add_argument("--write", action="store_true", help="into docs/voice.md")
    given = ask.parse_args()
    if not speech.is_installed():
        print("espeak-ng is missing: make rig", file=sys.stderr)
        return 3
    table = "\n".join(rows())
    version = subprocess.run(["espeak-ng", "--version"], capture_output=True, text=True, check=True).stdout
    found = re.search(r"(\d+\.\d+)", version)
    told = f"{table}\n\nSpoken by espeak-ng {found[1] if found else ''}, three voices a language."
    print(told)
    if given.write:
        before, rest = PAGE.read_text("utf-8").split(MARKS[0])
        after = rest.split(MARKS[1])[1]
        PAGE.write_text(f"{before}{MARKS[0]}\n{told}\n{MARKS[1]}{after}", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
