"""Looks: how files and folders look from outside, by names, sizes, times of writing and inodes; as one digest."""

import os
from hashlib import blake2b
from operator import attrgetter
from pathlib import Path
from stat import S_ISDIR, S_ISLNK

from briefing.model.frozen import frozen

_DIGEST = 16
_NAME = attrgetter("name")
_OF_PYTHON = "__pycache__"


@frozen
class Look:
    """How files look: a `digest`, when the `latest` was written (in nanoseconds), and the bytes of all.

    There is no digest where a link stands among them, or a folder that is closed: what is there is not looked at.
    """

    digest: str | None
    latest: int
    size: int


def look(*paths: Path, folders: bool = True) -> Look:
    """Look at files, and at all that is in folders.

    Args:
        paths: what to look at, there or not; these may be links.
        folders: whether folders count by more than their names: they tell of a file that went away while a build read.
            What Python keeps beside modules is passed over then.

    Raises:
        OSError: if something goes away meanwhile.
    """
    looking = _Looking(folders=folders)
    for path in map(str, paths):
        looking.at(path)
    return looking.look()


class _Looking:
    """Looks at one path after the other."""

    def __init__(self, *, folders: bool) -> None:
        self._folders = folders
        self._digest = blake2b(digest_size=_DIGEST)
        self._latest = self._size = 0
        self._is_clear = True

    def look(self) -> Look:
        """How all looked."""
        digest = self._digest.hexdigest() if self._is_clear else None
        return Look(digest=digest, latest=self._latest, size=self._size)

    def at(self, path: str) -> None:
        """Look at a file, or at a folder and all that is in it."""
        try:
            about = os.stat(path)  # noqa: PTH116 - plain texts, as below: there are many
        except OSError:
            self._tell([path, "none"])
            return
        self._tell([path, self._seen(about)])
        if S_ISDIR(about.st_mode):
            self._in(path)
        else:
            self._size += about.st_size

    def _in(self, root: str) -> None:
        ahead = [root]
        while ahead:
            folder = ahead.pop()
            try:
                with os.scandir(folder) as items:
                    listed = sorted(items, key=_NAME)
            except PermissionError:  # somebody else's, such as what a server keeps beside the pages
                self._is_clear = False
                continue
            told = [folder]
            for item in listed:
                if item.is_dir(follow_symlinks=False):
                    if item.name == _OF_PYTHON and self._folders:
                        continue
                    ahead.append(item.path)
                    told += (item.name, self._seen(item.stat(follow_symlinks=False)) if self._folders else "")
                    continue
                about = item.stat(follow_symlinks=False)
                self._size += about.st_size
                if S_ISLNK(about.st_mode):
                    self._is_clear = False
                told += (item.name, self._seen(about))
            self._tell(told)

    def _seen(self, about: os.stat_result) -> str:
        written = about.st_mtime_ns
        if written > self._latest:  # noqa: PLR1730 - `max` takes as long as all else here
            self._latest = written
        return f"{about.st_size} {written} {about.st_ino}"

    def _tell(self, told: list[str]) -> None:
        self._digest.update("\0".join([*told, "\n"]).encode("utf-8", "surrogateescape"))
