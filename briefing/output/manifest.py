"""The manifest: which files of an output folder builds have made, so that no other is ever changed or removed."""

import json
import re
from collections.abc import Iterable
from pathlib import Path
from secrets import token_hex

from briefing.model.frozen import frozen
from briefing.output.whole import parts_left, write_whole

MANIFEST = ".briefing.json"
"""Its name in the output folder; hosts leave dot-files out."""

FOR_HOSTS = frozenset({"CNAME", ".nojekyll"})
"""What hosts read: a publisher may have put it there by hand, even before the first build."""

_PART = re.compile(r"\.[0-9a-f]{12}\.part")


@frozen
class Manifest:
    """The files that builds have made here.

    While a build writes, `files` are those of the build before and its own, there or not, and `part` is the name of
    what it writes beside them. A manifest with a `part` that no build is at work on tells of one that was stopped.
    """

    files: frozenset[str]
    part: str = ""


def new_part() -> str:
    """A name for what is written beside files, and nobody else's."""
    return f".{token_hex(6)}.part"


def read_manifest(folder: Path) -> Manifest | None:
    """The manifest of a folder, or nothing where no build is known to have made one.

    A path that leads out of the folder was not written by a build and is passed over.
    """
    try:
        told = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        files = frozenset(path for path in told["files"] if _is_inside(path))
        part = told.get("part", "")
        return Manifest(files=files, part=part if _PART.fullmatch(part) else "")
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None


def write_manifest(folder: Path, files: Iterable[str], part: str = "") -> None:
    """Put the manifest in place."""
    told = {"files": sorted(files)} | ({"part": part} if part else {})
    write_whole(folder / MANIFEST, (json.dumps(told, indent=0) + "\n").encode())


def forget_manifest(folder: Path) -> None:
    """Remove the manifest, and whatever stopped builds have left of one."""
    drop_parts(folder)
    (folder / MANIFEST).unlink(missing_ok=True)


def drop_parts(folder: Path) -> None:
    """Remove what stopped builds have left of manifests."""
    for part in parts_left(folder / MANIFEST):
        part.unlink(missing_ok=True)


def is_bare(folder: Path) -> bool:
    """Whether nothing is in a folder but what is for hosts, and what a build left that was stopped at its beginning."""
    parts = set(parts_left(folder / MANIFEST))
    return not folder.exists() or all(item in parts or item.name in FOR_HOSTS for item in folder.iterdir())


def _is_inside(path: str) -> bool:
    parts = path.split("/")
    return any(parts) and bool(parts[0]) and ".." not in parts
