"""What the bundle weighs, on disk and packed, and what of it weighs: the folder in, a table and docs/bundle.md out.

A part's share of the archive is what its files take when they are packed alone; the shares add up to a little more.
"""

from __future__ import annotations

import datetime as dt
import platform
import re
import sys
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kit import __version__
from tools.bundle.files import ROOT
from tools.bundle.values import MOST_ON_DISK, MOST_PACKED

PAGE = ROOT / "docs" / "bundle.md"
_GROUPS: tuple[tuple[str, Callable[[str], bool]], ...] = (
    ("Qt's libraries", lambda path: "/PySide6/Qt/lib/libQt6" in path and not _is_qml(path)),
    ("QML and Quick, which Qt's FFmpeg plugin links", lambda path: _is_qml(path)),
    ("FFmpeg, for films", lambda path: bool(re.search(r"/lib(av|sw)\w+\.so|ffmpegmedia", path))),
    ("ICU: languages and sorting", lambda path: "/libicu" in path),
    ("Qt's plugins", lambda path: "/plugins/" in path),
    ("Qt for Python", lambda path: "/PySide6/" in path or "/shiboken6/" in path),
    ("NumPy and OpenBLAS, for the voice in a rehearsal", lambda path: "/numpy" in path),
    ("Python and its library", lambda path: bool(re.search(r"/python3|/libpython|/base_library", path))),
    ("The program and all Python modules", lambda path: path == "kitbag"),
    ("Talks, sheets, drawings", lambda path: "/slides/" in path or "/resources/" in path),
    ("Fonts", lambda path: "/font_source" in path),
    ("License texts", lambda path: "licenses/" in path.lower() or path == "LICENSES.txt"),
    ("Libraries of the system", lambda path: bool(re.match(r"_internal/lib", path))),
    ("The rest", lambda path: True),
)


def _is_qml(path: str) -> bool:
    return bool(re.search(r"/libQt6(Qml|Quick)", path))


@dataclass(frozen=True, slots=True)
class Weights:
    """Bytes. `groups` are (name, files, on disk, packed), the heaviest first."""

    packed: int
    on_disk: int
    groups: tuple[tuple[str, int, int, int], ...]
    needs_glibc: str

    @property
    def is_light(self) -> bool:
        return self.packed <= MOST_PACKED and self.on_disk <= MOST_ON_DISK


def weigh(bundle: Path, archive: Path) -> Weights:
    """Every file of the bundle, in the first group that claims it."""
    sums = {name: [0, 0, 0] for name, _ in _GROUPS}
    for file in bundle.rglob("*"):
        if not file.is_file():
            continue
        path = file.relative_to(bundle).as_posix()
        name = next(name for name, claims in _GROUPS if claims(path))
        data = file.read_bytes()
        sums[name][0] += 1
        sums[name][1] += len(data)
        sums[name][2] += len(zlib.compress(data, 6))
    groups = [(name, files, disk, packed) for name, (files, disk, packed) in sums.items() if files]
    groups.sort(key=lambda group: -group[2])
    return Weights(archive.stat().st_size, sum(group[2] for group in groups), tuple(groups), glibc(bundle))


def glibc(bundle: Path) -> str:
    """The newest version of the C library that something in the bundle asks for."""
    asked = (re.findall(rb"GLIBC_2\.(\d+)\0", file.read_bytes()) for file in _binaries(bundle))
    minor = max((int(each) for found in asked for each in found), default=0)
    return f"2.{minor}" if minor else ""


def _binaries(bundle: Path) -> Iterator[Path]:
    yield from (bundle / "_internal").rglob("*.so*")
    yield bundle / "kitbag"


def table(weights: Weights) -> str:
    """The groups, the sums and the bars in lines of one width."""
    rows = [(name, str(files), _mb(disk), _mb(packed)) for name, files, disk, packed in weights.groups]
    files = sum(group[1] for group in weights.groups)
    rows += [("All of it", str(files), _mb(weights.on_disk), _mb(weights.packed))]
    rows += [("At most", "", _mb(MOST_ON_DISK), _mb(MOST_PACKED))]
    head = ("part", "files", "MB on disk", "MB packed")
    widths = [max(len(row[i]) for row in [head, *rows]) for i in range(4)]

    def line(row: tuple[str, ...]) -> str:
        cells = [row[0].ljust(widths[0]), *(row[i].rjust(widths[i]) for i in range(1, 4))]
        return f"| {' | '.join(cells)} |"

    rule = f"|{'|'.join('-' * (width + 2 - (i > 0)) + (':' if i else '') for i, width in enumerate(widths))}|"
    return "\n".join([line(head), rule, *map(line, rows)])


def _mb(size: int) -> str:
    return f"{size / 1e6:.1f}"


def page(weights: Weights, start: dict[str, float]) -> str:
    """docs/bundle.md; `start` is what tools/bundle/race.py measured, in ms."""
    system = f"{platform.system()}, Python {'.'.join(map(str, sys.version_info[:3]))}"
    return f"""# The bundle: one folder to carry

`make bundle` makes `dist/kitbag` and an archive of it; `make bundle WRITE=1` wrote this page on {dt.date.today()}
for Kitbag {__version__} ({system}). A megabyte is a million bytes.

{table(weights)}

- **Start to the first slide**: {start["bundle"]:.0f} ms, from the source {start["source"]:.0f} ms, in turns on one
  machine: {start["bundle"] / start["source"]:.2f} times as long (at most 1.3). Absolute times belong to the machine.
- It starts on Linux with a C library (glibc) of {weights.needs_glibc} or newer, and needs of the system what every
  desktop has: X11 or Wayland, GL, glib, fontconfig, D-Bus, PulseAudio's library, CUPS's library to print.
  What bare desktops lack most often, libxcb-cursor0 and its like, is in the bundle; what is still missing is named
  with the line to type (`kit/missing.py`).
- QtNetwork is in it because Qt's sound module links it and does not load without; no TLS backend is, nothing of ours
  imports it (a test looks), and the bundle is tried in a network namespace without any network.
- Qt's plugin for FFmpeg links QML and Quick. Their libraries lie there; no QML module, engine plugin or QML file does.
- No WebEngine, Qt 3D, Designer, PDF, Charts, SQL, no translations of Qt, no OpenSSL, no readline.
- No links and no names that FAT refuses: the folder can be copied to any stick.

What goes in is decided in `tools/bundle/contents.py`; whose it is, in `packaging/licenses/parts.toml`.
`make stranger` unpacks the archive into a bare system without Python and runs it there, offline, as a plain user.
`python -m tools.bundle.race` holds its start against that of the source.
"""
