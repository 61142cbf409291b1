"""Help lines on sheets: whose they are, that they are confirmed, dated, and that their codes scan."""

from __future__ import annotations

import datetime as dt

import pytest

from kit.stage.frame import Fill, Line, LinkItem, Outline, Squares
from kit.stage.pictures import PictureStore
from kit.stage.qr import QUIET, code_rows
from kit.stage.sheets.entries import choose_lines
from kit.stage.sheets.setting import SheetContext
from tests.sheet.written import EMERGENCY, REMOVE, REPORT, TALK, TEXT, TODAY, entry, place, sheet
from tests.stage.sheet_pages import find, of, overlaps, page, size, texts

pytestmark = pytest.mark.usefixtures("qapp")

FOUR = "<!-- help: emergency, child_talk, report_abuse, image_removal -->"
ROWS = "## Talk\n\n<!-- lines 3: child_talk, child_talk, police_local -->\n\n## Report\n\n<!-- lines: report_abuse -->"
OLD = TODAY - dt.timedelta(days=200)


def test_the_emergency_number_is_the_black_head_of_the_box():
    frame = page(FOUR)
    number = find(frame, "911")
    head = next(f.rect for f in of(frame, Fill) if f.color == "#111111" and f.rect.w > 400)  # type: ignore[union-attr]
    assert head.y < number.y < head.bottom
    assert number.block.layout.formats()[0].format.foreground().color().name() == "#ffffff"
    assert head.y < min(find(frame, words).y for words in ("988", "1-800-555-0100", "Take Down"))


def test_emergency_alone_is_a_box_with_the_number_large():
    assert size(find(page("<!-- help: emergency -->"), "911")) >= 60


def test_each_line_says_what_it_is_for_its_number_and_when():
    said = " ".join(texts(page(FOUR)))
    for words in (
        "Someone is in danger now",
        "Talk to someone",
        "988",
        "call or text,",
        "24 hours",
        "Report",
        "Take Down",
    ):
        assert words in said


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("large", [False, True])
def test_codes_are_coarse_enough_for_paper(paper: str, large: bool):
    frame = page(FOUR, paper=paper, large=large)
    assert len(of(frame, Squares)) == 3
    for code in of(frame, Squares):
        module = code.rect.w / len(code.rows) / 96 * 25.4  # type: ignore[union-attr]
        assert module >= 0.6 - 1e-6


def test_nothing_stands_within_four_modules_of_a_code():
    full = "\n".join(f"- [ ] Thing {i}" for i in range(17))
    crowded = (
        f"## Box\n\n{full}\n\n<!-- help: emergency, child_talk, child_talk, report_abuse, image_removal -->"
    )
    for frame in (page(FOUR), page(ROWS), page(sheet(ROWS, min_point="16")), page(crowded, paper="letter")):
        for code in of(frame, Squares):
            white = code.rect.inset(-code.rect.w / len(code.rows) * QUIET + 0.5)  # type: ignore[union-attr]
            for item in frame.items:
                if (
                    isinstance(item, Line)
                    and item.y1 == item.y2
                    and item.x1 < white.right
                    and item.x2 > white.x
                ):
                    assert not white.y < item.y1 < white.bottom
            assert all(
                not (white.x < edge < white.right and o.rect.y < code.rect.y < o.rect.bottom)  # type: ignore[union-attr]
                for o in of(frame, Outline)
                for edge in (o.rect.x, o.rect.right)  # type: ignore[union-attr]
            )
        assert overlaps(frame) == []


def test_a_code_opens_the_page_or_dials_the_number():
    hrefs = {link.href for link in of(page(FOUR), LinkItem)}  # type: ignore[union-attr]
    assert hrefs == {"tel:988", "https://report.example.org", "https://remove.example.org"}
    rows = {squares.rows for squares in of(page(FOUR), Squares)}  # type: ignore[union-attr]
    assert rows == {code_rows(href) for href in hrefs}


def test_unconfirmed_numbers_are_never_printed():
    unsure = entry("child_talk", name="Not Sure", phone="0800 000", confidence="B")
    undated = entry("report_abuse", name="No Date", phone="0800 111", checked_on=None)
    said = " ".join(texts(page(FOUR + "\n\n" + ROWS, place(EMERGENCY, unsure, undated))))
    assert "0800" not in said
    assert "Not Sure" not in said


def test_a_role_named_again_takes_its_next_line():
    said = texts(page("## Talk\n\n<!-- lines: child_talk, child_talk, child_talk -->"))
    assert "Talk Line" in said
    assert "Text Line" in said


def test_a_number_is_printed_once_a_sheet():
    crisis = entry("crisis", name="Crisis", phone="9-8-8")
    frame = page("<!-- help: crisis, child_talk -->", place(crisis, TALK, TEXT))
    assert "9-8-8" in texts(frame)
    assert "988" not in texts(frame)
    assert "HOME to 741741" in texts(frame)


