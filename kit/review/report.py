"""What a check found in, what `kitbag check` prints out: lines for people and editors, JSON for programs."""

from __future__ import annotations

import json
import textwrap
from pathlib import Path

from kit.errors import Problem
from kit.review.check import Report
from kit.review.table import FORM, RULES


def as_text(report: Report) -> str:
    """path:line: code message, with the hint on a line below; errors are marked, a sum closes the list."""
    lines = []
    for problem in report.problems:
        mark = "" if problem.severity == "error" else "warning: "
        lines.append(f"{_place(problem)}: {mark}{problem.code} {problem.message}")
        if problem.hint:
            lines.append(f"    {problem.hint}")
    files, errors = len(report.files), report.errors
    warnings = len(report.problems) - errors
    lines.append(f"{_count(files, 'file')}: {_count(errors, 'error')}, {_count(warnings, 'warning')}.")
    lines += report.skipped
    return "\n".join(lines)


def as_json(report: Report) -> str:
    """{"files": n, "errors": n, "warnings": n, "skipped": [...], "problems": [{path, line, code, ...}]}."""
    found = [
        {
            "path": str(problem.path),
            "line": problem.line,
            "code": problem.code,
            "severity": problem.severity,
            "message": problem.message,
            "hint": problem.hint,
            "slide": problem.slide,
        }
        for problem in report.problems
    ]
    counts = {"files": len(report.files), "errors": report.errors, "warnings": len(found) - report.errors}
    told = {**counts, "skipped": list(report.skipped), "problems": found}
    return json.dumps(told, ensure_ascii=False, indent=2)


def rules_text() -> str:
    """The rules of the review, each with its reason and the way out; then what is a fault of form."""
    parts = ["A talk or sheet may waive a rule in its details, with the reason: waivers: {D308: why}"]
    for rule in RULES:
        words = f"{rule.asks} {rule.reason} {rule.hint}"
        body = textwrap.fill(words, 100, initial_indent="    ", subsequent_indent="    ")
        parts.append(f"{rule.code} ({rule.severity})\n{body}")
    parts.append("Faults of form, which cannot be waived:")
    parts.append("\n".join(f"{codes:10} {asks} {hint}" for codes, asks, hint in FORM))
    return "\n\n".join(parts)


def _place(problem: Problem) -> str:
    path = problem.path
    try:
        path = path.resolve().relative_to(Path.cwd())
    except ValueError:
        pass  # elsewhere on the disk: its full path then
    return f"{path}:{problem.line}" if problem.line else str(path)


def _count(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"
