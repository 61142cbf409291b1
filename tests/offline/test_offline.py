"""Offline, proven: with no network at all everything works, and the program asks the kernel for nothing of one."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.offline.witness import (
    Witness,
    libraries_of,
    need_strace_to_work,
    python,
    sockets_beyond_this_machine,
    without_network,
)
from tests.present.decks import COLORS, colored_deck
from tests.rig.program import ROOT, own_home
from tests.rig.waiting import wait_for
from tests.rig.xorg import TwoMonitors

_NETWORK = "libQt6Network"


@pytest.fixture
def witness(tmp_path: Path) -> Witness:
    need_strace_to_work(tmp_path)
    return Witness(tmp_path)


def run(command: list[str], home: Path) -> str:
    done = subprocess.run(
        command, cwd=ROOT, env=own_home(home), capture_output=True, text=True, timeout=120, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_the_whole_demo_runs_without_any_network_and_opens_no_socket(witness: Witness, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run([*witness.command, *without_network(), *python("-m", "kit", "demo", str(out))], tmp_path)

    assert (out / "slides.pdf").stat().st_size > 100_000
    assert (out / "sheets.pdf").stat().st_size > 100_000
    assert len(list(out.glob("room-*.png"))) == len(list(out.glob("console-*.png"))) == 8
    assert witness.far_sockets() == []
    assert witness.loaded("libQt6Widgets")
    assert not witness.loaded(_NETWORK)


def test_what_has_to_do_with_a_network_would_have_been_seen(witness: Witness, tmp_path: Path) -> None:
    """The witness sees a socket and a library, and where the demo ran there is no way out, not even to this machine."""
    program = (
        "import PySide6.QtNetwork, socket, pathlib\n"
        "print(*[each.name for each in pathlib.Path('/proc/self/net').glob('dev')])\n"
        "print(pathlib.Path('/proc/self/net/dev').read_text().count(':'))\n"
        "print(socket.socket().connect_ex(('127.0.0.1', 9)))\n"
    )
    told = run([*witness.command, *without_network(), *python("-c", program)], tmp_path)

    assert told.split() == ["dev", "1", "101"]  # the loopback alone, and "network is unreachable"
    assert any("AF_INET" in line for line in witness.far_sockets())
    assert witness.loaded(_NETWORK)


@pytest.mark.rig
def test_a_talk_on_two_screens_opens_no_socket_but_local_ones(
    two_monitors: TwoMonitors, start_program, witness: Witness, tmp_path: Path
) -> None:
    deck = colored_deck(tmp_path)
    # Without a bus of the desktop the program would start one, and strace would wait for its end.
    no_bus = ["env", "DBUS_SESSION_BUS_ADDRESS=unix:path=/nowhere"]
    program = start_program(two_monitors, [*no_bus, *witness.command, *python("-m", "kit", "present", str(deck))])
    spot = (two_monitors.projector.x + two_monitors.projector.width - 8, 8)
    two_monitors.wait_color(spot, COLORS[0], 20)
    wait_for(lambda: "Kitbag: console" in two_monitors.windows(), "the console", 20)
    two_monitors.focus("Kitbag: console")
    two_monitors.key("Next")
    two_monitors.wait_color(spot, COLORS[1])
    two_monitors.key("ctrl+q", "Return")
    program.wait(10)

    assert witness.far_sockets() == []
    assert not witness.loaded(_NETWORK)


@pytest.mark.rig
def test_the_desk_stands_without_a_network_library_or_socket(two_monitors: TwoMonitors, kitbag_process) -> None:
    program = kitbag_process(two_monitors)
    wait_for(lambda: any("Kitbag" in name for name in two_monitors.windows()), "the desk", 20)

    assert not {name for name in libraries_of(program.process.pid) if "Network" in name}
    assert sockets_beyond_this_machine(program.process.pid) == set()


def test_printing_reaches_the_printer_by_a_local_socket(witness: Witness, print_server, tmp_path: Path) -> None:
    command = python("-m", "kit", "print", "s4-family-plan", "--contacts", "us-wa", "--printer", "Paper")
    env = own_home(tmp_path) | print_server.env
    subprocess.run([*witness.command, *command], cwd=ROOT, env=env, check=True, timeout=120, capture_output=True)

    assert witness.far_sockets() == []
