"""The bundle as a stranger meets it: no Python, no network, a plain user, a stick that may be read-only."""

import re
import sqlite3
import subprocess

import pytest
from PySide6.QtGui import QImage

from kit import paths
from kit.records import store as stores
from kit.records.migrations import MIGRATIONS
from tests.bundle.stranger.bare import USER
from tests.rig.program import Program, kitbag_command
from tests.rig.waiting import wait_for
from tests.rig.xorg import TwoMonitors

TALK = "parents-and-carers"
OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}


@pytest.fixture(scope="module")
def monitors():
    made = TwoMonitors()
    yield made
    made.close()


def pages_as_pictures(pdf, folder):
    folder.mkdir()
    subprocess.run(["pdftoppm", "-r", "40", "-png", str(pdf), str(folder / "page")], check=True)
    return sorted(folder.glob("*.png"))


def test_there_is_no_python_but_the_bundle_s_own(bare):
    outside = [path for path in bare.root.rglob("*ython*") if bare.bundle not in path.parents]
    assert outside == []


def test_the_program_tells_its_version_and_its_talks(bare):
    assert re.match(r"kitbag \d+\.\d+\.\d+, library of ", bare.run("kitbag", "--version").stdout)
    listed = bare.run("kitbag", "list")
    assert (listed.returncode, listed.stderr) == (0, "")
    assert TALK in listed.stdout


def test_check_finds_no_error_in_the_library(bare):
    done = bare.run("kitbag", "check")
    assert (done.returncode, done.stderr) == (0, "")
    assert re.search(r"^\d+ files: 0 errors", done.stdout, re.MULTILINE)


def test_doctor_sees_both_screens(bare, home, monitors):
    done = bare.run("kitbag", "doctor", screens=monitors.env)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "1366 × 768" in done.stdout
    assert "1920 × 1080" in done.stdout


def test_the_demo_shows_the_room_what_it_does_from_the_source(bare, home, source, same_picture, tmp_path):
    done = bare.run("kitbag", "demo", "/home/officer/demo")
    assert (done.returncode, done.stderr) == (0, "")
    source("demo", str(tmp_path / "demo"))
    rooms = sorted((home / "demo").glob("room-*.png"))
    assert len(rooms) >= 8
    for room in rooms:
        same_picture(room, tmp_path / "demo" / room.name)
    for pdf in ("slides.pdf", "sheets.pdf"):
        ours = pages_as_pictures(home / "demo" / pdf, tmp_path / f"ours-{pdf}")
        theirs = pages_as_pictures(tmp_path / "demo" / pdf, tmp_path / f"theirs-{pdf}")
        assert len(ours) == len(theirs) > 10
        for one, two in zip(ours[::5], theirs[::5], strict=True):
            same_picture(one, two)


def play(monitors, folder):
    """Goes through the start of a talk by keys; leaves a picture of the room after each, once it stands still."""
    wait_for(lambda: len(monitors.windows()) >= 2, "both windows", 30)
    x, y = monitors.projector.center
    wait_for(lambda: monitors.color(x, y) != "#000000", "a slide in the room", 30)
    monitors.key("b")
    wait_for(lambda: monitors.color(x, y) == "#000000", "a black room")
    monitors.key("b")
    wait_for(lambda: monitors.color(x, y) != "#000000", "the slide again")
    folder.mkdir()
    shots = [still(monitors, folder / "0.png")]
    for number in range(1, 4):
        monitors.key("Next")
        before, to = pixels(shots[-1]), folder / f"{number}.png"
        wait_for(lambda before=before, to=to: pixels(still(monitors, to)) != before, "another slide")
        shots.append(to)
    return shots


def pixels(shot):
    image = QImage(str(shot))
    return bytes(image.constBits())


def still(monitors, to):
    """The room, when two pictures of it in a row are the same."""
    monitors.shot(monitors.projector, to)

    def same():
        before = pixels(to)
        return pixels(monitors.shot(monitors.projector, to)) == before

    wait_for(same, "a picture that stands still")
    return to


