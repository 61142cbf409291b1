"""What goes into the bundle: the same parts on each system, by whatever names they go there."""

import pytest

from tools.bundle.contents import is_kept, kept, plays_films, qt_module

KEPT = [
    "PySide6/Qt/lib/libQt6Core.so.6", "PySide6/Qt6Core.dll", "PySide6/Qt/lib/QtCore.framework/Versions/A/QtCore",
    "PySide6/QtCore.abi3.so", "PySide6/QtCore.pyd", "PySide6/QtMultimedia.abi3.so", "PySide6/QtNetwork.abi3.so",
    "PySide6/Qt/lib/libicudata.so.73", "PySide6/libpyside6.abi3.so.6.11", "shiboken6/Shiboken.abi3.so",
    "shiboken6/__init__.py", "PySide6/Qt/plugins/platforms/libqxcb.so", "PySide6/plugins/platforms/qwindows.dll",
    "PySide6/Qt/plugins/platforms/libqcocoa.dylib", "PySide6/Qt/plugins/platforms/libqwayland.so",
    "PySide6/Qt/plugins/imageformats/libqjpeg.so", "PySide6/Qt/plugins/wayland-shell-integration/libxdg-shell.so",
    "PySide6/Qt/plugins/printsupport/libcupsprintersupport.so", "libpython3.11.so.1.0", "libxcb-cursor.so.0",
    "libxkbcommon-x11.so.0", "libz.so.1", "libsqlite3.so.0",
    "numpy/_core/_multiarray_umath.cpython-311-x86_64-linux-gnu.so", "numpy.libs/libscipy_openblas64_-32a4b2a6.so",
    "python3.11/lib-dynload/_sqlite3.cpython-311-x86_64-linux-gnu.so", "base_library.zip", "slides/tour/deck.en.md",
    "resources/figures.toml", "font_source_sans_pro/files/SourceSansPro-Bold.ttf",
]  # fmt: skip
LEFT_OUT = [
    "PySide6/Qt/lib/libQt6WebEngineCore.so.6", "PySide6/Qt6WebEngineCore.dll", "PySide6/QtWebEngineCore.abi3.so",
    "PySide6/Qt/lib/libQt6Pdf.so.6", "PySide6/Qt/lib/libQt63DCore.so.6", "PySide6/QtQml.abi3.so",
    "PySide6/QtDBus.abi3.so", "PySide6/Qt/lib/libQt6Charts.so.6", "PySide6/Qt/lib/libQt6VirtualKeyboard.so.6",
    "PySide6/opengl32sw.dll", "PySide6/Qt/plugins/platforms/libqeglfs.so",
    "PySide6/Qt/plugins/tls/libqopensslbackend.so", "PySide6/Qt/plugins/imageformats/libqpdf.so",
    "PySide6/Qt/plugins/sqldrivers/libqsqlite.so", "PySide6/Qt/plugins/networkinformation/libqglib.so",
    "PySide6/Qt/qml/QtQuick/qmldir", "PySide6/Qt/translations/qtbase_de.qm", "PySide6/Qt/resources/icudtl.dat",
    "libglib-2.0.so.0", "libstdc++.so.6", "libgcc_s.so.1", "libfontconfig.so.1", "libX11.so.6", "libgtk-3.so.0",
    "libcrypto.so.3", "libreadline.so.8", "numpy/random/mtrand.cpython-311-x86_64-linux-gnu.so",
    "numpy/_core/tests/data/a.csv", "numpy/_core/include/numpy/a.h", "yaml-6.dist-info/METADATA",
]  # fmt: skip


@pytest.mark.parametrize("path", KEPT)
def test_what_the_program_uses_is_in(path):
    assert is_kept(path)
    assert is_kept(path.replace("/", "\\"))


@pytest.mark.parametrize("path", LEFT_OUT)
def test_what_nothing_uses_stays_out(path):
    assert not is_kept(path)


def test_links_stay_out_for_a_stick_cannot_hold_them():
    core = "PySide6/Qt/lib/libQt6Core.so.6"
    real = (core, f"/x/{core}", "BINARY")
    assert kept([("libQt6Core.so.6", core, "SYMLINK"), real]) == [real]


@pytest.mark.parametrize(
    "path", ["PySide6/Qt/plugins/multimedia/libffmpegmediaplugin.so", "PySide6/Qt/lib/libavcodec.so.61",
             "PySide6/Qt/lib/libQt6Quick.so.6", "PySide6/Qt/lib/libQt6FFmpegStub-ssl.so.3"],
)  # fmt: skip
def test_ffmpeg_and_what_it_links_are_in_if_the_program_plays_films(monkeypatch, path):
    assert is_kept(path) == plays_films()
    for answer in (True, False):
        monkeypatch.setattr("tools.bundle.contents.plays_films", lambda answer=answer: answer)
        assert is_kept(path) == answer


def test_a_part_of_qt_is_known_in_every_dress():
    for name in ("libQt6Gui.so.6", "Qt6Gui.dll", "QtGui.framework", "QtGui.abi3.so", "QtGui.pyd"):
        assert qt_module(name) == "Gui"
    assert qt_module("libicuuc.so.73") is None
