"""Every test runs off screen, with user data of its own, and in silence: an unexpected log line fails it."""

from __future__ import annotations

import gc
import logging
import os

import pytest

# Before any import of Qt. A developer's real screen stays free; tests/rig brings real ones of its own.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
for scaling in ("QT_SCALE_FACTOR", "QT_FONT_DPI", "QT_SCREEN_SCALE_FACTORS", "QT_STYLE_OVERRIDE"):
    os.environ.pop(scaling, None)

pytest_plugins = ["tests.rig.plugin"]


@pytest.fixture(autouse=True)
def own_user_data(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes the developer's own settings, records or cache."""
    home = tmp_path_factory.mktemp("user")
    monkeypatch.setenv("KITBAG_DATA_DIR", str(home / "kitbag"))
    for kind in ("DATA", "CONFIG", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(home / kind.lower()))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item):
    """Fail the test on a log record of level warning or worse, unless it is marked `logs_expected`."""
    outcome = yield
    capture = item.stash.get(_records, None)
    if capture and not item.get_closest_marker("logs_expected"):
        lines = "\n".join(f"{record.name}: {record.getMessage()}" for record in capture)
        pytest.fail(f"unexpected log lines:\n{lines}", pytrace=False)
    return outcome


_records: pytest.StashKey[list[logging.LogRecord]] = pytest.StashKey()


class _Gather(logging.Handler):
    def __init__(self, into: list[logging.LogRecord]) -> None:
        super().__init__(logging.WARNING)
        self.into = into

    def emit(self, record: logging.LogRecord) -> None:
        self.into.append(record)


@pytest.fixture(autouse=True)
def silence(request: pytest.FixtureRequest):
    records = request.node.stash[_records] = []
    handler = _Gather(records)
    logging.getLogger().addHandler(handler)
    yield
    logging.getLogger().removeHandler(handler)


@pytest.fixture(scope="session", autouse=True)
def garbage_in_this_thread():
    """As in the app (kit.present.collector): a thread of ours must not destroy what is Qt's."""
    gc.disable()
    yield
    gc.enable()


@pytest.fixture(autouse=True)
def swept(garbage_in_this_thread):
    yield
    gc.collect(1)
