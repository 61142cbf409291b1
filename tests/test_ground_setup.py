"""What the project is installed from: locks that anybody can check, on any supported system."""

import importlib.util
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
LOCKS = ["requirements.lock", "requirements-dev.lock", "requirements-bundle.lock"]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]


def pins(lock: str) -> dict[str, str]:
    """The versions of a lock by package name."""
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+)", (ROOT / lock).read_text(), re.MULTILINE))


def plain(requirement: str) -> str:
    return re.match(r"[A-Za-z0-9-]+", requirement).group().lower()


@pytest.fixture
def setup_tool():
    spec = importlib.util.spec_from_file_location("setup_tool", ROOT / "tools" / "setup.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_host(lock):
    assert not re.search(r"https?:|file:|--(extra-)?index-url|--find-links|@ ", (ROOT / lock).read_text())


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_of_a_lock_has_hashes(lock):
    for package in re.split(r"\n(?=[a-z0-9-]+==)", (ROOT / lock).read_text())[1:]:
        assert "--hash=sha256:" in package


def test_the_run_lock_holds_all_that_the_program_needs():
    assert {plain(each) for each in PROJECT["dependencies"]} <= set(pins("requirements.lock"))


def test_the_dev_lock_holds_the_same_versions_and_the_tools():
    run, dev = pins("requirements.lock"), pins("requirements-dev.lock")
    assert run.items() <= dev.items()
    assert {plain(each) for each in PROJECT["optional-dependencies"]["dev"]} <= set(dev)


def test_the_bundle_lock_holds_what_the_program_runs_with_and_the_packer():
    run, bundle = pins("requirements.lock"), pins("requirements-bundle.lock")
    assert run.items() <= bundle.items()
    assert {plain(each) for each in PROJECT["optional-dependencies"]["bundle"]} <= set(bundle)


def test_the_installed_packages_are_the_locked_ones():
    from importlib.metadata import version

    assert {name: version(name) for name in pins("requirements.lock")} == pins("requirements.lock")


def test_a_changed_lock_asks_for_a_new_set_up(setup_tool, tmp_path, monkeypatch):
    for lock in LOCKS:
        (tmp_path / lock).write_text((ROOT / lock).read_text())
    monkeypatch.setattr(setup_tool, "ROOT", tmp_path)
    before = setup_tool.fingerprint("test")
    assert setup_tool.fingerprint("test") == before
    with (tmp_path / "requirements-dev.lock").open("a") as lock:
        lock.write("another==1\n")
    assert setup_tool.fingerprint("test") != before


def test_without_root_the_line_to_type_is_told(setup_tool, monkeypatch):
    monkeypatch.setattr(setup_tool.os, "geteuid", lambda: 1000)
    monkeypatch.setattr(setup_tool.shutil, "which", lambda name: f"/usr/bin/{name}")
    with pytest.raises(setup_tool.Missing, match=r"sudo apt-get install --yes .* libegl1 python3-venv"):
        setup_tool.need_packages(["libegl1", "python3-venv"])


def test_a_library_is_looked_for_by_what_it_loads_not_by_its_package(setup_tool):
    assert setup_tool.loads("libc.so.6" if sys.platform == "linux" else "libc.dylib")
    assert not setup_tool.loads("libnobody-has-this.so.0")


def test_setup_refuses_what_it_does_not_know():
    command = [sys.executable, ROOT / "tools" / "setup.py", "everything"]
    done = subprocess.run(command, capture_output=True, check=False)
    assert done.returncode == 2
    assert b"run|test|rig" in done.stderr


def test_the_program_is_compiled_once_and_again_when_a_source_is_newer(setup_tool, tmp_path, monkeypatch):
    source = tmp_path / "kit" / "room" / "a.py"
    source.parent.mkdir(parents=True)
    (tmp_path / ".venv").mkdir()
    source.write_text("ONE = 1\n")
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    monkeypatch.setattr(setup_tool, "ROOT", tmp_path)
    monkeypatch.setattr(setup_tool, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(setup_tool, "PYTHON", Path(sys.executable))
    setup_tool.compile_sources()
    [made] = (source.parent / "__pycache__").iterdir()
    made.unlink()
    setup_tool.compile_sources()
    assert not made.exists()
    newer = (tmp_path / ".venv" / ".compiled").stat().st_mtime_ns + 1_000_000_000
    os.utime(source, ns=(newer, newer))
    setup_tool.compile_sources()
    assert made.exists()
