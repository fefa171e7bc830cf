"""What can be wrong with an output folder."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class OutputProblem(Exception):
    """The output folder cannot be written as it is; the message says why and what to do."""


@contextmanager
def writing(folder: Path) -> Iterator[None]:
    """Tell what the disk refuses as a problem of the output folder.

    Raises:
        OutputProblem: naming the file, where the system does.
    """
    try:
        yield
    except OSError as error:
        raise OutputProblem(
            f"{error.filename2 or error.filename or folder} cannot be written: {error.strerror}"
        ) from None
