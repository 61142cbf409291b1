"""Whose parts are in a bundle: its folder and packaging/licenses/parts.toml in; LICENSES.txt and the page's list out.

Each file of the bundle and each Python module in its archive must belong to one named part, and no part may be under
the GPL alone. What does not hold is a Fault with every file it concerns.
"""

from __future__ import annotations

import importlib.metadata
import json
import re
import shutil
import subprocess
import sys
import textwrap
import tomllib
from collections.abc import Iterable, Iterator
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

from kit.licenses import LIST, REPLACE_QT, Inside, Part
from tools.bundle.files import ROOT

SOURCES = ROOT / "packaging" / "licenses"
WORDS = "LICENSES.txt"


class Fault(Exception):  # noqa: N818  the word is the sentence's
    """Something in the bundle that nobody named, or that may not be shipped."""


def write_licenses(bundle: Path) -> list[Part]:
    """The list, the texts and LICENSES.txt into the bundle's folder."""
    table = tomllib.loads((SOURCES / "parts.toml").read_text(encoding="utf-8"))["part"]
    folder = bundle / "_internal" / "licenses"
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "texts").mkdir(parents=True)
    files = [str(file.relative_to(bundle)).replace("\\", "/") for file in bundle.rglob("*") if file.is_file()]
    owned = owners(files, modules_of(bundle), table)
    made = [_part(each, bundle, owned[each["name"]], folder) for each in table if owned[each["name"]]]
    refuse_gpl((part.name, part.license) for part in made)
    refuse_gpl((f"{inside.name} in {part.name}", inside.license) for part in made for inside in part.inside)
    listed = [_as_json(part, folder) for part in made]
    (folder / LIST).write_text(json.dumps(listed, ensure_ascii=False, indent=1), encoding="utf-8")
    (bundle / WORDS).write_text("\n".join(_words(made)), encoding="utf-8")
    return made


def owners(files: Iterable[str], modules: Iterable[str], table: list[dict[str, Any]]) -> dict[str, list[str]]:
    """The files and modules of each part by its name; the first that claims one has it. Fault for what is nobody's."""
    owned: dict[str, list[str]] = {each["name"]: [] for each in table}
    lost = []
    for file in files:
        who = next((each["name"] for each in table if _is_claimed(file, each.get("files", ()))), None)
        owned[who].append(file) if who else lost.append(file)
    for module in modules:
        name = module.split(".", maxsplit=1)[0]
        who = "Python" if name in sys.stdlib_module_names or name.startswith("_sysconfigdata") else None
        who = who or next((each["name"] for each in table if _is_named(name, each.get("modules", ()))), None)
        owned[who].append(module) if who else lost.append(module)
    if lost:
        raise Fault(f"Nobody in parts.toml owns: {', '.join(sorted(lost))}")
    return owned


def _is_claimed(file: str, patterns: Iterable[str]) -> bool:
    """`*` stays within a folder, `**` does not."""
    return any(fnmatch(file, each) and (each.endswith("**") or file.count("/") == each.count("/")) for each in patterns)


def _is_named(module: str, names: Iterable[str]) -> bool:
    return any(module == name or (name.startswith("pyi") and module.startswith(name)) for name in names)


def modules_of(bundle: Path) -> list[str]:
    """The Python modules packed into the program."""
    from PyInstaller.archive.readers import CArchiveReader  # type: ignore[import-untyped]

    program = next(each for name in ("kitbag", "Kitbag.exe") if (each := bundle / name).is_file())
    archive = CArchiveReader(str(program))
    inner = [name for name in archive.toc if name.endswith(".pyz")]
    return [*(name for name in archive.toc if name not in inner), *archive.open_embedded_archive(inner[0]).toc]


def refuse_gpl(named: Iterable[tuple[str, str]]) -> None:
    """A Fault for each part that is under the GPL with no exception and no other choice."""
    bad = [name for name, expression in named if any(_is_gpl(each) for each in expression.split(" AND "))]
    if bad:
        raise Fault(f"Under the GPL alone, so not to be shipped: {', '.join(bad)}")


