"""A desk on a small library of its own, shown and ready."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kit.desk.window import Desk
from kit.settings import Settings
from tests.desk.making import write_library

READY = Settings(pack_id="us-wa", first_start_done=True, scheme="light")


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = write_library(tmp_path / "slides")
    monkeypatch.setattr("kit.paths.slides_dir", lambda: folder)
    return folder


@pytest.fixture
def open_desk(qtbot: QtBot, library: Path) -> Iterator[Callable[..., Desk]]:
    """Opens a desk of that size with those settings."""
    made: list[Desk] = []

    def make(
        settings: Settings = READY, size: tuple[int, int] = (1366, 768), deck: Path | None = None
    ) -> Desk:
        from kit.stage.fonts import load_fonts

        load_fonts()
        desk = Desk(settings, deck)
        qtbot.addWidget(desk)
        made.append(desk)
        desk.resize(*size)
        with qtbot.waitExposed(desk):
            desk.show()
        qtbot.waitUntil(lambda: desk.shelf.is_listed)
        if settings.first_start_done:
            qtbot.waitUntil(lambda: desk.main.details.plan is not None)
        return desk

    yield make
    for desk in made:
        desk.close()


@pytest.fixture
def desk(open_desk: Callable[..., Desk]) -> Desk:
    return open_desk()
