"""The manifest: which files of an output folder builds have made, so that no other is ever changed or removed."""

import json
import os
import shutil
from pathlib import Path

from briefing.model.frozen import frozen
from briefing.output.whole import parts_left, write_whole

MANIFEST = ".briefing.json"
"""Its name in the output folder; hosts leave dot-files out."""

FOR_HOSTS = frozenset({"CNAME", ".nojekyll"})
"""What hosts read: a publisher may have put it there by hand, even before the first build."""


UNFINISHED = f"{MANIFEST}.unfinished"
"""An empty file beside it, as long as a build puts files in their places; of a build that was stopped, it stays."""


@frozen
class Manifest:
    """The files that builds have made here.

    While a build puts files in their places, `files` are those of the build before and its own, there or not, and it is
    `unfinished`. If no build is at work on it, such a manifest tells of one that was stopped.
    """

    files: frozenset[str]
    unfinished: bool = False


class Ledger:
    """The manifest of one folder: read once, and again only where it was written by somebody else."""

    def __init__(self, folder: Path) -> None:
        self._path, self._mark = folder / MANIFEST, folder / UNFINISHED
        self._files: frozenset[str] | None = None
        self._seen: tuple[int, int, int] | None = None

    def read(self) -> Manifest | None:
        """The manifest, or nothing where no build is known to have made one."""
        seen = self._look()
        if seen is None or seen != self._seen:
            self._files, self._seen = _listed(self._path), seen
        return None if self._files is None else Manifest(files=self._files, unfinished=os.path.lexists(self._mark))

    def begin(self, files: frozenset[str]) -> None:
        """List all these files, there or not, and say that this is unfinished until it is ended."""
        self._list(files)
        write_whole(self._mark)

    def end(self, files: frozenset[str]) -> None:
        """List exactly these files, all of which are there."""
        self._list(files)
        self._mark.unlink(missing_ok=True)

    def _list(self, files: frozenset[str]) -> None:
        if self._files == files and self._look() == self._seen:
            return
        listed = json.dumps(sorted(files), separators=(",\n", ":"))  # each in a line; an indent would be told in Python
        write_whole(self._path, f'{{\n"files": {listed}\n}}\n'.encode())
        self._files, self._seen = files, self._look()

    def _look(self) -> tuple[int, int, int] | None:
        """How the file looks, whose place each writing gives to another."""
        try:
            about = self._path.stat()
        except OSError:
            return None
        return about.st_ino, about.st_mtime_ns, about.st_size


def read_manifest(folder: Path) -> Manifest | None:
    """The manifest of a folder, or nothing where no build is known to have made one.

    A path that leads out of the folder was not written by a build and is passed over.
    """
    return Ledger(folder).read()


def forget_manifest(folder: Path) -> None:
    """Remove the manifest, and whatever stopped builds have left of one."""
    drop_parts(folder)
    for name in (UNFINISHED, MANIFEST):
        (folder / name).unlink(missing_ok=True)


def drop_parts(folder: Path) -> None:
    """Remove what stopped builds have left: parts of manifests, and their stages, which are named as such."""
    for part in parts_left(folder / MANIFEST):
        if part.is_dir() and not part.is_symlink():
            shutil.rmtree(part, ignore_errors=True)
        else:
            part.unlink(missing_ok=True)


def is_bare(folder: Path) -> bool:
    """Whether nothing is in a folder but what is for hosts, and what a build left that was stopped at its beginning."""
    parts = set(parts_left(folder / MANIFEST))
    return not folder.exists() or all(item in parts or item.name in FOR_HOSTS for item in folder.iterdir())


def _listed(path: Path) -> frozenset[str] | None:
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
        return frozenset(filter(_is_inside, told["files"]))
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None


def _is_inside(path: str) -> bool:
    return not path.startswith("/") and any(parts := path.split("/")) and ".." not in parts and "\0" not in path
