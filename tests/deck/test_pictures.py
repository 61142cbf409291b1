"""Pictures: only files of the deck's folder that are what they say, of a size that can be drawn."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pytest

from kit.deck.faults import Faults
from kit.deck.model import Picture
from kit.deck.pictures import PictureFinder


def png(width: int, height: int) -> bytes:
    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
        + chunk(b"IEND", b"")
    )


def jpg(width: int, height: int) -> bytes:
    exif = b"\xff\xe1" + struct.pack(">H", 5000) + b"x" * 4998
    return b"\xff\xd8" + exif + b"\xff\xc2\x00\x11\x08" + struct.pack(">HH", height, width) + b"\x03" * 20


def webp(kind: bytes, body: bytes) -> bytes:
    return b"RIFF" + struct.pack("<I", 30) + b"WEBP" + kind + struct.pack("<I", 18) + body + b"\0" * 20


SVG = b'<?xml version="1.0"?>\n<!-- drawn by hand -->\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"/>'
GOOD = {
    "a.png": png(1920, 1080),
    "a.jpg": jpg(4000, 3000),
    "a.jpeg": jpg(10, 10),
    "a.gif": b"GIF89a" + struct.pack("<HH", 320, 200) + b"\0" * 20,
    "x.webp": webp(b"VP8X", b"\0" * 4 + (799).to_bytes(3, "little") + (599).to_bytes(3, "little")),
    "l.webp": webp(b"VP8L", b"\x2f" + ((599 << 14) | 799).to_bytes(4, "little")),
    "v.webp": webp(b"VP8 ", b"\0\0\0\x9d\x01\x2a" + struct.pack("<HH", 800, 600)),
    "a.svg": SVG,
    "a.webm": b"\x1aE\xdf\xa3" + b"\0" * 50,
    "a.mp4": b"\0\0\0\x18ftypisom" + b"\0" * 50,
    "a.avi": b"RIFF" + struct.pack("<I", 30) + b"AVI LIST",
    "a.mp3": b"ID3\x04\0\0" + b"\0" * 50,
    "b.mp3": b"\xff\xfb\x90\0" + b"\0" * 50,
    "a.wav": b"RIFF" + struct.pack("<I", 30) + b"WAVEfmt ",
    "a.opus": b"OggS" + b"\0" * 50,
    "with space.png": png(3, 3),
    "A.PNG": png(3, 3),
}
BAD = {
    "wide.png": (png(20_000, 1_000), "too large: 20,000 × 1,000 pixels"),
    "tall.jpg": (jpg(1_000, 20_000), "too large: 1,000 × 20,000 pixels"),
    "area.png": (png(11_000, 11_000), "too large: 11,000 × 11,000 pixels"),
    "empty.png": (b"", "the file is empty"),
    "words.png": (b"hello", "its content is no picture"),
    "page.svg": (b"<html><body>hello</body></html>", "its content is no picture"),
    "half.png": (b"\x89PNG\r\n\x1a\n", "its header is broken"),
    "half.jpg": (b"\xff\xd8\xff\xe0\x00\x10", "its header is broken"),
    "other.png": (jpg(5, 5), "it is named .png and is a jpg"),
    "bomb.svg": (
        b'<!DOCTYPE svg [<!ENTITY a "&b;&b;">]>' + SVG[23:],
        "it defines entities, which can blow up",
    ),
    "huge.svg": (SVG + b" " * 5_100_000, "too large: over 5 MB of drawing"),
    "notes.txt": (b"hello", '".txt" is no picture type'),
    "no.webm": (b"hello", "its content is no clip"),
    "list.mp4": (b"#EXTM3U\nhttp://example.org/a.ts\n", "its content is no clip"),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    talk = tmp_path / "talk"
    (talk / "images").mkdir(parents=True)
    for name, content in {**GOOD, **{name: content for name, (content, _) in BAD.items()}}.items():
        (talk / "images" / name).write_bytes(content)
    (tmp_path / "outside.png").write_bytes(png(3, 3))
    (talk / "images" / "link.png").symlink_to(tmp_path / "outside.png")
    (talk / "images" / "inner.png").symlink_to(talk / "images" / "a.png")
    (talk / "way-out").symlink_to(tmp_path)
    return talk


def find(
    folder: Path, source: str, *, ours: bool = True, alt: str = "words", title: str = ""
) -> tuple[Picture, Faults]:
    faults = Faults(folder / "deck.en.md")
    return PictureFinder(folder, faults, ours=ours)(source, alt, title, 4), faults


@pytest.mark.parametrize("name", sorted(GOOD))
def test_good_pictures_are_found_by_their_real_path(folder: Path, name: str) -> None:
    picture, faults = find(folder, f"images/{name}")

    assert (picture.path, picture.fault, faults.found) == (folder.resolve() / "images" / name, "", [])


@pytest.mark.parametrize("name", sorted(BAD))
def test_what_is_no_picture_says_why(folder: Path, name: str) -> None:
    picture, faults = find(folder, f"images/{name}")

    assert (picture.path, picture.fault) == (None, BAD[name][1])
    assert [(p.line, p.code, p.severity) for p in faults.found] == [(4, "D304", "error")]


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("https://example.org/a.png", "pictures from the web are never fetched"),
        ("https://example.org/a.mp4", "clips from the web are never fetched"),
        ("https://example.org/a.mp3?x=1", "clips from the web are never fetched"),
        ("//example.org/a.png", "pictures from the web are never fetched"),
        ("file:///etc/hostname", "pictures from the web are never fetched"),
        ("data:image/png;base64,AAAA", "a picture written into the text is not read"),
        ("/etc/hostname", "it must lie inside the deck's folder"),
        ("../outside.png", "it must lie inside the deck's folder, without .."),
        ("images/../images/a.png", "it must lie inside the deck's folder, without .."),
        ("images/link.png", "it lies outside the deck's folder"),
        ("way-out/outside.png", "it lies outside the deck's folder"),
        ("images/none.png", "there is no such file"),
        ("images", "this is a folder"),
        ("", "no file is named"),
        ("images/\0.png", "this is no file name"),
        ("images/" + "x" * 300 + ".png", "it cannot be read (File name too long)"),
    ],
)
def test_nothing_outside_the_folder_is_ever_read(folder: Path, source: str, words: str) -> None:
    picture, _ = find(folder, source)

    assert (picture.path, picture.fault) == (
        None,
        words,
    )


def test_a_link_that_stays_inside_is_followed(folder: Path) -> None:
    assert find(folder, "images/inner.png")[0].path == folder.resolve() / "images" / "a.png"


def test_guests_may_write_names_as_addresses(folder: Path) -> None:
    for source in (
        "images/with%20space.png",
        "./images/../images/a.png",
        "images/a.png?raw=true",
        "images\\a.png",
    ):
        picture, faults = find(folder, source, ours=False)
        assert (picture.fault, faults.found) == ("", [])


def test_a_guests_fault_is_a_warning_and_a_missing_alt_text_none(folder: Path) -> None:
    _, faults = find(folder, "images/none.png", ours=False, alt="")

    assert [(p.code, p.severity) for p in faults.found] == [("D304", "warning")]


def test_decorative_and_captions_are_read_off_the_title(folder: Path) -> None:
    assert find(folder, "images/a.png", alt="", title="decorative")[0].decorative
    assert find(folder, "images/a.png", title="Our hall")[0].caption == "Our hall"
    assert find(folder, "images/a.webm", title="Our hall")[0].caption == "Our hall"
    assert [p.code for p in find(folder, "images/a.png", alt="")[1].found] == ["D303"]


def test_captions_are_a_file_of_the_folder_or_said_to_be_missing(folder: Path) -> None:
    (folder / "words.en.vtt").write_text("WEBVTT\n")
    picture, faults = find(folder, "images/a.webm", title="words.en.vtt")
    assert (picture.captions_path, faults.found) == (folder.resolve() / "words.en.vtt", [])

    picture, faults = find(folder, "images/a.webm", title="../words.srt")
    assert (picture.captions_path, picture.path) == (None, folder.resolve() / "images" / "a.webm")
    assert [(p.code, p.message) for p in faults.found] == [
        ("D304", 'The captions "../words.srt" cannot be shown: it must lie inside the deck\'s folder, without ..')
    ]


def test_a_file_is_looked_at_once(folder: Path) -> None:
    finder = PictureFinder(folder, Faults(folder / "deck.en.md"), ours=True)
    first = finder("images/a.png", "a", "", 1)
    (folder / "images" / "a.png").unlink()

    assert finder("images/a.png", "a", "", 2).path == first.path
