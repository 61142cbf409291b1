"""Our reading of Markdown has CommonMark's outline, knows its lines, and lets nothing through that runs."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kit.deck.faults import Faults
from kit.deck.model import Code, Heading, ListBlock, Paragraph, Picture, Quote, Span, Table, plain
from tests.deck.outline import our_blocks, our_outline, referee_outline

WORDS = st.text("abcdefgh", min_size=1, max_size=5)
LINE = st.lists(WORDS, min_size=1, max_size=3).map(" ".join)


@st.composite
def blocks(draw: st.DrawFn, depth: int = 0) -> list[str]:
    """Lines of one block as people type it: loose or tight lists, any indent CommonMark accepts, lazy lines."""
    kinds = ["text", "text", "heading", "fence", "table", "ul", "ol", "quote"] if depth < 2 else ["text"]
    kind = draw(st.sampled_from(kinds))
    if kind == "text":
        return draw(st.lists(LINE, min_size=1, max_size=2))
    if kind == "heading":
        return ["#" * draw(st.integers(1, 6)) + " " + draw(LINE)]
    if kind == "fence":
        return [
            "```" + draw(st.sampled_from(["", "python"])),
            *draw(st.lists(LINE | st.just(""), max_size=3)),
            "```",
        ]
    if kind == "table":
        return ["| " + draw(LINE) + " | " + draw(LINE) + " |", "|---|:-:|", "| " + draw(LINE) + " | x |"]
    if kind == "quote":
        return ["> " + line if line else ">" for line in draw(pages(depth + 1))]
    return draw(lists(kind, depth))


@st.composite
def lists(draw: st.DrawFn, kind: str, depth: int) -> list[str]:
    sign = draw(st.sampled_from("-*+")) if kind == "ul" else draw(st.sampled_from(".)"))
    indent = draw(st.integers(0, 3)) if depth == 0 else 0
    gap = draw(st.integers(1, 3))
    loose = draw(st.booleans())
    lines: list[str] = []
    for i in range(draw(st.integers(1, 3))):
        marker = sign if kind == "ul" else f"{i + 1}{sign}"
        inner = draw(pages(depth + 1)) if draw(st.booleans()) else [draw(LINE)]
        room = " " * (indent + len(marker) + gap)
        lines += [
            " " * indent + marker + " " * gap + inner[0],
            *(room + line if line else "" for line in inner[1:]),
        ]
        lines += [""] if loose else []
    return lines


@st.composite
def pages(draw: st.DrawFn, depth: int = 0) -> list[str]:
    lines: list[str] = []
    for block in draw(st.lists(blocks(depth), min_size=1, max_size=3 if depth == 0 else 2)):
        lines += block
        lines += [""] * draw(st.integers(0 if block[0][0] not in "|`" else 1, 2))
    return lines


@settings(max_examples=250, deadline=None)
@given(pages())
@example(["a", "- b", "- c", "  - d", "    - e", "1. f"])
@example(["1) a", "2) b", "* c", "- d"])
@example(["- a", "", "  b", "- c", "", "", "- d"])
@example(["> a", "b", "", "> c"])
@example(["> - a", "| a | a |", "|---|:-:|", "| a | x |"])
@example(["- # a", "- > b", "- - c", "-", "  d"])
@example(["10. a", "11. b", "", "12. c", "text", "3. no list"])
def test_the_outline_is_commonmarks(lines: list[str]) -> None:
    text = "\n".join(lines)

    assert our_outline(text) == referee_outline(text)


@settings(max_examples=300, deadline=None)
@given(st.text("ab \n\t-*+1.)(>#`~|_=[]!<&\\{}:/", max_size=80))
def test_any_text_is_read_and_every_block_knows_its_line(text: str) -> None:
    faults = Faults(Path("x.md"))

    found = our_blocks(text, faults=faults)

    last = text.count("\n") + 1
    assert all(1 <= block.line <= last for block in found)
    assert all(1 <= problem.line <= last for problem in faults.found)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=60))
def test_no_private_sign_of_the_reader_comes_out(text: str) -> None:
    said = repr(our_blocks(text))

    assert not any(ord(c) >= 0xF0000 or c in "\x02\x03" for c in said)


def test_blocks_stand_at_their_lines() -> None:
    text = "# a\nb\nc\n- d\n  - e\n\n> f\n> - g\n\n```\nh\n```\n| i | j |\n|---|---|\n| k | l |\n"
    title, words, bullets, quote, code, table = our_blocks(text)

    assert [b.line for b in (title, words, bullets, quote, code, table)] == [1, 2, 4, 7, 10, 13]
    assert isinstance(bullets, ListBlock)
    assert isinstance(quote, Quote)
    assert bullets.items[0].children[0].line == 5
    assert quote.blocks[1].line == 8


def test_slots_know_their_own_line_inside_a_paragraph() -> None:
    [words] = our_blocks("one\ntwo {{ event.school or school }}\nthree {{ event.lead_name or lead }}")

    assert isinstance(words, Paragraph)
    assert [(span.slot.line, span.slot.path) for span in words.text if span.slot] == [
        (2, ("event", "school")),
        (3, ("event", "lead_name")),
    ]


def test_styles_nest_and_neighbors_join() -> None:
    [words] = our_blocks("a **b *c*** `d*` [e **f**](https://example.org)")

    assert isinstance(words, Paragraph)
    assert words.text == (
        Span("a "),
        Span("b ", bold=True),
        Span("c", bold=True, italic=True),
        Span(" "),
        Span("d*", code=True),
        Span(" "),
        Span("e ", href="https://example.org"),
        Span("f", bold=True, href="https://example.org"),
    )


def test_a_backslash_or_two_spaces_break_the_line_and_a_plain_end_does_not() -> None:
    [words] = our_blocks("a\\\nb  \nc\nd")

    assert isinstance(words, Paragraph)
    assert words.text == (Span("a\nb\nc d"),)


def test_entities_are_characters_but_not_in_code() -> None:
    [words] = our_blocks("&amp; &copy; &#65; `&amp;` &nope")

    assert plain(words.text) == "& © A &amp; &nope"  # type: ignore[union-attr]


def test_boxes_are_read_off_the_items() -> None:
    [options] = our_blocks("- [ ] a\n- [x] b\n- [X] c\n- d\n- [y] e")

    assert isinstance(options, ListBlock)
    assert [item.ticked for item in options.items] == [False, True, True, None, None]
    assert [plain(item.text) for item in options.items] == ["a", "b", "c", "d", "[y] e"]


def test_html_is_shown_as_text() -> None:
    [words] = our_blocks("<script>alert(1)</script> <b onclick='x()'>b</b>")

    assert plain(words.text) == "<script>alert(1)</script> <b onclick='x()'>b</b>"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "target", ["javascript:alert(1)", "JaVaScRiPt:x", "data:text/html,x", "file:///etc/passwd", "vbscript:x"]
)
@pytest.mark.parametrize("ours", [True, False])
def test_only_safe_links_are_links(target: str, ours: bool) -> None:
    faults = Faults(Path("x.md"))

    [words] = our_blocks(f"[here]({target})", ours=ours, faults=faults)

    assert isinstance(words, Paragraph)
    assert words.text == (Span("here"),)
    assert [p.code for p in faults.found] == ["D306"]


def test_a_picture_in_a_line_is_lifted_out() -> None:
    words, picture = our_blocks("see ![a plan](plan.svg) here", ours=False)

    assert (plain(words.text), picture) == ("see  here", Picture("plan.svg", "a plan", 1))  # type: ignore[union-attr]


def test_a_table_keeps_its_alignment_and_its_bars_in_code() -> None:
    [table] = our_blocks("| a | b | c |\n|:-:|--:|---|\n| `x|y` | **z** | |")

    assert isinstance(table, Table)
    assert table.align == ("center", "right", "left")
    assert [[plain(cell) for cell in row] for row in table.rows] == [["x|y", "z", ""]]


def test_code_keeps_every_space_and_is_nothing_else() -> None:
    [code] = our_blocks("~~~~ text extra\n  - a\n\n~~~\n# b {{ x }}\n~~~~")

    assert code == Code("  - a\n\n~~~\n# b {{ x }}", 1, "text")


def test_hash_without_space_is_no_heading() -> None:
    assert not any(isinstance(block, Heading) for block in our_blocks("#tag\n\n####### seven"))


@pytest.mark.parametrize(
    "text",
    [
        "[" * 20_000,
        "![" * 10_000,
        "[a](" * 8_000,
        "*" * 30_000,
        "**a " * 8_000,
        "_a" * 15_000,
        "`" * 30_000,
        "`a``b" * 5_000,
        "<" * 30_000,
        "<a " * 10_000,
        "a <!-- " * 5_000,
        "{{" * 15_000,
        "\\" * 30_000,
        "> " * 15_000,
        "- " * 15_000,
        "1. " * 10_000,
        "| " * 15_000 + "\n" + "|-" * 15_000,
        "a\n\n" * 20_000,
        "- a\n" * 15_000,
        "> a\n\n" * 12_000,
        "&#x41;" * 10_000,
        "\n".join(" " * (i % 200) + "- a" for i in range(5_000)),
    ],
    ids=lambda text: text[:8],
)
def test_hostile_text_costs_seconds_at_most(text: str) -> None:
    before = time.process_time()

    our_blocks(text)

    assert time.process_time() - before < 5
