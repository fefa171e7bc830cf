"""How far long work is: told to whoever wants to show it."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

Tell = Callable[[int, int | None], None]
"""Called with how much is done, and of how much, where that is known; from any thread."""

T = TypeVar("T")


def told(things: Iterable[T], tell: Tell) -> Iterator[T]:
    """The things as they come; each is told."""
    for number, thing in enumerate(things, 1):
        tell(number, None)
        yield thing


def untold(done: int, total: int | None) -> None:
    """Tell nobody."""
