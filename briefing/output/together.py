"""Changing several files, all or none of them, whatever stops it."""

import os
from collections.abc import Iterator, Sequence
from os.path import lexists
from pathlib import Path

from briefing.model.frozen import frozen
from briefing.output.journal import Journal, StepProblem, changing
from briefing.output.pending import is_pending
from briefing.output.place import Place, digest_of, link


@frozen
class Step:
    """One file: the bytes that it has now, and those that it shall have; nothing where there is no file."""

    path: Path
    before: bytes | None
    after: bytes | None


class FileThere(StepProblem):
    """A file that shall be new is there already."""


def change_together(root: Path, steps: Sequence[Step]) -> None:
    """Bring files of the site at `root` to what they shall be; they are kept then, even when the power fails.

    What is new is first written beside each file, and what is there gets a second name; only then are files replaced.
    If one cannot be, all are put back, and so they are by the next command if this one is killed: the journal tells
    it how. A file that is reached through a link is changed where it stands.

    Raises:
        StepProblem: if a file is not as it was read, or cannot be written. Nothing is changed then.
    """
    if not steps:
        return
    try:
        with changing(root):
            if is_pending(root):
                raise StepProblem("another command was stopped while it changed files: try again")
            _change(root, steps)
    except FileExistsError as error:
        raise _there(Path(error.filename2 or error.filename)) from None
    except OSError as error:
        raise StepProblem(f"{error.filename or 'a file'} cannot be written: {error.strerror}") from None


def _change(root: Path, steps: Sequence[Step]) -> None:
    token = os.urandom(6).hex()
    places = tuple(_place(step, token) for step in steps)
    for step in steps:
        if step.before is None and lexists(step.path):
            raise _there(step.path)
    journal = Journal(root=root, places=places, folders=tuple(_folders(steps)))
    journal.begin()
    try:
        _prepare(journal, steps)
        for step in steps:
            _require_as_read(step)
        for place in places:
            _take(place)
        journal.keep_names()
        journal.end()
    except BaseException:
        journal.undo()
        raise


def _place(step: Step, token: str) -> Place:
    """Where the file stands that is to be changed: behind the link, if its path is one that is to be replaced."""
    path = step.path.resolve() if None not in (step.before, step.after) else step.path.parent.resolve() / step.path.name
    digest = None if step.after is None else digest_of(step.after)
    return Place(path=path, was=step.before is not None, digest=digest, token=token)


def _folders(steps: Sequence[Step]) -> Iterator[Path]:
    """The folders that are made for new files, and those from which files go: none of them is left empty."""
    above = {folder.resolve() for step in steps if step.before is None for folder in step.path.parents}
    left = {step.path.parent.resolve() for step in steps if step.after is None}
    yield from sorted(folder for folder in above | left if folder in left or not folder.exists())


def _prepare(journal: Journal, steps: Sequence[Step]) -> None:
    """Write what is new beside the files, and give what is there second names."""
    for folder in journal.folders:
        folder.mkdir(exist_ok=True)
    for place, step in zip(journal.places, steps, strict=True):
        if step.after is not None:
            place.write_beside(step.after)
        if step.before is not None:
            place.keep_beside()
    journal.keep_names()


def _require_as_read(step: Step) -> None:
    now = _now(step.path)
    if now == step.before:
        return
    raise _there(step.path) if step.before is None else StepProblem(f"{step.path} was changed meanwhile: try again")


def _there(path: Path) -> FileThere:
    return FileThere(f"{path} is there already")


def _take(place: Place) -> None:
    """Make a file what it shall be.

    Raises:
        FileExistsError: if something has the name of a new one, even if it came this very moment.
    """
    if place.digest is None:
        place.path.unlink()
    elif place.was:
        os.replace(place.part, place.path)
    elif link(place.part, str(place.path)):
        os.unlink(place.part)
    else:
        with place.path.open("xb"):
            pass  # the name is taken from here on
        os.replace(place.part, place.path)


def _now(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
