"""The archive that `make bundle` left, unpacked into a bare system; pictures that are the same but for their edges."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.bundle.stranger.bare import BareSystem
from tests.rig.program import own_home
from tools.bundle.files import ROOT
from tools.bundle.values import DIST


@pytest.fixture(scope="session")
def archive() -> Path:
    found = list(DIST.glob("kitbag-*-linux.tar.gz"))
    assert found, "make bundle comes first"
    return found[0]


@pytest.fixture(scope="session")
def bare(tmp_path_factory, archive) -> BareSystem:
    if os.geteuid() != 0:
        pytest.skip("only root can make a bare system")
    # Not in pytest's own folder, which only its owner may enter.
    folder = tmp_path_factory.mktemp("bare")
    for above in [folder, *folder.parents][:-2]:
        above.chmod(above.stat().st_mode | 0o011)
    return BareSystem(folder, archive)


@pytest.fixture
def home(bare):
    """The plain user's home, empty again."""
    subprocess.run(["find", str(bare.home), "-mindepth", "1", "-delete"], check=True)
    return bare.home


@pytest.fixture
def source(tmp_path):
    """Runs the program from the source, as the same kind of stranger: `source("list")`."""

    def run(*words, screens=None):
        env = own_home(tmp_path / "source-home") | {"LANG": "C.UTF-8"} | dict(screens or {})
        command = [sys.executable, "-m", "kit", *words]
        return subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=True)

    return run


@pytest.fixture
def same_picture():
    """Asserts that two pictures show the same; edges may be smoothed a little differently."""

    def compare(ours: Path, theirs: Path) -> None:
        a, b = (QImage(str(file)).convertToFormat(QImage.Format.Format_RGB32) for file in (ours, theirs))
        assert not a.isNull()
        assert a.size() == b.size()
        one, two = bytes(a.constBits()), bytes(b.constBits())
        far = sum(1 for x, y in zip(one, two, strict=True) if abs(x - y) > 40) if one != two else 0
        assert far < len(one) * 0.0005, f"{ours.name}: {far} of {len(one)} values differ"

    return compare
