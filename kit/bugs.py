"""Our own mistakes: an exception in, a sentence for people out; where it happened goes into a file that can be sent.

That file holds no content: an exception's words may quote a note, a name or a number, so of most only the kind is kept.

What is raised where Qt calls us (a key, a timer, painting) reaches nobody's `except`: `watch` catches it, so that the
talk goes on and nobody reads a traceback in front of a class.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable
from types import TracebackType

from kit.errors import KitbagError

_MOST_FILES = 5  # of one run: what fails at each beat of a timer must not fill a disk


def keep_bug(fault: BaseException) -> str:
    """A sentence about our own mistake, with the file that tells what happened."""
    import tempfile
    import time
    from pathlib import Path

    from kit import __version__, paths

    said = without_content(fault)
    name = time.strftime("fault-%Y%m%d-%H%M%S.txt")
    for folder in (paths.user_dir() / "logs", Path(tempfile.gettempdir())):
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with (folder / name).open("a", encoding="utf-8") as file:
                file.write(f"Kitbag {__version__}, Python {sys.version}\n\n{said}\n")
        except OSError:
            continue
        return f"Something is wrong inside Kitbag. What happened is in {folder / name}."
    return f"Something is wrong inside Kitbag: {type(fault).__name__}: {fault}"


def without_content(fault: BaseException) -> str:
    """Where it was raised and what kind of fault it was, with those that led to it; nothing that anybody wrote."""
    import traceback
    from pathlib import Path

    parts: list[str] = []
    seen: set[int] = set()
    now: BaseException | None = fault
    while now is not None and id(now) not in seen:
        seen.add(id(now))
        kind = f"{type(now).__module__}.{type(now).__qualname__}".removeprefix("builtins.")
        words = _safe_words(now)
        parts.append("".join(traceback.format_tb(now.__traceback__)) + kind + (f": {words}" if words else ""))
        now = now.__cause__ or (None if now.__suppress_context__ else now.__context__)
    said = "\n\nThen, while this was being handled:\n".join(reversed(parts))
    try:
        return said.replace(str(Path.home()), "~")
    except RuntimeError:  # no home at all
        return said


# What the interpreter itself says of these holds no content but what it quotes; of names in our code the quote is kept.
_PLAIN = (ZeroDivisionError, IndexError, OverflowError, RecursionError, MemoryError, ValueError, RuntimeError)
_NAMING = (AttributeError, NameError, UnboundLocalError, ImportError, ModuleNotFoundError, TypeError)


def _safe_words(fault: BaseException) -> str:
    if isinstance(fault, OSError):
        return fault.strerror or ""
    if type(fault) not in (*_PLAIN, *_NAMING):
        return ""
    words = (str(fault).splitlines() or [""])[0][:160]
    if type(fault) in _NAMING:
        return words
    import re

    return re.sub(r"""(['"“‘]).*(['"”’]|$)""", "'...'", words)


def watch(tell: Callable[[str], None], stop: Callable[[], object]) -> None:
    """From now on an exception that nobody catches is told: to standard error, and by `tell` on a window.

    One that comes again is told once. `stop` is called for Ctrl+C in the terminal.
    """
    told: set[tuple[type, str, int]] = set()

    def hook(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        if os.environ.get("KITBAG_DEBUG"):
            sys.__excepthook__(kind, fault, trace)
        where = _last_place(trace)
        if (kind, *where) in told or len(told) >= _MOST_FILES:
            return
        told.add((kind, *where))
        words = str(fault) if isinstance(fault, KitbagError) else keep_bug(fault)
        print(f"kitbag: {words}", file=sys.stderr)
        if threading.current_thread() is not threading.main_thread():
            return  # windows are the main thread's
        try:
            tell(words)
        except Exception as again:  # noqa: BLE001 - what failed may be the very window that is to tell it
            print(f"kitbag: {keep_bug(again)}", file=sys.stderr)

    def thread_hook(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None and args.exc_type is not SystemExit:
            hook(args.exc_type, args.exc_value, args.exc_traceback)

    signal.signal(signal.SIGINT, lambda *_: stop())  # else it would be raised wherever we are, in painting for one
    sys.excepthook = hook
    threading.excepthook = thread_hook


def _last_place(trace: TracebackType | None) -> tuple[str, int]:
    """File and line where it was raised."""
    place = ("", 0)
    while trace is not None:
        place = (trace.tb_frame.f_code.co_filename, trace.tb_lineno)
        trace = trace.tb_next
    return place
