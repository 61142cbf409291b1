"""Real printing: a print server, and what arrives there."""

import subprocess
from dataclasses import replace

import pypdf
import pytest
from PySide6.QtGui import QImage

from kit.errors import UsageError, WorldError
from kit.geometry import PixelSize
from kit.handouts.pages import run_job
from kit.handouts.plan import Run
from kit.handouts.printing import (
    PrintJob,
    all_through,
    choose_printer,
    list_printers,
    print_job,
    trouble_after,
)
from kit.handouts.queue import find_queue
from kit.stage.pictures import PictureStore
from kit.stage.ready import paint_picture
from tests.rig.waiting import wait_for

pytestmark = pytest.mark.rig
STORE = PictureStore()
TITLE = "Kitbag: S14 The Record (en)"


@pytest.fixture
def printers(print_server):
    print_server.join()
    return print_server


@pytest.fixture
def job(shop):
    return run_job(shop, Run("s14-record", ("en",), 3, duplex=True), gray=True)


def send(job, name="Paper"):
    return list(print_job(job, name, STORE))


def text(pdf):
    done = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True)
    return " ".join(done.stdout.split())


def test_the_printers_are_listed_with_what_they_can_do(printers):
    facts = {each.name: each for each in list_printers()}
    assert facts["Paper"].duplex
    assert facts["Paper"].color
    assert facts["Paper"].paper == "a4"
    assert not facts["PDF"].duplex


def test_what_arrives_is_what_was_asked_for(printers, job):
    assert send(job) == [1, 2]
    [arrived] = printers.arrived(TITLE)
    assert arrived.copies == 3
    assert arrived.options["media"] == "Letter"
    assert arrived.options["sides"] == "two-sided-long-edge"
    assert arrived.options["Duplex"] == "DuplexNoTumble"
    pages = pypdf.PdfReader(arrived.pdf).pages
    assert [(round(page.mediabox.width), round(page.mediabox.height)) for page in pages] == [(612, 792)] * 2
    assert "The Record" in text(arrived.pdf)
    assert "Words on the back." in text(arrived.pdf)
    fonts = subprocess.run(["pdffonts", arrived.pdf], capture_output=True, text=True, check=True).stdout
    assert all(line.split()[-5] == "yes" for line in fonts.splitlines()[2:]), "every font is embedded"


def test_a4_on_one_side_arrives_so(printers, shop):
    shop.paper = "a4"
    job = run_job(shop, Run("s4-plan", ("en",), 1, duplex=True), gray=True)
    send(job)
    [arrived] = printers.arrived(job.title)
    assert (arrived.copies, arrived.options["media"], arrived.options["sides"]) == (1, "A4", "one-sided")
    [page] = pypdf.PdfReader(arrived.pdf).pages
    assert (round(page.mediabox.width), round(page.mediabox.height)) == (595, 842)


def test_pages_on_their_side_turn_over_the_short_edge(printers, shop):
    job = run_job(shop, Run("s14-record", ("en",), 2, two_up=True, duplex=True), gray=True)
    send(job)
    [arrived] = printers.arrived(job.title)
    assert arrived.options["sides"] == "two-sided-short-edge"
    page = pypdf.PdfReader(arrived.pdf).pages[0]
    assert page.mediabox.width > page.mediabox.height
    assert page.rotation in (90, 270), "as the paper goes in"
    assert text(arrived.pdf).count("One promise") == 2


def test_it_lands_as_text_with_cups_pdf(printers, job):
    send(replace(job, copies=1), "PDF")
    landed = printers.landed()
    assert len(pypdf.PdfReader(landed).pages) == 2
    assert "The Record" in text(landed)
    assert "Words on the back." in text(landed)


