"""The outline of a text by our reader and by markdown-it-py, the referee: kinds, nesting and words, without styles."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from kit.deck.faults import Faults
from kit.deck.markdown import BlockReader, Habits
from kit.deck.model import Block, Code, Heading, ListBlock, Paragraph, Picture, Quote, Table, Text

Outline = list[Any]


def our_blocks(text: str, *, ours: bool = True, faults: Faults | None = None) -> tuple[Block, ...]:
    reader = BlockReader(
        faults or Faults(Path("x.md")),
        lambda src, alt, title, line: Picture(src, alt, line, caption=title),
        Habits(ours=ours),
    )
    return reader.read(list(enumerate(text.split("\n"), 1)))


def our_outline(text: str) -> Outline:
    return [_ours(block) for block in our_blocks(text)]


def _words(text: Text) -> str:
    return " ".join("".join(span.text for span in text).split())


def _ours(block: Block) -> Any:
    match block:
        case Heading():
            return ["h", block.level, _words(block.text)]
        case Paragraph():
            return ["p", _words(block.text)]
        case ListBlock():
            kind = ["ol", block.start] if block.ordered else ["ul"]
            return [*kind, [_item(item.text, item.children) for item in block.items]]
        case Quote():
            return ["quote", [_ours(b) for b in block.blocks]]
        case Code():
            return ["code", block.language, block.text]
        case Table():
            return ["table", [[_words(cell) for cell in row] for row in (block.header, *block.rows)]]
    return [type(block).__name__]


def _item(text: Text, children: tuple[Block, ...]) -> Outline:
    own = [["p", _words(text)]] if text else []
    return own + [_ours(child) for child in children]


def referee_outline(text: str) -> Outline:
    parser = (
        MarkdownIt("commonmark", {"html": False}).enable("table").disable(["code", "reference", "html_block"])
    )
    return [_theirs(node) for node in SyntaxTreeNode(parser.parse(text)).children if node.type != "hr"]


def _inline(node: SyntaxTreeNode) -> str:
    def words(node: SyntaxTreeNode) -> str:
        if node.type in ("text", "code_inline"):
            return node.content
        if node.type in ("softbreak", "hardbreak"):
            return " "
        return "".join(words(child) for child in node.children)

    return " ".join(words(node).split())


def _theirs(node: SyntaxTreeNode) -> Any:
    kind = node.type
    if kind == "heading":
        return ["h", int(node.tag[1]), _inline(node)]
    if kind == "paragraph":
        return ["p", _inline(node)]
    if kind == "bullet_list":
        return [
            "ul",
            [[_theirs(child) for child in item.children if child.type != "hr"] for item in node.children],
        ]
    if kind == "ordered_list":
        start = int(node.attrs.get("start", 1))
        return [
            "ol",
            start,
            [[_theirs(c) for c in item.children if c.type != "hr"] for item in node.children],
        ]
    if kind == "blockquote":
        return ["quote", [_theirs(child) for child in node.children if child.type != "hr"]]
    if kind == "fence":
        return ["code", node.info.split()[0] if node.info.strip() else "", node.content.removesuffix("\n")]
    if kind == "table":
        rows = [row for part in node.children for row in part.children]
        return ["table", [[_inline(cell) for cell in row.children] for row in rows]]
    return [kind]
