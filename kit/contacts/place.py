"""A pack's id and a visit in, the `Place` that fills a talk's placeholders out."""

from __future__ import annotations

from kit.contacts.figures import load_figures
from kit.contacts.model import EMPTY_PACK, Event, Place
from kit.contacts.packs import load_pack


def load_place(pack_id: str, event: Event | None = None) -> Place:
    """The place; "" is no pack chosen yet: every help line then shows its fallback words."""
    pack = load_pack(pack_id) if pack_id else EMPTY_PACK
    return Place(pack, event or Event(), load_figures())
