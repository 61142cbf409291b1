"""Other programs for the same jobs, measured in the same run: `make bench PEERS=1`."""

from __future__ import annotations

from tests.rig.xorg import FULL_HD
from tools.bench import decks, presenting, sheets
from tools.bench.peers import found as looked
from tools.bench.peers.programs import contestants
from tools.bench.peers.writing import deck_writers, sheet_writers
from tools.bench.report import Beside

KEYS = 12  # a turn; a slow peer takes a second for each


def measure(rounds: int) -> tuple[list[Beside], list[str]]:
    """Tables of ours beside the peers that are here, and notes of what they are."""
    found = looked.look()
    folder, homes = presenting.WORK, presenting.homes()
    print("The peers on two monitors, 1080p", flush=True)
    ours = [presenting.floor_of(FULL_HD), presenting.ours_of(presenting.SHORT)]
    turns = presenting.take(
        [*ours, *contestants(found, folder, homes, presenting.SHORT)], FULL_HD, min(rounds, 2), KEYS, homes
    )
    tables = presenting.beside(turns, "1080p")
    for count in (presenting.SHORT, decks.LONG):
        tables.append(decks.beside(count, deck_writers(found, folder, count, homes / "office"), 2))
    for each in (False, True):
        tables.append(sheets.beside(sheet_writers(found, folder, each=each), 2, each=each))
    versions = ", ".join(f"{name} {version}" for name, version in found.versions.items())
    notes = [f"Peers: {versions}."]
    if found.missing:
        notes.append(f"Not installed here: {', '.join(found.missing)}.")
    return tables, notes
