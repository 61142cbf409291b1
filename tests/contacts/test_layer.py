"""What the user adds, changes, confirms and hides holds wherever the pack is loaded; the pack's file stays as it is."""

from __future__ import annotations

import datetime as dt
import time

import pytest

from kit.contacts.card import load_card
from kit.contacts.editing import Edit, Restore, make_change
from kit.contacts.layer import read_layer
from kit.contacts.model import freshness
from kit.contacts.packs import list_packs, load_pack
from kit.contacts.place import load_place
from tests.contacts.making import PACK, TODAY, do, line, town, write_changes, write_town

OWN = '[[entry]]\nrole = "{role}"\nname = "{name}"\nphone = "{phone}"\n'
CONFIRMED = """[[confirmed]]
role = "{role}"
name = "{name}"
phone = "{phone}"
confirmed_on = {on}
confirmed_by = "Ana Ruiz"
"""


@pytest.fixture(autouse=True)
def pack() -> None:
    write_town()


def confirmed(role: str, name: str, phone: str, on: str = "2026-11-24") -> str:
    return CONFIRMED.format(role=role, name=name, phone=phone, on=on)


def own(role: str, name: str, phone: str, more: str = "") -> str:
    return OWN.format(role=role, name=name, phone=phone) + more


def names(role: str) -> list[str]:
    return [entry.name for entry in town().entries if entry.role == role]


def codes() -> list[tuple[int, str]]:
    return [(problem.line, problem.code) for problem in town().problems]


def test_without_a_local_file_the_pack_is_as_it_was_shipped() -> None:
    assert town() == load_pack("town", local=False)


def test_a_confirmed_line_of_ones_own_comes_first_for_its_role() -> None:
    write_changes("local = 1\n" + own("child_talk", "School nurse", "555-0199") + confirmed(
        "child_talk", "School nurse", "555-0199"))  # fmt: skip
    assert names("child_talk") == ["School nurse", "Talk line", "Text line"]
    nurse = line("School nurse")
    assert (nurse.layer, nurse.replaces, nurse.country) == ("town", "", "US")
    assert (nurse.checked_on, nurse.checked_by) == (TODAY, "Ana Ruiz")
    assert load_place("town").lookup(("contact", "child_talk", "phone")) == "555-0199"


def test_a_line_of_ones_own_that_nobody_confirmed_takes_no_other_s_place() -> None:
    write_changes("local = 1\n" + own("emergency", "My number", "555-0199"))
    assert names("emergency") == ["Emergency services", "My number"]
    assert freshness(line("My number"), TODAY) == "unconfirmed"


def test_a_hand_written_line_with_a_day_and_a_name_counts_as_confirmed() -> None:
    write_changes("local = 1\n" + own("crisis", "Line", "5", 'checked_on = 2026-11-20\nchecked_by = "Ana"\n'))
    assert freshness(line("Line"), TODAY) == "fresh"
    write_changes("local = 1\n" + own("crisis", "Line", "5", "checked_on = 2026-11-20\n"))
    assert freshness(line("Line"), TODAY) == "unconfirmed", "nobody's name stands for it"


def test_a_changed_line_keeps_its_place_and_what_was_not_changed() -> None:
    write_changes('local = 1\n[[entry]]\nreplaces = "Talk line"\nrole = "child_talk"\nhours = "9 to 5"\n')
    talk = line("Talk line")
    assert names("child_talk") == ["Talk line", "Text line"]
    assert (talk.hours, talk.phone, talk.replaces) == ("9 to 5", "555-0101", "Talk line")
    assert talk.is_changed
    assert (talk.confidence, talk.checked_by) == ("A", "Kitbag project"), "the number was seen all the same"


def test_words_that_were_changed_lose_their_translation() -> None:
    write_changes('local = 1\n[[entry]]\nreplaces = "Talk line"\nrole = "child_talk"\nhours = "9 to 5"\n')
    spanish = line("Talk line").in_language("es")
    assert (spanish.name, spanish.hours) == ("Línea de ayuda", "9 to 5")


def test_another_number_is_unconfirmed_until_somebody_confirms_it() -> None:
    change = 'local = 1\n[[entry]]\nreplaces = "Talk line"\nrole = "child_talk"\nphone = "555-0102"\n'
    write_changes(change)
    assert freshness(line("Talk line"), TODAY) == "unconfirmed"
    write_changes(change + confirmed("child_talk", "Talk line", "5550102"))
    assert freshness(line("Talk line"), TODAY) == "fresh"


