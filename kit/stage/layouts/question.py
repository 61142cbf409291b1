"""Layout `question`: a case, two to four choices, the room's hands counted live, then the answer and why.

At the slide's last step the right choices are told apart by a tick, an edge and bold words, and the reason appears.
Rows with bars for adults and teens; for children cards (layouts/question_cards.py).
"""

from __future__ import annotations

from dataclasses import dataclass

from kit.deck.model import Block, ListBlock, Paragraph, Text
from kit.geometry import Rect
from kit.stage.canvas import LEFT, WIDTH, Canvas
from kit.stage.colors import mix
from kit.stage.frame import Fill, Outline, corners
from kit.stage.layouts.page import put_title
from kit.stage.layouts.parts import (
    bold,
    card_color,
    first_picture,
    joined,
    on_card,
    put_disc,
    put_panel,
    put_picture,
    timed_blocks,
)
from kit.stage.layouts.points import lay_out_points
from kit.stage.layouts.shapes import suits
from kit.stage.text import TextBlock

LETTERS = "ABCDEFGH"
STRIP = 16.0
RADIUS = 20.0
PICTURE = Rect(1224, 40, 280, 224)


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice; `why` is what its nested bullet says, `hands` None while nobody counts."""

    letter: str
    text: Text
    right: bool
    why: Text
    hands: int | None
    at: int = 0


def lay_out_question(canvas: Canvas) -> None:
    if not suits(canvas.slide):
        lay_out_points(canvas)
        return
    from kit.stage.layouts.question_cards import put_choice_cards

    choices = find_choices(canvas)
    picture = first_picture(canvas)
    place = Rect(1192, 40, 312, 312) if canvas.theme.playful else PICTURE
    width = WIDTH if picture is None else place.x - LEFT - 32
    top = put_title(canvas, width=width) - 36
    if picture:
        put_picture(canvas, picture, place)
    if canvas.theme.playful:
        put_choice_cards(canvas, choices, top, width)
        return
    y = _put_case(canvas, top, width)
    y = max(y + 30 * canvas.scale, (place.bottom + 24) if picture else 0.0, top + 84 if y > top else top + 36)
    y = _put_rows(canvas, choices, y)
    reason = why(choices, wrap_up(canvas))
    if reason:
        y = canvas.text(LEFT, y + 30 * canvas.scale, reason, canvas.body(), WIDTH, canvas.timeline.finale or 0)
    canvas.ended(y)


def find_choices(canvas: Canvas) -> list[Choice]:
    """The choices of the slide with the hands counted for each."""
    found: list[Choice] = []
    counts = canvas.live.counts
    for block, appears in timed_blocks(canvas):
        if isinstance(block, ListBlock):
            for item, at in zip(block.items, appears.items, strict=True):
                i = len(found)
                hands = (counts[i] if i < len(counts) else 0) if counts else None
                letter = LETTERS[i % len(LETTERS)]
                found.append(Choice(letter, item.text, bool(item.ticked), _nested(item.children), hands, at))
    return found


def _nested(children: tuple[Block, ...]) -> Text:
    for child in children:
        if isinstance(child, ListBlock) and child.items:
            return child.items[0].text
        if isinstance(child, Paragraph):
            return child.text
    return ()


def wrap_up(canvas: Canvas) -> Text:
    """What stands below the choices: said with the answer."""
    return joined(*_words(canvas, after=True))


def case_words(canvas: Canvas) -> list[Text]:
    """What stands above the choices: the case."""
    return _words(canvas, after=False)


def _words(canvas: Canvas, after: bool) -> list[Text]:
    blocks = canvas.slide.blocks
    cut = next((i for i, block in enumerate(blocks) if isinstance(block, ListBlock)), len(blocks))
    part = blocks[cut + 1 :] if after else blocks[:cut]
    return [block.text for block in part if isinstance(block, Paragraph)]


def why(choices: list[Choice], summary: Text) -> Text:
    """The reason shown with the answer: the slide's own summary, else what the first right choice says."""
    return summary or next((c.why for c in choices if c.right and c.why), ())


