"""A change made in the app is written whole or not at all, keeps what a person wrote, and can be taken back."""

from __future__ import annotations

import datetime as dt
import os
import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kit.contacts.editing import (
    Add,
    Confirm,
    Edit,
    Hide,
    NameFirst,
    Restore,
    changed_file,
    go_back,
    local_path,
    make_change,
    put_away,
    take_back,
)
from kit.contacts.model import Entry, freshness
from kit.contacts.packs import load_pack
from kit.errors import KitbagError, WorldError
from tests.contacts.making import PACK, TODAY, do, line, town, user_folder, write_changes, write_town

POLICE = {
    "role": "police_local",
    "name": "Town police",
    "phone": "555-0199",
    "web": "",
    "languages": ("English",),
}


@pytest.fixture(autouse=True)
def pack() -> Path:
    return write_town()


def text() -> str:
    return local_path("town").read_text("utf-8")


def test_the_pack_s_own_file_is_never_written_to(pack: Path) -> None:
    do(Add(POLICE))
    do(Edit(line("Talk line"), {"phone": "555-0102"}))
    do(Confirm(line("Talk line"), "Ana", TODAY))
    do(Hide(line("Text line"), "Not here", TODAY))
    assert pack.read_text("utf-8") == PACK


def test_an_added_line_waits_for_somebody_to_confirm_it() -> None:
    do(Add(POLICE))
    assert freshness(line("Town police"), TODAY) == "unconfirmed"
    do(Confirm(line("Town police"), "Ana Ruiz", TODAY))
    police = line("Town police")
    assert (police.checked_by, police.checked_on, police.languages) == ("Ana Ruiz", TODAY, ("English",))
    assert 'web = ""' not in text(), "an empty field is no line in the file"


def test_confirming_writes_the_digits_as_they_were_seen() -> None:
    do(Confirm(line("Team HOPE"), "Ana Ruiz", TODAY))
    assert tomllib.loads(text())["confirmed"] == [
        {
            "role": "adult_advice", "name": "Team HOPE", "phone": "1-866-555-0100",
            "confirmed_on": TODAY, "confirmed_by": "Ana Ruiz",
        }
    ]  # fmt: skip


def test_confirming_again_leaves_one_confirmation() -> None:
    do(Confirm(line("Team HOPE"), "Ana", dt.date(2026, 11, 1)))
    do(Confirm(line("Team HOPE"), "Ben", TODAY))
    assert [seen["confirmed_by"] for seen in tomllib.loads(text())["confirmed"]] == ["Ben"]
    assert line("Team HOPE").checked_by == "Ben"


def test_other_digits_take_the_confirmation_with_them() -> None:
    do(Confirm(line("Team HOPE"), "Ana", TODAY))
    do(Edit(line("Team HOPE"), {"phone": "1-866-555-0111"}))
    assert freshness(line("Team HOPE"), TODAY) == "unconfirmed"
    assert town().problems == (), "what was changed on purpose is no fault"


def test_other_digits_of_a_hand_written_line_take_its_day_with_them() -> None:
    write_changes(
        'local = 1\n[[entry]]\nrole = "crisis"\nname = "L"\nphone = "5"\n'
        'checked_on = 2026-11-20\nchecked_by = "Ana"\n'
    )
    do(Edit(line("L"), {"phone": "6"}))
    assert freshness(line("L"), TODAY) == "unconfirmed"


@pytest.mark.parametrize("written", ["555 0101", "(555) 0101"])
def test_the_same_digits_written_otherwise_stay_confirmed(written: str) -> None:
    do(Confirm(line("Talk line"), "Ana", TODAY))
    do(Edit(line("Talk line"), {"phone": written, "hours": "9 to 5"}))
    talk = line("Talk line")
    assert (talk.phone, talk.checked_by) == (written, "Ana")


def test_a_line_can_be_renamed_and_stays_confirmed() -> None:
    do(Add(POLICE))
    do(Confirm(line("Town police"), "Ana", TODAY))
    do(Edit(line("Town police"), {"name": "The police", "role": "staff_advice"}))
    assert (line("The police").role, line("The police").checked_by) == ("staff_advice", "Ana")
    do(Confirm(line("Team HOPE"), "Ana", TODAY))
    do(Edit(line("Team HOPE"), {"name": "HOPE for parents"}))
    hope = line("HOPE for parents")
    assert (hope.checked_by, hope.replaces) == ("Ana", "Team HOPE")
    assert town().problems == ()


def test_an_emptied_field_is_empty_whatever_the_pack_says() -> None:
    do(Edit(line("Talk line"), {"hours": "", "anonymous": None, "languages": ()}))
    talk = line("Talk line")
    assert (talk.hours, talk.anonymous, talk.languages) == ("", None, ())


