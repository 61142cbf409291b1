"""Figures come with their year, source and audience; one without a date of expiry lasts a year."""

import datetime as dt

import pytest

from kit.contacts.figures import load_figures, read_figures

GOOD = """
[half]
number = "About half"
text = "of those asked"
year = 2022
source = "A survey"
audiences = ["carers"]
checked_on = 2026-11-24
"""


@pytest.fixture
def read(tmp_path):
    def read(text):
        (tmp_path / "figures.toml").write_text(text, "utf-8")
        return read_figures(tmp_path / "figures.toml")

    return read


def test_the_shipped_figures_have_no_faults_and_no_listener_under_14():
    figures = load_figures()
    assert figures
    assert all("children" not in figure.audiences for figure in figures.values())
    assert all(f.source and f.year and f.checked_on and f.expires_on for f in figures.values())


def test_a_figure_is_read_with_its_year_as_text(read):
    figures, problems = read(GOOD)
    assert problems == ()
    assert (figures["half"].number, figures["half"].year) == ("About half", "2022")
    assert figures["half"].expires_on == dt.date(2027, 11, 24)


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ('source = "A survey"\n', "", "C103", 2),
        ('["carers"]', '["everyone"]', "C106", 7),
        ("2026-11-24", '"soon"', "C105", 8),
        ("year = 2022", "year = [2022]", "C105", 5),
        ("year =", "yeer =", "C104", 5),
        ("[half]\n", "half = 3\n[other]\n", "C105", 2),
    ],
)
def test_a_fault_is_told_with_its_line(read, old, new, code, line):
    assert (line, code) in [(p.line, p.code) for p in read(GOOD.replace(old, new))[1]]


def test_no_file_is_no_figures_and_a_problem(tmp_path):
    figures, problems = read_figures(tmp_path / "none.toml")
    assert figures == {}
    assert [p.code for p in problems] == ["C101"]


def test_a_figure_has_its_sentence_in_other_languages(read):
    figures, problems = read(GOOD + '[half.es]\nnumber = "Cerca de la mitad"\ntext = "de las personas"\n')
    assert problems == ()
    spanish = figures["half"].in_language("es")
    assert (spanish.number, spanish.text, spanish.year) == ("Cerca de la mitad", "de las personas", "2022")
    assert figures["half"].number == "About half"
