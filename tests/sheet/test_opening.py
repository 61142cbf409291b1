"""A sheet is read whole, whatever its file holds."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kit import paths
from kit.deck.model import plain
from kit.sheet.model import HelpBox, Mark, Section, Sign
from kit.sheet.opening import parse_sheet, read_sheet
from tests.sheet.written import TODAY, codes, section, sheet, source

SHIPPED = sorted(p for p in (paths.resources_dir() / "sheets").glob("*/") if list(p.glob("sheet.*.md")))


@pytest.mark.parametrize("folder", SHIPPED, ids=lambda p: p.name)
def test_every_shipped_sheet_is_without_fault(folder: Path):
    read = read_sheet(folder, today=TODAY)
    assert [str(p) for p in read.problems if p.severity == "error"] == []
    assert read.meta.id == folder.name


def test_the_head_holds_title_lead_and_picture(tmp_path: Path):
    (tmp_path / "images").mkdir()
    (tmp_path / "images" / "x.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>')
    read = sheet("Fill it in together.\n\n![Two people](images/x.svg)\n\n## One\n\nWords.", tmp_path)
    assert plain(read.title) == "Sample"
    assert [plain(p.text) for p in read.lead] == ["Fill it in together."]
    assert read.picture is not None
    assert read.picture.alt == "Two people"
    assert [section(read).name] == ["One"]


def test_parts_stand_in_the_order_of_the_file():
    read = sheet(
        "## One\n\nWords.\n\n<!-- sign: Child | Grown-up -->\n\n<!-- cut -->\n\n<!-- help: emergency -->\n\n"
        "<!-- page -->\n\n## Two\n\nMore."
    )
    kinds = [type(part) for part in read.parts]
    assert kinds == [Section, Sign, Mark, HelpBox, Mark, Section]
    assert read.pages == 2
    assert not read.problems


def test_everything_that_was_read_remembers_its_line():
    text = source("## One\n\n- [ ] Tick\n\n<!-- write: And -->\n\n<!-- help: emergency -->")
    lines = text.split("\n")
    read = parse_sheet(text, Path("s90-sample/sheet.en.md"), today=TODAY)
    first, box = read.parts
    assert lines[first.line - 1] == "## One"
    assert [lines[block.line - 1] for block in first.columns[0]] == ["- [ ] Tick", "<!-- write: And -->"]  # type: ignore[union-attr]
    assert lines[box.line - 1].startswith("<!-- help")


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("sheet.en.md", b"", "D209"),
        ("sheet.en.md", b"\xff\xfe\x00", "D209"),
        ("sheet.en.md", b"no details at all\n", "D101"),
        ("sheet.en.md", b"---\nsheet: 1\n\n# Title\n", "D102"),
        ("sheet.en.md", b"---\n- a list\n---\n\n# Title\n\n## One\n\nx\n", "D103"),
        ("sheet.en.md", b"---\nsheet: 2\n---\n", "D107"),
        ("sheet.en.md", b"\0\1\2\3", "D100"),
        ("leaflet.md", source("## One\n\nx").encode(), "D100"),
        ("sheet.en.md", source("## Caf\u00e9\n\nx").encode("latin-1"), "D100"),
    ],
)
def test_a_file_with_faults_is_a_sheet_with_problems(tmp_path: Path, name: str, content: bytes, code: str):
    path = tmp_path / name
    path.write_bytes(content)
    read = read_sheet(path, today=TODAY)
    assert code in codes(read)
    assert plain(read.title)


def test_no_file_and_an_empty_folder_are_told(tmp_path: Path):
    assert codes(read_sheet(tmp_path / "nowhere.md")) == ["D100"]
    assert codes(read_sheet(tmp_path)) == ["D100"]


def test_a_folder_gives_the_wished_language_else_english(tmp_path: Path):
    for lang in ("en", "es"):
        (tmp_path / f"sheet.{lang}.md").write_text(source("## One\n\nx", lang=lang))
    assert read_sheet(tmp_path, lang="es").meta.lang == "es"
    assert read_sheet(tmp_path, lang="es-MX").meta.lang == "es"
    assert read_sheet(tmp_path, lang="de").meta.lang == "en"


def test_problems_speak_of_sheets_not_of_decks():
    read = parse_sheet("", Path("sheet.en.md"))
    more = parse_sheet("words\n", Path("leaflet.md"))
    for problem in (*read.problems, *more.problems):
        assert "deck" not in f"{problem.message} {problem.hint}"


_PIECES = st.sampled_from(
    [
        "---", "# Title", "## Box", "### Small", "words here", "- [ ] tick", "1. one", "> say", "| a | b |",
        "| - | - |", "| | |", "<!-- column -->", "<!-- write: A | B -->", "<!-- write 3: -->", "<!-- write 99: x -->",
        "<!-- sign: Child -->", "<!-- help: emergency, nope -->", "<!-- help: -->", "<!-- lines 2: crisis -->",
        "<!-- lines: -->", "<!-- box: dark -->", "<!-- box: red -->", "<!-- cut -->", "<!-- page -->",
        "<!-- fold x -->",
        "<!-- note", "-->", "<!-- note print", "![x](images/x.svg)", '![](x.svg "decorative right")', "<!--",
        "<b>x</b>",
        "{{ event.lead_name or write: Who }}", "{{ contact.nope.phone }}", "{{", "}}", '[x](https://a.org "qr")',
        "[x]({{contact.child_talk.web}})", "```", "\t", "", "\\", "<!-- slide: x", "<!-- todo: this -->",
        "**", "\u202eabc",
    ]
)  # fmt: skip


@given(st.lists(st.one_of(_PIECES, st.text(max_size=20)), max_size=30))
@example(["<!-- column -->"])
@example(["## Box", "<!-- column -->", "<!-- column -->", "## Box"])
def test_no_text_makes_the_parser_raise(pieces: list[str]):
    text = "\n".join(pieces)
    for whole in (text, source(text)):
        read = parse_sheet(whole, Path("s90-sample/sheet.en.md"), today=TODAY)
        assert all(problem.line >= 0 and problem.message for problem in read.problems)
        assert plain(read.title)
