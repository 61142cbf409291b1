"""Cue cards and the script: to practise away from the screen."""

import pypdf
import pytest

from kit.cli import main
from kit.geometry import Rect
from kit.handouts.cards import PER_PAGE, card_pages
from kit.handouts.practice import clock_words, minutes_words, practice_of
from kit.handouts.script import script_pages
from kit.records.store import open_store
from kit.stage.frame import GroupItem, TextItem
from tests.handouts.making import PLACE
from tests.handouts.test_slides import deck, groups, said, shown

NOTES = """<!-- note
Welcome to {{ event.school or our school }}.
[next] Read the point.
-->

<!-- note must
Nobody has to speak.
-->
"""
LONG = "<!-- note\n" + "\n\n".join(f"Paragraph {i}. " + "words " * 40 for i in range(12)) + "\n-->\n"


def practice(made):
    return practice_of(made.meta.title, shown(made), PLACE.event, PLACE.lookup, made.meta.lang)


def quarter(page, place):
    down, across = divmod(place, 2)
    return Rect(across * page.size.w / 2, down * page.size.h / 2, page.size.w / 2, page.size.h / 2)


def of_card(page, place):
    """The texts that begin in one quarter of the page."""
    rect = quarter(page, place)
    return [
        item.block.plain
        for item in page.items
        if isinstance(item, TextItem) and rect.x <= item.x < rect.right and rect.y <= item.y < rect.bottom
    ]


def piles(pages):
    """The cards as they lie when the pile is cut and the four piles are laid on each other."""
    return [card for place in range(PER_PAGE) for page in pages if (card := of_card(page, place))]


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_everything_lies_within_its_card(tmp_path, paper):
    pages = list(card_pages(practice(deck(tmp_path, 7, LONG)), paper))
    for page in pages:
        for item in page.items:
            if isinstance(item, TextItem):
                box = Rect(item.x, item.y, item.block.width, item.block.height)
            elif isinstance(item, GroupItem):
                box = item.rect
            else:
                continue
            inside = [quarter(page, place) for place in range(PER_PAGE)]
            assert any(
                card.x + 20 <= box.x and box.right <= card.right - 20 + 0.5
                and card.y + 14 <= box.y and box.bottom <= card.bottom - 14
                for card in inside
            ), box  # fmt: skip


