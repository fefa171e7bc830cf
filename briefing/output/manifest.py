"""The manifest: which files of an output folder builds have made, so that no other is ever changed or removed."""

import json
import shutil
from collections.abc import Iterable
from pathlib import Path

from briefing.model.frozen import frozen
from briefing.output.whole import parts_left, write_whole

MANIFEST = ".briefing.json"
"""Its name in the output folder; hosts leave dot-files out."""

FOR_HOSTS = frozenset({"CNAME", ".nojekyll"})
"""What hosts read: a publisher may have put it there by hand, even before the first build."""


@frozen
class Manifest:
    """The files that builds have made here.

    While a build puts files in their places, `files` are those of the build before and its own, there or not, and it is
    `unfinished`. If no build is at work on it, such a manifest tells of one that was stopped.
    """

    files: frozenset[str]
    unfinished: bool = False


def read_manifest(folder: Path) -> Manifest | None:
    """The manifest of a folder, or nothing where no build is known to have made one.

    A path that leads out of the folder was not written by a build and is passed over.
    """
    try:
        told = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        files = frozenset(path for path in told["files"] if _is_inside(path))
        return Manifest(files=files, unfinished=bool(told.get("unfinished")))
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None


def write_manifest(folder: Path, files: Iterable[str], *, unfinished: bool = False) -> None:
    """Put the manifest in place."""
    told = {"files": sorted(files)} | ({"unfinished": True} if unfinished else {})
    write_whole(folder / MANIFEST, (json.dumps(told, indent=0) + "\n").encode())


def forget_manifest(folder: Path) -> None:
    """Remove the manifest, and whatever stopped builds have left of one."""
    drop_parts(folder)
    (folder / MANIFEST).unlink(missing_ok=True)


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


def _is_inside(path: str) -> bool:
    parts = path.split("/")
    return any(parts) and bool(parts[0]) and ".." not in parts
