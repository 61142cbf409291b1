"""A bare system on this machine: a root with the libraries of a plain desktop and no Python, seen by one plain user.

It is made of this machine's own libraries, those that the bundle asks for and does not bring. What runs in it has no
network (a namespace of its own), may write into its home and /tmp alone, and finds the stick read-only if told so.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path

USER = 1000
STICK = "/stick/kitbag"
_TOOLS = ("sh", "dirname")  # what start.sh calls
_PLAIN = re.compile(r"qgtk3")  # asks for all of GTK; a desktop without it must do, too


class BareSystem:
    def __init__(self, folder: Path, archive: Path) -> None:
        self.root = folder / "root"
        self.home = self.root / "home" / "officer"
        for name in ("stick", "proc", "dev", "etc", "tmp/.X11-unix", "home/officer", "usr/share/fonts"):
            (self.root / name).mkdir(parents=True)
        (self.root / "tmp").chmod(0o1777)
        os.chown(self.home, USER, USER)
        (self.root / "etc" / "passwd").write_text(f"officer:x:{USER}:{USER}::/home/officer:/bin/sh\n")
        subprocess.run(["tar", "xzf", str(archive), "-C", str(self.root / "stick")], check=True)
        self.bundle = self.root / "stick" / "kitbag"
        tools = [Path(found).resolve() for tool in _TOOLS if (found := shutil.which(tool))]
        for library in [*libraries(self.bundle), *libraries_of(tools, "")]:
            self._copy(library)
        for tool, name in zip(tools, _TOOLS, strict=True):
            self._put(tool, self.root / "bin" / name)
        for data in ("/usr/share/X11/xkb", "/etc/fonts", "/usr/share/fontconfig", "/usr/lib/locale/C.utf8"):
            if Path(data).is_dir():
                shutil.copytree(data, self.root / data[1:], symlinks=True, dirs_exist_ok=True)

    def _copy(self, library: str) -> None:
        self._put(Path(library).resolve(), self.root / library[1:])

    @staticmethod
    def _put(file: Path, to: Path) -> None:
        to.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(file, to)

    def command(self, *words: str, read_only: bool = True, screens: bool = False) -> list[str]:
        """The command that runs these words in there; `kitbag` as the first of them is the bundle's."""
        root = str(self.root)
        mounts = [f"mount --bind {each} '{root}{each}'" for each in ("/proc", "/dev", "/usr/share/fonts")]
        mounts += [f"mount --bind /tmp/.X11-unix '{root}/tmp/.X11-unix'"] if screens else []
        if read_only:
            mounts += [f"mount --bind '{root}/stick' '{root}/stick'", f"mount -o remount,bind,ro '{root}/stick'"]
        script = " && ".join([*mounts, f"exec chroot --userspec={USER}:{USER} '{root}' \"$@\""])
        words = (f"{STICK}/kitbag", *words[1:]) if words[0] == "kitbag" else words
        return ["unshare", "--net", "--mount", "sh", "-c", script, "sh", *words]

    def environment(self, screens: Mapping[str, str] | None = None) -> dict[str, str]:
        """All that a program in there knows; nothing of ours."""
        shown = {key: value for key, value in (screens or {}).items() if key in {"DISPLAY", "QT_QPA_PLATFORM"}}
        path = "/usr/sbin:/usr/bin:/sbin:/bin"  # the way in needs it; in there, only /bin has anything
        return {"HOME": "/home/officer", "PATH": path, "XDG_RUNTIME_DIR": "/tmp", "LANG": "C.UTF-8", **shown}

    def run(
        self, *words: str, read_only: bool = True, screens: Mapping[str, str] | None = None, seconds: float = 120
    ) -> subprocess.CompletedProcess[str]:
        command = self.command(*words, read_only=read_only, screens=bool(screens))
        env = self.environment(screens)
        return subprocess.run(command, env=env, capture_output=True, text=True, timeout=seconds, check=False)

    def start(self, *words: str, screens: Mapping[str, str], read_only: bool = True) -> subprocess.Popen[str]:
        command = self.command(*words, read_only=read_only, screens=True)
        told = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "text": True}
        return subprocess.Popen(command, env=self.environment(screens), **told)


def libraries(bundle: Path) -> set[str]:
    """The system's libraries that the bundle's own ask for, by their paths."""
    internal = bundle / "_internal"
    ours = [file for file in internal.rglob("*.so*") if not _PLAIN.search(file.name)]
    starter = libraries_of([bundle / "kitbag"], "")  # it does not know yet where ours are
    return starter | libraries_of(ours, f"{internal}:{internal}/PySide6/Qt/lib")


def libraries_of(files: Iterable[Path], path: str) -> set[str]:
    """Everything outside of `path` that the loader would load for these."""
    env = {**os.environ, "LD_LIBRARY_PATH": path}
    asked = subprocess.run(["ldd", *map(str, files)], capture_output=True, text=True, env=env, check=False)
    found = set(re.findall(r"(?:=> |^\s+)(/\S+) \(0x", asked.stdout, re.MULTILINE))
    return {each for each in found if not any(part and each.startswith(part) for part in path.split(":"))}
