"""The output folder: written so that only what changed is touched, and only what a build made is removed."""

import json
from collections.abc import Collection, Iterable, Mapping
from os.path import getsize, isfile
from pathlib import Path, PurePosixPath

from briefing.model.page import Kept, Rendered
from briefing.output.batch import Batch
from briefing.output.whole import write_whole
from briefing.output.written import Written

MANIFEST = ".briefing.json"
"""The list of all files that the last build made; hosts leave dot-files out."""


class OutputProblem(Exception):
    """The output folder cannot be written as it is; the message says why and what to do."""


def last_build(folder: Path) -> frozenset[str]:
    """The files that the last build made here and that are still here: such a file can be `Kept`."""
    return frozenset(path for path in _manifest(folder) or () if isfile(f"{folder}/{path}"))


def write_site(folder: Path, files: Iterable[Rendered | Kept]) -> Written:
    """Bring the folder to exactly these files, and those that it holds from elsewhere.

    All files are made before the first is written, so a site that cannot be rendered leaves the last one whole.

    Raises:
        OutputProblem: if two pages claim one path, if a file that is to be kept is not there, if the folder is full
            of things that no build made, or if it cannot be written.
    """
    wanted = _collect(files)
    try:
        return _bring(folder, wanted)
    except OSError as error:
        raise OutputProblem(f"{error.filename or folder} cannot be written: {error.strerror}") from None


def _bring(folder: Path, wanted: Mapping[str, bytes | None]) -> Written:
    before = _manifest(folder)
    if before is None and folder.exists() and any(folder.iterdir()):
        raise OutputProblem(
            f"{folder} holds files that no build made: empty it, or build into another folder (nothing was written)"
        )
    before = before or frozenset()
    missing = {path: new for path, new in wanted.items() if new is not None and not _holds(f"{folder}/{path}", new)}
    lost = [path for path, content in wanted.items() if content is None and not isfile(f"{folder}/{path}")]
    if lost:
        raise OutputProblem(f"{folder / lost[0]} went away during the build: build again (nothing was written)")
    gone = sorted(before - wanted.keys())
    if missing or gone:
        _write_manifest(folder, before | wanted.keys())  # a killed build must not leave files that nobody owns
    first = _in_the_way(gone, missing)
    for path in first:
        _remove(folder, path)
    batch = Batch(folder)
    for path, content in missing.items():
        batch.put(path, content)
    for path in gone:
        if path not in first:
            _remove(folder, path)
    if missing or gone or before != wanted.keys():
        _write_manifest(folder, wanted.keys())
    return Written(written=len(missing), unchanged=len(wanted) - len(missing), removed=len(gone))


def _in_the_way(gone: Collection[str], missing: Iterable[str]) -> frozenset[str]:
    """Old files where a new folder belongs, and files in old folders where a new file belongs."""
    if not gone:
        return frozenset()
    new_files = set(missing)
    new_folders = {str(above) for path in new_files for above in PurePosixPath(path).parents}
    return frozenset(
        path for path in gone if path in new_folders or not new_files.isdisjoint(map(str, PurePosixPath(path).parents))
    )


def clean(folder: Path) -> int:
    """Remove what builds made, and the folder if nothing else is in it; the number of files removed."""
    made = _manifest(folder)
    if made is None:
        return 0
    for path in made:
        _remove(folder, path)
    _remove(folder, MANIFEST)
    return len(made)


def _collect(files: Iterable[Rendered | Kept]) -> dict[str, bytes | None]:
    """Every file by its path: its content, or nothing where it is kept."""
    wanted: dict[str, bytes | None] = {}
    for file in files:
        if file.path in wanted:
            raise OutputProblem(f"two pages want the address {file.path}: give one of them another id")
        wanted[file.path] = file.content if isinstance(file, Rendered) else None
    return wanted


def _manifest(folder: Path) -> frozenset[str] | None:
    """The files of the last build, or nothing where none is known to have been made here.

    A path that leads out of the folder was not written by a build and is passed over.
    """
    try:
        made = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        return frozenset(path for path in made["files"] if _is_inside(path))
    except (OSError, ValueError, TypeError, KeyError):
        return None


def _is_inside(path: str) -> bool:
    parts = path.split("/")
    return any(parts) and bool(parts[0]) and ".." not in parts


def _write_manifest(folder: Path, paths: Iterable[str]) -> None:
    write_whole(folder / MANIFEST, (json.dumps({"files": sorted(paths)}, indent=0) + "\n").encode())


def _holds(path: str, content: bytes) -> bool:
    try:
        return getsize(path) == len(content) and Path(path).read_bytes() == content
    except OSError:
        return False


def _remove(folder: Path, path: str) -> None:
    """Remove a file that a build made, and the folders that it leaves empty, up to the output folder itself."""
    target = folder / path
    if target.is_dir() and not target.is_symlink():
        return
    target.unlink(missing_ok=True)
    for parent in target.parents:
        try:
            parent.rmdir()
        except OSError:
            return
        if parent == folder:
            return
