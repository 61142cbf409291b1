"""A lock on an open file that goes with the process, however it ends. Where locks are unknown, nothing is held."""

from __future__ import annotations

import sys

_FAR = 1 << 40  # a byte that no file has: on Windows nobody can read what is locked


if sys.platform == "win32":
    import msvcrt
    import os

    def hold(file: int) -> bool:
        """Takes the lock; False if somebody has it."""
        here = os.lseek(file, 0, os.SEEK_CUR)
        try:
            os.lseek(file, _FAR, os.SEEK_SET)
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        finally:
            os.lseek(file, here, os.SEEK_SET)
        return True

    def is_held(file: int) -> bool:
        """Whether somebody else has the lock."""
        if not hold(file):
            return True
        os.lseek(file, _FAR, os.SEEK_SET)
        msvcrt.locking(file, msvcrt.LK_UNLCK, 1)
        return False

else:
    import errno
    import fcntl

    def hold(file: int) -> bool:
        """Takes the lock; False if somebody has it."""
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as fault:
            return fault.errno not in {errno.EWOULDBLOCK, errno.EACCES}
        return True

    def is_held(file: int) -> bool:
        """Whether somebody else has the lock."""
        try:
            fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except OSError as fault:
            return fault.errno in {errno.EWOULDBLOCK, errno.EACCES}
        fcntl.flock(file, fcntl.LOCK_UN)
        return False
