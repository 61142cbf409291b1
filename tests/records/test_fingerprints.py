"""What counts as the words that were approved, and what does not."""

import pytest

from kit import paths
from kit.deck.opening import parse_deck, read_deck
from kit.records.fingerprints import deck_subject, sheet_subject
from kit.sheet.opening import read_sheet
from tests.records.written import FIRST, FRONT, PLAN, TELL, deck, sheet, slide

SUBJECT = deck_subject(deck(PLAN, TELL))


def test_a_talk_s_parts_are_its_slides_by_id_and_title():
    names = [("first", "Small"), ("plan", "The plan"), ("tell", "Tell")]
    assert [(part.id, part.title) for part in SUBJECT.parts] == names
    assert (SUBJECT.kind, SUBJECT.item, SUBJECT.lang) == ("talk", "small", "en")


@pytest.mark.parametrize(
    "plan",
    [
        slide("plan", "##   The plan\n\n\n- Stop  \n- Tell", "Say\nit."),
        slide("plan", "## The **plan**\n\n- *Stop*\n- Tell"),
        slide("plan", "## The plan\n\n- Stop\n- Tell", settings="level: extended\ncut: 3\n"),
        slide("plan", "## The plan\n\n- Stop\n- Tell\n\n<!-- todo: find a picture -->"),
    ],
    ids=["spaces", "emphasis", "settings", "to do"],
)
def test_what_nobody_hears_or_reads_does_not_count(plan):
    assert deck_subject(deck(plan, TELL)).mark == SUBJECT.mark


@pytest.mark.parametrize(
    "plan",
    [
        slide("plan", "## The plans\n\n- Stop\n- Tell"),
        slide("plan", "## The plan\n\n- Stop\n- Tell", "Say it twice."),
        slide("plan", "## The plan\n\n- Stop\n- Tell\n\n[Help](https://example.org)"),
        slide("plan", "## The plan\n\n- Stop\n- Tell\n\n![A hand](images/hand.svg)"),
        slide("plan", "## The plan\n\n- Stop\n- Tell\n\n{{ event.school or our school }}"),
        slide("plan", "## The plan\n\n- Stop\n- Tell").replace("<!-- note", "<!-- note must"),
    ],
    ids=["title", "notes", "link", "picture", "placeholder", "kind of note"],
)
def test_what_is_shown_or_said_counts_and_only_for_its_slide(plan):
    found = deck_subject(deck(plan, TELL))
    assert found.mark != SUBJECT.mark
    assert [p.id for p, was in zip(found.parts, SUBJECT.parts, strict=True) if p.mark != was.mark] == ["plan"]


def test_which_answer_is_right_counts():
    asked = "## What now?\n\n- [{}] Tell\n    - Yes.\n- [{}] Hide\n    - No.\n"
    one = deck_subject(deck(slide("ask", asked.format("x", " "), settings="layout: question\n")))
    other = deck_subject(deck(slide("ask", asked.format(" ", "x"), settings="layout: question\n")))
    assert one.mark != other.mark


def test_what_stands_in_the_other_column_is_said_differently():
    body = "## Say\n\n<!-- column -->\n\n### Do\n\nA\n\n{}\n\n### Not\n\n{}"
    one = deck_subject(deck(slide("say", body.format("B\n\n<!-- column -->", "C"), settings="layout: compare\n")))
    other = deck_subject(deck(slide("say", body.format("<!-- column -->", "B\n\nC"), settings="layout: compare\n")))
    assert one.mark != other.mark


def test_the_order_of_slides_counts():
    assert deck_subject(deck(TELL, PLAN)).mark != SUBJECT.mark


def test_a_hidden_slide_is_nobody_s_business():
    hidden = slide("secret", "## Not shown", settings="hide: true\n")
    assert deck_subject(deck(PLAN, hidden, TELL)).mark == SUBJECT.mark


def test_the_words_of_an_included_slide_count(tmp_path):
    shared = tmp_path / "shared" / "frame.en.md"
    shared.parent.mkdir()
    include = "<!--\nslide: help\nminutes: 1\nfrom: shared/frame.en.md#help\n-->\n\n## Help\n"
    front = FRONT.format(lang="en")
    marks = []
    for words in ("Ask us.", "Ask them."):
        shared.write_text(front + slide("help", f"## Help\n\n{words}"), "utf-8")
        text = f"{front}{FIRST}\n---\n\n{include}"
        marks.append(deck_subject(parse_deck(text, tmp_path / "small" / "deck.en.md")).parts[1].mark)
    assert marks[0] != marks[1]


def test_a_guest_deck_is_known_by_where_it_lies(tmp_path):
    guest = parse_deck("# One\n\n---\n\n# Two\n", tmp_path / "slides.md")
    assert deck_subject(guest).item == str(tmp_path.resolve() / "slides.md")


def test_a_sheet_s_parts_are_its_head_boxes_and_notes():
    parts = sheet_subject(sheet()).parts
    assert [part.title for part in parts] == ["Small", "Who helps", "the help lines", "the notes"]
    changed = sheet_subject(sheet(lead="Ten minutes."))
    assert [a.title for a, b in zip(parts, changed.parts, strict=True) if a != b] == ["Small"]
    changed = sheet_subject(sheet(note="Hand it out first."))
    assert [a.title for a, b in zip(parts, changed.parts, strict=True) if a != b] == ["the notes"]


def test_all_that_ships_has_parts_with_names_of_their_own():
    for path in sorted(paths.slides_dir().glob("*/deck.*.md")):
        ids = [part.id for part in deck_subject(read_deck(path)).parts]
        assert len(ids) == len(set(ids)) > 0, path
    for path in sorted((paths.resources_dir() / "sheets").glob("*/sheet.*.md")):
        ids = [part.id for part in sheet_subject(read_sheet(path)).parts]
        assert len(ids) == len(set(ids)) > 1, path
