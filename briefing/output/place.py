"""A file of a change, and what stands beside it meanwhile: the new content, and the old one under a second name."""

import errno
import os
import shutil
from hashlib import blake2b
from os.path import lexists, samefile
from pathlib import Path

from briefing.model.frozen import frozen
from briefing.output.whole import write_part

_NO_LINKS = {errno.EPERM, errno.ENOSYS, errno.EOPNOTSUPP, errno.EMLINK, errno.EINVAL}
"""What is said where a file cannot have a second name."""


@frozen
class Place:
    """A file of a change: where it stands, whether it stood there before, and what it shall hold, by its digest."""

    path: Path
    was: bool
    digest: str | None
    token: str

    @property
    def part(self) -> str:
        """Where its new content is written first."""
        return f"{self.path.parent}/.{self.path.name}.{self.token}.part"

    @property
    def kept(self) -> str:
        """The second name of what it was."""
        return f"{self.path.parent}/.{self.path.name}.{self.token}.old.part"

    def write_beside(self, content: bytes) -> None:
        """Write the new content, and give it the rights of the old one."""
        write_part(self.part, content, lasting=True)
        if self.was:
            shutil.copymode(self.path, self.part)

    def keep_beside(self) -> None:
        """Give what is there a second name, or else copy it."""
        if not link(str(self.path), self.kept):
            write_part(self.kept, self.path.read_bytes(), lasting=True)
            shutil.copymode(self.path, self.kept)

    def is_taken(self) -> bool:
        """Whether it is as it shall be, by what stands beside it."""
        if self.digest is None:
            return lexists(self.kept) and not lexists(self.path)
        if self.was:
            return lexists(self.kept) and not lexists(self.part)
        return lexists(self.path) and (not lexists(self.part) or samefile(self.part, self.path))

    def is_other(self) -> bool:
        """Whether somebody has changed it since, so that putting it back would lose something."""
        if not lexists(self.path):
            return False
        if self.digest is None:
            return lexists(self.kept) and Path(self.kept).read_bytes() != self.path.read_bytes()
        return self.is_taken() and digest_of(self.path.read_bytes()) != self.digest

    def put_back(self) -> None:
        """Make it what it was."""
        if self.was:
            os.replace(self.kept, self.path)
        else:
            os.unlink(self.path)


def link(path: str, other: str) -> bool:
    """Give a file a second name; whether it can have one."""
    try:
        os.link(path, other)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        return False
    return True


def digest_of(content: bytes) -> str:
    """By what a file's content is known."""
    return blake2b(content, digest_size=16).hexdigest()
