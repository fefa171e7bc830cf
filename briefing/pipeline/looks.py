"""Looks: how files and folders look from outside, by names, sizes, times of writing and inodes.

A folder whose own times are what they were at an earlier look holds the same names: it is not listed again, and only
its files are looked at one by one. Where a system does not tell when names were changed last, every folder is listed.
"""

import os
import time
from collections.abc import Callable, Collection, Iterable
from dataclasses import field
from itertools import chain
from pathlib import Path
from stat import S_ISDIR
from typing import Any, TypeAlias

from briefing.model.frozen import frozen
from briefing.model.ticks import is_settled

_OF_PYTHON = "__pycache__"
_TELLS_OF_NAMES = os.name == "posix"
"""Whether a folder has a time of its last change, which nobody can set."""

Seen: TypeAlias = tuple[int, int, int]
"""A file's size, when it was written (in nanoseconds), and its inode."""
Files: TypeAlias = dict[str, Seen | None]
Times: TypeAlias = tuple[int, int, int]
"""When a folder was written and when it was changed last (in nanoseconds), and its inode."""


@frozen
class Look:
    """How `files` and `folders` looked, each under its path; a file that was looked for in vain is nothing.

    The names in a folder that is `unsure` may have been changed since, unseen by its times. If a link or a device
    stands among the files, or a folder is closed, it is not `clear` how all looks: what is there is not looked at.
    """

    files: Files = field(default_factory=dict)
    folders: dict[str, Times] = field(default_factory=dict)
    unsure: frozenset[str] = frozenset()
    is_clear: bool = True

    def is_like(self, other: "Look", *, folders: bool = True) -> bool:
        """Whether all looks the same, and it is clear how; `folders` may count by more than their names."""
        if not (self.is_clear and other.is_clear and self.files == other.files):
            return False
        return self.folders == other.folders if folders else self.folders.keys() == other.folders.keys()

    @property
    def latest(self) -> int:
        """When the latest file or folder was written, in nanoseconds."""
        files = (seen[1] for seen in self.files.values() if seen)
        return max(chain(files, (times[0] for times in self.folders.values())), default=0)

    @property
    def size(self) -> int:
        """The bytes of all files."""
        return sum(seen[0] for seen in self.files.values() if seen)

    def below(self, folder: Path, under: str = "") -> Files:
        """How the files look that are in a folder, by their paths from there, put under another name."""
        above = f"{folder}/"
        start = len(above)
        return {under + path[start:]: seen for path, seen in self.files.items() if path.startswith(above)}

    def plain(self) -> tuple[Any, ...]:
        """What `marshal` can keep."""
        return self.files, self.folders, self.unsure

    @classmethod
    def of(cls, plain: tuple[Any, ...]) -> "Look":
        """What `plain` made plain of a clear look."""
        files, folders, unsure = plain
        return cls(files=files, folders=folders, unsure=unsure)


NOTHING = Look()
_NEW = (-1, -1, -1)


def look(*paths: Path, known: Look = NOTHING, changed: Collection[str] | None = None, of_python: bool = True) -> Look:
    """Look at files, and at all that is in folders.

    Args:
        paths: what to look at, there or not; these may be links.
        known: how the same looked before.
        changed: the only files of all that may look otherwise now, by their whole paths; without them, any may.
        of_python: whether what Python keeps beside modules is looked at too.

    Raises:
        OSError: if something goes away meanwhile.
    """
    looking = _Looking(known, of_python=of_python)
    if changed is None or not known.folders or not all(map(Path.is_dir, paths)):
        looking.at(list(map(str, paths)))
    else:
        looking.at_changed(frozenset(changed))
    unsure = frozenset(looking.folders.keys() - looking.sure)
    return Look(files=looking.files, folders=looking.folders, unsure=unsure, is_clear=looking.is_clear)


