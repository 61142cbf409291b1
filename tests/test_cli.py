"""The command line: what each command gives, with which exit code, and that a failure is a sentence."""

import datetime as dt
import json
import os
import re
import subprocess
import sys
import types
from dataclasses import replace
from pathlib import Path

import pytest

import kit
from kit import paths
from kit.app_options import PresentOptions
from kit.cli import main, plain_present
from kit.deck.opening import read_deck
from kit.errors import WorldError
from kit.records.approvals import approve
from kit.records.fingerprints import deck_subject
from kit.settings import load_settings, save_settings

ROOT = Path(__file__).resolve().parents[1]
COMMANDS = ("list", "present", "resume", "rehearse", "print", "export", "check", "doctor", "demo")


@pytest.fixture
def stand_in(monkeypatch):
    """A module in place of one that needs Qt; what it was called with is remembered."""

    def stand_in(name, **functions):
        calls = []

        def remembering(function_name, result):
            def function(*args, **keywords):
                calls.append((function_name, args, keywords))
                if isinstance(result, BaseException):
                    raise result
                return result

            return function

        module = types.ModuleType(name)
        for function_name, result in functions.items():
            setattr(module, function_name, remembering(function_name, result))
        monkeypatch.setitem(sys.modules, name, module)
        return calls

    return stand_in


@pytest.fixture(autouse=True)
def data_dir_again(monkeypatch):
    """`--data-dir` changes the environment; each test gets its own back."""
    monkeypatch.setenv("KITBAG_DATA_DIR", os.environ["KITBAG_DATA_DIR"])


