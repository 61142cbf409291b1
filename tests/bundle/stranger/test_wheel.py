"""Wheel and sdist hold the program, its talks and resources, no file more or less; installed, they are found."""

import email
import os
import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile

import pytest

from tools.bundle.files import ROOT, shipped_data

TOP = {"README.md", "LICENSE", "LICENSE-CONTENT", "CHANGELOG.md", "pyproject.toml"}


def relative(files):
    return {file.relative_to(ROOT).as_posix() for file in files}


def sources():
    return relative(file for file in (ROOT / "kit").rglob("*") if file.is_file() and "__pycache__" not in file.parts)


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """Both, built as anybody would: the wheel straight from the checkout, the sdist by the same backend."""
    folder = tmp_path_factory.mktemp("built")
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "wheel", "--no-deps", "--wheel-dir", str(folder), str(ROOT)], check=True)
    backend = folder / "backend"
    subprocess.run([*pip, "install", "--target", str(backend), "hatchling>=1.27"], check=True)
    make = f"import hatchling.build as b; b.build_sdist({str(folder)!r})"
    env = {**os.environ, "PYTHONPATH": str(backend)}
    subprocess.run([sys.executable, "-c", make], cwd=ROOT, env=env, check=True)
    return folder


def test_the_wheel_holds_all_and_nothing_else(built):
    with zipfile.ZipFile(next(built.glob("kitbag-*.whl"))) as wheel:
        names = {name for name in wheel.namelist() if ".dist-info/" not in name}
        about = next(name for name in wheel.namelist() if name.endswith("METADATA"))
        metadata = email.message_from_bytes(wheel.read(about))
        licenses = {name.rpartition("/")[2] for name in wheel.namelist() if "/licenses/" in name}
    assert names == sources() | {f"kit/_data/{name}" for name in relative(shipped_data())}
    assert metadata["License-Expression"] == "MIT AND CC-BY-4.0"
    assert licenses == {"LICENSE", "LICENSE-CONTENT"}


def test_the_sdist_holds_all_and_nothing_else(built):
    with tarfile.open(next(built.glob("kitbag-*.tar.gz"))) as sdist:
        names = {name.partition("/")[2] for name in sdist.getnames()}
    assert names - {"PKG-INFO", ".gitignore"} == sources() | relative(shipped_data()) | TOP


def test_installed_into_a_clean_environment_it_finds_its_talks_and_sheets(built, tmp_path):
    home = tmp_path / "clean"
    venv.create(home, with_pip=True)
    python = home / "bin" / "python"
    pip = [str(python), "-m", "pip", "install", "--quiet", "--no-deps", "--disable-pip-version-check"]
    subprocess.run([*pip, str(next(built.glob("kitbag-*.whl")))], check=True)
    site = subprocess.run(
        [str(python), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        capture_output=True, text=True, check=True,
    ).stdout.strip()  # fmt: skip
    # Its dependencies, 650 MB of them, are lent by the environment of the tests, in which there is no Kitbag.
    with open(f"{site}/lent.pth", "w", encoding="utf-8") as lent:
        lent.write(sysconfig.get_path("purelib") + "\n")
    env = {"PATH": "/usr/bin:/bin", "HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}

    def kitbag(*words):
        command = [str(home / "bin" / "kitbag"), *words]
        return subprocess.run(command, cwd=tmp_path, env=env, capture_output=True, text=True, check=True).stdout

    listed = kitbag("list")
    for talk in (ROOT / "slides").glob("*/deck.en.md"):
        assert talk.parent.name in listed
    assert ", library of " in kitbag("--version")
    kitbag("print", "S4", "--contacts", "us-wa", "--to", str(tmp_path / "s4.pdf"))
    assert (tmp_path / "s4.pdf").read_bytes().startswith(b"%PDF")
