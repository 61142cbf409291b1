"""A sheet's pictures: as a deck's, with the side of the section at which each stands in its title."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from kit.deck.faults import Faults
from kit.deck.model import Picture
from kit.deck.pictures import PictureFinder

Side = Literal["", "left", "right"]


class SheetPictures:
    """Finds the pictures of one sheet: `![what it shows](images/x.svg "decorative right")`."""

    def __init__(self, folder: Path, faults: Faults) -> None:
        self._find = PictureFinder(folder, faults, ours=True)
        self._sides: dict[tuple[str, int], Side] = {}

    def __call__(self, source: str, alt: str, title: str, line: int) -> Picture:
        words = title.split()
        if set(words) <= {"decorative", "left", "right"}:
            side: Side = "right" if "right" in words else "left" if "left" in words else ""
            self._sides[source, line] = side
            title = "decorative" if "decorative" in words else ""
        return self._find(source, alt, title, line)

    def side(self, picture: Picture) -> Side:
        return self._sides.get((picture.source, picture.line), "")
