"""Changing several files, all or none of them."""

import os
import shutil
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path

_READABLE = 0o644


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One file: the bytes that it has now, and those that it shall have; nothing where there is no file."""

    path: Path
    before: bytes | None
    after: bytes | None


class StepProblem(Exception):
    """The files cannot be changed; none of them was."""


def change_together(steps: Sequence[Step]) -> None:
    """Bring all files to what they shall be.

    What is new is first written beside each file; only then are files replaced, and put back if one cannot be.

    Raises:
        StepProblem: if a file is not as it was read, or cannot be written. Nothing is changed then.
    """
    try:
        with ExitStack() as undo:
            beside = {step.path: _written_beside(step, undo) for step in steps if step.after is not None}
            _require_as_read(steps)
            for step in steps:
                _take(step, beside.get(step.path))
                undo.callback(_put_back, step)
            undo.pop_all()
    except OSError as error:
        raise StepProblem(f"{error.filename or 'a file'} cannot be written: {error.strerror}") from None
    for step in steps:
        if step.after is None:
            _remove_empty(step.path.parent)


def _written_beside(step: Step, undo: ExitStack) -> Path:
    for folder in [folder for folder in step.path.parents if not folder.exists()][::-1]:
        folder.mkdir()
        undo.callback(_remove_empty, folder)
    handle, name = tempfile.mkstemp(dir=step.path.parent, prefix=".", suffix=".part")
    path = Path(name)
    undo.callback(path.unlink, missing_ok=True)
    with os.fdopen(handle, "wb") as file:
        file.write(step.after or b"")
    if step.before is None:
        path.chmod(_READABLE)
    else:
        shutil.copymode(step.path, path)
    return path


def _require_as_read(steps: Sequence[Step]) -> None:
    for step in steps:
        if _now(step.path) != step.before:
            raise StepProblem(f"{step.path} was changed meanwhile: try again")


def _remove_empty(folder: Path) -> None:
    with suppress(OSError):
        folder.rmdir()  # only where nothing is in it


def _now(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def _take(step: Step, beside: Path | None) -> None:
    if beside is None:
        step.path.unlink()
    else:
        beside.replace(step.path)


def _put_back(step: Step) -> None:
    if step.before is None:
        step.path.unlink(missing_ok=True)
    else:
        step.path.write_bytes(step.before)
