"""The output folder: written so that only what changed is touched, and only what a build made is removed."""

import os
from collections.abc import Collection, Container, Iterable, Mapping, Sequence
from os.path import isfile, islink, lexists
from pathlib import Path, PurePosixPath
from typing import TypeAlias

from briefing.model.file_name import clash, kept_by_windows
from briefing.model.page import Kept, Rendered
from briefing.output.manifest import FOR_HOSTS, Manifest, drop_parts, forget_manifest, read_manifest
from briefing.output.problem import OutputProblem, writing
from briefing.output.stage import Stage, Staged
from briefing.output.written import Written

File: TypeAlias = Rendered | Staged | Kept


def last_build(folder: Path) -> frozenset[str]:
    """The files that the last build made here and that are still here: such a file can be `Kept`.

    None, where the last build was stopped while it put them in their places: some files are then of the build before.
    """
    made = read_manifest(folder)
    if made is None or made.unfinished:
        return frozenset()
    return frozenset(path for path in made.files if isfile(f"{folder}/{path}"))


def write_site(stage: Stage, files: Iterable[File], seen: Container[str] = frozenset()) -> Written:
    """Bring the folder of a stage to exactly these files, and those that it holds from elsewhere.

    All files are made before the first takes its place, so a site that cannot be rendered leaves the last one whole.
    What pages need is there before they are, and goes after them: whenever it is stopped, each page that is there is
    whole. Those that were `seen` to be there since the build began are not looked for again.

    Raises:
        OutputProblem: if two pages claim one path, or paths that some system takes for one, or one that Windows cannot
            hold; if a file that is to be kept is not there; if what no build made is in the place of a file; or if one
            cannot be written.
    """
    wanted = _collect(files)
    with writing(stage.folder):
        return _bring(stage, wanted, seen)


def rewrite(stage: Stage, files: Iterable[File]) -> None:
    """Bring some files of the site up to date, and leave all others as they are, until `write_site`.

    What is in the place of a new one stays, and after a build that was stopped, all do.

    Raises:
        OutputProblem: if the folder cannot be written.
    """
    folder = stage.folder
    made = stage.ledger.read()
    if made is None or made.unfinished:
        return
    ours = (file for file in files if file.path in made.files or not lexists(f"{folder}/{file.path}"))
    with writing(folder):
        if missing := _missing(stage, ours):
            listed = made.files | {file.path for file in missing}
            _change(stage, missing, (), listed)
            stage.ledger.end(listed)


def _bring(stage: Stage, wanted: Mapping[str, File], seen: Container[str]) -> Written:
    folder = stage.folder
    before = stage.ledger.read() or Manifest(files=frozenset())
    if not before.files.issuperset(wanted):  # those that were there have been looked at then
        _require_names(wanted)
    by_hand = [path for path in FOR_HOSTS & wanted.keys() - before.files if _will_do(folder / path, wanted[path])]
    wanted = {path: file for path, file in wanted.items() if path not in by_hand}
    _require_no_other(folder, before, wanted, seen)
    missing = _missing(stage, wanted.values())
    gone = sorted(before.files - wanted.keys())
    if missing or gone:
        _change(stage, missing, gone, before.files | wanted.keys())
    stage.ledger.end(frozenset(wanted))
    changed = (*(file.path for file in missing), *gone)
    return Written(written=len(missing), unchanged=len(wanted) - len(missing), removed=len(gone), changed=changed)


def _missing(stage: Stage, files: Iterable[File]) -> tuple[Staged, ...]:
    """The files that have yet to take their places."""
    held = (stage.hold(file) if isinstance(file, Rendered) else file for file in files)
    return tuple(file for file in held if isinstance(file, Staged) and stage.is_waiting(file))


def _will_do(there: Path, wanted: File) -> bool:
    """Whether a file for hosts that a person has put there means what a build would write; it stays theirs then."""
    if not isinstance(wanted, Rendered) or not isfile(there):
        return False
    return not wanted.content or there.read_bytes().strip().lower() == wanted.content.strip().lower()


def _require_no_other(folder: Path, before: Manifest, wanted: Mapping[str, File], seen: Container[str]) -> None:
    """Ensure that no file is in the way that no build made, and that none is away that is to be kept."""
    for path in wanted.keys() - before.files:
        if lexists(f"{folder}/{path}") and not _is_made(folder, path, before.files):
            raise OutputProblem(
                f"{folder / path} was not made by a build, and a page wants its place: move it (nothing was written)"
            )
    for path, file in wanted.items():
        if isinstance(file, Kept) and path not in seen and not isfile(f"{folder}/{path}"):
            raise OutputProblem(f"{folder / path} went away during the build: build again (nothing was written)")


def _is_made(folder: Path, path: str, made: Collection[str]) -> bool:
    """Whether a folder stands here, with nothing in it that no build made."""
    here = folder / path
    if here.is_symlink() or not here.is_dir():
        return False
    return all(each.is_dir() or each.relative_to(folder).as_posix() in made for each in here.rglob("*"))


def _change(stage: Stage, missing: Sequence[Staged], gone: Collection[str], listed: frozenset[str]) -> None:
    """Let files take their places, and remove those that are gone.

    The manifest lists all of them meanwhile: a build that is killed must not leave what nobody owns.
    """
    stage.ledger.begin(listed)
    first = _in_the_way(gone, [file.path for file in missing])
    for path in first:
        _remove(stage.folder, path)
    for file in sorted(missing, key=_in_order):
        stage.place(file)
    for path in gone:
        if path not in first:
            _remove(stage.folder, path)


def _in_order(file: Staged) -> tuple[bool, int]:
    """What pages need before the pages, and these before the lists that lead to them."""
    return file.path.endswith(".html"), -file.path.count("/")


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
    drop_parts(folder)
    for path in made.files:
        _remove(folder, path)
    forget_manifest(folder)
    _remove_empty(folder, folder)
    return len(made.files)


_RENAME = "rename the file that makes it (nothing was written)"


def _collect(files: Iterable[File]) -> dict[str, File]:
    """Every file by its path."""
    wanted: dict[str, File] = {}
    for file in files:
        if file.path in wanted:
            raise OutputProblem(f"two pages want the address {file.path}: give one of them another id")
        wanted[file.path] = file
    return wanted


def _require_names(paths: Collection[str]) -> None:
    """Ensure that every system can hold these paths beside each other."""
    if twins := clash(paths):
        raise OutputProblem(f"{twins[0]} and {twins[1]} are one path on some systems: {_RENAME}")
    if taken := next((path for path in paths if kept_by_windows(path)), None):
        raise OutputProblem(f"{taken} cannot be a file on Windows: {_RENAME}")


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
