"""What the text of a sheet alone can tell: placeholders, links, codes."""

from __future__ import annotations

import pytest

from tests.sheet.written import codes, sheet


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("{{ contact.nope.phone }}", "D503"),
        ("{{ contact.crisis.fax }}", "D503"),
        ("{{ event.teacher }}", "D503"),
        ("{{ figure.some-figure.yer }}", "D503"),
        ("{{ deck.title }}", "D503"),
        ("{{ our school }}", "D501"),
        ("[Open it]({{ contact.crisis.web }})", "H104"),
        ("[Open it](http://example.org)", "D306"),
        ('[Open it](mailto:a@example.org "qr")', "H103"),
        (f'[Open it](https://example.org/{"x" * 120} "qr")', "H103"),
    ],
)
def test_what_can_never_be_printed_is_told(typed: str, code: str):
    assert code in codes(sheet(f"## One\n\n{typed}"))


@pytest.mark.parametrize(
    "typed",
    [
        "{{ contact.crisis.phone or the school }}",
        "{{ event.lead_name or write: Who }}",
        "{{ event.lead_until or write: }}",
        "{{ term.safeguarding_lead or the lead }}",
        "{{ person.class or our class }}",
        "{{ figure.some-figure }} {{ figure.some-figure.source }}",
        '[Open it](https://example.org "qr")',
        '[Open it]({{contact.crisis.web}} "qr")',
    ],
)
def test_what_can_be_printed_is_not(typed: str):
    assert codes(sheet(f"## One\n\n{typed}")) == []


def test_the_line_of_a_wrong_placeholder_is_named():
    read = sheet("## One\n\nfine\n\n- also fine\n- {{ event.techer or x }}")
    problem = read.problems[0]
    assert "Known: school" in problem.hint
    assert problem.line == 23


def test_placeholders_in_heads_labels_and_printed_notes_are_checked():
    assert codes(sheet("## One\n\nx", head='"{{ event.nope }}"')) == ["D503"]
    assert codes(sheet("## One\n\n<!-- write: {{ event.nope }} -->")) == ["D503"]
    assert codes(sheet("## One\n\nx\n\n<!-- note print\n{{ event.nope }}\n-->")) == ["D503"]
