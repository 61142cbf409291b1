"""A guest's players become the clips they play, or are told."""

from pathlib import Path

import pytest

from kit.deck.clips import clips_of
from kit.deck.model import Deck
from kit.deck.opening import read_deck

CLIP = b"\x1aE\xdf\xa3" + b"\0" * 50


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.webm").write_bytes(CLIP)
    (tmp_path / "b.mp3").write_bytes(b"ID3" + b"\0" * 50)
    (tmp_path / "words.vtt").write_text("WEBVTT\n\n00:00.0 --> 00:01.0\nHello\n")
    return tmp_path


def read(folder: Path, body: str) -> Deck:
    file = folder / "talk.md"
    file.write_text(f"# First\n\n---\n\n## Second\n\n{body}\n")
    return read_deck(file)


@pytest.mark.parametrize(
    ("body", "clip"),
    [
        ("![A dog](a.webm)", ("a.webm", "A dog", "")),
        ('![A dog](a.webm "words.vtt")', ("a.webm", "A dog", "words.vtt")),
        ('<video src="a.webm" controls title="A dog"></video>', ("a.webm", "A dog", "")),
        (
            ('<video controls>\n  <source src="a.webm" type="video/webm">\n  <source src="none.mp4">\n'
            '  <track kind="captions" src="words.vtt">\n  Your browser does not play it.\n</video>'),
            ("a.webm", "", "words.vtt"),
        ),
        ('<SlidevVideo autoplay><source src="a.webm"></SlidevVideo>', ("a.webm", "", "")),
        ('<audio data-src="b.mp3"></audio>', ("b.mp3", "", "")),
    ],
)
def test_what_plays_elsewhere_is_a_clip_here(folder: Path, body: str, clip: tuple[str, str, str]):
    deck = read(folder, body)
    (found,) = clips_of(deck.slides[1])
    assert (found.source, found.alt, found.captions) == clip
    assert (found.path is not None, found.captions_path is not None) == (True, bool(clip[2]))
    assert deck.slides[1].layout == "video"
    assert deck.problems == ()


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("<video autoplay></video>", "Left out: <video>."),
        (
            '<video src="https://example.org/a.mp4"></video>',
            'The clip "https://example.org/a.mp4" cannot be shown: clips from the web are never fetched.',
        ),
        ("![](none.mp4)", 'The clip "none.mp4" cannot be shown: there is no such file.'),
    ],
)
def test_what_cannot_play_is_told(folder: Path, body: str, told: str):
    assert [(p.line, p.message) for p in read(folder, body).problems] == [(7, told)]
