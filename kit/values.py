"""`@value`: a frozen slotted dataclass whose class costs almost nothing to make.

`dataclass(frozen=True, slots=True)` compiles eight functions for each class; for sixty classes that was a tenth of the
time to the first slide. Here nothing is compiled before the first object is made, and then only `__init__`; equality,
hash and repr are shared, and it is the type checker that keeps values from being changed. They are dataclasses to
everybody who asks: `replace`, `fields` and `asdict` work.
"""

from __future__ import annotations

from dataclasses import MISSING, Field, dataclass, field
from typing import Any, TypeVar, cast, dataclass_transform

_T = TypeVar("_T")
_OWN = ("__dict__", "__weakref__", "__annotations__")  # made anew with the class


class _Fields:
    """`__dataclass_fields__`, made when somebody asks: `dataclass` itself makes it, of a class like ours."""

    def __init__(self, defaults: dict[str, Any]) -> None:
        self._defaults = defaults

    def __get__(self, _object: Any, cls: type) -> dict[str, Field[Any]]:
        body = {"__annotations__": cls.__annotations__, "__module__": cls.__module__, **self._defaults}
        like: Any = dataclass(init=False, repr=False, eq=False)(type(cls.__name__, (), body))
        fields: dict[str, Field[Any]] = like.__dataclass_fields__
        cls.__dataclass_fields__ = fields  # type: ignore[attr-defined]
        return fields


def _eq(self: Any, other: Any) -> Any:
    if self is other:
        return True
    if other.__class__ is not self.__class__:
        return NotImplemented
    return all(getattr(self, name) == getattr(other, name) for name in self._compared)


def _hash(self: Any) -> int:
    return hash(tuple([getattr(self, name) for name in self._compared]))


def _repr(self: Any) -> str:
    words = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__slots__)
    return f"{self.__class__.__qualname__}({words})"


def _init_of(cls: type, defaults: dict[str, Any]) -> Any:
    """`__init__` as `dataclass` would write it."""
    names: tuple[str, ...] = cls.__slots__  # type: ignore[attr-defined]
    known: dict[str, Any] = {"_MISSING": MISSING}
    asked, lines = ["self"], []
    for name in names:
        default, now = defaults.get(name, MISSING), name
        if isinstance(default, Field):
            if default.default_factory is not MISSING:
                known[f"_make_{name}"] = default.default_factory
                now = f"_make_{name}() if {name} is _MISSING else {name}"
                default = MISSING
                asked.append(f"{name}=_MISSING")
            else:
                default = default.default
        if default is not MISSING:
            known[f"_default_{name}"] = default
            asked.append(f"{name}=_default_{name}")
        elif now == name:
            asked.append(name)
        lines.append(f" self.{name} = {now}")
    if hasattr(cls, "__post_init__"):
        lines.append(" self.__post_init__()")
    exec(f"def __init__({', '.join(asked)}):\n" + "\n".join(lines or [" pass"]), known)  # noqa: S102 - as dataclasses do
    return known["__init__"]


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def value(cls: type[_T]) -> type[_T]:
    """The class as a frozen slotted dataclass. It may not inherit fields."""
    names = tuple(cls.__annotations__)
    own = cls.__dict__
    defaults = {name: own[name] for name in names if name in own}
    body = {name: part for name, part in own.items() if name not in defaults and name not in _OWN}
    body = {"__eq__": _eq, "__hash__": _hash, "__repr__": _repr, "__qualname__": cls.__qualname__} | body

    def first(self: Any, *words: Any, **named: Any) -> None:
        """The first object of the class: from now on it has an `__init__` of its own."""
        init = made.__init__ = _init_of(made, defaults)
        init(self, *words, **named)

    unequal = {n for n, each in defaults.items() if isinstance(each, Field) and not each.compare}
    body |= {
        "__init__": first,
        "__slots__": names,
        "__match_args__": names,
        "__annotations__": cls.__annotations__,
    }
    body |= {
        "_compared": tuple([n for n in names if n not in unequal]),
        "__dataclass_fields__": _Fields(defaults),
    }
    made: Any = type(cls.__name__, cls.__bases__, body)
    return cast("type[_T]", made)
