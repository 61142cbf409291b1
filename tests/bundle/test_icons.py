"""The icon is our own drawing in every size, in the boxes that each system reads."""

import struct

import pytest
from PySide6.QtGui import QImage

from tools.bundle import icons


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    folder = tmp_path_factory.mktemp("icons") / "made"
    icons.write_icons(folder)
    return folder


@pytest.mark.parametrize("size", icons.LINUX)
def test_on_linux_each_size_is_a_picture_of_that_size_with_empty_corners(written, size):
    image = QImage(str(written / "hicolor" / f"{size}x{size}" / "apps" / "kitbag.png"))
    assert (image.width(), image.height()) == (size, size)
    assert image.pixelColor(0, 0).alpha() == 0
    assert image.pixelColor(size // 2, size - size // 5).alpha() == 255


def test_the_scalable_one_is_the_drawing(written):
    made = written / "hicolor" / "scalable" / "apps" / "kitbag.svg"
    assert made.read_bytes() == icons.DRAWING.read_bytes()


def test_the_windows_icon_leads_to_each_of_its_pictures(written):
    data = (written / "kitbag.ico").read_bytes()
    nothing, kind, count = struct.unpack_from("<HHH", data)
    assert (nothing, kind, count) == (0, 1, len(icons.WINDOWS))
    for number, size in enumerate(icons.WINDOWS):
        entry = struct.unpack_from("<BBBBHHII", data, 6 + 16 * number)
        image = QImage.fromData(data[entry[7] : entry[7] + entry[6]], "PNG")
        assert (image.width(), entry[0]) == (size, size % 256)


def test_the_macos_icon_is_a_chain_of_pictures_to_its_end(written):
    data = (written / "kitbag.icns").read_bytes()
    assert data[:4] == b"icns"
    assert struct.unpack_from(">I", data, 4)[0] == len(data)
    place, found = 8, {}
    while place < len(data):
        kind, length = struct.unpack_from(">4sI", data, place)
        found[kind] = QImage.fromData(data[place + 8 : place + length], "PNG").width()
        place += length
    assert found == icons.MACOS
