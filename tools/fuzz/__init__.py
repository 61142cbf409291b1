"""Input as attackers and accidents make it; `python -m tools.fuzz` (make fuzz)."""
