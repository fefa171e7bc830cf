"""The cache: what earlier builds of a site left, in a file or in a program that goes on."""

import os
from hashlib import blake2b
from pathlib import Path

from briefing.pipeline.memo import Memo, read_memo, write_memo
from briefing.pipeline.stamp import stamp
from briefing.render.fingerprint import Fingerprints

FOLDER = ".cache"


class Cache:
    """What a build may take up and leaves behind. Deleting it changes no byte of the site."""

    def __init__(self, path: Path | None = None) -> None:
        """Read the cache in the file at `path`, or begin with an empty one, which is then kept in no file."""
        self._path = path
        self.memo = read_memo(path, stamp()) if path else Memo()
        self.fingerprints = Fingerprints()

    @classmethod
    def of(cls, root: Path, public: Path) -> "Cache":
        """The cache for one output folder of the site at `root`."""
        name = os.path.relpath(public.resolve(), root.resolve())
        return cls(root / FOLDER / f"build-{blake2b(name.encode(), digest_size=6).hexdigest()}")

    def save(self) -> None:
        """Keep it for the next program; a folder that cannot be written only makes the next build slower."""
        if self._path is None:
            return
        try:
            write_memo(self._path, stamp(), self.memo)
        except OSError:
            return
