"""The page of a source, and the index of all sources."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from briefing.model.article import Article
from briefing.model.source import Reuse, Source
from briefing.render.context import Context
from briefing.render.dates import When, when
from briefing.render.grades import in_numbers
from briefing.render.views.parts import Counted, Head, Link


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleLine:
    """An article in a list: `copy_of` is the page that it copies or rewrites."""

    link: Link
    source: Link
    when: When | None
    entries: int
    copy_of: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceView:
    """One publisher and its articles. `reuse` says what of its text is published here."""

    head: Head
    name: str
    home: str | None
    country: Link | None
    reuse: str
    grades: str
    note: str | None
    articles: tuple[ArticleLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcesView:
    """All publishers by name."""

    head: Head
    sources: tuple[Counted, ...]


_REUSE: Mapping[Reuse, str] = MappingProxyType(
    {
        "link": "Titles and quotations only, each linked to the original.",
        "excerpt": "Quotations and short excerpts, marked as such and linked to the original.",
        "full": "Whole texts may be published.",
    }
)


def source_view(context: Context, source: Source) -> SourceView:
    """The view of one source."""
    return SourceView(
        head=context.head(
            "source",
            source.id,
            title=source.name,
            description=f"Articles of {source.name} in this briefing.",
            crumbs=(context.link("sources", "Sources"),),
            edit=source.origin.path,
        ),
        name=source.name,
        home=source.url,
        country=context.actor(source.country) if source.country else None,
        reuse=_REUSE[source.reuse],
        grades=in_numbers(context.site, context.site.articles_of.get(source.id, ())),
        note=source.note,
        articles=tuple(article_line(context, article) for article in context.site.articles_of.get(source.id, ())),
    )


def sources_view(context: Context) -> SourcesView:
    """The view of the index of sources."""
    site = context.site
    by_name = sorted(site.sources.values(), key=lambda source: (source.name.casefold(), source.id))
    return SourcesView(
        head=context.head("sources", title="Sources", description="The publishers that this briefing draws on."),
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
        when=when(article.updated or article.published),
        entries=len(site.by_article.get(article.id, ())),
        copy_of=context.article(site.articles[article.copy_of]) if article.copy_of else None,
    )


def _entries(context: Context, source: Source) -> int:
    site = context.site
    return sum(len(site.by_article.get(article.id, ())) for article in site.articles_of.get(source.id, ()))
