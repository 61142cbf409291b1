"""Settings are read strictly: text stays text, doubled keys and everything that could grow or run is refused."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kit.deck import yaml
from kit.deck.yaml import Entry, Mapping, Scalar, Sequence, YamlError, read_yaml


def read(text: str) -> Mapping:
    return read_yaml(text.split("\n"), 1)


def test_values_stay_text_and_know_their_line() -> None:
    assert read("version: 1.10\nagree: no\nwhen: 2026-11-20\nsay: 'it''s'\nlist: [a, 'b']") == Mapping(
        (
            Entry("version", 1, Scalar("1.10", 1)),
            Entry("agree", 2, Scalar("no", 2)),
            Entry("when", 3, Scalar("2026-11-20", 3)),
            Entry("say", 4, Scalar("it's", 4, quoted=True)),
            Entry("list", 5, Sequence((Scalar("a", 5), Scalar("b", 5, quoted=True)), 5)),
        ),
        1,
    )


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("a: 1\na: 2", 2, "a is given twice (lines 1 and 2)"),
        ("a: &x 1", 1, "Anchors"),
        ("b: 1\na: *x", 2, "Anchors"),
        ('a: !!python/object/apply:os.system ["true"]', 1, "Tags"),
        ("a:\n\tb: 1", 2, "tab"),
        ("- a", 1, "lines such as `title: My talk`"),
        ("just words", 1, "lines such as"),
        ('b: 1\na: "open\nc: 1', 2, "quote is not closed"),
        ("a: [1, 2\nb: 3", 1, "not closed"),
        ("a: b: c", 1, "colon"),
        ("a: @x", 1, "may not begin with this sign"),
        ("? [a, b]\n: c", 1, "one word"),
        ("a: " + "[" * 50 + "]" * 50, 1, "deeper or longer"),
        ("a: [" + "x, " * 30_000 + "]", 1, "deeper or longer"),
        ("a: \x07", 1, "cannot be read"),
    ],
)
def test_faults_are_told_at_their_line(text: str, line: int, words: str) -> None:
    with pytest.raises(YamlError) as caught:
        read(text)

    assert (caught.value.line, words in f"{caught.value.message} {caught.value.hint}") == (line, True)


def test_a_bomb_of_aliases_is_refused_at_its_first_anchor() -> None:
    bomb = ["a: &a [x, x, x]"] + [
        f"{c}: &{c} [*{p}, *{p}, *{p}]" for p, c in zip("abcdefgh", "bcdefghi", strict=True)
    ]

    with pytest.raises(YamlError) as caught:
        read("\n".join(bomb))

    assert caught.value.line == 1


VALUE = st.text("abz019 .:#,-_/+'\"[]{}é&*!|>%@`~?\\", max_size=14)
LINES = st.lists(
    st.tuples(st.sampled_from("abcde"), VALUE).map(lambda pair: f"{pair[0]}: {pair[1]}"),
    min_size=1,
    max_size=4,
)


@settings(max_examples=600, deadline=None)
@given(LINES)
def test_the_quick_reading_is_the_whole_reading(lines: list[str]) -> None:
    quick = yaml._read_flat(lines, 1)

    if quick is not None:
        assert quick == yaml._read_whole(lines, 1)


@pytest.mark.parametrize(
    "line",
    ["slide: a-b", "minutes: 0.5", 'title: "A, b"', "needs: [a, b-c]", "say: plain words, with a comma"],
)
def test_what_slides_hold_is_read_without_pyyaml(line: str) -> None:
    assert yaml._read_flat([line], 1) is not None


@pytest.mark.parametrize("odd", ["\x85", "\u2028", "\u2029"])
def test_only_a_line_end_counts_as_one(odd: str) -> None:
    with pytest.raises(YamlError) as fault:
        read(f"title: a{odd}{odd}b\nsheets: [a")
    assert fault.value.line == 2


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    line = 1
    try:
        read(text)
    except YamlError as error:
        line = error.line
    assert 1 <= line <= text.count("\n") + 2
