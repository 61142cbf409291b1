"""A file's new bytes in, the file written whole or not at all; the one before is kept as `.bak`.

At no moment is there no file: a crash or a full disk leaves the one before in place, and at worst a `.new` beside it
that nobody reads.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from kit.errors import WorldError


def write_kept(path: Path, data: bytes, *, keep: bool = True) -> None:
    """Write it, and `keep` the one before. WorldError if the folder cannot be written to."""
    if path.is_symlink():
        path = path.resolve()
    new, copy = (path.with_name(f"{path.name}.{os.getpid()}.{end}") for end in ("new", "old"))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with new.open("wb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
        if keep and path.is_file():
            shutil.copyfile(path, copy)
            copy.replace(path.with_name(f"{path.name}.bak"))
        new.replace(path)
    except OSError as fault:
        for left in (new, copy):
            _take_away(left)
        said = fault.strerror or str(fault)
        raise WorldError(
            f'{path.name} cannot be saved in "{path.parent}": {said}.',
            "Nothing is lost: free the disk or the folder, and save again.",
        ) from fault


def _take_away(left: Path) -> None:
    try:
        left.unlink(missing_ok=True)
    except OSError:
        pass  # in a folder that cannot be written to there is nothing to take away
