"""The command line in, an exit code out: 0 done, 1 the content has errors, 2 wrong usage, 3 the world said
no.

Everything is imported when its command runs, and `kitbag present TALK` with plain options is read here by
hand: what is not imported before the first slide shows, the room does not wait for. Nothing but `present`,
`export`, `demo`, `doctor` and the app itself ever imports Qt.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from kit.app_options import PresentOptions
    from kit.library.listing import Approval


def main(argv: list[str] | None = None) -> int:
    """Run one command; every failure is a sentence on standard error, never a traceback."""
    words = sys.argv[1:] if argv is None else argv
    try:
        options = plain_present(words)
        return _present(options) if options else _run(words)
    except BrokenPipeError:  # whoever read our output has enough: `kitbag list | head -1`
        sys.stdout = None
        return 0
    except KeyboardInterrupt:
        return 130
    except Exception as fault:  # the one place where a fault becomes a sentence
        from kit.errors import KitbagError

        if os.environ.get("KITBAG_DEBUG"):
            raise
        if isinstance(fault, KitbagError):
            print(f"kitbag: {fault}", file=sys.stderr)
            return fault.exit_code
        if isinstance(fault, ImportError):
            from kit.missing import need_words, tell

            if lost := need_words():
                tell(lost)
                return 3
        from kit.bugs import keep_bug

        print(f"kitbag: {keep_bug(fault)}", file=sys.stderr)
        return 3


def plain_present(words: list[str]) -> PresentOptions | None:
    """The options of `present TALK` where each word is one we know; None leaves the rest to argparse."""
    if not words or words[0] != "present":
        return None
    values: dict[str, str] = {}
    windowed = False
    talk = None
    rest = iter(words[1:])
    for word in rest:
        if word == "--windowed":
            windowed = True
        elif word in _VALUED:
            values[word] = value = next(rest, "-")
            if value.startswith("-"):
                return None
        elif word.startswith("-") or talk is not None:
            return None
        else:
            talk = word
    try:
        minutes = float(values["--minutes"]) if "--minutes" in values else None
    except ValueError:
        return None
    if talk is None or not (minutes is None or 0 < minutes <= _MOST_MINUTES):
        return None
    from kit.app_options import PresentOptions

    return PresentOptions(
        talk=talk,
        minutes=minutes,
        windowed=windowed,
        screen=values.get("--screen"),
        start=values.get("--from"),
        theme=values.get("--theme"),
        lang=values.get("--lang", ""),
        data_dir=_use_data_dir(values.get("--data-dir")),
    )


_VALUED = ("--minutes", "--screen", "--from", "--theme", "--lang", "--data-dir")
_MOST_MINUTES = 600
_PRINTED = "a sheet by its id, number (S4) or path; a talk as slides-6:TALK, notes:TALK, cards:TALK, script:TALK"


def _present(options: PresentOptions) -> int:
    from kit.app import present

    return present(options)


def _run(words: list[str]) -> int:
    if len(words) == 1 and Path(words[0]).suffix and Path(words[0]).is_file():  # a deck that was double-clicked
        from kit.app import desk

        return desk(Path(words[0]))
    parser = build_parser()
    try:
        given = parser.parse_args(words)
    except SystemExit as end:  # argparse has said what is wrong, or printed the help
        return int(end.code or 0)
    _use_data_dir(given.data_dir)
    if given.version:
        from kit.library.dated import version_words

        print(version_words())
        return 0
    if given.command is None:
        from kit.app import desk

        return desk()
    command: int = given.run(given)
    return command


def _use_data_dir(folder: str | None) -> Path | None:
    """Make `folder` the user's data folder, for this program and whatever it starts."""
    if not folder:
        return None
    path = Path(folder).expanduser().absolute()
    os.environ["KITBAG_DATA_DIR"] = str(path)
    return path


