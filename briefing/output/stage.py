"""The stage: new files are written here, beside the site, and take their places only when all of them are there."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from briefing.model.page import Rendered
from briefing.output.manifest import MANIFEST, Ledger, drop_parts, is_bare
from briefing.output.problem import OutputProblem, writing
from briefing.output.signature import Signature, digest, signed
from briefing.output.whole import part_of, write_part


class LinkedFolder(OSError):
    """A folder of the site is a link: whatever was written there would stand elsewhere."""

    def __init__(self, path: str) -> None:
        super().__init__(0, "it is a link to another folder: put a folder of its own in its place", path)


@dataclass(frozen=True, slots=True)
class Staged:
    """One file of the site whose content is on the disk: `path` is its place, where it is if it stands `at` none."""

    path: str
    signature: Signature
    at: str = ""


class Stage:
    """Holds files of a site until each takes its place, where whoever reads it sees the old content or the new.

    Several processes can write to it, each to a `branch` of its own: a file is on the disk when it is made, and need
    not be held in memory, nor handed from one to the other.
    """

    def __init__(self, folder: Path, name: str, ledger: Ledger, *, is_new: bool) -> None:
        self.folder, self.ledger = folder, ledger
        self._folder, self._name, self._is_new = str(folder), name, is_new
        self._made = False
        self._numbers = count()
        self._taken: set[str] = set()
        self._there = {self._folder}

    def branch(self) -> "Stage":
        """A part of the stage for another process."""
        return Stage(self.folder, f"{self._name}/{next(self._numbers)}", self.ledger, is_new=self._is_new)

    def hold(self, file: Rendered) -> Staged:
        """Write a file, unless its place has this content already.

        Raises:
            OutputProblem: if it cannot be written.
        """
        target = f"{self._folder}/{file.path}"
        known = None if self._is_new else _holding(target, file.content)
        if known:
            return Staged(file.path, known)
        at = f"{self._name}/{next(self._numbers)}"
        try:
            if not self._made:
                os.makedirs(self._name, exist_ok=True)
                self._made = True
            return Staged(file.path, signed(digest(file.content), write_part(at, file.content)), at)
        except OSError as error:
            raise OutputProblem(f"{target} cannot be written: {error.strerror}") from None

    def is_waiting(self, file: Staged) -> bool:
        """Whether a file has yet to take its place."""
        return bool(file.at) and file.at not in self._taken

    def place(self, file: Staged) -> None:
        """Let a file take its place; the folders above it are made.

        Raises:
            OSError: if it cannot.
        """
        target = f"{self._folder}/{file.path}"
        self._make(target.rpartition("/")[0])
        os.replace(file.at, target)
        self._taken.add(file.at)

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


@contextmanager
def staging(folder: Path) -> Iterator[Stage]:
    """A stage for the site in a folder; nothing of it is left. What stopped builds have left of theirs is gone, too.

    Raises:
        OutputProblem: if the folder is full of things that no build made, or cannot be written.
    """
    with writing(folder):
        is_new = not folder.exists()
        ledger = Ledger(folder)
        made = ledger.read()
        if made is None and not is_bare(folder):
            raise OutputProblem(
                f"{folder} holds files that no build made: empty it, or build into another folder (nothing was written)"
            )
        drop_parts(folder)
    name = part_of(folder / MANIFEST)
    try:
        yield Stage(folder, name, ledger, is_new=made is None)
    finally:
        shutil.rmtree(name, ignore_errors=True)
        if is_new:
            with suppress(OSError):
                folder.rmdir()  # only where nothing has come of it


def _holding(path: str, content: bytes) -> Signature | None:
    """The signature of a file that has this content; nothing where there is another, or none."""
    try:
        about = os.stat(path)
        if about.st_size == len(content) and Path(path).read_bytes() == content:
            return signed(digest(content), about)
    except OSError:
        pass
    return None
