"""resources/figures.toml in, the figures that may be said out; faults become problems.

Each table is one figure: number, text (the sentence that goes on after it), year, source, address, caveat,
audiences, checked_on, expires_on. Without expires_on a figure lasts a year from the day it was checked.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from kit import paths
from kit.contacts.model import Figure
from kit.contacts.tables import Table, read_toml
from kit.errors import Problem

AUDIENCES = ("children", "teens", "carers", "staff", "mixed")
_TEXTS = {"number": 24, "text": 200, "year": 12, "source": 160, "address": 300, "caveat": 300}
_KEYS = (*_TEXTS, "audiences", "checked_on", "expires_on")
_SPOKEN = {key: _TEXTS[key] for key in ("number", "text", "year", "source", "caveat")}  # in a table [its-id.es]
_LASTS = dt.timedelta(days=365)


def figures_path() -> Path:
    return paths.resources_dir() / "figures.toml"


def load_figures(path: Path | None = None) -> dict[str, Figure]:
    """The figures by id."""
    return read_figures(figures_path() if path is None else path)[0]


def read_figures(path: Path) -> tuple[dict[str, Figure], tuple[Problem, ...]]:
    """The figures by id, and what is wrong with the file."""
    file = read_toml(path)
    figures: dict[str, Figure] = {}
    for figure_id, values in file.data.items():
        if isinstance(values, dict):
            figures[figure_id] = _read_figure(figure_id, file.table(figure_id, values))
        else:
            file.table("", file.data).refuse(
                figure_id, f'"{figure_id}" is not a figure.', "Begin one with [its-id]."
            )
    return figures, tuple(file.problems)


def _read_figure(figure_id: str, table: Table) -> Figure:
    table.check_keys((*_KEYS, *table.languages()))
    table.need("number", "text", "year", "source", "audiences", "checked_on")
    audiences = table.texts("audiences")
    for audience in audiences:
        if audience not in AUDIENCES:
            hint = f"Choose from: {', '.join(AUDIENCES)}."
            table.refuse("audiences", f'audiences: "{audience}" is not known.', hint, "C106")
    texts = {key: table.text(key, longest) for key, longest in _TEXTS.items()}
    checked_on, expires_on = table.date("checked_on"), table.date("expires_on")
    return Figure(
        id=figure_id,
        audiences=tuple(a for a in audiences if a in AUDIENCES),
        checked_on=checked_on,
        expires_on=expires_on or (checked_on + _LASTS if checked_on else None),
        line=table.start,
        spoken=table.spoken(figure_id, _SPOKEN),
        **texts,
    )
