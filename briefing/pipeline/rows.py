"""Rows of tasks that two processes share: one begins at the front, the other at the end, until they meet.

What stands side by side shows much of the same, which is then drawn by one of them, not by both; and neither waits for
the other, however long the tasks of each take.
"""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Generic, TypeVar

T = TypeVar("T")

_AT_ONCE = 32
_MOST = 4096
"""So many bytes a pipe holds at least: there is one in it for each batch that nobody has taken."""


class Row(Generic[T]):
    """Things in batches, of which each process takes the next from its end: for processes split from this one."""

    def __init__(self, batches: Sequence[Sequence[T]], untaken: int) -> None:
        self._batches = batches
        self._untaken = untaken

    def front(self) -> Iterator[Sequence[T]]:
        """Batches from the front, until all are taken."""
        return self._taken(self._batches)

    def back(self) -> Iterator[Sequence[T]]:
        """Batches from the end, until all are taken."""
        return self._taken(self._batches[::-1])

    def _taken(self, batches: Sequence[Sequence[T]]) -> Iterator[Sequence[T]]:
        return (batch for batch in batches if os.read(self._untaken, 1))


@contextmanager
def row(tasks: Sequence[T], series: Sequence[T] = ()) -> Iterator[Row[T]]:
    """A row of tasks, or other things, for as long as processes take from it; a `series` at its end is done by one."""
    size = max(_AT_ONCE, -(-len(tasks) // _MOST))
    batches = [tasks[start : start + size] for start in range(0, len(tasks), size)]
    if series:
        batches.append(series)
    untaken, giving = os.pipe()
    os.write(giving, bytes(len(batches)))
    os.close(giving)
    try:
        yield Row(batches, untaken)
    finally:
        os.close(untaken)
