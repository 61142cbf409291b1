"""A microphone on a machine with none: a sound server of its own, to which what is said can be played.

The server is PulseAudio in a folder of its own, with nothing of the machine's changed. `Desk microphone` hears what
`say` plays. A program that is started with `env` finds it; so does this process between `join()` and its end.
"""

from __future__ import annotations

import os
import subprocess
import tempfile
from pathlib import Path

from tests.rig.binaries import need_programs
from tests.rig.waiting import wait_for

_SERVER = """
load-module module-native-protocol-unix socket={folder}/native
load-module module-null-sink sink_name=room
load-module module-remap-source source_name=desk master=room.monitor source_properties=device.description=Desk
set-default-source desk
"""


class SoundServer:
    def __init__(self) -> None:
        need_programs("pulseaudio", "pactl", "paplay")
        self._folder = tempfile.TemporaryDirectory(prefix="kitbag-sound-")
        folder = Path(self._folder.name)
        (folder / "server.pa").write_text(_SERVER.format(folder=folder))
        self.env = {
            "PULSE_SERVER": f"unix:{folder}/native",
            "PULSE_COOKIE": f"{folder}/cookie",
            "XDG_RUNTIME_DIR": str(folder),
            "HOME": str(folder),
        }
        command = ["pulseaudio", "-n", "-F", str(folder / "server.pa"), "--daemonize=no", "--use-pid-file=no"]
        self._log = (folder / "log").open("wb")
        self._server = subprocess.Popen(
            [*command, "--exit-idle-time=-1"],
            env={**os.environ, **self.env},
            stdout=self._log,
            stderr=self._log,
        )
        self._players: list[subprocess.Popen[bytes]] = []
        self._before: dict[str, str | None] = {}
        wait_for(lambda: "desk" in self.ask("list", "short", "sources"), "the sound server")

    def join(self) -> None:
        """This process finds the microphone from now on."""
        self._before = {name: os.environ.get(name) for name in self.env}
        os.environ.update(self.env)

    def say(self, path: Path) -> None:
        """Plays a WAV file to the microphone; a second ahead, so that a busy machine leaves no holes."""
        command = ["paplay", "-d", "room", "--latency-msec=1000", str(path)]
        env = {**os.environ, **self.env}
        self._players.append(subprocess.Popen(command, env=env, stderr=subprocess.DEVNULL))

    def wait_until_said(self) -> None:
        """Until the last of what `say` plays was heard."""
        for player in self._players:
            player.wait(60)

    def pull_out(self) -> None:
        """The microphone is there no more, and no other."""
        self.ask("unload-module", "module-remap-source")
        self.ask("unload-module", "module-null-sink")

    def ask(self, *words: str) -> str:
        env = {**os.environ, **self.env}
        done = subprocess.run(["pactl", *words], env=env, capture_output=True, text=True, check=False)
        return done.stdout

    def close(self) -> None:
        for process in (*self._players, self._server):
            process.terminate()
            process.wait(10)
        self._log.close()
        for name, value in self._before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
        self._folder.cleanup()
