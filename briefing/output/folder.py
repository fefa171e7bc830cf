"""The output folder: written so that only what changed is touched, and only what a build made is removed."""

import os
from collections.abc import Collection, Iterable, Mapping
from os.path import getsize, isfile, islink, lexists
from pathlib import Path, PurePosixPath

from briefing.model.file_name import clash, kept_by_windows
from briefing.model.page import Kept, Rendered
from briefing.output.batch import Batch
from briefing.output.manifest import (
    FOR_HOSTS,
    Manifest,
    drop_parts,
    forget_manifest,
    is_bare,
    new_part,
    read_manifest,
    write_manifest,
)
from briefing.output.written import Written


class OutputProblem(Exception):
    """The output folder cannot be written as it is; the message says why and what to do."""


def last_build(folder: Path) -> frozenset[str]:
    """The files that the last build made here and that are still here: such a file can be `Kept`.

    None, where the last build was stopped while it wrote: some files are then of the build before.
    """
    made = read_manifest(folder)
    return (
        frozenset(path for path in made.files if isfile(f"{folder}/{path}")) if made and not made.part else frozenset()
    )


def write_site(folder: Path, files: Iterable[Rendered | Kept]) -> Written:
    """Bring the folder to exactly these files, and those that it holds from elsewhere.

    All files are made before the first is written, so a site that cannot be rendered leaves the last one whole. What
    pages need is there before they are, and goes after them: whenever it is stopped, each page that is there is whole.

    Raises:
        OutputProblem: if two pages claim one path, or paths that some system takes for one, or one that Windows cannot
            hold; if a file that is to be kept is not there, if the folder, or the place of a file, is full of things
            that no build made, or if it cannot be written.
    """
    wanted = _collect(files)
    try:
        return _bring(folder, wanted)
    except OSError as error:
        raise OutputProblem(f"{error.filename or folder} cannot be written: {error.strerror}") from None


def rewrite(folder: Path, files: Iterable[Rendered | Kept]) -> None:
    """Bring some files of the site up to date, and leave all others as they are, until `write_site`.

    What is in the place of a new one stays, and so does all that a stopped build has left.

    Raises:
        OutputProblem: if the folder cannot be written.
    """
    made = read_manifest(folder)
    if made is None or made.part:
        return
    new = {file.path: file.content for file in files if isinstance(file, Rendered)}
    ours = [path for path in new if path in made.files or not lexists(f"{folder}/{path}")]
    missing = {path: new[path] for path in ours if not _holds(f"{folder}/{path}", new[path])}
    if missing:
        part = new_part()
        try:
            write_manifest(folder, made.files | missing.keys(), part)
            _change(folder, missing, (), Batch(folder, part))
            write_manifest(folder, made.files | missing.keys())
        except OSError as error:
            raise OutputProblem(f"{error.filename or folder} cannot be written: {error.strerror}") from None


def _bring(folder: Path, wanted: Mapping[str, bytes | None]) -> Written:
    before = read_manifest(folder) or _unmade(folder)
    if not before.files.issuperset(wanted):  # those that were there have been looked at then
        _require_names(wanted)
    by_hand = [path for path in FOR_HOSTS & wanted.keys() - before.files if _will_do(folder / path, wanted[path])]
    wanted = {path: new for path, new in wanted.items() if path not in by_hand}
    missing = {path: new for path, new in wanted.items() if new is not None and not _holds(f"{folder}/{path}", new)}
    _require_no_other(folder, before, wanted)
    gone = sorted(before.files - wanted.keys())
    _drop_parts(folder, before)
    if missing or gone:
        part = new_part()
        write_manifest(folder, before.files | wanted.keys(), part)  # a killed build must not leave what nobody owns
        _change(folder, missing, gone, Batch(folder, part))
    if missing or gone or before != Manifest(files=frozenset(wanted)):
        write_manifest(folder, wanted.keys())
    return Written(written=len(missing), unchanged=len(wanted) - len(missing), removed=len(gone))


def _will_do(there: Path, wanted: bytes | None) -> bool:
    """Whether a file for hosts that a person has put there means what a build would write; it stays theirs then."""
    return isfile(there) and (not wanted or there.read_bytes().strip().lower() == wanted.strip().lower())


