"""A leap of the zoom by key, click or wheel takes a moment, so that two hundred eyes can follow it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QObject, QTimer

from kit.present.marks.sight import WHOLE, Sight, between

_MS, _TICK_MS = 180, 12


class Glide(QObject):
    """On the way from one sight to another; `moved` is called at each tick."""

    def __init__(self, parent: QObject, moved: Callable[[], None]) -> None:
        super().__init__(parent)
        self._from = WHOLE
        self.goal: Sight | None = None  # while it is on its way
        self._since = QElapsedTimer()
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self._step)
        self._moved = moved

    def go(self, start: Sight, goal: Sight) -> None:
        self._from, self.goal = start, goal
        self._since.start()
        self._tick.start()

    def stop(self) -> None:
        """At the goal, at once."""
        self.goal = None
        self._tick.stop()

    def now(self, asked: Sight) -> Sight:
        """What is seen at this moment on the way to the sight that was asked for."""
        if self.goal is None:
            return asked
        left = 1 - min(1.0, self._since.elapsed() / _MS)
        return between(self._from, self.goal, 1 - left**3)

    def _step(self) -> None:
        if self._since.elapsed() >= _MS:
            self.stop()
        self._moved()
