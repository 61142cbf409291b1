"""Garbage that holds Qt's objects goes in the GUI's thread only."""

from __future__ import annotations

import gc
import threading

import pytest
from pytestqt.qtbot import QtBot

from kit.present.collector import Collector


class Cycle:
    """Garbage that only the collector can find; it notes the thread in which it goes."""

    def __init__(self, gone: list[str]) -> None:
        self.me, self.gone = self, gone

    def __del__(self) -> None:
        self.gone.append(threading.current_thread().name)


@pytest.fixture
def collector(qapp):
    return Collector(qapp)


def test_no_other_thread_collects_however_much_it_makes(collector: Collector, qtbot: QtBot) -> None:
    gone: list[str] = []
    Cycle(gone)
    worker = threading.Thread(target=lambda: [[i] for i in range(200_000)], name="worker")
    worker.start()
    worker.join()
    assert gone == []
    kept = [[] for _ in range(5000)]  # enough to be worth a look
    collector.collect()

    assert len(kept) == 5000
    assert gone == ["MainThread"]
    assert not gc.isenabled()
