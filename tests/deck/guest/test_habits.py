"""Habits met in decks that nobody wrote for Kitbag: which tool it is, what is a slide, a note, a column."""

from __future__ import annotations

from pathlib import Path

import pytest

from kit.deck.guest.body import guess_lang
from kit.deck.guest.formula import readable
from kit.deck.guest.tools import read_head, read_settings
from kit.deck.model import Code, Deck, Paragraph, Picture, Slide, Table, plain
from kit.deck.opening import parse_deck

MARP = "---\nmarp: true\n---\n\n"
DECKSET = "slidenumbers: true\n\n# First\n\n---\n\n"
SLIDEV = "---\nmdc: true\n---\n\n"


def deck(text: str) -> Deck:
    return parse_deck(text, Path("/nowhere/talk.md"))


def titles(text: str) -> list[str]:
    return [plain(slide.title) for slide in deck(text).slides]


def notes(slide: Slide) -> list[str]:
    return [note.source for note in slide.notes]


def tool(text: str) -> str:
    return read_head(text.split("\n"), text).tool


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("pandoc", "---\ntransition: none\ncontrols: false\n---\n\n# A\n\n::: notes\nb\n:::\n"),
        ("plain", "---\nlayout: slide\ntransition: zoom\n---\n\n# A\n\n---\n\n# B\n"),
        ("reveal", "---\nlayout: slide\n---\n<section data-markdown>\n# A\n</section>\n"),
        ("slidev", "---\nlayout: two-cols\n---\n\n# A\n\n---\n\n# B\n"),
        ("slidev", "# A\n\n---\ntransition: fade\n---\n\n# B\n"),
        ("remark", "<!--\ntemplate: page.php\n-->\n\nclass: center, middle\n\n# A\n\n---\n\n# B\n"),
    ],
)
def test_a_tool_is_known_by_what_its_authors_alone_write(name: str, text: str) -> None:
    assert tool(text) == name


def test_comments_among_settings_are_no_part_of_a_value() -> None:
    assert read_settings(["image: /a.png", "# a picture", "", "  # deeper", "b: c"]) == {
        "image": "/a.png",
        "b": "c",
    }


def test_marps_heading_divider_may_stand_in_a_comment() -> None:
    assert titles(f"{MARP}<!-- headingDivider: 1 -->\n<!-- paginate: true -->\n\n# A\n\n# B\n\n## b\n") == [
        "A",
        "B",
    ]


def test_styles_and_comments_before_the_first_heading_are_no_slide() -> None:
    head = "---\nmarp: true\nheadingDivider: 1\n---\n\n"

    assert titles(
        f"{head}<style scoped>\nh1 {{ color: red }}\n</style>\n<!-- class: lead -->\n\n# A\n\n# B\n"
    ) == ["A", "B"]
    assert titles(f"{head}<style>\nh1 {{ color: red }}\n</style>\nwords\n\n# A\n")[1:] == ["A"]


def test_a_box_called_note_stays_on_the_slide() -> None:
    [slide] = deck(
        f"{MARP}# T\n\n## U\n\n<div class=note>\n\nmind this\n\n</div>\n<div class='notes'>say</div>\n"
    ).slides

    assert "mind this" in [plain(b.text) for b in slide.blocks if isinstance(b, Paragraph)]
    assert notes(slide) == ["say"]


def test_sections_of_a_page_are_slides() -> None:
    text = (
        "---\nlayout: slide\n---\n<link href='a.css'>\n"
        "<section data-markdown>\n# A\n\n```yaml\n---\nlayout: slide\n---\n```\n</section>\n\n"
        "<!-- both ways -->\n<section>\n  <section>\n  <h2>B</h2>\n  </section>\n  <section data-markdown>\n## C\n"
        "\n---\n\n## D\n</section>\n</section>\n"
    )

    assert titles(text) == ["A", "B", "C", "D"]


def test_pandoc_makes_a_title_slide_even_when_the_first_heading_says_the_same() -> None:
    assert titles("---\ntitle: T\n---\n\n## T\n\nwords\n\n::: notes\nn\n:::\n\n## U\n\nwords\n") == [
        "T",
        "T",
        "U",
    ]


def test_the_line_under_a_tables_heads_is_no_break_for_pandoc() -> None:
    text = "% T\n\n## A\n\nN     name\n---   ----\n1     one\n\n## B\n\nwords\n"

    assert titles(text) == ["T", "A", "B"]


