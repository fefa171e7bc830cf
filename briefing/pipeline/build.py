"""Building: from the content to the output folder."""

import time
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from briefing.content.load import load
from briefing.linking.link import link
from briefing.linking.selection import Selection, select
from briefing.model.finding import Finding
from briefing.model.history import History
from briefing.model.site import Site
from briefing.output.folder import Written, last_build, write_site
from briefing.pipeline.cards import draw_cards
from briefing.pipeline.copies import read_copies
from briefing.pipeline.history import read_history
from briefing.pipeline.languages import words_of
from briefing.pipeline.progress import Tell, told, untold
from briefing.pipeline.search import search_index, without_search
from briefing.pipeline.theme import read_theme
from briefing.render.context import Context
from briefing.render.engine import Engine, TemplateProblem
from briefing.render.social.looks import Looks

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


def build(
    root: Path, *, base_url: str | None = None, drafts: bool = False, public: Path | None = None, tell: Tell = untold
) -> Built:
    """Build the site at `root` into its `public/`, or write nothing where its content has an error.

    Args:
        root: the site's folder.
        base_url: the address to build for, instead of the one in `site.yaml`.
        drafts: whether drafts are shown, as a preview does.
        public: the output folder, where it is not `public/`.
        tell: is told how many files were made.

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
        written, remarks = _write(root, site, public or root / PUBLIC, tell)
    except TemplateProblem as problem:
        return Built(findings=(*findings, problem.finding))
    return Built(
        findings=(*findings, *remarks),
        written=written,
        entries=len(site.library.entries),
        seconds=time.perf_counter() - started,
        left_out=tuple(reason for reason in _left_out(selection, site) if reason.things),
    )


def _write(root: Path, site: Site, folder: Path, tell: Tell) -> tuple[Written, tuple[Finding, ...]]:
    """Write the site, without its search where there is no index; the findings say why none could be made."""
    theme = read_theme(root)
    looks = Looks.of(theme)
    context = Context.of(site, words_of(theme, site.library.settings.language), looks)
    index = search_index(context, folder)
    if not index.files:
        context = Context.of(without_search(site), context.words, looks)
    pictures = draw_cards(context, last_build(folder))
    engine = Engine(context, theme)
    made = (file for task in chain(engine.tasks(), pictures) for file in task.make())
    files = chain(made, engine.assets.files(), index.files)
    return write_site(folder, told(files, tell)), index.findings


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
