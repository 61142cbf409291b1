"""What PyInstaller leaves in, the folder a person can use out: slim, with its papers, and as an archive.

No links and no names that FAT or Windows refuse: the folder goes onto sticks.
"""

from __future__ import annotations

import gzip
import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

from kit import __version__, paths
from tools.bundle.files import ROOT

PAPERS = ROOT / "packaging"
_MODES = {True: 0o755, False: 0o644}


def finish(bundle: Path, icons: Path) -> None:
    """Everything but the licenses, which come last: they look at what lies there."""
    if sys.platform == "linux":
        slim(bundle / "_internal")
        add_menu_entry(bundle, icons)
    keep_compiled(bundle / "_internal")
    words = (PAPERS / "README.txt").read_text(encoding="utf-8")
    words = words.replace("@VERSION@", __version__).replace("@CARRIED@", paths.CARRIED)
    newline = "\r\n" if sys.platform == "win32" else "\n"
    (bundle / "README.txt").write_text(words, encoding="utf-8", newline=newline)


def slim(internal: Path) -> None:
    """Take debuggers' tables out of what this machine built; wheels come without, and numpy's must not be touched."""
    own = [*internal.glob("lib*.so*"), *internal.glob("python3*/lib-dynload/*.so")]
    if own:
        subprocess.run(["strip", "--strip-unneeded", *map(str, own)], check=True)
    for file in internal.rglob("*.so*"):
        file.chmod(0o644)


def add_menu_entry(bundle: Path, icons: Path) -> None:
    """The desktop entry, the file type, the icons, and the script that puts them into a user's menu."""
    share = bundle / "share"
    shutil.rmtree(share, ignore_errors=True)
    share.mkdir()
    for name in ("kitbag.desktop", "kitbag.xml"):
        shutil.copyfile(PAPERS / "linux" / name, share / name)
    shutil.copytree(icons / "hicolor", share / "icons" / "hicolor")
    for name in ("install.sh", "start.sh"):
        shutil.copyfile(PAPERS / "linux" / name, bundle / name)
        (bundle / name).chmod(0o755)


def keep_compiled(internal: Path) -> None:
    """What kit/qt.py keeps of PySide6's own modules: a bundle is not written to, so it has it from the start."""
    ask = [sys.executable, "-c", "import kit.qt; print(kit.qt.KEPT)"]
    env = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    kept = Path(subprocess.run(ask, cwd=ROOT, env=env, capture_output=True, text=True, check=True).stdout.strip())
    folder = internal / "kit" / "__pycache__"
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(kept, folder / kept.name)


def pack(bundle: Path, to: Path) -> Path:
    """The folder as one file beside it: .tar.gz on Linux, .zip elsewhere. The same folder gives the same bytes."""
    name = f"kitbag-{__version__}-{sys.platform}"
    files = sorted(file for file in bundle.rglob("*") if file.is_file())
    if sys.platform != "linux":
        archive = to / f"{name}.zip"
        with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
            for file in files:
                packed.write(file, f"kitbag/{file.relative_to(bundle).as_posix()}")
        return archive
    archive = to / f"{name}.tar.gz"
    with (
        archive.open("wb") as raw,
        gzip.GzipFile("", "wb", 9, raw, mtime=0) as zipped,
        tarfile.open(fileobj=zipped, mode="w") as packed,
    ):
        for file in files:
            about = tarfile.TarInfo(f"kitbag/{file.relative_to(bundle).as_posix()}")
            about.size, about.mode = file.stat().st_size, _MODES[bool(file.stat().st_mode & 0o100)]
            with file.open("rb") as body:
                packed.addfile(about, body)
    return archive