def test_remark_in_a_text_area_and_a_layout_that_ends_another() -> None:
    text = (
        "<textarea id='source'>\nname: dark\nlayout: true\nclass: inverse\n---\n# A\n---\nlayout: true\n.left-column[\n"
        "## Side\n]\n---\nwords\n---\nlayout: true\n<!-- nothing -->\n---\n## B\n</textarea>\n"
    )
    slides = deck(text).slides

    assert [plain(s.title) for s in slides] == ["A", "Side", "B"]
    assert [notes(s) for s in slides] == [[], [], []]


def test_a_note_of_deckset_reaches_to_the_next_empty_line() -> None:
    slide = deck(f"{DECKSET}# T\n\n^ One\nand on\n\nshown\n\n^\nTwo\nThree\n").slides[-1]

    assert notes(slide) == ["One\nand on\n\nTwo\nThree"]
    assert [plain(b.text) for b in slide.blocks if isinstance(b, Paragraph)] == ["shown"]


def test_columns_of_deckset() -> None:
    slide = deck(f"{DECKSET}# [FIT] T\n\n[.column]\n\na\n\n[.column]\n\nb\n").slides[-1]

    assert (plain(slide.title), slide.layout, len(slide.columns)) == ("T", "columns", 2)


def test_empty_code_blocks_only_make_room() -> None:
    slide = deck(f"{DECKSET}```\n```\n```\n\n```\n# T\n\nwords\n").slides[-1]

    assert not any(isinstance(block, Code) for block in slide.blocks)


@pytest.mark.parametrize("inside", ["```js\na()\n```", "$$\na\n$$"])
def test_columns_hold_code_and_formulas(inside: str) -> None:
    columns = (
        f'<div class="grid grid-cols-2">\n<div>\n\n{inside}\n\n</div>\n<div>\n\n{inside}\n\n</div>\n</div>\n'
    )
    [slide] = deck(f"{SLIDEV}# T\n\n{columns}").slides

    assert [[type(b) for b in column] for column in slide.columns] == [[Code], [Code]]


@pytest.mark.parametrize("line", ["---|---|---|", "|---|---|---", "---|---|---"])
def test_tables_with_bars_at_one_end(line: str) -> None:
    [slide] = deck(f"{MARP}# T\n\na|b|c\n{line}\n1|2|3\n4 | 5 | 6 |\n").slides
    [table] = slide.blocks

    assert isinstance(table, Table)
    assert [[plain(cell) for cell in row] for row in (table.header, *table.rows)] == [
        ["a", "b", "c"],
        ["1", "2", "3"],
        ["4", "5", "6"],
    ]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("zh", "---\nstyle: |\n  section { font-size: 22px }\n---\n\n# 服务器\n\n- 基于 `openvscode-server` 的 vscode"),
        ("ja", "# 発表 Continuous Delivery\n\n- アプリのデプロイ"),
        ("ko", "# 발표 (Weekly Report)\n\n작업"),
        ("en", "# Learning 日本語 in ten weeks\n\nWords and words of English about it."),
    ],
)  # fmt: skip
def test_the_language_is_that_of_what_is_read(lang: str, text: str) -> None:
    assert guess_lang(text) == lang


@pytest.mark.parametrize(
    ("count", "rows"), [(3, ["a", "b", "c"]), (4, ["ac", "bd"]), (6, ["ad", "be", "cf"])]
)
def test_more_than_three_columns_stand_in_rows(count: int, rows: list[str]) -> None:
    inside = "\n".join(f"<div>{letter}</div>" for letter in "abcdef"[:count])
    [slide] = deck(f"{SLIDEV}# T\n\n<div class='card-grid'>\n{inside}\n</div>\n").slides

    assert ["".join(plain(b.text) for b in c if isinstance(b, Paragraph)) for c in slide.columns] == rows


def test_a_background_at_the_end_of_an_item_stands_on_the_slide() -> None:
    [slide] = deck(f"{MARP}## T\n\n- a\n  - b ![bg right:40%](b.png)\n").slides

    assert (slide.layout, [b.source for b in slide.blocks if isinstance(b, Picture)]) == ("split", ["b.png"])


@pytest.mark.parametrize("braces", ["{width=40%}", "{ width=40% }", "{.big #one}"])
def test_braces_behind_a_picture_are_not_shown(braces: str) -> None:
    slide = deck(f"% T\n\n## A\n\n![](a.png){braces}\n\nwords `code`{{.nix}}\n").slides[-1]

    assert [plain(b.text) for b in slide.blocks if isinstance(b, Paragraph)] == ["words code"]


