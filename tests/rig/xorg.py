"""Two monitors that can be unplugged, on a machine with none.

Xorg's dummy driver has sixteen outputs with real RandR hot-plug; Qt's xcb plugin sees them as it would a
laptop's panel and a projector. openbox is there because full screen needs a window manager. Pixels are
counted from the top left of the laptop.
"""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from tests.rig.binaries import give_up, need_programs
from tests.rig.waiting import wait_for

LAPTOP_OUTPUT, PROJECTOR_OUTPUT = "DUMMY0", "DUMMY1"

CONFIG = """
Section "ServerFlags"
  Option "AutoAddDevices" "false"
  Option "AutoAddGPU" "false"
  Option "DontVTSwitch" "true"
  Option "BlankTime" "0"
EndSection
Section "Device"
  Identifier "dummy"
  Driver "dummy"
  VideoRam 256000
EndSection
Section "Monitor"
  Identifier "monitor"
  HorizSync 5-1000
  VertRefresh 5-200
EndSection
Section "Screen"
  Identifier "screen"
  Device "dummy"
  Monitor "monitor"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Virtual 8192 4096
    Modes "1024x768"
  EndSubSection
EndSection
"""


class Size(NamedTuple):
    width: int
    height: int


class Region(NamedTuple):
    x: int
    y: int
    width: int
    height: int

    @property
    def center(self) -> tuple[int, int]:
        return self.x + self.width // 2, self.y + self.height // 2


SMALL_LAPTOP, LAPTOP = Size(1366, 768), Size(1280, 800)
FULL_HD, ULTRA_HD = Size(1920, 1080), Size(3840, 2160)
OLD_PROJECTOR, PORTRAIT = Size(1024, 768), Size(1080, 1920)


