"""The picture program: parts, people and things in, the project's own SVG drawings out.

`python -m tools.pictures` writes every drawing of the project again, byte for byte the same. The order of the
modules is the order of use: `pen` (colors and shapes), `hair`, `head`, `person`, `pose` (figures whose hands go where
they are sent), `wear`, `things`, `toys`, `devices`, `creatures`, `symbols`, `furniture`, `rooms`, `grounds`, `disc`
(people in a round picture), then the scenes, one or more modules a talk. `parts` writes the parts on their own.
"""
