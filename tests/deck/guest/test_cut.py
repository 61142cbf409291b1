"""Where a guest's slides begin: the same line means different things to different tools."""

from __future__ import annotations

import pytest

from kit.deck.guest.cut import cut_guest
from kit.deck.guest.tools import read_head

MARP = "---\nmarp: true\n---\n\n"
SLIDEV = "---\nmdc: true\n---\n\n"
REVEAL = '<!-- .slide: data-transition="none" -->\n'
REMARK = "class: center\n\n"


def cut(text: str) -> list[str]:
    lines = text.split("\n")
    cuts, _ = cut_guest(lines, read_head(lines, text))
    return ["\n".join(c.lines).strip() for c in cuts]


@pytest.mark.parametrize(
    ("head", "slides"),
    [
        (MARP, 1),  # CommonMark: a heading of level 2
        (SLIDEV, 2),
        (REVEAL, 2),
        (REMARK, 2),
    ],
)
def test_dashes_directly_under_words(head: str, slides: int) -> None:
    assert len(cut(f"{head}Words\n---\n\nmore\n")) == slides


@pytest.mark.parametrize(
    "above", ["# Heading", "- item", "1. item", "> quote", "| a |", "<!-- note -->", "</div>", "```"]
)
def test_dashes_under_what_is_no_paragraph_are_a_break_for_marp(above: str) -> None:
    text = f"```\ncode\n{above}" if above == "```" else above

    assert len(cut(f"{MARP}{text}\n---\n\nmore\n")) == 2


@pytest.mark.parametrize("rule", ["***", "___", "* * *", "- - -", "-----", " ---"])
def test_every_thematic_break_is_one_for_marp_alone(rule: str) -> None:
    assert len(cut(f"{MARP}# One\n\n{rule}\n\n# Two\n")) == 2
    assert len(cut(f"{REMARK}# One\n\n{rule}\n\n# Two\n")) == 1


def test_two_dashes_are_a_step_in_remark_and_a_slide_in_reveal() -> None:
    assert len(cut(f"{REMARK}# One\n\n--\n\nmore\n\n---\n\n# Two\n")) == 2
    assert len(cut(f"{REVEAL}# One\n\n--\n\nmore\n\n---\n\n# Two\n")) == 3


def test_two_dashes_before_headings_are_slides_when_nobody_says_what_tool() -> None:
    assert len(cut("# One\n\n--\n\n# Under one\n\n---\n\n# Two\n")) == 3
    assert len(cut("# One\n\n--\n\nmore\n\n---\n\n# Two\n")) == 2


@pytest.mark.parametrize(
    "inside",
    [
        "```\n---\n```",
        "~~~\n\n---\n\n~~~",
        "````\n```\n\n---\n\n```\n````",
        "<!--\nnote\n\n---\n\nnote\n-->",
        "<style>\na\n\n---\n\nb\n</style>",
        "| a | b |\n|---|---|\n| 1 | 2 |",
    ],
)
def test_nothing_inside_code_comments_styles_and_tables_is_a_break(inside: str) -> None:
    assert len(cut(f"{MARP}# One\n\n{inside}\n\n---\n\n# Two\n")) == 2
    assert len(cut(f"# One\n\n{inside}\n\n---\n\n# Two\n")) == 2


def test_a_comment_that_is_never_closed_hides_no_break() -> None:
    assert len(cut(f"{MARP}# One\n\n<!-- oops\n\n---\n\n# Two\n")) == 2


def test_empty_slides_at_the_ends_are_left_out_and_kept_between() -> None:
    assert cut(f"{MARP}---\n\n# One\n\n---\n\n---\n\n# Two\n\n---\n") == ["# One", "", "# Two"]


def test_heading_divider_breaks_before_headings_but_not_at_the_top_of_a_slide() -> None:
    head = "---\nmarp: true\nheadingDivider: [1, 3]\n---\n\n"

    assert cut(f"{head}# A\n\n## B\n\n### C\n\n---\n\n# D\n") == ["# A\n\n## B", "### C", "# D"]


def test_front_matter_that_is_none_is_a_slide() -> None:
    assert cut("---\n\n# One\n\n---\n\n# Two\n") == ["# One", "# Two"]
    assert cut("---\nJust words, no settings\n---\n\n# Two\n")[0].startswith("Just words")


def test_slidev_settings_belong_to_the_slide_below_them() -> None:
    text = f"{SLIDEV}# One\n\n---\nlayout: center\n---\n\n# Two\n\n---\n# Three\n"
    lines = text.split("\n")
    cuts, _ = cut_guest(lines, read_head(lines, text))

    assert [c.settings.get("layout") for c in cuts] == [None, "center", None]
    assert [c.line for c in cuts] == [4, 10, 14]


def test_separators_named_in_the_settings_are_used_as_typed() -> None:
    head = "---\nseparator: ^\\n\\+\\+\\+\\n$\nverticalSeparator: <!--v-->\n---\n\n"

    assert len(cut(f"{head}# One\n\n<!--v-->\n\n# Under\n\n---\n\n# Two\n")) == 3


def test_a_file_without_breaks_is_cut_at_its_headings() -> None:
    assert cut("# Book\n\nIntro\n\n## One\n\na\n\n### Small\n\nb\n\n## Two\n") == [
        "# Book\n\nIntro",
        "## One\n\na\n\n### Small\n\nb",
        "## Two",
    ]


def test_pandoc_cuts_at_its_slide_level() -> None:
    text = "% Title\n\n# Part\n\n## One\n\na\n\n### Small\n\n# Part two\n\n## Two\n\nb\n"

    assert cut(text) == ["# Part", "## One\n\na\n\n### Small", "# Part two", "## Two\n\nb"]


def test_a_line_of_two_million_dashes_is_quick() -> None:
    assert len(cut("# One\n\n" + "-" * 2_000_000 + "\n\n# Two\n")) == 2
