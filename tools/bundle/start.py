"""What the bundle starts: the command line, which without a command opens the app."""

import sys

from kit.cli import main

if __name__ == "__main__":
    sys.exit(main())
