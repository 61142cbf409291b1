"""Feeds a reader with what coverage leads to, until something breaks its rules or the time is over.

    python -m tools.fuzz [TARGET...] [--seconds N]      all targets, 60 seconds each, if not told otherwise
    python -m tools.fuzz TARGET --again FILE            one input once more

Atheris (libFuzzer for Python) guides by the coverage of kit's own lines; `make fuzz` installs it into build/atheris, as
nothing else needs it. What was found interesting stays in build/fuzz/TARGET, where the next run begins; an input that
breaks a rule lies beside it, and belongs into tests/fuzz. Exit code 1 if there was one.
"""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tools.fuzz.targets import ROOT, TARGETS, Broken

WORK = ROOT / "build" / "fuzz"
_LONGEST = 4_000  # bytes of an input


def corpus_of(name: str) -> Path:
    """The folder of what was found for a target, with its seeds."""
    folder = WORK / name
    folder.mkdir(parents=True, exist_ok=True)
    for seed in TARGETS[name].seeds():
        (folder / hashlib.sha1(seed, usedforsecurity=False).hexdigest()).write_bytes(seed)
    return folder


def run(name: str, seconds: int) -> bool:
    """In a process of its own, since libFuzzer ends the one that it runs in; whether all went well."""
    found = WORK / f"{name}-broken"
    shutil.rmtree(found, ignore_errors=True)
    found.mkdir(parents=True)
    command = [sys.executable, "-m", "tools.fuzz", name, "--inside", "--seconds", str(seconds)]
    log = WORK / f"{name}.log"
    with log.open("wb") as out:
        done = subprocess.run(command, cwd=ROOT, stdout=out, stderr=out, check=False)
    lines = log.read_text(errors="replace").splitlines()
    told = next((line for line in reversed(lines) if line.startswith(("Done ", "#"))), "no word of libFuzzer")
    broken = sorted(found.iterdir())
    print(f"{name:9} {told.strip()}; {len(broken)} broken", flush=True)
    if done.returncode:
        print("\n".join(lines[-25:]))
    return done.returncode == 0 and not broken


def inside(name: str, seconds: int) -> None:
    """Never comes back."""
    sys.path.insert(0, str(ROOT / "build" / "atheris"))
    import atheris  # type: ignore[import-not-found, import-untyped, unused-ignore]

    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    # Without logs and settings of the developer's own.
    os.environ["KITBAG_DATA_DIR"] = tempfile.mkdtemp(prefix="kitbag-fuzz-")
    with atheris.instrument_imports(include=["kit"], enable_loader_override=False):
        feed = TARGETS[name].feed(Path(os.environ["KITBAG_DATA_DIR"]))
        for seed in TARGETS[name].seeds():  # imports what it imports late, so that it is instrumented
            with contextlib.suppress(Broken):  # which also means: was slow
                feed(seed)
            break
    options = [f"-max_total_time={seconds}", f"-max_len={_LONGEST}", "-timeout=20", "-rss_limit_mb=3000"]
    options += [f"-artifact_prefix={WORK / f'{name}-broken'}/", "-print_final_stats=0", "-verbosity=1"]
    atheris.Setup([sys.argv[0], *options, str(corpus_of(name))], feed)
    atheris.Fuzz()


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tools.fuzz")
    parser.add_argument("targets", nargs="*", choices=[*TARGETS, []], metavar="TARGET")
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--again", type=Path)
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args(arguments)
    names = given.targets or list(TARGETS)
    if given.again:
        with tempfile.TemporaryDirectory() as folder:
            TARGETS[names[0]].feed(Path(folder))(given.again.read_bytes())
        print(f"{names[0]}: it keeps to the rules")
        return 0
    if given.inside:
        inside(names[0], given.seconds)
    well = [run(name, given.seconds) for name in names]  # all of them, also after one that broke
    return 0 if all(well) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
