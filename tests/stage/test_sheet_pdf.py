"""Sheets as PDF: text that can be searched, fonts within, titles, languages, bookmarks, links; whole files or none."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from pypdf import PdfReader

from kit.errors import WorldError
from kit.stage.pdf_book import uri_bytes
from kit.stage.pdf_objects import NotQtPdfError, RawPdf
from kit.stage.sheet_pdf import PdfPart, write_folder, write_pdf
from kit.stage.sheets.copies import SheetCopies
from kit.stage.sheets.impose import two_up
from tests.sheet.written import HERE, TODAY, sheet
from tests.stage.sheet_pages import pages, svg

pytestmark = pytest.mark.usefixtures("qapp")

BODY = "## Plan\n\n- [ ] Tick me\n\n> “Please help me.”\n\n<!-- help: emergency, child_talk, report_abuse -->"
PLAN = sheet(BODY, title="Our Plan", head='"For {{ person.name or everyone }}"')
CARTA = sheet("## Carta\n\nPalabras: niño, acción.", lang="es", id="s12-letter")
needs_poppler = pytest.mark.skipif(shutil.which("pdffonts") is None, reason="poppler-utils is not installed")


def part(read=PLAN, title: str = "Plan", **more: object) -> PdfPart:
    return PdfPart(title, pages(read).frames, read.meta.lang, **more)  # type: ignore[arg-type]


def run(*command: str | Path) -> str:
    return subprocess.run([str(c) for c in command], capture_output=True, text=True, check=True).stdout


def links(page) -> list[tuple[str, tuple[float, ...]]]:
    found = []
    for annotation in page.get("/Annots", ()):
        made = annotation.get_object()
        found.append((made["/A"]["/URI"], tuple(float(x) for x in made["/Rect"])))
    return found


def test_a_sheet_is_one_page_of_its_paper_with_title_and_language(tmp_path: Path):
    out = tmp_path / "plan.pdf"
    assert write_pdf([part()], out) == 1
    reader = PdfReader(out, strict=True)
    assert reader.metadata is not None
    assert reader.metadata.title == "Plan"
    assert reader.trailer["/Root"]["/Lang"] == "en"
    assert reader.trailer["/Root"]["/ViewerPreferences"]["/DisplayDocTitle"]
    assert [round(float(x)) for x in reader.pages[0].mediabox] == [0, 0, 595, 842]
    assert list(tmp_path.iterdir()) == [out]


def test_text_stays_text(tmp_path: Path):
    write_pdf([part(), part(CARTA)], tmp_path / "x.pdf")
    first, second = (page.extract_text() for page in PdfReader(tmp_path / "x.pdf").pages)
    for words in (
        "Tick me",
        "Please help me.",
        "911",
        "988",
        "Not produced or endorsed by the services listed.",
    ):
        assert words in first
    assert "niño, acción" in second


def test_one_sheet_is_small(tmp_path: Path):
    write_pdf([part()], tmp_path / "x.pdf")
    assert (tmp_path / "x.pdf").stat().st_size < 150_000


@needs_poppler
def test_fonts_are_embedded_and_subset(tmp_path: Path):
    write_pdf([part()], tmp_path / "x.pdf")
    rows = run("pdffonts", tmp_path / "x.pdf").splitlines()[2:]
    assert len(rows) >= 3
    for row in rows:
        assert re.match(r"[A-Z]{6}\+SourceSansPro", row)
        assert row.split()[-5:-2] == ["yes", "yes", "yes"]


@needs_poppler
def test_other_programs_read_it_without_a_word(tmp_path: Path):
    made = SheetCopies(PLAN, HERE, today=TODAY)
    people = [PdfPart(n, made.layers({"name": n})) for n in ("A. Alder", "B. Birch")]
    write_pdf([part(), *people, part(CARTA)], tmp_path / "x.pdf", title="All of it")
    done = subprocess.run(["pdftotext", tmp_path / "x.pdf", "-"], capture_output=True, text=True, check=True)
    assert done.stderr == ""
    assert done.stdout.count("Tick me") == 3
    info = run("pdfinfo", tmp_path / "x.pdf")
    assert re.search(r"Title:\s+All of it", info)
    assert re.search(r"Pages:\s+4", info)


def test_several_sheets_have_bookmarks_and_one_has_none(tmp_path: Path):
    write_pdf([part(title="Plan"), part(CARTA, "Carta (español)")], tmp_path / "two.pdf", title="Evening")
    reader = PdfReader(tmp_path / "two.pdf", strict=True)
    marks = reader.outline
    assert [mark.title for mark in marks] == ["Plan", "Carta (español)"]  # type: ignore[union-attr]
    assert [reader.get_destination_page_number(mark) for mark in marks] == [0, 1]  # type: ignore[arg-type]
    write_pdf([part()], tmp_path / "one.pdf")
    assert PdfReader(tmp_path / "one.pdf", strict=True).outline == []


def test_links_and_codes_lead_where_they_say(tmp_path: Path):
    write_pdf([part()], tmp_path / "x.pdf")
    found = links(PdfReader(tmp_path / "x.pdf").pages[0])
    assert {href for href, _ in found} == {"tel:911", "tel:988", "https://report.example.org"}
    for _, (left, bottom, right, top) in found:
        assert 0 < left < right < 596
        assert 0 < bottom < top < 843


def test_links_of_a_half_page_lie_on_both_halves(tmp_path: Path):
    card = two_up(sheet("## Card\n\n[Open](https://example.org)"), HERE, today=TODAY)
    assert card is not None
    write_pdf([PdfPart("Cards", card)], tmp_path / "x.pdf")
    places = sorted(rect[0] for _, rect in links(PdfReader(tmp_path / "x.pdf").pages[0]))
    assert len(places) == 2
    assert places[1] - places[0] == pytest.approx(842 / 2, abs=2)


@pytest.mark.parametrize("sign", ["(", ")", "\\", "\u00e9", " "])
def test_any_address_can_be_written(sign: str):
    assert re.fullmatch(rb"[!-'*-\[\]-~]+", uri_bytes(f"https://example.org/{sign}x"))


@pytest.mark.parametrize(
    "title", ["Plain", "With (brackets) and \\", "Español", "\u0639\u0631\u0628\u064a", "Plan \U0001f600"]
)
def test_any_title_can_be_written(tmp_path: Path, title: str):
    write_pdf([part(title=title), part(title="Other")], tmp_path / "x.pdf", title=title)
    reader = PdfReader(tmp_path / "x.pdf", strict=True)
    assert reader.metadata is not None
    assert reader.metadata.title == title
    assert reader.outline[0].title == title  # type: ignore[union-attr]


def test_pages_of_several_sizes_keep_theirs(tmp_path: Path):
    letter = pages(PLAN, paper="letter").frames
    write_pdf([part(), PdfPart("Letter", letter)], tmp_path / "x.pdf")
    assert [round(float(p.mediabox.height)) for p in PdfReader(tmp_path / "x.pdf").pages] == [842, 792]


def test_a_page_that_comes_again_is_written_once(tmp_path: Path):
    frames = pages(PLAN).frames
    write_pdf([PdfPart("One", frames)], tmp_path / "one.pdf")
    write_pdf([PdfPart("Thirty", frames * 30)], tmp_path / "thirty.pdf")
    assert len(PdfReader(tmp_path / "thirty.pdf").pages) == 30
    assert (tmp_path / "thirty.pdf").stat().st_size < (tmp_path / "one.pdf").stat().st_size + 30 * 2_000


def test_personal_copies_share_all_but_their_own_words(tmp_path: Path):
    made = SheetCopies(PLAN, HERE, today=TODAY)
    names = [f"Pupil {i}" for i in range(100)]
    write_pdf(
        [PdfPart("All", (page for n in names for page in made.layers({"name": n})))], tmp_path / "x.pdf"
    )
    reader = PdfReader(tmp_path / "x.pdf", strict=True)
    said = [" ".join(page.extract_text().split()) for page in reader.pages]
    assert [re.search(r"For (Pupil \d+)", words)[1] for words in said] == names  # type: ignore[index]
    assert all("Tick me" in words for words in said)
    assert (tmp_path / "x.pdf").stat().st_size < 60_000 + 100 * 3_000
    assert len(links(reader.pages[99])) == len(links(reader.pages[0])) > 0


@needs_poppler
def test_a_copy_in_layers_looks_as_if_it_were_painted_whole(tmp_path: Path):
    made = SheetCopies(PLAN, HERE, today=TODAY)
    row = {"name": "A. Alder"}
    write_pdf([PdfPart("x", made.layers(row))], tmp_path / "layers.pdf")
    write_pdf([PdfPart("x", made.frames(row))], tmp_path / "whole.pdf")
    pictures = []
    for name in ("layers", "whole"):
        run("pdftoppm", "-r", "60", "-gray", "-singlefile", tmp_path / f"{name}.pdf", tmp_path / name)
        pictures.append((tmp_path / f"{name}.pgm").read_bytes())
    assert pictures[0] == pictures[1]


def test_a_folder_gets_a_file_for_each_part(tmp_path: Path):
    parts = [
        part(title="Plan"),
        part(CARTA, "Carta"),
        part(title="Plan"),
        part(title="a/b: c?"),
        part(file="named"),
    ]
    made = write_folder(parts, tmp_path / "new" / "folder")
    assert [p.name for p in made] == ["Plan.pdf", "Carta.pdf", "Plan-2.pdf", "a-b-c.pdf", "named.pdf"]
    assert sorted(p.name for p in (tmp_path / "new" / "folder").iterdir()) == sorted(p.name for p in made)
    second = PdfReader(made[1], strict=True)
    assert second.trailer["/Root"]["/Lang"] == "es"
    assert "Tick me" not in second.pages[0].extract_text()


def test_a_file_of_a_folder_holds_nothing_of_the_others(tmp_path: Path):
    alone = write_folder([part(CARTA, "Carta")], tmp_path / "alone")[0].stat().st_size
    among = write_folder([part(CARTA, "Carta"), part()], tmp_path / "among")[0].stat().st_size
    assert among < alone + 15_000  # the letters of the other in its fonts


def test_drawings_stay_drawings(tmp_path: Path):
    svg(tmp_path)
    read = sheet("Lead.\n\n![A sun](x.svg)\n\n## One\n\nx", tmp_path)
    write_pdf([part(read)], tmp_path / "x.pdf")
    assert not PdfReader(tmp_path / "x.pdf").pages[0].images


def test_progress_is_told_and_may_stop_it(tmp_path: Path):
    told: list[int] = []

    def stop_at_two(done: int) -> bool:
        told.append(done)
        return done < 2

    frames = pages(PLAN).frames * 5
    out = tmp_path / "x.pdf"
    out.write_bytes(b"the old one")
    assert write_pdf([PdfPart("x", frames)], out, progress=stop_at_two) == 0
    assert told == [1, 2]
    assert out.read_bytes() == b"the old one"
    assert write_folder([PdfPart("x", frames)], tmp_path / "folder", progress=stop_at_two) == ()
    assert list(tmp_path.iterdir()) == [out]


def test_nothing_to_print_is_a_sentence(tmp_path: Path):
    with pytest.raises(WorldError, match="nothing to print"):
        write_pdf([], tmp_path / "x.pdf")
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written_is_a_sentence(tmp_path: Path):
    (tmp_path / "file").write_text("x")
    for target in (tmp_path / "file" / "x.pdf", Path("/proc/x.pdf")):
        with pytest.raises(WorldError, match="Cannot write") as caught:
            write_pdf([part()], target)
        assert caught.value.hint


def test_a_full_disk_leaves_nothing_half_written():
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("no /dev/full here")
    with pytest.raises(WorldError):
        write_pdf([part()], full / "x.pdf")


def test_a_fault_in_the_middle_leaves_nothing(tmp_path: Path):
    def frames():
        yield from pages(PLAN).frames
        raise OSError(28, "No space left on device")

    with pytest.raises(WorldError, match="No space left") as caught:
        write_pdf([PdfPart("x", frames())], tmp_path / "x.pdf")
    assert caught.value.hint == "Free some room there."
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", [b"", b"%PDF-1.4\n", b"%PDF-1.4\nstartxref\n99999\n%%EOF\n"])
def test_a_raw_file_that_was_cut_short_is_refused(tmp_path: Path, content: bytes):
    path = tmp_path / "raw.pdf"
    path.write_bytes(content)
    with pytest.raises(NotQtPdfError):
        RawPdf(path)
