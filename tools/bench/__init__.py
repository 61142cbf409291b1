"""How fast Kitbag is, as ratios to the least programs that could do the same: `make bench`.

`inputs` makes decks and pictures; `floor` and `floor_pdf` are the least programs; `x11` sees what the room
sees; `contest` runs ours and the floor in turns; `report` says it in a table. Absolute times belong to the
machine, the ratios travel.
"""
