"""Decks for the tests of presenter mode: guests whose background color tells the slide."""

from __future__ import annotations

from pathlib import Path

COLORS = ("#c02020", "#20a040", "#2040c0", "#a0a020", "#20a0a0", "#a020a0")


def colored_deck(folder: Path, count: int = 4, name: str = "colored.md") -> Path:
    """A Marp deck of `count` slides, each with a background of its own and a note."""
    slides = [
        f'<!-- _backgroundColor: "{COLORS[i % len(COLORS)]}" -->\n\n## Slide {i + 1}\n\nA line.\n\n'
        f"<!-- Say number {i + 1}. -->\n"
        for i in range(count)
    ]
    path = folder / name
    path.write_text("---\nmarp: true\n---\n\n" + "\n---\n\n".join(slides), encoding="utf-8")
    return path
