"""Pointer, spotlight, pen and zoom: what the presenter puts over a slide while the talk runs."""
