"""Presenter mode: the room's window, the console, and the screens they stand on."""
