"""`kitbag print` as it is typed: what is written, what is refused, and the exit codes."""

import os
import subprocess

import pypdf
import pytest

from kit.cli import main
from kit.contacts.packs import pack_folders
from kit.library.sheets import user_sheets
from tests.handouts.making import write_sheet, write_sheets
from tests.rig.program import kitbag_command

US = ("--contacts", "us")


@pytest.fixture
def sheets():
    """The user's own sheets; the shipped ones are there, too."""
    return write_sheets(user_sheets())


@pytest.fixture
def run(sheets, capsys):
    def print_them(*words):
        code = main(["print", *map(str, words)])
        told = capsys.readouterr()
        return code, told.out, told.err

    return print_them


def pages(path):
    return [" ".join(page.extract_text().split()) for page in pypdf.PdfReader(path).pages]


def test_sheets_are_written_as_one_pdf(run, tmp_path):
    out = tmp_path / "new" / "all.pdf"
    code, told, wrong = run("s4-plan", "s14-record", *US, "--to", out)
    assert (code, told, wrong) == (0, f"{out}: 3 pages.\n", "")
    made = pypdf.PdfReader(out)
    assert [mark.title for mark in made.outline] == ["S4 Our Plan", "S14 The Record"]
    assert "911" in pages(out)[0]


def test_one_sheet_gives_the_document_its_title(run, tmp_path):
    run("s4-plan", *US, "--to", tmp_path / "a.pdf")
    assert pypdf.PdfReader(tmp_path / "a.pdf").metadata.title == "S4 Our Plan"


def test_a_folder_gets_a_pdf_a_sheet_and_language(run, tmp_path):
    out = tmp_path / "out"
    assert run("s4-plan", "s14-record", *US, "--lang", "en,es", "--to", out)[0] == 0
    assert sorted(file.name for file in out.iterdir()) == ["s14-record.en.pdf", "s4-plan.en.pdf", "s4-plan.es.pdf"]


def test_copies_paper_large_and_two_up_are_as_asked(run, tmp_path):
    out = tmp_path / "a.pdf"
    run("s4-plan", *US, "--copies", "3", "--paper", "a4", "--to", out)
    assert [round(float(page.mediabox.width)) for page in pypdf.PdfReader(out).pages] == [595] * 3
    run("s4-plan", *US, "--copies", "3", "--two-up", "--to", out)
    two = pypdf.PdfReader(out).pages
    assert [round(float(page.mediabox.width)) for page in two] == [792] * 2, "three copies on two sheets of paper"
    run("s4-plan", *US, "--to", out)
    assert [round(float(page.mediabox.width)) for page in pypdf.PdfReader(out).pages] == [612], "as in that country"
    assert run("s4-plan", *US, "--large", "--to", out)[0] == 0


def test_two_languages_lie_back_to_back_or_side_by_side(run, tmp_path):
    out = tmp_path / "a.pdf"
    run("s4-plan", *US, "--lang", "en,es", "--duplex", "--copies", "2", "--to", out)
    assert ["Juntos" in page for page in pages(out)] == [False, True, False, True]
    run("s4-plan", *US, "--lang", "en,es", "--two-up", "--to", out)
    [page] = pages(out)
    assert "Together" in page
    assert "Juntos" in page


def test_a_list_gives_personal_copies(run, tmp_path):
    names = tmp_path / "names.csv"
    names.write_text("\ufeffclass;room\n5B;12\n\n6C;Gym\n", "utf-8")
    out = tmp_path / "a.pdf"
    assert run("s20-own", *US, "--each", names, "--to", out)[:2] == (0, f"{out}: 2 pages.\n")
    assert ["5B" in page for page in pages(out)] == [True, False]
    folder = tmp_path / "each"
    assert run("s20-own", *US, "--each", names, "--to", folder)[1] == f"{folder}: 2 files.\n"
    assert [file.name for file in sorted(folder.iterdir())] == ["1-class-5B-room-12.pdf", "2-class-6C-room-Gym.pdf"]


def test_personal_copies_are_one_a_page_and_never_silently_more(run, tmp_path):
    (names := tmp_path / "names.csv").write_text("class\n5B\n", "utf-8")
    code, _, wrong = run("s20-own", *US, "--each", names, "--two-up", "--to", tmp_path / "a.pdf")
    assert (code, "one a page" in wrong) == (2, True)
    assert not (tmp_path / "a.pdf").exists()


def test_a_missing_number_refuses_and_says_where_to_fill_it_in(run, tmp_path):
    out = tmp_path / "a.pdf"
    code, told, wrong = run("s4-plan", "--contacts", "blank", "--to", out)
    assert (code, told) == (1, "")
    assert "H102 The emergency number is missing" in wrong
    assert "Settings > Help lines" in wrong
    assert wrong.splitlines()[-1] == "Nothing was printed."
    assert not out.exists()


