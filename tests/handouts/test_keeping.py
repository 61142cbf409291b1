"""The plan is there again after a failed print, a crash or a broken file."""

import json

import pytest

from kit import paths
from kit.errors import WorldError
from kit.handouts.keeping import load_plan, plan_from, save_plan
from kit.handouts.plan import Plan, Row

PLAN = Plan(
    (Row("s4-family-plan", ("en", "es"), (("en", 60),), together=True), Row("s9", on=False, large=True)),
    pupils=30, classes=2, paper="letter", duplex=False, ink_saving=False, preset="talk:parents",
)  # fmt: skip


def test_what_was_saved_is_loaded():
    save_plan(PLAN)
    assert load_plan() == PLAN


def test_there_is_no_plan_at_first():
    assert load_plan() is None


@pytest.mark.parametrize("text", ["", "{", "[]", '{"handouts": 2}', "[" * 100_000, "\x00"])
def test_a_file_that_cannot_be_read_is_no_plan(text):
    paths.user_dir().mkdir(parents=True)
    (paths.user_dir() / "handouts.json").write_text(text)
    assert load_plan() is None


def test_what_is_of_the_wrong_kind_is_left_out():
    plan = plan_from({
        "handouts": 1, "pupils": "many", "classes": 900, "paper": ["a4"], "duplex": "yes", "rows": [
            7, {"sheet": ""}, {"sheet": "s4", "langs": "en", "copies": [["en", "x"], ["es", 5], 3, ["de", True]]},
            {"sheet": "s4", "langs": ["es", "es", 4]},
        ],
    })  # fmt: skip
    assert plan == Plan((Row("s4", ("es",)),), classes=50)


def test_a_folder_that_cannot_be_written_to_is_a_sentence(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(WorldError, match="The plan cannot be saved"):
        save_plan(PLAN, tmp_path / "file" / "deep")


def test_saving_leaves_nothing_beside_the_file():
    save_plan(PLAN)
    save_plan(Plan())
    assert [path.name for path in paths.user_dir().iterdir()] == ["handouts.json"]
    assert json.loads((paths.user_dir() / "handouts.json").read_text("utf-8"))["pupils"] == 28