def test_an_emptied_field_of_an_own_line_leaves_the_file() -> None:
    do(Add({**POLICE, "hours": "24 hours"}))
    do(Edit(line("Town police"), {"hours": ""}))
    assert "hours" not in text()


def test_a_hidden_line_comes_back_as_it_was() -> None:
    before = town().entries
    do(Hide(line("Talk line"), "Closed", TODAY))
    assert "Talk line" not in {entry.name for entry in town().entries}
    do(Restore(town().hidden[0]))
    assert town().entries == before
    assert town().hidden == ()


def test_a_changed_and_confirmed_line_comes_back_as_the_pack_has_it() -> None:
    do(Edit(line("Team HOPE"), {"phone": "5", "name": "HOPE"}))
    do(Confirm(line("HOPE"), "Ana", TODAY))
    do(Restore(line("HOPE")))
    assert town().entries == load_pack("town", local=False).entries


def test_an_own_line_is_taken_away_with_its_confirmation() -> None:
    do(Add(POLICE))
    do(Confirm(line("Town police"), "Ana", TODAY))
    do(Restore(line("Town police")))
    assert town().entries == load_pack("town", local=False).entries
    assert "police" not in text()


def test_one_line_of_a_role_is_named_first() -> None:
    do(NameFirst(line("Text line")))
    do(NameFirst(line("Talk line")))
    assert [e.name for e in town().entries if e.role == "child_talk"] == ["Talk line", "Text line"]
    assert text().count("first") == 1


def test_a_country_s_own_line_is_changed_in_the_country_s_file() -> None:
    write_town('pack = 1\nid = "quarter"\nname = "Quarter"\nextends = "town"\n', "quarter")
    do(Add(POLICE))
    make_change(Edit(line("Town police", load_pack("quarter")), {"phone": "555-0100"}), "quarter")
    assert line("Town police").phone == "555-0100"
    assert not local_path("quarter").exists()
    make_change(Hide(line("Talk line", load_pack("quarter")), "Not here", TODAY), "quarter")
    assert local_path("quarter").exists(), "a line of the pack is changed for the place that is chosen"
    assert line("Talk line")


COMMENTED = """\
# Lines of our town, by Ana.
local = 1

# The desk answers on weekdays.
[[entry]]
role = "police_local"
name = "Town police"
phone = "555-0199"   # the desk

[entry.es]
name = "Policía"

# Ask Bob before you change this one.
[[hidden]]
role = "child_talk"
name = "Text line"
reason = "Not here"

[[entry]]
role = "crisis"
name = "Crisis desk"
phone = "555-0198"
# the end
"""


def test_what_a_person_wrote_into_the_file_stays() -> None:
    write_changes(COMMENTED)
    do(Edit(line("Town police"), {"hours": "9 to 5"}))
    do(Confirm(line("Crisis desk"), "Ana", TODAY))
    assert text().startswith(COMMENTED[: COMMENTED.index("\n[entry.es]")] + 'hours = "9 to 5"\n')
    for comment in (each for each in COMMENTED.splitlines() if each.startswith("#")):
        assert comment in text()
    assert text().index("Ask Bob") < text().index("[[hidden]]") < text().index("Crisis desk")


def test_a_dropped_table_takes_only_its_own_comment() -> None:
    write_changes(COMMENTED)
    do(Restore(line("Town police")))
    assert "weekdays" not in text()
    assert text() == COMMENTED[: COMMENTED.index("# The desk")] + COMMENTED[COMMENTED.index("# Ask Bob") :]


@pytest.mark.parametrize(
    "source",
    [
        'local = 1\nentry = [{role = "crisis", name = "L", phone = "5"}]\n',
        'local = 1\n[[entry]]\nrole = "crisis"\nname = "L"\nwhat_for = """\n[[entry]]\n"""\nphone = "5"\n',
        'local = 1\r\n[[entry]]\r\nrole = "crisis"\r\nname = "L"\r\nphone = "5"',
        '\ufefflocal = 1\n[[ "entry" ]]\nrole = "crisis"\nname = "L"\nphone = "5"\n',
    ],
)
def test_a_file_in_another_form_is_changed_rightly_too(source: str) -> None:
    write_changes(source)
    do(Confirm(line("L"), "Ana", TODAY))
    do(Edit(line("L"), {"hours": "9 to 5"}))
    assert (line("L").phone, line("L").hours, line("L").checked_by) == ("5", "9 to 5", "Ana")


@pytest.mark.parametrize(
    "source",
    ["local = 1\n[[entry]\n", "local = 1\nentry = 3\n", "local = 1\nhidden = [1]\n", b"local = 1 # \xff\n"],
)
def test_a_file_that_cannot_be_read_is_left_alone_and_said(source: str | bytes) -> None:
    path = write_changes("")
    path.write_bytes(source if isinstance(source, bytes) else source.encode())
    before = path.read_bytes()
    with pytest.raises(KitbagError, match=r"town\.local\.toml cannot be read"):
        do(Add(POLICE))
    assert path.read_bytes() == before


