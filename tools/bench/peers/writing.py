"""The peers that write PDF: commands for the deck and for personal sheets, each writing into the folder it is given."""

from __future__ import annotations

from pathlib import Path

from tools.bench.commands import WORK, Writer
from tools.bench.peers import inputs
from tools.bench.peers.found import CHROMIUM, MARP, PYTHON, Found

_TYPST = "import sys, typst; typst.compile(sys.argv[1], output=sys.argv[2])"
_TYPST_EACH = """
import sys, typst
source, out, count, kept = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4] == "kept"
compiler = typst.Compiler(source) if kept else None
for i in range(count):
    to, one = f"{out}/{i:03d}.pdf", {"i": str(i)}
    compiler.compile(output=to, sys_inputs=one) if kept else typst.compile(source, output=to, sys_inputs=one)
"""
_WEASYPRINT = """
import json, sys
from pathlib import Path
from string import Template
from weasyprint import HTML
from weasyprint.text.fonts import FontConfiguration
folder, out, each = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3] == "each"
head, body = ((folder / f"sheet-{part}.html").read_text() for part in ("head", "body"))
people = json.loads((folder / "people.json").read_text())
fonts, cache = FontConfiguration(), {}
if each:
    for i, person in enumerate(people):
        page = HTML(string=head + Template(body).substitute(person))
        page.write_pdf(str(out / f"{i:03d}.pdf"), font_config=fonts, cache=cache)
else:
    pages = "".join("<section>" + Template(body).substitute(person) + "</section>" for person in people)
    HTML(string=head + pages).write_pdf(str(out / "all.pdf"), font_config=fonts, cache=cache)
"""


def deck_writers(found: Found, folder: Path, count: int, home: Path) -> list[Writer]:
    """Each writes the deck as one PDF."""
    made = []
    if "typst" in found:
        out = WORK / "out" / "typst"
        source = inputs.write_typst(folder, count)
        made.append(Writer("Typst", (str(PYTHON), "-c", _TYPST, str(source), str(out / "deck.pdf")), out))
    if "marp" in found:
        out = WORK / "out" / "marp"
        options = ("--allow-local-files", "--no-stdin", "--browser-timeout", "300", "--pdf")
        marp = (str(MARP), *options, str(folder / f"deck{count}.md"), "-o", str(out / "deck.pdf"))
        made.append(Writer("Marp", marp, out, (("CHROME_PATH", CHROMIUM), ("CHROME_NO_SANDBOX", "1"))))
    if "soffice" in found:
        out = WORK / "out" / "impress"
        odp = inputs.write_odp(folder, count, home)
        command = (
            "soffice",
            f"-env:UserInstallation=file://{home.resolve()}",
            "--headless",
            "--convert-to",
            "pdf",
        )
        made.append(Writer("Impress", (*command, "--outdir", str(out), str(odp)), out))
    return made


def sheet_writers(found: Found, folder: Path, *, each: bool) -> list[Writer]:
    """Each writes the personal sheets: as one PDF, or one a person."""
    inputs.write_sheets(folder)
    made = []
    source, count = str(folder / "sheet.typ"), str(inputs.PEOPLE)
    if "typst" in found and not each:
        out = WORK / "out" / "typst"
        made.append(Writer("Typst", (str(PYTHON), "-c", _TYPST, source, str(out / "all.pdf")), out))
    if "typst" in found and each:
        for name, how in (("Typst", "anew"), ("Typst, compiler kept", "kept")):
            out = WORK / "out" / f"typst-{how}"
            made.append(Writer(name, (str(PYTHON), "-c", _TYPST_EACH, source, str(out), count, how), out))
    if "weasyprint" in found:
        out = WORK / "out" / "weasyprint"
        command = (str(PYTHON), "-c", _WEASYPRINT, str(folder), str(out), "each" if each else "one")
        made.append(Writer("WeasyPrint", command, out))
    return made
