"""What stands on a guest's slide: text, columns, notes, wishes; the rest is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from kit.deck.model import Block, Code, Deck, Heading, ListBlock, Paragraph, Picture, Slide, Table, plain
from kit.deck.opening import parse_deck

MARP = "---\nmarp: true\n---\n\n"
REVEAL = "# First\n\nNote: hello\n\n---\n\n"
REMARK = "class: middle\n\n# First\n\n---\n\n"
PANDOC = "% Title\n\n# First\n\nwords\n\n"
SLIDEV = "---\nmdc: true\n---\n\n# First\n\n---\n"
DECKSET = "slidenumbers: true\n\n# First\n\n---\n\n"


def deck(text: str, folder: Path = Path("/nowhere")) -> Deck:
    return parse_deck(text, folder / "talk.md")


def last(text: str) -> Slide:
    return deck(text).slides[-1]


def words(blocks: tuple[Block, ...]) -> list[str]:
    found = []
    for block in blocks:
        match block:
            case Paragraph() | Heading():
                found.append("".join(span.text for span in block.text))
            case ListBlock():
                found += [plain(item.text) for item in block.items]
            case Code():
                found.append(block.text)
    return found


def told(text: str) -> list[str]:
    return [problem.message for problem in deck(text).problems]


@pytest.mark.parametrize(
    "body",
    [
        '<div class="columns">\n<div>\n\na\n\n</div>\n<div>\n\nb\n\n</div>\n</div>',
        "<div class='grid grid-cols-2 gap-4'>\n  <div>\n\na\n\n  </div>\n  <div>b</div>\n</div>",
        '<div class="flexbox"><div style="flex: 1">a</div><div>b</div></div>',
        '<div class = "ldiv">\n\na\n\n</div>\n<div class = "rdiv">\n\nb\n\n</div>',
        '<div class="left">a</div>\n<div class="right">b</div>',
    ],
)
def test_divs_side_by_side_are_columns(body: str) -> None:
    slide = last(f"{MARP}## Two\n\n{body}\n")

    assert (slide.layout, [words(column) for column in slide.columns]) == ("columns", [["a"], ["b"]])


@pytest.mark.parametrize(
    "body",
    [
        '<div class="flex flex-col">\n<div>a</div>\n<div>b</div>\n</div>',
        '<div class="columns"><div>a b</div></div>',
        '<div class="columns">\n<div>a</div>\n<div id="chart"></div>\n</div>\n\nb',
        '<div class="grid">' + "".join(f"<div>{c}</div>" for c in "abcdefg") + "</div>",
        "<div><div>a</div><div>b</div></div>",
    ],
)
def test_other_divs_are_one_after_the_other(body: str) -> None:
    slide = last(f"{MARP}## One\n\n{body}\n")

    assert slide.columns == ()
    assert " ".join(words(slide.blocks)).replace(" ", "") in ("ab", "abcdefg")


def test_a_tools_own_columns_count_more_than_divs() -> None:
    slide = last(f'{SLIDEV}\n# Two\n\n<div class="grid"><div>a</div><div>b</div></div>\n\n::right::\n\nc\n')

    assert [words(column) for column in slide.columns] == [["a", "b"], ["c"]]


def test_tags_inside_a_line_leave_it_one_line() -> None:
    slide = last(f"{MARP}# <div class='x'>Title</div>\n\n- <h1>one</h1>\n- <p>two</p> more\n")

    assert (plain(slide.title), words(slide.blocks)) == ("Title", ["one", "two more"])


def test_items_made_of_headings_are_items() -> None:
    assert words(last(f"{MARP}## T\n\n- # one\n- ### **two**\n").blocks) == ["one", "two"]


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("about $a_1 * b_2$ and $$x_1$$", ["about a₁ * b₂ and x₁"]),
        ("it costs $5 or $6, not \\$7", ["it costs $5 or $6, not $7"]),
        ("$$\na_1 * b_2\n$$", ["a₁ * b₂"]),
        ("$$\nnever closed", ["$$\nnever closed"]),
    ],
)
def test_formulas_are_no_emphasis(typed: str, shown: list[str]) -> None:
    assert words(last(f"{MARP}## T\n\n{typed}\n").blocks) == shown


def test_formulas_do_not_break_a_table() -> None:
    [table] = last(f"{MARP}## T\n\n| a | b |\n|---|---|\n| $x_1$ | $\\frac{{a_1}}{{b_1}}$ |\n").blocks

    assert isinstance(table, Table)
    assert [plain(cell) for cell in table.rows[0]] == ["x₁", "a₁/b₁"]


@pytest.mark.parametrize(
    ("text", "note"),
    [
        (MARP + "# T\n\n<!-- say hello -->\n", "say hello"),
        (MARP + "# T\n\n<!--\nnote: say hello\n-->\n", "say hello"),
        (MARP + "# T\n\n<!-- say hello\nand more", "say hello\nand more"),
        (MARP + "# T\n\n<!-- Color: everybody likes red -->\n", "Color: everybody likes red"),
        (REVEAL + "# T\n\nnotes: say hello\n", "say hello"),
        (REVEAL + "# T\n\n<aside class='notes'>say hello</aside>\n", "say hello"),
        (REMARK + "# T\n\n???\nsay hello\n", "say hello"),
        (PANDOC + "# T\n\nx\n\n::: {.notes}\nsay hello\n:::\n", "say hello"),
        (PANDOC + "# T\n\nx\n\n<div class='notes'>\nsay hello\n</div>\n", "say hello"),
        (SLIDEV + "\n# T\n\n<!--\nsay hello\n-->\n", "say hello"),
        (DECKSET + "# T\n\n^say hello\n", "say hello"),
        ("# First\n\n---\n\n# T\n\n^ say hello\n", "say hello"),
    ],
)
def test_notes_of_every_habit(text: str, note: str) -> None:
    slide = last(text)

    assert [n.source for n in slide.notes] == [note]
    assert "hello" not in str(slide.blocks)


def test_a_note_word_in_marp_is_text() -> None:
    slide = last(MARP + "# T\n\nNote: this is important\n")

    assert (words(slide.blocks), slide.notes) == (["Note: this is important"], ())


@pytest.mark.parametrize(
    "comment",
    [
        "prettier-ignore",
        "markdownlint-disable MD013",
        ".element: class='x'",
        "_class: lead",
        "theme: gaia",
        "fit",
        "TOC",
    ],
)
def test_comments_for_tools_are_no_notes(comment: str) -> None:
    assert last(f"{MARP}# T\n\n<!-- {comment} -->\n").notes == ()


def test_what_is_left_out_is_told_once_a_slide() -> None:
    text = f"{MARP}# T\n\n<iframe src='https://example.org'></iframe>\n<Chart a='1' />\n<Chart a='2' />\n"

    assert told(text) == ["Left out: <iframe> with https://example.org.", "Left out: <Chart>."]


def test_words_in_angle_brackets_stay() -> None:
    assert words(last(f"{MARP}## T\n\nuse List<int> and <name> if a < b\n").blocks) == [
        "use List<int> and <name> if a < b"
    ]


def test_inline_code_keeps_its_tags() -> None:
    assert words(last(f"{MARP}## T\n\nuse `<b>` and `<!-- x -->`\n").blocks) == ["use <b> and <!-- x -->"]


def test_a_style_and_an_unclosed_script_show_nothing() -> None:
    slide = last(
        f"{MARP}## T\n\n<style scoped>\nh1 {{ color: red }}\n</style>\n\nwords\n\n<script>\nalert(1)\n"
    )

    assert words(slide.blocks) == ["words"]


@pytest.mark.parametrize(
    ("typed", "color"),
    [
        ("#abc", "#aabbcc"),
        ("#12345678", "#123456"),
        ("White", "#ffffff"),
        ("rgb(1, 2, 255)", "#0102ff"),
        ("'navy'", "#000080"),
    ],
)
def test_colors_of_css(typed: str, color: str) -> None:
    assert last(f"{MARP}<!-- _backgroundColor: {typed} -->\n\n# T\n").paper == color


def test_a_color_that_cannot_be_told_is_told() -> None:
    assert told(f"{MARP}<!-- _backgroundColor: var(--x) -->\n\n# T\n") == ["Left out: the color var(--x)."]


def test_a_picture_behind_words_is_a_background_and_alone_it_is_the_slide(tmp_path: Path) -> None:
    (tmp_path / "a.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>')
    bodies = [
        "# One\n\n![bg](a.svg)",
        "![bg](a.svg)",
        "![bg](#112233)\n\n# Three",
        "![opacity:0.1 bg](a.svg)\n\n# Four",
    ]
    text = MARP + "\n\n---\n\n".join(bodies)
    one, two, three, four = deck(text, tmp_path).slides

    assert [(b.source, b.background) for b in one.blocks if isinstance(b, Picture)] == [("a.svg", True)]
    assert (two.layout, [b.background for b in two.blocks if isinstance(b, Picture)]) == ("picture", [False])
    assert (three.paper, three.blocks) == ("#112233", ())
    assert four.blocks == ()


def test_pandocs_heading_attributes_color_the_slide_and_are_not_read_out() -> None:
    slide = last(f'{PANDOC}# Rain {{#rain .big background-color="#224466"}}\n\nfalls\n')

    assert (plain(slide.title), slide.paper) == ("Rain", "#224466")


def test_footnotes_keep_their_words() -> None:
    assert words(last(f"{MARP}## T\n\nso[^1] it is\n\n[^1]: they say\n").blocks) == [
        "so[1] it is",
        "[1] they say",
    ]


def test_reference_links_are_found_wherever_they_are_written() -> None:
    where = "[a]: https://example.org/a\n[b]: <https://example.org/b> 'B'\n"
    first, _ = deck(f"{MARP}# T\n\n[here][a] and [b]\n\n---\n\n# U\n\n{where}").slides
    [paragraph] = first.blocks

    assert isinstance(paragraph, Paragraph)
    assert [span.href for span in paragraph.text if span.href] == [
        "https://example.org/a",
        "https://example.org/b",
    ]


def test_blank_lines_separate_in_the_way_of_reveals_sample() -> None:
    text = (
        "<!-- .slide: data-background='#000' -->\n# One\n\n\n## Two\n- a\n\n\n- b\n\n\n\n## Three\n\ntext\n"
    )

    assert [plain(s.title) for s in deck(text).slides] == ["One", "Two", "", "Three"]


def test_comments_separate_where_they_come_again_and_again() -> None:
    text = "# One\n\n<!-- > -->\n\n## Two\n\n<!-- v -->\n\nwords\n\n<!-- > --> \n\nEnd\n"

    assert len(deck(text).slides) == 4


def test_addresses_in_angle_brackets_are_no_tags() -> None:
    [paragraph] = last(
        f"{MARP}## T\n\n<https://example.org/a> <a.b@example.org> ![x](<my plan.svg>) <br/>\n"
    ).blocks[:1]

    assert isinstance(paragraph, Paragraph)
    assert [span.href for span in paragraph.text if span.href] == [
        "https://example.org/a",
        "mailto:a.b@example.org",
    ]
    assert told(f"{MARP}## T\n\n![x](<my plan.svg>)\n") == [
        'The picture "my plan.svg" cannot be shown: there is no such file.'
    ]


def test_no_picture_is_lost_wherever_it_stands() -> None:
    places = [
        "![](a a.png)", "[![](b.png)](https://example.org)", "![c][c]", "![](d.png)![](e.png)",
        "| ![](f.png) |\n|---|\n| ![](g.png) |", "- h ![](h.png)\n- ![](i.png)", "> ![](j.png)",
        "<img\n src='k.png'>", "![](l_(1).png)", "## ![](m.png)", "[c]: c.png 'C'",
    ]  # fmt: skip
    text = "\n\n".join(places)

    names = [message.split('"')[1][0] for message in told(f"{MARP}# T\n\n{text}")]
    assert sorted(names) == list("abcdefghijklm")
    assert "c.png 'C'" not in " ".join(words(last(f"{MARP}# T\n\n{text}").blocks))
