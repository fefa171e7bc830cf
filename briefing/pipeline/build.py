"""Building: from the content to the output folder."""

import time
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from itertools import chain, tee
from pathlib import Path

from briefing.content.folder import CONTENT, SETTINGS
from briefing.content.load import load
from briefing.linking.link import link
from briefing.linking.selection import Selection, select
from briefing.linking.statements.lexicon import Lexicon
from briefing.model.finding import Finding
from briefing.model.history import History
from briefing.model.library import Library
from briefing.model.page import Rendered
from briefing.model.site import Site
from briefing.output.folder import last_build, rewrite, write_site
from briefing.output.stage import Stage, staging
from briefing.output.written import Written
from briefing.pipeline.ahead import listed
from briefing.pipeline.built import Built, LeftOut
from briefing.pipeline.cache import Cache
from briefing.pipeline.cards import draw_cards
from briefing.pipeline.compiled import Compiled
from briefing.pipeline.copies import archive_folder, read_copies
from briefing.pipeline.folders import PUBLIC
from briefing.pipeline.hosting import hosting_files
from briefing.pipeline.keys import Keys
from briefing.pipeline.languages import words_of
from briefing.pipeline.looks import Look
from briefing.pipeline.memo import Memo
from briefing.pipeline.outlet import require_outlet
from briefing.pipeline.progress import Tell, told, untold
from briefing.pipeline.quota import LARGE, SLOW, beyond
from briefing.pipeline.readers import shared_out
from briefing.pipeline.stages import Stages
from briefing.pipeline.template_sets import TemplateSets
from briefing.pipeline.theme import TEMPLATES, default_theme, read_theme
from briefing.pipeline.unchanged import Unclear, repository
from briefing.pipeline.workshop import File, Key, Workshop
from briefing.render.context import Context
from briefing.render.engine import Engine, Task, TemplateProblem
from briefing.render.social.looks import Looks


def build(  # noqa: PLR0913 - one argument for each option
    root: Path,
    *,
    base_url: str | None = None,
    drafts: bool = False,
    public: Path | None = None,
    cache: Cache | None = None,
    tell: Tell = untold,
) -> Built:
    """Build the site at `root` into its `public/`, or write nothing where its content has an error.

    Args:
        root: the site's folder.
        base_url: the address to build for, instead of the one in `site.yaml`.
        drafts: whether drafts are shown, as a preview does.
        public: the output folder, where it is not `public/`.
        cache: what earlier builds left, so that only what changed is made.
        tell: is told how many files were made.

    Raises:
        OutputProblem, WorkerProblem: if the folder cannot be written as it is; if a process that makes pages stops.
    """
    began, started, stages, cache = time.time_ns(), time.perf_counter(), Stages(), cache or Cache()
    library, findings = _content(root, base_url, cache, stages)
    if library is None:
        return Built(findings=findings)
    site = _site(root, (selection := select(library, drafts=drafts)).library, cache.memo, stages)
    folder = public or root / PUBLIC
    cache.look_at(folder)
    written, remarks = _write(root, site, folder, hosting_files(library), cache, tell, stages)
    made = None if drafts else cache.look_again(folder, written)  # with drafts it is not for hosts
    return Built(
        findings=(*findings, *remarks, *(_too_much(made, started) if made else ())),
        written=written,
        entries=len(site.library.entries),
        left_out=_left_out(selection, site),
        read=_read(root, selection.library),
        made=made, began=began, seconds=time.perf_counter() - started, stages=stages.all(), site=site,
    )  # fmt: skip


def _content(
    root: Path, base_url: str | None, cache: Cache, stages: Stages
) -> tuple[Library | None, tuple[Finding, ...]]:
    """What `load` gives, with the help of the cache and of other processes."""
    with stages.timed("reading the content"):
        cache.look_at_content(root)
        read = load(root, base_url, cache.shelf, partial(shared_out, cache.shelf))
        cache.mark_records()
    return read


def _too_much(made: Look, started: float) -> Iterator[Finding]:
    """What hosts would not publish."""
    yield from beyond(LARGE, made.size)
    yield from beyond(SLOW, time.perf_counter() - started)


def _read(root: Path, library: Library) -> tuple[Path, ...]:
    """All that a build is made from; nothing where that cannot be said."""
    read = [root / SETTINGS, root / CONTENT, root / TEMPLATES, default_theme(), archive_folder(root, library.settings)]
    try:
        return (*read, *(repository(root.resolve()) if library.settings.makes("changes") else ()))
    except Unclear:
        return ()


