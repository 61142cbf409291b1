"""What goes into the bundle and what stays out: tables, and one function that asks them.

In: PyInstaller's findings, each a path in the bundle, where it comes from, and its kind. Out: those that are kept.
Qt parts are named without their dressing: `Core` is libQt6Core.so.6, Qt6Core.dll, QtCore.framework and QtCore.abi3.so.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from functools import cache
from pathlib import Path, PurePosixPath

Entry = tuple[str, str, str]  # path in the bundle, where it comes from, kind: BINARY, EXTENSION, DATA, SYMLINK

# Python modules of Qt that the program imports, and those that these pull in themselves.
QT_MODULES = {"Core", "Gui", "Widgets", "Svg", "PrintSupport", "Multimedia"}
# QtMultimedia's Python module does not load without QtNetwork's; nothing of ours imports it, no TLS backend ships.
QT_MODULES |= {"Network"}

# Qt's own libraries behind these modules and behind the plugins below.
QT_LIBRARIES = QT_MODULES | {"DBus", "Concurrent", "XcbQpa", "WaylandClient"}

# Sound is heard and made without FFmpeg; a film needs it. Qt's plugin for it links QML and Quick, which then lie there
# as libraries, without the modules that could run anything.
FILM_PLUGIN = "ffmpegmediaplugin"
FILM_LIBRARIES = {"Quick", "Qml", "QmlMeta", "QmlModels", "QmlWorkerScript", "OpenGL", "FFmpegStub-crypto"}
FILM_LIBRARIES |= {"FFmpegStub-ssl", "FFmpegStub-va", "FFmpegStub-va-drm", "FFmpegStub-va-x11"}

PLUGINS = {
    "platforms": {"qxcb", "qwayland", "qoffscreen", "qwindows", "qcocoa"},
    "wayland-shell-integration": {"xdg-shell"},
    "wayland-decoration-client": {"adwaita", "bradient"},
    "platforminputcontexts": {"composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"},
    "platformthemes": {"qgtk3", "qxdgdesktopportal"},
    "printsupport": {"cupsprintersupport", "windowsprintersupport", "cocoaprintersupport"},
    "imageformats": {"qgif", "qjpeg", "qwebp", "qsvg"},
    "iconengines": {"qsvgicon"},
    "styles": {"qwindowsvistastyle", "qmodernwindowsstyle", "qmacstyle"},
    # Sound on Windows and macOS comes from the system's own backend, which is small.
    "multimedia": {"windowsmediaplugin", "darwinmediaplugin"},
}

# Of the machine the bundle is made on. What every Linux desktop has stays out: a copy of glib, fontconfig or libstdc++
# would fight with the system's own, and expat comes with fontconfig. The xcb ones are what a bare desktop lacks most
# often; Python's extension modules need the rest.
SYSTEM_LIBRARIES = {
    "libxcb-cursor", "libxcb-icccm", "libxcb-image", "libxcb-keysyms", "libxcb-render-util", "libxcb-util",
    "libxkbcommon", "libxkbcommon-x11",
    "libzstd", "libz", "libbz2", "liblzma", "libffi", "libsqlite3", "libuuid",
}  # fmt: skip

# Left out although something could import them: developers' tools, network, GPL (readline, gdbm), and what is big.
EXCLUDED = [
    "simplemma", "pytest", "_pytest", "hypothesis", "ruff", "mypy", "pypdf", "markdown_it", "importlinter", "grimp",
    "pygments", "typing_extensions",
    "pip", "setuptools", "pkg_resources", "distutils", "_distutils_hack", "wheel", "PyInstaller", "tools", "tests",
    "tkinter", "_tkinter", "turtle", "idlelib", "lib2to3", "pydoc", "pydoc_data", "doctest", "test",
    "readline", "curses", "_curses", "_curses_panel", "_gdbm", "_dbm", "dbm", "nis",
    "ssl", "_ssl", "_hashlib", "asyncio", "ftplib", "smtplib", "imaplib", "poplib", "nntplib", "telnetlib",
    "xmlrpc", "wsgiref", "socketserver", "webbrowser", "multiprocessing", "concurrent",
    "numpy.f2py", "numpy.distutils", "numpy.testing", "numpy.tests", "numpy.polynomial", "numpy.ma",
    "numpy.ctypeslib", "numpy.random",
    "jeepney.io.asyncio", "jeepney.io.trio",
]  # fmt: skip

FONTS = ("Regular", "Semibold", "Bold", "Black", "It", "SemiboldIt", "BoldIt")  # as kit/stage/fonts.py loads them

# PyInstaller's own start-up code that our program has no use for: each costs milliseconds before the first slide.
# The one for PySide6 imports Qt at once, for `kitbag list`, too; on Linux Qt finds its plugins by itself.
START_HOOKS = {"pyi_rth_inspect", "pyi_rth_pkgutil", "pyi_rth_multiprocessing", "pyi_rth_setuptools", "pyi_rth_pkgres"}
START_HOOKS |= {"pyi_rth_pyside6"} if sys.platform == "linux" else set()


def kept(entries: Iterable[Entry]) -> list[Entry]:
    """What of these goes into the bundle. No links: a stick formatted as FAT cannot hold one."""
    return [entry for entry in entries if entry[2] != "SYMLINK" and is_kept(entry[0])]


@cache
def plays_films() -> bool:
    """Whether the program has anything that plays a film."""
    kit = Path(__file__).resolve().parents[2] / "kit"
    return any("QMediaPlayer" in file.read_text(encoding="utf-8") for file in kit.rglob("*.py"))


def is_kept(path: str) -> bool:
    """Whether this path of the bundle is used by the program."""
    parts = PurePosixPath(path.replace("\\", "/")).parts
    if parts[0] in {"PySide6", "shiboken6"}:
        return _qt_is_kept(parts)
    if parts[0] == "numpy":
        return not {"tests", "f2py", "include", "random"} & set(parts[1:-1]) and not path.endswith((".pyi", ".h", ".a"))
    if len(parts) == 1 and (library := re.match(r"(lib[\w+-]+?)(?:-[\d.]+)?\.so\b", parts[0])):
        return library[1] in SYSTEM_LIBRARIES or library[1].startswith("libpython")
    return not path.endswith((".pyi", "py.typed")) and ".dist-info" not in path


def _qt_is_kept(parts: tuple[str, ...]) -> bool:
    if "plugins" in parts:
        kind = parts[parts.index("plugins") + 1]
        return stem(parts[-1]) in PLUGINS.get(kind, set()) or (stem(parts[-1]) == FILM_PLUGIN and plays_films())
    if {"translations", "qml", "resources", "metatypes", "libexec", "include", "typesystems"} & set(parts):
        return False
    name = parts[-1]
    if (framework := next((part for part in parts if part.endswith(".framework")), "")) != "":
        name = framework
    if (module := qt_module(name)) is not None:
        if name.endswith((".abi3.so", ".pyd")):
            return module in QT_MODULES
        return module in QT_LIBRARIES or (module in FILM_LIBRARIES and plays_films())
    if re.match(r"(?:lib)?(?:av|sw)(?:codec|format|util|resample|scale)\b", name):
        return plays_films()
    # Qt's Unicode tables, the bindings, their two Python packages; no software OpenGL.
    return name.startswith(("libicu", "icu", "libpyside6.", "pyside6.", "libshiboken6.", "shiboken6.")) or (
        name.endswith((".py", ".pyc")) or name.startswith("Shiboken.")
    )


def qt_module(name: str) -> str | None:
    """`Core` of a file that holds QtCore, in whatever form; None of any other file."""
    found = re.match(r"(?:lib)?Qt6?([A-Z][\w-]*?)(?:\.abi3)?\.(?:so|dll|pyd|dylib|framework)\b", name)
    return found[1] if found else None


def stem(name: str) -> str:
    """A plugin's name without what its system adds."""
    return name.split(".", maxsplit=1)[0].removeprefix("lib")