def in_a_fresh_interpreter(*words):
    """The command's exit code, its output, and which modules of Qt it loaded."""
    program = (
        "import sys\nfrom kit.cli import main\ncode = main(sys.argv[1:])\n"
        "print([m for m in sys.modules if m.startswith(('PySide6', 'shiboken6'))], file=sys.stderr)\nsys.exit(code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, *words], cwd=ROOT, capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout, done.stderr.splitlines()[-1]


@pytest.mark.parametrize(
    "words", [["list", "--json"], ["list"], ["check"], ["check", "--rules"], ["--help"], ["--version"]]
)
def test_no_qt_is_imported_for(words):
    code, out, qt = in_a_fresh_interpreter(*words)
    assert (code, qt) == (0, "[]")
    assert out


def test_list_as_json_holds_the_talks():
    code, out, _ = in_a_fresh_interpreter("list", "--json")
    told = json.loads(out)
    assert code == 0
    assert "parents-and-carers" in [talk["id"] for talk in told["talks"]]
    assert "s4-family-plan" in [sheet["id"] for sheet in told["sheets"]]


def test_python_m_kit_is_the_same_command():
    done = subprocess.run(
        [sys.executable, "-m", "kit", "--version"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0
    assert re.fullmatch(rf"kitbag {re.escape(kit.__version__)}, library of \d+ \w+ \d{{4}}\n", done.stdout)


def test_help_names_every_command_and_no_other(capsys):
    assert main(["--help"]) == 0
    assert re.findall(r"^    (\w+)", capsys.readouterr().out, re.MULTILINE) == list(COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_explains_itself(command, capsys):
    assert main([command, "--help"]) == 0
    assert f"usage: kitbag {command}" in capsys.readouterr().out


@pytest.mark.parametrize(
    "words",
    [
        ["sing"], ["present"], ["present", "a", "b"], ["present", "a", "--minutes"], ["present", "a", "--minutes", "0"],
        ["present", "a", "--minutes", "-5"], ["present", "a", "--minutes", "nan"], ["present", "a", "--minutes", "x"],
        ["present", "--loud", "a"], ["export", "a"], ["demo"], ["list", "x"], ["--data-dir"],
    ],
)  # fmt: skip
def test_wrong_usage_is_code_2_and_a_sentence(words, capsys):
    assert main(words) == 2
    assert "kitbag" in capsys.readouterr().err


def test_a_talk_that_does_not_exist_is_wrong_usage(capsys):
    assert main(["export", "parents-and-carer", "x.pdf"]) == 2
    said = capsys.readouterr().err
    assert said == 'kitbag: There is no talk "parents-and-carer". Did you mean "parents-and-carers"?\n'


def test_no_command_opens_the_desk(stand_in):
    calls = stand_in("kit.app", desk=0)
    assert main([]) == 0
    assert [name for name, _, _ in calls] == ["desk"]


@pytest.mark.parametrize(
    ("plain", "other", "options"),
    [
        ("a", "a --", PresentOptions("a")),
        ("a --minutes 25", "a --minutes=25", PresentOptions("a", minutes=25)),
        ("--windowed a --from 3", "--windowed a --from=3", PresentOptions("a", windowed=True, start="3")),
        ("a --screen HDMI-1", "a --screen=HDMI-1", PresentOptions("a", screen="HDMI-1")),
        ("a --theme contrast", "a --theme=contrast", PresentOptions("a", theme="contrast")),
        ("a --lang es", "a --lang=es", PresentOptions("a", lang="es")),
    ],
)
def test_present_hands_its_options_to_the_app_by_either_road(stand_in, plain, other, options):
    calls = stand_in("kit.app", present=0)
    assert plain_present(["present", *plain.split()]) == options
    assert plain_present(["present", *other.split()]) is None
    assert main(["present", *plain.split()]) == main(["present", *other.split()]) == 0
    assert [args for _, args, _ in calls] == [(options,), (options,)]


def test_the_plain_road_imports_neither_argparse_nor_the_library():
    program = (
        "import sys\nfrom kit.cli import plain_present\nassert plain_present(['present', 'a', '--minutes', '5'])\n"
        "print([m for m in sys.modules if m.startswith(('argparse', 'kit.deck', 'kit.library', 'yaml', 'markdown'))])"
    )
    told = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert told.stdout.strip() == "[]"


@pytest.mark.parametrize("words", [["--data-dir", "{}", "list"], ["list", "--data-dir", "{}"]])
def test_the_data_folder_may_stand_before_or_after_the_command(words, tmp_path, capsys):
    (tmp_path / "decks" / "mine").mkdir(parents=True)
    (tmp_path / "decks" / "mine" / "mine.md").write_text("# Mine\n")
    assert main([word.format(tmp_path) for word in words]) == 0
    assert "Mine" in capsys.readouterr().out


def test_the_data_folder_reaches_the_app(stand_in, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    calls = stand_in("kit.app", present=0)
    for words in (["present", "a", "--data-dir", "d"], ["--data-dir", "d", "present", "a"]):
        assert main(words) == 0
        assert os.environ["KITBAG_DATA_DIR"] == str(tmp_path / "d")
    assert [args[0].data_dir for _, args, _ in calls] == [tmp_path / "d"] * 2


def test_check_is_code_1_when_there_is_an_error(tmp_path, capsys):
    (tmp_path / "deck.en.md").write_text("---\ndeck: 1\n---\n")
    assert main(["check", str(tmp_path)]) == 1
    assert re.search(r"deck\.en\.md:\d+: D\d\d\d ", capsys.readouterr().out)


def test_check_as_json_is_json(tmp_path, capsys):
    (tmp_path / "deck.en.md").write_text("---\ndeck: 1\n---\n")
    assert main(["check", str(tmp_path), "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["errors"] > 0


def test_check_with_layout_lays_the_slides_out(tmp_path):
    long = "## Long\n\n" + "Many words that never end. " * 200
    (tmp_path / "talk.md").write_text(f"# One\n\n---\n\n{long}\n")
    code, out, qt = in_a_fresh_interpreter("check", str(tmp_path))
    assert (code, "D310" in out, qt) == (0, False, "[]")
    code, out, _ = in_a_fresh_interpreter("check", str(tmp_path), "--layout")
    assert "D310" in out


def test_check_of_a_warning_alone_is_code_0(capsys):
    assert main(["check", "slides/parents-and-carers"]) == 0
    assert "warning" in capsys.readouterr().out


def test_the_world_s_no_is_code_3_and_a_sentence(stand_in, capsys):
    stand_in("kit.app", present=WorldError("There is no screen here.", "Try a desktop."))
    assert main(["present", "a"]) == 3
    assert capsys.readouterr().err == "kitbag: There is no screen here. Try a desktop.\n"


def test_our_own_mistake_is_a_sentence_and_a_file_with_the_rest(stand_in, capsys, tmp_path, monkeypatch):
    monkeypatch.setenv("KITBAG_DATA_DIR", str(tmp_path))
    stand_in("kit.app", present=ZeroDivisionError("by zero"))
    assert main(["present", "a"]) == 3
    said = capsys.readouterr().err
    assert "Traceback" not in said
    [log] = (tmp_path / "logs").iterdir()
    assert str(log) in said
    assert "ZeroDivisionError: by zero" in log.read_text()


def test_a_developer_gets_the_traceback(stand_in, monkeypatch):
    monkeypatch.setenv("KITBAG_DEBUG", "1")
    stand_in("kit.app", present=ZeroDivisionError("by zero"))
    with pytest.raises(ZeroDivisionError):
        main(["present", "a"])


def test_a_reader_who_leaves_early_is_no_fault():
    command = f'"{sys.executable}" -m kit list --json | head -1'
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.stderr == ""
    assert done.stdout == "{\n"


def test_an_interrupt_is_no_traceback(stand_in, capsys):
    stand_in("kit.app", present=KeyboardInterrupt())
    assert main(["present", "a"]) == 130
    assert capsys.readouterr().err == ""


def test_where_only_what_is_approved_is_presented_the_rest_is_code_1_and_a_sentence(capsys):
    save_settings(replace(load_settings(), approved_only=True))
    assert main(["present", "tour"]) == 1
    told = capsys.readouterr().err
    assert "“A tour of every layout” is not approved yet" in told
    assert "Approve it in Kitbag" in told


def test_list_says_who_approved_a_talk_and_what_changed_since(capsys):
    subject = deck_subject(read_deck(paths.slides_dir() / "tour" / "deck.en.md"))
    older = replace(subject, parts=(replace(subject.parts[0], mark="other words"), *subject.parts[1:]))
    approve(older, "Ana Ruiz", "lead", dt.date(2026, 11, 24))
    assert main(["list"]) == 0
    assert f"Approval lapsed: slide 1 “{subject.parts[0].title}” changed" in capsys.readouterr().out
    approve(subject, "Ana Ruiz", "lead", dt.date(2026, 11, 25))
    assert main(["list", "--json"]) == 0
    tour = next(t for t in json.loads(capsys.readouterr().out)["talks"] if t["id"] == "tour")
    assert tour["approval"]["en"] == {
        "state": "approved", "name": "Ana Ruiz", "role": "lead", "date": "2026-11-25", "changed": [],
    }  # fmt: skip