def _site(root: Path, shown: Library, memo: Memo, stages: Stages) -> Site:
    """What is shown, every link of it followed."""
    with stages.timed("reading the version history"):
        history = _history(root, shown) if shown.settings.makes("changes") else History()
    with stages.timed("reading the archived copies"):
        copies = read_copies(root, shown).texts
    with stages.timed("linking"):
        lexicon = Lexicon(memo.words)
        site = link(shown, copies, history, lexicon)
        memo.words = lexicon.used
        return site


def _history(root: Path, shown: Library) -> History:
    from briefing.pipeline.history import read_history

    return read_history(root, shown)


def _write(  # noqa: PLR0913, PLR0917 - what a site is written from, to and with
    root: Path, site: Site, folder: Path, more: Iterable[Rendered], cache: Cache, tell: Tell, stages: Stages
) -> tuple[Written | None, tuple[Finding, ...]]:
    """Write the site and `more`, or nothing where a template cannot be filled; the finding says which."""
    require_outlet(root, site.library.settings, folder)
    try:
        with staging(folder) as stage:
            return _written(root, site, stage, more, cache, tell, stages)
    except TemplateProblem as problem:
        return None, (problem.finding,)


def _written(  # noqa: PLR0913, PLR0917 - as above
    root: Path, site: Site, stage: Stage, more: Iterable[Rendered], cache: Cache, tell: Tell, stages: Stages
) -> tuple[Written, tuple[Finding, ...]]:
    """Write the site and `more`, without its search where there is no index; the findings say why there is none."""
    memo, folder = cache.memo, stage.folder
    with stages.timed("reading the theme"):
        theme = read_theme(root)
        looks, words = Looks.of(theme), words_of(theme, site.library.settings.language)
    shop = Workshop(site, stage, cache, stages)
    sets = TemplateSets(theme, memo.references)
    keys = Keys(theme, cache.fingerprints, sets)
    if cache.first is None:
        shop.look()
    context = Context.of(site, words, looks)
    index, findings = _index(shop, context, keys.of(site), folder)
    if not index and site.library.settings.makes("search"):
        context = Context.of(_without_search(site), words, looks)
    engine = Engine(context, theme, Compiled(memo.bytecode), sets.know)
    tasks: Iterable[Task] = chain(engine.tasks(), draw_cards(context, partial(last_build, folder)))
    key = keys.of(context.site)
    if cache.first is not None:
        ahead = partial(shop.early, key=key, reads=context.reads)
        tasks, before, after = tee(tasks, 3)  # no more of them are listed for a page than come before it
        _show(stage, ahead(_asked_for(before, cache)), engine, cache)
        shop.look()
        _show(stage, ahead(_asked_for(after, cache)), engine, cache)
    with stages.timed("making all pages and writing them"):
        made = _made(shop, listed(tasks, engine, context, theme, memo), key, context, folder)
        seen = () if cache.alone else shop.in_place  # a preview's folder may be cleared by who clears what is temporary
        written = write_site(stage, told(chain(index, made, engine.assets.files(), more), tell), seen)
    with stages.timed("keeping the cache"):
        shop.close()
        cache.save()
    return written, findings


def _asked_for(tasks: Iterable[Task], cache: Cache) -> Iterator[Task]:
    """The tasks whose pages somebody waits for."""
    names = set(cache.first() if cache.first else ())
    for task in tasks if names else ():
        if task.name in names:
            yield task
            names.remove(task.name)
            if not names:
                return


def _show(stage: Stage, early: Iterable[File], engine: Engine, cache: Cache) -> None:
    """Put some pages in their places before all others."""
    if files := [*early]:
        rewrite(stage, chain(files, engine.assets.files()))
        cache.shown()


def _made(shop: Workshop, tasks: Iterable[Task], key: Key, context: Context, folder: Path) -> Iterator[File]:
    """The files of all tasks, and the data; what makes these is imported where they are made."""
    if not context.site.library.settings.makes("data"):
        return shop.files(tasks, key, context.reads)
    from briefing.pipeline.slices import Slices

    return Slices(shop, context, folder).files(tasks, key)


def _index(shop: Workshop, context: Context, key: Key, folder: Path) -> tuple[tuple[File, ...], tuple[Finding, ...]]:
    """The files of the search index; none, and a finding, where it cannot be made."""
    if not context.site.library.settings.makes("search"):
        return (), ()
    from briefing.pipeline.search import SearchProblem, no_search, search_task

    try:
        return tuple(shop.files((search_task(context, folder),), key, context.reads)), ()
    except SearchProblem as problem:
        return (), (no_search(problem),)


def _without_search(site: Site) -> Site:
    """The site with its search switched off."""
    settings = site.library.settings
    off = replace(settings, pages={**settings.pages, "search": False})
    return site.but(library=replace(site.library, settings=off))


def _left_out(selection: Selection, site: Site) -> tuple[LeftOut, ...]:
    library = selection.library
    reasons = (
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
    return tuple(reason for reason in reasons if reason.things)
