"""The fixtures of the rig.

    two_monitors    a laptop and a projector under Xorg; `@pytest.mark.parametrize("two_monitors", [...],
                    indirect=True)` with (laptop, projector) sizes of tests.rig.xorg gives other ones
    wayland         a laptop and a projector under sway
    start_program   start_program(screens, [...command]) -> Program there, ended with the test
    kitbag_process  kitbag_process(screens, "present", "slides/tour") -> the real program there
    clips           a folder with film.mp4 (three seconds, tests.rig.clips), sounding.mp4 (with a tone), tone.m4a
    print_server    a print server with the printers PDF and Paper; programs print to it with its `env`

Both starters take quiet_about=[...], patterns of lines that the program may say; any other line fails the test.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Protocol

import pytest

from tests.rig.printer import PrintServer
from tests.rig.program import Program, kitbag_command
from tests.rig.sway import Wayland
from tests.rig.xorg import FULL_HD, SMALL_LAPTOP, TwoMonitors


class Screens(Protocol):
    env: dict[str, str]
    noise: tuple[str, ...]


@pytest.fixture
def two_monitors(request: pytest.FixtureRequest) -> Iterator[TwoMonitors]:
    laptop, projector = getattr(request, "param", (SMALL_LAPTOP, FULL_HD))
    monitors = TwoMonitors(laptop, projector)
    yield monitors
    monitors.close()


@pytest.fixture
def wayland(request: pytest.FixtureRequest) -> Iterator[Wayland]:
    laptop, projector = getattr(request, "param", (SMALL_LAPTOP, FULL_HD))
    screens = Wayland(laptop, projector)
    yield screens
    screens.close()


@pytest.fixture(scope="session")
def clips(qapp: object, tmp_path_factory: pytest.TempPathFactory) -> Path:
    from tests.rig.clips import make_clip

    folder = tmp_path_factory.mktemp("clips")
    make_clip(folder / "film.mp4")
    make_clip(folder / "sounding.mp4", tone=440)
    make_clip(folder / "tone.m4a", film=False, tone=330)
    return folder


@pytest.fixture
def print_server() -> Iterator[PrintServer]:
    server = PrintServer()
    yield server
    server.close()


@pytest.fixture
def start_program(tmp_path: Path):
    started: list[Program] = []

    def start(screens: Screens, command: list[str], quiet_about: Iterable[str] = ()) -> Program:
        home = tmp_path / f"home{len(started)}"
        home.mkdir()
        started.append(Program(command, screens.env, home, [*screens.noise, *quiet_about]))
        return started[-1]

    yield start
    for program in started:
        program.stop()


@pytest.fixture
def kitbag_process(start_program):
    def start(screens: Screens, *arguments: str, quiet_about: Iterable[str] = ()) -> Program:
        return start_program(screens, kitbag_command(*arguments), quiet_about)

    return start


_ALONE = frozenset({"two_monitors", "wayland", "print_server", "start_program", "kitbag_process"})


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests of the real program want the machine to themselves: `make test` runs them after the others, one by one."""
    for item in items:
        if _ALONE & set(getattr(item, "fixturenames", ())):
            item.add_marker("rig")
