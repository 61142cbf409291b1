"""`make bundle`: icons, PyInstaller on build.spec, the papers, the licenses, the archive; then says what it weighs.

Exit codes: 0 done, 1 it weighs too much, or something in it is nobody's.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from tools.bundle import weigh
from tools.bundle.files import ROOT
from tools.bundle.finish import finish, pack
from tools.bundle.icons import write_icons
from tools.bundle.licenses import Fault, write_licenses
from tools.bundle.values import DIST, FOLDER, PROGRAM

WORK = ROOT / "build" / "pyinstaller"


def main() -> int:
    ask = argparse.ArgumentParser("python -m tools.bundle", description="Pack Kitbag into one folder.")
    ask.add_argument("--write", action="store_true", help="write docs/bundle.md")
    write = ask.parse_args().write
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtGui import QGuiApplication

    app = QGuiApplication([])
    icons = ROOT / "build" / "icons"
    write_icons(icons)
    run_pyinstaller()
    finish(FOLDER, icons)
    try:
        parts = write_licenses(FOLDER)
    except Fault as fault:
        print(f"bundle: {fault}", file=sys.stderr)
        return 1
    archive = pack(FOLDER, DIST)
    print(f"{FOLDER.relative_to(ROOT)} and {archive.relative_to(ROOT)}: {len(parts)} parts, all of them named.")
    weights = weigh.weigh(FOLDER, archive)
    print(weigh.table(weights))
    if write:
        from tools.bundle.race import race  # wants screens to start on

        weigh.PAGE.write_text(weigh.page(weights, race(PROGRAM)), encoding="utf-8")
        print(f"Written: {weigh.PAGE.relative_to(ROOT)}")
    del app
    return 0 if weights.is_light else 1


def run_pyinstaller() -> None:
    """PyInstaller, quiet while all is well; a module that it was told to leave out and that is needed stops it."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    for old in DIST.glob("kitbag-*"):
        old.unlink()
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN"]
    command += ["--distpath", str(DIST), "--workpath", str(WORK), str(ROOT / "build.spec")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"{done.stdout}{done.stderr}\nbundle: PyInstaller failed; its own words stand above.")
    warned = (WORK / "build" / "warn-build.txt").read_text(encoding="utf-8")
    if needed := needed_but_excluded(warned):
        sys.exit("bundle: left out, but imported as soon as something starts:\n" + "\n".join(needed))


def needed_but_excluded(warned: str) -> list[str]:
    """The lines of PyInstaller's warnings about modules that are left out and that a module of the bundle needs."""
    lines = (line for line in warned.splitlines() if line.startswith("excluded module"))
    return [line for line in lines if re.search(r"\(top-level\)", line)]


if __name__ == "__main__":
    Path(ROOT / "build").mkdir(exist_ok=True)
    sys.exit(main())
