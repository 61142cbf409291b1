"""`kitbag doctor`: a line for each thing, its record and the diagnostics; on real screens its test picture."""

from __future__ import annotations

import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pypdf
import pytest

from kit.cli import main
from kit.desk import machine
from kit.desk.checks import decodes_apart
from kit.desk.machine import Machine, ask_machine
from kit.settings import Settings, save_settings
from tests.rig.microphone import SoundServer
from tests.rig.printer import PrintServer
from tests.rig.sway import PROJECTOR_OUTPUT, Wayland
from tests.rig.waiting import wait_for
from tests.rig.xorg import TwoMonitors

HERE = Machine(
    ("Panel, 1366 × 768", "Hall, 1920 × 1080"), (1.0, 1.5), "xcb", ("Speakers",), "Office", "", "letter"
)


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kit.desk.doctoring.ask_machine", lambda: HERE)
    save_settings(Settings(pack_id="us-wa"))


@pytest.mark.usefixtures("here")
def test_every_line_says_how_it_is_and_what_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doctor", "tour"]) == 0
    *lines, last = capsys.readouterr().out.splitlines()
    heads = [line[6:].split("  ")[0].strip() for line in lines if not line.startswith(" ")]
    assert heads[0] == "Screens"
    assert heads == [name for name in _in_order() if name in heads]
    assert {"Sound", "Clips", "Fonts", "Talk", "Help lines", "Printer", "Power", "Disk", "Clock"} <= set(
        heads
    )
    assert {line.split()[0] for line in lines if not line.startswith(" ")} <= {"Fine", "Open", "Note", "Fix"}
    assert last.startswith("You can start: ")


def _in_order() -> list[str]:
    from kit.doctor.finding import NAMES

    return list(NAMES.values())