def test_without_help_lines_it_says_how_to_name_them(run, tmp_path):
    code, _, wrong = run("s4-plan", "--to", tmp_path / "a.pdf")
    assert code == 1
    assert "--contacts us-wa" in wrong.splitlines()[-1]


def test_old_numbers_warn_and_are_stamped(run, tmp_path):
    pack = tmp_path / "old.toml"
    pack.write_text(
        'pack = 1\nid = "old"\nname = "Old"\n[[entry]]\nrole = "emergency"\nname = "Emergency"\nphone = "911"\n'
        'confidence = "A"\nchecked_on = 2020-01-01\nwhat_for = "x"\nsource = "x"\n'
    )
    code, _, wrong = run("s4-plan", "--contacts", pack, "--to", tmp_path / "a.pdf")
    assert code == 0
    assert 'H102 "Emergency" was last checked on 2020-01-01' in wrong
    assert "before use" in pages(tmp_path / "a.pdf")[0]


def test_the_user_s_own_help_lines_are_printed_and_a_broken_file_of_them_is_told(run, tmp_path):
    own = pack_folders()[0] / "us.local.toml"
    own.parent.mkdir(parents=True, exist_ok=True)
    own.write_text(
        'local = 1\n[[entry]]\nreplaces = "Emergency services"\nrole = "emergency"\nphone = "555-0142"\n'
        'checked_on = 2026-11-24\nchecked_by = "Ana"\n'
    )
    assert run("s4-plan", *US, "--to", tmp_path / "a.pdf")[0] == 0
    assert "555-0142" in pages(tmp_path / "a.pdf")[0]
    own.write_text("local = 1\n[[entry]\n")
    code, _told, wrong = run("s4-plan", *US, "--to", tmp_path / "a.pdf")
    assert code == 0
    assert "us.local.toml:2: C102" in wrong


@pytest.mark.parametrize(("content", "said"), [
    ("room\n12\n", ':1: M108 S20 needs a column "class".'),
    ("class\n5B,x\n", ":2: M105 This line has 2 cells"),
    ("", "M101 This list is empty."),
    (None, "M101 The list cannot be read: No such file or directory."),
])  # fmt: skip
def test_a_list_with_a_fault_prints_nothing(run, tmp_path, content, said):
    names = tmp_path / "names.csv"
    if content is not None:
        names.write_text(content)
    code, _, wrong = run("s20-own", *US, "--each", names, "--to", tmp_path / "a.pdf")
    assert code == 1
    assert f"{names}{said}" in wrong.replace(f"{names}: M", f"{names}M")
    assert not (tmp_path / "a.pdf").exists()


def test_a_language_that_is_not_there_is_said_and_the_others_are_printed(run, tmp_path):
    code, _, wrong = run("s4-plan", *US, "--lang", "es,de", "--to", tmp_path / "a.pdf")
    assert (code, wrong) == (0, "S4 is not there in de; it is printed in es.\n")


@pytest.mark.parametrize(("words", "said"), [
    (("s4-plam",), 'Did you mean "s4-plan"?'),
    (("s4-plan", "--lang", "de"), "S4 is not there in de. There is: en, es."),
    (("s4-plan", "--contacts", "nowhere"), 'There is no contacts pack "nowhere".'),
    (("s4-plan", "--copies", "0"), "no number of copies"),
    (("s4-plan", "--copies", "-3"), "copies"),
    (("s4-plan", "--paper", "a5"), "invalid choice"),
    (("s4-plan", "--printer", "x", "--to", "a.pdf"), "not allowed with"),
    ((), "SHEET"),
])  # fmt: skip
def test_wrong_usage_is_a_sentence_and_exit_2(run, tmp_path, words, said):
    to = () if "--printer" in words else ("--to", tmp_path / "a.pdf")
    contacts = () if "--contacts" in words else US
    code, _, wrong = run(*words, *contacts, *to)
    assert code == 2
    assert said in wrong
    assert not (tmp_path / "a.pdf").exists()


def test_a_sheet_that_does_not_fit_on_half_a_page_is_not_shrunk(run, sheets, tmp_path):
    write_sheet(sheets, "s30-long", "Long", extra="\n## More\n\n" + "Many words stand here. " * 120)
    code, _, wrong = run("s30-long", *US, "--two-up", "--to", tmp_path / "a.pdf")
    assert code == 2
    assert "S30 does not fit on half a page." in wrong


def test_a_sheet_that_is_too_long_says_by_how_much(run, sheets, tmp_path):
    write_sheet(sheets, "s30-long", "Long", extra="\n## More\n\n" + "Many words stand here. " * 400)
    code, _, wrong = run("s30-long", *US, "--to", tmp_path / "a.pdf")
    assert code == 0
    assert "pt too long for Letter: shorten box" in wrong


