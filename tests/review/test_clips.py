"""Captions in the review: missing ones, and faults at their own line."""

import datetime as dt
from pathlib import Path

from kit.deck.opening import read_deck
from kit.review.check import CLIPS_NOT_TRIED, check_files
from kit.review.clips import check_captions
from kit.review.rules import Context
from tests.deck.test_cases import HEAD

CLIP = b"\x1aE\xdf\xa3" + b"\0" * 50
SLIDE = "\n---\n\n<!--\nslide: film\nminutes: 1\nlayout: video\n-->\n\n## A film\n\n![Two talk](a.webm{})\n"


def written(folder: Path, captions: str = "") -> Path:
    (folder / "a.webm").write_bytes(CLIP)
    file = folder / "deck.en.md"
    file.write_text(HEAD.rstrip() + "\n" + "\n# Case\n" + SLIDE.format(f' "{captions}"' if captions else ""))
    return file


def told(file: Path) -> list[tuple[str, int, str]]:
    found = check_captions(read_deck(file), Context(dt.date(2026, 11, 24)))
    return [(p.path.name, p.line, f"{p.severity} {p.code} {p.message}") for p in found]


def test_a_clip_without_captions_is_told(tmp_path: Path):
    file = written(tmp_path)
    line = file.read_text().split("\n").index("![Two talk](a.webm)") + 1
    assert told(file) == [("deck.en.md", line, 'warning D318 "a.webm" has no captions.')]


def test_what_is_wrong_in_captions_is_told_at_its_line(tmp_path: Path):
    (tmp_path / "a.vtt").write_text("WEBVTT\n\n00:03.0 --> 00:02.0\nOh\n")
    assert told(written(tmp_path, "a.vtt")) == [
        ("a.vtt", 3, 'error D318 "00:03.0 --> 00:02.0" ends before it begins.')
    ]


def test_sound_captions_are_nothing_to_tell(tmp_path: Path):
    (tmp_path / "a.vtt").write_text("WEBVTT\n\n00:01.0 --> 00:02.0\nOh\n")
    assert told(written(tmp_path, "a.vtt")) == []


def test_a_check_without_qt_says_that_clips_were_not_tried(tmp_path: Path):
    file = written(tmp_path)
    assert CLIPS_NOT_TRIED in check_files([file]).skipped
    assert CLIPS_NOT_TRIED not in check_files([file], fit=lambda deck, *places: []).skipped
