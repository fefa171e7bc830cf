"""The calls of this process that change the disk: at a given one it is killed, or meets a fault."""

import errno
import os
import signal
from collections.abc import Callable
from functools import partial
from typing import Any

CHANGING = ("open", "write", "replace", "rename", "link", "mkdir", "unlink", "remove", "rmdir", "fchmod", "ftruncate")
MAKING = {"open", "write", "link", "mkdir"}
"""Calls that a full disk does not allow."""
FAULTS = {"full": errno.ENOSPC, "read-only": errno.EROFS, "broken": errno.EIO}


class Calls:
    """Counts the calls and lets one fail, or that and all later ones."""

    def __init__(self, how: str, at: int) -> None:
        self.how, self.at, self.count, self.armed = how, at, 0, True
        for name in CHANGING:
            setattr(os, name, partial(self.call, name, getattr(os, name)))
        setattr(os, "fsync", lambda _: None)  # noqa: B010 - it takes its time, and no power fails here

    def call(self, name: str, real: Any, *given: Any, **named: Any) -> Any:
        if not self.armed or (name == "open" and not given[1] & os.O_CREAT) or (name == "write" and given[0] < 3):
            return real(*given, **named)
        self.count += 1
        if self.count == self.at or (self.count > self.at and self._lasts(name)):
            self.fail(name, real, given)
        return real(*given, **named)

    def _lasts(self, name: str) -> bool:
        return self.how == "read-only" or (self.how == "full" and name in MAKING)

    def fail(self, name: str, real: Any, given: tuple[Any, ...]) -> None:
        if self.how == "full" and name not in MAKING:
            return
        if name == "write":
            real(given[0], bytes(given[1])[: len(given[1]) // 2])
        if self.how == "killed":
            os.kill(os.getpid(), signal.SIGKILL)
        raise OSError(FAULTS[self.how], os.strerror(FAULTS[self.how]), *([] if name == "write" else given[:1]))


def killed_at(work: Callable[[], object], at: int) -> bool:
    """Do some work in a process that is split off and killed at one of its calls; whether it came to that one."""
    child = os.fork()
    if not child:
        try:
            Calls("killed", at)
            work()
        finally:
            os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])
