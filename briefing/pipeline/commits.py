"""Commits: which entries each one touched, as git's log tells it."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from briefing.model.frozen import frozen
from briefing.pipeline.git import ask

_MOST_COMMITS = 5_000
_MOST_TOUCHES = 20_000
"""How far back the log is read: of a longer history the newest part is told."""

_LOG = (
    "log", "--topo-order", f"--max-count={_MOST_COMMITS + 1}", "--format=%H%x00%P%x00%ct%x00%s", "--encoding=UTF-8",
    "--no-show-signature", "--no-color", "--no-ext-diff", "--no-textconv",
    "-c", "--raw", "-z", "--no-abbrev", "-M", "-l500", "--relative", f"-O{os.devnull}", "HEAD", "--",
)  # fmt: skip
"""Every option that settings could change is named, so that the answer depends on the commits alone.

`-c` shows of a merge what it has from none of its parents; `--relative` gives paths from the site's folder.
"""


@dataclass(frozen=True, slots=True)
class Version:
    """A file as a commit has it: under this path, with this content; a file that is not there has a content too."""

    path: str
    blob: str

    @property
    def is_nothing(self) -> bool:
        """Whether there is no file."""
        return not self.blob.strip("0")


@dataclass(frozen=True, slots=True)
class Touch:
    """A file that a commit changed: what it was in each parent, and what it is now."""

    before: tuple[Version, ...]
    after: Version

    @property
    def renamed_from(self) -> str | None:
        """The file's name before this commit, where that was another one."""
        path = self.before[0].path
        return path if path != self.after.path else None


@frozen
class Commit:
    """A commit of `seconds` after 1970 UTC, if it says. What came before a `base` is not known: it changed nothing."""

    id: str
    seconds: int | None
    subject: str
    base: bool
    touches: tuple[Touch, ...]


@frozen
class Log:
    """The last commit's history, the newest commit first and each before its parents; `whole` where none is missing."""

    commits: tuple[Commit, ...]
    whole: bool


def log(root: Path, folder: str) -> Log | None:
    """The commits that touched a folder of the site at `root`; nothing where git cannot tell."""
    shallow = ask(root, "rev-parse", "--is-shallow-repository")
    answer = ask(root, *_LOG, folder) if shallow else None
    if shallow is None or answer is None:
        return None
    is_shallow = shallow.output.strip() == b"true"
    found = list(_commits(answer.output.split(b"\0"), is_shallow=is_shallow))
    if not answer.whole:
        del found[-1:]  # the last one may be told in part
    near = _newest(found)
    return Log(commits=near, whole=answer.whole and not is_shallow and len(near) == len(found))


def _newest(found: list[Commit]) -> tuple[Commit, ...]:
    touches = 0
    for number, commit in enumerate(found):
        touches += len(commit.touches)
        if number == _MOST_COMMITS or touches > _MOST_TOUCHES:
            return tuple(found[:number])
    return tuple(found)


def _commits(fields: list[bytes], *, is_shallow: bool) -> Iterator[Commit]:
    """Read `id, parents, date, subject`, then for each file `:<modes> <contents> <status>` and its path.

    Before the first file there is a new line, or for a merge an empty field. Of a renamed file there are two paths, but
    of one that a merge renames only the new one.
    """
    at = 0
    while at + 4 <= len(fields):
        id_, parents, seconds, subject = fields[at : at + 4]
        at += 4
        touches = []
        if fields[at : at + 1] == [b""]:
            at += 1
        while at + 1 < len(fields) and fields[at].lstrip().startswith(b":"):
            step = 3 if b" R" in fields[at] and b"::" not in fields[at] else 2
            touches.append(_touch(*fields[at : at + step]))
            at += step
        yield Commit(
            id=id_.decode("ascii"),
            seconds=int(seconds) if seconds.isdigit() else None,  # some programs write commits without
            subject=subject.decode("utf-8", "replace"),
            base=is_shallow and not parents.strip(),
            touches=tuple(touches),
        )


def _touch(described: bytes, *paths: bytes) -> Touch:
    """One file: there is a colon for each parent, and one mode and one content more than that."""
    marks = described.strip().decode("ascii")
    parents = len(marks) - len(marks.lstrip(":"))
    blobs = marks.split()[parents + 1 : -1]
    path, *renamed = (each.decode("utf-8", "surrogateescape") for each in paths)
    return Touch(
        before=tuple(Version(path, blob) for blob in blobs[:-1]),
        after=Version(renamed[0] if renamed else path, blobs[-1]),
    )
