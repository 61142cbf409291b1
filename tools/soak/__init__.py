"""Long trials of what must not be lost; `python -m tools.soak` (make soak)."""
