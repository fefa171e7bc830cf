"""Changing several files, all or none of them."""

import errno
import os
import shutil
from collections.abc import Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path

from briefing.output.whole import drop_part, part_of, write_part

_NO_LINKS = {errno.EPERM, errno.ENOSYS, errno.EOPNOTSUPP, errno.EMLINK, errno.EINVAL}
"""What is said where a file cannot have a second name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One file: the bytes that it has now, and those that it shall have; nothing where there is no file."""

    path: Path
    before: bytes | None
    after: bytes | None


class StepProblem(Exception):
    """The files cannot be changed; none of them was."""


class FileThere(StepProblem):
    """A file that shall be new is there already."""


def change_together(steps: Sequence[Step]) -> None:
    """Bring all files to what they shall be; they are kept then, even when the power fails.

    What is new is first written beside each file, and what is there gets a second name; only then are files replaced,
    and put back if one cannot be, which takes no room on the disk. A file that is reached through a link is changed
    where it stands.

    Raises:
        StepProblem: if a file is not as it was read, or cannot be written. Nothing is changed then.
    """
    try:
        with ExitStack() as parts, ExitStack() as undo:
            beside = {step.path: _written_beside(step, parts) for step in steps if step.after is not None}
            kept = {step.path: _kept_beside(step, parts) for step in steps if step.before is not None}
            for step in steps:
                _require_as_read(step)
            for step in steps:
                _take(step, beside.get(step.path))
                undo.callback(_put_back, step, kept.get(step.path))
            undo.pop_all()
    except FileExistsError as error:
        raise _there(Path(error.filename2 or error.filename)) from None
    except OSError as error:
        raise StepProblem(f"{error.filename or 'a file'} cannot be written: {error.strerror}") from None
    for step in steps:
        if step.after is None:
            _remove_empty(step.path.parent)


def _written_beside(step: Step, parts: ExitStack) -> str:
    for folder in [folder for folder in step.path.parents if not folder.exists()][::-1]:
        folder.mkdir(exist_ok=True)
        parts.callback(_remove_empty, folder)
    part = part_of(_target(step))
    parts.callback(drop_part, part)
    write_part(part, step.after or b"", lasting=True)
    if step.before is not None:
        shutil.copymode(step.path, part)
    return part


def _kept_beside(step: Step, parts: ExitStack) -> str:
    """A second name of the file as it is, or else a copy."""
    part = part_of(_target(step))
    parts.callback(drop_part, part)
    try:
        os.link(_target(step), part)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        write_part(part, step.before or b"", lasting=True)
        shutil.copymode(step.path, part)
    return part


def _require_as_read(step: Step) -> None:
    now = _now(step.path)
    if now == step.before:
        return
    raise _there(step.path) if step.before is None else StepProblem(f"{step.path} was changed meanwhile: try again")


def _there(path: Path) -> FileThere:
    return FileThere(f"{path} is there already")


def _take(step: Step, beside: str | None) -> None:
    if beside is None:
        step.path.unlink()
    elif step.before is None:
        _put_new(step.path, beside)
    else:
        os.replace(beside, _target(step))


def _put_new(path: Path, beside: str) -> None:
    """Give a file its name, which nothing must have: not even what came this very moment.

    Raises:
        FileExistsError: if something has it.
    """
    try:
        os.link(beside, path)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        with path.open("xb"):
            pass  # the name is taken from here on
        os.replace(beside, path)


def _put_back(step: Step, kept: str | None) -> None:
    if kept is None:
        step.path.unlink(missing_ok=True)
    else:
        os.replace(kept, _target(step))


def _target(step: Step) -> Path:
    """Where the file stands that is to be replaced: behind the link, if its path is one."""
    return step.path if step.before is None or step.after is None else step.path.resolve()


def _remove_empty(folder: Path) -> None:
    with suppress(OSError):
        folder.rmdir()  # only where nothing is in it


def _now(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
