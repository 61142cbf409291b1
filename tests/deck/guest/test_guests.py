"""Decks in the habits of other tools (tests/cases/guests) open as their own tool shows them."""

from __future__ import annotations

from pathlib import Path

import pytest

from kit.deck.model import Code, ListBlock, Paragraph, Picture, Slide, Table, plain
from kit.deck.opening import read_deck

GUESTS = Path(__file__).parents[2] / "cases" / "guests"

TITLES = {  # what stands on each slide, in order; "" is a slide without a title
    "arabic": ["الأمان على الإنترنت", "ثلاث خطوات", "رقم المساعدة"],
    "chinese": ["安全上网", "三个步骤", "谢谢"],
    "crlf-bom": ["Windows file", "Second"],
    "deckset-dividers": ["Music for all", "Drums", "Flutes"],
    "deckset-photo": ["Autumn", "Where we go", "Split picture", "Over a picture", "Colors", "", ""],
    "hebrew": ["בטוחים ברשת", "מה עושים", "תודה"],
    "hindi": ["सुरक्षित इंटरनेट", "तीन कदम", ""],
    "marp-divider": [
        "Reading at home", "Why read aloud", "How long", "A page that a rule began.", "Part two", "Libraries",
    ],
    "marp-lead": ["Town garden", "How it began", "Tools", "Watering", "", "Setext slide", "Thank you!"],
    "marp-old": ["Old habits", "Picture list", "The end"],
    "pandoc-classic": [
        "Habits", "In the morning", "Getting up", "Breakfast", "In the evening", "Dinner", "Side by side", "", "",
        "Going to sleep",
    ],
    "pandoc-yaml": ["Presentation Title", "Section One", "Intro slide", "Slide one", "Section Two", "Two-A"],
    "pictures-lost": ["Pictures", "", "", "", "", ""],
    "plain-dashes": ["Street party", "Food", "Music", "Thanks to all"],
    "plain-mixed-html": ["A day at sea", "Boats and ships", ""],
    "plain-no-breaks": ["Handbook", "First steps", "Second steps"],
    "presenterm": ["First slide", "Second slide", "Third"],
    "quarto": ["Wind and weather", "Clouds", "Rain", "A slide without a title", "Sun"],
    "remark-classic": ["Cooking for two", "Agenda", "Soup", "Soup", "", "", "Picnic", "Steps"],
    "reveal-hedgedoc": ["Evening class", "Week one", "Week one, homework", "Week two"],
    "reveal-md": ["Two ways down", "The valley", "The valley, winter", "The ridge", "still the ridge"],
    "reveal-notes": ["Birds of the park", "Blackbird", "Young blackbird", "Robin", "Wren", "Thanks"],
    "slidev-bare": ["Slidev Template", "Features", "", "", ""],
    "slidev-starter": [
        "Welcome to bees", "What is a hive?", "Table of contents", "Code", "Clicks", "Plain break", "Learn more",
        "./pages/imported.md",
    ],
    "unclosed-fence": ["One", "Two", "Three", "Four"],
    "xaringan": ["Counting fish", "", "Questions?"],
}  # fmt: skip


def slides(name: str) -> tuple[Slide, ...]:
    return read_deck(GUESTS / f"{name}.md").slides


def notes(slide: Slide) -> list[str]:
    return [note.source for note in slide.notes]


def pictures(slide: Slide) -> list[Picture]:
    return [block for block in slide.blocks if isinstance(block, Picture)]


def test_every_guest_has_its_expectation() -> None:
    assert {path.stem for path in GUESTS.glob("*.md")} == TITLES.keys()


@pytest.mark.parametrize("name", sorted(TITLES))
def test_the_slides_are_where_their_tool_sees_them(name: str) -> None:
    assert [plain(slide.title) for slide in slides(name)] == TITLES[name]


@pytest.mark.parametrize("name", sorted(TITLES))
def test_ids_are_unique_and_minutes_add_up(name: str) -> None:
    deck = read_deck(GUESTS / f"{name}.md")

    assert len({slide.id for slide in deck.slides}) == len(deck.slides)
    assert sum(slide.minutes for slide in deck.slides) == pytest.approx(deck.meta.minutes)
    assert not deck.meta.ours
    assert all(problem.severity == "warning" for problem in deck.problems)


@pytest.mark.parametrize(
    ("name", "index", "words"),
    [
        ("arabic", 1, "تحدّث ببطء"),
        ("chinese", 1, "慢慢说"),
        ("deckset-photo", 1, "Tell the bus story.\nTwice."),
        ("marp-lead", 1, "Ask who remembers the first bed.\n\n- it was small"),
        ("pandoc-classic", 3, "Ask what they eat."),
        ("plain-mixed-html", 2, "say: it was cold"),
        ("presenterm", 0, "smile"),
        ("quarto", 2, "Show the umbrella."),
        ("remark-classic", 0, "Notes for the _first_ slide!"),
        ("reveal-notes", 0, "Welcome all.\nSay where the toilets are."),
        ("reveal-notes", 3, "Robins are bold."),
        ("slidev-starter", 1, "Here is another comment."),
    ],
)
def test_notes_are_in_the_notes_and_not_on_the_slide(name: str, index: int, words: str) -> None:
    slide = slides(name)[index]

    assert notes(slide) == [words]
    assert words.split("\n", maxsplit=1)[0] not in str(slide.blocks + slide.columns)


def test_remark_notes_end_at_the_next_step() -> None:
    last = slides("remark-classic")[-1]

    assert notes(last) == ["notes for hello", "notes for world"]
    assert [plain(b.text) for b in last.blocks if isinstance(b, Paragraph)] == ["Hello", "World"]
    assert last.steps == 1