def test_a_number_taken_out_leaves_the_others_seen() -> None:
    write_changes('local = 1\n[[entry]]\nreplaces = "Text line"\nrole = "child_talk"\ntext = ""\n')
    assert line("Text line").confidence == "A"


def test_an_own_number_that_cannot_be_read_is_left_out_and_not_the_pack_s_instead() -> None:
    write_changes('local = 1\n[[entry]]\nreplaces = "Talk line"\nrole = "child_talk"\nphone = "ask"\n')
    assert not line("Talk line").phone
    assert codes() == [(5, "C110")]


def test_a_line_of_the_pack_that_ships_unconfirmed_prints_once_confirmed() -> None:
    assert freshness(line("Team HOPE"), TODAY) == "unconfirmed"
    write_changes("local = 1\n" + confirmed("adult_advice", "Team HOPE", "1-866-555-0100"))
    hope = line("Team HOPE")
    assert freshness(hope, TODAY) == "fresh"
    assert (hope.checked_by, hope.layer, hope.replaces) == ("Ana Ruiz", "town", "Team HOPE")
    assert not hope.is_changed
    assert freshness(hope, TODAY + dt.timedelta(days=181)) == "old"


def test_a_confirmation_of_other_digits_does_not_count_and_is_told() -> None:
    write_changes("local = 1\n" + confirmed("adult_advice", "Team HOPE", "1-866-555-0000"))
    assert freshness(line("Team HOPE"), TODAY) == "unconfirmed"
    assert codes() == [(2, "C112")]


def test_confirming_again_renews_the_day_and_a_later_day_of_the_pack_holds() -> None:
    write_changes("local = 1\n" + confirmed("child_talk", "Talk line", "555 0101"))
    assert line("Talk line").checked_on == TODAY
    write_changes("local = 1\n" + confirmed("child_talk", "Talk line", "555 0101", "2026-05-01"))
    assert line("Talk line").checked_on == dt.date(2026, 11, 1)


def test_of_two_confirmations_the_later_one_holds() -> None:
    each = [
        confirmed("adult_advice", "Team HOPE", "1-866-555-0100", on) for on in ("2026-11-20", "2026-11-03")
    ]
    write_changes("local = 1\n" + "".join(each))
    assert line("Team HOPE").checked_on == dt.date(2026, 11, 20)


@pytest.mark.parametrize("lacks", ["confirmed_by", "confirmed_on", "role", "name"])
def test_a_confirmation_needs_a_day_and_a_name(lacks: str) -> None:
    kept = [
        each
        for each in confirmed("adult_advice", "Team HOPE", "1-866-555-0100").splitlines()
        if lacks not in each
    ]
    write_changes("local = 1\n" + "\n".join(kept))
    assert line("Team HOPE").confidence == "B"
    assert [code for _, code in codes()] == ["C103"]


def test_a_hidden_line_is_used_nowhere_and_its_reason_is_kept() -> None:
    write_changes(
        'local = 1\n[[hidden]]\nrole = "child_talk"\nname = "Talk line"\nreason = "Closed in our town"\n'
    )
    assert names("child_talk") == ["Text line"]
    [hidden] = town().hidden
    assert (hidden.entry.name, hidden.reason, hidden.layer) == ("Talk line", "Closed in our town", "town")


def test_a_line_is_named_first_where_that_is_wished() -> None:
    write_changes('local = 1\n[[entry]]\nreplaces = "Text line"\nrole = "child_talk"\nfirst = true\n')
    assert names("child_talk") == ["Text line", "Talk line"]


@pytest.mark.parametrize(
    ("text", "line_number"),
    [
        ('[[entry]]\nreplaces = "Gone"\nrole = "crisis"\nphone = "5"\n', 2),
        ('[[hidden]]\nrole = "crisis"\nname = "Gone"\nreason = "x"\n', 2),
    ],
)
def test_a_change_of_a_line_that_the_pack_no_longer_has_is_told(text: str, line_number: int) -> None:
    write_changes("local = 1\n" + text)
    assert codes() == [(line_number, "C111")]


def test_a_country_s_own_lines_hold_in_its_regions() -> None:
    write_town('pack = 1\nid = "quarter"\nname = "Quarter"\nextends = "town"\n', "quarter")
    write_changes("local = 1\n" + confirmed("adult_advice", "Team HOPE", "1-866-555-0100"))
    assert line("Team HOPE", load_pack("quarter")).checked_by == "Ana Ruiz"
    write_changes(
        'local = 1\n[[hidden]]\nrole = "adult_advice"\nname = "Team HOPE"\nreason = "x"\n', "quarter"
    )
    assert [hidden.layer for hidden in load_pack("quarter").hidden] == ["quarter"]
    assert line("Team HOPE").checked_by == "Ana Ruiz", "the country still has it"


