"""Work in a process of its own with so much memory and time, and no more: what needs more is a failure, not a hang."""

import os
import pickle
import resource
import signal
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")

SECONDS = 20
"""Of the processor; the work takes a few tenths of one."""
MEGABYTES = 400
"""Beyond what the process has when it begins."""
WALL = 300
"""Seconds by the clock on the wall, for what may wait for something that never comes."""


def bounded(work: Callable[[], T], *, seconds: int = SECONDS, megabytes: int = MEGABYTES, wall: int = WALL) -> T:
    """What `work` gives; it is an error if it fails, needs more than its bounds, or waits."""
    mine, its = os.pipe()
    child = os.fork()
    if not child:
        os.close(mine)
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.alarm(wall)
        _work(work, its, seconds, megabytes)
    os.close(its)
    with os.fdopen(mine, "rb") as pipe:
        told = pipe.read()
    status = os.waitpid(child, 0)[1]
    if os.WIFSIGNALED(status):
        raise AssertionError(f"ended by {signal.Signals(os.WTERMSIG(status)).name}: out of {seconds} s")
    result = pickle.loads(told)  # noqa: S301 - the child is this program
    if isinstance(result, BaseException):
        raise result
    made: T = result
    return made


def _memory() -> int:
    """Bytes that this process has; none where the system does not tell."""
    told = Path("/proc/self/statm")
    return int(told.read_text(encoding="ascii").split()[0]) * resource.getpagesize() if told.exists() else 0


def _work(work: Callable[[], object], pipe: int, seconds: int, megabytes: int) -> None:
    """In the child: do it, tell what came of it, end."""
    try:
        room = _memory() + megabytes * 1_000_000
        resource.setrlimit(resource.RLIMIT_AS, (room, room))
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        result: object = work()
    except BaseException as error:  # noqa: BLE001 - whatever it is, the parent tells it
        result = AssertionError(f"{type(error).__name__}: {error}"[:500])
    with os.fdopen(pipe, "wb") as out:
        pickle.dump(result, out)
    os._exit(0)
