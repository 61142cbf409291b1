"""Large pictures get pages of their own, which go back to the system when a picture goes.

glibc learns from the first large block that is freed to keep later ones in its heap, where pictures of megabytes
leave holes: a talk of forty slides then holds 16 MB that nobody uses. With a fixed threshold it does not learn.
"""

from __future__ import annotations

import sys

_M_MMAP_THRESHOLD = -3  # malloc.h
_LARGE = 1 << 20


def keep_large_blocks_apart() -> bool:
    """True where the C library was told; elsewhere nothing needs to be done."""
    if not sys.platform.startswith("linux"):
        return False
    import ctypes

    try:
        return bool(ctypes.CDLL(None).mallopt(_M_MMAP_THRESHOLD, _LARGE))
    except (OSError, AttributeError):  # another C library, musl for one, has no such call
        return False
