"""The picture program: parts, people and things in, the project's own SVG drawings out.

`python -m tools.pictures` writes every drawing of the project again, byte for byte the same. The order of the
modules is the order of use: `pen` (colors and shapes), `hair`, `head`, `person`, `things`, `rooms`, then the scenes.
"""