def _unmade(folder: Path) -> Manifest:
    """The manifest of a folder that no build has made."""
    if not is_bare(folder):
        raise OutputProblem(
            f"{folder} holds files that no build made: empty it, or build into another folder (nothing was written)"
        )
    return Manifest(files=frozenset())


def _require_no_other(folder: Path, before: Manifest, wanted: Mapping[str, bytes | None]) -> None:
    """Ensure that no file is in the way that no build made, and that none is away that is to be kept."""
    for path in wanted.keys() - before.files:
        if lexists(f"{folder}/{path}") and not _is_made(folder, path, before.files):
            raise OutputProblem(
                f"{folder / path} was not made by a build, and a page wants its place: move it (nothing was written)"
            )
    for path, content in wanted.items():
        if content is None and not isfile(f"{folder}/{path}"):
            raise OutputProblem(f"{folder / path} went away during the build: build again (nothing was written)")


def _is_made(folder: Path, path: str, made: Collection[str]) -> bool:
    """Whether a folder stands here, with nothing in it that no build made."""
    here = folder / path
    if here.is_symlink() or not here.is_dir():
        return False
    return all(each.is_dir() or each.relative_to(folder).as_posix() in made for each in here.rglob("*"))


def _change(folder: Path, missing: Mapping[str, bytes], gone: Collection[str], batch: Batch) -> None:
    first = _in_the_way(gone, missing)
    for path in first:
        _remove(folder, path)
    for path in sorted(missing, key=_in_order):
        batch.put(path, missing[path])
    for path in gone:
        if path not in first:
            _remove(folder, path)


def _in_order(path: str) -> tuple[bool, int]:
    """What pages need before the pages, and these before the lists that lead to them."""
    return path.endswith(".html"), -path.count("/")


def _drop_parts(folder: Path, before: Manifest) -> None:
    """Remove what the last build has left, if it was stopped."""
    drop_parts(folder)
    for above in {path.rpartition("/")[0] for path in before.files} if before.part else ():
        if not _is_linked(folder, above):
            (folder / above / before.part).unlink(missing_ok=True)


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
    made = read_manifest(folder)
    if made is None:
        return 0
    _drop_parts(folder, made)
    for path in made.files:
        _remove(folder, path)
    forget_manifest(folder)
    _remove_empty(folder, folder)
    return len(made.files)


_RENAME = "rename the file that makes it (nothing was written)"


def _collect(files: Iterable[Rendered | Kept]) -> dict[str, bytes | None]:
    """Every file by its path: its content, or nothing where it is kept."""
    wanted: dict[str, bytes | None] = {}
    for file in files:
        if file.path in wanted:
            raise OutputProblem(f"two pages want the address {file.path}: give one of them another id")
        wanted[file.path] = file.content if isinstance(file, Rendered) else None
    return wanted


def _require_names(paths: Collection[str]) -> None:
    """Ensure that every system can hold these paths beside each other."""
    if twins := clash(paths):
        raise OutputProblem(f"{twins[0]} and {twins[1]} are one path on some systems: {_RENAME}")
    if taken := next((path for path in paths if kept_by_windows(path)), None):
        raise OutputProblem(f"{taken} cannot be a file on Windows: {_RENAME}")


def _holds(path: str, content: bytes) -> bool:
    try:
        return getsize(path) == len(content) and Path(path).read_bytes() == content
    except OSError:
        return False


def _remove(folder: Path, path: str) -> None:
    """Remove a file that a build made, and the folders that it leaves empty; nothing behind a link to elsewhere."""
    target = folder / path
    if (target.is_dir() and not target.is_symlink()) or _is_linked(folder, path.rpartition("/")[0]):
        return
    try:
        target.unlink(missing_ok=True)
    except NotADirectoryError:
        return
    _remove_empty(folder, target.parent)


def _remove_empty(folder: Path, inner: Path) -> None:
    """Remove a folder of the site that is empty, and those above that are empty then, the output folder included."""
    for each in (inner, *inner.parents):
        try:
            each.rmdir()
        except FileNotFoundError:
            pass
        except OSError:
            return
        if each == folder:
            return


def _is_linked(folder: Path, above: str) -> bool:
    """Whether a folder of the site, or one above it, is a link."""
    parts = above.split("/") if above else []
    return any(islink(os.path.join(folder, *parts[:end])) for end in range(1, len(parts) + 1))
