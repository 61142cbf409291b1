"""The composition root: the only place where settings, decks, places and windows meet."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from kit.app_files import load_place_now, need_fonts
from kit.app_options import PresentOptions
from kit.deck.opening import open_deck
from kit.errors import WorldError
from kit.library.talks import find_talk
from kit.present.show import Show, ShowOptions
from kit.settings import Settings, load_settings, save_settings


def make_application() -> QApplication:
    """The one QApplication, or the one there is. WorldError when there is no screen to open a window on."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    if sys.platform == "linux" and not any(
        os.environ.get(v) for v in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    ):
        raise WorldError(
            "There is no screen here.",
            "On a desktop, start Kitbag from its menu; else try: kitbag demo FOLDER",
        )
    # Pixels are painted at the screen's true ratio, 1.25 and 1.5 included.
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    app = QApplication(["kitbag"])
    app.setApplicationName("Kitbag")
    app.setDesktopFileName("kitbag")
    app.setQuitOnLastWindowClosed(False)
    need_fonts()
    return app


def present(options: PresentOptions) -> int:
    """One talk from the command line, until it is ended."""
    opened = open_deck(find_talk(options.talk))
    app = make_application()
    settings = load_settings()
    show = Show(
        opened,
        lambda: load_place_now(settings),
        settings,
        ShowOptions(options.minutes, options.windowed, options.screen, options.start, options.theme or ""),
    )
    show.settings_changed.connect(remember)
    show.ended.connect(app.quit)
    show.begin()
    return app.exec()


def remember(settings: Settings) -> None:
    """Keeps what a running talk learned; a folder that cannot be written to never disturbs it."""
    try:
        now = load_settings()
        save_settings(replace(now, notes_px=settings.notes_px, screen_roles=settings.screen_roles))
    except WorldError:
        return


def desk(deck: Path | None = None) -> int:
    """The main window; talks start from it and come back to it."""
    app = make_application()
    from kit.desk.window import Desk
    from kit.look.icons import sign_icon

    app.setWindowIcon(sign_icon("kitbag-logo", "#0B6E6E", 64))
    window = Desk(load_settings(), deck)
    window.closed.connect(app.quit)
    area = app.primaryScreen().availableGeometry()
    window.resize(QSize(min(1600, area.width()), min(920, area.height())))
    # On a small screen the frame of the window would push its lower edge, and Present with it, out of sight.
    if area.width() < 1600 or area.height() < 900:
        window.showMaximized()
    else:
        window.show()
    return app.exec()
