"""Ties the visit's form to what is kept and to the previews beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from kit.contacts.model import Event
from kit.deck.opening import OpenedDeck, open_deck
from kit.desk.visit import VisitPage, cleared
from kit.geometry import PixelSize
from kit.settings import save_event
from kit.stage.canvas import SlideContext
from kit.stage.layout import lay_out_slide
from kit.stage.pictures import PictureStore
from kit.stage.ready import paint_picture
from kit.stage.theme import theme_for

if TYPE_CHECKING:
    from kit.desk.window import Desk


def make_visit_page(desk: Desk) -> VisitPage:
    """The page, filled in with what is kept, keeping what is typed."""
    lead = dict(desk.shelf.place.pack.terms).get("safeguarding_lead", "safeguarding lead")
    page = VisitPage(desk.look, desk.shelf.place.event, lead)
    pictures = PictureStore(8 << 20)

    def keep(event: Event) -> None:
        if desk.attempt(lambda: save_event(event)):
            desk.place_changed()
            show()

    def clear() -> None:
        before = page.event_typed()
        page.show_event(cleared(before))
        keep(cleared(before))

        def back() -> None:
            page.show_event(before)
            keep(before)

        desk.main.offer("The visit is cleared; your name and role stay.", "Put it back", back)

    def show() -> None:
        entry = desk.main.details.entry
        if entry is not None:
            opened = open_deck(entry.path)
            page.show_pictures(
                [_picture(desk, page, opened, layout, pictures) for layout in ("title", "help")]
            )

    page.changed.connect(keep)
    page.clear.connect(clear)
    page.preview_wanted.connect(show)
    return page


def _picture(desk: Desk, page: VisitPage, opened: OpenedDeck, layout: str, pictures: PictureStore) -> QImage:
    """The talk's first slide of that layout as it is with the visit typed now; an empty picture if it has none."""
    ratio = desk.devicePixelRatioF()
    size = PixelSize(round(page.picture_width * ratio), round(page.picture_width * 9 / 16 * ratio))
    index = next((i for i in range(opened.count) if opened.slide(i).layout == layout), None)
    if index is None:
        return QImage()
    theme = theme_for(opened.meta, desk.settings.theme_override)
    context = SlideContext(opened.meta, theme, desk.shelf.place, pictures, index + 1)
    frame = lay_out_slide(opened.slide(index), context)
    return paint_picture(frame.at_step(frame.steps), size, pictures)
