"""Runs in the bundle before anything of ours: programs that Kitbag starts must see the system's libraries, not ours."""

import os

_BEFORE = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
if _BEFORE is not None:
    os.environ["LD_LIBRARY_PATH"] = _BEFORE
else:
    os.environ.pop("LD_LIBRARY_PATH", None)
