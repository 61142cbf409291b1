"""The text of a TOML file of tables in, its tables one by one out, to be changed, dropped and added without touching
the rest: comments, blank lines and the order stay as a person wrote them.

A comment right above a table's header belongs to that table. A file in a form that cannot be cut so (tables in braces,
a header inside a long string) is written anew from its data: right, but without its comments.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, MutableMapping
from dataclasses import dataclass, field
from typing import Any

Data = MutableMapping[str, Any]
_HEAD = re.compile(r"""\s*\[\[?\s*["']?([\w-]+)["']?\s*(\.?)[^\[]*\]\]?\s*(#.*)?""")


@dataclass(slots=True)
class Block:
    """One table of [[kind]]: its data, and its text with the comment above it."""

    kind: str
    data: dict[str, Any]
    text: str


@dataclass(slots=True)
class Blocks:
    """The file while it is changed. `head` is what comes before the first table; `other` are tables of no such kind."""

    head: str
    top: dict[str, Any]
    blocks: list[Block] = field(default_factory=list)

    def of(self, kind: str) -> Iterator[Block]:
        return (block for block in self.blocks if block.kind == kind)

    def add(self, kind: str, data: dict[str, Any]) -> Block:
        block = Block(kind, data, "\n" + _dumped({kind: [data]}))
        self.blocks.append(block)
        return block

    def drop(self, kind: str, unwanted: Callable[[Data], bool]) -> None:
        self.blocks = [b for b in self.blocks if b.kind != kind or not unwanted(b.data)]

    def change(self, block: Block, do: Callable[[Data], object]) -> None:
        """The change is done to the data and, with its comments kept, to the text."""
        import tomlkit  # 60 ms that only a change needs
        from tomlkit.exceptions import TOMLKitError

        do(block.data)
        try:
            doc = tomlkit.parse(block.text)
            do(doc[block.kind][0])
            text = tomlkit.dumps(doc)
            if tomllib.loads(text) == {block.kind: [block.data]}:
                block.text = text
                return
        except (TOMLKitError, tomllib.TOMLDecodeError, LookupError, TypeError, ValueError, AttributeError):
            pass  # a form of the table that tomlkit does not carry through a change
        block.text = "\n" + _dumped({block.kind: [block.data]})

    def written(self) -> str:
        """The whole text, sure to say what the data say."""
        texts = [self.head, *(block.text for block in self.blocks)]
        made = "".join(text if text.endswith("\n") or not text else f"{text}\n" for text in texts)
        data = dict(self.top)
        for block in self.blocks:
            data.setdefault(block.kind, []).append(block.data)
        try:
            if tomllib.loads(made) == data:
                return made
        except tomllib.TOMLDecodeError:
            pass
        return _dumped(data)


def cut(text: str, kinds: tuple[str, ...]) -> Blocks:
    """The tables under [[kind]] one by one. ValueError where the text is no TOML, or a kind is no list of tables."""
    data = tomllib.loads(text)
    left = {kind: list(data.pop(kind, [])) for kind in kinds if isinstance(data.get(kind, []), list)}
    if len(left) < len(kinds) or not all(
        isinstance(table, dict) for tables in left.values() for table in tables
    ):
        wrong = next(k for k in kinds if k not in left or not all(isinstance(t, dict) for t in left[k]))
        raise ValueError(f'"{wrong}" is not a list of tables')
    pieces = list(_pieces(text))
    blocks = Blocks("", data)
    for name, piece in pieces:
        if name not in left:
            blocks.head += piece  # of the top, or a table that is not ours
        elif left[name]:
            blocks.blocks.append(Block(name, left[name].pop(0), piece))
    for kind, tables in left.items():
        for table in tables:
            blocks.add(kind, table)
    return blocks


def _pieces(text: str) -> Iterator[tuple[str, str]]:
    """The name of each table, "" at the top, with its lines; a table within it, [entry.es], is a part of it."""
    name, lines, above = "", list[str](), list[str]()
    for line in text.splitlines(keepends=True):
        head = _HEAD.fullmatch(line.rstrip("\n"))
        if head and not (head[2] and head[1] == name):
            yield name, "".join(lines)
            name, lines, above = head[1], [*above, line], []
        elif line.lstrip().startswith("#"):
            above.append(line)
        else:
            lines += [*above, line]
            above = []
    yield name, "".join([*lines, *above])


def _dumped(data: dict[str, Any]) -> str:
    import tomlkit

    return tomlkit.dumps(data)
