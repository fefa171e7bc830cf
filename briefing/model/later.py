"""Values that are made when they are first asked for: no page pays for what its template does not show."""

from collections.abc import Callable
from dataclasses import fields
from functools import cache, partial
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from briefing.model.frozen import WAITING

T = TypeVar("T")


class NotMade(RuntimeError):
    """A value could not be made, for the lack of some attribute: whoever asks must not take its field for missing."""


class _Later(partial[Any]):
    """Stands in the place of a value, and makes it when it is called."""


class _Anew(_Later):
    """Stands in the place of a value that is made each time."""


if TYPE_CHECKING:

    def later(make: Callable[[], T]) -> T:
        """What a field of a `Lazy` record is given in the place of its value: `make` makes it when it is asked for."""

    def anew(make: Callable[[], T]) -> T:
        """The same, for a value that is made each time: where it is to be noticed who asks for it."""

else:  # the classes themselves: a page has dozens, of which most are never asked for
    later, anew = _Later, _Anew


def now(value: T) -> T:
    """A value that may have been given as one to be made later."""
    return cast("T", value()) if isinstance(value, _Later) else value


class Lazy:
    """A frozen dataclass with slots, of at least two fields, some of whose values may be made `later`, each once.

    To compare two, or to go through their fields, makes all that has not been made.
    """

    __slots__ = (WAITING,)
    _stand_ins = frozenset({_Later, _Anew})
    """By these `frozen` knows which fields it leaves unset."""

    if TYPE_CHECKING:
        _waiting: dict[str, _Later]
    else:  # to mypy, any name would be a field

        def __getattr__(self, name: str) -> Any:
            """The value of a field that is not set yet."""
            if name == "_waiting" or name not in self._waiting:
                raise AttributeError(f"{type(self).__name__!r} has no {name!r}", name=name, obj=self)
            awaited = self._waiting[name]
            try:
                value = awaited()
            except AttributeError as error:
                raise NotMade(f"{type(self).__name__}, {name}: {error}") from error
            if type(awaited) is _Later:
                object.__setattr__(self, name, value)
            return value

    def but(self, **others: Any) -> Self:
        """The same with other values; what is still to be made is not made for that."""
        return type(self)(**{name: self._soon(name) for name in self._names() if name not in others}, **others)

    def each(self, change: Callable[[str, Any], Any]) -> Self:
        """The same with each value changed: of what is still to be made, when it is made."""
        return type(self)(**{name: self._soon(name, change) for name in self._names()})

    def _names(self) -> tuple[str, ...]:
        return _names(type(self))  # type: ignore[arg-type] # a class can be hashed; mypy doubts it

    def _soon(self, name: str, change: Callable[[str, Any], Any] = lambda _, value: value) -> Any:
        if name in self._waiting:
            return later(lambda: change(name, getattr(self, name)))
        return change(name, getattr(self, name))


@cache
def _names(kind: type[Any]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))
