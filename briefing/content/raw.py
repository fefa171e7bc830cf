"""The bytes of content files."""

import os
import stat
from errno import EINVAL

from briefing.content.limits import LARGEST


def read_raw(path: str | os.PathLike[str]) -> bytes:
    """The bytes of a file: of one that is too large, one byte more than it may have.

    Raises:
        OSError: if it cannot be read, or is none that ends, such as a pipe.
    """
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))  # a pipe may wait
    try:
        about = os.fstat(handle)
        if not stat.S_ISREG(about.st_mode):
            raise OSError(EINVAL, "it is no file")
        room = min(about.st_size, LARGEST) + 1
        raw = os.read(handle, room)
        if len(raw) == room:  # it has grown meanwhile, or does not know its size
            with os.fdopen(os.dup(handle), "rb") as rest:
                raw += rest.read(LARGEST + 1 - room)
        return raw
    finally:
        os.close(handle)
