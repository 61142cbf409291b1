"""How much paper a plan takes, and what comes out in which order."""

from dataclasses import replace

from kit.handouts.plan import (
    MOST_COPIES,
    Plan,
    Row,
    Run,
    SlidesOf,
    copies_of,
    plan_pages,
    plan_runs,
    plan_totals,
    row_totals,
    slides_of,
    toggle_lang,
    with_copies,
    with_row,
    without_row,
)


def one_page(sheet: str, lang: str, large: bool) -> int:
    return 2 if large or sheet == "s14" else 1


PLAN = Plan(
    rows=(
        Row("s4", ("en", "es"), (("en", 60),), together=True),
        Row("s9", ("en", "es"), (("en", 40), ("es", 20))),
        Row("s16", ("en", "es"), (("en", 40), ("es", 20)), two_up=True),
    )
)


def test_languages_back_to_back_share_a_sheet_of_paper():
    totals = row_totals(PLAN, PLAN.rows[0], one_page)
    assert (totals.sides, totals.papers, totals.way) == (120, 60, "back to back")


def test_without_duplex_they_take_two():
    totals = row_totals(replace(PLAN, duplex=False), PLAN.rows[0], one_page)
    assert (totals.sides, totals.papers, totals.way) == (120, 120, "one after the other")


def test_copies_of_single_pages_never_share_a_sheet_of_paper():
    totals = row_totals(PLAN, PLAN.rows[1], one_page)
    assert (totals.sides, totals.papers, totals.way) == (60, 60, "one a page")


def test_two_a_page_takes_half_the_paper_and_an_odd_copy_a_whole_one():
    assert row_totals(PLAN, PLAN.rows[2], one_page).papers == 30
    odd = Row("s16", ("en",), (("en", 41),), two_up=True)
    assert row_totals(PLAN, odd, one_page).papers == 21


def test_languages_side_by_side_are_one_page():
    row = Row("s16", ("en", "es"), (("en", 30),), two_up=True, together=True)
    totals = row_totals(PLAN, row, one_page)
    assert (totals.pages, totals.papers, totals.way) == (1, 30, "side by side")


def test_a_sheet_of_two_pages_takes_one_paper_with_duplex_and_two_without():
    row = Row("s14", ("en",), (("en", 10),))
    assert row_totals(PLAN, row, one_page).papers == 10
    assert row_totals(replace(PLAN, duplex=False), row, one_page).papers == 20


def test_the_whole_is_the_sum_of_the_rows():
    totals = plan_totals(PLAN, one_page)
    assert (totals.sides, totals.papers, totals.copies) == (120 + 60 + 30, 60 + 60 + 30, 120 + 60 + 60)


def test_a_number_that_was_not_typed_is_pupils_times_classes():
    plan = Plan((Row("s9"),), pupils=28, classes=3)
    assert copies_of(plan, plan.rows[0], "en") == 84
    assert copies_of(plan, with_copies(plan.rows[0], "en", 5), "en") == 5


def test_numbers_stay_in_their_bounds():
    assert copies_of(PLAN, with_copies(Row("s9"), "en", -3), "en") == 0
    assert copies_of(PLAN, with_copies(Row("s9"), "en", 10**9), "en") == MOST_COPIES


def test_what_lies_together_comes_equally_often():
    row = with_copies(PLAN.rows[0], "es", 7)
    assert {copies_of(PLAN, row, lang) for lang in row.langs} == {7}


def test_rows_that_are_off_or_empty_print_nothing():
    off = replace(PLAN, rows=(replace(PLAN.rows[0], on=False), Row("s9", (), ()), Row("s6", copies=(("en", 0),))))
    assert plan_runs(off) == ()
    assert plan_totals(off, one_page).papers == 0


def test_jobs_come_in_the_order_of_the_rows_and_their_languages():
    assert plan_runs(PLAN) == (
        Run("s4", ("en", "es"), 60, duplex=True),
        Run("s9", ("en",), 40, duplex=True),
        Run("s9", ("es",), 20, duplex=True),
        Run("s16", ("en",), 20, two_up=True, duplex=True),
        Run("s16", ("es",), 10, two_up=True, duplex=True),
    )


def test_the_preview_turns_through_each_page_once():
    pages = plan_pages(PLAN, one_page)
    assert [(run.sheet, i) for run, i in pages] == [
        ("s4", 0), ("s4", 1), ("s9", 0), ("s9", 0), ("s16", 0), ("s16", 0),
    ]  # fmt: skip


def test_the_last_language_cannot_be_taken_away():
    row = toggle_lang(Row("s9", ("en",)), "es", ("en", "es"))
    assert row.langs == ("en", "es")
    assert toggle_lang(row, "en", ("en", "es")).langs == ("es",)
    assert toggle_lang(Row("s9", ("en",)), "en", ("en", "es")).langs == ("en",)


def test_a_row_is_replaced_in_its_place_or_put_behind():
    changed = with_row(PLAN, replace(PLAN.rows[1], large=True))
    assert [row.sheet for row in changed.rows] == ["s4", "s9", "s16"]
    assert changed.rows[1].large
    assert with_row(PLAN, Row("s2")).rows[-1].sheet == "s2"
    assert without_row(PLAN, "s9").row("s9") is None


def test_what_the_presenter_takes_along_is_printed_once():
    assert slides_of("cards:evening") == SlidesOf("evening", form="cards")
    for form in ("notes", "cards", "script"):
        sheet = SlidesOf("evening", form=form).id
        assert sheet == f"{form}:evening"
        assert slides_of(sheet) == SlidesOf("evening", form=form)
        assert copies_of(PLAN, Row(sheet), "en") == 1
        assert copies_of(PLAN, with_copies(Row(sheet), "en", 3), "en") == 3
    assert copies_of(PLAN, Row(SlidesOf("evening", 6).id), "en") == PLAN.group


def test_cards_are_never_printed_on_both_sides():
    [cards] = plan_runs(replace(PLAN, rows=(Row("cards:evening"),)))
    [script] = plan_runs(replace(PLAN, rows=(Row("script:evening"),)))
    assert PLAN.duplex
    assert (cards.duplex, script.duplex) == (False, True)
