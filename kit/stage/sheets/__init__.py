"""Sheets on paper: a Sheet and a place in, Frames in points out."""
