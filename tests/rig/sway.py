"""Wayland with two outputs: sway's headless backend, as an unprivileged user.

sway refuses root, so root starts it as `nobody`. Headless outputs can be plugged in while a program runs, not
pulled out (sway 1.7): tests/rig/xorg.py does that.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from tests.rig.binaries import give_up, need_programs
from tests.rig.waiting import wait_for
from tests.rig.xorg import FULL_HD, SMALL_LAPTOP, Region, Size

LAPTOP_OUTPUT, PROJECTOR_OUTPUT = "HEADLESS-1", "HEADLESS-2"

CONFIG = """
xwayland disable
default_border none
output HEADLESS-1 resolution {laptop.width}x{laptop.height} position 0 0
output HEADLESS-2 resolution {projector.width}x{projector.height} position {laptop.width} 0
output HEADLESS-3 resolution {projector.width}x{projector.height} position {third} 0
focus output HEADLESS-1
exec echo "$SWAYSOCK $WAYLAND_DISPLAY" > ready.new && mv ready.new ready
"""


class Wayland:
    """A laptop's panel and a projector beside it, on a compositor of their own."""

    # Qt's complaints about this compositor, not about the program.
    noise = (
        r"qt\.qpa\.wayland: Configure event with maximized or fullscreen state contains invalid",
        r"qt\.qpa\.wayland\.textinput: .* Trying to disable",
    )

    def __init__(self, laptop: Size = SMALL_LAPTOP, projector: Size = FULL_HD, outputs: int = 2) -> None:
        need_programs("sway", "swaymsg", "grim", "wtype")
        self._folder = Path(tempfile.mkdtemp(prefix="kitbag-sway-"))
        self._folder.chmod(0o700)
        third = laptop.width + projector.width
        config = self._folder / "config"
        config.write_text(CONFIG.format(laptop=laptop, projector=projector, third=third))
        user = self._owner()
        env = {
            "PATH": os.environ["PATH"],
            "HOME": str(self._folder),
            "XDG_RUNTIME_DIR": str(self._folder),
            "WLR_BACKENDS": "headless",
            "WLR_LIBINPUT_NO_DEVICES": "1",
            "WLR_HEADLESS_OUTPUTS": str(outputs),
            "WLR_RENDERER": "pixman",
        }
        with (self._folder / "log").open("wb") as log:
            self._sway = subprocess.Popen(
                ["sway", "-c", str(config)],
                cwd=self._folder,
                env=env,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                **user,
            )
        ready = self._folder / "ready"
        wait_for(lambda: ready.exists() or self._sway.poll() is not None, "sway to start", 20)
        if not ready.exists():
            log_tail = " / ".join((self._folder / "log").read_text(errors="replace").splitlines()[-4:])
            give_up(f"sway did not start: {log_tail}")
        socket, display = ready.read_text().split()
        # An absolute path, so that the program keeps a runtime folder of its own user.
        self.env = {"WAYLAND_DISPLAY": str(self._folder / display), "QT_QPA_PLATFORM": "wayland"}
        self._tools = {**os.environ, **self.env, "SWAYSOCK": socket, "XDG_RUNTIME_DIR": str(self._folder)}
        # As on every laptop there is a keyboard from the start: a window that first learns of one by the key
        # that wtype presses binds it too late for that key.
        self._keyboard = subprocess.Popen(["wtype", "-s", "86400000"], env=self._tools)

    def outputs(self) -> dict[str, Region]:
        told = json.loads(self.swaymsg("-t", "get_outputs"))
        keys = ("x", "y", "width", "height")
        return {each["name"]: Region(*(each["rect"][key] for key in keys)) for each in told}

    @property
    def laptop(self) -> Region:
        return self.outputs()[LAPTOP_OUTPUT]

    @property
    def projector(self) -> Region:
        return self.outputs()[PROJECTOR_OUTPUT]

    def create_output(self) -> str:
        """Plug a further screen in; gives its name."""
        before = set(self.outputs())
        self.swaymsg("create_output")
        return wait_for(lambda: set(self.outputs()) - before, "the new output").pop()

    def windows(self) -> dict[str, str]:
        """The windows by title, with the output that each is on."""
        tree = json.loads(self.swaymsg("-t", "get_tree"))
        return {
            window["name"]: output["name"]
            for output in tree["nodes"]
            for window in _views(output)
            if window["name"] is not None
        }

    def fullscreen(self) -> set[str]:
        """The titles of the windows that fill their output."""
        tree = json.loads(self.swaymsg("-t", "get_tree"))
        return {w["name"] for output in tree["nodes"] for w in _views(output) if w["fullscreen_mode"]}

    def key(self, *names: str) -> None:
        for name in names:
            self._run("wtype", "-k", name)

    def write(self, text: str) -> None:
        self._run("wtype", text)

    def focus(self, title: str) -> None:
        self.swaymsg(f'[title="{title}"] focus')

    def shot(self, output: str, to: Path) -> Path:
        """What this output shows now, as a PNG."""
        self._run("grim", "-o", output, str(to))
        return to

    def swaymsg(self, *words: str) -> str:
        return self._run("swaymsg", *words)

    def close(self) -> None:
        self._keyboard.terminate()
        self._keyboard.wait(10)
        self._sway.terminate()
        self._sway.wait(10)
        shutil.rmtree(self._folder, ignore_errors=True)

    def _owner(self) -> dict[str, Any]:
        if os.geteuid() != 0:
            return {}
        import pwd

        nobody = pwd.getpwnam("nobody")
        for path in (self._folder, *self._folder.iterdir()):
            os.chown(path, nobody.pw_uid, nobody.pw_gid)
        return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}

    def _run(self, *command: str) -> str:
        done = subprocess.run(
            command, env=self._tools, check=False, capture_output=True, text=True, timeout=60
        )
        if done.returncode != 0:
            raise AssertionError(f"{' '.join(command)}: exit {done.returncode}: {done.stderr or done.stdout}")
        return done.stdout


def _views(node: dict[str, Any]) -> list[dict[str, Any]]:
    """The windows below a node of sway's tree."""
    below = node["nodes"] + node["floating_nodes"]
    return ([node] if node.get("pid") else []) + [view for each in below for view in _views(each)]