def test_the_preview_and_the_paper_are_alike(printers, shop, tmp_path):
    job = run_job(shop, Run("s4-plan", ("en",), 1), gray=True)
    send(job)
    [arrived] = printers.arrived(job.title)
    subprocess.run(["pdftoppm", "-r", "100", "-png", "-singlefile", arrived.pdf, tmp_path / "paper"], check=True)
    paper = QImage(str(tmp_path / "paper.png")).convertToFormat(QImage.Format.Format_Grayscale8)
    preview = paint_picture(shop.frames("s4-plan", "en")[0], PixelSize(paper.width(), paper.height()), shop.pictures)
    preview = preview.convertToFormat(QImage.Format.Format_Grayscale8)
    # Two renderers smooth edges otherwise: compared are means of 8 x 8 pixels.
    blocks = [image.scaled(paper.width() // 8, paper.height() // 8, mode=_smooth()) for image in (paper, preview)]
    apart = [
        abs(blocks[0].pixelColor(x, y).lightness() - blocks[1].pixelColor(x, y).lightness())
        for x in range(blocks[0].width())
        for y in range(blocks[0].height())
    ]
    assert max(apart) < 60
    assert sum(apart) / len(apart) < 1.5
    assert min(blocks[0].pixelColor(x, y).lightness() for x in range(20, 70) for y in range(60, 100)) < 160


def _smooth():
    from PySide6.QtCore import Qt

    return Qt.TransformationMode.SmoothTransformation


def test_a_canceled_job_never_comes_out(printers, job):
    steps = print_job(job, "Paper", STORE)
    assert next(steps) == 1
    steps.close()
    assert printers.jobs(which="not-completed") == []
    send(replace(job, title="after it"))
    printers.arrived("after it")
    assert printers.came_out() == ["after it"]


def test_a_fault_while_pages_are_made_sends_nothing(printers, job):
    def frames():
        yield from job.frames
        raise OSError("a picture is gone")

    with pytest.raises(OSError, match="a picture is gone"):
        send(replace(job, frames=frames()))
    assert printers.jobs(which="not-completed") == []
    assert printers.came_out() == []


@pytest.mark.parametrize(("trouble", "sentence"), [
    ("refuse", 'The printer "Paper" takes no jobs now.'),
    ("stop", 'The printer "Paper" is paused.'),
    ("take_away", 'The printer "Paper" is gone.'),
])  # fmt: skip
def test_a_printer_that_cannot_is_a_sentence_and_nothing_is_sent(printers, job, trouble, sentence):
    getattr(printers, trouble)()
    with pytest.raises(WorldError) as caught:
        send(job)
    assert caught.value.message == sentence
    assert "plan is kept" in caught.value.hint


def test_a_printer_that_says_no_at_the_end_is_a_sentence(printers, job):
    steps = print_job(job, "Paper", STORE)
    next(steps)
    printers.refuse()
    with pytest.raises(WorldError, match=r"did not take the job: .*not accepting jobs"):
        list(steps)


def test_a_printer_that_runs_out_of_paper_is_told_and_the_job_waits(printers, job):
    printers.run_out_of_paper()
    send(job)
    words = wait_for(lambda: trouble_after("Paper", [TITLE]), "the printer to say that it is empty")
    assert words == 'The printer "Paper" is out of paper. What was sent waits for it.'
    assert not all_through("Paper", [TITLE])
    with pytest.raises(WorldError, match='"Paper" is out of paper'):
        send(job)
    printers.fill_paper()
    printers.arrived(TITLE)
    assert wait_for(lambda: all_through("Paper", [TITLE]), "the job to be through")
    assert trouble_after("Paper", [TITLE]) == ""


def test_a_printer_is_chosen_by_name_or_is_the_usual_one(printers):
    assert choose_printer("Paper") == "Paper"
    assert choose_printer() in ("Paper", "PDF")
    with pytest.raises(UsageError) as caught:
        choose_printer("Laser")
    assert caught.value.hint == "There are: Paper, PDF."
    printers.take_away("Paper")
    printers.take_away("PDF")
    with pytest.raises(WorldError, match="There is no printer here"):
        choose_printer()


def test_the_queue_knows_its_own_jobs(printers, job):
    queue = find_queue()
    assert queue is not None
    assert queue.printer("nobody") is None
    send(job)
    [known] = queue.jobs("Paper", TITLE)
    assert queue.jobs("Paper", "another title") == ()
    assert known.number == printers.jobs()[0]


def test_nothing_to_print_prints_nothing(printers):
    assert send(PrintJob("empty", (), 0)) == []
    assert printers.jobs() == []
