"""`kitbag doctor`: the room check on the command line, its record as a PDF, the test picture, the diagnostics file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path

from kit import paths
from kit.contacts.place import load_place
from kit.deck.opening import open_deck
from kit.desk.checks import Wanted, clips_check, decodes_apart, file_checks
from kit.desk.machine import Machine, ask_machine, printer
from kit.doctor import computer
from kit.doctor.diagnostics import diagnostics
from kit.doctor.finding import Finding, as_text, run_check, sum_words, worst
from kit.errors import WorldError
from kit.handouts.shop import usual_paper
from kit.library.talks import find_talk
from kit.settings import Settings, load_settings


def examine(
    talk: str = "",
    *,
    record: Path | None = None,
    support: Path | None = None,
    painter: Callable[[], object] | None = None,
) -> int:
    """Prints a line for each thing; 1 if one of them keeps a talk from being given, else 0.

    `record` and `support` are files to write: the record as a PDF, for which `painter` brings Qt, and the diagnostics.
    """
    settings, now = load_settings(), dt.datetime.now()
    machine = ask_machine()
    path = find_talk(talk) if talk else None
    findings = look_at(path, settings, machine, now)
    print(as_text(findings))
    print(f"{sum_words(findings)}.")
    if record is not None:
        application = painter() if painter else None
        _write_record(findings, record, path, settings, now)
        del application  # Qt had to live until here
    if support is not None:
        _write_diagnostics(findings, support, settings, machine)
    return 1 if worst(findings) == "bad" else 0


def look_at(path: Path | None, settings: Settings, machine: Machine, now: dt.datetime) -> tuple[Finding, ...]:
    """Every finding that needs nobody to look or listen."""
    minutes = open_deck(path).meta.minutes or None if path is not None else None
    paper = usual_paper(load_place(settings.pack_id))
    usual = (machine.printer, machine.trouble, machine.paper)
    outputs = machine.outputs
    checks = (
        ("screens", lambda: computer.screens(machine.screens)),
        ("sound", lambda: computer.sound(outputs, settings.sound_output_name)),
        clips_check(Wanted(path, minutes), decodes_apart),
        *file_checks(Wanted(path, minutes), settings, now),
        ("printer", lambda: printer(paper, usual)),
    )
    return tuple(finding for check in checks for finding in run_check(check))


def _write_record(
    findings: Sequence[Finding], out: Path, path: Path | None, settings: Settings, now: dt.datetime
) -> None:
    """The record as a PDF of one page."""
    from kit.desk.checkrecord import record_page
    from kit.stage.sheet_pdf import PdfPart, write_pdf

    page = record_page(findings, _title(path), now, usual_paper(load_place(settings.pack_id)))
    write_pdf([PdfPart("Room check", [page], "en")], out, title="Room check", lang="en")
    print(f"The record is in {out}.")


def _write_diagnostics(findings: Sequence[Finding], out: Path, settings: Settings, machine: Machine) -> None:
    """Shown as it is written, whole: whoever sends it knows what is in it."""
    text = diagnostics(findings, settings, screen_words(machine), machine.platform, paths.user_dir())
    print(f"\n{text}")
    save_text(text, out)
    print(f"This text is in {out}.")


def screen_words(machine: Machine) -> tuple[str, ...]:
    """The screens with their pixel ratios."""
    return tuple(f"{s}, ratio {r:g}" for s, r in zip(machine.screens or (), machine.ratios, strict=False))


def save_text(text: str, out: Path) -> None:
    """WorldError if it cannot be written."""
    try:
        out.write_text(text, encoding="utf-8")
    except OSError as fault:
        said = f'"{out}" cannot be written: {fault.strerror or fault}.'
        raise WorldError(said, "Choose another place.") from fault


def _title(path: Path | None) -> str:
    return open_deck(path).meta.title if path is not None else ""
