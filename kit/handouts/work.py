"""Long work in the background: a small step at a time whenever the program is idle, with progress and a way to stop."""

from __future__ import annotations

from collections.abc import Generator

from PySide6.QtCore import QObject, QTimer, Signal

from kit.errors import KitbagError

Steps = Generator[int, None, object]
"""Does a piece of the work between two numbers: how much is done. Closing it undoes what should not stay."""


class Work(QObject):
    """At most one piece of work at a time.

    Signals:
        progress(int, int): so many of so many are done.
        ended(object): all is done; what the steps gave at their end.
        failed(str, str): the world said no: the sentence and the hint.
        stopped(): it was stopped, and nothing stays of it.
    """

    progress = Signal(int, int)
    ended = Signal(object)
    failed = Signal(str, str)
    stopped = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps: Steps | None = None
        self._total = 0
        self._idle = QTimer(self)
        self._idle.setInterval(0)
        self._idle.timeout.connect(self._step)

    @property
    def is_busy(self) -> bool:
        return self._steps is not None

    def start(self, steps: Steps, total: int) -> None:
        assert self._steps is None, "one piece of work at a time"
        self._steps, self._total = steps, total
        self.progress.emit(0, total)
        self._idle.start()

    def stop(self) -> None:
        """Takes back what has been done of it."""
        if self._steps is None:
            return
        steps = self._rest()
        try:
            steps.close()
        except KitbagError as fault:
            self.failed.emit(fault.message, fault.hint)
            return
        self.stopped.emit()

    def finish(self) -> None:
        """Does the rest at once."""
        while self.is_busy:
            self._step()

    def _rest(self) -> Steps:
        self._idle.stop()
        steps, self._steps = self._steps, None
        assert steps is not None
        return steps

    def _step(self) -> None:
        if self._steps is None:
            return
        try:
            done = next(self._steps)
        except StopIteration as end:
            self._rest()
            self.ended.emit(end.value)
        except KitbagError as fault:
            self._rest()
            self.failed.emit(fault.message, fault.hint)
        except Exception:
            self._rest()
            self.failed.emit("Something is wrong inside Kitbag.", "Nothing was printed. Your plan is kept.")
            raise
        else:
            self.progress.emit(done, self._total)
