"""A translated sheet says when its source has changed since, and counts as unread by a native speaker."""

from __future__ import annotations

from pathlib import Path

import pytest

from kit.sheet.model import Sheet
from kit.sheet.opening import read_sheet
from kit.sheet.translation import source_fingerprint
from tests.sheet.written import TODAY, codes, source


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "sheet.en.md").write_text(source("## One\n\nWords.\n\n<!-- note\nFor the adult.\n-->"), "utf-8")
    return tmp_path


def spanish(folder: Path, **front: str | None) -> Sheet:
    details = {"lang": "es", "translation_of": "s90-sample", "source_version": "1.0.0", **front}
    (folder / "sheet.es.md").write_text(source("## Uno\n\nPalabras.", **details), "utf-8")
    return read_sheet(folder, today=TODAY, lang="es")


def test_one_made_from_the_source_as_it_stands_has_no_problems(folder: Path) -> None:
    read = spanish(folder, was=source_fingerprint(folder / "sheet.en.md"))
    assert codes(read) == []
    assert not read.meta.native_reviewed


def test_one_older_than_its_source_says_so(folder: Path) -> None:
    was = source_fingerprint(folder / "sheet.en.md")
    text = (folder / "sheet.en.md").read_text("utf-8")
    (folder / "sheet.en.md").write_text(text.replace("version: 1.0.0", "version: 1.0.1"), "utf-8")
    assert codes(spanish(folder, was=was)) == []
    (folder / "sheet.en.md").write_text(text.replace("Words.", "Other words."), "utf-8")
    [problem] = spanish(folder, was=was).problems
    assert (problem.code, problem.severity) == ("D603", "warning")
    assert source_fingerprint(folder / "sheet.en.md") in problem.hint


def test_one_without_its_source_is_an_error(folder: Path) -> None:
    assert codes(spanish(folder, translation_of="s91-other", was="00000000")) == ["D601"]


def test_a_native_speaker_s_review_is_taken_from_the_details(folder: Path) -> None:
    was = source_fingerprint(folder / "sheet.en.md")
    assert spanish(folder, was=was, native_reviewed="true").meta.native_reviewed
    assert read_sheet(folder, today=TODAY).meta.native_reviewed