def test_a_place_that_cannot_be_written_is_exit_3_and_nothing_is_left(run, tmp_path):
    (tmp_path / "file").write_text("")
    code, _, wrong = run("s4-plan", *US, "--to", tmp_path / "file" / "a.pdf")
    assert code == 3
    assert "Cannot write" in wrong
    assert [path.name for path in tmp_path.iterdir() if path.name != "file"] == []


@pytest.mark.parametrize(("words", "wide"), [
    (("--handout", "6", "--paper", "letter"), 612),
    (("--handout", "4", "--paper", "letter"), 792),
    (("--notes",), 595),
])  # fmt: skip
def test_handouts_and_notes_of_a_talk_are_exported(tmp_path, words, wide):
    out = tmp_path / "a.pdf"
    assert main(["export", "tour", str(out), *words]) == 0
    made = pypdf.PdfReader(out)
    assert made.metadata.title == "A tour of every layout"
    assert round(float(made.pages[0].mediabox.width)) == wide


def test_a_handout_can_be_a_folder_of_pictures(tmp_path, capsys):
    folder = tmp_path / "pngs"
    assert main(["export", "tour", str(folder), "--handout", "9"]) == 0
    assert min(path.name for path in folder.iterdir()) == "page-001.png"
    assert main(["export", "tour", str(folder), "--handout", "5"]) == 2
    assert "invalid choice" in capsys.readouterr().err


@pytest.mark.rig
def test_sheets_go_to_a_real_printer(sheets, print_server, tmp_path):
    done = _to_paper(print_server, "s14-record", "--copies", "2", "--duplex")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "Kitbag: S14 The Record (en): 2 sheets of paper, sent to Paper.\n"
    [arrived] = print_server.arrived("Kitbag: S14 The Record (en)")
    assert (arrived.copies, arrived.options["sides"]) == (2, "two-sided-long-edge")
    names = tmp_path / "names.csv"
    names.write_text("class\n" + "".join(f"{i}\n" for i in range(30)))
    done = _to_paper(print_server, "s20-own", "--each", str(names))
    assert done.returncode == 0
    [arrived] = print_server.arrived("Kitbag: S20 Your Own, 30 copies")
    assert len(pypdf.PdfReader(arrived.pdf).pages) == 30
    print_server.run_out_of_paper()
    done = _to_paper(print_server, "s4-plan")
    assert done.returncode == 3
    assert 'The printer "Paper" is out of paper.' in done.stderr
    print_server.take_away()
    done = _to_paper(print_server, "s4-plan")
    assert (done.returncode, done.stderr) == (2, 'kitbag: There is no printer "Paper". There are: PDF.\n')


def _to_paper(server, *words):
    """The real program, printing on Paper."""
    command = kitbag_command("print", *words, *US, "--printer", "Paper")
    env = {**os.environ, **server.env}
    return subprocess.run(command, env=env, capture_output=True, text=True, timeout=60, check=False)


# Talks on paper


def test_a_talk_s_slides_and_notes_are_printed_beside_sheets(run, tmp_path):
    out = tmp_path / "a.pdf"
    code, _, wrong = run("s4-plan", "slides-6:pause-pick-tell", "notes:pause-pick-tell", *US, "--to", out)
    assert (code, wrong) == (0, "")
    made = pypdf.PdfReader(out)
    titles = ["S4 Our Plan", "Pause, Pick, Tell: slides", "Pause, Pick, Tell: notes pages"]
    assert [mark.title for mark in made.outline] == titles
    assert "Pause, Pick, Tell" in pages(out)[1]
    assert "catch you out" not in pages(out)[1]
    assert any("catch you out" in page for page in pages(out)[2:]), "the notes are what is said"


def test_a_talk_is_printed_in_the_languages_asked_for(run, tmp_path):
    out = tmp_path / "out"
    assert run("slides-9:pause-pick-tell", *US, "--lang", "en,es", "--to", out)[0] == 0
    made = sorted(file.name for file in out.iterdir())
    assert made == ["slides-9-pause-pick-tell.en.pdf", "slides-9-pause-pick-tell.es.pdf"]
    assert "Pausa, elige" in pages(out / made[1])[0]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("slides-5:pause-pick-tell",), "Slides are not printed 5 a page. Choose one of: 1, 2, 3, 4, 6, 9."),
        (("notes:nosuch",), 'There is no talk "nosuch". There are: my-safe-helpers'),
        (("pause-pick-tell",), '"pause-pick-tell" is a talk, not a sheet. Print its slides as slides-6:pause-pick'),
        (("notes:pause-pick-tell", "--two-up"), "Slides are printed as they are. Leave out --each and --two-up."),
    ],
)
def test_what_cannot_be_printed_of_a_talk_is_a_sentence(run, tmp_path, words, said):
    code, told, wrong = run(*words, *US, "--to", tmp_path / "a.pdf")
    assert (code, told) == (2, "")
    assert said in wrong
    assert list(tmp_path.glob("*.pdf")) == []
