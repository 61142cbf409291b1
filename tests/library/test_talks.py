"""Which talks there are, in which order, and how one is found by its id or path."""

import dataclasses
import datetime as dt
import subprocess
import sys

import pytest

from kit import paths
from kit.errors import UsageError
from kit.library.talks import find_talk, find_talks, review_state, user_decks
from tests.review.conftest import FIRST, FRONT

TODAY = dt.date(2026, 11, 24)


@pytest.fixture
def write(tmp_path):
    """Writes a deck of ours; keywords change its front matter."""

    def write(folder, name="deck.en.md", **front):
        keys = {**FRONT, **front}
        head = "\n".join(f"{key}: {value}" for key, value in keys.items() if value is not None)
        path = (tmp_path / folder if isinstance(folder, str) else folder) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"---\n{head}\n---\n\n{FIRST}", "utf-8")
        return path

    return write


@pytest.fixture
def shipped(tmp_path, monkeypatch):
    """An empty library in place of the shipped one."""
    monkeypatch.setattr(paths, "slides_dir", lambda: tmp_path / "slides")
    return tmp_path / "slides"


def ids(talks):
    return [talk.id for talk in talks]


def test_the_shipped_talks_are_found_and_the_tour_is_last():
    talks = find_talks()
    assert "parents-and-carers" in ids(talks)
    assert ids(talks)[-1] == "tour"
    assert all(talk.title and talk.minutes and talk.slides > 1 and not talk.own for talk in talks)


def test_talks_go_from_the_youngest_to_the_adults_and_the_tour_is_last(write, tmp_path):
    for number, front in enumerate([
        {"id": "tour", "audience": "mixed"}, {"id": "booster", "audience": "mixed"},
        {"id": "staff", "audience": "staff"}, {"id": "parents", "audience": "carers"},
        {"id": "older", "audience": "teens", "ages": "14-18"}, {"id": "teens", "audience": "teens", "ages": "11-14"},
        {"id": "middle", "audience": "children", "ages": "8-11"},
        {"id": "small", "audience": "children", "ages": "5-7"},
    ]):  # fmt: skip
        write(f"talks/{number}", **front)
    expected = ["small", "middle", "teens", "older", "parents", "staff", "booster", "tour"]
    assert ids(find_talks(tmp_path / "talks")) == expected


def test_a_talk_in_two_languages_is_one_talk(write, tmp_path):
    write("talks/a", "deck.de.md", lang="de")
    write("talks/a", "deck.en.md")
    write("talks/a", "deck.ar.md", lang="ar")
    [talk] = find_talks(tmp_path / "talks")
    assert (talk.lang, talk.langs) == ("en", ("en", "ar", "de"))
    assert talk.path.name == "deck.en.md"


def test_one_s_own_and_lately_opened_talks_come_after_the_shipped_ones(write, shipped, tmp_path):
    write(shipped / "a", id="a")
    write(user_decks() / "mine", id="mine")
    (user_decks() / "guest.md").write_text("# Guest\n\n---\n\n# Two\n")
    (user_decks() / "README.md").write_text("# Not a talk\n")
    elsewhere = write("stick", "deck.en.md", id="stick")
    talks = find_talks(recent=[str(elsewhere), str(elsewhere), str(tmp_path / "gone.md")])
    assert ids(talks)[0] == "a"
    assert sorted(ids(talks)[1:]) == ["guest", "mine", "stick"]
    assert [talk.own for talk in talks] == [False, True, True, True]
    guest = next(talk for talk in talks if talk.id == "guest")
    assert not guest.ours
    assert guest.slides == 2


def test_a_recent_talk_of_the_library_stands_there_once(write, shipped):
    path = write(shipped / "a", id="a")
    assert ids(find_talks(recent=[str(path)])) == ["a"]


def test_a_talk_with_faults_is_listed_and_tells_them_when_asked(shipped):
    (shipped / "bad").mkdir(parents=True)
    (shipped / "bad" / "deck.en.md").write_text("---\ndeck: 1\nid: bad\n")
    (shipped / "worse").mkdir()
    (shipped / "worse" / "deck.en.md").write_bytes(b"\xff\xfe\x00")
    talks = find_talks()
    assert len(talks) == 2
    assert all(talk.problems() for talk in talks)


def test_no_library_is_no_talks(shipped):
    assert find_talks() == ()


def test_slides_that_talks_share_are_no_talk(shipped):
    (shipped / "shared").mkdir(parents=True)
    (shipped / "shared" / "frame.en.md").write_text("# Frame\n")
    assert find_talks() == ()


