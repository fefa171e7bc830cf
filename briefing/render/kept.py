"""Functions of a context whose results are kept: what many pages ask for is found once."""

from collections.abc import Callable, Hashable
from typing import Any, Protocol, TypeVar

from briefing.render.reads import Read, Reads

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")

Found = dict[str, dict[Any, tuple[Any, frozenset[Read]]]]
"""What was found, and what was read for it, under the name of a function and what it was given."""


class _Keeping(Protocol):
    """A context, which has room for what is kept."""

    @property
    def reads(self) -> Reads: ...
    @property
    def found(self) -> Found: ...


C = TypeVar("C", bound=_Keeping)


def kept(make: Callable[[C, K], V]) -> Callable[[C, K], V]:
    """The same function, which keeps its results; whoever takes one has read what was read when it was made."""
    name = f"{make.__module__}:{make.__qualname__}"

    def known(context: C, key: K) -> V:
        results = context.found[name]
        result = results.get(key)
        if result is None:
            result = results[key] = context.reads.of(lambda: make(context, key))
        else:
            context.reads.noted.update(result[1])
        value: V = result[0]
        return value

    known.__doc__ = make.__doc__
    return known
