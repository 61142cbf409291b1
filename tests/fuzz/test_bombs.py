"""Pictures that a few bytes make enormous: refused before anything is painted, and in no time."""

from __future__ import annotations

import struct
import time
import zlib
from pathlib import Path

import pytest

from kit.deck.drawings import MAX_DEPTH, MAX_PARTS, svg_fault
from kit.deck.opening import read_deck
from kit.deck.pictures import look_at
from kit.paths import resources_dir, slides_dir
from kit.stage.pictures import PictureStore

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">'
BLUR = '<feGaussianBlur stdDeviation="20"/>'
RECT = '<rect width="9" height="9"/>'
BLURRED, CLASSED = (RECT.replace(" ", f" {more} ", 1) for more in ('filter="url(#f)"', 'class="a"'))


def echoes(levels: int, times: int) -> str:
    """A group that shows another so many times, which shows another so many times."""
    groups = (f'<g id="a{i}">' + f'<use xlink:href="#a{i - 1}"/>' * times + "</g>" for i in range(1, levels))
    first = f'<g id="a0">{RECT}</g>'
    return f'{HEAD}<defs>{first}{"".join(groups)}</defs><use xlink:href="#a{levels - 1}"/></svg>'


BOMBS = {
    "echoes": (echoes(10, 10), "over a billion parts"),
    "echoes in href": (echoes(8, 12).replace("xlink:href", "href"), "parts"),
    "parts": (HEAD + RECT * (MAX_PARTS + 1) + "</svg>", "over 50,000 parts"),
    "nesting": (HEAD + "<g>" * 5_000 + RECT + "</g>" * 5_000 + "</svg>", "nested over 250 deep"),
    "nesting unclosed": (HEAD + "<g>" * 200_000, "nested over 250 deep"),
    "filters": (HEAD + f'<filter id="f">{BLUR * 20}</filter>' + BLURRED * 9 + "</svg>", "parts"),
    "filters by class": (HEAD + "<style>.a{filter:url(#f)}</style>" + CLASSED * 30 + "</svg>", "parts"),
    "entities": ('<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>' + HEAD + "&b;</svg>", "entities"),
    "another file": (HEAD + '<image xlink:href="/etc/passwd" width="9" height="9"/></svg>', "another file"),
    "pictures": (HEAD + '<image href="data:image/png;base64,AAAA"/>' * 40 + "</svg>", "parts"),
    "too long": (HEAD + " " * 5_000_001, "too large"),
}  # fmt: skip


@pytest.mark.parametrize("name", BOMBS)
def test_a_drawing_that_would_take_forever_is_refused_at_once(name: str, tmp_path: Path) -> None:
    content, words = BOMBS[name]
    path = tmp_path / "bomb.svg"
    path.write_text(content, encoding="utf-8")
    began = time.process_time()
    fault = look_at(path)

    assert fault is not None
    assert words in fault.words
    assert fault.hint
    assert PictureStore().svg(path, None) is None  # also when it was put there after the deck was read
    assert time.process_time() - began < 3


def test_a_packed_drawing_is_not_unpacked() -> None:
    packed = zlib.compressobj(wbits=31)
    content = packed.compress((HEAD + RECT * 10 + "</svg>").encode()) + packed.flush()

    assert svg_fault(content) == ("it is packed (svgz)", "Save it as plain SVG.")


def test_circles_of_references_end() -> None:
    circle = '<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g><use href="#a"/>'

    assert svg_fault(f"{HEAD}{circle}</svg>".encode()) is None


def test_what_is_drawn_by_people_is_shown() -> None:
    deep = HEAD + "<g>" * (MAX_DEPTH - 2) + RECT + "</g>" * (MAX_DEPTH - 2) + "</svg>"
    for content in (echoes(4, 8), deep, HEAD + RECT * 20_000 + "</svg>", f"{HEAD}{RECT}"):
        assert svg_fault(content.encode()) is None


def test_all_our_own_drawings_are_within_the_limits() -> None:
    drawings = [*slides_dir().rglob("*.svg"), *resources_dir().rglob("*.svg")]

    assert len(drawings) > 100
    assert [path for path in drawings if svg_fault(path.read_bytes())] == []


def png(width: int, height: int) -> bytes:
    """A sound PNG of one color, as small as that goes: its rows are packed to almost nothing."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        checked = kind + content
        return struct.pack(">I", len(content)) + checked + struct.pack(">I", zlib.crc32(checked))

    row = b"\0" + b"\0" * (width * 3)
    packed = zlib.compressobj(9)
    rows = b"".join([packed.compress(row) for _ in range(min(height, 200))]) + packed.flush()
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


@pytest.mark.parametrize("size", [(60_000, 60_000), (12_001, 10), (9_000, 9_000)])
def test_a_picture_of_enormous_size_is_refused_by_its_header(size: tuple[int, int], tmp_path: Path) -> None:
    path = tmp_path / "bomb.png"
    path.write_bytes(png(*size))
    deck = tmp_path / "deck.md"
    deck.write_text("# One\n\n![a picture](bomb.png)\n", encoding="utf-8")

    assert "too large" in (look_at(path) or ("",))[0]
    assert any(problem.line == 3 and "too large" in problem.message for problem in read_deck(deck).problems)


def test_a_picture_put_there_later_is_refused_by_what_it_would_take_to_decode(tmp_path: Path) -> None:
    path = tmp_path / "late.png"
    path.write_bytes(png(12_000, 8_000))  # 384 MB once decoded

    assert PictureStore().image(path, 16_000) is None
