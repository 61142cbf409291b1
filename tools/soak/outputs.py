"""What is plugged in, and every way in which that changes: arrangement, chance -> the next arrangement.

An arrangement is a value; `CHANGES` names the ways. Each gives None where it is not possible now.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from tests.rig.xorg import FULL_HD, LAPTOP, LAPTOP_OUTPUT, OLD_PROJECTOR, PORTRAIT, SMALL_LAPTOP, Region, Size

SIZES = (FULL_HD, OLD_PROJECTOR, LAPTOP, Size(1600, 900), Size(2560, 1440), PORTRAIT, SMALL_LAPTOP)
SOCKETS = ("DUMMY1", "DUMMY2", "DUMMY3")


@dataclass(frozen=True, slots=True)
class Outputs:
    """The laptop's panel (shut: the lid is closed) and what is plugged in, in the order in which it came."""

    plugged: tuple[tuple[str, Size], ...] = ()
    panel: Size = SMALL_LAPTOP
    shut: bool = False
    mirrored: str = ""  # the output that shows the laptop's picture
    left: bool = False  # what is plugged in lies left of the laptop

    def places(self) -> dict[str, Region]:
        """Where each output lies, side by side from the left."""
        row = [each for each in self.plugged if each[0] != self.mirrored]
        if not self.shut:
            row.insert(len(row) if self.left else 0, (LAPTOP_OUTPUT, self.panel))
        found, x = {}, 0
        for name, size in row:
            found[name] = Region(x, 0, *size)
            x += size.width
        if self.mirrored:
            found[self.mirrored] = found[LAPTOP_OUTPUT]
        return found

    @property
    def others(self) -> tuple[str, ...]:
        """The outputs with a picture of their own beside the laptop's."""
        return tuple(name for name, _ in self.plugged if name != self.mirrored)


Change = Callable[[Outputs, random.Random], Outputs | None]


def plug(now: Outputs, chance: random.Random) -> Outputs | None:
    free = [socket for socket in SOCKETS if socket not in dict(now.plugged)]
    if not free or len(now.plugged) > 1:
        return None
    return replace(now, plugged=(*now.plugged, (chance.choice(free), chance.choice(SIZES))))


def plug_a_twin(now: Outputs, chance: random.Random) -> Outputs | None:
    """A screen exactly like the one that is there."""
    free = [socket for socket in SOCKETS if socket not in dict(now.plugged)]
    if len(now.plugged) != 1 or now.mirrored:
        return None
    return replace(now, plugged=(*now.plugged, (chance.choice(free), now.plugged[0][1])))


def pull(now: Outputs, chance: random.Random) -> Outputs | None:
    if not now.plugged or (now.shut and len(now.plugged) == 1):
        return None
    gone = chance.choice(now.plugged)
    return _without(now, gone[0])


def change_cable(now: Outputs, chance: random.Random) -> Outputs | None:
    """Another socket in one go: what was there is gone in the moment in which the other comes."""
    plugged = plug(_without(now, now.plugged[0][0]), chance) if now.plugged else None
    return plugged if plugged and plugged.plugged[-1][0] != now.plugged[0][0] else None


def resize(now: Outputs, chance: random.Random) -> Outputs | None:
    at = [i for i, (name, _) in enumerate(now.plugged) if name != now.mirrored]
    if not at:
        return None
    chosen = chance.choice(at)
    sized = list(now.plugged)
    sized[chosen] = (sized[chosen][0], chance.choice([s for s in SIZES if s != sized[chosen][1]]))
    return replace(now, plugged=tuple(sized))


def resize_panel(now: Outputs, chance: random.Random) -> Outputs | None:
    if now.shut or now.mirrored:
        return None
    return replace(now, panel=LAPTOP if now.panel == SMALL_LAPTOP else SMALL_LAPTOP)


def mirror(now: Outputs, chance: random.Random) -> Outputs | None:
    if now.mirrored or now.shut or not now.plugged:
        return None
    name = chance.choice(now.plugged)[0]
    sized = tuple((n, now.panel if n == name else size) for n, size in now.plugged)
    return replace(now, mirrored=name, plugged=sized)


def extend(now: Outputs, chance: random.Random) -> Outputs | None:
    """From mirrored to side by side, as with Windows key and P; the projector takes its own size again."""
    if not now.mirrored:
        return None
    size = chance.choice(SIZES)
    sized = tuple((n, size if n == now.mirrored else own) for n, own in now.plugged)
    return replace(now, mirrored="", plugged=sized)


def other_side(now: Outputs, chance: random.Random) -> Outputs | None:
    return replace(now, left=not now.left) if now.plugged and not now.shut else None


def shut_lid(now: Outputs, chance: random.Random) -> Outputs | None:
    return replace(now, shut=True) if now.others and not now.mirrored and not now.shut else None


def open_lid(now: Outputs, chance: random.Random) -> Outputs | None:
    return replace(now, shut=False) if now.shut else None


CHANGES: Mapping[str, tuple[Change, int]] = {  # with its weight: unplugging and plugging come most
    "plug": (plug, 8),
    "plug a twin": (plug_a_twin, 3),
    "pull": (pull, 9),
    "change the cable": (change_cable, 2),
    "resize": (resize, 3),
    "resize the panel": (resize_panel, 1),
    "mirror": (mirror, 3),
    "extend": (extend, 6),
    "other side": (other_side, 2),
    "shut the lid": (shut_lid, 3),
    "open the lid": (open_lid, 6),
}


def next_change(now: Outputs, chance: random.Random) -> tuple[str, Outputs]:
    """One of the ways that are possible now."""
    names = list(CHANGES)
    while True:
        name = chance.choices(names, [CHANGES[name][1] for name in names])[0]
        outputs = CHANGES[name][0](now, chance)
        if outputs is not None:
            return name, outputs


def _without(now: Outputs, name: str) -> Outputs:
    mirrored = "" if now.mirrored == name else now.mirrored
    return replace(now, plugged=tuple(each for each in now.plugged if each[0] != name), mirrored=mirrored)
