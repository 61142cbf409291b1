"""A deck: text in, `Deck` and problems out. No Qt here."""
