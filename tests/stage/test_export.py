"""Exported talks: text stays text, fonts are inside, drawings stay vector, links live, nothing is left half-done."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QImage

from kit.contacts.model import Place
from kit.contacts.place import load_place
from kit.deck.opening import read_deck
from kit.errors import WorldError
from kit.paths import slides_dir
from kit.stage.export import export_talk

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory, qapp: object) -> PdfReader:
    out = tmp_path_factory.mktemp("export") / "tour.pdf"
    export_talk(read_deck(slides_dir() / "tour"), load_place("us-wa"), out)
    return PdfReader(out)


def test_each_slide_that_may_be_seen_is_a_page_of_its_proportions(pages: PdfReader) -> None:
    deck = read_deck(slides_dir() / "tour")

    assert len(pages.pages) == sum(not s.hide for s in deck.slides)
    for page in pages.pages:
        assert float(page.mediabox.width) / float(page.mediabox.height) == pytest.approx(16 / 9, abs=0.002)


def test_the_words_can_be_selected(pages: PdfReader) -> None:
    deck = read_deck(slides_dir() / "tour")
    text = " ".join(" ".join(page.extract_text().split()) for page in pages.pages)

    missing = [
        s.plain_title for s in deck.slides
        if not s.hide and not s.title_hidden and s.layout != "pause"
        and s.plain_title.replace('"', "").split()[0] not in text
    ]  # fmt: skip
    assert not missing


def test_every_font_is_embedded(pages: PdfReader) -> None:
    fonts = {}
    for page in pages.pages:
        for font in page["/Resources"].get_object().get("/Font", {}).values():
            real = font.get_object()["/DescendantFonts"][0].get_object()
            fonts[real["/BaseFont"]] = "/FontFile2" in real["/FontDescriptor"].get_object()

    assert fonts
    assert all(fonts.values()), fonts


def test_drawings_stay_vector(pages: PdfReader) -> None:
    assert sum(len(page.images) for page in pages.pages) == 0


def test_the_document_says_its_title(pages: PdfReader) -> None:
    assert pages.metadata is not None
    assert pages.metadata.title == "A tour of every layout"


def test_links_can_be_followed(tmp_path: Path) -> None:
    deck = tmp_path / "links.md"
    deck.write_text("# One\n\n---\n\n## Two\n\nSee [the page](https://example.org/a).\n", encoding="utf-8")
    export_talk(read_deck(deck), load_place(""), tmp_path / "links.pdf")
    annotations = PdfReader(tmp_path / "links.pdf").pages[1].get("/Annots", [])

    assert [a.get_object()["/A"]["/URI"] for a in annotations] == ["https://example.org/a"]


def test_a_folder_gets_a_picture_a_slide(tmp_path: Path) -> None:
    count = export_talk(read_deck(slides_dir() / "tour"), load_place("us-wa"), tmp_path / "pictures")

    assert len(list((tmp_path / "pictures").glob("*.png"))) == count


def test_what_cannot_be_written_is_a_sentence_and_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(WorldError, match="Cannot write"):
        export_talk(read_deck(slides_dir() / "tour"), load_place(""), tmp_path / "file" / "tour.pdf")

    assert [p.name for p in tmp_path.iterdir()] == ["file"]


@pytest.mark.skipif(sys.platform == "win32", reason="no limit of a file's size there")
@pytest.mark.parametrize("out", ["talk.pdf", "pictures"])
def test_a_disk_that_fills_up_is_said_and_leaves_nothing_half_done(
    tmp_path: Path, out: str, capfd: pytest.CaptureFixture[str]
) -> None:
    with _small_disk(5_000), pytest.raises(WorldError, match="Is the disk full"):
        export_talk(read_deck(slides_dir() / "tour"), load_place("us-wa"), tmp_path / out)
    assert list(tmp_path.iterdir()) == []
    assert capfd.readouterr().err == ""


@pytest.mark.skipif(sys.platform == "win32", reason="no limit of a file's size there")
def test_a_disk_that_fills_up_half_way_leaves_no_half_of_a_talk(tmp_path: Path) -> None:
    noise = QImage(os.urandom(3 * 600 * 600), 600, 600, QImage.Format.Format_RGB888)
    noise.save(str(tmp_path / "noise.png"))
    (tmp_path / "talk.md").write_text("# A\n\nwords\n\n---\n\n## B\n\n![Noise](noise.png)\n")
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine.txt").write_text("was here before")
    with _small_disk(200_000), pytest.raises(WorldError, match=r"002-b\.png.*Is the disk full"):
        export_talk(read_deck(tmp_path / "talk.md"), Place(), tmp_path / "out")
    assert [file.name for file in (tmp_path / "out").iterdir()] == ["mine.txt"]


@contextmanager
def _small_disk(most: int) -> Iterator[None]:
    """Where a file of more bytes than that does not go."""
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.qt_log_ignore("PulseAudioService", "No RHI backend")
def test_a_clip_without_a_poster_is_exported_with_its_first_picture(tmp_path: Path, clips: Path):
    shutil.copy(clips / "film.mp4", tmp_path)
    (tmp_path / "talk.md").write_text("# A\n\nwords\n\n---\n\n## B\n\n![A film](film.mp4)\n")
    export_talk(read_deck(tmp_path / "talk.md"), Place(), tmp_path / "out")
    (page,) = (tmp_path / "out").glob("002-*.png")
    image = QImage(str(page))
    red = image.pixelColor(image.width() // 2 - 300, image.height() // 2)
    assert red.red() > 150 > red.green() + 60
