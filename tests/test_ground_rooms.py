"""The walls of the house: which room may know Qt, and that nobody goes online."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
KIT = ROOT / "kit"

# The rooms that know no Qt; `cli` among them, so that --help, list and check start at once.
CORE = ["errors", "paths", "geometry", "deck", "contacts", "sheet", "review", "talk", "library", "records"]
CORE += ["app_options", "settings", "cli", "values", "patterns", "doctor", "missing", "licenses", "carrying", "files"]

# What each room may take of Qt, at the top of a module or inside a function.
PAINTING = {"QtCore", "QtGui", "QtSvg"}
WINDOWS = PAINTING | {"QtWidgets"}
QT_OF_ROOM = {
    "stage": PAINTING,
    "media": {"QtCore", "QtGui", "QtMultimedia"},
    "present": WINDOWS | {"QtMultimedia", "QtMultimediaWidgets"},
    "qt": {"QtCore"},
    "look": WINDOWS,
    "rehearse": WINDOWS | {"QtMultimedia"},
    "handouts": WINDOWS | {"QtPrintSupport"},
    "desk": WINDOWS | {"QtPrintSupport"},
    "app_files": PAINTING,
    "app": WINDOWS | {"QtPrintSupport", "QtMultimedia"},
    "demo": {"QtCore"},
}
ONLINE = {"socket", "ssl", "http", "urllib.request", "ftplib", "smtplib", "asyncio", "xmlrpc", "webbrowser"}


def modules_of(room: str) -> list[str]:
    single = KIT / f"{room}.py"
    files = [single] if single.is_file() else sorted((KIT / room).rglob("*.py"))
    names = [".".join(each.relative_to(ROOT).with_suffix("").parts) for each in files]
    return [name.removesuffix(".__init__") for name in names]


def imports(file: Path) -> set[str]:
    """Everything that this file imports, anywhere in it; `from a import b` counts as a and a.b."""
    found = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def test_the_core_is_imported_without_qt():
    modules = [module for room in CORE for module in modules_of(room)]
    assert "kit.deck.model" in modules
    program = "import sys, importlib\nfor name in sys.argv[1:]: importlib.import_module(name)\n"
    program += "print([name for name in sys.modules if name.startswith(('PySide6', 'shiboken6'))])"
    command = [sys.executable, "-c", program, *modules]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (told.stderr, told.stdout.strip()) == ("", "[]")


@pytest.mark.parametrize("file", sorted(KIT.rglob("*.py")), ids=lambda file: str(file.relative_to(KIT)))
def test_a_room_takes_only_its_part_of_qt_and_nobody_goes_online(file):
    room = file.relative_to(KIT).parts[0].removesuffix(".py")
    names = imports(file)
    qt = {name.split(".")[1] for name in names if name.startswith("PySide6.")}
    assert qt <= QT_OF_ROOM.get(room, set())
    assert not names & ONLINE
