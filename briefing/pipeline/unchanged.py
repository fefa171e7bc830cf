"""Nothing changed: found out by looking at files only, before anything is imported that makes pages.

What the last build was made from and what it made is known by names, sizes, times of writing and inodes. Where that
cannot tell, because of links between folders or files written just now, the build goes the longer way.
"""

import json
import os
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from briefing.model.finding import Finding, Origin
from briefing.model.ticks import is_settled
from briefing.output.whole import write_whole
from briefing.output.written import Written
from briefing.pipeline.built import Built, LeftOut
from briefing.pipeline.folders import ARCHIVE_VARIABLE, cache_file
from briefing.pipeline.looks import Look, look
from briefing.pipeline.stamp import installed

_PACKAGE = Path(__file__).resolve().parent.parent
_HISTORY = ("HEAD", "refs", "packed-refs", "shallow")
"""What changes in a repository's folder when a commit is made or fetched."""


class Unclear(Exception):
    """Looking at files does not tell whether something changed."""


class Notes:
    """The notes on builds of one site into one folder, for one address, with or without drafts."""

    def __init__(self, root: Path, public: Path, *, base_url: str | None, drafts: bool) -> None:
        self._public = public
        self._file = cache_file(root, public, "note")
        packages = " ".join(installed())
        self._terms = f"{sys.version} {packages} {base_url} {drafts} {os.environ.get(ARCHIVE_VARIABLE)}"
        self._read: Sequence[str] = ()
        self._before, self._asked = Look(digest=None, latest=0, size=0), 0

    def last_result(self) -> Built | None:
        """What the last build found, if whatever it was made from, and all that it made, is as it was."""
        started, self._asked = time.perf_counter(), time.time_ns()
        try:
            noted: Any = json.loads(self._file.read_bytes())
            self._before, self._read = look(*map(Path, noted["read"])), noted["read"]
            seen = zip(self._seen(), noted["seen"], strict=True)
            if noted["terms"] != self._terms or not all(now.digest == then for now, then in seen):
                return None
            return _built(noted["built"], time.perf_counter() - started)
        except (OSError, ValueError, TypeError, KeyError, RecursionError):
            return None

    def remember(self, built: Built) -> None:
        """Note what a build was made from and what it made, unless something was written while it was made.

        How that looked which it was made from may have been seen before it began: it has read the same, or what is
        found to look otherwise the next time.
        """
        read = [str(path) for path in built.read]
        try:
            self._file.unlink(missing_ok=True)
            if built.written is None or not read:
                return
            if read != self._read:
                self._asked, self._before = built.began, look(*built.read)
            seen = [*self._seen(built.made)]
            if all(each.digest for each in seen) and is_settled(max(each.latest for each in seen[:2]), self._asked):
                told = {
                    "terms": self._terms,
                    "seen": [each.digest for each in seen],
                    "read": read,
                    "built": _kept(built),
                }
                write_whole(self._file, json.dumps(told).encode())
        except OSError:
            return

    def _seen(self, made: Look | None = None) -> Iterator[Look]:
        """How things look, part by part: what was read, the program, what was made.

        The first says most often that something changed, and then nobody asks for the others.
        """
        yield self._before
        yield look(_PACKAGE)
        yield made or look(self._public, folders=False)


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
