"""What may lie where a file is expected: a pipe, a device, a link to itself, an archive. All get a sentence."""

from __future__ import annotations

import gzip
import io
import os
import subprocess
import sys
import threading
import zipfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from kit.contacts.tables import read_toml
from kit.deck.captions import read_captions
from kit.deck.opening import read_deck
from kit.deck.pictures import look_at
from kit.errors import Problem
from kit.files import read_at_most
from kit.handouts.merge import read_copies
from kit.review.check import check_files
from kit.sheet.opening import read_sheet
from tests.rig.program import ROOT, own_home

Reader = Callable[[Path], Sequence[Problem]]
READERS: dict[str, tuple[str, Reader]] = {
    "deck": ("deck.en.md", lambda path: read_deck(path).problems),
    "sheet": ("sheet.en.md", lambda path: read_sheet(path).problems),
    "contacts": ("us.toml", lambda path: read_toml(path, "pack").problems),
    "copies": ("list.csv", lambda path: read_copies(path).problems),
    "captions": ("clip.vtt", lambda path: read_captions(path).problems),
}


def _zip(path: Path) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("deck.en.md", "# Hello\n")
    path.write_bytes(packed.getvalue())


def _large(path: Path) -> None:
    with path.open("wb") as file:
        file.write(b"# Hello\n" * 8)
        file.truncate(40_000_000)


THINGS: dict[str, Callable[[Path], object]] = {
    "a pipe": lambda path: os.mkfifo(path),
    "a device": lambda path: path.symlink_to("/dev/zero"),
    "a terminal": lambda path: path.symlink_to("/dev/tty"),
    "a link to itself": lambda path: path.symlink_to(path),
    "a folder": lambda path: path.mkdir(),
    "nothing": lambda path: None,
    "40 MB": _large,
    "a ZIP archive": _zip,
    "a GZIP archive": lambda path: path.write_bytes(gzip.compress(b"# Hello\n" * 100_000)),
    "no bytes": lambda path: path.write_bytes(b""),
}


@pytest.mark.skipif(sys.platform == "win32", reason="these things are POSIX's")
@pytest.mark.parametrize("thing", THINGS)
@pytest.mark.parametrize("reader", READERS)
def test_whatever_lies_there_is_told_in_a_sentence_at_once(reader: str, thing: str, tmp_path: Path) -> None:
    name, read = READERS[reader]
    path = tmp_path / name
    THINGS[thing](path)
    found: list[Sequence[Problem]] = []
    thread = threading.Thread(target=lambda: found.append(read(path)), daemon=True)
    thread.start()
    thread.join(5)

    assert found, f"the {reader} reader waits for {thing}"
    assert found[0]
    assert all(problem.message for problem in found[0])


@pytest.mark.parametrize("thing", ["a ZIP archive", "a GZIP archive"])
def test_an_archive_is_called_one_and_the_way_out_is_named(thing: str, tmp_path: Path) -> None:
    path = tmp_path / "deck.en.md"
    THINGS[thing](path)
    told = read_deck(path).problems[0]

    assert told.message.startswith(f"This is {thing}")
    assert "Unpack it" in told.hint


def test_an_archive_under_its_own_name_does_not_pass_the_check(tmp_path: Path) -> None:
    path = tmp_path / "talk.zip"
    _zip(path)

    assert [problem.message for problem in check_files([path]).problems] == ["This is a ZIP archive, not a deck."]


@pytest.fixture
def growing(tmp_path: Path) -> Iterator[Path]:
    """A file to which somebody writes on and on."""
    path = tmp_path / "deck.en.md"
    path.write_bytes(b"# Hello\n")
    over = threading.Event()

    def grow() -> None:
        with path.open("ab", buffering=0) as file:
            while not over.is_set() and file.tell() < 50_000_000:
                file.write(b"- more\n" * 20_000)

    writer = threading.Thread(target=grow)
    writer.start()
    yield path
    over.set()
    writer.join()


def test_a_file_that_grows_is_read_as_far_as_it_may_be(growing: Path) -> None:
    for _ in range(20):
        assert len(read_at_most(growing, 1_000_000)) <= 1_000_000


@pytest.mark.skipif(sys.platform == "win32", reason="permissions are POSIX's")
def test_what_may_not_be_read_is_told_so(tmp_path: Path) -> None:
    """In a process that is not root, who may read everything."""
    deck = tmp_path / "deck.en.md"
    deck.write_text("# Hello\n", encoding="utf-8")
    deck.chmod(0)
    env = own_home(tmp_path / "home")
    code = "import os, sys, kit.deck.opening as o, pathlib\n"
    code += "if os.geteuid() == 0: os.seteuid(65534)\n"
    code += "print(o.read_deck(pathlib.Path(sys.argv[1])).problems[0].message)"
    tmp_path.chmod(0o755)
    for folder in tmp_path.parents:
        if folder.stat().st_uid == os.geteuid() and "pytest" in str(folder):
            folder.chmod(0o755)
    done = subprocess.run(
        [sys.executable, "-c", code, str(deck)], cwd=ROOT, env=env, capture_output=True, text=True, check=False
    )

    assert (done.stdout.strip(), done.stderr) == ("This file may not be read.", "")


@pytest.mark.parametrize("thing", ["a pipe", "a device", "a folder", "no bytes"])
def test_no_picture_is_ever_waited_for(thing: str, tmp_path: Path) -> None:
    from kit.stage.pictures import PictureStore

    for name in ("a.svg", "a.png"):
        path = tmp_path / name
        path.write_bytes(b"")
        path.unlink()
        THINGS[thing](path)
        store = PictureStore()

        assert store.image(path, 100) is None
        assert store.svg(path, None) is None
        assert not path.is_file() or look_at(path) is not None
