"""The page of an article, and the index of all articles."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.linking.order import instant, published
from briefing.model.article import Article
from briefing.render.context import Context
from briefing.render.dates import When, when
from briefing.render.grades import compared_with, in_numbers
from briefing.render.views.parts import Card, Head, Link
from briefing.render.views.source import ArticleLine, article_line


@dataclass(frozen=True, slots=True, kw_only=True)
class BylineView:
    """A writer; linked where they are an actor of the briefing."""

    writer: Link
    role: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleView:
    """One article: its record and its entries in order. `sha256` identifies the archived copy.

    `kin` are articles that descend from the same original without one being a copy of the other.
    """

    head: Head
    title: str
    source: Link
    original: str | None
    published: When | None
    updated: When | None
    bylines: tuple[BylineView, ...]
    language: str
    sha256: str | None
    note: str | None
    copy_of: Link | None
    copies: tuple[Link, ...]
    kin: tuple[Link, ...]
    grades: str
    compared_with: str
    entries: tuple[Card, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticlesView:
    """All articles from the newest."""

    head: Head
    articles: tuple[ArticleLine, ...]


def article_view(context: Context, article: Article) -> ArticleView:
    """The view of one article."""
    site = context.site
    source = site.sources[article.source] if article.source else None
    return ArticleView(
        head=context.head(
            "article",
            article.id,
            title=article.title,
            description=f"An article of {context.source(article).text}, in entries.",
            crumbs=(context.link("articles", "Articles"),),
            edit=article.origin.path,
        ),
        title=article.title,
        source=context.source(article),
        original=article.url,
        published=when(article.published),
        updated=when(article.updated),
        bylines=tuple(
            BylineView(
                writer=context.link("actor", byline.name, byline.actor)
                if byline.actor
                else Link(text=byline.name, href=None),
                role=byline.role,
            )
            for byline in article.bylines
        ),
        language=article.language or (source.language if source else site.library.settings.language),
        sha256=article.sha256,
        note=article.note,
        copy_of=context.article(site.articles[article.copy_of]) if article.copy_of else None,
        copies=tuple(
            context.link("article", f"{context.source(copy).text}: {copy.title}", copy.id)
            for copy in site.article_copies.get(article.id, ())
        ),
        kin=tuple(_kin(context, article)),
        grades=in_numbers(site, (article,)),
        compared_with=compared_with(site, article.id),
        entries=tuple(context.card(entry) for entry in site.by_article.get(article.id, ())),
    )


def _kin(context: Context, article: Article) -> Iterator[Link]:
    site = context.site
    for other in site.articles.values():
        if other.id == article.id or site.evidence.lineages[other.id] != site.evidence.lineages[article.id]:
            continue
        if other.id != article.copy_of and other.copy_of != article.id:
            yield context.link("article", f"{context.source(other).text}: {other.title}", other.id)


def articles_view(context: Context) -> ArticlesView:
    """The view of the index of articles."""
    newest = sorted(context.site.articles.values(), key=lambda a: (instant(published(a)), a.id), reverse=True)
    return ArticlesView(
        head=context.head("articles", title="Articles", description="The articles that this briefing reads."),
        articles=tuple(article_line(context, article) for article in newest),
    )