def test_a_region_s_change_lies_over_the_country_s_and_each_is_taken_back_by_itself() -> None:
    write_town('pack = 1\nid = "quarter"\nname = "Quarter"\nextends = "town"\n', "quarter")
    do(Edit(line("Team HOPE"), {"name": "HOPE", "hours": "9 to 5"}))
    write_changes(
        'local = 1\n[[entry]]\nreplaces = "HOPE"\nrole = "adult_advice"\ncost = "free"\n', "quarter"
    )
    hope = line("HOPE", load_pack("quarter"))
    assert (hope.hours, hope.cost, hope.layer, hope.replaces) == ("9 to 5", "free", "quarter", "HOPE")
    make_change(Restore(hope), "quarter")
    hope = line("HOPE", load_pack("quarter"))
    assert (hope.hours, hope.cost, hope.layer, hope.replaces) == ("9 to 5", "", "town", "Team HOPE")
    make_change(Restore(hope), "quarter")
    assert line("Team HOPE", load_pack("quarter")).layer == ""


def test_the_local_file_is_no_pack_of_its_own() -> None:
    write_changes("local = 1\n")
    assert "town" in {pack.id for pack in list_packs()}
    assert not [pack.id for pack in list_packs() if "local" in pack.id]


def test_the_disclosure_card_says_the_local_number() -> None:
    write_changes(
        'local = 1\n[[entry]]\nreplaces = "Emergency services"\nrole = "emergency"\nphone = "112"\n'
    )
    assert load_card(load_place("town")).danger.phone == "112"


@pytest.mark.parametrize(
    ("text", "line_number", "code"),
    [
        ("", 1, "C103"),
        ("local = 2\n", 1, "C103"),
        ('local = 1\npack = "other"\n', 2, "C109"),
        ("local = 1\nentry = 3\n", 0, "C105"),
        ("local = 1\nhidden = [1]\n", 0, "C105"),
        ("local = 1\ncolour = 1\n", 2, "C104"),
        ('local = 1\n[[entry]]\nrole = "plumber"\nname = "X"\n', 3, "C106"),
        ('local = 1\n[[entry]]\nrole = "crisis"\n', 2, "C103"),
        ('local = 1\n[[entry]]\nrole = "crisis"\nname = "X"\nphone = "' + "1" * 300 + '"\n', 5, "C108"),
        ('local = 1\n[[entry]]\nrole = "crisis"\nname = "X"\nphone = "9\\u202e11"\n', 5, "C108"),
        ('local = 1\n[[entry]]\nrole = "crisis"\nname = "X"\nfirst = "yes"\n', 5, "C105"),
        ('local = 1\n[[hidden]]\nrole = "adult_advice"\nname = "Team HOPE"\n', 2, "C103"),
    ],
)
def test_a_fault_of_the_local_file_is_told_with_its_line(text: str, line_number: int, code: str) -> None:
    write_changes(text)
    assert (line_number, code) in codes()
    assert {problem.path.name for problem in town().problems} == {"town.local.toml"}


def test_a_local_file_that_cannot_be_read_falls_back_to_the_one_before() -> None:
    path = write_changes("local = 1\n[[entry]\n")
    assert [problem.code for problem in town().problems] == ["C102"]
    assert "left out" in town().problems[0].hint
    path.with_name("town.local.toml.bak").write_text("local = 1\n" + own("crisis", "Kept", "5"))
    assert line("Kept").phone == "5"
    assert "saved before" in town().problems[0].hint
    assert read_layer(path).is_broken


def test_right_to_left_names_are_kept_as_they_are() -> None:
    write_changes("local = 1\n" + own("crisis", "خط المساعدة", "105"))
    assert line("خط المساعدة").phone == "105"
    assert codes() == []


def test_ten_thousand_own_lines_are_read_in_seconds() -> None:
    each = (own("crisis", f"L{i}", str(i)) + confirmed("crisis", f"L{i}", str(i)) for i in range(10_000))
    write_changes("local = 1\n" + "".join(each))
    start = time.monotonic()
    assert len(town().entries) == 10_000 + PACK.count("[[entry]]")
    assert time.monotonic() - start < 20
