"""build.spec on the systems it cannot be run on here: each branch asks PyInstaller for what that system needs."""

import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from kit import __version__
from tools.bundle.files import ROOT
from tools.bundle.systems import windows_version


def run_spec(monkeypatch, system):
    """Runs the recipe with stand-ins for PyInstaller's builders; gives what they were asked for, by their names."""
    monkeypatch.setattr(sys, "platform", system)
    asked = {"EXE": [], "COLLECT": [], "BUNDLE": [], "PYZ": [], "Analysis": []}

    def builder(name):
        def build(*given, **named):
            made = SimpleNamespace(given=given, named=named, binaries=[], datas=[], scripts=[], pure=[])
            asked[name].append(made)
            return made

        return build

    known = {"SPECPATH": str(ROOT), **{name: builder(name) for name in asked}}
    exec(compile((ROOT / "build.spec").read_text(encoding="utf-8"), "build.spec", "exec"), known)
    return asked


def test_on_windows_there_is_a_program_without_a_console_and_one_for_the_command_line(monkeypatch):
    asked = run_spec(monkeypatch, "win32")
    named = {made.named["name"]: made.named for made in asked["EXE"]}
    assert {name: each["console"] for name, each in named.items()} == {"Kitbag": False, "kitbag-console": True}
    for each in named.values():
        assert each["icon"].endswith("kitbag.ico")
        assert f"'FileVersion', '{__version__}'" in Path(each["version"]).read_text(encoding="utf-8")
    assert not asked["BUNDLE"]


def test_the_version_that_windows_shows_is_in_the_form_that_pyinstaller_reads():
    kinds = "VSVersionInfo FixedFileInfo StringFileInfo StringTable StringStruct VarFileInfo VarStruct".split()  # noqa: SIM905
    stand_ins = {kind: lambda *given, **named: (given, named) for kind in kinds}
    _, named = eval(windows_version("1.2.3"), stand_ins)
    _, fixed = named["ffi"]
    assert fixed["filevers"] == fixed["prodvers"] == (1, 2, 3, 0)


def test_on_macos_there_is_an_app_that_says_who_it_is_what_it_opens_and_why_it_listens(monkeypatch):
    asked = run_spec(monkeypatch, "darwin")
    [program] = asked["EXE"]
    assert program.named["console"] is False
    assert program.named["argv_emulation"] is True
    [app] = asked["BUNDLE"]
    assert app.named["bundle_identifier"] == "org.kitbag.Kitbag"
    assert app.named["icon"].endswith("kitbag.icns")
    about = app.named["info_plist"]
    assert "NSMicrophoneUsageDescription" in about
    kinds = {kind for each in about["CFBundleDocumentTypes"] for kind in each["LSItemContentTypes"]}
    assert {"org.kitbag.talk", "net.daringfireball.markdown"} <= kinds
    [declared] = about["UTExportedTypeDeclarations"]
    assert declared["UTTypeTagSpecification"] == {"public.filename-extension": ["kitbag"]}


@pytest.mark.parametrize("system", ["linux", "win32", "darwin"])
def test_everywhere_it_is_one_folder_and_nothing_is_squeezed(monkeypatch, system):
    asked = run_spec(monkeypatch, system)
    assert len(asked["COLLECT"]) == 1
    assert all(made.named["exclude_binaries"] for made in asked["EXE"])
    assert not any(made.named["upx"] for made in [*asked["EXE"], *asked["COLLECT"]])
