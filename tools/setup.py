"""Make a bare machine ready: `python3 tools/setup.py run`, `test` or `rig`.

In: what the machine has. Out: the Debian packages that were missing, a virtual environment in .venv with
the locked packages, and a stamp, so that the next call costs one hash. Runs on the system's own Python, with
nothing but the standard library.

    run    what the program needs
    test   that, and what the tests need
    rig    that, the screens the tests show themselves on (Xorg, sway) and a print server; for CI and `make rig`

    bundle what the program needs, and PyInstaller with what it calls
    stranger  as rig, and what makes a bare system to try the bundle in

As root the Debian packages are installed; otherwise the one line to type is printed and nothing is changed.
Exit codes: 0 ready, 2 wrong usage, 3 something is missing that only the user can provide.
"""

from __future__ import annotations

import hashlib
import os
import runpy
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
# Each one also brings what BRINGS says.
LOCKS = {
    "run": "requirements.lock",
    "test": "requirements-dev.lock",
    "rig": "requirements-dev.lock",
    "bundle": "requirements-bundle.lock",
    "stranger": "requirements-dev.lock",
}
BRINGS = {
    "run": ("run",),
    "test": ("run", "test"),
    "rig": ("run", "test", "rig"),
    "bundle": ("run", "bundle"),
    "stranger": ("run", "test", "rig", "stranger"),
}

# What is looked for -> the Debian package that brings it. What Qt needs stands in the program itself, which names it
# to people who carry Kitbag to a bare desktop.
TABLE = ROOT / "kit" / "missing.py"
QT_LIBRARIES: dict[str, str] = runpy.run_path(str(TABLE))["LIBRARIES"]
RIG_PROGRAMS = {
    "Xorg": "xserver-xorg-core",
    "xrandr": "x11-xserver-utils",
    "openbox": "openbox",
    "xdotool": "xdotool",
    "import": "imagemagick",
    "pdftotext": "poppler-utils",
    "sway": "sway",
    "grim": "grim",
    "wtype": "wtype",
    "desktop-file-validate": "desktop-file-utils",
    "dbus-daemon": "dbus-daemon",
    "espeak-ng": "espeak-ng",  # speaks at known rates: tests/rehearse/voice
    "pulseaudio": "pulseaudio",  # a microphone that can vanish
    "pactl": "pulseaudio-utils",
    "strace": "strace",  # what sockets a program opens: tests/offline
}
BUNDLE_PROGRAMS = {"objdump": "binutils", "strip": "binutils", "ldd": "libc-bin"}
STRANGER_PROGRAMS = {"unshare": "util-linux", "ldd": "libc-bin"}
RIG_LIBRARIES = {
    "libXtst.so.6": "libxtst6",
    "libXdamage.so.1": "libxdamage1",
}
RIG_FILES = {
    "/usr/lib/xorg/modules/drivers/dummy_drv.so": "xserver-xorg-video-dummy",
    "/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf": "fonts-noto-core",
    "/usr/sbin/cupsd": "cups",  # not on everybody's PATH
    "/usr/bin/lpstat": "cups-client",
    "/usr/lib/cups/backend/cups-pdf": "printer-driver-cups-pdf",
    "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf": "fonts-droid-fallback",
}


def main(arguments: list[str]) -> int:
    if len(arguments) != 1 or arguments[0] not in LOCKS:
        print(f"usage: python3 tools/setup.py {'|'.join(LOCKS)}", file=sys.stderr)
        return 2
    what = arguments[0]
    stamp = VENV / f".ready-{what}"
    if stamp.is_file() and stamp.read_text() == fingerprint(what):
        compile_sources()
        return 0
    try:
        need_python()
        need_packages(missing_packages(what))
        make_environment()
        install_locked(ROOT / LOCKS[what])
        need_qt()
    except Missing as missing:
        print(missing, file=sys.stderr)
        return 3
    for served in BRINGS[what]:  # what is ready for the tests is ready to run
        (VENV / f".ready-{served}").write_text(fingerprint(served))
    compile_sources()
    return 0


class Missing(Exception):  # noqa: N818  the word is the sentence's: what is missing, and the way out
    """Something only the user can provide; the text is for them."""


def fingerprint(what: str) -> str:
    """What the environment depends on: this file, the lock, the Python and where the checkout lies."""
    digest = hashlib.sha256()
    version = repr(sys.version_info[:2]).encode()
    files = [Path(__file__), TABLE, ROOT / LOCKS[what]]
    for part in (*(file.read_bytes() for file in files), version):
        digest.update(part)
    return f"{digest.hexdigest()} {ROOT}\n"


def need_python() -> None:
    if sys.version_info < (3, 11):  # noqa: UP036  the one file that an older Python is started on
        found = ".".join(map(str, sys.version_info[:2]))
        raise Missing(
            f"Kitbag needs Python 3.11 or newer; {sys.executable} is {found}.\n"
            "If a newer one is installed, name it:  make PYTHON=python3.12 run"
        )


