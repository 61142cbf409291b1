"""Whose parts Kitbag is made of: the bundle's own list in, or what is installed; parts with license and text out.

tools/bundle/licenses.py writes the list of a bundle (`licenses/parts.json`) from what is really in it. From the source
or a wheel the packages that the program runs with are asked.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from kit import paths
from kit.values import value

LIST = "parts.json"
# What the program runs with when it is not a bundle, by the names that pip knows.
_RUNS_WITH = (
    "PySide6_Essentials", "PySide6_Addons", "shiboken6", "Markdown", "PyYAML", "segno", "wakepy", "jeepney", "tomlkit",
    "numpy", "platformdirs", "font-source-sans-pro",
)  # fmt: skip
_TEXTS = ("license", "licence", "copying", "ofl", "notice")

REPLACE_QT = (
    "Qt and Qt for Python are free software under the GNU Lesser General Public License, version 3. They lie in this "
    "bundle as libraries of their own, and you may replace them by changed ones of the same version: Qt's libraries in "
    "_internal/PySide6/Qt/lib, its plugins in _internal/PySide6/Qt/plugins, and Qt for Python in _internal/PySide6 and "
    "_internal/shiboken6. Build Qt from its sources, put your libraries in place of ours under the same names, and "
    "start Kitbag. Nothing checks them. You may take Kitbag apart to find mistakes in your changes. The sources of "
    "these very versions are published by their makers at download.qt.io; those of FFmpeg at ffmpeg.org."
)


@value
class Inside:
    """Somebody else's code within a part."""

    name: str
    license: str
    holder: str


@value
class Part:
    """One part, whose it is and what allows us to ship it. `texts` are files with the words of its licenses."""

    name: str
    version: str
    about: str
    license: str
    holder: str
    texts: tuple[Path, ...] = ()
    inside: tuple[Inside, ...] = ()

    def words(self) -> str:
        """Everything there is to say of it, with the license texts."""
        lines = [f"{self.name} {self.version}".strip(), self.about, "", f"License: {self.license}"]
        lines += [f"Copyright: {self.holder}"] if self.holder else []
        if self.inside:
            lines += ["", "It holds code of others:"]
            lines += [f"- {each.name}: {each.license}. Copyright: {each.holder}" for each in self.inside]
        texts = [f"{'-' * 72}\n{text.read_text(encoding='utf-8', errors='replace').strip()}" for text in self.texts]
        return "\n".join(lines) + "\n\n" + "\n\n".join(texts) + "\n"


def parts() -> tuple[Part, ...]:
    """All parts of this bundle; from the source, the packages it runs with."""
    folder = paths.shipped() / "licenses"
    if (folder / LIST).is_file():
        return tuple(_read(folder, json.loads((folder / LIST).read_text(encoding="utf-8"))))
    return tuple(_installed())


def is_bundle() -> bool:
    return (paths.shipped() / "licenses" / LIST).is_file()


def _read(folder: Path, listed: list[dict[str, object]]) -> Iterator[Part]:
    for each in listed:
        fields = {key: str(each[key]) for key in ("name", "version", "about", "license", "holder")}
        texts, inside = each["texts"], each["inside"]
        assert isinstance(texts, list)
        assert isinstance(inside, list)
        yield Part(**fields, texts=tuple(folder / name for name in texts), inside=tuple(Inside(**i) for i in inside))


def _installed() -> Iterator[Part]:
    from importlib import metadata

    for name in _RUNS_WITH:
        try:
            found = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue
        told = dict(found.metadata.items())  # type: ignore[attr-defined]  # an email.message.Message
        named = told.get("License-Expression") or told.get("License") or "see its text"
        texts = [file for file in found.files or () if _is_text(file.name)]
        yield Part(
            name=told["Name"],
            version=found.version,
            about=told.get("Summary") or "",
            license=named.splitlines()[0],
            holder=told.get("Author") or "",
            texts=tuple(Path(str(found.locate_file(file))) for file in texts),
        )


def _is_text(name: str) -> bool:
    return name.lower().startswith(_TEXTS) and not name.endswith((".py", ".pyc"))
