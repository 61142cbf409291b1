"""All rules of `kitbag check`: for each code what it asks, why, and the way out. `kitbag check --rules` prints them.

A talk or sheet may waive a rule in its front matter, with the reason: `waivers: {D308: quotes a law word for word}`.
Faults of form cannot be waived: what they tell of would not show, print or read right.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kit.errors import Severity


@dataclass(frozen=True, slots=True)
class Rule:
    code: str
    severity: Severity
    asks: str
    reason: str
    hint: str


RULES: tuple[Rule, ...] = (
    Rule(
        "D110", "warning", "A talk is reviewed by a person, and again before its date has passed.",
        "Advice on children's safety goes out of date, and a room takes what is on the wall for true.",
        "Have it read by someone who knows the field; then set reviewers, reviewed and review_by.",
    ),
    Rule(
        "D305", "warning", "A slide has at most 40 words (12 for under eights), six items, lists two deep.",
        "A room that reads does not listen.",
        "Say more in the notes, or make two slides.",
    ),
    Rule(
        "D308", "warning", "The text is no harder to read, no sentence longer than the audience can take.",
        "Many in every room read below their age, or in their second language.",
        "Use shorter words and shorter sentences.",
    ),
    Rule(
        "D309", "error", "No stop-list word, brand, phone number or statistic is typed in the text.",
        "Words that blame or frighten keep children silent; typed numbers go out of date unseen.",
        "Use {{ contact... }} or {{ figure... }} for numbers, and other words for the words.",
    ),
    Rule(
        "D310", "error", "A slide's words fit at the smallest type (checked with --layout).",
        "What stands below the edge nobody reads.",
        "Take words out, or make two slides.",
    ),
    Rule(
        "D311", "warning", "Every slide has notes that can be read out.",
        "A volunteer who loses the thread needs the words at once.",
        "Add <!-- note --> with what to say.",
    ),
    Rule(
        "D312", "warning", "A talk has lines that have to be said.",
        "When time runs out, the presenter must see what may not be left out.",
        "Add <!-- note must --> with one sentence.",
    ),
    Rule(
        "D313", "error", "A talk for children or teens shows who helps here on its second and on its last slide.",
        "Who wants to tell must know from the start to whom, and leave with it.",
        "Make it a help slide, or name {{ event.lead_name or ... }} on it.",
    ),
    Rule(
        "D314", "warning", "A must-say line is a few short sentences, at most three lines a slide, beside notes.",
        "It is ticked off while it is spoken: a long one is skipped, one without notes comes from nowhere.",
        "Shorten it, or move the rest into the notes.",
    ),
    Rule(
        "D315", "warning", "No slide takes more than eight key presses.",
        "Who counts presses does not look at the room, and the room waits.",
        "Make two slides of it, or show several items at once.",
    ),
    Rule(
        "D316", "warning", "Every word is in the dictionary of its language, or in resources/words.toml.",
        "A misspelled word makes the rest look careless, and weak readers stumble over it.",
        "Correct it, or add it to resources/words.toml.",
    ),
    Rule(
        "D317", "error", "Words stand out from what is behind them by 4.5 to 1, large ones by 3 to 1 (with --layout).",
        "A pale projector in a bright hall takes half the contrast away.",
        "Choose another background.",
    ),
    Rule(
        "D318", "warning", "A clip has captions, and they can be read.",
        "Who hears badly sits in every room, and the loudspeakers may be missing.",
        'Write ![what it shows](clip.webm "captions.en.vtt"), or waive D318 for a clip in which nobody speaks.',
    ),
    Rule(
        "D319", "error", "A clip can be decoded from its start to its end (checked with --layout).",
        "A film that stays dark takes the room's attention with it.",
        "Save it as WebM (VP9, Opus) or MP4 (H.264, AAC).",
    ),
    Rule(
        "D503", "error", "Every figure, contact role and field that a placeholder names exists.",
        "A number without its source may not be shown, and a mistyped name is never filled in.",
        "Add the figure with its source, or name another.",
    ),
    Rule(
        "D504", "warning", "A placeholder has a value in every contacts pack, or words to stand in.",
        "Somewhere the slide would show a blank.",
        "Write {{ ... or plain words }}.",
    ),
    Rule(
        "D505", "warning",
        "Figures, sources and help lines are not out of date, and figures are for this audience.",
        "An old number is a wrong number; under fourteen, numbers frighten and teach nothing.",
        "Look for a newer one, check it again, or leave it out.",
    ),
    Rule(
        "H101", "error", "A sheet fits its pages on A4 and on Letter (checked with --layout).",
        "What falls off the page is missing on the fridge.",
        "Take words out of the box that is named.",
    ),
    Rule(
        "H106", "warning", "A sheet is no harder to read than its readers can take.",
        "It is read alone, in a hurry, by people who did not hear the talk.",
        "Use shorter words and shorter sentences.",
    ),
    Rule(
        "B101", "error", "An entry of the scenario bank or of the prepared answers is whole.",
        "It is read aloud as it stands, by someone who has no time to mend it.",
        "Fill in what is named.",
    ),
    Rule(
        "B102", "warning", "The scenario bank is balanced: talks, boys, good endings, the place of the safest choice.",
        "Children see themselves in a case or they do not, and they learn where the right answer stands.",
        "Add or change the cases that are named.",
    ),
)  # fmt: skip

# What the readers of files tell: (code, what the file has to keep, the way out).
FORM: tuple[tuple[str, str, str], ...] = (
    ("D100", "A deck is a UTF-8 file of at most 1 MB, named deck.<lang>.md.", "Save it as UTF-8, under that name."),
    ("D101-D103", "It begins with its details between two lines of ---, in sound YAML.", "Mend that line."),
    ("D105-D109", "Its details have all their keys, each with a value of its kind.", "Write what it asks for."),
    ("D111", "Nothing is left to do once it goes out.", "Do it, then take the todo out."),
    ("D112", "An included slide exists, and brings its own text.", "Name a slide of slides/shared."),
    ("D113", "A waiver names a rule, gives its reason, and is needed.", "Say why in a few words, or take it out."),
    ("D201-D203", "Slides are parted by exactly ---, with an empty line around it.", "Write --- on a line of its own."),
    ("D204-D207", "Each slide begins with its settings; comments are known and closed.", "Mend that comment."),
    ("D208", "No slide id is used twice.", "Give one of them another id."),
    ("D209-D210", "No slide is empty; each has one title of its level.", "Write a ## title."),
    ("D301-D302", "The text is plain Markdown without HTML.", "For bold write **word**."),
    ("D303", "Each picture has words for those who cannot see it.", 'Say what it shows, or write "decorative".'),
    ("D304", "Each picture is there, within the talk's own folder.", "Put it into images/."),
    ("D306", "Links are https, mailto or tel.", "Write the whole address."),
    ("D307", "Lists read alike in every Markdown program.", "Put an empty line before the list."),
    ("D401-D407", "A slide has the parts that its layout is made of.", "slides/tour shows every layout."),
    ("D408", "There are as many [next] marks in the notes as key presses, or none.", "Mark every key press, or none."),
    ("D501", "Placeholders are written {{ event.school or our school }}.", "Write it so."),
    ("D502", "Each source that a slide names is in the deck's sources.", "Add it there."),
    ("D601-D605", "A translation follows its source slide by slide and is not older.", "Look again, then set was."),
    ("D701-D702", "The slides' minutes add up to no more than the talk's.", "Raise minutes, or shorten slides."),
    ("D703-D704", "needs and cut name slides that can be cut.", "Name slides of this talk."),
    ("H102", "The help lines that a sheet needs are there and were checked.", "Confirm them in Settings > Help lines."),
    ("H103-H104", "Addresses for QR codes are short, and https or tel.", "Use a shorter address."),
    ("H107", "A sheet for children under nine has a word to the adult.", "Write <!-- note -->."),
    ("H108", "A sheet has what its foot says: version, review, license.", "Add version, reviewed and license."),
    ("C100-C112", "A pack, figures or card file is sound TOML with known keys.", "Mend the line that is named."),
)  # fmt: skip
BY_CODE: Mapping[str, Rule] = {rule.code: rule for rule in RULES}
