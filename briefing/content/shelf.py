"""The shelf: files in which nothing was wrong, as they were read, so that they need not be read again.

A file is known again by its size, by when it was written, and by its inode. One that had been written so lately that
it may have been written again unseen is known by its content. Where somebody has heard which files were written, the
others need no look.
"""

import os
import time
from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from stat import S_ISREG
from typing import Any, TypeAlias

from briefing.content.folder import Found, content_files
from briefing.content.limits import LARGEST
from briefing.content.named import NOTHING, Names, together
from briefing.model.asleep import Asleep
from briefing.model.finding import Finding
from briefing.model.frozen import frozen
from briefing.model.ticks import is_settled

_DIGEST = 16

Look: TypeAlias = tuple[int, int, int]
"""A file's size, when it was written (in nanoseconds), and its inode."""


@frozen
class Sound(Asleep):
    """A file in which nothing is wrong by itself: its record, what it names, and the lines that pages lead to."""

    record: Any
    names: Names
    lines: tuple[int, ...] = ()


Kept: TypeAlias = tuple[Look | None, bytes, Sound]
"""How a file looked, where it can be known by that; the mark of what is made of it; what it is."""


class Shelf:
    """Sound files by their paths, as they were read under some `terms`, such as the site's time zone.

    What any of them names is `named`, and perhaps what one named that is no more: where all of it is there, no file
    need be asked what it names.
    """

    def __init__(self, kept: dict[str, Kept] | None = None, terms: str = "", named: Names = NOTHING) -> None:
        self.kept = kept or {}
        self.terms = terms
        self.named = named
        self.heard: Collection[str] | None = None
        """The only files that were written since the last time, with their paths; without them, any may have been."""
        self.looked: Mapping[str, Look | None] = {}
        """How files looked when somebody looked at all of them just before, by their paths below the site's folder."""
        self._looks: dict[str, Look | None] = {}
        self._listed: tuple[list[Found], list[Finding]] = ([], [])

    def open(self, terms: str) -> None:
        """Throw out what was read under other terms."""
        if terms != self.terms:
            self.kept.clear()
            self.named = NOTHING
        self.terms = terms

    def files(self, root: Path) -> tuple[list[Found], list[Finding]]:
        """What `content_files` gives: that of the last time, where only files were written that were there already."""
        if self.heard is None or not all(path in self._looks and _is_file(f"{root}/{path}") for path in self.heard):
            self.heard = None
            self._looks.clear()
            self._listed = content_files(root)
        return self._listed

    def is_as_seen(self, root: Path) -> bool:
        """Whether all files are there and look as they did when they were looked at last: nothing went unheard."""
        return self._listed == content_files(root) and all(
            _look(f"{root}/{path}") == seen for path, seen in self._looks.items()
        )

    def find(self, root: Path, path: str) -> Sound | None:
        """The file as it was read, if it is still the same."""
        known = self.kept.get(path)
        if known is not None and self.heard is not None and path not in self.heard:
            return known[2]
        self._looks[path] = look = self.looked.get(path) or _look(f"{root}/{path}")
        if known is None:
            return None
        seen, mark, sound = known
        if look is not None and look[0] <= LARGEST:
            if look == seen:
                return sound
            with suppress(OSError):  # whoever reads it in vain says so
                if self._mark(path, Path(root, path).read_bytes()) == mark:
                    self.kept[path] = (_lasting(look), mark, sound)
                    return sound
        del self.kept[path]  # else it would be taken for what it was as soon as only others are heard of
        return None

    def put(self, path: str, raw: bytes, sound: Sound) -> None:
        """Keep a file that was looked for, not found, and read."""
        self.kept[path] = (_lasting(self._looks[path]), self._mark(path, raw), sound)

    def name(self, named: Iterable[Names]) -> None:
        """Add to what is named by all of them; `put` does not, since there may be many."""
        self.named = together((self.named, *named))

    def name_anew(self) -> None:
        """Forget what was named by files that are no more."""
        self.named = together(sound.names for _, _, sound in self.kept.values())

    def _mark(self, path: str, raw: bytes) -> bytes:
        """What a record that is read from this file under these terms can be known by."""
        mark = blake2b(f"{path} {self.terms} ".encode(), digest_size=_DIGEST)
        mark.update(raw)
        return mark.digest()

    def close(self, paths: Iterable[str]) -> None:
        """Throw out all files but these; from now on, any may be written unheard."""
        self.heard, self.looked = None, {}
        there = set(paths)
        for path in self.kept.keys() - there:
            del self.kept[path]


def _look(path: str) -> Look | None:
    try:
        about = os.stat(path)  # noqa: PTH116 - one call of the system for each of many files, and nothing around it
    except OSError:
        return None
    return about.st_size, about.st_mtime_ns, about.st_ino


def _is_file(path: str) -> bool:
    """Whether a file stands here itself, and no link."""
    try:
        return S_ISREG(os.lstat(path).st_mode)
    except OSError:
        return False


def _lasting(look: Look | None) -> Look | None:
    """A look by which a file can be known from now on."""
    return look if look and is_settled(look[1], time.time_ns()) else None
