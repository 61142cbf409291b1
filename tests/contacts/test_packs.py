"""A pack gives its help lines in order of preference; its faults are said with their lines, never raised."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kit.contacts.packs import list_packs, load_pack

HEAD = 'pack = 1\nid = "{0}"\nname = "Pack {0}"\ncountry = "US"\n'


@pytest.fixture
def write(tmp_path):
    def write(pack_id, text, folder="packs"):
        (tmp_path / folder).mkdir(exist_ok=True)
        path = tmp_path / folder / f"{pack_id}.toml"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    write.load = lambda pack_id, *folders: load_pack(pack_id, [tmp_path / f for f in folders or ["packs"]])
    write.folder = tmp_path / "packs"
    return write


def entry(role="crisis", name="Line", **fields):
    lines = [f'role = "{role}"', f'name = "{name}"', *(f"{key} = {value}" for key, value in fields.items())]
    return "[[entry]]\n" + "\n".join(lines) + "\n"


def said(pack):
    return [(p.line, p.code) for p in pack.problems]


def test_the_shipped_packs_have_no_faults():
    packs = list_packs()
    assert {"us", "us-wa"} <= {pack.id for pack in packs}
    assert [problem for pack in packs for problem in pack.problems] == []


def test_a_region_has_its_country_s_lines_after_its_own():
    pack = load_pack("us-wa")
    assert pack.region == "WA"
    assert pack.entries[0].pack_id == "us-wa"
    assert {entry.pack_id for entry in pack.entries} == {"us", "us-wa"}
    assert dict(pack.terms)["safeguarding_lead"] == "school counselor"
    assert next(e for e in pack.entries if e.role == "emergency").phone == "911"


def test_an_own_line_stands_before_and_replaces_the_one_of_the_same_name(write):
    write("us", HEAD.format("us") + '[terms]\nyears = "grades"\n' + entry(name="A") + entry(name="B"))
    write("us-x", HEAD.format("us-x") + 'extends = "us"\n' + entry(name="C") + entry(name="B", phone='"5"'))
    pack = write.load("us-x")
    assert [(e.name, e.phone) for e in pack.entries] == [("C", ""), ("B", "5"), ("A", "")]
    assert pack.terms == (("years", "grades"),)


def test_the_user_s_folder_goes_before_the_shipped_one(write):
    write("us", HEAD.format("us") + entry(name="Mine"), "mine")
    write("us", HEAD.format("us") + entry(name="Shipped"))
    assert [e.name for e in write.load("us", "mine", "packs").entries] == ["Mine"]


def test_an_unknown_pack_says_which_was_meant(write):
    write("us-wa", HEAD.format("us-wa"))
    pack = write.load("us-wq")
    assert pack.entries == ()
    assert pack.problems[0].code == "C100"
    assert "us-wa" in pack.problems[0].hint


@pytest.mark.parametrize("pack_id", ["../secret", "/etc/passwd", "", "US", "a" * 400, "x\0y", "."])
def test_an_id_never_leads_out_of_the_folder(write, pack_id):
    assert [p.code for p in write.load(pack_id).problems] == ["C100"]


def test_packs_that_extend_each_other_are_told_and_read_once(write):
    write("a", HEAD.format("a") + 'extends = "b"\n' + entry(name="A"))
    write("b", HEAD.format("b") + 'extends = "a"\n' + entry(name="B"))
    pack = write.load("a")
    assert [e.name for e in pack.entries] == ["A", "B"]
    assert [(p.path.name, p.line, p.code) for p in pack.problems] == [("b.toml", 5, "C107")]


def test_a_missing_parent_is_told_at_its_line(write):
    write("a", HEAD.format("a") + 'extends = "nobody"\n')
    assert said(write.load("a")) == [(5, "C107")]


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("", "C103", 1),
        ("pack = 2\n", "C103", 1),
        ("pack = true\n", "C103", 1),
        (HEAD.format("a") + "= nonsense\n", "C102", 5),
        (HEAD.format("a") + 'name = "twice"\n', "C102", 5),
        (b"pack = 1\nname = '\xff'\n", "C101", 0),
        (HEAD.format("other"), "C109", 2),
        (HEAD.format("a") + "colour = 1\n", "C104", 5),
        (HEAD.format("a") + 'languages = [1, "en"]\n', "C105", 5),
        (HEAD.format("a") + 'checked_on = "soon"\n', "C105", 5),
        (HEAD.format("a") + "terms = 3\n", "C105", 0),
        (HEAD.format("a") + "entry = 3\n", "C105", 0),
        (HEAD.format("a") + "[entry]\nrole = 'crisis'\n", "C105", 5),
        (HEAD.format("a") + "entry = [1]\n", "C105", 0),
        (HEAD.format("a") + "[terms]\nyears = []\n", "C105", 6),
        (HEAD.format("a") + entry(role="criss"), "C106", 6),
        (HEAD.format("a") + entry(role=""), "C103", 5),
        (HEAD.format("a") + entry(name=""), "C103", 5),
        (HEAD.format("a") + entry(phone="911.5"), "C105", 8),
        (HEAD.format("a") + entry(phone="{}"), "C105", 8),
        (HEAD.format("a") + entry(phone='"' + "1" * 300 + '"'), "C108", 8),
        (HEAD.format("a") + entry(phone='"call us"'), "C110", 8),
        (HEAD.format("a") + entry(phone=r'"9\u202e11"'), "C108", 8),
        (HEAD.format("a") + entry(hours=r'"24\u0007h"'), "C108", 8),
        (HEAD.format("a") + entry(web='"javascript:alert(1)"'), "C110", 8),
        (HEAD.format("a") + entry(web='"http://plain.example"'), "C110", 8),
        (HEAD.format("a") + entry(anonymous='"maybe"'), "C105", 8),
        (HEAD.format("a") + entry(confidence='"C"'), "C106", 8),
        (HEAD.format("a") + entry() + entry(fone='"1"'), "C104", 11),
        ("pack = 1\nx = " + "[" * 5000, "C102", 0),
    ],
)
def test_a_fault_is_told_with_its_line(write, text, code, line):
    write("a", text)
    assert (line, code) in said(write.load("a"))


def test_a_number_that_is_too_long_is_left_out_not_cut_off(write):
    write("a", HEAD.format("a") + entry(phone='"' + "1" * 300 + '"'))
    assert write.load("a").entries[0].phone == ""


def test_a_help_line_of_an_unknown_role_is_left_out(write):
    write("a", HEAD.format("a") + entry(role="plumber") + entry(name="Kept"))
    assert [e.name for e in write.load("a").entries] == ["Kept"]


def test_what_is_not_said_to_be_seen_counts_as_unconfirmed(write):
    write("a", HEAD.format("a") + entry())
    assert write.load("a").entries[0].confidence == "B"


def test_a_fault_of_one_line_leaves_the_others_whole(write):
    write("a", HEAD.format("a") + entry(phone="[]") + entry(name="Good", phone='"911"'))
    assert [(e.name, e.phone) for e in write.load("a").entries] == [("Line", ""), ("Good", "911")]


def test_ten_thousand_help_lines_are_read_in_seconds(write):
    write("a", HEAD.format("a") + "".join(entry(name=f"L{i}", phone="5") for i in range(10_000)))
    start = time.monotonic()
    pack = write.load("a")
    assert len(pack.entries) == 10_000
    assert len(pack.problems) == 0
    assert time.monotonic() - start < 20


def test_a_file_of_many_megabytes_is_not_read(write):
    write("a", b"#" * 9_000_000)
    assert said(write.load("a"))[0] == (0, "C101")


def test_a_folder_with_a_pack_s_name_is_no_pack(write):
    write("b", HEAD.format("b"))
    (write.folder / "a.toml").mkdir()
    assert said(write.load("a")) == [(0, "C100")]
    assert [pack.id for pack in list_packs([write.folder])] == ["b"]


FIELDS = ["role", "name", "phone", "web", "languages", "checked_on"]
values = st.recursive(
    st.one_of(st.booleans(), st.integers(), st.text(), st.floats(allow_nan=False, allow_infinity=False)),
    lambda inner: st.lists(inner, max_size=3),
    max_leaves=4,
)


def as_toml(value):
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return f"[{', '.join(map(as_toml, value))}]"
    if isinstance(value, str):
        return '"' + "".join(f"\\U{ord(c):08X}" for c in value) + '"'
    return repr(value)


@given(fields=st.dictionaries(st.sampled_from(FIELDS), values))
@settings(max_examples=60, deadline=None)
def test_no_value_of_any_type_raises(tmp_path_factory, fields):
    folder = tmp_path_factory.mktemp("packs")
    lines = [f"{key} = {as_toml(value)}" for key, value in fields.items()]
    (folder / "a.toml").write_text("\n".join(["pack = 1", *lines, "[[entry]]", *lines]), "utf-8")
    pack = load_pack("a", [folder])
    assert all(isinstance(e.phone, str) and len(e.phone) <= 40 for e in pack.entries)


def test_a_line_has_its_words_in_other_languages_in_a_table_of_its_own(write):
    words = '[entry.es]\nlabel = "Hablar"\nhours = "24 horas"\n'
    write("us", HEAD.format("us") + entry(label='"Talk"', phone='"5"') + words + entry(name="B"))
    pack = write.load("us")
    assert said(pack) == []
    first, second = pack.entries
    assert (first.label, first.hours) == ("Talk", "")
    spanish = first.in_language("es-MX")
    assert (spanish.label, spanish.hours, spanish.name, spanish.phone) == ("Hablar", "24 horas", "Line", "5")
    assert second.in_language("es") == second
    assert first.in_language("de") == first


def test_numbers_addresses_and_unknown_words_are_no_words_of_another_language(write):
    write("us", HEAD.format("us") + entry() + '[entry.es]\nphone = "6"\nlabl = "x"\n')
    pack = write.load("us")
    assert said(pack) == [(9, "C104"), (10, "C104")]
    assert pack.entries[0].in_language("es").phone == ""


def test_a_region_s_terms_join_its_country_s_in_each_language(write):
    write("us", HEAD.format("us") + '[terms]\nlead = "lead"\n[terms.es]\nlead = "guía"\n')
    write("us-x", HEAD.format("us-x") + 'extends = "us"\n[terms.es]\nyears = "grados"\n')
    assert write.load("us-x").spoken_terms == (("es", (("lead", "guía"), ("years", "grados"))),)
    assert write.load("us-x").terms == (("lead", "lead"),)
