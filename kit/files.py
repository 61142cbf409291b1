"""A file in, its bytes out, and no more of them than may be read.

What lies on a stranger's stick may be a pipe or a device that never ends, a file of gigabytes, or one that grows while
it is read: nobody waits for it, and memory holds no more than was asked for.
"""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)

# What a file begins with that holds other files, and what it is called.
_ARCHIVES = {
    b"PK\x03\x04": "a ZIP archive",
    b"PK\x05\x06": "a ZIP archive",
    b"\x1f\x8b": "a GZIP archive",
    b"7z\xbc\xaf\x27\x1c": "a 7z archive",
    b"Rar!\x1a\x07": "a RAR archive",
    b"\xfd7zXZ\x00": "an XZ archive",
    b"\x28\xb5\x2f\xfd": "a Zstandard archive",
}


def read_at_most(path: Path, limit: int) -> bytes:
    """The file's first `limit` bytes; OSError if it cannot be read, also where it is no regular file."""
    try:
        file = os.open(path, _FLAGS)
    except ValueError as fault:  # a name with a null character
        raise FileNotFoundError(errno.ENOENT, "There is no such file") from fault
    with open(file, "rb", closefd=True) as stream:
        if not stat.S_ISREG(os.fstat(file).st_mode):
            raise OSError(errno.EINVAL, "It is no file")
        return stream.read(limit)


def archive_kind(content: bytes) -> str:
    """By the first bytes: a ZIP archive and the like, "" for all else."""
    return next((name for mark, name in _ARCHIVES.items() if content.startswith(mark)), "")
