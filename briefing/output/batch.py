"""Writing many files, each whole: folders are made once, and a file takes as few calls of the system as can be."""

import os
from pathlib import Path

from briefing.output.whole import drop_part, write_part


class LinkedFolder(OSError):
    """A folder of the site is a link: whatever was written there would stand elsewhere."""

    def __init__(self, path: str) -> None:
        super().__init__(0, "it is a link to another folder: put a folder of its own in its place", path)


class Batch:
    """Puts files into a folder: whoever reads one sees the old content or the new; a stop half-way loses neither.

    Args:
        folder: where the files belong.
        part: the name under which a file is written beside its place first, in whatever folder.
    """

    def __init__(self, folder: Path, part: str) -> None:
        self._folder = str(folder)
        self._there: set[str] = {self._folder}
        self._part = part

    def put(self, path: str, content: bytes) -> None:
        """Put a file in place, and the folders above it.

        Args:
            path: from the folder, with `/`.
            content: all that the file shall hold.
        """
        target = f"{self._folder}/{path}"
        above = target.rpartition("/")[0]
        self._make(above)
        beside = f"{above}/{self._part}"
        try:
            write_part(beside, content)
            os.replace(beside, target)
        except BaseException:
            drop_part(beside)
            raise

    def _make(self, folder: str) -> None:
        if folder in self._there:
            return
        self._make(folder.rpartition("/")[0])
        try:
            os.mkdir(folder)
        except FileExistsError:
            if os.path.islink(folder):
                raise LinkedFolder(folder) from None
        self._there.add(folder)