@pytest.mark.parametrize("count", [1, 3, 4, 11])
def test_the_cut_pile_is_in_order_and_the_first_card_explains(tmp_path, count):
    pages = list(card_pages(practice(deck(tmp_path, count, NOTES)), "a4"))
    assert len(pages) == -(-(count + 1) // PER_PAGE)
    cover, *cards = piles(pages)
    assert "Cue cards" in cover
    assert any(f"{count} cards" in words for words in cover)
    assert [card[0] for card in cards] == [str(i) for i in range(1, count + 1)]


def test_a_card_has_all_that_is_said_to_its_slide_and_the_slide_small(tmp_path):
    [page] = card_pages(practice(deck(tmp_path, 2, NOTES)), "letter")
    second = piles([page])[2]
    order = ["2", "Slide 2", "Welcome to Maple Grove School.", "Next", "Read the point."]
    order += ["Must say", "Nobody has to speak."]
    assert [words for words in second if words in order] == order
    assert any(words.startswith("1:00") for words in second)
    assert len(groups(page)) == 2


def test_long_notes_take_as_many_cards_as_they_need_and_nothing_is_lost(tmp_path):
    cards = piles(list(card_pages(practice(deck(tmp_path, 1, LONG)), "a4")))[1:]
    assert len(cards) > 2
    assert {card[0] for card in cards} == {"1"}
    assert any(f"card 2 of {len(cards)}" in card for card in cards)
    text = " ".join(words for card in cards for words in card)
    assert all(f"Paragraph {i}." in text for i in range(12))
    assert text.count("words") == 12 * 40


def test_a_label_stays_with_its_words(tmp_path):
    for lines in range(1, 14):
        notes = "<!-- note\n" + "A line.\n\n" * lines + "-->\n\n<!-- note must\nSay this.\n-->\n"
        for card in piles(list(card_pages(practice(deck(tmp_path, 1, notes)), "a4")))[1:]:
            assert ("Must say" in card) == ("Say this." in card)


def test_what_is_in_reserve_comes_last_and_takes_no_time(tmp_path):
    made = deck(tmp_path, 3, NOTES, keys="level: backup\n")
    talk = practice(made)
    assert talk.minutes == 0
    assert all(spoken.at is None for spoken in talk.spoken)
    assert "in reserve" in said(next(script_pages(talk, "a4")))


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("notes", [NOTES, LONG, ""])
def test_the_script_stays_on_its_pages_and_says_everything_in_order(tmp_path, paper, notes):
    pages = list(script_pages(practice(deck(tmp_path, 9, notes)), paper))
    for page in pages:
        for item in page.items:
            if isinstance(item, TextItem):
                assert item.y >= 0
                assert item.y + item.block.height <= page.size.h - 20
                assert item.x + item.block.width <= page.size.w - 39.5
    words = [word for page in pages for word in said(page)]
    titles = [word for word in words if word.startswith(tuple("123456789")) and "  Slide" in word]
    assert [title for title in titles if "continued" not in title] == [f"{i}  Slide {i}" for i in range(1, 10)]
    assert [word for word in words if ":" in word and word[0].isdigit()] == [f"{i}:00" for i in range(9)]
    assert f"{len(pages)} / {len(pages)}" in said(pages[-1])


def test_a_title_never_stands_at_the_foot_without_words(tmp_path):
    notes = "<!-- note\n" + "Some words. " * 70 + "\n\nMore words. " * 3 + "\n-->\n"
    for page in script_pages(practice(deck(tmp_path, 12, notes)), "a4"):
        texts = [item for item in page.items if isinstance(item, TextItem)]
        for title in (item for item in texts if "  Slide" in item.block.plain and "continued" not in item.block.plain):
            assert any(item.y > title.y and item.x >= title.x and "words" in item.block.plain for item in texts)


def test_a_script_that_is_read_from_right_to_left_has_its_times_at_the_right(tmp_path):
    made = deck(tmp_path, 1, "<!-- note\nשלום לכולם\n-->\n", lang="he")
    [page] = script_pages(practice(made), "a4")
    [time] = [item for item in page.items if isinstance(item, TextItem) and item.block.plain == "0:00"]
    assert time.x + time.block.width == pytest.approx(page.size.w - 40)


def test_times_in_words():
    assert [clock_words(m) for m in (0, 0.75, 12.5, 61)] == ["0:00", "0:45", "12:30", "61:00"]
    assert [minutes_words(m) for m in (0.25, 1, 1.5, 45)] == ["15 s", "1 min", "1.5 min", "45 min"]


@pytest.mark.parametrize(("word", "paper", "size"), [("--cards", "a4", 595), ("--script", "letter", 612)])
def test_they_are_exported_with_the_talks_own_words(tmp_path, word, paper, size):
    out = tmp_path / "a.pdf"
    assert main(["export", "tour", str(out), word, "--paper", paper]) == 0
    made = pypdf.PdfReader(out)
    assert round(float(made.pages[0].mediabox.width)) == size
    text = "".join(page.extract_text() for page in made.pages)
    assert "Must say" in text


def test_one_form_at_a_time(tmp_path, capsys):
    assert main(["export", "tour", str(tmp_path / "a.pdf"), "--cards", "--script"]) == 2
    assert "not allowed with" in capsys.readouterr().err


# Language and pace


@pytest.mark.parametrize("make", [card_pages, script_pages])
def test_what_the_program_says_on_them_is_in_the_decks_language(tmp_path, make):
    made = deck(tmp_path, 2, f"{NOTES}<!-- note ask\n¿Quién lo sabe?\n-->\n", keys="level: extended\n", lang="es")
    words = " ".join(word for page in make(practice(made), "a4") for word in said(page))
    for told in ("No deje de decirlo", "Pregunte a la sala", "Sigue", "si hay tiempo"):
        assert told in words
    for english in ("Must say", "Ask the room", "Next", "if there is time", "Cue cards", "Script", "Print on"):
        assert english not in words


def test_the_speakers_own_times_are_the_plan_where_there_are_some(tmp_path):
    made = deck(tmp_path, 3, NOTES)
    talk = practice_of("Talk", shown(made), PLACE.event, PLACE.lookup, "en", {"s1": 2.5})
    assert [spoken.at for spoken in talk.spoken] == [0, 2.5, 3.5]
    words = " ".join(word for page in script_pages(talk, "a4") for word in said(page))
    assert "4.5 min, by your own pace" in words
    assert "2:30" in words
    assert "by your own pace" not in " ".join(w for p in script_pages(practice(made), "a4") for w in said(p))


def test_the_export_goes_by_the_speakers_own_times(tmp_path):
    with open_store() as store:
        store.run("INSERT INTO own_pace VALUES ('tour', 'en', 'hello', 7.25, 1)")
    out = tmp_path / "a.pdf"
    assert main(["export", "tour", str(out), "--script"]) == 0
    assert "by your own pace" in pypdf.PdfReader(out).pages[0].extract_text()
