"""The talks there are: folders in, entries for the desk and for `kitbag list` out. No Qt here."""
