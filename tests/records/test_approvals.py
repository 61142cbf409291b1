"""An approval holds for the words it was given for, lapses with them, and says what changed."""

import datetime as dt

import pytest

from kit import __version__
from kit.errors import WorldError
from kit.records.approvals import (
    approve,
    read_approvals,
    standing_of,
    standing_words,
    withdraw,
)
from kit.records.fingerprints import deck_subject, sheet_subject
from kit.records.standings import Standings
from kit.records.store import records_path
from tests.records.written import END, FIRST, FRONT, PLAN, TELL, deck, sheet, slide

DAY = dt.date(2026, 11, 24)
PLAN2 = slide("plan", "## The plan\n\n- Stop\n- Shout")


@pytest.fixture
def standing(tmp_path):
    """How the deck of these slides stands, when the one of PLAN, TELL and END was approved."""
    approve(deck_subject(deck(PLAN, TELL, END)), "Ana Ruiz", "safeguarding lead", DAY, tmp_path)
    return lambda *slides, lang="en": standing_of(deck_subject(deck(*slides, lang=lang)), read_approvals(tmp_path))


def test_what_is_kept_is_what_was_given(tmp_path):
    subject = deck_subject(deck(PLAN, TELL))
    given = approve(subject, " Ana\nRuiz ", "safeguarding\tlead", DAY, tmp_path)
    assert read_approvals(tmp_path) == (given,)
    assert (given.name, given.role, given.date) == ("Ana Ruiz", "safeguarding lead", DAY)
    assert (given.app_version, given.parts, given.mark) == (__version__, subject.parts, subject.mark)


def test_without_an_approval_it_is_not_yet_reviewed(tmp_path):
    found = standing_of(deck_subject(deck(PLAN)), read_approvals(tmp_path))
    assert (found.state, standing_words(found)) == ("none", "Not yet reviewed")


def test_the_same_words_are_approved_by_name_role_and_date(standing):
    found = standing(PLAN, TELL, END)
    assert standing_words(found) == "Approved by Ana Ruiz, safeguarding lead, on 24 Nov 2026"


@pytest.mark.parametrize(
    ("slides", "said"),
    [
        ([PLAN2, TELL, END], "slide 2 “The plan” changed"),
        ([PLAN2, slide("tell", "## Tell"), END], "slides 2 and 3 changed"),
        ([PLAN, TELL, slide("more", "## More"), END], "slide 4 “More” is new"),
        ([PLAN, END], "slide “Tell” was taken out"),
        ([END], "“The plan” and “Tell” were taken out"),
        ([PLAN2, END], "slide 2 “The plan” changed; slide “Tell” was taken out"),
        ([TELL, PLAN, END], "slides 2 and 3 moved"),
    ],
)
def test_other_words_let_it_lapse_and_the_slides_are_named(standing, slides, said):
    found = standing(*slides)
    assert found.state == "lapsed"
    assert standing_words(found) == f"Approval lapsed: {said}"


def test_many_changes_are_counted(tmp_path):
    slides = [slide(f"s{n}", f"## Title {n}") for n in range(8)]
    approve(deck_subject(deck(*slides)), "Ana", "lead", DAY, tmp_path)
    changed = deck(*[each.replace("Title", "Heading") for each in slides])
    found = standing_of(deck_subject(changed), read_approvals(tmp_path))
    assert standing_words(found) == "Approval lapsed: 8 slides changed"


def test_the_old_words_put_back_are_approved_again(standing):
    assert standing(PLAN2, TELL, END).state == "lapsed"
    assert standing(PLAN, TELL, END).state == "approved"


def test_another_language_needs_an_approval_of_its_own(standing):
    assert standing(PLAN, TELL, END, lang="es").state == "none"


def test_a_new_approval_holds_for_the_new_words(standing, tmp_path):
    approve(deck_subject(deck(PLAN2, TELL, END)), "Ben Okoro", "head", DAY + dt.timedelta(3), tmp_path)
    assert standing_words(standing(PLAN2, TELL, END)) == "Approved by Ben Okoro, head, on 27 Nov 2026"
    assert standing_words(standing(PLAN, TELL, END)).startswith("Approved by Ana Ruiz")


def test_a_withdrawn_approval_is_gone(standing, tmp_path):
    withdraw(read_approvals(tmp_path)[0], tmp_path)
    assert standing(PLAN, TELL, END).state == "none"
    assert read_approvals(tmp_path) == ()


def test_a_sheet_names_its_boxes(tmp_path):
    approve(sheet_subject(sheet()), "Ana Ruiz", "", DAY, tmp_path)
    approvals = read_approvals(tmp_path)
    assert standing_words(standing_of(sheet_subject(sheet()), approvals)) == "Approved by Ana Ruiz, on 24 Nov 2026"
    found = standing_of(sheet_subject(sheet(lead="Ten.", note="Wait.")), approvals)
    assert standing_words(found) == "Approval lapsed: “Small” and “the notes” changed"


def test_a_talk_and_a_sheet_of_one_id_are_two_things(tmp_path):
    approve(sheet_subject(sheet()), "Ana", "lead", DAY, tmp_path)
    approvals = read_approvals(tmp_path)
    assert {approval.kind for approval in approvals} == {"sheet"}
    assert standing_of(deck_subject(deck(PLAN)), approvals).state == "none"


def test_nobody_approves_without_a_name(tmp_path):
    with pytest.raises(ValueError, match="name"):
        approve(deck_subject(deck(PLAN)), "  ", "lead", DAY, tmp_path)


def test_standings_read_no_file_that_nobody_approved(tmp_path):
    standings = Standings(tmp_path)
    assert standings.talk_at(tmp_path / "nowhere" / "deck.en.md", "x", "en").state == "none"
    assert standings.last_approver() == ("", "")


def test_standings_of_files_follow_their_words(tmp_path):
    path = tmp_path / "small" / "deck.en.md"
    path.parent.mkdir()
    text = deck_text(PLAN, TELL)
    path.write_text(text, "utf-8")
    approve(deck_subject(deck(PLAN, TELL)), "Ana Ruiz", "lead", DAY, tmp_path)
    standings = Standings(tmp_path)
    assert standings.talk_at(path, "small", "en").state == "approved"
    assert standings.last_approver() == ("Ana Ruiz", "lead")
    path.write_text(text.replace("Stop", "Wait"), "utf-8")
    assert standings.talk_at(path, "small", "en").state == "lapsed"


def test_records_that_cannot_be_read_are_set_aside_and_approve_nothing(tmp_path):
    records_path(tmp_path).write_bytes(b"no database at all, only words" * 40)
    standings = Standings(tmp_path)
    assert standings.deck(deck(PLAN)).state == "none"
    approve(deck_subject(deck(PLAN)), "Ana", "lead", DAY, tmp_path)
    standings.reload()
    assert standings.deck(deck(PLAN)).state == "approved"


def test_records_that_the_world_does_not_give_are_a_sentence(tmp_path):
    (tmp_path / "here").write_text("in the way")
    with pytest.raises(WorldError, match="cannot be kept"):
        approve(deck_subject(deck(PLAN)), "Ana", "lead", DAY, tmp_path / "here")


def deck_text(*slides):
    return FRONT.format(lang="en") + "\n---\n\n".join([FIRST, *slides])
