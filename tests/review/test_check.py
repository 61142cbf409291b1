"""Which files are checked, and that what is found in them comes with its place."""

import datetime as dt
from pathlib import Path

import pytest

from kit.contacts.model import Place
from kit.contacts.packs import list_packs
from kit.errors import Problem, UsageError
from kit.review.check import check_files
from tests.review.conftest import FIRST, FRONT, slide

TODAY = dt.date(2026, 11, 24)


@pytest.fixture
def deck(tmp_path):
    def deck(*slides, name="talk/deck.en.md", **front):
        head = "\n".join(f"{key}: {value}" for key, value in {**FRONT, **front}.items())
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"---\n{head}\n---\n\n" + "\n---\n\n".join([FIRST, *slides]), "utf-8")
        return path

    return deck


def found(*paths, **more):
    return [(p.path.name, p.code) for p in check_files(paths, today=TODAY, **more).problems]


def test_the_whole_library_has_no_errors():
    report = check_files()
    assert {"deck.en.md", "figures.toml", "us.toml", "us-wa.toml", "disclosure-card.toml"} <= {
        path.name for path in report.files
    }
    assert [str(p) for p in report.problems if p.severity == "error"] == []


def test_a_good_deck_has_no_problems(deck):
    assert found(deck(slide("## Now"))) == []


def test_the_parser_s_and_the_reviewer_s_problems_come_together(deck):
    path = deck(slide("## It is forever\n\n1) No"))
    assert {code for _, code in found(path)} == {"D301", "D309"}


def test_a_folder_is_checked_with_all_below_it(deck, tmp_path):
    deck(slide("## Forever"), name="a/deck.en.md")
    deck(slide("## Forever"), name="b/deep/deck.en.md")
    deck(slide("## Forever"), name=".hidden/deck.en.md")
    (tmp_path / "README.md").write_text("Forever")
    (tmp_path / "pyproject.toml").write_text("x = ")
    (tmp_path / "contacts").mkdir()
    (tmp_path / "contacts" / "xx.toml").write_text("pack = 2\n")
    (tmp_path / "figures.toml").write_text("x = \n")
    assert found(tmp_path) == [
        ("deck.en.md", "D309"), ("deck.en.md", "D309"), ("xx.toml", "C103"), ("xx.toml", "C103"), ("xx.toml", "C103"),
        ("figures.toml", "C102"),
    ]  # fmt: skip


def test_a_file_named_twice_is_checked_once(deck):
    path = deck(slide("## Forever"))
    assert len(found(path, path, path.parent)) == 1


def test_what_is_to_do_is_an_error_in_a_release(deck):
    path = deck(slide("## Now\n\n<!-- todo: find a picture -->"))
    assert [p.severity for p in check_files([path], today=TODAY).problems] == ["warning"]
    assert [p.severity for p in check_files([path], release=True, today=TODAY).problems] == ["error"]


def test_the_check_for_fit_is_the_one_handed_in(deck):
    path = deck(slide("## Now"))
    asked = []

    def fit(deck, *places):
        asked.append((deck.meta.id, len(places), all(isinstance(place, Place) for place in places)))
        return [Problem(deck.path, 9, "D310", "Too much.")]

    assert found(path, fit=fit) == [("deck.en.md", "D310")]
    assert asked == [("small", len(list_packs()), True)]


def test_what_does_not_fit_anywhere_is_told_once(deck):
    def fit(deck, *places):
        return [Problem(deck.path, 9, "D310", f"Too much in {place.pack.id}.") for place in places]

    assert len(list_packs()) > 1
    assert len(found(deck(slide("## Now")), fit=fit)) == 1


@pytest.mark.parametrize("name", ["nothing.md", "x" * 5000, "a\0b"])
def test_a_path_that_is_not_there_is_wrong_usage(name):
    with pytest.raises(UsageError):
        check_files([Path(name)])


@pytest.mark.parametrize(
    "content", [b"", b"\xff\xfe", b"---\ndeck: 1\n", b"---\ndeck: 1\n---\n\n" + b"<!-- " * 500, b"\0" * 99]
)
def test_no_content_raises(tmp_path, content):
    (tmp_path / "deck.en.md").write_bytes(content)
    assert check_files([tmp_path]).problems


def test_a_guest_has_no_errors_for_what_only_ours_must_keep(tmp_path):
    (tmp_path / "talk.md").write_text("# Hello\n\nCall 911, it is forever\n\n---\n\n# Two\n")
    assert check_files([tmp_path]).errors == 0


def test_the_user_s_own_changes_to_a_pack_are_checked_with_their_lines(tmp_path):
    file = tmp_path / "us.local.toml"
    file.write_text('local = 1\n[[entry]]\nrole = "crisis"\nname = "L"\nphone = "ask"\n[[hidden]]\nrole = "crisis"\n')
    found = check_files([file]).problems
    assert {(p.path, p.line, p.code) for p in found} >= {(file, 5, "C110"), (file, 6, "C103")}
