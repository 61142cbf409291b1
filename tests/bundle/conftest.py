"""What needs a packed bundle or wheel is tried by `make stranger` alone, so that `make test` stays quick."""

import os

collect_ignore = [] if os.environ.get("KITBAG_STRANGER") else ["stranger"]
