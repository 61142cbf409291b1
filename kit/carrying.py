"""A bundle's records moved onto its stick: a folder beside the bundle, with all that was kept on this computer so far.

The folder is what chooses (kit/paths.py): who makes it by hand has chosen just as well, and starts with nothing in it.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from kit import paths
from kit.errors import WorldError

_STAYS = shutil.ignore_patterns("running", "logs", "*.new")  # of this computer, or of this moment


def is_carried() -> bool:
    """Whether everything is kept beside the bundle now."""
    folder = paths.carried_dir()
    return folder is not None and paths.user_dir() == folder


def carry() -> Path:
    """Make the folder, copy what there is into it, and give it. WorldError if the stick has no room or is read-only."""
    folder, here = paths.carried_dir(), paths.user_dir()
    if folder is None:
        raise WorldError("Only a bundle can be carried.", "Make one: make bundle")
    new = folder.with_name(f"{folder.name}.new")
    try:
        shutil.rmtree(new, ignore_errors=True)
        if here.is_dir():
            shutil.copytree(here, new, ignore=_STAYS)
        else:
            new.mkdir()
        new.replace(folder)
    except OSError as fault:
        shutil.rmtree(new, ignore_errors=True)
        said = fault.strerror or "some files cannot be copied"
        told = f'Nothing can be kept in "{folder.parent}": {said}.'
        raise WorldError(told, "Is the stick full, or locked?") from fault
    return folder
