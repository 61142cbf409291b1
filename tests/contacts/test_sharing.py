"""Help lines go out as one file and come in as one; nothing that cannot be read is taken in."""

from __future__ import annotations

from pathlib import Path

import pytest

from kit.contacts.editing import Add, Confirm, Edit, Hide, local_path, take_back
from kit.contacts.model import Pack
from kit.contacts.packs import load_pack
from kit.contacts.sharing import import_file, save_changes, save_pack
from kit.errors import KitbagError
from tests.contacts.making import PACK, TODAY, do, line, town, user_folder, write_changes, write_town

POLICE = {"role": "police_local", "name": "Town police", "phone": "555-0199"}


@pytest.fixture(autouse=True)
def pack() -> Path:
    return write_town()


def shown(pack: Pack) -> list[tuple[object, ...]]:
    """What is printed, without where it stands."""
    return [tuple(e._replace(line=0, pack_id="", layer="", replaces="", is_changed=False)) for e in pack.entries]


def test_a_saved_pack_is_the_place_as_it_is_with_its_changes(tmp_path: Path) -> None:
    do(Add(POLICE))
    do(Confirm(line("Town police"), "Ana", TODAY))
    do(Edit(line("Talk line"), {"hours": "9 to 5"}))
    do(Hide(line("Text line"), "Not here", TODAY))
    save_pack(town(), tmp_path / "lincoln-school.toml")
    saved = load_pack("lincoln-school", [tmp_path])
    assert saved.problems == ()
    assert shown(saved) == shown(town())


@pytest.mark.parametrize("pack_id", ["us-wa", "uk", "in", "blank"])
def test_every_shipped_pack_can_be_saved_whole(tmp_path: Path, pack_id: str) -> None:
    save_pack(load_pack(pack_id), tmp_path / "copy.toml")
    copy, pack = load_pack("copy", [tmp_path]), load_pack(pack_id)
    assert shown(copy) == shown(pack)
    assert (copy.name, copy.terms, copy.spoken_terms) == (pack.name, pack.terms, pack.spoken_terms)


@pytest.mark.parametrize("name", ["Our School.toml", "school.txt", "a.local.toml", ".toml"])
def test_a_name_that_no_pack_can_have_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(KitbagError, match="cannot be the name of a pack"):
        save_pack(town(), tmp_path / name)
    assert not list(tmp_path.iterdir())


def test_a_pack_comes_in_under_the_id_that_it_says(tmp_path: Path) -> None:
    file = tmp_path / "From Ana (2).toml"
    file.write_text(PACK.replace('"town"', '"lincoln"').replace("Our town", "Lincoln"))
    made = import_file(file)
    assert (made.pack_id, made.name, made.is_changes, made.problems) == ("lincoln", "Lincoln", False, ())
    assert load_pack("lincoln").name == "Lincoln"
    take_back(made.done)
    assert not (user_folder() / "lincoln.toml").exists()


def test_a_pack_that_comes_in_keeps_the_one_before(tmp_path: Path, pack: Path) -> None:
    file = tmp_path / "town.toml"
    file.write_text(PACK.replace("Our town", "Our new town"))
    import_file(file)
    assert town().name == "Our new town"
    assert pack.with_name("town.toml.bak").read_text("utf-8") == PACK


def test_faults_of_a_pack_that_comes_in_are_told(tmp_path: Path) -> None:
    file = tmp_path / "x.toml"
    file.write_text(PACK.replace('"town"', '"x"').replace("555-0101", "ask"))
    assert [problem.code for problem in import_file(file).problems] == ["C110"]


@pytest.mark.parametrize(
    "source",
    [
        b"", b"pack = 1\n", b"pack = 2\n", b"\xff", b"nonsense", b"#" * 9_000_000, b'local = 1\npack = "nowhere"\n',
        b"local = 1\npack = 3\n", b'pack = 1\nid = "x"\nentry = 3\n', b'pack = 1\nid = "../../x"\nentry = []\n',
    ],
)  # fmt: skip
def test_what_is_no_file_of_help_lines_is_refused_and_changes_nothing(tmp_path: Path, source: bytes) -> None:
    file = tmp_path / "x.toml"
    file.write_bytes(source)
    before = {path.name: path.read_bytes() for path in user_folder().iterdir()}
    with pytest.raises(KitbagError):
        import_file(file)
    assert {path.name: path.read_bytes() for path in user_folder().iterdir()} == before


def test_a_file_that_is_not_there_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(KitbagError, match="cannot be read"):
        import_file(tmp_path / "gone.toml")


def test_changes_come_in_beside_ones_own_and_are_followed_where_both_speak(tmp_path: Path) -> None:
    do(Add(POLICE))
    do(Edit(line("Talk line"), {"hours": "own"}))
    theirs = tmp_path / "theirs.toml"
    theirs.write_text(
        'local = 1\npack = "town"\n\n# by Ben\n[[entry]]\n'
        'replaces = "Talk line"\nrole = "child_talk"\nhours = "theirs"\n'
        '\n[[hidden]]\nrole = "child_talk"\nname = "Text line"\nreason = "x"\n'
    )
    made = import_file(theirs)
    assert (made.pack_id, made.is_changes) == ("town", True)
    assert line("Talk line").hours == "theirs"
    assert line("Town police").phone == "555-0199"
    assert [hidden.entry.name for hidden in town().hidden] == ["Text line"]
    assert "# by Ben" in local_path("town").read_text("utf-8")
    take_back(made.done)
    assert line("Talk line").hours == "own"


def test_changes_are_not_joined_with_a_file_of_ones_own_that_is_broken(tmp_path: Path) -> None:
    write_changes("local = 1\n[[entry]\n")
    theirs = tmp_path / "theirs.toml"
    theirs.write_text('local = 1\npack = "town"\n')
    with pytest.raises(KitbagError, match="cannot be joined"):
        import_file(theirs)
    assert local_path("town").read_text("utf-8") == "local = 1\n[[entry]\n"


def test_ones_own_changes_are_saved_as_they_stand(tmp_path: Path) -> None:
    with pytest.raises(KitbagError, match="no changes of your own"):
        save_changes("town", tmp_path / "out.toml")
    do(Add(POLICE))
    save_changes("town", tmp_path / "out.toml")
    assert (tmp_path / "out.toml").read_bytes() == local_path("town").read_bytes()