def test_a_hand_edit_between_two_changes_is_kept() -> None:
    do(Add(POLICE))
    police = line("Town police")
    write_changes(text().replace("555-0199", "555-0188"))
    do(Edit(police, {"hours": "9 to 5"}))
    assert line("Town police").phone == "555-0188"


# Writing


def test_the_version_before_is_kept() -> None:
    do(Add(POLICE))
    first = text()
    do(Hide(line("Talk line"), "Closed", TODAY))
    assert local_path("town").with_name("town.local.toml.bak").read_text("utf-8") == first


def test_a_crash_while_writing_leaves_the_file_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    do(Add(POLICE))
    first = text()

    class Crashed(BaseException):
        pass

    def crash(_descriptor: int) -> None:
        raise Crashed

    with monkeypatch.context() as while_writing:
        while_writing.setattr(os, "fsync", crash)
        with pytest.raises(Crashed):
            do(Hide(line("Talk line"), "Closed", TODAY))
    left = [path.name for path in user_folder().iterdir() if path.suffix == ".new"]
    assert left, "what the crash left lies beside"
    assert text() == first
    assert town().problems == ()
    do(Hide(line("Talk line"), "Closed", TODAY))
    assert town().hidden


@pytest.mark.parametrize("fails", ["fsync", "replace"])
def test_a_full_disk_loses_nothing_and_leaves_nothing(monkeypatch: pytest.MonkeyPatch, fails: str) -> None:
    do(Add(POLICE))
    first = text()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(*((os, "fsync", full) if fails == "fsync" else (Path, "replace", full)))
    with pytest.raises(WorldError, match="No space left on device") as told:
        do(Hide(line("Talk line"), "Closed", TODAY))
    assert "Nothing is lost" in told.value.hint
    assert text() == first
    assert {path.name for path in user_folder().iterdir()} == {"town.toml", "town.local.toml"}


def test_a_folder_that_cannot_be_made_is_a_sentence(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(WorldError, match="cannot be saved"):
        make_change(Add(POLICE), "town", tmp_path / "file" / "contacts")


def test_a_link_to_the_file_stays_a_link(tmp_path: Path) -> None:
    write_changes("local = 1\n")
    real = tmp_path / "synced.toml"
    local_path("town").replace(real)
    local_path("town").symlink_to(real)
    do(Add(POLICE))
    assert local_path("town").is_symlink()
    assert "Town police" in real.read_text("utf-8")


# Taking back


def test_the_last_change_can_be_taken_back() -> None:
    do(Add(POLICE))
    first = text()
    done = do(Hide(line("Talk line"), "Closed", TODAY))
    take_back(done)
    assert text() == first


def test_the_first_change_taken_back_leaves_no_file() -> None:
    take_back(do(Add(POLICE)))
    assert not local_path("town").exists()
    assert town() == load_pack("town", local=False)


def test_a_change_is_not_taken_back_over_a_later_one() -> None:
    done = do(Add(POLICE))
    write_changes(text() + "# by hand\n")
    with pytest.raises(KitbagError, match="changed meanwhile"):
        take_back(done)
    assert "# by hand" in text()


def test_a_file_that_was_put_away_can_be_had_again() -> None:
    do(Add(POLICE))
    done = put_away(local_path("town"))
    assert town() == load_pack("town", local=False)
    take_back(done)
    assert line("Town police")


def test_a_broken_file_gives_way_to_the_one_before_and_is_kept() -> None:
    do(Add(POLICE))
    good = text()
    do(Hide(line("Talk line"), "Closed", TODAY))
    path = write_changes("local = 1\n[[entry]\n")
    go_back(path)
    assert text() == good
    assert path.with_name("town.local.toml.broken").read_text("utf-8") == "local = 1\n[[entry]\n"


# Whatever is in the file

names = st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=20)
roles = st.sampled_from(["crisis", "child_talk"])
lines = st.lists(st.tuples(roles, names), max_size=5, unique=True)


@given(lines=lines, name=names, phone=st.text(alphabet="0123456789 -", max_size=8))
@settings(max_examples=60, deadline=None)
def test_a_change_touches_its_own_line_alone(lines: list[tuple[str, str]], name: str, phone: str) -> None:
    source = b""
    for role, own in lines:
        source = changed_file(source, Add({"role": role, "name": own, "phone": "5"}), "town")
    others = tomllib.loads(source.decode()).get("entry", []) if source else []
    entry = Entry("crisis", name)
    after = tomllib.loads(changed_file(source, Edit(entry, {"phone": phone}), "town").decode())["entry"]
    kept = [each for each in others if (each["role"], each["name"]) != ("crisis", name)]
    assert [e for e in after if (e["role"], e.get("replaces") or e["name"]) != ("crisis", name)] == kept
    assert len(after) == len(kept) + 1
