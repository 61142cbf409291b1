"""The pages of a plan, as they come out of the printer."""

from dataclasses import replace

from kit.handouts.plan import Plan, Row, Run, plan_runs, run_pages
from kit.handouts.shop import usual_paper
from kit.stage.frame import GroupItem
from tests.handouts.making import NOWHERE, PLACE


def words(frame):
    """Every text on a page."""
    found = []
    for item in frame.items:
        if isinstance(item, GroupItem):
            found += words(item.frame)
        elif hasattr(item, "block"):
            found.append(item.block.plain)
    return found


def test_the_paper_is_that_of_the_country(shop):
    assert usual_paper(PLACE) == "letter"
    assert usual_paper(NOWHERE) == "a4"
    assert shop.frames("s4-plan", "en")[0].size == (612, 792)
    shop.paper = "a4"
    assert shop.frames("s4-plan", "en")[0].size.h > 841


def test_two_languages_on_both_sides_lie_behind_each_other(shop):
    front, back = shop.run_frames(Run("s4-plan", ("en", "es"), 1, duplex=True))
    assert (front.lang, back.lang) == ("en", "es")
    record = shop.run_frames(Run("s14-record", ("en",), 1, duplex=True))
    assert len(record) == 2


def test_two_a_page_is_one_page_on_its_side(shop):
    [page] = shop.run_frames(Run("s4-plan", ("en",), 1, two_up=True))
    assert page.size.w > page.size.h
    assert words(page).count("One promise") == 2


def test_two_languages_side_by_side_stand_on_one_page(shop):
    [page] = shop.run_frames(Run("s4-plan", ("en", "es"), 1, two_up=True))
    assert "Together" in words(page)
    assert "Juntos" in words(page)


def test_the_count_of_a_run_is_that_of_its_pages(shop):
    for sheet in ("s4-plan", "s14-record"):
        for large in (False, True):
            for duplex in (False, True):
                run = Run(sheet, shop.langs(sheet), 1, large, duplex=duplex)
                assert run_pages(run, shop.count) == len(shop.run_frames(run))


def test_a_guess_becomes_right_when_the_pages_are_there(shop):
    assert not shop.is_ready("s14-record", "en", large=False)
    assert shop.guess("s14-record", "en", False) == 2
    shop.frames("s14-record", "en")
    assert shop.is_ready("s14-record", "en", large=False)


def test_what_is_gone_or_does_not_fit_is_taken_off_the_plan(shop):
    plan = Plan((
        Row("s4-plan", ("de", "es"), together=True),
        Row("gone"),
        Row("notes:gone"),
        Row("s14-record", ("de",), two_up=True),
    ))  # fmt: skip
    rows = {row.sheet: row for row in shop.possible(plan).rows}
    assert list(rows) == ["s4-plan", "s14-record"]
    assert rows["s4-plan"].langs == ("es",)
    assert not rows["s4-plan"].together
    assert rows["s14-record"].langs == ("en",)


def test_other_help_lines_are_on_the_next_page_that_is_asked_for(shop):
    before = shop.frames("s4-plan", "en")[0]
    assert "911" in words(before)
    shop.set_place(PLACE)
    assert shop.frames("s4-plan", "en")[0] is before
    pack = PLACE.pack._replace(entries=(PLACE.pack.entries[0]._replace(phone="112"),))
    shop.set_place(replace(PLACE, pack=pack))
    assert "112" in words(shop.frames("s4-plan", "en")[0])


def test_a_sheet_whose_number_is_missing_is_refused(shop):
    assert shop.readiness("s4-plan").may_print
    shop.set_place(NOWHERE)
    assert [missing.role for missing in shop.readiness("s4-plan").missing] == ["emergency"]


def test_a_plan_prints_what_its_rows_say(shop):
    plan = Plan((Row("s4-plan", ("en", "es"), together=True), Row("s14-record")), pupils=3)
    titles = [[frame.lang for frame in shop.run_frames(run)] for run in plan_runs(plan)]
    assert titles == [["en", "es"], ["en", "en"]]
