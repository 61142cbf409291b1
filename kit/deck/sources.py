"""The pack-wide `sources.yaml` beside the talks: its path in, Sources out. A deck's own sources come first."""

from __future__ import annotations

from pathlib import Path

from kit.deck.faults import Faults
from kit.deck.front import read_mapping, read_sources
from kit.deck.model import Source
from kit.deck.source import read_source
from kit.deck.split import Chunk


def pack_sources(deck: Path) -> tuple[Source, ...]:
    """What `sources.yaml` in the talk's folder and in the folder of the talks holds; nothing when there is none."""
    found: dict[str, Source] = {}
    for folder in (deck.parent, deck.parent.parent):
        file = folder / "sources.yaml"
        if file.is_file():
            faults = Faults(file)
            text = read_source(file, faults).text
            settings = read_mapping(Chunk(1, text.split("\n")), faults, "D103")
            if settings is not None:
                found = {**{source.key: source for source in read_sources(settings, faults)}, **found}
    return tuple(found.values())
