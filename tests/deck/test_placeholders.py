"""Placeholders: known names alone, filled with a value, else the fallback, else a blank that can be seen."""

from __future__ import annotations

import pytest

from kit.deck.model import Slot, Span
from kit.deck.placeholders import BLANK, fill, fill_href, parse_slot

VALUES = {("event", "school"): "Hill School", ("contact", "child_talk", "web"): "https://example.org/talk"}


@pytest.mark.parametrize(
    ("inside", "path", "fallback"),
    [
        (" event.school ", ("event", "school"), None),
        ("event.school or our   school", ("event", "school"), "our school"),
        ("contact.child_talk.phone", ("contact", "child_talk", "phone"), None),
        ("figure.told-nobody", ("figure", "told-nobody"), None),
        ("figure.told-nobody.number", ("figure", "told-nobody", "number"), None),
        ("event.lead_name or write: School helper", ("event", "lead_name"), "write: School helper"),
        ("deck.title", ("deck", "title"), None),
        ("term.lead or this or that", ("term", "lead"), "this or that"),
    ],
)
def test_known_forms(inside: str, path: tuple[str, ...], fallback: str | None) -> None:
    assert parse_slot(inside, 7) == Slot(path, fallback, 7)


@pytest.mark.parametrize(
    "inside",
    [
        "",
        "school",
        "our school",
        "event",
        "event.",
        "event.school.name",
        "contact.child_talk",
        "people.name",
        "event.school | us",
        "event.school or",
        "EVENT.school",
    ],
)
def test_everything_else_is_none(inside: str) -> None:
    assert parse_slot(inside, 1) is None


def test_value_then_fallback_then_blank() -> None:
    text = (
        Span("At ", bold=True),
        Span("{{ event.school or x }}", bold=True, slot=Slot(("event", "school"), "x", 1)),
        Span("{{ event.room or here }}", slot=Slot(("event", "room"), "here", 1)),
        Span("{{ event.date }}", slot=Slot(("event", "date"), None, 1)),
    )

    assert fill(text, VALUES.get) == (
        Span("At ", bold=True),
        Span("Hill School", bold=True),
        Span("here"),
        Span(BLANK),
    )


def test_text_without_slots_is_given_back_as_it_is() -> None:
    text = (Span("a"), Span("b", href="https://example.org"))

    assert fill(text, VALUES.get) is text


@pytest.mark.parametrize(
    ("href", "filled"),
    [
        ("{{contact.child_talk.web}}", "https://example.org/talk"),
        ("https://example.org/{{event.school}}", "https://example.org/Hill School"),
        ("{{contact.crisis.web}}", None),  # nothing known: no link
        ("{{event.school}}", None),  # a value that is no safe address
    ],
)
def test_link_targets(href: str, filled: str | None) -> None:
    assert fill_href(href, VALUES.get) == filled
