"""Qt's Python binding, made to start faster: import this before any other module of ours that needs Qt.

Two things that PySide6 does at each start cost a fifth of the time to the first slide, and change nothing:

- It compiles a dozen modules of its own from source text (they lie in a zip within its library). What it compiled once
  is kept beside our own compiled modules, and checked against the text.
- It looks through the source text of every module that is imported after it (any module, ours or not), to see whether
  it might use PySide6's optional snake_case names. Nobody here does. The function that decides is replaced by one that
  answers without reading, which saves 6 MB too.

If a later PySide6 does these things in another way, nothing happens and all works, only slower.
"""

from __future__ import annotations

import builtins
import marshal
import os
import sys
import zlib
from contextlib import suppress
from pathlib import Path
from types import CodeType
from typing import Any

_PARTS = ("shibokensupport/", "PySide6/")  # how the names of these modules begin
KEPT = Path(__file__).with_name("__pycache__") / f"pyside6.{sys.implementation.cache_tag}.code"


class _Compiler:
    """Stands in for `compile` while PySide6 is imported."""

    def __init__(self) -> None:
        self.compile = builtins.compile
        self.kept: dict[tuple[str, int], CodeType] = _read_kept()
        self.used: dict[tuple[str, int], CodeType] = {}

    def __call__(self, source: Any, filename: Any, mode: str, *more: Any, **named: Any) -> Any:
        if mode != "exec" or more or named or not (isinstance(source, bytes) and _is_part(filename)):
            return self.compile(source, filename, mode, *more, **named)
        key = filename, zlib.crc32(source)
        code = self.kept.get(key) or self.compile(source, filename, mode)
        self.used[key] = code
        return code


def _is_part(filename: object) -> bool:
    return isinstance(filename, str) and filename.startswith(_PARTS)


def _read_kept() -> dict[tuple[str, int], CodeType]:
    """What was kept by this very Python; nothing where there is nothing to trust."""
    try:
        data = KEPT.read_bytes()
    except OSError:
        return {}
    if data[:4] != _sum(data[4:]):  # another Python's, or half written in a power cut
        return {}
    found: dict[tuple[str, int], CodeType] = marshal.loads(data[4:])  # noqa: S302 - as a .pyc
    return found


def _sum(body: bytes) -> bytes:
    return zlib.crc32(body, zlib.crc32(sys.version.encode())).to_bytes(4, "big")


def _keep(codes: dict[tuple[str, int], CodeType]) -> None:
    """Writes it where Python writes compiled modules; a folder that cannot be written to costs only time."""
    made = KEPT.with_name(f"{KEPT.name}.{os.getpid()}")
    body = marshal.dumps(codes)
    with suppress(OSError):
        try:
            KEPT.parent.mkdir(exist_ok=True)
            made.write_bytes(_sum(body) + body)
            made.replace(KEPT)
        finally:
            made.unlink(missing_ok=True)


if "PySide6" not in sys.modules:
    _compiler = builtins.compile = _Compiler()
    try:
        import PySide6.QtCore
    finally:
        builtins.compile = _compiler.compile
    if _compiler.used != _compiler.kept and not sys.dont_write_bytecode:
        _keep(_compiler.used)

import PySide6.QtCore  # noqa: E402

_feature = sys.modules.get("shibokensupport.feature")
if hasattr(_feature, "_mod_uses_pyside"):
    setattr(_feature, "_mod_uses_pyside", lambda module: getattr(module, "__name__", "").startswith("kit."))  # noqa: B010

# What there is to say of fonts that lack a script, and of films, we say ourselves. Rules replace each other whole.
SILENT = "qt.text.font.db.warning=false\nqt.multimedia*=false"

__all__ = ["KEPT", "SILENT", "PySide6"]
