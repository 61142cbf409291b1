"""What lies beside the program: the menu entry, the file type, the scripts, and what all of it weighs."""

import configparser
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET

import pytest

from tools.bundle import finish, icons, weigh
from tools.bundle.__main__ import needed_but_excluded

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="menu entries are Linux's")


@pytest.fixture(scope="module")
def bundle(tmp_path_factory):
    """A bundle with all its papers and a program that tells how it was called."""
    folder = tmp_path_factory.mktemp("made") / "a stick's $HOME" / "kitbag"
    folder.mkdir(parents=True)
    (folder / "kitbag").write_text('#!/bin/sh\necho "called with $*"\n')
    (folder / "kitbag").chmod(0o755)
    icons.write_icons(folder.parent / "icons")
    finish.add_menu_entry(folder, folder.parent / "icons")
    return folder


def install(bundle, home, *words):
    command = ["sh", str(bundle / "install.sh"), *words]
    env = {"HOME": str(home), "PATH": "/usr/bin:/bin"}
    return subprocess.run(command, env=env, capture_output=True, text=True, check=True).stdout


def entry_of(file):
    read = configparser.ConfigParser(interpolation=None, strict=True)
    read.optionxform = str
    read.read(file, encoding="utf-8")
    return read["Desktop Entry"]


def test_installing_puts_entry_icons_and_file_type_into_the_user_s_menu_and_removing_takes_them_out(bundle, tmp_path):
    assert "in the menu" in install(bundle, tmp_path)
    share = tmp_path / ".local" / "share"
    entry = entry_of(share / "applications" / "kitbag.desktop")
    # As the specification of desktop entries has it: quotes around, two backslashes before a dollar.
    path = str(bundle / "kitbag").replace("$", "\\\\$")
    assert entry["Exec"] == f'"{path}" %f'
    assert entry["TryExec"] == str(bundle / "kitbag")
    for size in icons.LINUX:
        assert (share / "icons" / "hicolor" / f"{size}x{size}" / "apps" / "kitbag.png").is_file()
    assert (share / "mime" / "packages" / "kitbag.xml").is_file()
    install(bundle, tmp_path, "--remove")
    left = [file.name for file in share.rglob("*") if file.is_file() and file.name.startswith("kitbag")]
    assert left == []


@pytest.mark.skipif(not shutil.which("desktop-file-validate"), reason="needs desktop-file-utils")
def test_the_entry_is_valid(bundle, tmp_path):
    install(bundle, tmp_path)
    entry = tmp_path / ".local" / "share" / "applications" / "kitbag.desktop"
    done = subprocess.run(["desktop-file-validate", str(entry)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")


def test_the_entry_opens_the_file_type_that_is_declared():
    root = ET.parse(finish.PAPERS / "linux" / "kitbag.xml").getroot()
    space = {"mime": "http://www.freedesktop.org/standards/shared-mime-info"}
    kind = root.find("mime:mime-type", space)
    assert kind.find("mime:glob", space).get("pattern") == "*.kitbag"
    entry = entry_of(finish.PAPERS / "linux" / "kitbag.desktop")
    assert kind.get("type") in entry["MimeType"].split(";")
    assert entry["Icon"] == "kitbag"


def test_start_sh_starts_the_program_with_the_same_words(bundle):
    command = ["sh", str(bundle / "start.sh"), "present", "a talk"]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout == "called with present a talk\n"


def test_the_same_folder_is_packed_into_the_same_bytes(bundle, tmp_path):
    (tmp_path / "other").mkdir()
    one = finish.pack(bundle, tmp_path).read_bytes()
    (bundle / "kitbag").touch()
    assert finish.pack(bundle, tmp_path / "other").read_bytes() == one


def test_what_it_weighs_is_told_by_part_with_the_sum_and_the_bars(tmp_path):
    folder = tmp_path / "kitbag"
    for name, size in {"kitbag": 2_000_000, "_internal/PySide6/Qt/lib/libQt6Core.so.6": 7_000_000}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"GLIBC_2.34\0" + bytes(size - 11))
    archive = tmp_path / "kitbag.tar.gz"
    archive.write_bytes(bytes(1_500_000))
    weights = weigh.weigh(folder, archive)
    assert (weights.on_disk, weights.packed, weights.needs_glibc) == (9_000_000, 1_500_000, "2.34")
    assert weights.is_light
    lines = weigh.table(weights).splitlines()
    assert lines[2].startswith("| Qt's libraries")
    assert [cell.strip() for cell in lines[-2].split("|")[1:-1]] == ["All of it", "2", "9.0", "1.5"]
    assert len({len(line) for line in lines}) == 1
    page = weigh.page(weights, {"source": 300.0, "bundle": 330.0})
    assert weigh.table(weights) in page
    assert "1.10 times" in page


def test_a_module_that_is_left_out_but_needed_at_once_stops_the_packing():
    warned = (
        "missing module named nt - imported by os (conditional)\n"
        "excluded module named ssl - imported by urllib.request (optional)\n"
        "excluded module named http - imported by urllib.request (top-level)\n"
    )
    assert needed_but_excluded(warned) == ["excluded module named http - imported by urllib.request (top-level)"]
