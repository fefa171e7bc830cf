"""Code hosts: what the address at which one edits a file tells of its host."""

from __future__ import annotations

import re
from typing import Literal

from briefing.model.frozen import frozen

Software = Literal["github", "gitlab", "gitea"]
"""What runs there; Forgejo, and with it Codeberg, is a `gitea`."""

_ROOT = r"(?P<root>https?://[^/]+)/"
_IN_THE_BRANCH = r"/(?P<branch>[^/{]+)/(?P<folder>[^{?#]*)\{path\}"

_HOSTS: tuple[tuple[Software, str, str], ...] = (
    ("gitlab", rf"{_ROOT}(?P<repo>[^{{]+)/-/edit{_IN_THE_BRANCH}", "/-/blob/{branch}/{file}?plain=1#L{line}"),
    (
        "gitea",
        rf"{_ROOT}(?P<repo>[^/]+/[^/]+)/_edit{_IN_THE_BRANCH}",
        "/src/branch/{branch}/{file}?display=source#L{line}",
    ),
    ("github", rf"{_ROOT}(?P<repo>[^/]+/[^/]+)/edit{_IN_THE_BRANCH}", "/blob/{branch}/{file}?plain=1#L{line}"),
)
"""For each: where it lets one edit a file, and where below the repository's address it shows one at a line."""


@frozen
class CodeHost:
    """Where a site's files are kept: `repo` at the host `root`, in `branch`, below `folder` (`""`, or `sites/one/`)."""

    software: Software
    root: str
    repo: str
    branch: str
    folder: str
    shows: str

    @classmethod
    def of(cls, edit_url: str) -> CodeHost | None:
        """The host of an `edit_url`, known by its form; nothing where it is none of these."""
        for software, form, shows in _HOSTS:
            if found := re.fullmatch(form, edit_url):
                return cls(software=software, shows=shows, **found.groupdict())
        return None

    def line(self, path: str, line: int) -> str:
        """Where the host shows a line of a file: the editors of some cannot be sent to one."""
        shown = self.shows.format(branch=self.branch, file=f"{self.folder}{path}", line=line)
        return f"{self.root}/{self.repo}{shown}"
