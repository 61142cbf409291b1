"""Guest decks: Markdown written for another tool in, Slides that present sensibly out."""
