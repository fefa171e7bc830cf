"""The journal: what a change of files needs to be undone that was stopped half-way.

It is there before the first file changes, and gone under its name once the last one has. In between, each file's new
content stands beside it as a part, until it takes the file's place, and the old one has a second name; so whatever
stops a change, all can be put back, which takes no room on the disk.
"""

import json
import os
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from os.path import lexists
from pathlib import Path
from typing import Any

from briefing.model.frozen import frozen
from briefing.output.lock import Locked, held
from briefing.output.pending import DONE, JOURNAL
from briefing.output.place import Place
from briefing.output.whole import drop_part, keep_names, parts_left, write_whole

PATIENCE = 10.0
"""Seconds for which another change is waited for."""

_LOCK = ".cache/change.lock"
_TOKEN = re.compile(r"[0-9a-f]{12}")


class StepProblem(Exception):
    """The files cannot be changed; none of them was."""


@frozen
class Journal:
    """A change of files of the site at `root`; `folders` are those that it may leave empty, the outer ones first."""

    root: Path
    places: tuple[Place, ...]
    folders: tuple[Path, ...] = ()

    @property
    def _path(self) -> Path:
        return self.root / JOURNAL

    def begin(self) -> None:
        """Note that this change is begun: from here on, whatever stops it, the next command undoes it."""
        for part in parts_left(self._path):
            part.unlink(missing_ok=True)
        told = {
            "token": self.places[0].token,
            "places": [[_told(place.path, self.root), place.was, place.digest] for place in self.places],
            "folders": [_told(folder, self.root) for folder in self.folders],
        }
        write_whole(self._path, (json.dumps(told, indent=0) + "\n").encode(), lasting=self._is_shared)

    def keep_names(self) -> None:
        """Keep the names that files have, even when the power fails; of one file, either name will do."""
        if self._is_shared:
            keep_names({place.path.parent for place in self.places})

    def end(self) -> None:
        """Note that nothing is to be undone any more, and remove what stands beside the files."""
        os.replace(self._path, self.root / DONE)
        self.tidy()

    def undo(self) -> None:
        """Make all files what they were.

        Raises:
            StepProblem: if one was changed since; then none is touched.
        """
        taken = [place for place in self.places if place.is_taken()]
        other = next((place for place in self.places if taken and place.is_other()), None)
        if other:
            raise StepProblem(
                f"{_told(other.path, self.root)} was changed after a command that changes {len(self.places)} files was "
                "stopped half-way: move it elsewhere and try again, so that the others become what they were"
            )
        for place in reversed(taken):
            place.put_back()
        if taken:
            self.keep_names()
        self.end()

    def tidy(self) -> None:
        """Remove what stands beside the files, the folders that are empty now, and the note of all that."""
        beside = [part for place in self.places for part in (place.part, place.kept)]
        for part in beside:
            drop_part(part)
        for folder in reversed(self.folders):
            with suppress(OSError):
                folder.rmdir()  # only where nothing is in it
        if not any(map(lexists, beside)):
            drop_part(str(self.root / DONE))

    @property
    def _is_shared(self) -> bool:
        return len(self.places) > 1


@contextmanager
def changing(root: Path, waiting: Callable[[str], None] = lambda _: None) -> Iterator[None]:
    """Be the only one who changes files of the site at `root`.

    Args:
        root: the site's folder.
        waiting: is told which process is waited for, if one is.

    Raises:
        StepProblem: if another process is still at it after a while.
    """
    try:
        with held(root / _LOCK, PATIENCE, waiting):
            yield
    except Locked as lock:
        other = f"another command (process {lock.process})" if lock.process else "another command"
        raise StepProblem(f"{other} changes files of this site: try again when it has ended") from None


def undo_stopped(root: Path, may: Sequence[Path], waiting: Callable[[str], None]) -> int:
    """Undo a change of the site at `root` that was stopped; the number of its files, or 0 where there was none.

    Args:
        root: the site's folder.
        may: what commands change: files, and folders with all that is in them.
        waiting: is told which process is waited for, while a change is being made.

    Raises:
        StepProblem: if a file was changed since, the journal is not of this site, or another process is still at it
            after a while.
    """
    with changing(root, waiting):
        if done := _read(root, DONE, may):
            done.tidy()
        stopped = _read(root, JOURNAL, may)
        if stopped:
            stopped.undo()
        return len(stopped.places) if stopped else 0


def _read(root: Path, name: str, may: Sequence[Path]) -> Journal | None:
    """The journal of this name, if there is one.

    Raises:
        StepProblem: if it is none of this site.
    """
    try:
        return _journal(root, json.loads((root / name).read_bytes()), may)
    except FileNotFoundError:
        return None
    except (ValueError, TypeError, KeyError, RecursionError):
        raise StepProblem(
            f"{name} tells of a change that was stopped, but of none in content/ or the archive: if the archive was "
            f"elsewhere then, set it back; else remove {name}"
        ) from None


def _journal(root: Path, told: Any, may: Sequence[Path]) -> Journal:
    if not _TOKEN.fullmatch(told["token"]):
        raise ValueError(told["token"])
    places = tuple(
        Place(path=_own(root, path, may), was=bool(was), digest=digest, token=told["token"])
        for path, was, digest in told["places"]
    )
    above = [folder for each in may for folder in each.resolve().parents]
    folders = tuple(_own(root, path, may, above) for path in told["folders"])
    return Journal(root=root, places=places, folders=folders)


def _told(path: Path, root: Path) -> str:
    """A path from the site's folder, so that the folder may be moved meanwhile."""
    try:
        return os.path.relpath(path, root.resolve())
    except ValueError:
        return str(path)  # another drive


def _own(root: Path, told: str, may: Sequence[Path], also: Sequence[Path] = ()) -> Path:
    """The path that a journal tells.

    Raises:
        ValueError: if no command changes anything there.
    """
    path = Path(os.path.normpath(root.resolve() / told))
    if path not in also and not any(path.resolve().is_relative_to(each.resolve()) for each in may):
        raise ValueError(path)
    return path
