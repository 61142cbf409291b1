"""The peers as contestants on two screens: what starts each with the bench's deck, and its first key."""

from __future__ import annotations

from pathlib import Path

from tools.bench.contest import Contestant
from tools.bench.peers import inputs
from tools.bench.peers.found import Found


def contestants(found: Found, folder: Path, homes: Path, count: int) -> list[Contestant]:
    """Those that can present on two screens. Chromium with Marp's pages has no presenter's view on a second one."""
    made = []
    pdf = inputs.write_pdf(folder, count)
    if "pympress" in found:  # Debian's own Python has its libraries; its first key only starts the clock
        command = ("/usr/bin/python3", "/usr/bin/pympress", str(pdf))
        made.append(Contestant("pympress", command, count, (("PATH", "/usr/bin:/bin"),), arm=True))
    if "pdfpc" in found:
        made.append(Contestant("pdfpc", ("/usr/bin/pdfpc", str(pdf)), count))
    if "soffice" in found:
        home = (homes / "impress" / "office").resolve()
        odp = inputs.write_odp(folder, count, home)
        office = ("/usr/bin/soffice", f"-env:UserInstallation=file://{home}", "--norestore", "--nologo")
        # The plain X11 surface maps its show below other windows, unpainted.
        surface = (("SAL_USE_VCLPLUGIN", "gtk3"),)
        made.append(Contestant("impress", (*office, "--show", str(odp)), count, surface))
    return made
