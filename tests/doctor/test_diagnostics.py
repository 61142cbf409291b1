"""The file for support tells of the program and the machine, and of nothing that anybody wrote or is called."""

from __future__ import annotations

from pathlib import Path

import pytest

from kit.bugs import keep_bug
from kit.doctor.diagnostics import diagnostics, short_place
from kit.doctor.finding import Finding
from kit.settings import Settings

SECRET = "Mia Example"
FINDINGS = [
    Finding("ok", "screens", "The room: Hall, 1920 x 1080"),
    Finding("warn", "decks", f"{SECRET}'s talk: 2 errors", f'Run: kitbag check "/home/{SECRET}/deck.md"'),
    Finding("warn", "contacts", f"{SECRET}: 1 to fill in", f"Look up {SECRET}."),
    Finding("ok", "printer", f"{SECRET}'s printer is ready"),
    Finding("ok", "sound", f"Heard from {SECRET}'s ear buds"),
    Finding("ok", "data", f"Can be written to: /home/{SECRET}"),
    Finding("warn", "clips", f"{SECRET}.mp4: no"),
]
SETTINGS = Settings(
    pack_id=SECRET,
    theme_override=f"{SECRET} 1",
    lang=f"{SECRET}",
    screen_roles=((f"Maker|{SECRET}|serial|HDMI-1", "room"),),
    keys=(("next", SECRET),),
    last_minutes=((SECRET, 45.0),),
    recent=(f"/home/{SECRET}/deck.md",),
)


def text(folder: Path, settings: Settings = SETTINGS) -> str:
    return diagnostics(FINDINGS, settings, ["Hall, 1920 x 1080, ratio 1"], "xcb", folder)


def test_it_tells_versions_screens_settings_and_states(tmp_path: Path) -> None:
    told = text(tmp_path, Settings(pack_id="us-wa"))
    for words in (
        "PySide6-Essentials", "Hall, 1920 x 1080, ratio 1", "contacts pack: us-wa", "Note Talk",
        "Fine Screens: The room",
    ):  # fmt: skip
        assert words in told


def test_it_holds_no_name_title_or_path_of_the_users(tmp_path: Path) -> None:
    assert SECRET not in text(tmp_path)


def test_of_a_fault_it_tells_where_and_what_kind_but_none_of_its_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KITBAG_DATA_DIR", str(tmp_path))
    try:
        float(f"what {SECRET} told us")
    except ValueError as fault:
        keep_bug(fault)
    told = text(tmp_path)
    assert "ValueError" in told
    assert "fault-" in told
    assert "elsewhere:" in told, "this test is no file of the program"
    assert SECRET not in told


def test_a_fault_file_that_somebody_wrote_into_brings_nothing_along(tmp_path: Path) -> None:
    (tmp_path / "logs").mkdir()
    (tmp_path / "logs" / f"fault-{SECRET}.txt").write_text(
        f'{SECRET}\n  File "/home/{SECRET}/kit/present/show.py", line 3, in begin\n    {SECRET}\nKeyError: {SECRET!r}\n'
    )
    told = text(tmp_path)
    assert "kit/present/show.py:3 begin" in told
    assert "KeyError" in told
    assert SECRET not in told


@pytest.mark.parametrize(
    ("file", "short"),
    [
        ("/home/ana/kit/kit/desk/window.py", "kit/desk/window.py"),
        ("C:\\Users\\Ana\\kit\\show.py", "kit/show.py"),
        ("/home/kit/x.py", "kit/x.py"),
        ("/home/ana/talk.py", "elsewhere"),
        ("<string>", "elsewhere"),
    ],
)
def test_a_place_is_told_from_the_program_on(file: str, short: str) -> None:
    assert short_place(file) == short