def _put_case(canvas: Canvas, y: float, width: float) -> float:
    for text in case_words(canvas):
        y = canvas.text(LEFT, y, text, canvas.body(), width) + 8
    return y


def _put_rows(canvas: Canvas, choices: list[Choice], y: float) -> float:
    most = max((c.hands or 0 for c in choices), default=0)
    counted = canvas.live.counts != ()
    full = max(10.0, most * 7 / 6)
    for choice in choices:
        width = WIDTH - 100 - 260
        plain_ = canvas.set(choice.text, canvas.body())
        if plain_.width > width:
            plain_ = canvas.set(choice.text, canvas.body(), width)
        strong = canvas.set(bold(choice.text), canvas.body(), width)
        height = max(88 * max(canvas.scale, 0.72), max(plain_.height, strong.height) + 30)
        row = Rect(LEFT, y, WIDTH, height)
        if counted:
            _put_hands(canvas, row, choice, (choice.hands or 0) / full)
        else:
            put_panel(canvas, row, card_color(canvas), RADIUS)
        _put_row(canvas, row, choice, plain_, strong)
        y = row.bottom + 16
    return y - 16 if choices else y


def _put_row(canvas: Canvas, row: Rect, choice: Choice, usual: TextBlock, strong: TextBlock) -> None:
    theme, finale = canvas.theme, canvas.timeline.finale or 0
    disc = Rect(row.x + 20, row.y + (row.h - 54) / 2 - 4, 54, 54)
    x, middle = row.x + 100, row.y + row.h / 2 - 3
    canvas.put(Outline(row, theme.line, 2, corners(RADIUS)))
    usual_disc = mix(theme.panel, theme.ink, 0.12) if theme.dark else theme.panel
    until = finale if choice.right else None
    put_disc(canvas, disc, choice.letter, 32, usual_disc, theme.ink, until=until)
    canvas.put_block(x, middle - usual.height / 2, usual, 0, until)
    if choice.right:
        put_disc(canvas, disc, choice.letter, 32, theme.main, theme.on_main, finale)
        canvas.put_block(x, middle - strong.height / 2, strong, finale)
        canvas.put(Outline(row.inset(-2), on_card(canvas, theme.main), 4, corners(RADIUS + 2), step=finale))
        x = row.right - (216 if canvas.live.counts else 72)
        canvas.sign("tick", Rect(x, disc.y + 3, 48, 48), on_card(canvas, theme.main), finale)


def _put_hands(canvas: Canvas, row: Rect, choice: Choice, share: float) -> None:
    """The row's card over its strip: the strip is what of the bar's color shows under the card."""
    theme, finale = canvas.theme, canvas.timeline.finale or 0
    put_panel(canvas, row, mix(theme.panel, theme.ink, 0.16) if theme.dark else theme.line, RADIUS)
    if share > 0:
        end = RADIUS if share >= 1 else 8.0
        bar = Rect(row.x, row.bottom - 2 * RADIUS, max(2 * RADIUS, row.w * min(1.0, share)), 2 * RADIUS)
        radii = (0.0, 0.0, end, RADIUS)
        canvas.put(Fill(bar, theme.quiet, radii, until=finale if choice.right else None))
        if choice.right:
            canvas.put(Fill(bar, on_card(canvas, theme.main), radii, finale))
    card = Rect(row.x, row.y, row.w, row.h - STRIP)
    canvas.put(Fill(card, card_color(canvas), (RADIUS, RADIUS, 0, 0)))
    middle = row.y + row.h / 2 - 3
    canvas.sign("raised-hand", Rect(row.right - 140, middle - 22, 44, 44), theme.ink)
    count = canvas.set(str(choice.hands), canvas.fixed(44, 58, weight=600, tabular=True))
    canvas.put_block(row.right - 24 - count.width, middle - count.height / 2, count)