def test_marp_directives_hold_for_one_slide_or_from_there_on() -> None:
    lead, began, tools, watering, *_, thanks = slides("marp-lead")

    assert (lead.paper, began.paper, began.ink) == ("#ffffff", "#123456", "#ffffff")
    assert (tools.paper, watering.paper, thanks.paper) == ("#f0f8ff",) * 3
    assert thanks.tone == "dark"


def test_a_side_background_of_marp_splits_the_slide() -> None:
    first = slides("marp-lead")[0]

    assert (first.layout, first.side) == ("split", "left")
    assert [p.source for p in pictures(first)] == ["pics/logo.png"]


def test_a_width_in_the_alt_text_is_a_wish_and_no_alt_text() -> None:
    [picture] = pictures(slides("marp-lead")[2])

    assert (picture.alt, picture.width) == ("a path in a park", 320.0)


def test_code_that_shows_slides_breaks_none() -> None:
    [code] = [b for b in slides("marp-lead")[1].blocks if isinstance(b, Code)]

    assert code.text == "# Slide in code\n\n---\n\nnot a break"


@pytest.mark.parametrize(
    ("name", "index"),
    [
        ("marp-lead", 3),
        ("slidev-starter", 2),
        ("slidev-bare", 2),
        ("remark-classic", 4),
        ("xaringan", 0),
        ("pandoc-classic", 6),
    ],
)
def test_columns_of_every_habit_are_columns(name: str, index: int) -> None:
    slide = slides(name)[index]

    assert slide.layout == "columns"
    assert len(slide.columns) == 2
    assert all(slide.columns)


def test_a_lost_picture_is_never_lost_without_a_word() -> None:
    deck = read_deck(GUESTS / "pictures-lost.md")

    faults = [pictures(slide)[0].fault for slide in deck.slides[1:]]
    assert faults == [
        "pictures from the web are never fetched",
        "there is no such file",
        "it lies outside the deck's folder",
        "a picture written into the text is not read",
        '".md" is no picture type',
    ]
    assert [problem.line for problem in deck.problems] == [5, 9, 13, 17, 21]


def test_a_background_on_the_web_is_told_once_and_left_out() -> None:
    deck = read_deck(GUESTS / "marp-lead.md")

    told = [problem for problem in deck.problems if "hero-background" in problem.message]
    assert len(told) == 1
    assert not any("hero-background" in p.source for slide in deck.slides for p in pictures(slide))


def test_html_becomes_markdown_or_is_told() -> None:
    deck = read_deck(GUESTS / "plain-mixed-html.md")
    sea, boats, names = deck.slides

    assert [(p.source, p.alt, p.width) for p in pictures(sea)] == [("pics/park.png", "The sea", 400.0)]
    water, bullets = (block for block in boats.blocks if not isinstance(block, Picture))
    assert isinstance(water, Paragraph)
    assert (
        "".join(s.text for s in water.text)
        == "Water is H2O & salt.\nNew line. If a < b and b > c, then fine."
    )
    assert isinstance(bullets, ListBlock)
    assert [plain(item.text) for item in bullets.items] == ["one bold", "two"]
    table = names.blocks[0]
    assert isinstance(table, Table)
    assert [[plain(cell) for cell in row] for row in table.rows] == [["Ann", "North"], ["Bo", "South West"]]
    assert [(p.line, p.message) for p in deck.problems] == [
        (15, "Left out: <iframe> with https://example.org/map."),
        (16, 'The clip "clip.mp4" cannot be shown: there is no such file.'),
        (17, "Left out: <svg> (a drawing written into the text)."),
        (44, "Left out: <MyChart>."),
    ]


def test_a_script_is_neither_run_nor_shown() -> None:
    assert "alert" not in str(read_deck(GUESTS / "plain-mixed-html.md").slides)


@pytest.mark.parametrize(
    ("name", "lang", "rtl"), [("arabic", "ar", True), ("hebrew", "he", True), ("hindi", "hi", False)]
)
def test_the_script_tells_the_language(name: str, lang: str, rtl: bool) -> None:
    meta = read_deck(GUESTS / f"{name}.md").meta

    assert (meta.lang, meta.rtl) == (lang, rtl)


def test_page_numbers_are_marps_own_choice() -> None:
    assert read_deck(GUESTS / "marp-lead.md").meta.paginate
    assert not read_deck(GUESTS / "arabic.md").meta.paginate


def test_a_duration_in_the_settings_is_shared_out() -> None:
    deck = read_deck(GUESTS / "slidev-starter.md")

    assert deck.meta.minutes == 35
    assert {slide.minutes for slide in deck.slides} == {35 / 8}


def test_layout_and_template_slides_of_remark_shape_others() -> None:
    deck = slides("remark-classic")

    assert [plain(b.text) for b in deck[2].blocks + deck[3].blocks if isinstance(b, Paragraph)] == [
        "Chop.",
        "Boil.",
    ]
    assert "Flour" in str(deck[5].columns)
    assert "Extra" in str(deck[5].columns)
    assert not any("Not shown" in str(slide) for slide in deck)


def test_pauses_and_incremental_lists_are_steps() -> None:
    assert [s.steps for s in slides("pandoc-classic")] == [0, 0, 0, 0, 0, 1, 0, 0, 0, 0]
    assert slides("quarto")[1].steps == 2
    assert slides("presenterm")[0].steps == 1
    assert slides("deckset-photo")[4].steps == 2
