"""Clips in a running talk. Loaded for a deck that has some, once the room has its first picture."""
