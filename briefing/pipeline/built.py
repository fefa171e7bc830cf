"""What a build did."""

from dataclasses import field
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.model.finding import Finding
from briefing.model.frozen import frozen
from briefing.output.written import Written
from briefing.pipeline.looks import Look
from briefing.pipeline.stages import Stage

if TYPE_CHECKING:  # to know that nothing has changed, a build need not know what a site is
    from briefing.model.site import Site


@frozen
class LeftOut:
    """What has no page, and why: `things` names each by its id."""

    reason: str
    things: tuple[str, ...]


@frozen
class Built:
    """A build: `written` is missing where an error kept it from writing; `seconds` is how long it took.

    The `stages` are parts of that; those of the templates are summed over all processes. `began` is when the build
    began to read, in nanoseconds, and `read` are the files and folders that it was made from, there or not; none where
    that cannot be said. `made` is how the output folder looks now, unless drafts are shown. `site` is what the pages
    show, for a preview, which says more of it than they do.
    """

    findings: tuple[Finding, ...]
    written: Written | None = None
    entries: int = 0
    seconds: float = 0.0
    left_out: tuple[LeftOut, ...] = ()
    stages: tuple[Stage, ...] = ()
    began: int = 0
    read: tuple[Path, ...] = ()
    made: Look | None = None
    site: "Site | None" = field(default=None, repr=False, compare=False)