def test_a_backslash_behind_a_picture_is_not_shown() -> None:
    slide = deck("% T\n\n## A\n\n![](a.png) \\\n\nwords\n").slides[-1]

    assert [plain(b.text) for b in slide.blocks if isinstance(b, Paragraph)] == ["words"]


def test_an_icon_leaves_no_signs() -> None:
    [slide] = deck(f"{MARP}## T\n\n<a href='#'><i class='icon'></i></a> in <b></b>\n").slides

    assert [plain(b.text) for b in slide.blocks if isinstance(b, Paragraph)] == ["in"]


@pytest.mark.parametrize(
    ("tex", "shown"),
    [
        (r"x \in \mathbb{R}^2", "x ∈ ℝ²"),
        (r"\frac{a+b}{2} \leq \sqrt{n}", "(a+b)/2 ≤ √n"),
        (r"\int_{0}^{\infty} e^{-x^2}\,\mathrm{d}x", "∫₀^∞ e^(-x²) dx"),
        (r"\hat{y}_{ij} = \left\{ \text{if } x \right\}", "y\u0302ᵢⱼ = { if x }"),
        (r"\begin{cases} a & b \\ c \end{cases}", "a b c"),
        (r"\unknown{\deep{er", "unknowndeeper"),
    ],
)
def test_formulas_become_signs(tex: str, shown: str) -> None:
    assert readable(tex) == shown


def test_spaces_inside_tags_of_emphasis_go_outside() -> None:
    [slide] = deck(f"{MARP}## T\n\na<b> b </b>c <i>d</i>\n").slides
    [paragraph] = slide.blocks

    assert isinstance(paragraph, Paragraph)
    assert [(s.text, s.bold, s.italic) for s in paragraph.text] == [
        ("a ", False, False),
        ("b", True, False),
        (" c ", False, False),
        ("d", False, True),
    ]


def test_formulas_in_steps_and_of_one_letter() -> None:
    [slide] = deck(f"{SLIDEV}# T\n\n$$ {{1|2}}\na\n$$\n\nlet $n$ be $5 or $6\n").slides

    assert [b.text for b in slide.blocks if isinstance(b, Code)] == ["a"]
    assert [plain(b.text) for b in slide.blocks if isinstance(b, Paragraph)] == ["let n be $5 or $6"]


@pytest.mark.parametrize(
    "told", ["slide_level: 2", "revealjs:\n  slide-level: 2", "output: revealjs::revealjs_presentation"]
)
def test_pandoc_is_told_which_headings_begin_slides(told: str) -> None:
    assert titles(f"---\n{told}\n---\n\n# A\n\nwords\n\n## B\n\n::: notes\nn\n:::\n") == ["A", "B"]


def test_a_list_among_the_settings_is_read_with_commas() -> None:
    assert read_settings(["author:", "  - Ann", "  - Bo", "class:", "- lead"]) == {
        "author": "Ann, Bo",
        "class": "lead",
    }


def test_tabs_around_cells_are_no_part_of_them() -> None:
    [slide] = deck(f"{MARP}# T\n\n| a\t| b |\n| --- | --- |\n| 1\t|\t2 |\n").slides
    [table] = slide.blocks

    assert isinstance(table, Table)
    assert [plain(cell) for cell in table.rows[0]] == ["1", "2"]


def test_the_star_of_a_footnote_in_remark_begins_no_list() -> None:
    text = "class: middle\n\n# T\n\n---\n\n## U\n\nnext.red[*] word\n\n.footnote[.red.bold[*] why]\n"
    slide = deck(text).slides[-1]

    assert [plain(b.text) for b in slide.blocks if isinstance(b, Paragraph)] == ["next* word", "* why"]


def test_code_in_steps_is_shown_block_by_block() -> None:
    [slide] = deck(
        f"{SLIDEV}# T\n\n````md magic-move\n```js\na\n```\n```ts {{1}}\nb\n```\n````\n\nend\n"
    ).slides

    assert [(b.text, b.language) for b in slide.blocks if isinstance(b, Code)] == [("a", "js"), ("b", "ts")]


def test_the_last_slide_with_only_a_heading_is_the_end() -> None:
    assert [slide.layout for slide in deck(f"{MARP}# T\n\n---\n\n# Thanks\n").slides] == ["title", "end"]


