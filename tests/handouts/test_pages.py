"""What goes to a file or a printer."""

import pypdf

from kit.handouts.merge import Copy, CopyList
from kit.handouts.pages import Personal, Wanted, run_job, run_part, run_title, tag_frame
from kit.handouts.plan import Run
from kit.stage.frame import TextItem
from kit.stage.sheet_pdf import write_folder, write_pdf
from tests.handouts.test_shop import words


def copies(tmp_path, *rows):
    columns = tuple(rows[0])
    return CopyList(tmp_path / "names.csv", columns, tuple(Copy(row, i) for i, row in enumerate(rows, 2)))


def text(path):
    return [" ".join(page.extract_text().split()) for page in pypdf.PdfReader(path).pages]


def test_a_part_has_its_pages_once_or_as_often_as_asked(shop):
    run = Run("s4-plan", ("en",), 3)
    assert run_title(shop, run) == "S4 Our Plan"
    assert len(tuple(run_part(shop, run).pages)) == 1
    assert len(tuple(run_part(shop, run, copies=True).pages)) == 3
    assert run_part(shop, run).file == "s4-plan.en"


def test_copies_of_one_page_are_never_printed_on_its_back(shop):
    assert not run_job(shop, Run("s4-plan", ("en",), 5, duplex=True), gray=True).duplex
    job = run_job(shop, Run("s14-record", ("en",), 5, duplex=True), gray=True)
    assert job.duplex
    assert (job.pages, job.copies) == (2, 5)


def test_each_line_of_a_list_is_a_copy_with_its_words(shop, tmp_path):
    rows = copies(tmp_path, {"class": "5B", "room": "12"}, {"class": "6C", "room": ""})
    made = Personal(shop, [Wanted("s20-own", ("en",))], rows)
    assert made.problems() == ()
    out = tmp_path / "all.pdf"
    assert write_pdf(made.parts(1), out, title=made.title) == 2
    first, second = text(out)
    assert "Class 5B, room 12" in first.replace(" ,", ",")
    assert "6C" in second
    assert "5B" not in second


def test_what_a_sheet_has_no_place_for_stands_in_its_corner(shop, tmp_path):
    made = Personal(shop, [Wanted("s4-plan", ("en",))], copies(tmp_path, {"class": "5B", "tutor": "Ms. Lee"}))
    out = tmp_path / "all.pdf"
    write_pdf(made.parts(1), out)
    assert "class 5B" in text(out)[0]
    assert "tutor Ms. Lee" in text(out)[0]
    own = Personal(shop, [Wanted("s20-own", ("en",))], copies(tmp_path, {"class": "5B", "tutor": "Ms. Lee"}))
    write_pdf(own.parts(1), out)
    assert "class 5B" not in text(out)[0]
    assert "tutor Ms. Lee" in text(out)[0]


def test_a_long_word_in_the_corner_stays_on_the_page(shop):
    size = shop.frames("s4-plan", "en")[0].size
    [item] = tag_frame(size, "word " * 80).items
    assert isinstance(item, TextItem)
    assert item.x > 30
    assert item.block.plain.endswith("…")


def test_a_column_that_the_sheet_needs_is_missed(shop, tmp_path):
    made = Personal(shop, [Wanted("s20-own", ("en",))], copies(tmp_path, {"room": "12"}))
    [problem] = made.problems()
    assert (problem.code, problem.line) == ("M108", 1)
    assert '"class"' in problem.message


def test_the_sheets_of_one_line_come_together_and_each_line_has_its_file(shop, tmp_path):
    wanted = [Wanted("s20-own", ("en",)), Wanted("s4-plan", ("en", "es"))]
    made = Personal(shop, wanted, copies(tmp_path, {"class": "5B"}, {"class": "6/C"}))
    files = write_folder(made.parts(2), tmp_path / "out")
    assert [file.name for file in files] == ["1-class-5B.pdf", "2-class-6-C.pdf"]
    assert len(text(files[0])) == 2 * 3


def test_in_a_job_on_both_sides_no_copy_begins_on_anothers_back(shop, tmp_path):
    wanted = [Wanted("s14-record", ("en",)), Wanted("s4-plan", ("en",))]
    made = Personal(shop, wanted, copies(tmp_path, {"class": "5B"}, {"class": "6C"}))
    job = made.job(1, duplex=True, gray=True)
    frames = list(job.frames)
    assert job.duplex
    assert (job.pages, len(frames)) == (8, 8)
    assert [bool(frame.items) for frame in frames] == [True, True, True, False] * 2
    assert "class 6C" in words(frames[4])
    single = Personal(shop, [Wanted("s4-plan", ("en",))], copies(tmp_path, {"class": "5B"}, {"class": "6C"}))
    assert not single.job(1, duplex=True, gray=True).duplex
