"""Lists for personal copies, as spreadsheets write them."""

import pytest

from kit.handouts.merge import MOST_ROWS, column_name, missing_columns, read_copies


@pytest.fixture
def read(tmp_path):
    path = tmp_path / "names.csv"

    def write(content):
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return read_copies(path)

    return write


def told(copies):
    return [(problem.line, problem.code) for problem in copies.problems]


@pytest.mark.parametrize("content", [
    "class,room\n5B,12\n6C,Gym\n",
    "\ufeffClass;Room\r\n5B;12\r\n6C;Gym\r\n",
    "class\troom\n5B\t12\n6C\tGym",
    "sep=;\nclass;room\n5B;12\n6C;Gym\n",
    'class, room\n"5B", "12"\n\n,\n 6C ,Gym\n',
    "class,room\n5B,12\n6C,Gym\n".encode("utf-16"),
])  # fmt: skip
def test_every_common_kind_of_list_is_read(read, content):
    copies = read(content)
    assert copies.columns == ("class", "room")
    assert [copy.values for copy in copies.copies] == [{"class": "5B", "room": "12"}, {"class": "6C", "room": "Gym"}]
    assert copies.problems == ()


def test_a_copy_remembers_its_line(read):
    assert [copy.line for copy in read("class\n\n5B\n\n6C\n").copies] == [3, 5]


def test_a_separator_inside_quotes_is_part_of_the_words(read):
    assert read('lead,room\n"Ann, deputy",12\n').copies[0].values["lead"] == "Ann, deputy"


def test_the_old_windows_letters_are_read_with_a_warning(read):
    copies = read("class\nCafé\n".encode("cp1252"))
    assert copies.copies[0].values == {"class": "Café"}
    assert copies.sound
    assert told(copies) == [(0, "M102")]


@pytest.mark.parametrize(("content", "where"), [
    ("", (0, "M101")),
    ("\n \n", (0, "M101")),
    ("class\n", (0, "M101")),
    (b"\xff\xd8\xff\xe0\0\0JFIF", (0, "M101")),
    ('class\n5B\n"6C\n7D\n', (3, "M103")),
    (",,\n1,2,3\n", None),
    ("class,Class\n1,2\n", (1, "M104")),
    (",".join(f"c{i}" for i in range(50)) + "\n1\n", (1, "M104")),
    ("class\n5B\n6C,7D\n", (3, "M105")),
    ("class,,room\n5B,x,1\n", (2, "M105")),
    ("class\n" + "x" * 300, (2, "M107")),
    ("class\n" + "5B\n" * (MOST_ROWS + 1), (MOST_ROWS + 2, "M106")),
])  # fmt: skip
def test_what_is_wrong_is_told_with_its_line(read, content, where):
    copies = read(content)
    if where is None:  # the first line that has any words names the columns
        assert copies.columns == ("1", "2", "3")
        where = (0, "M101")
    assert where in told(copies)
    assert not copies.sound


def test_a_missing_or_unreadable_file_is_a_problem(tmp_path):
    assert told(read_copies(tmp_path / "none.csv")) == [(0, "M101")]
    assert told(read_copies(tmp_path)) == [(0, "M101")]


def test_many_faults_are_told_once_and_counted(read):
    copies = read("class\n" + "5B,x\n" * 100)
    assert len(copies.problems) == 21
    assert "80 more" in copies.problems[-1].message


def test_ten_thousand_copies_are_read(read):
    copies = read("class,room\n" + "".join(f"{i},Room {i}\n" for i in range(10_000)))
    assert len(copies.copies) == 10_000
    assert copies.sound
    assert copies.copies[-1].words(("class", "room")) == "class 9999  ·  Room 9999"


def test_hidden_characters_are_taken_out(read):
    assert read("class\n5\u202eB\x07\n").copies[0].values == {"class": "5 B"}


def test_columns_are_named_as_placeholders_write_them():
    assert [column_name(cell) for cell in ("Lead name", "event.room", "Person.Class", " Größe (m) ")] == [
        "lead_name", "room", "class", "größe_m",
    ]  # fmt: skip


def test_a_column_that_a_sheet_wants_is_missed_by_name(read):
    copies = read("class\n5B\n")
    [problem] = missing_columns(copies, ("class", "room"), "S4")
    assert (problem.line, problem.severity) == (1, "error")
    assert 'S4 needs a column "room"' in problem.message
