"""Help lines that nobody looked up for too long: D505."""

import datetime as dt

import pytest

from kit.contacts.model import FRESH_DAYS
from kit.review.check import check_files

TODAY = dt.date(2026, 11, 24)
OLDEST = TODAY - dt.timedelta(FRESH_DAYS)


@pytest.fixture
def found(tmp_path):
    """What is told of a pack whose second line was checked on that day."""

    def found(day, confidence="A", **more):
        file = tmp_path / "xx.toml"
        file.write_text(
            f'pack = 1\nid = "xx"\nname = "X"\ncountry = "XX"\nlanguages = ["en"]\nchecked_on = {TODAY}\n'
            f'[[entry]]\nrole = "emergency"\nname = "Police"\nphone = "999"\nconfidence = "A"\n'
            f'source = "s"\nchecked_on = {TODAY}\nchecked_by = "A"\n'
            f'[[entry]]\nrole = "child_talk"\nname = "Listeners"\nphone = "1"\nconfidence = "{confidence}"\n'
            f'source = "s"\nchecked_on = {day}\nchecked_by = "A"\n'
        )
        return check_files([file], today=TODAY, **more).problems

    return found


def test_a_help_line_is_told_from_the_day_on_which_it_is_stamped(found):
    assert found(OLDEST) == ()
    [problem] = found(OLDEST - dt.timedelta(1))
    assert (problem.code, problem.severity, problem.line) == ("D505", "warning", 15)
    assert '"Listeners" was last checked on 27 May 2026' in problem.message


def test_old_help_lines_stop_a_release(found):
    [problem] = found(OLDEST - dt.timedelta(1), release=True)
    assert problem.severity == "error"


def test_a_day_that_has_not_been_yet_is_told(found):
    [problem] = found(TODAY + dt.timedelta(1))
    assert (problem.code, problem.line) == ("D505", 15)
    assert "25 Nov 2026" in problem.message


def test_what_awaits_its_confirmation_is_not_told_of_its_age(found):
    assert found(dt.date(2020, 1, 1), confidence="B") == ()


def test_a_region_does_not_tell_of_its_country_s_lines(found, tmp_path):
    found(dt.date(2020, 1, 1))
    file = tmp_path / "xx-yy.toml"
    file.write_text(
        'pack = 1\nid = "xx-yy"\nname = "Y"\ncountry = "XX"\nregion = "YY"\nextends = "xx"\n'
        f'languages = ["en"]\nchecked_on = {TODAY}\n'
    )
    assert check_files([file], today=TODAY).problems == ()
