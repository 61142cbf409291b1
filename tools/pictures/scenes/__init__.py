"""Whole pictures, one function each: a pen in, the drawing out."""
