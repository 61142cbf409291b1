"""Qt's Python binding, told not to read our sources: import this before any other module of ours that needs Qt.

After PySide6 is imported, it looks through the source text of every module that is imported (any module, ours or not),
to see whether it might use PySide6's optional snake_case names. Nobody here does. Reading some 200 files costs a
quarter of the time to the first slide and 6 MB that stay. The function that decides is replaced by one that answers
without reading; if a later PySide6 has no such function, nothing happens and all works, only slower.
"""

from __future__ import annotations

import sys

import PySide6.QtCore

_feature = sys.modules.get("shibokensupport.feature")
if hasattr(_feature, "_mod_uses_pyside"):
    setattr(_feature, "_mod_uses_pyside", lambda module: getattr(module, "__name__", "").startswith("kit."))  # noqa: B010

__all__ = ["PySide6"]
