"""Which sheets belong to a talk, and to an evening."""

from pathlib import Path

from kit.handouts.plan import Plan, Row
from kit.handouts.presets import TalkFacts, chosen_plan, make_presets, sheets_for
from kit.library.sheets import SheetEntry


def sheet(sheet_id, reader, pairs_with=(), lang="en"):
    number = sheet_id.split("-")[0].upper()
    return SheetEntry(sheet_id, ((lang, Path("x")),), sheet_id, number, reader, pairs_with=pairs_with)


SHEETS = (
    sheet("s2-card", "child"),
    sheet("s4-plan", "all", ("parents",)),
    sheet("s9-start", "carer", lang="es"),
    sheet("s16-help", "all"),
)


def test_a_talk_brings_what_it_names_what_pairs_with_it_and_what_is_for_its_audience():
    assert sheets_for(TalkFacts("parents", "Parents", "carers"), SHEETS) == ("s4-plan", "s9-start", "s16-help")
    assert sheets_for(TalkFacts("x", "X", "staff", ("S2", "s9-start")), SHEETS) == ("s2-card", "s9-start")


def test_there_is_one_for_the_parents_evening_and_one_for_each_talk_that_names_sheets():
    presets = make_presets([TalkFacts("parents", "Parents", "carers"), TalkFacts("tour", "Tour", "mixed")], SHEETS)
    assert [preset.name for preset in presets] == [
        "For the parents’ evening", "For the children’s talk", "For “Parents”", "All sheets",
    ]  # fmt: skip
    assert presets[0].sheets == ("s4-plan", "s9-start", "s16-help")


def test_an_audience_without_a_sheet_of_its_own_has_none():
    assert "staff" not in [preset.id for preset in make_presets([], SHEETS)]
    assert make_presets([], ()) == ()


def test_a_preset_brings_its_sheets_in_their_own_language_and_leaves_the_numbers():
    presets = make_presets([], SHEETS)
    plan = chosen_plan(presets[0], SHEETS, Plan((Row("s2-card"),), pupils=60, paper="letter"))
    assert [(row.sheet, row.langs) for row in plan.rows] == [
        ("s4-plan", ("en",)), ("s9-start", ("es",)), ("s16-help", ("en",)),
    ]  # fmt: skip
    assert (plan.pupils, plan.paper, plan.preset) == (60, "letter", "carers")
