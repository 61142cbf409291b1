"""What is in the archive: all that is used, nothing else, every part named, none of it under the GPL alone."""

import re
import tomllib

from tools.bundle.files import ROOT, kit_modules, shipped_data
from tools.bundle.licenses import SOURCES, modules_of, owners, refuse_gpl
from tools.bundle.values import MOST_ON_DISK, MOST_PACKED

# Names that nothing in the bundle may have.
UNWANTED = re.compile(
    r"webengine|qt6?(3d|charts|datavis|graphs|designer|pdf|sql|test|help|location|bluetooth|websockets|remoteobjects)"
    r"|/qml/|/translations/|libssl|libcrypto\.|readline|libgdbm|qopensslbackend|simplemma|pytest|/tests/",
    re.IGNORECASE,
)


def files_of(bare):
    return [file.relative_to(bare.bundle).as_posix() for file in bare.bundle.rglob("*") if file.is_file()]


def test_every_file_and_module_belongs_to_a_named_part_and_none_is_gpl_alone(bare):
    table = tomllib.loads((SOURCES / "parts.toml").read_text(encoding="utf-8"))["part"]
    owned = owners(files_of(bare), modules_of(bare.bundle), table)
    refuse_gpl((part["name"], part["license"]) for part in table if owned[part["name"]])
    words = (bare.bundle / "LICENSES.txt").read_text(encoding="utf-8")
    for part in table:
        assert (f"\n{part['name']}" in words) == bool(owned[part["name"]])
    assert "How to replace Qt" in words


def test_all_of_the_program_its_talks_and_resources_is_in_it(bare):
    assert set(kit_modules()) <= set(modules_of(bare.bundle))
    there = set(files_of(bare))
    assert {f"_internal/{file.relative_to(ROOT).as_posix()}" for file in shipped_data()} <= there
    data = {name for name in there if name.startswith(("_internal/slides", "_internal/resources"))}
    assert len(data) == len(list(shipped_data()))


def test_nothing_that_is_not_used_is_in_it(bare):
    assert [name for name in files_of(bare) if UNWANTED.search(name)] == []


def test_it_weighs_no_more_than_it_may(bare, archive):
    assert archive.stat().st_size <= MOST_PACKED
    assert sum(file.stat().st_size for file in bare.bundle.rglob("*") if file.is_file()) <= MOST_ON_DISK


def test_no_link_and_no_name_that_a_stick_or_windows_refuses(bare):
    assert [file for file in bare.bundle.rglob("*") if file.is_symlink()] == []
    names = files_of(bare)
    assert [name for name in names if re.search(r'[<>:"\\|?*]|[. ](/|$)', name)] == []
    assert len({name.lower() for name in names}) == len(names)