def test_a_section_may_hold_a_background_alone() -> None:
    text = "<section data-markdown>\n# A\n</section>\n<section data-markdown data-background='b.png'>\n\n</section>\n"
    slide = deck(text).slides[-1]

    assert [b.source for b in slide.blocks if isinstance(b, Picture)] == ["b.png"]


def test_a_lost_background_is_named_where_nothing_else_stands() -> None:
    text = "class: center\nbackground-image: url(a.png)\n\n# A\n\n---\nbackground-image: url(a.png)\n\n---\n\n# B\n"
    slides = deck(text).slides

    assert [[b.source for b in s.blocks if isinstance(b, Picture)] for s in slides] == [[], ["a.png"], []]


def test_an_empty_heading_divides_too() -> None:
    head = "---\nmarp: true\nheadingDivider: 1\n---\n"

    assert len(deck(f"{head}#\n\nwords\n\n# A\n\n#\n\nmore\n\n## \n").slides) == 3


@pytest.mark.parametrize(
    ("left", "right"),
    [("left-column30", "right-column70"), ("left-code", "right-plot"), ("pull-left", "pull-right")],
)
def test_columns_of_remark_by_any_name(left: str, right: str) -> None:
    slide = deck(f"class: middle\n\n# T\n\n---\n\n# U\n\n.{left}[\na\n]\n\n.{right}[ ![](b.png) ]\n").slides[
        -1
    ]

    assert len(slide.columns) == 2


def test_latex_of_letters_is_only_dropped_around_them() -> None:
    slide = deck(
        "% T\n\n## A\n\n\\textcolor{red}{one} \\textbf{two}\n\n![](a.png){}\n\n<!--- say -->\n"
    ).slides[-1]

    assert [plain(b.text) for b in slide.blocks if isinstance(b, Paragraph)] == ["one two"]
    assert notes(slide) == ["say"]


def test_a_tag_that_is_closed_is_no_writing() -> None:
    [slide] = deck(f"{SLIDEV}# T\n\n<toc></toc>\n\n<name> stays\n").slides

    assert [plain(b.text) for b in slide.blocks if isinstance(b, Paragraph)] == ["<name> stays"]


def test_four_pages_under_one_heading_are_four_slides_of_pandoc() -> None:
    pages = "".join(f"## {letter}\n\nwords\n\n" for letter in "BCDE")

    assert titles(f"% T\n\n# A\n\nwords\n\n{pages}# F\n") == ["T", "A", "B", "C", "D", "E", "F"]
    assert titles(f"% T\n\n# A\n\nwords\n\n{pages[:26]}# F\n") == ["T", "A", "F"]


def test_many_pictures_stand_in_rows_under_the_words() -> None:
    [slide] = deck(f"{MARP}## T\n\n" + "".join(f"- {x}\n\n![]({x}.png)\n\n" for x in "abcd")).slides

    assert [isinstance(block, Picture) for block in slide.blocks] == sorted(
        isinstance(b, Picture) for b in slide.blocks
    )


def test_simple_tables_of_pandoc() -> None:
    body = "name     big O\n-----    -----\nrandom   O(1)\nappend   a|b  # why\n\nafter\n"
    table, after = deck(f"% T\n\n## A\n\n{body}").slides[-1].blocks

    assert isinstance(table, Table)
    assert isinstance(after, Paragraph)
    assert [[plain(cell) for cell in row] for row in (table.header, *table.rows)] == [
        ["name", "big O"],
        ["random", "O(1)"],
        ["append", "a|b  # why"],
    ]


def test_separators_of_sfeirs_reveal_theme() -> None:
    text = "<!-- .slide: class='x' -->\n# A\n\n##==##\n\n## B\n\na\n\n##--##\n\nb\n\n##==##\n\n# C\n"
    slides = deck(text).slides

    assert ([plain(s.title) for s in slides], len(slides[1].columns)) == (["A", "B", "C"], 2)


def test_pictures_in_columns_are_no_backgrounds_of_deckset_but_of_marp() -> None:
    slide = deck(f"{DECKSET}# T\n\n[.column]\n\n![](a.png)\n\n[.column]\n\n![fit](b.png)\n").slides[-1]
    divs = "<div class='columns'>\n<div>\n\na ![bg](c.png)\n\n</div>\n<div>b</div>\n</div>\n"
    [other] = deck(f"{MARP}## T\n\n{divs}").slides

    assert [[b.background for b in column if isinstance(b, Picture)] for column in slide.columns] == [
        [False],
        [False],
    ]
    assert [(b.source, b.background) for b in other.blocks if isinstance(b, Picture)] == [("c.png", True)]
