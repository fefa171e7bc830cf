"""Splitting this process: the parts have all that it has, so only results must be sent. Not on every system."""

import gc
import os
import signal
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

_WORTH_IT = 200
"""So few things are done sooner than processes are started."""
_MOST = 8

Work: TypeAlias = "Callable[[int, Connection], None]"
"""What the part of a number does, and the end at which it sends what comes of that."""


def as_many_as_pay(things: int) -> int:
    """One, where there is little to do, or where a process cannot be split: on other systems, and beside threads."""
    if things < _WORTH_IT or not hasattr(os, "fork") or threading.active_count() > 1:
        return 1
    able = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(able, _MOST)


@contextmanager
def split(number: int, work: Work) -> "Iterator[Mapping[Connection, BaseProcess]]":
    """So many parts at work, each under the end at which its results come; none outlives the context."""
    from multiprocessing import get_context  # few builds split themselves

    splitting = get_context("fork")
    parts: dict[Connection, BaseProcess] = {}
    gc.freeze()  # what is there already is not looked through, and so not copied, by any part
    try:
        for at in range(number):
            results, sending = splitting.Pipe(duplex=False)
            given = (work, at, sending, (*parts, results))
            parts[results] = splitting.Process(target=_work, args=given, daemon=True)
            parts[results].start()
            sending.close()
        yield parts
    finally:
        gc.unfreeze()
        for part in parts.values():
            part.terminate()
            part.join()


def _work(work: Work, at: int, sending: "Connection", others: "Sequence[Connection]") -> None:
    """Work as one part; the `others` are ends at which only the one who waits reads.

    Were they open here, nobody would notice its death. That one hears Ctrl+C too, and ends the parts.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for each in others:
        each.close()
    try:
        work(at, sending)
    except BrokenPipeError:
        return  # the one who waited is gone
