"""What Qt needs of a Linux system and a bare desktop may lack: a library by its name, and the Debian package with it.

In: nothing but what can be loaded here. Out: one sentence with the line to type. tools/setup.py reads the table, too.
Imported when something went wrong.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

# Libraries are looked for by soname, not by package: Debian 13 and Ubuntu 24.04 renamed packages (libcups2 ->
# libcups2t64), and apt still takes the old name.
LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libcups.so.2": "libcups2",  # printing
    "libpulse.so.0": "libpulse0",  # sound and film
    "libXrandr.so.2": "libxrandr2",
    "libXext.so.6": "libxext6",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",  # a library that QtMultimedia links wants it
}
_FOR_PICTURES = 23  # those at the front: without one of them no window opens


def loads(soname: str) -> bool:
    """Whether this library is here, in the bundle or on the system."""
    import ctypes

    bundled = Path(getattr(sys, "_MEIPASS", "/nowhere")) / soname
    try:
        ctypes.CDLL(str(bundled) if bundled.exists() else soname)
    except OSError:
        return False
    return True


def need_words() -> str:
    """A sentence with the line to type, if libraries are missing without which no window opens; else nothing."""
    if not sys.platform.startswith("linux"):
        return ""
    wanted = list(LIBRARIES.items())[:_FOR_PICTURES]
    lost = {soname: package for soname, package in wanted if not loads(soname)}
    if not lost:
        return ""
    names, verb = ("one library", "is") if len(lost) == 1 else (f"{len(lost)} libraries", "are")
    said = f"{names} that windows need {verb} missing on this computer: {', '.join(lost)}."
    return f"{said[0].upper()}{said[1:]}\nOn Debian or Ubuntu, type once: sudo apt install {' '.join(lost.values())}"


def tell(lost: str, otherwise: str = "") -> None:
    """To standard error; if Kitbag was double-clicked, nobody reads that, so a program of the desktop shows it.

    With nothing lost, `otherwise` is told, and to nobody but standard error: there may be no desktop.
    """
    words = lost or otherwise
    print(f"kitbag: {words}", file=sys.stderr, flush=True)
    if not lost:
        return
    if not sys.platform.startswith("linux") or sys.stderr.isatty() or not os.environ.get("DISPLAY"):
        return
    for command in (["zenity", "--error", "--text"], ["kdialog", "--error"], ["xmessage"]):
        if shutil.which(command[0]):
            quiet = subprocess.DEVNULL
            subprocess.run([*command, words], stdout=quiet, stderr=quiet, check=False)
            return
