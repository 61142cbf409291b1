"""The composition root of what needs no window: talks written to files. Loads no widgets."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kit import qt  # isort: skip  # noqa: F401 - before all else of Qt

from PySide6.QtGui import QGuiApplication

from kit.contacts.model import Place
from kit.errors import WorldError
from kit.settings import Settings, load_settings
from kit.stage.fonts import load_fonts

if TYPE_CHECKING:  # the first slide waits for nothing that prints
    from kit.handouts.options import PrintOptions


def make_painter() -> QGuiApplication:
    """What writing files needs of Qt: no window, and so no screen either."""
    existing = QGuiApplication.instance()
    if isinstance(existing, QGuiApplication):
        return existing
    if sys.platform == "linux":
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = QGuiApplication(["kitbag"])
    need_fonts()
    return app


def need_fonts() -> None:
    """Loads the program's fonts; WorldError when they were not installed with it."""
    if not load_fonts():
        raise WorldError(
            "The fonts of Kitbag are missing.", "Install it again: make run, or python -m pip install ."
        )


def load_place_now(settings: Settings) -> Place:
    """The user's help lines and visit, as chosen in the settings."""
    from kit.contacts.place import load_place
    from kit.settings import load_event

    return load_place(settings.pack_id, load_event())


def export(
    talk: str, out: Path, theme: str = "", handout: int = 0, form: str = "", paper: str = "", lang: str = ""
) -> int:
    """Writes a talk as PDF or pictures; gives the number of pages.

    Slides, `handout` of them a page, or what the presenter takes along: `form` "notes", "cards" or "script".
    """
    from kit.deck.opening import open_to_show
    from kit.library.talks import find_talk
    from kit.stage.theme import need_theme

    need_theme(theme)
    deck = open_to_show(find_talk(talk, lang)).deck()
    application = make_painter()
    place = load_place_now(load_settings())
    if handout or form:
        from kit.handouts.export import export_handout

        pages = export_handout(deck, place, out, per_page=handout, form=form, paper=paper, theme=theme)
    else:
        from kit.stage.export import export_talk

        pages = export_talk(deck, place, out, theme)
    del application  # Qt had to live until here
    return pages


def print_sheets(options: PrintOptions) -> int:
    """Prints sheets, or writes them to files; the exit code."""
    application = make_painter()
    from kit.handouts.command import contacts_place
    from kit.handouts.command import print_sheets as print_them

    settings = load_settings()
    place = load_place_now(settings)
    if options.contacts:
        place = contacts_place(options.contacts, place)
    only = settings.approved_only
    code = print_them(options, place, print, lambda words: print(words, file=sys.stderr), approved_only=only)
    del application  # Qt had to live until here
    return code
