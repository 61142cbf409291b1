"""Holds off sleep and the screensaver while a talk runs; a system that refuses is no error."""

from __future__ import annotations

import logging
from threading import Event, Thread

_log = logging.getLogger(__name__)


class Awake:
    """Asks the system from a thread of its own: some take seconds to answer."""

    def __init__(self) -> None:
        self._over = Event()
        self._thread: Thread | None = None
        self.held = False

    def start(self) -> None:
        if self._thread is None:
            self._thread = Thread(target=self._hold, name="keep awake", daemon=True)
            self._thread.start()

    def stop(self) -> None:
        """Lets the system sleep again."""
        self._over.set()
        if self._thread is not None:
            self._thread.join(2)
            self._thread = None

    def _hold(self) -> None:
        try:
            from wakepy import keep

            with keep.presenting(on_fail="pass") as mode:
                self.held = bool(mode.active)
                self._over.wait()
            self.held = False
        except Exception as fault:  # noqa: BLE001 - a library's trouble must not end a talk
            _log.info("sleep is not held off: %s", fault)
