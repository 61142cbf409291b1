"""The desk with a town's help lines open."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kit.desk.helplines import HelpLinesPage
from kit.desk.window import Desk
from tests.contacts.making import write_town
from tests.desk.helplines.town import (
    PACK,
    TOWN,
    page_of,
)


@pytest.fixture
def shipped() -> Path:
    return write_town(PACK)


@pytest.fixture
def desk(shipped: Path, open_desk: Callable[..., Desk]) -> Desk:
    desk = open_desk(TOWN)
    desk.main.show_page("help")
    return desk


@pytest.fixture
def page(desk: Desk) -> HelpLinesPage:
    return page_of(desk)
