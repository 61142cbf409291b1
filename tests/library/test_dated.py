"""How old the library is."""

import datetime as dt

from kit import paths
from kit.library import dated


def test_the_newest_date_on_anything_shipped_is_the_library_s(monkeypatch, tmp_path):
    for name, words in (
        ("slides/a/deck.en.md", "---\nreviewed: 2026-01-02\n---\n"),
        ("resources/sheets/s/sheet.en.md", "---\nreviewed: 2026-03-04\n---\n"),
        ("resources/contacts/us.toml", "pack = 1\nchecked_on = 2026-05-06\n# checked_on = 2099-01-01\n"),
        ("resources/figures.toml", "checked_on = 2026-02-31\n"),  # no such day
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(words)
    monkeypatch.setattr(paths, "shipped", lambda: tmp_path)
    assert dated.library_date() == dt.date(2026, 5, 6)
    assert dated.version_words().endswith(", library of 6 May 2026")


def test_a_library_without_dates_says_none(monkeypatch, tmp_path):
    monkeypatch.setattr(paths, "shipped", lambda: tmp_path)
    assert dated.library_date() is None
    assert "library" not in dated.version_words()
