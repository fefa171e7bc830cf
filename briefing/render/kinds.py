"""The kinds of page. Each is three facts: which things there is one of, through which template, with what view."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from briefing.model.page import Page, PageKind
from briefing.model.site import Site
from briefing.model.statement import Statement
from briefing.render.addresses import file_of
from briefing.render.context import Context
from briefing.render.views.actor import actor_view, actors_view
from briefing.render.views.article import article_view, articles_view
from briefing.render.views.changes import changes_view
from briefing.render.views.data import data_view
from briefing.render.views.entry import entries_view, entry_view
from briefing.render.views.feeds import feed_view, robots_view, sitemap_view
from briefing.render.views.home import home_view, not_found_view, own_page_view
from briefing.render.views.question import question_view, questions_view
from briefing.render.views.source import source_view, sources_view
from briefing.render.views.statement import statement_view
from briefing.render.views.statements import statements_view
from briefing.render.views.topic import topic_view, topics_view
from briefing.render.views.who_on_whom import who_on_whom_view


@dataclass(frozen=True, slots=True, kw_only=True)
class Single:
    """A kind of which there is one page."""

    kind: PageKind
    template: str
    view: Callable[[Context], Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Each:
    """A kind of which there is a page for each of the `things`, which have an `id`."""

    kind: PageKind
    template: str
    things: Callable[[Site], Iterable[Any]]
    view: Callable[[Context, Any], Any]


def _with_a_page(site: Site) -> Iterable[Statement]:
    return (statement for statement in site.voices.statements.values() if statement.has_page)


READ: tuple[Single | Each, ...] = (
    Single(kind="home", template="pages/home.html", view=home_view),
    Single(kind="entries", template="pages/entries.html", view=entries_view),
    Each(kind="entry", template="pages/entry.html", things=lambda s: s.library.entries.values(), view=entry_view),
    Single(kind="actors", template="pages/actors.html", view=actors_view),
    Each(kind="actor", template="pages/actor.html", things=lambda s: s.actors.values(), view=actor_view),
    Single(kind="topics", template="pages/topics.html", view=topics_view),
    Each(kind="topic", template="pages/topic.html", things=lambda s: s.topics.values(), view=topic_view),
    Single(kind="statements", template="pages/statements.html", view=statements_view),
    Each(kind="statement", template="pages/statement.html", things=_with_a_page, view=statement_view),
    Single(kind="who-on-whom", template="pages/who-on-whom.html", view=who_on_whom_view),
    Single(kind="questions", template="pages/questions.html", view=questions_view),
    Each(kind="question", template="pages/question.html", things=lambda s: s.questions.values(), view=question_view),
    Single(kind="sources", template="pages/sources.html", view=sources_view),
    Each(kind="source", template="pages/source.html", things=lambda s: s.sources.values(), view=source_view),
    Single(kind="articles", template="pages/articles.html", view=articles_view),
    Each(kind="article", template="pages/article.html", things=lambda s: s.articles.values(), view=article_view),
    Single(kind="changes", template="pages/changes.html", view=changes_view),
    Single(kind="data", template="pages/data.html", view=data_view),
    Each(kind="page", template="pages/page.html", things=lambda s: s.library.pages.values(), view=own_page_view),
)
"""Pages that people read; the sitemap lists them."""

AROUND: tuple[Single, ...] = (
    Single(kind="feed", template="feeds/atom.xml", view=feed_view),
    Single(kind="robots", template="feeds/robots.txt", view=robots_view),
    Single(kind="not-found", template="pages/not-found.html", view=not_found_view),
)
"""Files that belong to a site but are no place in it."""


def pages(context: Context) -> Iterator[Page]:
    """Every page of the site, those that people read first; kinds that are switched off are left out."""
    places: list[str] = []
    for kind in READ:
        for path, view in _made(context, kind):
            places.append(path)
            yield Page(path=file_of(path), template=kind.template, view=view)
    for kind in AROUND:
        for path, view in _made(context, kind):
            yield Page(path=file_of(path), template=kind.template, view=view)
    if context.site.library.settings.makes("sitemap"):
        view = sitemap_view(context, tuple(places))
        yield Page(path=file_of(context.addresses.path("sitemap")), template="feeds/sitemap.xml", view=view)


def _made(context: Context, kind: Single | Each) -> Iterator[tuple[str, Any]]:
    if not context.site.library.settings.makes(kind.kind):
        return
    if isinstance(kind, Single):
        yield context.addresses.path(kind.kind), kind.view(context)
        return
    for thing in kind.things(context.site):
        yield context.addresses.path(kind.kind, thing.id), kind.view(context, thing)