class TwoMonitors:
    """A laptop's panel and a projector beside it, on an X server of their own."""

    noise: tuple[str, ...] = ()

    def __init__(self, laptop: Size = SMALL_LAPTOP, projector: Size | None = FULL_HD) -> None:
        need_programs("Xorg", "xrandr", "openbox", "xdotool", "import")
        self._folder = tempfile.TemporaryDirectory(prefix="kitbag-xorg-")
        self._modes: set[Size] = set()
        self._processes: list[subprocess.Popen[bytes]] = []
        self.regions: dict[str, Region] = {}
        self.env = {"DISPLAY": self._start_server(), "QT_QPA_PLATFORM": "xcb"}
        self._start(["openbox", "--sm-disable"])
        self._show(LAPTOP_OUTPUT, laptop, "--pos", "0x0", "--primary")
        if projector:
            self.plug(projector)

    @property
    def laptop(self) -> Region:
        return self.regions[LAPTOP_OUTPUT]

    @property
    def projector(self) -> Region:
        return self.regions[PROJECTOR_OUTPUT]

    def plug(self, size: Size = FULL_HD, output: str = PROJECTOR_OUTPUT) -> Region:
        """Plug a projector in, right of the laptop; another `output` is another device by name."""
        self._show(output, size, "--right-of", LAPTOP_OUTPUT)
        return self.regions[output]

    def unplug(self, output: str = PROJECTOR_OUTPUT) -> None:
        self._run("xrandr", "--output", output, "--off")
        self.regions.pop(output)

    def arrange(self, places: Mapping[str, Region]) -> None:
        """All outputs at once, as a desktop does it: those named stand where it says, the others are off."""
        for output, wanted in places.items():
            self._need_mode(output, Size(wanted.width, wanted.height))
        command = ["xrandr"]
        for output in sorted({*self.regions, *places}):
            region = places.get(output)
            where = ["--off"]
            if region is not None:
                where = ["--mode", f"kit{region.width}x{region.height}", "--pos", f"{region.x}x{region.y}"]
            command += ["--output", output, *where]
        self._run(*command)
        self._run("xrandr")  # see _show
        self.regions = dict(places)

    def key(self, *names: str) -> None:
        """Press keys one after the other by their X names, as a clicker sends them: Next, Prior, period."""
        self._run("xdotool", "key", "--delay", "30", *names)

    def write(self, text: str) -> None:
        self._run("xdotool", "type", "--delay", "20", text)

    def click(self, x: int, y: int) -> None:
        self._run("xdotool", "mousemove", str(x), str(y), "click", "1")

    def drag(self, *places: tuple[int, int]) -> None:
        """The left button goes down at the first place, and up at the last."""
        first, *others = [("mousemove", str(x), str(y)) for x, y in places]
        moves = [word for place in others for word in (*place, "sleep", "0.05")]
        self._run("xdotool", *first, "mousedown", "1", *moves, "mouseup", "1")

    def move_pointer(self, x: int, y: int) -> None:
        self._run("xdotool", "mousemove", str(x), str(y))

    def windows(self) -> dict[str, Region]:
        """The visible windows that bear a title."""
        found = self._run("xdotool", "search", "--onlyvisible", "--name", ".", check=False).split()
        return {self._run("xdotool", "getwindowname", each).strip(): self._place(each) for each in found}

    def focus(self, title: str) -> None:
        """Give the window of this title the keyboard, as a click on it would."""
        self._run("xdotool", "search", "--onlyvisible", "--name", title, "windowactivate", "--sync")

    def shot(self, region: Region, to: Path) -> Path:
        """What these pixels show now, as a PNG."""
        crop = f"{region.width}x{region.height}+{region.x}+{region.y}"
        self._run("import", "-silent", "-window", "root", "-crop", crop, "+repage", str(to))
        return to

    def color(self, x: int, y: int) -> str:
        """One pixel now, as #rrggbb."""
        pixel = ["-crop", f"1x1+{x}+{y}", "-depth", "8", "txt:-"]
        told = self._run("import", "-silent", "-window", "root", *pixel)
        return "#" + told.splitlines()[-1].split("#")[1][:6].lower()

    def wait_color(self, at: tuple[int, int], color: str, seconds: float = 10.0) -> None:
        wait_for(lambda: self.color(*at) == color, f"{color} at {at}", seconds)

    def color_desktop(self, color: str) -> None:
        """What is seen where no window stands; black otherwise."""
        self._run("xsetroot", "-solid", color)

    def close(self) -> None:
        for process in reversed(self._processes):
            process.terminate()
        for process in reversed(self._processes):
            process.wait(10)
        self._folder.cleanup()

    def _start_server(self) -> str:
        """Start Xorg on a free display number, which it says itself as soon as it takes clients."""
        folder = Path(self._folder.name)
        (folder / "xorg.conf").write_text(CONFIG)
        told, tell = os.pipe()
        server = ["Xorg", "-displayfd", str(tell), "-config", str(folder / "xorg.conf")]
        server += ["-logfile", str(folder / "xorg.log"), "-noreset", "-novtswitch", "-sharevts", "vt9"]
        server += ["-nolisten", "tcp", "-s", "0"]
        self._processes.append(
            subprocess.Popen(
                server,
                pass_fds=[tell],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        )
        os.close(tell)
        with os.fdopen(told) as answer:
            number = answer.readline().strip()
        if not number:
            log = (folder / "xorg.log").read_text() if (folder / "xorg.log").exists() else "no log"
            give_up("Xorg with the dummy driver did not start: " + " / ".join(log.splitlines()[-4:]))
        return f":{number}"

    def _start(self, command: list[str]) -> None:
        env = {**os.environ, **self.env}
        nowhere = subprocess.DEVNULL
        process = subprocess.Popen(command, env=env, stdin=nowhere, stdout=nowhere, stderr=nowhere)
        self._processes.append(process)

    def _need_mode(self, output: str, size: Size) -> str:
        name = f"{size.width}x{size.height}"
        if size not in self._modes:
            # Any timing does, as no tube has to follow it: 60 Hz with blanking of 160 and 40.
            wide, high = size.width + 160, size.height + 40
            timing = [size.width, size.width + 48, size.width + 80, wide]
            timing += [size.height, size.height + 3, size.height + 8, high]
            self._run("xrandr", "--newmode", f"kit{name}", f"{wide * high * 60 / 1e6:.2f}", *map(str, timing))
            self._modes.add(size)
        self._run("xrandr", "--addmode", output, f"kit{name}")
        return f"kit{name}"

    def _show(self, output: str, size: Size, *where: str) -> None:
        self._run("xrandr", "--output", output, "--mode", self._need_mode(output, size), *where)
        # The query also makes the server count the output as connected.
        for line in self._run("xrandr").splitlines():
            words = line.split()
            if words[0] == output:
                place = next(word for word in words if "+" in word)
                width, height, x, y = map(int, place.replace("x", "+").split("+"))
                self.regions[output] = Region(x, y, width, height)

    def _place(self, window: str) -> Region:
        told = self._run("xdotool", "getwindowgeometry", "--shell", window)
        values = dict(line.split("=") for line in told.splitlines())
        return Region(*(int(values[key]) for key in ("X", "Y", "WIDTH", "HEIGHT")))

    def _run(self, *command: str, check: bool = True) -> str:
        env = {**os.environ, **self.env}
        done = subprocess.run(command, env=env, capture_output=True, text=True, timeout=60, check=False)
        if check and done.returncode != 0:
            raise AssertionError(f"{' '.join(command)}: exit {done.returncode}: {done.stderr.strip()}")
        return done.stdout
