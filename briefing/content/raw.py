"""The bytes of content files."""

import os
import stat
from errno import EINVAL
from pathlib import Path

from briefing.content.limits import LARGEST


def read_raw(path: Path) -> bytes:
    """The bytes of a file: of one that is too large, one byte more than it may have.

    Raises:
        OSError: if it cannot be read, or is none that ends, such as a pipe.
    """
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))  # a pipe may wait
    with os.fdopen(handle, "rb") as file:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise OSError(EINVAL, "it is no file")
        return file.read(LARGEST + 1)
