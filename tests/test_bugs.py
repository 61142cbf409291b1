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


NOTE = "Mia told me what happened"


def read_note(words: str) -> None:
    raise KeyError(words)


@pytest.mark.parametrize(
    ("fail", "kept"),
    [
        (lambda: int(NOTE), "ValueError: invalid literal for int() with base 10: '...'"),
        (lambda: {}[NOTE], "KeyError"),
        (lambda: [].index(NOTE), "ValueError: '...'"),
        (lambda: NOTE.encode("ascii").hex().wrong, "AttributeError: 'str' object has no attribute 'wrong'"),
        (lambda: Path(NOTE).read_text(), "FileNotFoundError: No such file or directory"),
        (lambda: read_note(f"quoted: {NOTE}"), "KeyError"),
        (lambda: exec(f"raise Exception('{NOTE}')"), "Exception"),
        (lambda: "é".encode("ascii"), "UnicodeEncodeError"),
    ],
)
def test_the_file_of_a_mistake_holds_no_content(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, fail, kept: str
) -> None:
    monkeypatch.setenv("KITBAG_DATA_DIR", str(tmp_path))
    try:
        fail()
    except Exception as fault:  # noqa: BLE001
        keep_bug(fault)
    [log] = (tmp_path / "logs").iterdir()
    told = log.read_text(encoding="utf-8")
    assert kept in told.splitlines()
    assert "test_bugs.py" in told, "where it was raised"
    assert NOTE not in told


def test_what_led_to_a_mistake_is_kept_without_its_content_too(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("KITBAG_DATA_DIR", str(tmp_path))
    try:
        try:
            read_note(NOTE)
        except KeyError as first:
            raise RuntimeError(f"about '{NOTE}'") from first
    except RuntimeError as fault:
        keep_bug(fault)
    [log] = (tmp_path / "logs").iterdir()
    told = log.read_text(encoding="utf-8")
    assert "in read_note" in told
    assert "RuntimeError: about '...'" in told
    assert NOTE not in told


def test_the_users_name_in_a_path_is_not_kept(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("KITBAG_DATA_DIR", str(tmp_path))
    monkeypatch.setattr(Path, "home", lambda: Path(__file__).parent)
    happen_and_keep()
    [log] = (tmp_path / "logs").iterdir()
    assert str(Path(__file__).parent) not in log.read_text(encoding="utf-8")


def happen_and_keep() -> None:
    try:
        raise ZeroDivisionError("by zero")  # noqa: TRY301
    except ZeroDivisionError as fault:
        keep_bug(fault)
