"""What `kitbag list` prints."""

import datetime as dt
import json
from pathlib import Path

from kit.library.listing import as_json, as_table
from kit.library.talks import TalkEntry

TALK = TalkEntry(
    "parents", Path("slides/parents/deck.en.md"), "Größer: Calm", audience="carers", minutes=60, shortest=20,
    langs=("en", "de"), review_by=dt.date(2027, 1, 2), reviewed_text="Reviewed until Jan 2027",
)  # fmt: skip


def test_json_holds_what_programs_ask_for():
    told = json.loads(as_json([TALK]))
    assert told["sheets"] == []
    [talk] = told["talks"]
    assert {"id", "title", "audience", "ages", "lang", "minutes"} <= talk.keys()
    assert (talk["title"], talk["review_by"], talk["reviewed"]) == ("Größer: Calm", "2027-01-02", None)


def test_the_table_has_a_head_and_a_line_a_talk():
    guest = TalkEntry("g", Path("g.md"), "Guest", reviewed_text="Not yet reviewed")
    head, first, second = as_table([TALK, guest]).splitlines()
    assert head.split() == ["TALK", "TITLE", "FOR", "MINUTES", "LANGUAGE", "REVIEW"]
    assert "20-60" in first
    assert head.index("REVIEW") == first.index("Reviewed") == second.index("Not yet")


def test_an_empty_table_says_what_to_do():
    assert "kitbag present" in as_table([])


def approved(entry, lang, _file):
    return {"state": "approved", "name": "Ana", "words": f"Approved by Ana for {entry.id}"} if lang == "en" else {}


def test_an_approval_stands_in_the_place_of_not_yet_reviewed():
    talk = TalkEntry("g", Path("g.md"), "Guest", reviewed_text="Not yet reviewed")
    assert as_table([talk], approval=approved).endswith("  Approved by Ana for g")
    assert json.loads(as_json([talk], approval=approved))["talks"][0]["approval"] == {
        "en": {"state": "approved", "name": "Ana"}
    }


def test_an_approval_of_one_language_is_not_one_of_the_other():
    files = (("es", Path("deck.es.md")), ("en", Path("deck.en.md")))
    unread = "Not yet reviewed"
    talk = TalkEntry("g", files[0][1], "G", lang="es", langs=("es", "en"), files=files, reviewed_text=unread)
    assert as_table([talk], approval=approved).endswith("  Not yet reviewed; en: Approved by Ana for g")


def test_a_review_by_the_authors_and_the_school_s_approval_both_count():
    talk = TalkEntry("g", Path("g.md"), "G", reviewed_text="Reviewed until Jan 2027", reviewed_state="good")
    assert as_table([talk], approval=approved).endswith("  Reviewed until Jan 2027; Approved by Ana for g")
