"""The kinds of page. Each is three facts: which things there is one of, through which template, with what view."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Any

from briefing.model.frozen import frozen
from briefing.model.page import Page, PageKind
from briefing.model.site import Site
from briefing.render.addresses import file_of
from briefing.render.context import Context
from briefing.render.feeds.pages import feed_pages
from briefing.render.moves import moves
from briefing.render.paging import leaves
from briefing.render.selections import selected, selections
from briefing.render.views import of


@frozen
class Single:
    """A kind of which there is one page."""

    kind: PageKind
    template: str
    view: Callable[[Context], Any]


@frozen
class Each:
    """A kind of which there is a page for each of the `things`, which have an `id`."""

    kind: PageKind
    template: str
    things: Callable[[Site], Iterable[Any]]
    view: Callable[[Context, Any], Any]


@frozen
class Paged:
    """A kind whose `listed` things are cut into pages, so many times `page_size` on each as `lines` says.

    There are such pages for each of the `things`, or once. The first has a template and a view of its own; those after
    it go on with the list, as `more` and `more_view` do, or in the same way.
    """

    kind: PageKind
    template: str
    listed: Callable[..., Sequence[Any]]
    view: Callable[..., Any]
    things: Callable[[Site], Iterable[Any]] | None = None
    more: str = ""
    more_view: Callable[..., Any] | None = None
    lines: float = 1


_MOST_CARRIED, _IN_TIME, _SITEMAP = of("statements.most_carried"), of("timeline.in_time"), of("feeds.sitemap_view")


READ: tuple[Single | Each | Paged, ...] = (
    Single(kind="home", template="pages/home.html", view=of("home.home_view")),
    Paged(kind="entries", template="pages/entries.html", listed=lambda s: s.entries, view=of("entries.entries_view")),
    Paged(
        kind="entries-of",
        template="pages/entries.html",
        things=selections,
        listed=selected,
        view=of("entries.selection_view"),
    ),
    Each(
        kind="entry",
        template="pages/entry.html",
        things=lambda s: s.library.entries.values(),
        view=of("entry.entry_view"),
    ),
    Paged(
        kind="actors",
        template="pages/actors.html",
        listed=of("actor.actors_by_name"),
        view=of("actor.actors_view"),
        lines=4,
    ),
    Paged(
        kind="actor",
        template="pages/actor.html",
        things=lambda s: s.actors.values(),
        listed=lambda s, actor: s.by_actor.get(actor.id, ()),
        view=of("actor.actor_view"),
        more="pages/entries.html",
        more_view=of("entries.more_of_actor_view"),
        lines=0.5,
    ),
    Paged(
        kind="said",
        template="pages/said.html",
        things=of("statement_lists.much_said"),
        listed=lambda s, actor: _MOST_CARRIED(s.voices.spoken[actor.id]),
        view=of("statement_lists.said_view"),
    ),
    Single(kind="topics", template="pages/topics.html", view=of("topic.topics_view")),
    Paged(
        kind="topic",
        template="pages/topic.html",
        things=lambda s: s.topics.values(),
        listed=lambda s, topic: s.by_topic.get(topic.id, ()),
        view=of("topic.topic_view"),
        more="pages/entries.html",
        more_view=of("entries.more_of_topic_view"),
    ),
    Paged(
        kind="statements",
        template="pages/statements.html",
        listed=of("statement_lists.in_the_index"),
        view=of("statement_lists.statements_view"),
    ),
    Each(
        kind="statement",
        template="pages/statement.html",
        things=lambda s: (each for each in s.voices.statements.values() if each.has_page),
        view=of("statement.statement_view"),
    ),
    Single(kind="who-on-whom", template="pages/who-on-whom.html", view=of("who_on_whom.who_on_whom_view")),
    Single(kind="questions", template="pages/questions.html", view=of("question.questions_view")),
    Each(
        kind="question",
        template="pages/question.html",
        things=lambda s: s.questions.values(),
        view=of("question.question_view"),
    ),
    Single(kind="sources", template="pages/sources.html", view=of("source.sources_view")),
    Paged(
        kind="source",
        template="pages/source.html",
        things=lambda s: s.sources.values(),
        listed=lambda s, source: s.articles_of.get(source.id, ()),
        view=of("source.source_view"),
        more="pages/articles.html",
        more_view=of("article.more_of_source_view"),
    ),
    Paged(
        kind="articles",
        template="pages/articles.html",
        listed=of("article.articles_by_date"),
        view=of("article.articles_view"),
    ),
    Paged(
        kind="article",
        template="pages/article.html",
        things=lambda s: s.articles.values(),
        listed=lambda s, article: s.by_article.get(article.id, ()),
        view=of("article.article_view"),
        more="pages/entries.html",
        more_view=of("entries.more_of_article_view"),
    ),
    Paged(
        kind="timeline",
        template="pages/timeline.html",
        listed=of("timeline.newest_days"),
        view=of("timeline.timeline_view"),
        lines=4,
    ),
    Paged(
        kind="day",
        template="pages/day.html",
        things=lambda s: s.by_day.values(),
        listed=lambda s, day: _IN_TIME(s, day.entries),
        view=of("day.day_view"),
        lines=2,
    ),
    Single(
        kind="actors-and-topics",
        template="pages/actors-and-topics.html",
        view=of("actors_and_topics.actors_and_topics_view"),
    ),
    Single(kind="network", template="pages/network.html", view=of("network.network_view")),
    Single(kind="search", template="pages/search.html", view=of("search.search_view")),
    Single(kind="changes", template="pages/changes.html", view=of("changes.changes_view")),
    Single(kind="digest", template="pages/digest.html", view=of("digest.digest_view")),
    Single(kind="data", template="pages/data.html", view=of("data.data_view")),
    Each(
        kind="page",
        template="pages/page.html",
        things=lambda s: s.library.pages.values(),
        view=of("own_page.own_page_view"),
    ),
)
"""Pages that people read; the sitemap lists them."""

AROUND: tuple[Single | Each, ...] = (
    Single(kind="robots", template="feeds/robots.txt", view=of("feeds.robots_view")),
    Single(kind="admin", template="pages/admin.html", view=of("admin.admin_view")),
    Single(kind="not-found", template="pages/not-found.html", view=of("own_page.not_found_view")),
    Each(kind="moved", template="pages/moved.html", things=moves, view=of("moved.moved_view")),
)
"""Files that belong to a site but are no place in it."""


def pages(context: Context) -> Iterator[Page]:
    """Every page of the site, those that people read first; kinds that are switched off are left out."""
    places: list[str] = []
    for kind in READ:
        for place, page in _made(context, kind):
            places.append(place)
            yield page
    for kind in AROUND:
        yield from (page for _, page in _made(context, kind))
    yield from feed_pages(context)
    if context.site.library.settings.makes("sitemap"):
        yield _page("sitemap.xml", "feeds/sitemap.xml", _SITEMAP, context, tuple(places))[1]


def _made(context: Context, kind: Single | Each | Paged) -> Iterator[tuple[str, Page]]:
    """Each page of a kind, with its place below the site's root."""
    if not context.site.library.settings.makes(kind.kind):
        return
    if isinstance(kind, Single):
        yield _page(context.addresses.path(kind.kind), kind.template, kind.view, context)
        return
    if isinstance(kind, Paged):
        for of in ((thing,) for thing in kind.things(context.site)) if kind.things else ((),):
            yield from _in_pages(context, kind, *of)
        return
    for thing in kind.things(context.site):
        yield _page(context.addresses.path(kind.kind, thing.id), kind.template, kind.view, context, thing)


def _in_pages(context: Context, kind: Paged, *of: Any) -> Iterator[tuple[str, Page]]:
    """The pages of the list of one thing, or of all."""
    id_ = of[0].id if of else ""
    size = max(1, int(kind.lines * context.site.library.settings.page_size))
    for leaf in leaves(context, kind.kind, kind.listed(context.site, *of), id_, size=size):
        first = leaf.pager.number == 1
        template = kind.template if first else kind.more or kind.template
        view = kind.view if first else kind.more_view or kind.view
        yield _page(context.addresses.path(kind.kind, id_, leaf.pager.number), template, view, context, *of, leaf)


def _page(place: str, template: str, view: Callable[..., Any], context: Context, *given: Any) -> tuple[str, Page]:
    return place, Page(path=file_of(place), template=template, view=partial(view, context, *given), given=given)
