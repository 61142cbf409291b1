"""Speech at a known rate, with known pauses, noise and level: text and wishes in, samples and the truth out.

espeak-ng speaks. Its own "words a minute" are for a standard word, so the speed is set until the text takes the time
that it should: the rate is words by the clock, which anybody can check.
"""

from __future__ import annotations

import functools
import io
import re
import shutil
import subprocess
import wave
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

VOICES = {"en": "en-us", "es": "es-419"}
RATES = (120, 150, 180)  # words a minute
_NEAR = 0.004  # share by which the rate may miss
_SILENT = 2e-4  # of full scale: what espeak-ng's own pauses stay below
# Plain sentences of the kind that a talk has, written for this; not those that anything was calibrated with.
TEXTS = {
    "en": (
        "Good evening, and thank you for coming. My name is not important tonight; your children are. "
        "For the next forty minutes we look at what they do with their phones, and at what you can do. "
        "First, a promise: nobody here will be blamed. Every family in this hall has had a hard evening with a screen. "
        "Think of the last time your child laughed at a message. Did you ask what it was? "
        "Most of us do not, because we are tired, or because we are afraid of the answer. "
        "Here is a small thing that works: put your own phone in another room, sit down, and ask one question. "
        "Then wait. Count to ten if you have to. Children talk when the room is quiet. "
        "If something has gone wrong, say the same five words every time: thank you for telling me. "
        "Do not take the telephone away in that moment, because then the next message will never be shown to you. "
        "Keep the pictures, write down the day, and talk to the school. "
        "You are not alone with this, and neither is your daughter or your son."
    ),
    "es": (
        "Buenas tardes, y gracias por venir. Esta noche lo importante son sus hijos y sus hijas. "
        "Durante cuarenta minutos vamos a ver qué hacen con el teléfono, y qué pueden hacer ustedes. "
        "Primero, una promesa: aquí no se culpa a nadie. "
        "Todas las familias han tenido una noche difícil por una pantalla. "
        "Piensen en la última vez que su hija se rió con un mensaje. ¿Le preguntaron qué era? "
        "Casi nadie pregunta, porque estamos cansados o porque nos da miedo la respuesta. "
        "Hay algo pequeño que funciona: dejen su propio teléfono en otro cuarto, siéntense y hagan una sola pregunta. "
        "Después esperen. Los niños hablan cuando la casa está tranquila. "
        "Si algo salió mal, digan siempre lo mismo: gracias por contármelo. "
        "No les quiten el teléfono en ese momento, porque entonces nunca verán el siguiente mensaje. "
        "Guarden las imágenes, anoten el día y hablen con la escuela. "
        "Nadie está solo con esto, ni ustedes ni sus hijos."
    ),
}


class Speech(NamedTuple):
    """Samples between -1 and 1, and what is so of them."""

    samples: NDArray[np.float32]
    rate: int  # samples a second
    words_a_minute: float
    pause_share: float  # silences of 0.3 s and more


def is_installed() -> bool:
    return shutil.which("espeak-ng") is not None


def count_words(text: str) -> int:
    return len(re.findall(r"\w+(?:['’]\w+)?", text))


@functools.lru_cache(maxsize=32)
def speak(lang: str, words_a_minute: float, voice: str = "", sentences: int = 0) -> Speech:
    """The text of that language, or its first sentences, at that many words a minute by the clock."""
    text = TEXTS[lang]
    if sentences:
        text = " ".join(re.split(r"(?<=[.?!]) ", text)[:sentences])
    words, speed = count_words(text), words_a_minute
    samples, rate = _espeak(text, voice or VOICES[lang], speed)
    for _ in range(8):
        got = words / len(samples) * rate * 60
        if abs(got / words_a_minute - 1) < _NEAR:
            break
        speed *= words_a_minute / got
        samples, rate = _espeak(text, voice or VOICES[lang], speed)
    return Speech(samples, rate, words / len(samples) * rate * 60, silence_share(samples, rate))


def _espeak(text: str, voice: str, speed: float) -> tuple[NDArray[np.float32], int]:
    command = ["espeak-ng", "-v", voice, "-s", str(round(speed)), "--stdout", text]
    spoken = subprocess.run(command, capture_output=True, check=True).stdout
    with wave.open(io.BytesIO(spoken)) as file:  # a stream's header promises more than there is
        rate = file.getframerate()
    whole = np.frombuffer(spoken[44 : len(spoken) // 2 * 2], dtype="<i2").astype(np.float32)
    samples: NDArray[np.float32] = whole / np.float32(32768)
    sound = np.flatnonzero(np.abs(samples) > _SILENT)
    return samples[sound[0] : sound[-1] + 1], rate


def silence_share(samples: NDArray[np.float32], rate: int, least: float = 0.3) -> float:
    """What part of clean speech is silences of at least so many seconds."""
    heard = np.concatenate(([0], np.flatnonzero(np.abs(samples) > _SILENT), [len(samples)]))
    gaps = np.diff(heard)
    return float(gaps[gaps >= least * rate].sum()) / len(samples)


def with_pauses(speech: Speech, seconds: float, every: float) -> Speech:
    """The speech with a silence of `seconds` put into its own pauses, about one every so many seconds."""
    heard = np.flatnonzero(np.abs(speech.samples) > _SILENT)
    gaps = np.flatnonzero(np.diff(heard) > 0.06 * speech.rate)
    places: list[int] = []
    for gap in gaps:
        place = int(heard[gap] + heard[gap + 1]) // 2
        if place - (places[-1] if places else 0) >= every * speech.rate:
            places.append(place)
    silence = np.zeros(round(seconds * speech.rate), dtype=np.float32)
    parts: list[NDArray[np.float32]] = []
    for a, b in zip([0, *places], [*places, len(speech.samples)], strict=True):
        parts += [speech.samples[a:b], silence]
    samples = np.concatenate(parts[:-1])
    rate = speech.words_a_minute * len(speech.samples) / len(samples)
    return Speech(samples, speech.rate, rate, silence_share(samples, speech.rate))


def softer(speech: Speech, db: float) -> Speech:
    return speech._replace(samples=speech.samples * np.float32(10 ** (-db / 20)))


def with_noise(speech: Speech, db: float, kind: str = "hall", seed: int = 7) -> Speech:
    """With noise `db` below the speech: "hall" is the hum of a room, "white" a hiss, "class" six voices at once."""
    loud = np.abs(speech.samples) > 0.03 * np.abs(speech.samples).max()
    strength = float(np.sqrt(np.mean(speech.samples[loud] ** 2))) * 10 ** (-db / 20)
    made = _noise(kind, len(speech.samples), speech.rate, np.random.default_rng(seed))
    noise = made * np.float32(strength / np.std(made))
    return speech._replace(samples=(speech.samples + noise).astype(np.float32))


def _noise(kind: str, count: int, rate: int, chance: np.random.Generator) -> NDArray[Any]:
    if kind == "class":
        made: NDArray[Any] = np.zeros(count)
        for voice in (speak(lang, wpm).samples for lang in TEXTS for wpm in RATES):
            made = made + np.roll(np.resize(voice, count), int(chance.integers(count)))
        return made
    white = chance.normal(size=count)
    if kind == "white":
        return white
    spectrum = np.fft.rfft(white) / np.sqrt(np.maximum(np.fft.rfftfreq(count, 1 / rate), 50))
    return np.fft.irfft(spectrum, count)