def _is_gpl(expression: str) -> bool:
    return all(re.match(r"\(?A?GPL\b", each) and " WITH " not in each for each in expression.split(" OR "))


def _part(entry: dict[str, Any], bundle: Path, owned: list[str], folder: Path) -> Part:
    texts = [text for named in entry["texts"] for text in _texts(named, bundle, owned)]
    inside = tuple(Inside(**each) for each in entry.get("inside", ()))
    wanted = {word for each in inside for word in re.split(r" AND | OR ", each.license)}
    texts += [file for word in sorted(wanted) if (file := SOURCES / "texts" / f"{word}.txt") not in texts]
    kept = []
    for text in texts:
        name = _name(entry["name"], text)
        shutil.copyfile(text, folder / "texts" / name)
        kept.append(folder / "texts" / name)
    wheel = next((each[6:] for each in [entry.get("version", ""), *entry["texts"]] if each.startswith("wheel:")), "")
    version = importlib.metadata.version(wheel) if wheel else _own_version(entry["name"])
    told = {key: entry[key] for key in ("name", "about", "license", "holder")}
    return Part(**told, version=version, texts=tuple(dict.fromkeys(kept)), inside=inside)


def _own_version(name: str) -> str:
    from kit import __version__

    return {"Kitbag": __version__, "Python": ".".join(map(str, sys.version_info[:3]))}.get(name, "")


def _name(part: str, text: Path) -> str:
    """Texts of ours keep their names, as several parts share them; those of others are named after their part."""
    if text.parent == SOURCES / "texts":
        return text.name
    own = re.sub(r"[^A-Za-z0-9]+", "-", f"{part}-{text.parent.name}-{text.stem}").strip("-")
    return f"{own}.txt"


def _texts(named: str, bundle: Path, owned: list[str]) -> list[Path]:
    """The files that hold the words of a license."""
    if named.startswith("wheel:"):
        files = importlib.metadata.files(named[6:]) or []
        found = [Path(str(each.locate())) for each in files if ".dist-info" in str(each) and _is_text(each.name)]
    elif named.startswith("file:"):
        found = [bundle / "_internal" / named[5:]]
    elif named == "debian":
        found = sorted({text for file in owned if (text := debian_text(Path(file).name)) is not None})
    else:
        found = [path if (path := SOURCES / "texts" / f"{named}.txt").is_file() else SOURCES / "texts" / named]
    if not found or not all(text.is_file() for text in found):
        raise Fault(f'There is no license text "{named}" for {", ".join(owned[:3])}')
    return found


def _is_text(name: str) -> bool:
    return name.lower().startswith(("license", "copying"))


def debian_text(library: str) -> Path | None:
    """What Debian says of the package that a library of the system comes from."""
    asked = subprocess.run(["dpkg", "-S", f"*/{library}"], capture_output=True, text=True, check=False)
    for line in asked.stdout.splitlines():
        text = Path("/usr/share/doc") / line.split(":")[0] / "copyright"
        if text.is_file():
            return text
    return None


def _as_json(part: Part, folder: Path) -> dict[str, object]:
    inside = [{"name": i.name, "license": i.license, "holder": i.holder} for i in part.inside]
    told = {key: getattr(part, key) for key in ("name", "version", "about", "license", "holder")}
    return {**told, "texts": [text.relative_to(folder).as_posix() for text in part.texts], "inside": inside}


def _words(made: list[Part]) -> Iterator[str]:
    yield "What this copy of Kitbag is made of, and under which licenses"
    yield "=" * 62
    yield ""
    width = max(len(f"{part.name} {part.version}") for part in made)
    for part in made:
        yield f"{f'{part.name} {part.version}':<{width}}  {part.license}"
    yield ""
    yield "How to replace Qt"
    yield "-----------------"
    yield textwrap.fill(REPLACE_QT, 78)
    yield ""
    for part in made:
        yield "=" * 72
        yield part.words()
