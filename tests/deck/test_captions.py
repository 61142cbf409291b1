"""Captions: WebVTT and SRT are read as far as they go, and every fault has its line."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.deck.captions import Captions, Cue, parse_captions, read_captions

HERE = Path("talk/words.vtt")


def parse(text: str) -> Captions:
    return parse_captions(text, HERE)


def told(captions: Captions) -> list[tuple[int, str]]:
    return [(problem.line, problem.message) for problem in captions.problems]


def test_webvtt_with_header_names_notes_styles_and_positions():
    captions = parse(
        "WEBVTT - Two friends\n\nNOTE made by hand\nof two lines\n\nSTYLE\n::cue { color: red }\n\n"
        "intro\n00:01.000 --> 00:02.500 line:0 align:start\n<v Ana>Hello <b>you</b></v>\n\n"
        "01:00:03.250 --> 01:00:04.000\nTwo &amp; three\nlines <00:03.500>here\n"
    )
    assert captions.problems == ()
    assert captions.cues == (
        Cue(1.0, 2.5, "Hello you", 10),
        Cue(3603.25, 3604.0, "Two & three\nlines here", 13),
    )


def test_srt_with_numbers_commas_and_windows_line_ends():
    first = "1\r\n00:00:01,000 --> 00:00:02,000\r\n{\\an8}<i>One</i>\r\n"
    captions = parse(first + "\r\n2\r\n0:0:3,5 --> 0:0:4,0\r\nTwo\r\n")
    assert captions == Captions((Cue(1, 2, "One", 2), Cue(3.5, 4, "Two", 6)))


def test_what_is_read_from_right_to_left_stays_as_it_is():
    assert parse("WEBVTT\n\n00:01.0 --> 00:02.0\nשלום <b>לכם</b>\n").cues[0].text == "שלום לכם"


def test_each_fault_is_told_with_its_line_and_the_rest_is_read():
    captions = parse(
        "WEBVTT\n\n00:05.000 --> 00:02.000\nBackwards\n\n00:0x --> 00:09\nNo times\n\nLost words\n\n"
        "00:10.000 --> 00:11.000\nGood\n"
    )
    assert told(captions) == [
        (3, '"00:05.000 --> 00:02.000" ends before it begins.'),
        (6, '"00:0x --> 00:09" are no times.'),
        (9, '"Lost words" has no times.'),
    ]
    assert [cue.text for cue in captions.cues] == ["Good"]


def test_a_missing_empty_line_parts_two_captions_all_the_same():
    captions = parse("1\n00:01,0 --> 00:02,0\nOne\n2\n00:03,0 --> 00:04,0\nTwo\n")
    assert [(cue.start, cue.text) for cue in captions.cues] == [(1, "One"), (3, "Two")]


@pytest.mark.parametrize("text", ["", "WEBVTT\n", "\n\n\n"])
def test_a_file_without_a_caption_says_so(text: str):
    assert told(parse(text)) == [(0, "There is not one caption in it.")]


def test_the_words_of_a_moment_are_those_of_all_cues_that_stand_then():
    captions = parse("00:01.0 --> 00:03.0\nA\n\n00:02.0 --> 00:04.0\nB\n\n00:02.0 --> 00:04.0\nB\n")
    assert [captions.at(t) for t in (0.5, 1, 2, 3, 3.99, 4)] == ["", "A", "A\nB", "B", "B", ""]


def test_cues_out_of_order_are_shown_in_order():
    captions = parse("00:09.0 --> 00:10.0\nLate\n\n00:01.0 --> 00:02.0\nEarly\n")
    assert (captions.at(1.5), captions.at(9.5)) == ("Early", "Late")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_old_encodings_are_read(tmp_path: Path, encoding: str):
    file = tmp_path / "a.srt"
    file.write_bytes("1\n00:00:01,000 --> 00:00:02,000\nÇa va, señor?\n".encode(encoding))
    assert read_captions(file).at(1) == "Ça va, señor?"


def test_a_file_that_is_gone_or_far_too_large_has_no_captions_and_says_why(tmp_path: Path):
    gone = read_captions(tmp_path / "none.vtt")
    assert (gone.cues, gone.problems[0].message) == ((), "The captions cannot be read: No such file or directory.")
    (tmp_path / "big.vtt").write_bytes(b"x" * 2_000_001)
    assert read_captions(tmp_path / "big.vtt").problems[0].message == "The captions are larger than 2 MB."


_LINES = st.sampled_from(
    ["WEBVTT", "", "1", "00:01.0 --> 00:02.0", "00:01,0 --> 99999:02", "-->", "->", "NOTE x", "<b>a</b>", "é\0<"]
)


@given(st.one_of(st.text(max_size=300), st.lists(_LINES, max_size=30).map("\n".join)))
def test_nothing_that_stands_in_a_file_breaks_the_reader(text: str):
    captions = parse(text)
    assert all(cue.start < cue.end and cue.text for cue in captions.cues)
    assert list(captions.cues) == sorted(captions.cues, key=lambda cue: cue.start)
    assert captions.cues or captions.problems
