"""The marks of a sheet: lines to write on, help lines, boxes, notes."""

from __future__ import annotations

import pytest

from kit.deck.model import plain
from kit.sheet.model import HelpBox, Lines, Mark, Sign, Write
from tests.sheet.written import codes, section, sheet


def write(typed: str) -> Write:
    block = section(sheet(f"## One\n\n<!-- {typed} -->")).columns[0][0]
    assert isinstance(block, Write)
    return block


@pytest.mark.parametrize(
    ("typed", "labels", "count"),
    [
        ("write: First helper", ["First helper"], 1),
        ("write 3: Words", ["Words"], 3),
        ("write 3:", [""], 3),
        ("write:", [""], 1),
        ("write: from | to", ["from", "to"], 1),
    ],
)
def test_a_write_mark_is_a_row_of_labels(typed: str, labels: list[str], count: int):
    made = write(typed)
    assert [plain(label) for label in made.labels] == labels
    assert made.count == count


def test_labels_may_be_bold_and_hold_placeholders():
    made = write("write: **By** {{ event.date or the day }}")
    assert made.labels[0][0].bold
    assert made.labels[0][-1].slot is not None


def test_too_many_lines_to_write_on_are_told_and_cut():
    read = sheet("## One\n\n<!-- write 99: x -->")
    assert codes(read) == ["D206"]
    assert section(read).columns[0][0].count == 12  # type: ignore[union-attr]


def test_help_names_roles_and_tells_those_there_are_not():
    read = sheet("## One\n\nx\n\n<!-- help: emergency, crisys, child_talk -->")
    box = read.parts[1]
    assert isinstance(box, HelpBox)
    assert box.roles == ("emergency", "child_talk")
    assert [(p.code, p.hint) for p in read.problems] == [("D503", "Did you mean crisis?")]


@pytest.mark.parametrize(("typed", "most"), [("lines 2: crisis, crisis", 2), ("lines: crisis, crisis", None)])
def test_lines_may_say_how_many(typed: str, most: int | None):
    block = section(sheet(f"## One\n\n<!-- {typed} -->")).columns[0][0]
    assert isinstance(block, Lines)
    assert (block.roles, block.most) == (("crisis", "crisis"), most)


def test_a_column_before_a_heading_puts_it_beside_the_one_above():
    read = sheet("## One\n\nx\n\n<!-- column -->\n\n## Two\n\ny\n\n## Three\n\nz")
    assert [section(read, i).beside for i in range(3)] == [False, True, False]


def test_a_column_within_a_section_splits_its_text():
    read = sheet("## One\n\nleft\n\n<!-- column -->\n\nright")
    assert [plain(column[0].text) for column in section(read).columns] == ["left", "right"]  # type: ignore[union-attr]


def test_a_help_box_may_stand_beside_a_section_and_a_section_beside_it():
    read = sheet(
        "<!-- help: emergency -->\n\n<!-- column -->\n\n## One\n\nx\n\n<!-- column -->\n\n<!-- help: crisis -->"
    )
    assert [part.beside for part in read.parts] == [False, True, True]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "body",
    [
        "<!-- column -->\n\n## One\n\nx",
        "## One\n\nx\n\n<!-- column -->",
        "## One\n\nx\n\n<!-- column -->\n\n<!-- cut -->\n\n## Two\n\nx",
    ],
)
def test_a_column_with_nothing_beside_it_is_told(body: str):
    assert "D402" in codes(sheet(body))


def test_a_fourth_box_in_a_row_is_told_and_begins_another_row():
    read = sheet("\n\n<!-- column -->\n\n".join(f"## B{i}\n\nx" for i in range(4)))
    assert "D401" in codes(read)
    assert [section(read, i).beside for i in range(4)] == [False, True, True, False]


def test_box_kinds_are_known():
    assert section(sheet("## One\n\n<!-- box: dark -->\n\nx")).box == "dark"
    read = sheet("## One\n\n<!-- box: drak -->\n\nx")
    assert section(read).box == "outline"
    assert [p.hint for p in read.problems] == ["Did you mean dark?"]
    assert "D206" in codes(sheet("<!-- box: dark -->\n\n## One\n\nx"))


def test_sign_ends_the_section_above_it():
    read = sheet("## One\n\nx\n\n<!-- sign: Child | Date -->\n\nafter")
    assert isinstance(read.parts[1], Sign)
    after = section(read, 1)
    assert (after.name, after.box) == ("", "plain")


def test_notes_are_kept_apart_and_some_are_printed():
    read = sheet("## One\n\nx\n\n<!-- note\nRead it aloud.\n-->\n\n<!-- note print\nFor the adult.\n-->")
    assert [(note.note.source, note.printed) for note in read.notes] == [
        ("Read it aloud.", False),
        ("For the adult.", True),
    ]
    assert "Read it aloud." not in str(read.parts)


def test_marks_that_stand_alone_say_so():
    read = sheet("## One\n\nx\n\n<!-- cut here -->\n\n## Two\n\nx")
    assert codes(read) == ["D206"]
    assert any(isinstance(part, Mark) for part in read.parts)


def test_a_line_of_dashes_is_a_page_and_told():
    read = sheet("## One\n\nx\n\n---\n\n## Two\n\ny")
    assert codes(read) == ["D201"]
    assert read.pages == 2


def test_pictures_say_in_their_title_where_they_stand(tmp_path):
    (tmp_path / "x.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>')
    for title, side in (("decorative", ""), ("decorative right", "right"), ("right", "right")):
        alt = "" if "decorative" in title else "A sun"
        read = sheet(f'## One\n\n![{alt}](x.svg "{title}")\n\nx', tmp_path)
        assert not read.problems
        drawing = section(read).drawing
        assert drawing is not None
        assert drawing.side == side
        assert drawing.picture.decorative == (alt == "")


def test_two_titles_are_told_and_both_stand():
    read = sheet("# Again\n\nx")
    assert "D210" in codes(read)
    assert section(read).name == "Again"
