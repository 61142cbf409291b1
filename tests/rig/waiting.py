"""Waiting for what happens in another process, from where no signal comes: ask often, with a deadline."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


def wait_for(what: Callable[[], T | None], saying: str, seconds: float = 10.0) -> T:
    """The first answer of `what` that is true; AssertionError with `saying` if none comes in time."""
    deadline = time.monotonic() + seconds
    while True:
        answer = what()
        if answer:
            return answer
        if time.monotonic() > deadline:
            raise AssertionError(f"waited {seconds:g} s for {saying}; last seen: {answer!r}")
        time.sleep(0.02)
