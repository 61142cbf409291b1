"""The bench's deck and sheet in the formats of the peers: the same words, pictures and colors, no more than they need.

Out, in one folder: deck<N>.pdf (for pympress and pdfpc), deck<N>.fodp and .odp (Impress), deck<N>.typ (Typst);
sheet.html and sheet.typ, a page of text with a table for each of the people in people.json.
"""

from __future__ import annotations

import json
import subprocess
import sys
from html import escape
from pathlib import Path

from tests.rig.program import ROOT
from tools.bench.floor_sheets import LINES, TITLE
from tools.bench.inputs import BenchSlide, slides

PEOPLE = 200
KEYS = ("name", "room", "school")
_SPACES = {
    "office": "office", "style": "style", "text": "text", "draw": "drawing", "presentation": "presentation",
}  # fmt: skip
_COMPATIBLE = {"fo": "xsl-fo-compatible", "svg": "svg-compatible"}


def write_pdf(folder: Path, count: int) -> Path:
    """The deck as the barest PDF writer writes it."""
    out = folder / f"deck{count}.pdf"
    command = (sys.executable, "-m", "tools.bench.floor_pdf", str(folder), str(count), str(out))
    subprocess.run(command, check=True, cwd=ROOT)
    return out


def write_odp(folder: Path, count: int, home: Path) -> Path:
    """The deck for Impress, packed by itself, so that it opens as its own files do."""
    flat = folder / f"deck{count}.fodp"
    flat.write_text(_flat_deck(count), encoding="utf-8")
    packed = folder / f"deck{count}.odp"
    for left in (packed, folder / f".~lock.{packed.name}#"):  # of an Impress that was ended in its show
        left.unlink(missing_ok=True)
    command = ("soffice", f"-env:UserInstallation=file://{home}", "--headless", "--convert-to", "odp")
    subprocess.run((*command, "--outdir", str(folder), str(flat)), check=True, stdout=subprocess.DEVNULL)
    return packed


def write_typst(folder: Path, count: int) -> Path:
    """The deck for Typst."""
    page = '#set page(width: 33.867cm, height: 19.05cm, margin: 1.6cm)\n#set text(size: 20pt, font: "DejaVu Sans")\n'
    parts = [page]
    for slide in slides(count):
        points = "\n".join(f"- {point}" for point in slide.points)
        shown = f'\n#image("{slide.picture}", width: 13.7cm)' if slide.picture else ""
        parts.append(f'#page(fill: rgb("{slide.background}"))[\n= {slide.title}\n{points}\n{shown}\n]')
    out = folder / f"deck{count}.typ"
    out.write_text("\n".join(parts), encoding="utf-8")
    return out


def write_sheets(folder: Path) -> None:
    """The sheet that the floor writes, for WeasyPrint and Typst."""
    people = [{key: f"{key} of copy {number}" for key in KEYS} for number in range(PEOPLE)]
    (folder / "people.json").write_text(json.dumps(people), encoding="utf-8")
    points = "".join(f"<li>{line}</li>" for line in LINES)
    rows = "".join(f"<tr><th>{key}</th><td>${key}</td></tr>" for key in KEYS)
    style = "@page{size:A4;margin:18mm}body{font:10pt 'Source Sans Pro',sans-serif}section{break-after:page}"
    body = f"<h1>{TITLE}</h1><ul>{points}</ul><table>{rows}</table>"
    html = f"<!doctype html><meta charset=utf-8><title>{TITLE}</title><style>{style}</style>"
    (folder / "sheet.html").write_text(html + body, encoding="utf-8")
    (folder / "sheet-body.html").write_text(body, encoding="utf-8")
    (folder / "sheet-head.html").write_text(html, encoding="utf-8")
    cells = ", ".join(f"[*{key}*], [#p.{key}]" for key in KEYS)
    lines = "\n".join(f"- {line}" for line in LINES)
    (folder / "sheet.typ").write_text(
        f'#set page(paper: "a4", margin: 18mm)\n#set text(size: 10pt)\n#let sheet(p) = [\n= {TITLE}\n{lines}\n'
        f'#table(columns: 2, {cells})\n]\n#let people = json("people.json")\n'
        '#let one = sys.inputs.at("i", default: none)\n'
        "#if one != none { sheet(people.at(int(one))) } else { for p in people { sheet(p); pagebreak(weak: true) } }",
        encoding="utf-8",
    )


def _flat_deck(count: int) -> str:
    base = "urn:oasis:names:tc:opendocument:xmlns"
    spaces = " ".join(f'xmlns:{short}="{base}:{long}:1.0"' for short, long in (_SPACES | _COMPATIBLE).items())
    all_slides = list(slides(count))
    backs = "".join(
        f'<style:style style:name="d{slide.number}" style:family="drawing-page"><style:drawing-page-properties '
        f'draw:fill="solid" draw:fill-color="{slide.background}" presentation:background-visible="true"/></style:style>'
        for slide in all_slides
    )
    size = 'fo:page-width="33.867cm" fo:page-height="19.05cm"'
    edges = 'fo:margin-top="0cm" fo:margin-bottom="0cm" fo:margin-left="0cm" fo:margin-right="0cm"'
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {spaces} xmlns:xlink="http://www.w3.org/1999/xlink" '
        'office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.presentation">'
        f'<office:automatic-styles><style:page-layout style:name="p"><style:page-layout-properties {size} {edges}/>'
        f"</style:page-layout>{_text_style('t', 30)}{_text_style('b', 20)}{backs}</office:automatic-styles>"
        '<office:master-styles><style:master-page style:name="m" style:page-layout-name="p"/></office:master-styles>'
        f"<office:body><office:presentation>{''.join(map(_flat_slide, all_slides))}</office:presentation>"
        "</office:body></office:document>"
    )


def _text_style(name: str, points: int) -> str:
    letters = f'<style:text-properties fo:font-size="{points}pt" fo:color="#000000"/>'
    return f'<style:style style:name="{name}" style:family="paragraph">{letters}</style:style>'


def _flat_slide(slide: BenchSlide) -> str:
    points = "".join(f'<text:p text:style-name="b">• {escape(point)}</text:p>' for point in slide.points)
    title = f'<text:p text:style-name="t">{escape(slide.title)}</text:p>'
    shown = ""
    if slide.picture:
        image = f'<draw:image xlink:href="{slide.picture}" xlink:type="simple"/>'
        shown = f'<draw:frame svg:x="1.6cm" svg:y="9cm" svg:width="13.7cm" svg:height="7.7cm">{image}</draw:frame>'
    return (
        f'<draw:page draw:name="s{slide.number}" draw:style-name="d{slide.number}" draw:master-page-name="m">'
        f"{_box(title, 1.2, 2)}{_box(points, 3.6, 5)}{shown}</draw:page>"
    )


def _box(words: str, top: float, high: float) -> str:
    place = f'svg:x="1.6cm" svg:y="{top}cm" svg:width="30cm" svg:height="{high}cm"'
    return f"<draw:frame {place}><draw:text-box>{words}</draw:text-box></draw:frame>"
