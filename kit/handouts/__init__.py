"""Handouts: what is to be printed, for whom and how often in, pages on paper or in PDF files out."""