def test_what_keeps_a_talk_from_being_given_is_code_1(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("kit.desk.doctoring.ask_machine", Machine)
    assert main(["doctor", "tour"]) == 1
    assert "Fix   Screens" in capsys.readouterr().out


@pytest.mark.usefixtures("here", "qapp")  # a painter of its own would stay for all later tests
def test_the_record_and_the_diagnostics_are_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    record, support = tmp_path / "record.pdf", tmp_path / "support.txt"
    assert main(["doctor", "tour", "--record", str(record), "--diagnostics", str(support)]) == 0
    assert len(pypdf.PdfReader(record).pages) == 1
    told = support.read_text(encoding="utf-8")
    assert told in capsys.readouterr().out, "it is shown in full"
    assert "Hall, 1920 × 1080, ratio 1.5" in told
    assert "Office" not in told, "a printer may bear a name"


def test_clips_are_played_in_a_process_of_their_own(clips: Path, tmp_path: Path) -> None:
    (tmp_path / "words.mp4").write_text("hello")
    assert decodes_apart(clips / "film.mp4") == ""
    assert decodes_apart(tmp_path / "words.mp4").startswith('"words.mp4" cannot be decoded')


def test_a_talk_that_is_not_there_is_wrong_usage() -> None:
    assert main(["doctor", "nowhere"]) == 2


def test_qt_is_asked_in_a_process_of_its_own() -> None:
    found = ask_machine()
    assert found.screens
    assert found.platform == "offscreen"


def test_a_display_that_is_not_there_is_no_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    monkeypatch.setenv("DISPLAY", ":987")
    assert ask_machine().screens is None


def test_without_a_display_nobody_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(machine.sys, "platform", "linux")
    assert ask_machine() == Machine()


def test_the_usual_printer_is_told_with_its_paper_and_its_trouble(
    print_server: PrintServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, word in print_server.env.items():
        monkeypatch.setenv(name, word)
    found = ask_machine()
    assert found.printer in ("PDF", "Paper")
    assert found.paper in ("a4", "letter")
    assert found.trouble == ""
    print_server.stop(found.printer)
    assert ask_machine().trouble


def test_the_test_sound_reaches_the_output(tmp_path: Path) -> None:
    server = SoundServer()
    try:
        env = {**_environment(), **server.env}
        heard = tmp_path / "heard.wav"
        listener = subprocess.Popen(["parecord", "-d", "room.monitor", str(heard)], env=env)
        wait_for(lambda: heard.is_file() and heard.stat().st_size > 44, "the listener")
        program = (
            "from PySide6.QtCore import QCoreApplication\n"
            "from kit.media.outputs import outputs\n"
            "from kit.present.chirp import Chirp\n"
            "app = QCoreApplication([])\n"
            "chirp = Chirp()\n"
            "chirp.ended.connect(lambda fault: (print(fault or 'played'), app.quit()))\n"
            "chirp.play(outputs()[0])\n"
            "app.exec()\n"
        )
        told = subprocess.run(
            [sys.executable, "-c", program], env=env, capture_output=True, text=True, timeout=30, check=False
        )
        assert told.stdout.strip() == "played", told.stderr
        wait_for(lambda: loudest(heard) > 4000, "the sound")
        listener.terminate()
        listener.wait(10)
    finally:
        server.close()


def _environment() -> dict[str, str]:
    import os

    return dict(os.environ)


def loudest(file: Path) -> int:
    """Of the samples that were recorded so far; the header of a file that grows is not finished."""
    import array

    samples = array.array("h", file.read_bytes()[44:][: (file.stat().st_size - 44) // 2 * 2])
    return max((abs(sample) for sample in samples), default=0)


@pytest.mark.rig
def test_a_key_ends_the_test_picture(two_monitors: TwoMonitors, kitbag_process) -> None:
    program = kitbag_process(two_monitors, "doctor", "--card")
    x, y, wide, high = two_monitors.projector
    two_monitors.wait_color((x, y + high // 3), "#ffd54a")
    two_monitors.wait_color((x + wide - 1, y + high // 3), "#ffd54a")
    assert two_monitors.windows()["Kitbag: test picture"] == two_monitors.projector
    two_monitors.focus("Kitbag: test picture")
    two_monitors.key("Next")
    assert program.wait() == 0


def titles(screens: TwoMonitors) -> list[str]:
    """Of the windows there are; all of them where one goes while it is asked."""
    try:
        return list(screens.windows())
    except AssertionError:
        return ["Kitbag: test picture"]


SOUNDLESS = ["qt.multimedia", "PulseAudio"]  # Qt says at length that this machine has no sound


@pytest.mark.rig
def test_the_room_sees_picture_black_and_talk_but_never_the_desktop(
    two_monitors: TwoMonitors, kitbag_process, tmp_path: Path
) -> None:
    """By keys alone; the desktop is magenta wherever no window stands."""
    save_settings(Settings(pack_id="us-wa", first_start_done=True, scheme="light"), tmp_path)
    two_monitors.color_desktop("#ff00ff")
    kitbag_process(two_monitors, "--data-dir", str(tmp_path), quiet_about=SOUNDLESS)
    left, _top, wide, high = two_monitors.laptop
    x, y, room_wide, _room_high = two_monitors.projector
    middle = (x + room_wide // 2, y + 10)
    present = (left + wide - 40, high - 30)
    two_monitors.wait_color(present, "#0b6e6e")
    two_monitors.click(left + 100, high - 40)
    wait_for(lambda: two_monitors.color(left + wide - 200, 445) == "#0b6e6e", "Show it in the room")
    two_monitors.click(left + wide - 200, 445)
    two_monitors.wait_color(middle, "#ffd54a")
    seen = {"#ff00ff": 0}

    def room_is(color: str) -> bool:
        now = two_monitors.color(*middle)
        seen[now] = seen.get(now, 0) + 1
        return now == color

    wait_for(lambda: two_monitors.windows().get("Kitbag: test picture"), "the picture's window")
    two_monitors.focus("Kitbag$")
    two_monitors.key("Return")
    wait_for(lambda: room_is("#000000"), "black after the picture")
    two_monitors.click(left + 60, 137)
    two_monitors.wait_color(present, "#0b6e6e")
    two_monitors.click(*present)
    wait_for(lambda: not room_is("#000000"), "the talk in the room")
    wait_for(lambda: "Kitbag: test picture" not in titles(two_monitors), "black gone from under the talk")
    assert room_is(two_monitors.color(*middle))
    assert seen["#ff00ff"] == 0


@pytest.mark.rig
def test_the_test_picture_stands_on_the_projector_under_wayland(
    wayland: Wayland, kitbag_process, tmp_path: Path
) -> None:
    from PySide6.QtGui import QImage

    program = kitbag_process(wayland, "doctor", "--card")

    def color() -> str:
        return QImage(str(wayland.shot(PROJECTOR_OUTPUT, tmp_path / "room.png"))).pixelColor(0, 300).name()

    wait_for(lambda: color() == "#ffd54a", "the yellow edge")
    for _ in range(4):  # the compositor may give a key to nobody while the keyboard moves to the window
        wayland.focus("Kitbag: test picture")
        wayland.key("Next")
        with suppress(subprocess.TimeoutExpired):
            program.wait(4)
            break
    assert program.wait() == 0
