"""The look of the program's own windows: color tokens, type, icons, the style sheet and the focus ring."""