def test_a_talk_is_presented_on_two_screens_by_keys_from_a_stick_that_cannot_be_written_to(
    bare, home, monitors, tmp_path, same_picture
):
    talk = bare.start("kitbag", "present", TALK, "--minutes", "40", screens=monitors.env)
    try:
        ours = play(monitors, tmp_path / "ours")
        assert monitors.projector in monitors.windows().values()
        running = home / ".local" / "share" / "Kitbag" / "running"
        wait_for(running.is_dir, "the journal of the talk, in the user's home")
        assert running.stat().st_uid == USER
    finally:
        talk.terminate()
        said, _ = talk.communicate(timeout=20)
    assert "Traceback" not in said
    assert "wrong inside" not in said
    program = Program(kitbag_command("present", TALK, "--minutes", "40"), monitors.env, tmp_path, quiet_about=["."])
    try:
        theirs = play(monitors, tmp_path / "theirs")
    finally:
        program.process.kill()
        program.process.wait(10)
    for one, two in zip(ours, theirs, strict=True):
        same_picture(one, two)


def test_a_sheet_is_printed_as_pdf_with_the_same_words_and_looks(bare, home, source, same_picture, tmp_path):
    words = ("print", "S4", "--contacts", "us-wa", "--to")
    done = bare.run("kitbag", *words, "/home/officer/s4.pdf")
    assert (done.returncode, done.stderr) == (0, "")
    source(*words, str(tmp_path / "s4.pdf"))
    ours = pages_as_pictures(home / "s4.pdf", tmp_path / "ours")
    theirs = pages_as_pictures(tmp_path / "s4.pdf", tmp_path / "theirs")
    assert len(ours) == len(theirs) == 1
    same_picture(ours[0], theirs[0])


def test_with_a_folder_for_them_beside_the_bundle_the_records_stay_on_the_stick(bare, home):
    carried = bare.bundle.parent / paths.CARRIED
    carried.mkdir()
    carried.chmod(0o777)
    try:
        told = bare.run("kitbag", "doctor", screens=OFFSCREEN, read_only=False)
        assert f"/stick/{paths.CARRIED}" in told.stdout
        before = [file for file in home.rglob("*") if "itbag" in file.name]
        assert before == []
    finally:
        for file in carried.iterdir():
            file.unlink()
        carried.rmdir()


def test_where_no_program_may_be_started_directly_start_sh_does(bare):
    bare.bundle.joinpath("kitbag").chmod(0o644)  # as every file of a stick formatted as FAT
    try:
        assert bare.run("/stick/kitbag/kitbag", "--version").returncode != 0
        done = bare.run("/bin/sh", "/stick/kitbag/start.sh", "--version")
        assert done.stdout.startswith("kitbag "), done.stderr
    finally:
        bare.bundle.joinpath("kitbag").chmod(0o755)


@pytest.mark.parametrize(
    ("soname", "package"), [("libfontconfig.so.1", "libfontconfig1"), ("libX11-xcb.so.1", "libx11-xcb1")]
)
def test_a_library_that_a_bare_desktop_lacks_is_named_with_the_line_that_brings_it(bare, monitors, soname, package):
    library = next(bare.root.rglob(soname))
    hidden = library.rename(library.with_name("hidden"))
    try:
        done = bare.run("kitbag", "present", TALK, screens=monitors.env)
    finally:
        hidden.rename(library)
    assert done.returncode == 3
    assert soname in done.stderr
    assert f"sudo apt install {package}" in done.stderr


def test_records_of_an_older_kitbag_are_brought_up_to_date_and_kept_as_they_were(bare, home, monkeypatch):
    folder = home / ".local" / "share" / "Kitbag"
    with monkeypatch.context() as older:
        older.setattr(stores, "MIGRATIONS", MIGRATIONS[:1])
        stores.open_store(folder / stores.NAME).close()
    subprocess.run(["chown", "-R", f"{USER}:{USER}", str(home)], check=True)
    done = bare.run("kitbag", "list")
    assert (done.returncode, done.stderr) == (0, "")
    assert version_of(folder / stores.NAME) == len(MIGRATIONS)
    assert version_of(stores.kept_copy(folder / stores.NAME, 1)) == 1


def test_records_of_a_newer_kitbag_are_not_touched(bare, home):
    folder = home / ".local" / "share" / "Kitbag"
    with stores.open_store(folder / stores.NAME) as store:
        store.run(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    subprocess.run(["chown", "-R", f"{USER}:{USER}", str(home)], check=True)
    before = {file.name: file.read_bytes() for file in folder.iterdir()}
    done = bare.run("kitbag", "list")
    assert TALK in done.stdout
    assert "newer Kitbag" in done.stderr
    assert {file.name: file.read_bytes() for file in folder.iterdir()} == before


def version_of(file):
    with sqlite3.connect(f"file:{file}?mode=ro&immutable=1", uri=True) as records:
        return records.execute("PRAGMA user_version").fetchone()[0]
