"""A print server with two printers, on a machine with none.

    PDF     Debian's cups-pdf, as anybody would set it up: what arrives is a PDF in the user's folder PDF
    Paper   a printer that takes PDF, as all do that print without a driver: A4 and Letter, both sides, color; it keeps
            what arrives with the options of its job, and can run out of paper

The server is CUPS itself, in a folder and on a socket of its own, with nothing of the machine's changed. A program that
is started with `env` prints to it; so does this process between `join()` and its end.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import NamedTuple

from tests.rig.binaries import give_up, need_programs
from tests.rig.waiting import wait_for

_BIN, _PPD = Path("/usr/lib/cups"), Path("/usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd")
_CUPSD = """
Listen {folder}/cups.sock
LogLevel debug
MaxLogSize 0
Browsing No
WebInterface No
DefaultAuthType None
ErrorPolicy stop-printer
PreserveJobHistory Yes
PreserveJobFiles Yes
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  JobPrivateAccess all
  JobPrivateValues none
  SubscriptionPrivateAccess all
  SubscriptionPrivateValues none
  <Limit All>
    Order allow,deny
    Allow all
  </Limit>
</Policy>
"""
_FILES = """
ServerRoot {folder}/etc
ServerBin {folder}/bin
DataDir /usr/share/cups
RequestRoot {folder}/spool
TempDir {folder}/spool/tmp
CacheDir {folder}/cache
StateDir {folder}/run
AccessLog {folder}/log/access
ErrorLog {folder}/log/error
PageLog {folder}/log/page
SystemGroup root
Sandboxing relaxed
"""
# Called by the server as: job user title copies options [file]
_BACKEND = """#!/bin/sh
[ $# -eq 0 ] && exit 0
to={folder}/paper
if [ -e $to/empty ]; then
  echo "STATE: +media-empty-error" >&2
  while [ -e $to/empty ]; do sleep 0.05; done
  echo "STATE: -media-empty-error" >&2
fi
printf '%s\\n%s\\n%s' "$3" "$4" "$5" > $to/$1.job
cat "${{6:--}}" > $to/$1.part && mv $to/$1.part $to/$1.pdf
"""
_PAPER = """*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "PAPER.PPD"
*Manufacturer: "Kitbag"
*Product: "(Paper)"
*ModelName: "Paper"
*ShortNickName: "Paper"
*NickName: "Paper"
*PSVersion: "(3010.000) 0"
*ColorDevice: True
*DefaultColorSpace: RGB
*cupsFilter2: "application/vnd.cups-pdf application/pdf 0 -"
*OpenUI *PageSize/Page Size: PickOne
*DefaultPageSize: A4
*PageSize A4/A4: "<</PageSize[595 842]>>setpagedevice"
*PageSize Letter/US Letter: "<</PageSize[612 792]>>setpagedevice"
*CloseUI: *PageSize
*OpenUI *PageRegion: PickOne
*DefaultPageRegion: A4
*PageRegion A4/A4: "<</PageSize[595 842]>>setpagedevice"
*PageRegion Letter/US Letter: "<</PageSize[612 792]>>setpagedevice"
*CloseUI: *PageRegion
*DefaultImageableArea: A4
*ImageableArea A4/A4: "12 12 583 830"
*ImageableArea Letter/US Letter: "12 12 600 780"
*DefaultPaperDimension: A4
*PaperDimension A4/A4: "595 842"
*PaperDimension Letter/US Letter: "612 792"
*OpenUI *Duplex/Both sides: PickOne
*DefaultDuplex: None
*Duplex None/Off: "<</Duplex false>>setpagedevice"
*Duplex DuplexNoTumble/Long edge: "<</Duplex true/Tumble false>>setpagedevice"
*Duplex DuplexTumble/Short edge: "<</Duplex true/Tumble true>>setpagedevice"
*CloseUI: *Duplex
*OpenUI *ColorModel/Color: PickOne
*DefaultColorModel: RGB
*ColorModel Gray/Gray: "<</cupsColorSpace 0>>setpagedevice"
*ColorModel RGB/Color: "<</cupsColorSpace 1>>setpagedevice"
*CloseUI: *ColorModel
"""


class Arrived(NamedTuple):
    """A job as it came out of the printer: what was printed, and what the server had been asked for."""

    pdf: Path
    title: str
    copies: int
    options: dict[str, str]


class PrintServer:
    """CUPS with the printers PDF and Paper."""

    noise: tuple[str, ...] = ()

    def __init__(self) -> None:
        need_programs("cupsd", "lpadmin", "lpstat", "cupsreject", "pdftotext", "pdftocairo", "gs")
        if not _PPD.exists() or not (_BIN / "filter" / "pdftopdf").exists():
            give_up("not installed here: printer-driver-cups-pdf (`make rig` brings it)")
        if os.geteuid() != 0:
            give_up("cups-pdf prints for root only")
        self._holder = tempfile.TemporaryDirectory(prefix="kitbag-cups-")
        self.folder = Path(self._holder.name)
        self._out = self.folder / "paper"
        self.env = {"CUPS_SERVER": str(self.folder / "cups.sock"), "QT_QPA_PLATFORM": "offscreen"}
        self._lay_out()
        self._began = self.folder.stat().st_mtime
        nowhere = subprocess.DEVNULL
        command = ["cupsd", "-f", "-c", f"{self.folder}/etc/cupsd.conf", "-s", f"{self.folder}/etc/cups-files.conf"]
        self._server = subprocess.Popen(command, stdin=nowhere, stdout=nowhere, stderr=nowhere)
        try:
            wait_for(self._answers, "the print server")
            self._add("Paper", f"kitbag:{self._out}", self.folder / "paper.ppd")
            # cups-pdf is given PostScript; of the ways to make it, this one keeps text as text.
            self._add("PDF", "cups-pdf:/", _PPD, "-o", "pdftops-renderer-default=pdftocairo")
        except BaseException:
            self.close()
            raise

    # What the printers do

    def arrived(self, title: str, count: int = 1, seconds: float = 20.0) -> list[Arrived]:
        """The jobs of that title as they came out of Paper, in the order they were sent."""

        def found() -> list[Arrived] | None:
            out = [self._arrived(file) for file in sorted(self._out.glob("*.pdf"), key=lambda file: int(file.stem))]
            named = [each for each in out if each.title == title]
            return named if len(named) >= count else None

        return wait_for(found, f"{count} jobs called {title!r} to come out", seconds)

    def came_out(self) -> list[str]:
        """The titles of what has come out of Paper so far, in the order they were sent."""
        return [self._arrived(file).title for file in sorted(self._out.glob("*.pdf"), key=lambda file: int(file.stem))]

    def landed(self, seconds: float = 20.0) -> Path:
        """The PDF that cups-pdf made of its newest job, moved out of the user's folder."""

        def found() -> Path | None:
            numbers = self.jobs("PDF", "completed")
            made = (Path.home() / "PDF").glob(f"*-job_{numbers[-1]}.pdf") if numbers else ()
            return next((file for file in made if file.stat().st_mtime >= self._began), None)

        made = wait_for(found, "a PDF to land", seconds)
        kept = self.folder / f"landed-{made.name}"
        shutil.move(made, kept)
        return kept

    def jobs(self, printer: str = "Paper", which: str = "all") -> list[int]:
        """The numbers of the jobs the printer ever had, canceled ones too; or "completed", "not-completed"."""
        lines = self._run("lpstat", "-W", which, "-o", printer).splitlines()
        return sorted(int(line.split()[0].rpartition("-")[2]) for line in lines if line.startswith(f"{printer}-"))

    def run_out_of_paper(self) -> None:
        """From its next job on, Paper says that it is empty and waits."""
        (self._out / "empty").touch()

    def fill_paper(self) -> None:
        (self._out / "empty").unlink()

    def refuse(self, printer: str = "Paper") -> None:
        self._run("cupsreject", printer)

    def stop(self, printer: str = "Paper") -> None:
        self._run("cupsdisable", printer)

    def take_away(self, printer: str = "Paper") -> None:
        self._run("lpadmin", "-x", printer)

    def join(self) -> None:
        """This process prints here, from the thread that calls this."""
        ctypes.CDLL("libcups.so.2").cupsSetServer(self.env["CUPS_SERVER"].encode())

    def close(self) -> None:
        self._server.terminate()
        try:
            self._server.wait(10)
        except subprocess.TimeoutExpired:
            self._server.kill()
            self._server.wait(10)
        self._holder.cleanup()

    # How it is set up

    def _lay_out(self) -> None:
        folder = self.folder
        folder.chmod(0o755)
        for name in ("etc", "spool", "spool/tmp", "cache", "run", "log", "bin", "bin/backend", "paper"):
            (folder / name).mkdir()
        for child in _BIN.iterdir():
            if not child.name.startswith("backend"):
                (folder / "bin" / child.name).symlink_to(child)
        shutil.copy(_BIN / "backend" / "cups-pdf", folder / "bin" / "backend" / "cups-pdf")
        own = folder / "bin" / "backend" / "kitbag"
        own.write_text(_BACKEND.format(folder=folder))
        for backend in (own, folder / "bin" / "backend" / "cups-pdf"):
            backend.chmod(0o700)  # the server runs those as itself
        (folder / "paper.ppd").write_text(_PAPER)
        (folder / "etc" / "cupsd.conf").write_text(_CUPSD.format(folder=folder))
        (folder / "etc" / "cups-files.conf").write_text(_FILES.format(folder=folder))

    def _answers(self) -> bool:
        return "scheduler is running" in self._run("lpstat", "-r", check=False)

    def _add(self, name: str, uri: str, ppd: Path, *more: str) -> None:
        self._run("lpadmin", "-p", name, "-E", "-v", uri, "-P", str(ppd), *more)

    def _arrived(self, pdf: Path) -> Arrived:
        title, copies, options = pdf.with_suffix(".job").read_text().split("\n", 2)
        pairs = (word.partition("=") for word in options.split())
        return Arrived(pdf, title, int(copies), {key: value for key, _, value in pairs})

    def _run(self, *command: str, check: bool = True) -> str:
        env = {**os.environ, **self.env, "LC_ALL": "C"}
        done = subprocess.run(command, env=env, capture_output=True, text=True, timeout=60, check=False)
        if check and done.returncode != 0:
            raise AssertionError(f"{' '.join(command)}: exit {done.returncode}: {done.stderr.strip()}")
        return done.stdout

