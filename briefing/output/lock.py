"""A lock that one process holds at a time; the system itself drops it when that process ends, however it ends."""

import errno
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_AGAIN = 0.05
"""Seconds between two attempts."""
_ID = 20
"""Bytes: the longest id of a process."""
_AWAY = 1 << 30
"""Where a byte is locked: on Windows, what is locked cannot be read by others."""
_TAKEN = {errno.EACCES, errno.EAGAIN, errno.EDEADLK}


class Locked(Exception):
    """Another process holds the lock; `process` is its id, or nothing where that is not known."""

    def __init__(self, process: str) -> None:
        super().__init__(process)
        self.process = process


@contextmanager
def held(path: Path, seconds: float, waiting: Callable[[str], None]) -> Iterator[None]:
    """Hold the lock of a file, which is there only as long, with the id of this process in it.

    Where no file can be made or locked, as in a folder that can only be read, there is no lock. It is this process's:
    one that is split from it does not hold it, and a second time in this process it is free.

    Args:
        path: the file.
        seconds: how long another process is waited for.
        waiting: is told, once, which process that is.

    Raises:
        Locked: if the other one holds the lock for longer.
    """
    file = _taken(path, seconds, waiting)
    try:
        yield
    finally:
        if file is not None:
            with suppress(OSError):  # Windows removes no open file: then it stays
                path.unlink()
            os.close(file)


def _taken(path: Path, seconds: float, waiting: Callable[[str], None]) -> int | None:
    """The locked file; nothing where there can be none."""
    until, told = time.monotonic() + seconds, False
    while True:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            file = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
        except FileNotFoundError:
            continue  # the folder was removed this very moment
        except OSError:
            return None
        if _locks(file):
            if _is_there(path, file):
                _sign(file)
                return file
            os.close(file)  # it was removed meanwhile: whoever comes next locks another
            continue
        holder = _holder(file)
        os.close(file)
        if time.monotonic() >= until:
            raise Locked(holder)
        if not told:
            waiting(holder)
            told = True
        time.sleep(_AGAIN)


def _locks(file: int) -> bool:
    """Whether the lock could be taken, or cannot be had on this file system at all."""
    try:
        if sys.platform == "win32":
            os.lseek(file, _AWAY, os.SEEK_SET)
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, _AWAY)
    except OSError as error:
        return error.errno not in _TAKEN
    return True


def _is_there(path: Path, file: int) -> bool:
    try:
        return os.path.samestat(path.stat(), os.fstat(file))
    except OSError:
        return False


def _sign(file: int) -> None:
    with suppress(OSError):  # a full disk keeps nobody from building: the others only cannot say who does
        os.ftruncate(file, 0)
        os.lseek(file, 0, os.SEEK_SET)
        os.write(file, f"{os.getpid()}\n".encode())


def _holder(file: int) -> str:
    with suppress(OSError):
        os.lseek(file, 0, os.SEEK_SET)
        said = os.read(file, _ID).decode("ascii", "replace").strip()
        return said if said.isdecimal() else ""
    return ""
