"""Kitbag: the offline kit for online-safety school talks."""

__version__ = "0.1.0"
