"""Writing many files, each whole: folders are made once, and a file takes as few calls of the system as can be."""

import os
from pathlib import Path
from secrets import token_hex

_READABLE = 0o644
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


class Batch:
    """Puts files into a folder: whoever reads one sees the old content or the new; a stop half-way loses neither."""

    def __init__(self, folder: Path) -> None:
        self._folder = str(folder)
        self._there: set[str] = set()
        self._beside = f".{token_hex(6)}.part"

    def put(self, path: str, content: bytes) -> None:
        """Put a file in place, and the folders above it.

        Args:
            path: from the folder, with `/`.
            content: all that the file shall hold.
        """
        target = f"{self._folder}/{path}"
        above = target.rpartition("/")[0]
        if above not in self._there:
            os.makedirs(above, exist_ok=True)
            self._there.add(above)
        beside = f"{above}/{self._beside}"
        try:
            self._write(beside, content)
            os.replace(beside, target)
        except BaseException:
            Path(beside).unlink(missing_ok=True)
            raise

    def _write(self, path: str, content: bytes) -> None:
        file = os.open(path, _NEW, _READABLE)
        try:
            left = memoryview(content)
            while left:
                left = left[os.write(file, left) :]
            if os.name == "posix":
                os.fchmod(file, _READABLE)  # whatever the user's mask: a host must be able to read it
        finally:
            os.close(file)
