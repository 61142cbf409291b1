"""The talk, its clips and the help lines of the place, as the room check sees them."""

import datetime as dt

import pytest

from kit.contacts.packs import pack_folders
from kit.doctor import content
from kit.doctor.finding import run_check
from tests.desk.making import CUTTING, deck, slide, write_library

TODAY = dt.date(2026, 11, 24)
HEAD = """pack = 1
id = "xx"
name = "Here"
"""
PACK = (
    HEAD
    + """
[[entry]]
role = "crisis"
name = "Line"
phone = "5"
confidence = "A"
checked_on = {}
"""
)
OTHERS = "".join(
    f'[[entry]]\nrole = "{role}"\nname = "{role}"\nphone = "1"\nconfidence = "A"\nchecked_on = 2026-11-01\n'
    for role in ("emergency", "child_talk", "report_abuse")
)


def states(findings):
    return [finding.state for finding in findings]


@pytest.fixture
def pack():
    folder = pack_folders()[0]
    folder.mkdir(parents=True)
    return lambda checked_on: (folder / "xx.toml").write_text(PACK.format(checked_on))


def test_contacts_checked_lately_are_ok(pack):
    pack("2026-11-01\n" + OTHERS)
    assert states(content.contacts("xx", TODAY)) == ["ok"]


@pytest.mark.parametrize("checked_on", ["2026-01-01", '""'])
def test_old_and_unconfirmed_contacts_are_named(pack, checked_on):
    pack(checked_on)
    [finding] = content.contacts("xx", TODAY)
    assert finding.state == "warn"
    assert "Line" in finding.remedy


def test_a_line_is_never_to_be_tried_by_calling_it(pack):
    pack("2026-01-01")
    [finding] = content.contacts("xx", TODAY)
    assert "1 checked too long ago" in finding.said
    assert "Look them up" in finding.remedy
    assert not {"call", "try", "dial"} & set(finding.remedy.casefold().split())


def test_a_line_confirmed_by_the_user_is_no_longer_told(pack):
    pack('""')
    path = pack_folders()[0] / "xx.local.toml"
    path.write_text(
        'local = 1\n[[confirmed]]\nrole = "crisis"\nname = "Line"\nphone = "5"\n'
        'confirmed_on = 2026-11-20\nconfirmed_by = "Ana"\n'
    )
    [finding] = content.contacts("xx", TODAY)
    assert "Line" not in finding.remedy
    assert "to fill in" in finding.said, "no pack prints without an emergency number"


@pytest.mark.parametrize(("pack_id", "state"), [("", "warn"), ("nowhere", "bad")])
def test_a_place_without_contacts_is_told(pack_id, state):
    assert states(content.contacts(pack_id, TODAY)) == [state]


@pytest.fixture
def library(tmp_path):
    return write_library(tmp_path / "slides")


def test_a_talk_without_errors_is_fine(library):
    [finding] = content.talk(library / "cutting" / "deck.en.md", TODAY)
    assert (finding.state, finding.said) == ("ok", "Calm and Kind: 6 slides, no errors")


def test_a_talk_with_errors_says_how_many_and_the_first(library):
    [finding] = content.talk(library / "broken" / "deck.en.md", TODAY)
    assert finding.state == "warn"
    assert "Needs Mending: 1 error. The first:" in finding.said


def test_an_overdue_review_is_told(tmp_path):
    file = tmp_path / "deck.en.md"
    reviewers = "reviewers:\n  - {name: A, role: lead, checked: 2026-11-01}\n"
    words = deck("old", "Long ago", "carers", CUTTING, reviewers, shortest=4)
    file.write_text(words.replace("review_by: 2999-11-24", "review_by: 2026-11-25"), encoding="utf-8")
    assert states(content.talk(file, TODAY)) == ["ok"]
    assert "warn" in states(content.talk(file, TODAY + dt.timedelta(days=30)))


def test_where_only_what_is_approved_is_used_the_rest_would_stop_a_talk(library):
    [finding] = content.talk(library / "cutting" / "deck.en.md", TODAY, approved_only=True)
    assert finding.state == "bad"
    assert "is not approved yet" in finding.said


def test_a_deck_that_is_empty_or_gone_would_stop_a_talk(tmp_path):
    file = tmp_path / "deck.en.md"
    file.write_text("", encoding="utf-8")
    for path in (file, tmp_path / "gone.md"):
        assert states(run_check(("decks", lambda path=path: content.talk(path, TODAY)))) == ["bad"]


def test_each_clip_is_played_and_the_one_that_fails_is_named(tmp_path):
    files = (tmp_path / "good.webm", tmp_path / "bad.mp4")
    told = list(content.clips(files, lambda file: f"{file.name} has no picture." if file.stem == "bad" else ""))
    assert [(f.state, f.said) for f in told] == [("warn", "bad.mp4 has no picture.")]
    assert states(content.clips(files, lambda _file: "")) == ["ok"]
    assert states(content.clips(files, None)) == ["open"], "what was not tried is not green"
    assert states(content.clips((), None)) == ["ok"]


def test_the_clips_of_a_deck_are_found(tmp_path):
    (tmp_path / "wave.webm").write_bytes(b"\x1a\x45\xdf\xa3" + b"\0" * 60)
    video = slide("clip", 2).replace("- One point", '![A hand waves](wave.webm "wave.en.vtt")')
    (tmp_path / "deck.en.md").write_text(deck("clips", "Clips", "teens", [slide("one", 2), video]))
    assert content.clips_of(tmp_path / "deck.en.md") == (tmp_path / "wave.webm",)


def test_the_library_is_as_old_as_its_latest_review(library):
    from kit.library.talks import TalkEntry

    def entry(day, *, own=False):
        return TalkEntry("x", library, "x", reviewed=day, own=own)

    june, july = dt.date(2026, 6, 1), dt.date(2026, 7, 1)
    assert content.library_date([entry(june), entry(july, own=True), entry(None)], "") == june
    assert content.library_date([], "") is None
