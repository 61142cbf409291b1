"""The program's modules and data as they lie in a checkout, for build.spec and for the tests of what was packed."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from pathlib import Path

from tools.bundle.contents import FONTS

ROOT = Path(__file__).resolve().parents[2]
DATA = ("slides", "resources")  # at the top of a checkout; in a wheel they lie in kit/_data


def kit_modules() -> list[str]:
    """Every module of the program by its name."""
    files = [file for file in (ROOT / "kit").rglob("*.py") if "__pycache__" not in file.parts]
    names = (".".join(file.relative_to(ROOT).with_suffix("").parts) for file in files)
    return sorted(name.removesuffix(".__init__") for name in names)


def shipped_data() -> Iterator[Path]:
    """Every file of the talks and resources."""
    for name in DATA:
        yield from (file for file in sorted((ROOT / name).rglob("*")) if file.is_file() and _is_ours(file))


def _is_ours(file: Path) -> bool:
    return "__pycache__" not in file.parts and not file.name.startswith(".")


def data_files() -> list[tuple[str, str]]:
    """(file, folder in the bundle) of all data: talks, resources, the fonts in use and the program's icon."""
    pairs = [(str(file), str(file.parent.relative_to(ROOT))) for file in shipped_data()]
    spec = importlib.util.find_spec("font_source_sans_pro")
    assert spec is not None
    assert spec.origin is not None
    fonts = Path(spec.origin).parent / "files"
    names = [f"SourceSansPro-{weight}.ttf" for weight in FONTS] + ["LICENSE.txt"]
    return pairs + [(str(fonts / name), "font_source_sans_pro/files") for name in names]
