"""Whose parts are in the bundle: nobody's part is found out, and so is what may not be shipped."""

import re
import tomllib

import pytest

from kit import licenses, paths
from tools.bundle.licenses import SOURCES, Fault, owners, refuse_gpl

TABLE = tomllib.loads((SOURCES / "parts.toml").read_text(encoding="utf-8"))["part"]


def test_what_nobody_owns_is_named():
    table = [{"name": "A", "files": ["_internal/a/**"], "modules": ["a"]}]
    with pytest.raises(Fault, match=r"_internal/b\.so, c\.d$"):
        owners(["_internal/a/x/y.so", "_internal/b.so"], ["a.b", "c.d", "json.decoder"], [*table, {"name": "Python"}])


def test_a_star_stays_within_its_folder():
    table = [{"name": "flat", "files": ["a/*"]}, {"name": "deep", "files": ["a/**"]}]
    assert owners(["a/x", "a/b/x"], [], table) == {"flat": ["a/x"], "deep": ["a/b/x"]}


@pytest.mark.parametrize(
    "expression", ["GPL-3.0-only", "MIT AND GPL-2.0-or-later", "GPL-2.0-only OR GPL-3.0-only", "AGPL-3.0"]
)
def test_a_part_under_the_gpl_alone_is_refused(expression):
    with pytest.raises(Fault, match="Readline"):
        refuse_gpl([("Readline", expression)])


def test_other_choices_exceptions_and_the_lesser_gpl_are_not_refused():
    refuse_gpl(
        [
            ("Qt", "LGPL-3.0-only"),
            ("FreeType", "FTL OR GPL-2.0-only"),
            ("the starter", "GPL-2.0-or-later WITH Bootloader-exception"),
            ("NumPy", "BSD-3-Clause AND GPL-3.0-or-later WITH GCC-exception-3.1"),
        ]
    )


def test_the_table_names_each_part_once_and_none_is_gpl_alone():
    names = [part["name"] for part in TABLE]
    assert len(set(names)) == len(names)
    refuse_gpl((part["name"], part["license"]) for part in TABLE)
    for part in TABLE:
        refuse_gpl((inside["name"], inside["license"]) for inside in part.get("inside", ()))


@pytest.mark.parametrize("part", TABLE, ids=lambda part: part["name"])
def test_each_license_has_its_text(part):
    assert part["texts"]
    for named in part["texts"]:
        if not named.startswith(("wheel:", "file:")) and named != "debian":
            assert (SOURCES / "texts" / f"{named}.txt").is_file() or (SOURCES / "texts" / named).is_file()
    for inside in part.get("inside", ()):
        assert inside["holder"]
        for word in re.split(" AND | OR ", inside["license"]):
            assert (SOURCES / "texts" / f"{word}.txt").read_text(encoding="utf-8").strip()


def test_from_the_source_the_packages_it_runs_with_are_told_with_their_texts():
    parts = {part.name.lower(): part for part in licenses.parts()}
    assert {"pyside6_essentials", "numpy", "markdown", "pyyaml", "segno"} <= set(parts)
    assert not licenses.is_bundle()
    for name in ("markdown", "numpy", "pyyaml", "segno", "wakepy", "tomlkit"):
        words = parts[name].words()
        assert parts[name].version in words
        assert "copyright" in words.lower()


def test_a_bundle_s_own_list_goes_before(monkeypatch, tmp_path):
    folder = tmp_path / "licenses"
    (folder / "texts").mkdir(parents=True)
    (folder / "texts" / "MIT.txt").write_text("Permission is granted.")
    (folder / licenses.LIST).write_text(
        '[{"name": "Qt", "version": "6", "about": "Windows", "license": "LGPL-3.0-only", "holder": "them",'
        ' "texts": ["texts/MIT.txt"], "inside": [{"name": "zlib", "license": "Zlib", "holder": "Jean"}]}]'
    )
    monkeypatch.setattr(paths, "shipped", lambda: tmp_path)
    [part] = licenses.parts()
    assert licenses.is_bundle()
    assert (part.name, part.inside[0].name) == ("Qt", "zlib")
    assert "Permission is granted." in part.words()
    assert "- zlib: Zlib. Copyright: Jean" in part.words()
