"""The Qt that is installed is one that lasts a whole talk."""

import ast
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

ROOT = Path(__file__).resolve().parents[1]


def test_a_call_that_returns_nothing_loses_no_reference_to_none(qapp):
    """PySide6 6.12.0 on Python 3.11 loses one a call, and aborts the program some 6,000 calls later."""
    if sys.version_info >= (3, 12):
        pytest.skip("None is immortal from Python 3.12 on")
    image = QImage(9, 9, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    before = sys.getrefcount(None)
    for _ in range(500):
        painter.setPen(Qt.GlobalColor.white)
    after = sys.getrefcount(None)
    painter.end()
    assert abs(before - after) <= 50


def test_no_source_is_read_for_what_is_imported_after_qt():
    """PySide6 would read the text of every module imported after it; kit/qt.py answers for it without reading."""
    program = "import linecache, kit.app, kit.present.show, kit.stage.layouts.points; print(sorted(linecache.cache))"
    told = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    read = [name for name in ast.literal_eval(told.stdout) if Path(name).is_relative_to(ROOT / "kit")]
    assert read == []


_COUNT = """
import builtins
compile_it, compiled = builtins.compile, []
def counting(source, name, *more, **named):
    compiled.append(str(name))
    return compile_it(source, name, *more, **named)
builtins.compile = counting
import kit.qt
assert builtins.compile is counting
print([name for name in compiled if name.startswith("shibokensupport/")])
from PySide6.QtCore import QSize
assert QSize(1, 2).height() == 2
"""


@pytest.fixture
def alone(tmp_path):
    """A copy of what `kit.qt` is, in a folder of its own; call it to start it: what PySide6 compiled from its texts."""
    (tmp_path / "kit").mkdir()
    for name in ("__init__.py", "qt.py"):
        shutil.copy(ROOT / "kit" / name, tmp_path / "kit" / name)

    def start():
        plain = {name: held for name, held in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        command = [sys.executable, "-W", "error", "-c", _COUNT]
        told = subprocess.run(command, cwd=tmp_path, env=plain, capture_output=True, text=True, check=True)
        return ast.literal_eval(told.stdout)

    return start


def test_what_qt_compiles_at_its_start_is_compiled_once(alone):
    assert len(alone()) >= 5, "PySide6 no longer compiles at its start: kit/qt.py need not keep anything"
    assert alone() == []


def test_a_spoilt_keeping_is_made_anew(alone, tmp_path):
    alone()
    (kept,) = (tmp_path / "kit" / "__pycache__").glob("pyside6.*.code")
    whole = kept.read_bytes()
    for spoilt in (b"", whole[:5000], whole[:-1] + b"?"):
        kept.write_bytes(spoilt)
        assert alone() != []
        assert alone() == []


def test_a_folder_that_cannot_be_written_to_costs_only_time(alone, tmp_path):
    (tmp_path / "kit" / "__pycache__").write_text("no folder")
    assert alone() != []
    assert alone() != []