def build_parser() -> ArgumentParser:
    """Every command with its options."""
    import argparse

    parser = argparse.ArgumentParser(
        prog="kitbag",
        description="The offline kit for online-safety school talks. Without a command it opens the app.",
        epilog="TALK is the id of a talk in the library, or a path to any deck file or folder.",
    )
    parser.add_argument("--version", action="store_true", help="the program's version and the library's date")
    parser.add_argument("--data-dir", metavar="DIR", help="keep settings and records in this folder")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    everywhere = argparse.ArgumentParser(add_help=False)
    # SUPPRESS: a subcommand without it must not undo what stood before the command.
    everywhere.add_argument("--data-dir", metavar="DIR", default=argparse.SUPPRESS, help=argparse.SUPPRESS)

    def command(name: str, run: object, told: str) -> argparse.ArgumentParser:
        whole = f"{told[0].upper()}{told[1:]}."
        added = commands.add_parser(name, help=told, description=whole, parents=[everywhere])
        added.set_defaults(run=run)
        return added

    listed = command("list", _list, "list the talks and sheets there are")
    listed.add_argument("--json", action="store_true", help="as JSON")
    listed.add_argument("--lang", metavar="L", default="", help="only what there is in this language, such as es")

    shown = command("present", _present_parsed, "present a talk on two screens")
    shown.add_argument("talk", metavar="TALK")
    shown.add_argument("--minutes", type=_minutes, metavar="N", help="cut the talk to fit")
    shown.add_argument("--windowed", action="store_true", help="two plain windows, for sharing a screen")
    shown.add_argument("--screen", metavar="NAME", help="the room's screen")
    shown.add_argument("--from", dest="start", metavar="SLIDE", help="begin at this slide: its id or number")
    shown.add_argument("--theme", metavar="T", help="show the talk in another theme")
    shown.add_argument("--lang", metavar="L", default="", help="the talk in this language, such as es")

    command("resume", _resume, "go on with the talk that broke off last, on the slide it was on")

    practised = command("rehearse", _rehearse, "practise a talk with the plan beside it; a report follows")
    practised.add_argument("talk", metavar="TALK")
    practised.add_argument("--minutes", type=_minutes, metavar="N", help="cut the talk to fit")
    practised.add_argument("--windowed", action="store_true", help="two plain windows")
    practised.add_argument("--from", dest="start", metavar="SLIDE", help="begin at this slide: its id or number")
    practised.add_argument("--lang", metavar="L", default="", help="the talk in this language, such as es")

    printed = command("print", _print, "print take-home sheets, or write them as PDF")
    printed.add_argument("sheets", metavar="SHEET", nargs="+", help=_PRINTED)
    printed.add_argument("--contacts", metavar="PACK", default="", help="the help lines to print, such as us-wa")
    printed.add_argument("--copies", type=_copies, metavar="N", default=1)
    printed.add_argument("--paper", choices=["a4", "letter"], default="", help="as the place has it if not given")
    printed.add_argument("--large", action="store_true", help="large print")
    printed.add_argument("--two-up", action="store_true", help="two a page; two languages side by side")
    printed.add_argument("--lang", metavar="L,L", default="", help="languages, such as en,es")
    printed.add_argument("--each", metavar="FILE.csv", help="a personal copy for each line of this list")
    printed.add_argument("--duplex", action="store_true", help="on both sides; two languages back to back")
    where = printed.add_mutually_exclusive_group()
    where.add_argument("--to", metavar="OUT", help="a file ending in .pdf, or a folder for a PDF a sheet or a copy")
    where.add_argument("--printer", metavar="NAME", default="", help="the printer; the usual one if not given")

    export = command("export", _export, "write a talk as PDF or pictures")
    export.add_argument("talk", metavar="TALK")
    export.add_argument("out", metavar="OUT", help="a file ending in .pdf, or a folder for one PNG a slide")
    export.add_argument("--theme", metavar="T", default="", help="write the talk in another theme")
    export.add_argument("--lang", metavar="L", default="", help="the talk in this language, such as es")

    pages = export.add_mutually_exclusive_group()
    grids = [1, 2, 3, 4, 6, 9]
    pages.add_argument("--handout", type=int, choices=grids, help="slides a page; beside 3 are lines to write on")
    for form, told in (
        ("notes", "each slide with its notes"),
        ("cards", "cue cards to practise with, four a page"),
        ("script", "all that is said, with the minutes"),
    ):
        pages.add_argument(f"--{form}", dest="form", action="store_const", const=form, default="", help=told)
    export.add_argument("--paper", choices=["a4", "letter"], default="", help="of handouts, notes, cards and script")

    check = command("check", _check, "find what is wrong with decks, contacts and figures")
    check.add_argument("paths", metavar="PATH", nargs="*", help="decks, packs, folders; none: the library")
    check.add_argument("--json", action="store_true", help="as JSON")
    check.add_argument("--rules", action="store_true", help="list the rules and why each is there")
    check.add_argument("--layout", action="store_true", help="lay every slide out, too, and see that it fits")
    check.add_argument("--release", action="store_true", help="overdue reviews and old figures are errors")

    room = command("doctor", _doctor, "check that this computer is ready for a talk")
    room.add_argument("talk", metavar="TALK", nargs="?", default="", help="the talk you will give; none: all of them")
    room.add_argument("--card", action="store_true", help="show a test picture in the room until a key is pressed")
    room.add_argument("--record", metavar="FILE.pdf", help="write what was found as a PDF of one page")
    room.add_argument("--diagnostics", metavar="FILE", help="write what support may ask for: no content, no names")
    demo = command("demo", _demo, "do the whole main job with no screen, and leave pictures of it")
    demo.add_argument("folder", metavar="FOLDER")
    return parser


