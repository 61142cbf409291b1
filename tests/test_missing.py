"""What a bare desktop lacks is named, with the line that brings it."""

import os
import sys

import pytest

from kit import missing

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the system brings it all")


def test_where_nothing_is_missing_nothing_is_said():
    assert missing.need_words() == ""


def test_what_is_missing_is_named_with_the_line_to_type(monkeypatch):
    lost = {"libxcb-cursor.so.0", "libxcb-icccm.so.4"}
    monkeypatch.setattr(missing, "loads", lambda soname: soname not in lost)
    assert missing.need_words() == (
        "2 libraries that windows need are missing on this computer: libxcb-cursor.so.0, libxcb-icccm.so.4.\n"
        "On Debian or Ubuntu, type once: sudo apt install libxcb-cursor0 libxcb-icccm4"
    )


def test_what_only_printing_needs_keeps_no_window_shut(monkeypatch):
    monkeypatch.setattr(missing, "loads", lambda soname: soname not in {"libcups.so.2", "libpulse.so.0"})
    assert missing.need_words() == ""


def test_a_library_that_is_not_there_is_not_loaded():
    assert missing.loads("libc.so.6")
    assert not missing.loads("libnobody-has-this.so.9")


def test_the_words_go_to_standard_error_and_to_a_dialog_of_the_desktop(monkeypatch, tmp_path, capsys):
    shown = tmp_path / "shown"
    dialog = tmp_path / "xmessage"
    dialog.write_text(f'#!/bin/sh\nprintf %s "$1" > "{shown}"\n')
    dialog.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}/usr/bin")
    monkeypatch.setattr(missing.shutil, "which", lambda name: str(dialog) if name == "xmessage" else None)
    monkeypatch.setenv("DISPLAY", ":0")
    missing.tell("Something is missing.")
    assert shown.read_text() == "Something is missing."
    assert capsys.readouterr().err == "kitbag: Something is missing.\n"
    shown.unlink()
    missing.tell("", "No screen answers.")
    assert capsys.readouterr().err == "kitbag: No screen answers.\n"
    assert not shown.exists(), "where no screen answers, nobody is shown a dialog"
