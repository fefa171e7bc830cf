"""Records asleep: of many that are kept as bytes, only those are made whole of which more is asked."""

from collections.abc import Callable
from dataclasses import fields
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

T = TypeVar("T")

Wake = Callable[[Any, bytes], None]
"""Sets all fields of a record from the bytes that it was kept as."""


class Asleep:
    """A frozen dataclass with slots whose fields may be set later: when one of them is asked for that is not set yet.

    To whoever reads, it is the same record.
    """

    __slots__ = ("_slept",)

    if TYPE_CHECKING:
        _slept: tuple[Wake, bytes]
    else:  # to mypy, any name would be a field

        def __getattr__(self, name: str) -> Any:
            """The value of a field that is not set yet."""
            if name not in _names(type(self)):
                raise AttributeError(f"{type(self).__name__!r} has no {name!r}", name=name, obj=self)
            wake, written = object.__getattribute__(self, "_slept")
            wake(self, written)
            return object.__getattribute__(self, name)


def asleep(kind: type[T], wake: Wake, written: bytes) -> T:
    """A record of which nothing is set yet."""
    record = object.__new__(kind)
    object.__setattr__(record, "_slept", (wake, written))
    return record


def written_of(record: Asleep) -> bytes | None:
    """The bytes that a record was kept as, if it was asleep once: it has not changed since."""
    try:
        written: bytes = object.__getattribute__(record, "_slept")[1]
    except AttributeError:
        return None
    return written


@cache
def _names(kind: type[Any]) -> frozenset[str]:
    return frozenset(each.name for each in fields(kind))
