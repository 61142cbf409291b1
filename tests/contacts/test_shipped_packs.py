"""The packs that are shipped: complete in their roles, and nothing confirmed that nobody has seen."""

from __future__ import annotations

import datetime as dt

import pytest

from kit.contacts.model import ROLES, Pack, freshness
from kit.contacts.packs import list_packs
from kit.paths import resources_dir

PACKS = list_packs([resources_dir() / "contacts"])
EVERY = pytest.mark.parametrize("pack", PACKS, ids=[pack.id for pack in PACKS])


def test_the_places_promised_are_there() -> None:
    assert {p.id for p in PACKS} == {"us", "us-wa", "uk", "ca", "au", "nz", "ie", "eu", "in", "blank"}


@EVERY
def test_a_pack_has_no_problems_and_names_its_safeguarding_lead(pack: Pack) -> None:
    assert pack.problems == ()
    assert dict(pack.terms)["safeguarding_lead"]


@EVERY
def test_a_pack_has_a_row_for_every_role_that_the_help_sheet_needs(pack: Pack) -> None:
    assert {"emergency", "child_talk", "report_abuse"} <= {entry.role for entry in pack.entries}


@EVERY
def test_a_confirmed_line_can_be_reached_and_says_who_checked_it_where(pack: Pack) -> None:
    for entry in pack.entries:
        if entry.confidence == "A":
            assert entry.phone or entry.text or entry.web or entry.email, entry.name
            assert all((entry.checked_on, entry.checked_by, entry.source)), entry.name
        else:
            assert freshness(entry, dt.date(2026, 11, 25)) == "unconfirmed"
            assert entry.checked_on is None, f"{entry.name} is unconfirmed and yet has a date"


@EVERY
def test_what_a_line_is_for_fits_in_twelve_words(pack: Pack) -> None:
    for entry in pack.entries:
        assert 0 < len(entry.what_for.split()) <= 12, entry.name


def test_the_blank_pack_holds_every_role_and_not_one_number() -> None:
    (blank,) = (pack for pack in PACKS if pack.id == "blank")
    assert {entry.role for entry in blank.entries} == set(ROLES)
    assert not [e for e in blank.entries if e.phone or e.text or e.web or e.email or e.checked_on]


def test_the_old_cybercrime_number_of_india_is_in_no_entry() -> None:
    assert not [entry for pack in PACKS for entry in pack.entries if "155260" in entry.phone]


@pytest.mark.parametrize("pack", [p for p in PACKS if p.id in ("us", "us-wa")], ids=lambda pack: pack.id)
def test_the_lines_of_the_united_states_have_all_their_words_in_spanish(pack: Pack) -> None:
    for entry in pack.entries:
        (words,) = (dict(words) for lang, words in entry.spoken if lang == "es")
        assert {"label", "what_for"} <= words.keys(), entry.name
        assert {key for key in ("hours", "ages", "cost", "what_not_for") if getattr(entry, key)} <= words.keys()
        assert len(words["what_for"].split()) <= 12, entry.name
    assert {key for key, _ in pack.terms} == {key for key, _ in dict(pack.spoken_terms)["es"]}
