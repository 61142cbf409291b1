"""When what appears: the rule of steps.py, once for each of its lines."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kit.deck.model import Block, Heading, ListBlock, ListItem, Paragraph, Pause, Slide, Span
from kit.deck.steps import Timeline, appear_steps, count_steps, with_steps


def words(text: str = "w") -> Paragraph:
    return Paragraph((Span(text),), 1)


def items(count: int, *, marked: int | None = None, ticked: bool | None = None) -> ListBlock:
    children = {marked: (words(),)} if marked is not None else {}
    return ListBlock(
        False, tuple(ListItem((Span("i"),), 1, children.get(i, ()), ticked) for i in range(count)), 1
    )


def slide(*blocks: Block, **more: object) -> Slide:
    return Slide("s", (), 1, blocks=blocks, **more)  # type: ignore[arg-type]


def at(timeline: Timeline) -> list[int]:
    return [appears.at for appears in timeline.blocks]


PAUSE = Pause(1)


def test_nothing_waits_without_reveal_and_pause() -> None:
    timeline = appear_steps(slide(words(), items(3), words()))

    assert (at(timeline), timeline.last, timeline.finale) == ([0, 0, 0], 0, None)
    assert timeline.blocks[1].items == (0, 0, 0)


def test_items_come_one_by_one_and_words_around_them_are_there_from_the_start() -> None:
    timeline = appear_steps(slide(words(), items(3), words(), reveal="items"))

    assert at(timeline) == [0, 1, 0]
    assert timeline.blocks[1].items == (1, 2, 3)
    assert timeline.last == 3


def test_items_go_on_across_columns() -> None:
    timeline = appear_steps(slide(columns=((words(), items(2)), (items(2),)), reveal="items"))

    assert [a.items for column in timeline.columns for a in column] == [(), (1, 2), (3, 4)]
    assert timeline.last == 4


def test_blocks_come_one_by_one() -> None:
    timeline = appear_steps(slide(words(), items(3), words(), reveal="blocks"))

    assert (at(timeline), timeline.blocks[1].items, timeline.last) == ([1, 2, 3], (2, 2, 2), 3)


def test_what_follows_a_pause_waits_for_it() -> None:
    timeline = appear_steps(slide(words(), PAUSE, words(), PAUSE, words()))

    assert (at(timeline), timeline.last) == ([0, 1, 1, 2, 2], 2)


def test_pauses_and_items_count_in_reading_order() -> None:
    timeline = appear_steps(slide(items(2), PAUSE, words(), items(1), words(), reveal="items"))

    assert [timeline.blocks[0].items, timeline.blocks[3].items] == [(1, 2), (4,)]
    assert (at(timeline), timeline.last) == ([1, 3, 3, 4, 3], 4)


def test_a_chat_begins_with_its_first_bubble_and_ends_with_the_marks() -> None:
    plain = appear_steps(slide(items(3), layout="chat"))
    marked = appear_steps(slide(items(3, marked=1), layout="chat"))

    assert (plain.blocks[0].items, plain.last, plain.finale) == ((0, 1, 2), 2, None)
    assert (marked.last, marked.finale) == (3, 3)


def test_cards_turn_one_by_one() -> None:
    front = Heading(3, (Span("f"),), 1)
    timeline = appear_steps(slide(words(), front, words(), items(2), front, words(), layout="cards"))

    assert (at(timeline), timeline.last) == ([0, 0, 1, 1, 0, 2], 2)


def test_a_question_ends_with_its_answer() -> None:
    timeline = appear_steps(slide(words(), items(3, ticked=False), layout="question"))

    assert (at(timeline), timeline.last, timeline.finale) == ([0, 0], 1, 1)


def test_an_activity_ends_with_its_countdown() -> None:
    with_timer = appear_steps(slide(items(2), layout="activity", reveal="items", timer=3.0))
    without = appear_steps(slide(items(2), layout="activity", reveal="items"))

    assert (with_timer.last, with_timer.finale, without.last, without.finale) == (3, 3, 2, None)


BLOCKS = st.lists(st.sampled_from([words(), items(2), PAUSE, Heading(3, (Span("h"),), 1)]), max_size=6)


@given(
    BLOCKS,
    st.sampled_from(["none", "items", "blocks"]),
    st.sampled_from(["points", "chat", "cards", "question", "activity"]),
)
def test_every_step_from_the_first_to_the_last_shows_something_new(
    blocks: list[Block], reveal: str, layout: str
) -> None:
    made = slide(*blocks, reveal=reveal, layout=layout, timer=1.0)
    timeline = appear_steps(made)

    seen = {step for a in timeline.blocks for step in (a.at, *a.items)} | {timeline.finale}
    assert set(range(1, timeline.last + 1)) <= seen
    assert count_steps(made) == with_steps(made).steps == timeline.last
