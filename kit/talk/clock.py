"""How long has been spoken: a clock that only its own pause stops.

It counts seconds of a monotonic source, so a corrected wall clock never changes what was spoken. Nothing but
`pause` stops it and nothing but `resume` lets it go on: changing slides does neither. Seconds are kept per
slide id; a slide that is visited twice adds up, and time that belongs to no slide (`move(None)`) counts only
for the whole.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kit.talk.memory import TimesMemory


class TalkClock:
    """Waiting, running or paused; the times are seconds."""

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        self._slide: str | None = None
        self.reset()

    def reset(self) -> None:
        """Waiting again, with nothing spoken; the slide stays."""
        self._started = False
        self._booked = 0.0  # up to this moment everything is in the sums
        self._pause_began: float | None = None
        self._paused = 0.0
        self._spoken = 0.0
        self._slides: dict[str, float] = {}

    @property
    def started(self) -> bool:
        return self._started

    @property
    def paused(self) -> bool:
        return self._pause_began is not None

    def start(self) -> None:
        """Begin to count; a clock that has started stays as it is."""
        if not self._started:
            self._started = True
            self._booked = self._monotonic()

    def pause(self) -> None:
        if self._started and self._pause_began is None:
            self._book()
            self._pause_began = self._monotonic()

    def resume(self) -> None:
        if self._pause_began is not None:
            self._paused += self._monotonic() - self._pause_began
            self._pause_began = None
            self._booked = self._monotonic()

    def toggle(self) -> None:
        """Start, then pause and resume in turn."""
        if not self._started:
            self.start()
        elif self.paused:
            self.resume()
        else:
            self.pause()

    def move(self, slide: str | None) -> None:
        """From now on the time belongs to this slide, or to none."""
        if slide != self._slide:
            self._book()
            self._slide = slide

    def spoken(self) -> float:
        return self._spoken + self._open()

    def slide_spoken(self, slide: str) -> float:
        return self._slides.get(slide, 0.0) + (self._open() if slide == self._slide else 0.0)

    def forget(self, slide: str) -> None:
        """As if nothing had been spoken on this slide: it is rehearsed anew."""
        self._book()
        self._spoken -= self._slides.pop(slide, 0.0)

    def by_slide(self) -> dict[str, float]:
        """The seconds of every slide spoken on."""
        self._book()
        return dict(self._slides)

    def recall(self, memory: TimesMemory) -> None:
        """Goes on with what was spoken before a crash; the time in between counts for nothing."""
        self.reset()
        self._started, self._spoken, self._slides = memory.started, memory.spoken, dict(memory.slides)
        self._paused, self._booked = memory.paused_for, self._monotonic()
        if memory.paused:
            self._pause_began = self._booked

    def paused_for(self) -> float:
        """All pauses together, the one that lasts included."""
        return self._paused + (0.0 if self._pause_began is None else self._monotonic() - self._pause_began)

    def _open(self) -> float:
        """The seconds not yet in the sums."""
        return self._monotonic() - self._booked if self._started and self._pause_began is None else 0.0

    def _book(self) -> None:
        seconds = self._open()
        self._spoken += seconds
        if self._slide is not None and seconds:
            self._slides[self._slide] = self._slides.get(self._slide, 0.0) + seconds
        self._booked += seconds
