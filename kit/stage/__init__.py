"""From a deck to what is seen: layouts give Frames, one painter puts a Frame on any device."""