def test_rows_are_grouped_by_role_and_no_more_than_asked():
    body = "## Report\n\n<!-- lines 3: report_abuse, police_local, report_abuse, report_abuse -->"
    second = entry("report_abuse", name="Second Tips", phone="1")
    third = entry("report_abuse", name="Third Tips", phone="2")
    police = entry("police_local", name="Local police", phone="3")
    frame = page(body, place(REPORT, second, third, police))
    ys = [find(frame, name).y for name in ("Tip Line", "Second Tips", "Local police")]
    assert ys == sorted(ys)
    assert "Third Tips" not in texts(frame)


def test_a_line_still_to_be_filled_in_leaves_a_line_to_write_on():
    police = entry(
        "police_local", name="Local police", confidence="B", checked_on=None, what_for="Not an emergency"
    )
    frame = page("## Report\n\n<!-- lines: police_local -->", place(police))
    name = find(frame, "Local police")
    foot = next(line.y1 for line in of(frame, Line) if line.width == 2.5)  # type: ignore[union-attr]
    lines = [line for line in of(frame, Line) if line.width == 1.6 and line.y1 < foot]  # type: ignore[union-attr]
    assert len(lines) == 1
    assert lines[0].x1 > name.x + 100  # type: ignore[union-attr]


def test_a_section_or_box_without_lines_is_left_out():
    frame = page(
        "## Remove\n\n<!-- lines: image_removal -->\n\n## Words\n\nStay.\n\n<!-- help: crisis -->",
        place(TALK),
    )
    assert "Remove" not in texts(frame)
    assert not of(frame, Squares)
    assert "Stay." in texts(frame)


def test_what_else_stands_in_a_section_of_rows_is_not_lost():
    for large in (False, True):
        frame = page("## Talk\n\nIt is never too late.\n\n<!-- lines: child_talk -->", large=large)
        assert find(frame, "It is never too late.").y < find(frame, "Talk Line").y
        assert overlaps(frame) == []


def test_old_numbers_are_stamped_on_the_page_and_at_the_line():
    old = entry("child_talk", name="Talk Line", label="Talk", phone="988", checked_on=OLD)
    for body in (FOUR, "## Talk\n\n<!-- lines: child_talk -->"):
        said = " ".join(texts(page(body, place(EMERGENCY, old))))
        assert "Check before use: these numbers were last checked on May 9, 2026." in said
        assert "check before use" in said
    assert "Check before use" not in " ".join(texts(page(FOUR)))


def test_the_foot_has_the_day_of_the_oldest_check_as_the_place_writes_it():
    older = entry("child_talk", phone="988", checked_on=dt.date(2026, 8, 3))
    assert any("Checked on August 3, 2026" in words for words in texts(page(FOUR, place(EMERGENCY, older))))


def test_dates_are_written_as_the_country_does():
    older = entry("child_talk", phone="988", checked_on=dt.date(2026, 8, 3))
    where = place(EMERGENCY, older)
    uk = type(where)(where.pack._replace(country="GB"), where.event)
    assert any("Checked on 3 August 2026" in words for words in texts(page(FOUR, uk)))


def test_who_checked_all_the_numbers_is_named_and_the_kits_own_look_up_is_not():
    mine = [e._replace(checked_by="A. Lead") for e in (EMERGENCY, TALK)]
    kit = [e._replace(checked_by="Kitbag project, from stored pages") for e in (EMERGENCY, TALK)]
    assert any("by A. Lead." in words for words in texts(page(FOUR, place(*mine))))
    assert not any("Kitbag project" in words for words in texts(page(FOUR, place(*kit))))


def test_a_sheet_of_rows_has_its_check_in_a_box_with_the_next_one():
    said = texts(page(ROWS))
    assert "Checked on November 1, 2026" in said
    assert "Check again by April 30, 2027" in said


def test_ten_thousand_lines_do_not_slow_the_choice():
    from time import perf_counter

    many = [entry("crisis", name=f"Line {i}", phone=f"0800 {i}") for i in range(10_000)]
    context = SheetContext(sheet(FOUR), place(EMERGENCY, *many, TALK), PictureStore(), TODAY)
    start = perf_counter()
    assert [card.big for cards in choose_lines(context).cards.values() for card in cards] == ["988"]
    assert perf_counter() - start < 0.5


def test_long_and_strange_lines_stay_on_the_page():
    long_ = entry(
        "child_talk",
        name="The Very Long Name of a Help Line for Children and Young People in the Whole of the County",
        label="Talk about anything that worries you, by day and by night",
        phone="0800 1234 5678 9012 extension 3456",
        hours="Monday to Friday 8 to 20, Saturday and Sunday 9 to 17, not on public holidays",
    )
    arabic = entry(
        "report_abuse", name="\u062e\u0637 \u0627\u0644\u0645\u0633\u0627\u0639\u062f\u0629", phone="116 111"
    )
    for body in (FOUR, "## Talk\n\n<!-- lines: child_talk, report_abuse -->"):
        for large in (False, True):
            frame = page(body, place(EMERGENCY, long_, arabic, REMOVE), large=large)
            assert overlaps(frame) == []
            right = frame.size.w - 52
            assert all(
                item.x + item.block.width <= right + 1 for item in frame.items if hasattr(item, "block")
            )
