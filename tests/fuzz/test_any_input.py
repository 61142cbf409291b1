"""Whatever the bytes are, a reader answers with what it could read and with problems that have a place.

The long form of this is `make fuzz` (tools/fuzz): the same readers and the same rules, guided by coverage.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tools.fuzz.targets import TARGETS

# What means something to one of the formats, so that chance comes further than the first line.
_WORDS = (
    b"---\n", b"\n\n", b"# ", b"## ", b"- [ ] ", b"1. ", b"> ", b"```", b"~~~", b"<!-- ", b" -->",
    b"notes:", b"layout: ", b"kitbag: 1\n", b"title: ", b"lang: es\n", b"![a](b.png)", b"![](../../x.svg)",
    b"{{ person.x }}", b"[[", b"]]", b"[a](", b"pack = 1\n", b'id = "fuzz"\n', b"[[entry]]\n",
    b'extends = "fuzz"\n', b"[terms]\n", b"phone = ", b"2026-02-30", b'"""', b"WEBVTT\n",
    b"00:01.000 --> 00:04.000\n", b"99:99:99,999 --> 1:1", b"<v A>", b"{\\an8}", b"sep=;\n", b'"a";"b"',
    b",,,", b"<svg ", b"<use href='#a'/>", b"<g id='a'>", b"</g>", b"</svg>", b"&a;", b"<!DOCTYPE",
    b'{"process":1,', b"null}", b"[[[[", b"\xff\xfe", b"\xef\xbb\xbf", b"\x00", b"\r", b"\xe2\x80\xae",
    b"\xd8\x00", b"\x85", b"\x1d", b"1e999", b"-", b"9" * 40,
)  # fmt: skip


def pieces() -> st.SearchStrategy[bytes]:
    part = st.one_of(st.sampled_from(_WORDS), st.binary(max_size=12), st.text(max_size=8).map(_encoded))
    return st.lists(part, max_size=25).map(b"".join)


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


@st.composite
def spoiled(draw: st.DrawFn, seeds: tuple[bytes, ...]) -> bytes:
    """A sound file with a piece taken out, doubled, or written over."""
    content = draw(st.sampled_from(seeds))[:4000]
    at = draw(st.integers(0, len(content)))
    upto = min(len(content), at + draw(st.integers(0, 60)))
    return content[:at] + draw(pieces()) + content[draw(st.sampled_from((at, upto))) :]


@pytest.mark.parametrize("name", TARGETS)
def test_no_bytes_ever_raise_and_every_problem_has_its_place(name: str, tmp_path: Path, qapp: object) -> None:
    feed = TARGETS[name].feed(tmp_path)
    seeds = tuple(TARGETS[name].seeds())
    for seed in seeds[:3]:
        feed(seed)
    examples = 8 if name == "slides" else 30

    @settings(
        max_examples=examples, derandomize=True, deadline=None, database=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )  # fmt: skip
    @given(content=st.one_of(pieces(), spoiled(seeds)) if seeds else pieces())
    def holds(content: bytes) -> None:
        feed(content)

    holds()


# Each of these once broke a reader (found by `make fuzz`).
FOUND: tuple[tuple[str, bytes], ...] = (
    ("copies", b",E\xc4;;(\x1d\x1d\x1d\x1d;(=="),  # lines were counted at signs that no editor counts
    ("sheet", b"---\nsheet: 1\n---\n\n# A\n\n## B\n\n<!-- box: plain a.\n\n* -->\n\nB\n"),  # a sentence of three lines
)


@pytest.mark.parametrize(("name", "content"), FOUND)
def test_what_once_broke_a_reader_does_not_any_more(
    name: str, content: bytes, tmp_path: Path, qapp: object
) -> None:
    feed: Callable[[bytes], None] = TARGETS[name].feed(tmp_path)

    feed(content)
