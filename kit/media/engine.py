"""QtMultimedia, loaded for a deck with clips and not before, and told how a talk wants it.

Whoever needs it calls `load_engine` first. Clips are decoded by the processor: what a graphics driver does with a film
differs from laptop to laptop, and a talk must not depend on it. Only files are opened, whatever a file inside asks for.
"""

from __future__ import annotations

import ctypes
import os
import sys
from contextlib import suppress
from functools import cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLoggingCategory, Qt

from kit.qt import SILENT

_ENVIRONMENT = {
    "QT_FFMPEG_DECODING_HW_DEVICE_TYPES": ",",
    "QT_DISABLE_HW_TEXTURES_CONVERSION": "1",
    "QT_FFMPEG_PROTOCOL_WHITELIST": "file",
}
_NAMES = ("libavutil.so.59", "libavutil.59.dylib", "avutil-59.dll")
_AV_LOG_QUIET = -8


@cache
def load_engine() -> None:
    """Once, in the GUI's thread, before anything is imported from PySide6.QtMultimedia."""
    for name, value in _ENVIRONMENT.items():
        os.environ.setdefault(name, value)
    QLoggingCategory.setFilterRules(SILENT)
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ForceRasterWidgets)  # no OpenGL for a film's colors
    from PySide6.QtMultimedia import QMediaFormat

    QMediaFormat().supportedFileFormats(QMediaFormat.ConversionMode.Decode)  # FFmpeg is loaded with the first question
    _hush()


def _hush() -> None:
    """FFmpeg writes each fault of a damaged film to the terminal, hundreds a second; we say it once, in words."""
    core = sys.modules["PySide6.QtCore"].__file__ or ""
    for folder in (Path(core).parent, Path(core).parent / "Qt" / "lib"):
        for name in _NAMES:
            if (folder / name).is_file():
                with suppress(OSError, AttributeError):
                    ctypes.CDLL(str(folder / name)).av_log_set_level(_AV_LOG_QUIET)
                return
