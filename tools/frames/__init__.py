"""How long a move of pointer, pen or zoom takes until the room shows it; `python -m tools.frames`."""