@pytest.mark.parametrize(
    ("reviewers", "review_by", "said"),
    [
        (FRONT["reviewers"], dt.date(2027, 11, 20), ("good", "Reviewed until Nov 2027")),
        (FRONT["reviewers"], TODAY, ("good", "Reviewed until Nov 2026")),
        (FRONT["reviewers"], dt.date(2026, 9, 1), ("due", "Review was due 1 Sep 2026")),
        (None, dt.date(2027, 11, 20), ("none", "Not yet reviewed")),
        (None, dt.date(2026, 9, 1), ("none", "Not yet reviewed")),
    ],
)
def test_a_review_holds_until_its_date_and_needs_a_person(write, tmp_path, reviewers, review_by, said):
    write("talks/a", reviewers=reviewers, review_by=review_by)
    [talk] = find_talks(tmp_path / "talks", today=TODAY)
    assert (talk.reviewed_state, talk.reviewed_text) == said


def test_without_a_date_nothing_is_reviewed():
    from kit.deck.model import DeckMeta

    assert review_state(DeckMeta("a", "A"), TODAY)[0] == "none"


def test_a_talk_is_found_by_its_id_file_or_folder(write, shipped):
    path = write(shipped / "a", id="a")
    for name in ("a", path, str(path), path.parent):
        assert find_talk(name) == path


def test_a_talk_is_found_by_its_id_where_the_folder_is_called_otherwise(write, shipped):
    path = write(shipped / "folder", id="the-id")
    assert find_talk("the-id") == path


def test_one_s_own_talk_is_found_by_its_id(write, shipped):
    path = write(user_decks() / "mine", id="mine")
    assert find_talk("mine") == path


def test_a_folder_with_one_markdown_file_is_that_deck(tmp_path):
    (tmp_path / "README.md").write_text("# No")
    (tmp_path / "slides.md").write_text("# Yes")
    assert find_talk(tmp_path) == tmp_path / "slides.md"


def test_an_unknown_talk_says_which_was_meant(write, shipped):
    write(shipped / "parents-and-carers", id="parents-and-carers")
    with pytest.raises(UsageError, match='Did you mean "parents-and-carers"') as fault:
        find_talk("parents")
    assert fault.value.exit_code == 2


@pytest.mark.parametrize("name", ["", "no/such/deck.md", "x" * 5000, "a\0b", "../.."])
def test_a_name_that_is_no_talk_is_wrong_usage(shipped, name):
    with pytest.raises(UsageError):
        find_talk(name)


def test_a_folder_of_several_decks_or_none_says_so(tmp_path):
    with pytest.raises(UsageError, match="no deck"):
        find_talk(tmp_path)
    for name in ("a.md", "b.md"):
        (tmp_path / name).write_text("# X")
    with pytest.raises(UsageError, match="several decks"):
        find_talk(tmp_path)


def test_an_entry_is_a_value():
    [first, *_] = find_talks()
    with pytest.raises(dataclasses.FrozenInstanceError):
        first.id = "other"


def test_listing_needs_no_qt():
    program = (
        "import sys\nfrom kit.library.talks import find_talks\nfind_talks()\n"
        "print([m for m in sys.modules if m.startswith(('PySide6', 'shiboken6'))])"
    )
    command = [sys.executable, "-c", program]
    told = subprocess.run(command, cwd=paths.shipped(), capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"


def test_a_talk_is_found_in_a_language_and_says_which_there_are(write, shipped):
    path = write(shipped / "small")
    german = write(shipped / "small", "deck.de.md", lang="de", translation_of="small", source_version="1.0.0")
    assert (find_talk("small"), find_talk("small", "de"), find_talk(path, "de-AT")) == (path, german, german)
    with pytest.raises(UsageError, match='no "small" in "fr"') as fault:
        find_talk("small", "fr")
    assert "de, en" in str(fault.value)


def test_a_translation_that_no_native_speaker_read_says_so(write, tmp_path):
    write("talks/a")
    translated = {"lang": "de", "title": "Klein", "translation_of": "small", "source_version": "1.0.0"}
    write("talks/a", "deck.de.md", **translated)
    [talk] = find_talks(tmp_path / "talks", today=TODAY)
    german = talk.in_language("de", TODAY)
    assert (talk.unread, german.unread) == (("de",), ("de",))
    assert (german.title, german.langs) == ("Klein", ("en", "de"))
    assert talk.in_language("fr") is None
    write("talks/a", "deck.de.md", **translated, native_reviewed="true")
    [talk] = find_talks(tmp_path / "talks", today=TODAY)
    assert talk.unread == ()
