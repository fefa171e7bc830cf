"""Stages: how long each part of a build took."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from briefing.model.frozen import frozen


@frozen
class Stage:
    """A part of a build, or the making of all pages of one template: how many seconds, and how often."""

    name: str
    seconds: float
    times: int


class Stages:
    """Adds up what is timed under each name; in which order the names came is kept."""

    def __init__(self) -> None:
        self._taken: dict[str, tuple[float, int]] = {}

    @contextmanager
    def timed(self, name: str) -> Iterator[None]:
        """Time what is done inside."""
        started = time.perf_counter()
        try:
            yield
        finally:
            self.add(name, time.perf_counter() - started)

    def add(self, name: str, seconds: float) -> None:
        """Add what was timed elsewhere."""
        before, times = self._taken.get(name, (0.0, 0))
        self._taken[name] = (before + seconds, times + 1)

    def all(self) -> tuple[Stage, ...]:
        """All stages, in the order in which they first came."""
        return tuple(Stage(name=name, seconds=seconds, times=times) for name, (seconds, times) in self._taken.items())
