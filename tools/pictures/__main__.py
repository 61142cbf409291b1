"""Write the drawings of the project: `python -m tools.pictures [NAME...] [--paper FOLDER]`.

Without names: all of them. With `--paper`, the line art for sheets goes to FOLDER instead, in white, greys and outlines.
"""

import argparse
import sys
from pathlib import Path

from tools.pictures.files import names, write_paper, write_pictures

if __name__ == "__main__":
    ask = argparse.ArgumentParser(
        prog="python -m tools.pictures", description="Write the drawings of the project."
    )
    ask.add_argument("names", nargs="*", help="only these drawings and signs")
    ask.add_argument("--paper", type=Path, help="write scenes as line art for sheets into this folder")
    given = ask.parse_args()
    root, wanted = Path(__file__).resolve().parents[2], set(given.names)
    if unknown := wanted - names():
        sys.exit(f"There is no drawing named {', '.join(sorted(unknown))}.")
    for path in write_paper(given.paper, wanted) if given.paper else write_pictures(root, wanted):
        print(path)
