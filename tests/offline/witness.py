"""What a program asked the kernel for: strace's word of every socket it opened and every library it loaded."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.rig.binaries import need_programs

# Unix sockets are how displays, sound, printing and the desktop's own services are reached on this very machine;
# a netlink socket talks with the kernel alone (which screens and devices there are).
_LOCAL = ("AF_UNIX", "AF_LOCAL", "AF_NETLINK")
_SOCKET = re.compile(r"\b(?:socket|connect|bind|sendto)\(.*?\b((?:AF|PF)_\w+)")


class Witness:
    """Wraps a command so that strace writes down its sockets and the files it opens, children included."""

    def __init__(self, folder: Path) -> None:
        need_programs("strace")
        self._trace = folder / "trace.txt"
        calls = "trace=socket,connect,bind,sendto,open,openat"
        self.command = ["strace", "-f", "-qq", "-e", calls, "-e", "signal=none", "-o", str(self._trace)]

    def far_sockets(self) -> list[str]:
        """Each call that had to do with another machine, or with the network of this one."""
        lines = self._trace.read_text(errors="replace").splitlines()
        found = [(match[1], line) for line in lines if (match := _SOCKET.search(line))]
        return [line for family, line in found if family not in _LOCAL]

    def loaded(self, library: str) -> bool:
        """Whether a file of this name was opened, and was there."""
        lines = self._trace.read_text(errors="replace").splitlines()
        return any(library in line and "ENOENT" not in line for line in lines)


def without_network() -> list[str]:
    """What starts a command in a network namespace that has no interface but a loopback that is down."""
    need_programs("unshare")
    ways = (["unshare", "--net"], ["unshare", "--map-root-user", "--net"])
    for way in ways:
        if subprocess.run([*way, "true"], capture_output=True, check=False).returncode == 0:
            return way
    pytest.skip("the kernel lets nobody make network namespaces here")


def need_strace_to_work(folder: Path) -> None:
    """Some containers forbid one process to watch another."""
    if not shutil.which("strace"):
        return
    tried = subprocess.run(["strace", "-o", str(folder / "try"), "true"], capture_output=True, check=False)
    if tried.returncode != 0:
        pytest.skip("the kernel lets no process watch another here")


def libraries_of(process: int) -> set[str]:
    """The names of the files that a running program has mapped."""
    lines = Path(f"/proc/{process}/maps").read_text().splitlines()
    return {Path(line.split()[-1]).name for line in lines if "/" in line}


def sockets_beyond_this_machine(process: int) -> set[str]:
    """Those of a running program's open sockets that are not Unix sockets, as "socket:[inode]"."""
    links = {each.readlink().name for each in Path(f"/proc/{process}/fd").iterdir()}
    table = Path(f"/proc/{process}/net/unix").read_text().splitlines()[1:]
    return {link for link in links if link.startswith("socket:")} - {f"socket:[{line.split()[6]}]" for line in table}


def python(*arguments: str) -> list[str]:
    return [sys.executable, *arguments]
