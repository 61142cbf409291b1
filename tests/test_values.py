"""`@value` classes are dataclasses to everybody, though nothing is compiled for them before they are used."""

from __future__ import annotations

from dataclasses import asdict, field, fields, is_dataclass, replace

import pytest

from kit.values import value


@value
class Pupilless:
    """Has its own words."""

    name: str
    seats: int = 28
    rows: tuple[int, ...] = field(default=(), compare=False)
    notes: list[str] = field(default_factory=list)

    @property
    def shown(self) -> str:
        return f"{self.name}: {self.seats}"


@value
class Plain:
    one: int
    two: int = 2


def test_an_object_is_made_by_place_and_by_name_with_its_defaults() -> None:
    made = Pupilless("Hall", seats=200)
    assert (made.name, made.seats, made.rows, made.notes) == ("Hall", 200, (), [])
    assert made.shown == "Hall: 200"
    assert Pupilless("Hall").seats == 28


def test_a_default_that_is_made_is_made_anew_each_time() -> None:
    first, second = Pupilless("a"), Pupilless("b")
    first.notes.append("late")
    assert second.notes == []


@pytest.mark.parametrize("words", [(), ("a", 1, (), [], "too many")])
def test_wrong_arguments_are_refused_also_the_first_time(words: tuple[object, ...]) -> None:
    @value
    class Fresh:
        name: str
        seats: int = 1
        rows: tuple[int, ...] = ()
        notes: tuple[str, ...] = ()

    with pytest.raises(TypeError):
        Fresh(*words)  # type: ignore[arg-type]


def test_equality_and_hash_leave_out_what_is_not_compared() -> None:
    assert Pupilless("a", rows=(1,)) == Pupilless("a", rows=(2,))
    assert Plain(1) == Plain(1, 2) != Plain(2)
    assert Plain(1) != (1, 2)  # type: ignore[comparison-overlap]
    assert len({Plain(1), Plain(1, 2), Plain(3)}) == 2


def test_it_is_a_dataclass_to_everybody_who_asks() -> None:
    kind: object = Plain
    assert is_dataclass(kind)
    assert [each.name for each in fields(Pupilless)] == ["name", "seats", "rows", "notes"]
    assert replace(Plain(1), two=5) == Plain(1, 5)
    assert asdict(Plain(1)) == {"one": 1, "two": 2}
    with pytest.raises(TypeError):
        replace(Plain(1), three=3)  # type: ignore[call-arg]


def test_it_takes_no_other_attributes_and_tells_its_parts() -> None:
    with pytest.raises(AttributeError):
        Plain(1).three = 3  # type: ignore[attr-defined]
    assert repr(Plain(1)) == "Plain(one=1, two=2)"
    assert Pupilless.__doc__ == "Has its own words."


def test_it_matches_by_place() -> None:
    match Plain(1, 7):
        case Plain(one, two):
            assert (one, two) == (1, 7)
