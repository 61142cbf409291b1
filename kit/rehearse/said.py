"""The report's charts in words, for who cannot see them: a report in, sentences out. No Qt."""

from __future__ import annotations

from kit.rehearse import words
from kit.rehearse.report import Report


def slides_said(report: Report) -> str:
    """Every slide with its times, and where the clock was paused."""
    stood = dict(report.paused)
    return " ".join(
        f"Slide {bar.number}, {bar.title}: not spoken."
        if bar.missing
        else f"Slide {bar.number}, {bar.title}: {words.clock(bar.spoken)} of {words.clock(bar.planned)}."
        + (f" Paused for {words.span(stood[bar.number])}." if bar.number in stood else "")
        for bar in report.bars
    )


def trend_said(report: Report) -> str:
    """Every run of the trend, and what it is held against."""
    if not report.trend:
        return "No run went to the end yet."
    runs = [
        f"{point.day}: {words.clock(point.spoken)}" + (f", {point.said} of {point.musts}" if point.musts else "")
        for point in report.trend
    ]
    return f"{'. '.join(runs)}. Plan: {words.minutes(report.head.budget)}."


def musts_said(report: Report) -> str:
    """Missed lines first."""
    head = "Missed" if report.ticked else "Not ticked"
    missed = [f"{head}, slide {line.number}: {line.words}" for line in report.missed]
    said = [f"Said, slide {line.number}: {line.words}" for line in report.musts if line.said]
    return " ".join([*missed, *said]) or "This part of the talk has none."


def sections_said(report: Report) -> str:
    """Every section with its times."""
    return " ".join(f"{s.name}: {words.clock(s.spoken)} of {words.clock(s.planned)}." for s in report.sections)


def costly_said(report: Report) -> str:
    """The slides that cost the time, with what they are over."""
    said = [f"Slide {bar.number}, {bar.title}: {words.clock(bar.over)} more than planned." for bar in report.costly]
    return " ".join(said) or "No slide took much longer than planned."
