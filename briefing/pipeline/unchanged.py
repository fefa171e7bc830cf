"""Nothing changed: found out by looking at files only, before anything is imported that makes pages.

What the last build was made from and what it made is known by names, sizes, times of writing and inodes. Where that
cannot tell, because of links between folders or files written just now, the build goes the longer way.
"""

import json
import os
import sys
import time
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path
from typing import Any

from briefing.model.finding import Finding, Origin
from briefing.model.ticks import is_settled
from briefing.output.whole import write_whole
from briefing.output.written import Written
from briefing.pipeline.built import Built, LeftOut
from briefing.pipeline.folders import ARCHIVE_VARIABLE, cache_file
from briefing.pipeline.stamp import installed

_PACKAGE = Path(__file__).resolve().parent.parent
_HISTORY = ("HEAD", "refs", "packed-refs", "shallow")
"""What changes in a repository's folder when a commit is made or fetched."""


class Unclear(Exception):
    """Looking at the files does not tell whether something changed."""


class Notes:
    """The notes on builds of one site into one folder, for one address, with or without drafts."""

    def __init__(self, root: Path, public: Path, *, base_url: str | None, drafts: bool) -> None:
        self._public = public
        self._file = cache_file(root, public, "note")
        packages = " ".join(installed())
        self._terms = f"{sys.version} {packages} {base_url} {drafts} {os.environ.get(ARCHIVE_VARIABLE)}"

    def last_result(self) -> Built | None:
        """What the last build found, if whatever it was made from, and all that it made, is as it was."""
        started = time.perf_counter()
        try:
            noted: Any = json.loads(self._file.read_bytes())
            seen = self._seen(noted["read"])
            if not all(now == then for (now, _), then in zip(seen, noted["seen"], strict=True)):
                return None
            return _built(noted["built"], time.perf_counter() - started)
        except (OSError, ValueError, TypeError, KeyError, Unclear):
            return None

    def remember(self, built: Built) -> None:
        """Note what a build was made from and what it made, unless something was written while it was made."""
        read = [str(path) for path in built.read]
        try:
            self._file.unlink(missing_ok=True)
            if built.written is None or not read:
                return
            seen = [*self._seen(read)]
            if is_settled(max(latest for _, latest in seen), built.began):
                told = {"seen": [now for now, _ in seen], "read": read, "built": _kept(built)}
                write_whole(self._file, json.dumps(told).encode())
        except (OSError, Unclear):
            return

    def _seen(self, read: list[str]) -> Iterator[tuple[str, int]]:
        """How things look, part by part: what was read, the program, what was made.

        Of each a digest, and when the latest was written of which that matters. The first says most often that
        something changed, and then nobody asks for the others.
        """
        parts = (((*map(Path, read),), True), ((_PACKAGE,), True), ((self._public,), False))
        for paths, matters in parts:
            digest = blake2b(self._terms.encode("utf-8", "surrogateescape"), digest_size=16)
            latest = 0
            for path in paths:
                for look, written in _looks(path, folders=matters):
                    digest.update(look.encode("utf-8", "surrogateescape"))
                    latest = max(latest, written) if matters else 0
            yield digest.hexdigest(), latest


def repository(root: Path) -> Iterator[Path]:
    """The files that tell of new commits in the repository that a folder is in, if it is in one.

    Raises:
        Unclear: if the repository keeps them elsewhere.
    """
    for folder in (root, *root.parents):
        at = folder / ".git"
        if at.is_dir():
            yield from (at / name for name in _HISTORY)
            return
        if at.exists():
            raise Unclear


def _looks(root: Path, *, folders: bool = True) -> Iterator[tuple[str, int]]:
    """How each file looks, from a path on, and when it was written.

    Of `folders` below it too, which tell of a file that went away while a build read; else they are only named.
    """
    try:
        about = root.stat()
    except OSError:
        yield f"{root}\0none\0", 0
        return
    yield f"{root}\0{about.st_size}\0{about.st_mtime_ns}\0{about.st_ino}\0", about.st_mtime_ns
    ahead = [str(root)] if root.is_dir() else []
    while ahead:
        folder = ahead.pop()
        with os.scandir(folder) as items:
            listed = sorted(items, key=lambda item: item.name)
        for item in listed:
            if item.name == "__pycache__":
                continue
            if item.is_symlink():
                raise Unclear
            if item.is_dir():
                ahead.append(item.path)
                if not folders:
                    yield f"{item.path}/\0", 0
                    continue
            about = item.stat()
            yield f"{item.path}\0{about.st_size}\0{about.st_mtime_ns}\0{about.st_ino}\0", about.st_mtime_ns


def _kept(built: Built) -> dict[str, Any]:
    written = built.written
    return {
        "findings": [
            [each.origin.path, each.origin.line, each.origin.column, each.check, each.message, each.severity]
            for each in built.findings
        ],
        "files": written.written + written.unchanged if written else 0,
        "entries": built.entries,
        "left_out": [[out.reason, *out.things] for out in built.left_out],
    }


def _built(kept: Any, seconds: float) -> Built:
    return Built(
        findings=tuple(
            Finding(origin=Origin(path, line, column), check=check, message=message, severity=severity)
            for path, line, column, check, message, severity in kept["findings"]
        ),
        written=Written(written=0, unchanged=kept["files"], removed=0),
        entries=kept["entries"],
        seconds=seconds,
        left_out=tuple(LeftOut(reason=reason, things=tuple(things)) for reason, *things in kept["left_out"]),
    )
