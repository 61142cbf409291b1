"""Write every drawing of the project: `python -m tools.pictures`, or only those named: `python -m tools.pictures sofa car`."""

import sys
from pathlib import Path

from tools.pictures.files import names, write_pictures

if __name__ == "__main__":
    root = Path(__file__).resolve().parents[2]
    wanted = set(sys.argv[1:])
    unknown = wanted - names()
    if unknown:
        sys.exit(f"There is no drawing named {', '.join(sorted(unknown))}.")
    for path in write_pictures(root, wanted):
        print(path.relative_to(root))
