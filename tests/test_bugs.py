"""Our own mistakes: a sentence and a file, told once, never a traceback."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from kit.bugs import keep_bug, watch
from kit.errors import WorldError


@pytest.fixture
def watched(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[list[str]]:
    """What was told on the window, with the program's hooks in place for this test."""
    monkeypatch.setenv("KITBAG_DATA_DIR", str(tmp_path))
    monkeypatch.delenv("KITBAG_DEBUG", raising=False)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    before = signal.getsignal(signal.SIGINT)
    told: list[str] = []
    watch(told.append, lambda: told.append("stop"))
    yield told
    signal.signal(signal.SIGINT, before)


def happen(fault: Exception) -> None:
    """As Qt hands on what a slot raised."""
    try:
        raise fault  # noqa: TRY301
    except Exception as caught:  # noqa: BLE001
        sys.excepthook(type(caught), caught, caught.__traceback__)


def test_a_mistake_is_a_sentence_on_the_window_and_on_standard_error(
    watched: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    happen(ZeroDivisionError("by zero"))
    [log] = (tmp_path / "logs").iterdir()
    [words] = watched
    assert str(log) in words
    assert "ZeroDivisionError: by zero" in log.read_text()
    assert capsys.readouterr().err == f"kitbag: {words}\n"


def test_one_that_comes_again_is_told_once(watched: list[str]) -> None:
    for _ in range(3):
        happen(ZeroDivisionError("by zero"))
    assert len(watched) == 1


def test_what_the_world_refuses_is_no_mistake_of_ours(watched: list[str], tmp_path: Path) -> None:
    happen(WorldError("The disk is full.", "Free it."))
    assert watched == ["The disk is full. Free it."]
    assert not (tmp_path / "logs").exists()


def test_a_window_that_cannot_tell_it_raises_nothing(
    watched: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def gone(_words: str) -> None:
        raise RuntimeError("the window is gone")

    watch(gone, lambda: None)
    happen(ZeroDivisionError("by zero"))
    assert "Traceback" not in capsys.readouterr().err


def test_a_thread_s_mistake_reaches_no_window(watched: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    thread = threading.Thread(target=lambda: 1 / 0)
    thread.start()
    thread.join()
    assert watched == []
    assert "Something is wrong inside Kitbag" in capsys.readouterr().err


def test_ctrl_c_stops(watched: list[str]) -> None:
    signal.raise_signal(signal.SIGINT)
    assert watched == ["stop"]


def test_a_folder_that_cannot_be_written_to_is_passed_over(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setenv("KITBAG_DATA_DIR", str(tmp_path / "file"))
    assert str(tmp_path / "file") not in keep_bug(ValueError("x"))
