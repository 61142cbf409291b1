"""Whatever a sheet holds, its pages can be laid out, painted and written."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from kit.contacts.model import Event, Place
from kit.sheet.opening import parse_sheet
from kit.stage.sheet_pdf import PdfPart, write_pdf
from kit.stage.sheets.copies import SheetCopies
from kit.stage.sheets.sheet import lay_out_pages
from tests.sheet.written import EMERGENCY, HERE, TODAY, entry, place, sheet, source

pytestmark = pytest.mark.usefixtures("qapp")

STRANGE = place(
    EMERGENCY,
    entry("child_talk", name="\u202eName\u0301 \U0001f600", label="", phone="9" * 300, hours="x" * 120),
    entry("crisis", name="\u05e7\u05d5", text="SHOUT to 85258", cost="free", anonymous=True),
    entry("adult_advice", name="Mail", email="help@example.org"),
    entry("image_removal", name="Long", web="https://example.org/" + "a" * 200),
    event=Event(school="S" * 200, lead_name="Ms. " + "Rivera-" * 20),
)
_PIECES = st.sampled_from(
    [
        "## Box", "## " + "Long heading " * 12, "words " * 60, "W" * 200, "- [ ] tick", "- [x] " + "word " * 30,
        "1. one", "- dot\n    - nested\n    - > quote", "> say it", "| a | b | c |\n|-|-|-|\n| | x | |",
        "<!-- column -->", "<!-- write: A | B | C | D | E | F -->", "<!-- write 12: " + "label " * 20 + "-->",
        "<!-- sign: Child -->", "<!-- help: emergency, child_talk, crisis, adult_advice, image_removal -->",
        "<!-- help: emergency -->", "<!-- lines: child_talk, crisis, adult_advice -->", "<!-- lines 1: crisis -->",
        "<!-- box: dark -->", "<!-- box: plain -->", "<!-- box: not -->", "<!-- cut -->", "<!-- fold -->",
        "<!-- page -->", "![a thing](gone.svg)", '![](gone.svg "decorative right")', "**{{ event.school }}**",
        "{{ event.lead_name or write: Who }}, {{ event.box_owner or write: }}", "{{ person.name or write: }}",
        '[x](https://a.org "qr")', "<!-- note print\nsmall\n-->", "\u05e9\u05dc\u05d5\u05dd **\u05e2\u05d5\u05dc**",
        "\U0001f600\u200d\U0001f4bb", "`code`", "```\ncode\n```",
    ]
)  # fmt: skip


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(_PIECES, max_size=14),
    st.sampled_from(["a4", "letter", "a4-half"]),
    st.booleans(),
    st.sampled_from(["en", "he"]),
)
@example([], "a4", False, "en")
@example(["<!-- page -->"] * 3, "a4", True, "en")
@example(["<!-- cut -->"], "letter", True, "en")
def test_any_sheet_can_be_laid_out(pieces: list[str], paper: str, large: bool, lang: str):
    read = parse_sheet(source("\n\n".join(pieces), lang=lang), Path("x/sheet.en.md"), today=TODAY)
    for where in (STRANGE, Place()):
        made = lay_out_pages(read, where, paper, large=large, today=TODAY)  # type: ignore[arg-type]
        assert made.frames
        assert made.overflow >= 0
        assert not made.overflow or made.longest


def test_a_strange_place_can_be_written(tmp_path: Path):
    body = (
        "## A\n\n<!-- lines: child_talk, crisis, adult_advice -->\n\n<!-- help: emergency, image_removal -->"
    )
    made = lay_out_pages(sheet(body), STRANGE, today=TODAY)
    assert write_pdf([PdfPart("\u202e\U0001f600 (", made.frames, "he")], tmp_path / "x.pdf") == 1


@pytest.mark.parametrize("name", ["", "A", "N" * 120, "\u05e9\u05dc\u05d5\u05dd", "\U0001f600 (x\\)", "a  b"])
def test_any_row_makes_a_copy(tmp_path: Path, name: str):
    read = sheet("## A\n\nFor {{ person.name or write: Name }}", head='"{{ person.name or all }}"')
    copies = SheetCopies(read, HERE, today=TODAY)
    pages = (page for row in ({"name": "First"}, {"name": name}) for page in copies.layers(row))
    assert write_pdf([PdfPart("Copies", pages)], tmp_path / "x.pdf") == 2
