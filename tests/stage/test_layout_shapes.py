"""A slide that is not what its layout is made of still shows all its words."""

from __future__ import annotations

import re

import pytest

from tests.stage.written import THEMES, laid_out, off_the_page, said

pytestmark = pytest.mark.usefixtures("qapp")

TABLE = "| One | Two |\n| --- | --- |\n| Three | Four |\n"
ODD = {
    "steps without a list": ("steps", "Only a paragraph."),
    "steps with two lists": ("steps", "1. **First.** One\n\nBetween.\n\n- Second"),
    "seven steps": ("steps", "\n".join(f"{i}. **Lead{i}.** Words{i}" for i in range(1, 8))),
    "steps with a table": ("steps", f"1. **First.** One\n2. **Next.** Two\n\n{TABLE}"),
    "nested steps": ("steps", "1. **First.** One\n    - Inside\n2. **Next.** Two"),
    "compare without columns": ("compare", "- Left\n- Right"),
    "compare of three": ("compare", "<!-- column -->\n\n- A1\n\n<!-- column -->\n\n- B2\n\n<!-- column -->\n\n- C3"),
    "compare with a table": ("compare", f"<!-- column -->\n\n- A1\n\n<!-- column -->\n\n{TABLE}"),
    "figure without one": ("figure", "Just words."),
    "figure with a list": ("figure", "{{ figure.known-people }}\n\n- And more\n- Of this"),
    "question without choices": ("question", "What do you think?"),
    "question with six": ("question", "\n".join(f"- [ ] Choice{i}" for i in range(6))),
    "question with a table": ("question", f"- [ ] No\n- [x] Yes\n\n{TABLE}"),
    "chat without a list": ("chat", "Nobody speaks."),
    "chat without names": ("chat", "- Hello\n- Bye"),
    "chat with two lists": ("chat", "- A: One\n\nThen:\n\n1. Two"),
    "cards without fronts": ("cards", "A back alone."),
    "seven cards": ("cards", "\n\n".join(f"### Front{i}\n\nBack{i}" for i in range(7))),
    "cards with a table": ("cards", f"### Front\n\n{TABLE}"),
    "activity with a table": ("activity", f"1. **Do** this\n\n{TABLE}"),
    "activity with nested items": ("activity", "1. **Do** this\n    - Inside\n    - Also\n2. And that"),
    "help with a list": ("help", "- For you\n- For a friend"),
    "empty": ("chat", ""),
}


@pytest.mark.parametrize("look", THEMES)
@pytest.mark.parametrize("name", ODD)
def test_no_word_is_lost_on_a_slide_of_another_shape(name: str, look: str):
    layout, body = ODD[name]
    keys = f"layout: {layout}" + ("\nroles: [child_talk, report_abuse]" if layout == "help" else "")
    frame = laid_out(keys, f"## The title\n\n{body}\n", look)
    shown = set(re.findall(r"\w+", said(frame.at_step(frame.steps))))
    words = re.sub(r"<!--.*?-->|{{.*?}}|\[[ x]\]|^ *\d+\.", " ", body, flags=re.MULTILINE)
    assert set(re.findall(r"[A-Za-z]\w*", words)) - {"me"} <= shown
    assert "title" in shown
    assert not off_the_page(frame)


@pytest.mark.parametrize("look", ["calm", "bright"])
@pytest.mark.parametrize(
    ("layout", "body"),
    [
        ("question", "![A green door](images/nowhere.svg)\n\nWhat now?\n\n- [ ] No\n- [x] Yes\n"),
        ("steps", "1. **Stop.** Wait.\n\n    ![A green door](images/nowhere.svg)\n\n2. **Go.** Now.\n"),
        ("activity", "![A green door](images/nowhere.svg)\n\n1. **Do** this.\n"),
    ],
)
def test_a_picture_that_is_not_there_says_what_it_shows(layout: str, body: str, look: str):
    assert "A green door" in said(laid_out(f"layout: {layout}", f"## Title\n\n{body}", look))
