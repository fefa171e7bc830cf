"""Nothing changed: found out by looking at files only, before anything is imported that makes pages.

What the last build was made from and what it made is known by names, sizes, times of writing and inodes. Where that
cannot tell, because of links between folders or files written just now, the build goes the longer way.
"""

import os
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefing.model.finding import Finding, Origin
from briefing.model.ticks import is_settled
from briefing.output.written import Written
from briefing.pipeline.built import Built, LeftOut
from briefing.pipeline.folders import ARCHIVE_VARIABLE, cache_file
from briefing.pipeline.looks import NOTHING, Look, look
from briefing.pipeline.sealed import opened, packed, seal
from briefing.pipeline.stamp import installed

if TYPE_CHECKING:  # where nothing has changed, nobody takes up what earlier builds left
    from briefing.pipeline.cache import Cache

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
        terms = f"{sys.version} {packages} {base_url} {drafts} {os.environ.get(ARCHIVE_VARIABLE)}"
        self._terms = terms.encode("utf-8", "surrogateescape")
        self._read: Sequence[str] = ()
        self._before, self._asked = NOTHING, 0
        self._known: tuple[Look, ...] = (NOTHING, NOTHING, NOTHING)
        """How all looked when the last build ended: what it was made from, the program, and what it made."""

    def last_result(self) -> Built | None:
        """What the last build found, if whatever it was made from, and all that it made, is as it was."""
        started, self._asked = time.perf_counter(), time.time_ns()
        noted = opened(self._file, self._terms)[-1]
        if noted is None:
            return None
        with suppress(OSError):
            read, program, made = self._known = tuple(map(Look.of, noted["seen"]))
            self._before = look(*map(Path, noted["read"]), known=read, of_python=False)
            self._read = noted["read"]
            if (
                self._before.is_like(read)
                and look(_PACKAGE, known=program, of_python=False).is_like(program)
                and look(self._public, known=made).is_like(made, folders=False)
            ):
                return _built(noted["built"], time.perf_counter() - started)
        return None

    def tell(self, cache: "Cache") -> None:
        """Tell how all looked a moment ago that a build reads, and at the end of the last one what that had made."""
        cache.read = self._before if self._read else NOTHING
        cache.made = self._known[-1]

    def forget(self) -> None:
        """Now that others may have written: how things looked before that counts no more."""
        self._read = ()

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
                self._asked, self._before = built.began, look(*built.read, of_python=False)
            program = look(_PACKAGE, known=self._known[1], of_python=False)
            seen = self._before, program, built.made or look(self._public)
            latest = max(self._before.latest, program.latest)
            if all(each.is_clear for each in seen) and is_settled(latest, self._asked):
                told = {"seen": [each.plain() for each in seen], "read": read, "built": _kept(built)}
                seal(self._file, self._terms, packed(told))
        except OSError:
            return


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