def missing_packages(what: str) -> list[str]:
    """The Debian packages that are wanted and whose content is not there."""
    missing = [package for soname, package in QT_LIBRARIES.items() if not loads(soname)]
    if not has_ensurepip():
        missing.append("python3-venv")
    if what == "bundle":
        missing += [package for program, package in BUNDLE_PROGRAMS.items() if not shutil.which(program)]
        missing += [] if has_libpython() else [f"libpython3.{sys.version_info.minor}"]
    if what == "stranger":
        missing += [package for program, package in STRANGER_PROGRAMS.items() if not shutil.which(program)]
    if what in {"rig", "stranger"}:
        missing += [package for soname, package in RIG_LIBRARIES.items() if not loads(soname)]
        missing += [package for program, package in RIG_PROGRAMS.items() if not shutil.which(program)]
        missing += [package for path, package in RIG_FILES.items() if not Path(path).exists()]
    return missing


def loads(soname: str) -> bool:
    import ctypes  # a third of what the stamp's check would cost

    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def has_ensurepip() -> bool:
    """Whether this Python can make environments; Debian ships that part in a package of its own."""
    try:
        import ensurepip  # noqa: F401
    except ImportError:
        return False
    return True


def has_libpython() -> bool:
    """Whether this Python's library is here: PyInstaller packs it, and Debian ships it in a package of its own."""
    name = sysconfig.get_config_var("INSTSONAME") or ""
    folder = Path(sysconfig.get_config_var("LIBDIR") or "/usr/lib")
    return any((folder / part / name).is_file() for part in ("", sysconfig.get_config_var("MULTIARCH") or ""))


def need_packages(packages: list[str]) -> None:
    """Install the missing Debian packages as root; otherwise say the line that does."""
    if not packages or sys.platform != "linux":
        return
    if not shutil.which("apt-get"):
        print(
            "This is not Debian or Ubuntu, so Kitbag cannot install these itself; going on without "
            f"what brings, by their Debian names: {' '.join(packages)}",
            file=sys.stderr,
        )
        return
    install = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
    if os.geteuid() != 0:
        raise Missing(
            "Kitbag needs some system packages that are not here yet. Type this once, then try again:\n\n"
            f"    sudo {' '.join(install)}\n"
        )
    print(f"Installing {len(packages)} system packages: {' '.join(packages)}", flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    options = ["-qq", "-o", "Dpkg::Use-Pty=0"]
    # An old list of packages may still do, so a failing update is only told by apt itself.
    subprocess.run(["apt-get", "update", *options], env=quiet, check=False)
    done = subprocess.run([*install, *options], env=quiet, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        told = (done.stdout + done.stderr)[-2000:].strip()
        raise Missing(
            f'{told}\n\napt-get could not install the packages. Try it by hand: "{" ".join(install)}"'
        )


def make_environment() -> None:
    """A virtual environment of this very Python in .venv; one of another version is made anew."""
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    if PYTHON.exists():
        ask = [str(PYTHON), "-c", "import sys, pip; print('%d.%d' % sys.version_info[:2])"]
        answer = subprocess.run(ask, capture_output=True, text=True, check=False)
        if answer.stdout.strip() == version:
            return
    print(f"Making a virtual environment for Python {version} in .venv", flush=True)
    done = subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)], check=False)
    if done.returncode != 0:
        raise Missing(f'Python could not make a virtual environment in "{VENV}"; its own words stand above.')


def install_locked(lock: Path) -> None:
    print(f"Installing the packages of {lock.name} (about 140 MB the first time)", flush=True)
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"]
    done = subprocess.run([*pip, "--only-binary", ":all:", "--require-hashes", "-r", str(lock)], check=False)
    if done.returncode != 0:
        raise Missing(
            f"The packages of {lock.name} could not be installed; pip's own words stand above. "
            "This one step needs the internet; afterwards Kitbag never does."
        )


def need_qt() -> None:
    """Qt starts, or its own complaint is passed on."""
    start = "from PySide6.QtWidgets import QApplication; QApplication([])"
    quiet = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([str(PYTHON), "-c", start], env=quiet, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise Missing(f"Qt does not start here: {done.stderr.strip() or f'exit {done.returncode}'}")


def compile_sources() -> None:
    """Compile the program where a source is newer than the last time.

    Where PYTHONDONTWRITEBYTECODE is set, every start would compile all of it, and the first slide would wait. A
    checkout that cannot be written to is only slower.
    """
    mark = VENV / ".compiled"
    try:
        if mark.is_file() and newest_source() <= mark.stat().st_mtime_ns:
            return
        mark.touch()  # before: what is saved while this runs is newer
    except OSError:
        return
    command = [str(PYTHON), "-m", "compileall", "-q", str(ROOT / "kit")]
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    keeping = {name: held for name, held in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    command = [str(PYTHON), "-c", "import kit.qt"]  # keeps what PySide6 compiles at its start
    quiet = subprocess.DEVNULL
    subprocess.run(command, cwd=ROOT, env=keeping, stdout=quiet, stderr=quiet, check=False)


def newest_source() -> int:
    """When a source of the program was last changed, in nanoseconds."""
    newest = 0
    for folder, folders, files in os.walk(ROOT / "kit"):
        if "__pycache__" in folders:
            folders.remove("__pycache__")
        for name in (name for name in files if name.endswith(".py")):
            newest = max(newest, Path(folder, name).stat().st_mtime_ns)
    return newest


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
