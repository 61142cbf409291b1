"""Python's garbage is collected in the GUI's thread, and nowhere else.

The collector runs in whatever thread happens to allocate. When that is the thread that writes a run's journal, it may
destroy timers and windows that belong to the GUI's thread, and the program dies later, at the next event. So automatic
collection is off while the app runs, and a timer of the GUI collects.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 3000
_YOUNG, _MIDDLE = 2000, 8  # objects since the last look; looks since the last whole one


class Collector(QObject):
    """Collects what is young every few seconds when there is much of it, everything now and then."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._looks = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> None:
        """One look: cheap most of the time."""
        if gc.get_count()[0] < _YOUNG:
            return
        self._looks += 1
        gc.collect(2 if self._looks % _MIDDLE == 0 else 1)
