"""Frozen values: dataclasses that cost little when the program starts.

`dataclass(frozen=True)` has Python compile seven functions for each class. With the hundreds of classes that make pages
that was a third of a short build. Here all classes share them, but for `__init__`: that one is compiled too, since many
values are made by it, but only when the first of them is.
"""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, FrozenInstanceError, dataclass, field, fields
from functools import cache
from operator import attrgetter
from types import FunctionType
from typing import Any, NoReturn, TypeVar, dataclass_transform

T = TypeVar("T")

STAND_INS, WAITING = "_stand_ins", "_waiting"
"""Of a class some of whose values come later: the types of what stands in their places, and where that is kept."""


@dataclass_transform(kw_only_default=True, frozen_default=True, field_specifiers=(field,))
def frozen(kind: type[T]) -> type[T]:
    """The same as `dataclass(frozen=True, slots=True, kw_only=True)`."""
    made = dataclass(init=False, repr=False, eq=False, slots=True, kw_only=True)(kind)
    for name, method in _METHODS.items():
        if name not in kind.__dict__:
            setattr(made, name, method)
    return made


class _Methods:
    """What all classes share."""

    def __init__(self, /, **values: Any) -> None:
        kind: Any = type(self)
        kind.__init__ = _init(kind)
        kind.__init__(self, **values)

    def __repr__(self) -> str:
        kind: Any = type(self)
        shown = (f"{each.name}={getattr(self, each.name)!r}" for each in fields(kind) if each.repr)
        return f"{kind.__qualname__}({', '.join(shown)})"

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        kind: Any = type(self)
        values = _compared(kind)
        return bool(values(self) == values(other))

    def __hash__(self) -> int:
        kind: Any = type(self)
        return hash(_compared(kind)(self))

    def __setattr__(self, name: str, _: object) -> NoReturn:
        raise FrozenInstanceError(f"cannot assign to field {name!r}")

    def __delattr__(self, name: str) -> NoReturn:
        raise FrozenInstanceError(f"cannot delete field {name!r}")

    def __getstate__(self) -> list[Any]:
        kind: Any = type(self)
        return [getattr(self, each.name) for each in fields(kind)]

    def __setstate__(self, values: list[Any]) -> None:
        kind: Any = type(self)
        for each, value in zip(fields(kind), values, strict=True):
            object.__setattr__(self, each.name, value)


_METHODS = {name: each for name, each in vars(_Methods).items() if isinstance(each, FunctionType)}


@cache
def _compared(kind: type[Any]) -> Callable[[Any], Any]:
    """What reads the values by which two values of a class are compared."""
    names = [each.name for each in fields(kind) if each.compare]
    return attrgetter(*names) if names else lambda _: ()


def _init(kind: type[Any]) -> Callable[..., None]:
    """The function that sets all fields of a class from its arguments, as `dataclass` would have written it."""
    known: dict[str, Any] = {"__missing": MISSING}
    arguments: list[str] = []
    values: dict[str, str] = {}
    for each in fields(kind):
        name = each.name
        known[f"__default_{name}"] = each.default
        argument, value = name, name
        if each.default_factory is not MISSING:
            known[f"__make_{name}"] = each.default_factory
            made = f"__make_{name}()"
            argument, value = f"{name}=__missing", f"{made} if {name} is __missing else {name}" if each.init else made
        elif each.default is not MISSING:
            argument = f"{name}=__default_{name}"
        if each.init:
            arguments.append(argument)
        values[name] = value
    lines = _settings(kind, values, known)
    if hasattr(kind, "__post_init__"):
        lines.append("self.__post_init__()")
    head = ", ".join(["self", *(["*"] if arguments else []), *arguments])
    exec("\n ".join([f"def __init__({head}):", *(lines or ["pass"])]), known)  # noqa: S102 - names of the class's fields
    function: Callable[..., None] = known["__init__"]
    function.__qualname__ = f"{kind.__qualname__}.__init__"
    return function


def _settings(kind: type[Any], values: Mapping[str, str], known: dict[str, Any]) -> list[str]:
    """The lines that set all fields to these values; of a `Lazy` class, those whose values are there."""
    known |= {f"__set_{name}": getattr(kind, name).__set__ for name in values}
    if not hasattr(kind, STAND_INS):
        return [f"__set_{name}(self, {value})" for name, value in values.items()]
    known |= {"__stand_ins": getattr(kind, STAND_INS), "__set_waiting": getattr(kind, WAITING).__set__}
    lines = ["__waiting = {}"]
    for name, value in values.items():
        lines.append(f"__value = {value}")
        lines.append(f"if type(__value) in __stand_ins: __waiting[{name!r}] = __value")
        lines.append(f"else: __set_{name}(self, __value)")
    return [*lines, "__set_waiting(self, __waiting)"]
