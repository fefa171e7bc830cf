"""Building: from the content to the output folder."""

import time
from dataclasses import dataclass
from pathlib import Path

from briefing.content.load import load
from briefing.linking.link import link
from briefing.linking.selection import Selection, select
from briefing.model.finding import Finding
from briefing.model.history import History
from briefing.model.site import Site
from briefing.output.folder import Written, write_site
from briefing.pipeline.copies import read_copies
from briefing.pipeline.history import read_history
from briefing.pipeline.theme import read_theme
from briefing.render.context import Context
from briefing.render.engine import TemplateProblem, render

PUBLIC = "public"


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """What has no page, and why: `things` names each by its id."""

    reason: str
    things: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """A build: `written` is missing where an error kept it from writing; `seconds` is how long it took."""

    findings: tuple[Finding, ...]
    written: Written | None = None
    entries: int = 0
    seconds: float = 0.0
    left_out: tuple[LeftOut, ...] = ()


def build(root: Path, *, base_url: str | None = None, drafts: bool = False, public: Path | None = None) -> Built:
    """Build the site at `root` into its `public/`, or write nothing where its content has an error.

    Args:
        root: the site's folder.
        base_url: the address to build for, instead of the one in `site.yaml`.
        drafts: whether drafts are shown, as a preview does.
        public: the output folder, where it is not `public/`.

    Raises:
        OutputProblem: if the output folder cannot be written as it is.
    """
    started = time.perf_counter()
    library, findings = load(root, base_url)
    if library is None:
        return Built(findings=findings)
    selection = select(library, drafts=drafts)
    shown = selection.library
    history = read_history(root, shown) if shown.settings.makes("changes") else History()
    site = link(shown, read_copies(root, shown).texts, history)
    try:
        written = write_site(public or root / PUBLIC, render(Context.of(site), read_theme(root)))
    except TemplateProblem as problem:
        return Built(findings=(*findings, problem.finding))
    return Built(
        findings=findings,
        written=written,
        entries=len(site.library.entries),
        seconds=time.perf_counter() - started,
        left_out=tuple(reason for reason in _left_out(selection, site) if reason.things),
    )


def _left_out(selection: Selection, site: Site) -> tuple[LeftOut, ...]:
    library = selection.library
    return (
        LeftOut(reason="drafts", things=(*selection.draft_entries, *selection.draft_questions, *selection.draft_pages)),
        LeftOut(
            reason="actors in no published entry", things=tuple(id_ for id_ in library.actors if id_ not in site.actors)
        ),
        LeftOut(
            reason="topics of no published entry", things=tuple(id_ for id_ in library.topics if id_ not in site.topics)
        ),
        LeftOut(
            reason="questions with an answer in no published entry",
            things=tuple(id_ for id_ in library.questions if id_ not in site.questions),
        ),
    )
