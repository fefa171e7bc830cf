"""The page of a source, and the index of all sources."""

from collections.abc import Mapping
from types import MappingProxyType

from briefing.model.article import Article
from briefing.model.frozen import frozen
from briefing.model.later import Lazy, later
from briefing.model.source import Reuse, Source
from briefing.render.addresses import outward
from briefing.render.context import Context
from briefing.render.dates import When
from briefing.render.grades import in_numbers
from briefing.render.linked_data import things
from briefing.render.paging import Leaf
from briefing.render.views.parts import Counted, Head, Link, Pager
from briefing.render.words import N_


@frozen
class ArticleLine:
    """An article in a list: `copy_of` is the page that it copies or rewrites."""

    link: Link
    source: Link
    when: When | None
    entries: int
    copy_of: Link | None


@frozen
class SourceView(Lazy):
    """One publisher and its articles. `reuse` says what of its text is published here."""

    head: Head
    name: str
    home: str | None
    country: Link | None
    reuse: str
    grades: str
    note: str | None
    articles: tuple[ArticleLine, ...]
    pager: Pager


@frozen
class SourcesView:
    """All publishers by name."""

    head: Head
    sources: tuple[Counted, ...]


_REUSE: Mapping[Reuse, str] = MappingProxyType(
    {
        "link": N_("Titles and quotations only, each linked to the original."),
        "excerpt": N_("Quotations and short excerpts, marked as such and linked to the original."),
        "full": N_("Whole texts may be published."),
    }
)


def source_view(context: Context, source: Source, leaf: Leaf[Article]) -> SourceView:
    """The view of one source, with the first page of its articles."""
    return SourceView(
        head=context.head(
            "source",
            source.id,
            title=source.name,
            description=context.words.gettext("Articles of %(source)s in this briefing.", source=source.name),
            crumbs=(context.link("sources", context.words.gettext("Sources")),),
            edit=source.origin.path,
            json_ld=later(lambda: [things.source(source)]),
        ),
        name=source.name,
        home=outward(source.url) if source.url else None,
        country=context.actor(source.country) if source.country else None,
        reuse=context.words.gettext(_REUSE[source.reuse]),
        grades=later(lambda: in_numbers(context.site, context.site.articles_of.get(source.id, ()), context.words)),
        note=source.note,
        articles=tuple(article_line(context, article) for article in leaf.things),
        pager=leaf.pager,
    )


def sources_view(context: Context) -> SourcesView:
    """The view of the index of sources."""
    site = context.site
    by_name = sorted(site.sources.values(), key=lambda source: (source.name.casefold(), source.id))
    return SourcesView(
        head=context.head(
            "sources",
            title=context.words.gettext("Sources"),
            description=context.words.gettext("The publishers that this briefing draws on."),
        ),
        sources=tuple(
            Counted(link=context.link("source", source.name, source.id), count=_entries(context, source))
            for source in by_name
        ),
    )


def article_line(context: Context, article: Article) -> ArticleLine:
    """An article as lists show it."""
    site = context.site
    return ArticleLine(
        link=context.article(article),
        source=context.source(article),
        when=context.words.when(article.updated or article.published),
        entries=len(site.by_article.get(article.id, ())),
        copy_of=context.article(site.articles[article.copy_of]) if article.copy_of else None,
    )


def _entries(context: Context, source: Source) -> int:
    site = context.site
    return sum(len(site.by_article.get(article.id, ())) for article in site.articles_of.get(source.id, ()))