def _minutes(text: str) -> float:
    import argparse

    try:
        minutes = float(text)
    except ValueError:
        minutes = 0.0
    if not 0 < minutes <= _MOST_MINUTES:
        raise argparse.ArgumentTypeError(f'"{text}" is no number of minutes between 0 and {_MOST_MINUTES}')
    return minutes


def _present_parsed(given: Namespace) -> int:
    from kit.app_options import PresentOptions

    folder = os.environ.get("KITBAG_DATA_DIR") if given.data_dir else None
    options = PresentOptions(
        talk=given.talk,
        minutes=given.minutes,
        windowed=given.windowed,
        screen=given.screen,
        start=given.start,
        theme=given.theme,
        lang=given.lang,
        data_dir=Path(folder) if folder else None,
    )
    return _present(options)


def _resume(_given: Namespace) -> int:
    from kit.app import resume

    return resume()


def _rehearse(given: Namespace) -> int:
    from kit.app_options import PresentOptions

    options = PresentOptions(
        talk=given.talk,
        minutes=given.minutes,
        windowed=given.windowed,
        start=given.start,
        lang=given.lang,
        rehearsal=True,
    )
    return _present(options)


def _list(given: Namespace) -> int:
    from kit.library.listing import as_json, as_table
    from kit.library.sheets import find_sheets
    from kit.library.talks import find_talks
    from kit.settings import load_settings

    talks, sheets = find_talks(recent=load_settings().recent), find_sheets()
    if given.lang:
        talks = tuple(talk for each in talks if (talk := each.in_language(given.lang)))
        sheets = tuple(sheet for each in sheets if (sheet := each.in_language(given.lang)))
    approval = _approval()
    print(as_json(talks, sheets, approval) if given.json else as_table(talks, sheets, approval))
    return 0


def _approval() -> Approval:
    """How the school's own approvals stand, as `kitbag list` shows them."""
    from kit.library.sheets import SheetEntry
    from kit.library.talks import TalkEntry
    from kit.records.approvals import standing_words
    from kit.records.standings import Standings, standing_facts

    standings = Standings()
    if standings.problem:
        print(f"kitbag: {standings.problem}", file=sys.stderr)

    def approval(entry: TalkEntry | SheetEntry, lang: str, file: Path) -> dict[str, object]:
        if isinstance(entry, SheetEntry):
            standing = standings.sheet_at(file, entry.id, lang)
        else:
            standing = standings.talk_at(file, entry.id, lang, ours=entry.ours)
        words = standing_words(standing) if standing.approval else ""
        return {**standing_facts(standing), "words": words}

    return approval


def _check(given: Namespace) -> int:
    from kit.review.check import check_files
    from kit.review.report import as_json, as_text, rules_text

    if given.rules:
        print(rules_text())
        return 0
    wanted = [Path(path) for path in given.paths]
    if given.layout:
        from kit.app_files import make_painter
        from kit.media.check import check_clips
        from kit.stage.checks import check_fit
        from kit.stage.sheets.checks import check_sheet_fit

        application = make_painter()
        report = check_files(
            wanted,
            fit=lambda deck, *places: [*check_fit(deck, *places), *check_clips(deck)],
            fit_sheet=check_sheet_fit,
            release=given.release,
        )
        del application  # Qt had to live until here
    else:
        report = check_files(wanted, release=given.release)
    print(as_json(report) if given.json else as_text(report))
    return 1 if report.errors else 0


def _export(given: Namespace) -> int:
    from kit.app_files import export

    out = Path(given.out)
    export(given.talk, out, given.theme, given.handout or 0, given.form, given.paper, given.lang)
    return 0


def _copies(text: str) -> int:
    import argparse

    copies = int(text) if text.isascii() and text.isdecimal() and len(text) <= 4 else 0
    if copies < 1:
        raise argparse.ArgumentTypeError(f'"{text}" is no number of copies between 1 and 9999')
    return copies


def _print(given: Namespace) -> int:
    from kit.app_files import print_sheets
    from kit.handouts.options import PrintOptions

    options = PrintOptions(
        sheets=tuple(given.sheets),
        contacts=given.contacts,
        copies=given.copies,
        paper=given.paper,
        large=given.large,
        two_up=given.two_up,
        langs=tuple(lang.strip() for lang in given.lang.split(",") if lang.strip()),
        each=Path(given.each) if given.each else None,
        duplex=given.duplex,
        to=Path(given.to) if given.to else None,
        printer=given.printer,
    )
    return print_sheets(options)


def _doctor(given: Namespace) -> int:
    if given.card:
        from kit.app import show_test_card

        return show_test_card()
    from kit.app_files import make_painter
    from kit.desk.doctoring import examine

    files = [Path(name) if name else None for name in (given.record, given.diagnostics)]
    return examine(given.talk, record=files[0], support=files[1], painter=make_painter)


def _demo(given: Namespace) -> int:
    from kit.demo import run_demo

    run_demo(Path(given.folder))
    return 0
