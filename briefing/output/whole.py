"""Writing a file whole: whoever reads it sees the old content or the new, and a stop half-way loses neither."""

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

_READABLE = 0o644
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


def write_whole(path: Path, *content: bytes, lasting: bool = False) -> None:
    """Put a file in place, and the folders above it.

    Args:
        path: where.
        content: all that it shall hold, in pieces.
        lasting: whether it is kept when the power fails as soon as this returns; that takes its time.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    part = part_of(path)
    try:
        write_part(part, *content, lasting=lasting)
        os.replace(part, path)
    except BaseException:
        drop_part(part)
        raise
    if lasting:
        keep_names((path.parent,))


def part_of(path: Path) -> str:
    """A path for what is written beside a file first; the name tells of which file it is, and is nobody else's."""
    return f"{path.parent}/.{path.name}.{os.urandom(6).hex()}.part"


def parts_left(path: Path) -> Iterator[Path]:
    """What stopped programs have left beside a file that they meant to put in place."""
    return path.parent.glob(f".{path.name}.*.part")


def write_part(path: str, *content: bytes, lasting: bool = False) -> os.stat_result:
    """Write a new file, which everybody may read whatever the user's mask: a host must be able to; how it looks then.

    Args:
        path: where no file is.
        content: all that it shall hold, in pieces.
        lasting: whether it is kept when the power fails as soon as this returns; that takes its time.
    """
    file = os.open(path, _NEW, _READABLE)
    try:
        for piece in content:
            left = memoryview(piece)
            while left:
                left = left[os.write(file, left) :]
        if os.name == "posix":
            os.fchmod(file, _READABLE)
        if lasting:
            os.fsync(file)
        return os.fstat(file)
    finally:
        os.close(file)


def keep_names(folders: Iterable[Path]) -> None:
    """Keep the names that files have in these folders, even when the power fails, where the system can."""
    for folder in folders if os.name == "posix" else ():
        file = os.open(folder, os.O_RDONLY)
        try:
            with suppress(OSError):  # some file systems cannot
                os.fsync(file)
        finally:
            os.close(file)


def drop_part(part: str) -> None:
    """Remove a part, if it is there and can be removed."""
    with suppress(OSError):
        os.unlink(part)