class _Looking:
    """One look; folders come before what is in them."""

    def __init__(self, known: Look, *, of_python: bool) -> None:
        self._known, self._of_python = known, of_python
        self._now = time.time_ns()
        self.files: Files = {}
        self.folders: dict[str, Times] = {}
        self.sure: set[str] = set()
        self.is_clear = known.is_clear

    def at(self, paths: list[str]) -> None:
        """Look at all of these."""
        roots = []
        for path in paths:
            try:
                about = os.stat(path)  # noqa: PTH116 - plain texts, as below: there are many
            except OSError:
                self.files[path] = None
                continue
            if S_ISDIR(about.st_mode):
                roots.append(path)
            else:
                self.files[path] = about.st_size, about.st_mtime_ns, about.st_ino
        if roots == [path for path in paths if path in self._known.folders]:
            self._again()
        else:
            self._walk(roots)

    def at_changed(self, paths: frozenset[str]) -> None:
        """Look at these files alone, and at the folders that they are in; all others are as they were known.

        What others did meanwhile is no part of this look: any later one finds it.
        """
        self.folders = dict(self._known.folders)
        self.sure = self.folders.keys() - self._known.unsure
        above: set[str] = set()
        for path in paths:
            folder = path.rpartition("/")[0]
            while folder and folder not in above:
                above.add(folder)
                folder = folder.rpartition("/")[0]
        self._renew(above, dict)
        known = self._known.files
        for path in known.keys() | self.files.keys():
            if self.files.get(path, _NEW) != known.get(path, _NEW) and path not in paths:
                self.sure.discard(path.rpartition("/")[0])
                if path in known:
                    self.files[path] = known[path]
                else:
                    del self.files[path]

    def _again(self) -> None:
        """Look at what is known: the times of folders tell whether their names are the same."""
        known, stat = self._known, os.stat
        other = set()
        for path, before in known.folders.items():
            try:
                about = stat(path)
            except OSError:
                other.add(path)
                continue
            self.folders[path] = times = about.st_mtime_ns, about.st_ctime_ns, about.st_ino
            if times == before and path not in known.unsure:
                self.sure.add(path)
            else:
                other.add(path)
        self._renew(other, _seen_now)

    def _renew(self, folders: Collection[str], see: Callable[[Files], Files]) -> None:
        """List these folders anew, of those that are known; `see` says how the files of all others look."""
        names: dict[str, list[str]] = {}
        inner: dict[str, list[str]] = {}
        gone: set[str] = set()
        for folder in self._known.folders if folders else ():
            above, _, name = folder.rpartition("/")
            if above in gone or name not in inner.get(above, (name,)):
                gone.add(folder)
                self.folders.pop(folder, None)
            elif folder in folders:
                names[folder], inner[folder] = self._list(folder)
        files = self._known.files
        if named := self.files.keys():
            files = {path: seen for path, seen in files.items() if path not in named}
        if folders:
            gone |= names.keys()
            files = {path: seen for path, seen in files.items() if path.rpartition("/")[0] not in gone}
        self.files |= see(files)
        self.files |= _seen_now([f"{folder}/{name}" for folder, found in names.items() for name in found])
        self._walk(
            [new for above, found in inner.items() for name in found if (new := f"{above}/{name}") not in self.folders]
        )

    def _walk(self, folders: list[str]) -> None:
        """Look at folders that are not known, and at all that is in them."""
        while folders:
            folder = folders.pop()
            names, inner = self._list(folder)
            self.files |= _seen_now([f"{folder}/{name}" for name in names])
            folders += [f"{folder}/{name}" for name in inner]

    def _list(self, folder: str) -> tuple[list[str], list[str]]:
        """The names of the files in a folder, and of the folders."""
        about = os.stat(folder)  # noqa: PTH116 - as above
        self.folders[folder] = times = about.st_mtime_ns, about.st_ctime_ns, about.st_ino
        if _TELLS_OF_NAMES and times[0] and is_settled(max(times[:2]), self._now):
            self.sure.add(folder)
        else:
            self.sure.discard(folder)
        names: list[str] = []
        inner: list[str] = []
        try:
            items = os.scandir(folder)
        except PermissionError:  # somebody else's, such as what a server keeps beside the pages
            self.is_clear = False
            return names, inner
        with items:
            for item in items:
                if not item.is_dir(follow_symlinks=False):
                    names.append(item.name)
                    self.is_clear = self.is_clear and item.is_file(follow_symlinks=False)
                elif self._of_python or item.name != _OF_PYTHON:
                    inner.append(item.name)
        return names, inner


def _seen_now(paths: Iterable[str]) -> Files:
    found: Files = {}
    stat = os.lstat
    for path in paths:
        about = stat(path)
        found[path] = about.st_size, about.st_mtime_ns, about.st_ino
    return found
