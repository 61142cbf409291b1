"""The real program, two monitors and a sound server: the sound of a clip arrives at the output that was chosen."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.rig.clips import NOISE
from tests.rig.microphone import SoundServer
from tests.rig.waiting import wait_for
from tests.rig.xorg import TwoMonitors

pytestmark = pytest.mark.rig


@pytest.fixture
def hall() -> Iterator[SoundServer]:
    """The output `room`, which is the usual one, and beside it `hall`."""
    server = SoundServer()
    server.ask("load-module", "module-null-sink", "sink_name=hall", "sink_properties=device.description=Hall")
    yield server
    server.close()


def sinks(server: SoundServer) -> dict[str, str]:
    """The numbers of the outputs, by name."""
    return {line.split("\t")[1]: line.split("\t")[0] for line in server.ask("list", "short", "sinks").splitlines()}


def playing_on(server: SoundServer) -> list[str]:
    """The outputs that something plays on now, by name."""
    names = {number: name for name, number in sinks(server).items()}
    return [names[line.split("\t")[1]] for line in server.ask("list", "short", "sink-inputs").splitlines()]


def test_sound_arrives_where_it_was_chosen_and_stops_with_the_slide(
    two_monitors: TwoMonitors, kitbag_process, hall: SoundServer, clips: Path, tmp_path: Path
) -> None:
    shutil.copy(clips / "sounding.mp4", tmp_path)
    deck = tmp_path / "talk.md"
    deck.write_text("---\nmarp: true\n---\n\n# A\n\nWords\n\n---\n\n## B\n\n![B](sounding.mp4)\n\n---\n\n## C\n\n- c\n")
    two_monitors.env |= {name: value for name, value in hall.env.items() if name != "HOME"}
    program = kitbag_process(two_monitors, "present", str(deck), quiet_about=NOISE)
    wait_for(lambda: "Kitbag: console" in " ".join(two_monitors.windows()), "the console")
    two_monitors.focus("Kitbag: console")

    two_monitors.key("Next")
    two_monitors.key("c")
    wait_for(lambda: playing_on(hall) == ["room"], "sound from the usual output")
    two_monitors.key("y")
    wait_for(lambda: playing_on(hall) == ["hall"], "sound from the other output")
    settings = program.home / "kitbag" / "settings.toml"
    wait_for(lambda: settings.exists() and '"Hall"' in settings.read_text(), "the choice")
    two_monitors.key("Next")
    wait_for(lambda: playing_on(hall) == [], "silence")

    # Qt's threads and ours need Python's lock: whoever waits for the others while holding it, waits for ever.
    for _ in range(6):
        two_monitors.key("Prior")
        two_monitors.key("c")
        wait_for(lambda: playing_on(hall) == ["hall"], "sound again")
        two_monitors.key("Next")
        wait_for(lambda: playing_on(hall) == [], "silence again")
