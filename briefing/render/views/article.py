"""The page of an article, and the index of all articles."""

from collections.abc import Iterator

from briefing.linking.order import instant, published
from briefing.model.article import Article, Byline
from briefing.model.entry import Entry
from briefing.model.frozen import frozen
from briefing.model.site import Site
from briefing.model.source import Source
from briefing.render.addresses import outward
from briefing.render.context import Context
from briefing.render.dates import When
from briefing.render.grades import compared_with, in_numbers
from briefing.render.linked_data.postings import coverage
from briefing.render.paging import Leaf
from briefing.render.tongue import language_of
from briefing.render.views.entries import ROOM_FOR_CARDS
from briefing.render.views.parts import Card, Head, Link, Pager
from briefing.render.views.source import ArticleLine, article_line


@frozen
class BylineView:
    """A writer; linked where they are an actor of the briefing."""

    writer: Link
    role: str | None


@frozen
class ArticleView:
    """One article: its record and its entries in order. `sha256` identifies the archived copy.

    `kin` are articles that descend from the same original without one being a copy of the other.
    """

    head: Head
    title: str
    lang: str | None
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
    in_lines: bool
    pager: Pager


@frozen
class ArticlesView:
    """A page of all articles, or of a source's, from the newest; `source` is set where they are of one."""

    head: Head
    title: str
    source: Link | None
    articles: tuple[ArticleLine, ...]
    pager: Pager


def article_view(context: Context, article: Article, leaf: Leaf[Entry]) -> ArticleView:
    """The view of one article, with the first page of its entries."""
    site = context.site
    return ArticleView(
        head=_head(context, article),
        title=article.title,
        lang=context.lang_of(article),
        source=context.source(article),
        original=outward(article.url) if article.url else None,
        published=context.words.when(article.published),
        updated=context.words.when(article.updated),
        bylines=tuple(_byline(context, byline) for byline in article.bylines),
        language=context.words.language_name(language_of(site, article)),
        sha256=article.sha256,
        note=article.note,
        copy_of=context.article(site.articles[article.copy_of]) if article.copy_of else None,
        copies=tuple(
            context.link("article", f"{context.source(copy).text}: {copy.title}", copy.id)
            for copy in site.article_copies.get(article.id, ())
        ),
        kin=tuple(_kin(context, article)),
        grades=in_numbers(site, (article,), context.words),
        compared_with=compared_with(site, article.id, context.words),
        entries=tuple(context.card(entry) for entry in leaf.things),
        in_lines=len(leaf.things) > ROOM_FOR_CARDS,
        pager=leaf.pager,
    )


def _head(context: Context, article: Article) -> Head:
    words = context.words
    return context.head(
        "article",
        article.id,
        title=article.title,
        description=words.gettext("An article of %(source)s, in entries.", source=context.source(article).text),
        crumbs=(context.link("articles", words.gettext("Articles")),),
        edit=article.origin.path,
        json_ld=coverage(context, article),
    )


def _byline(context: Context, byline: Byline) -> BylineView:
    known = context.link("actor", byline.name, byline.actor) if byline.actor else Link(text=byline.name, href=None)
    return BylineView(writer=known, role=byline.role)


def _kin(context: Context, article: Article) -> Iterator[Link]:
    site = context.site
    for id_ in site.evidence.families[site.evidence.lineages[article.id]]:
        other = site.articles[id_]
        if other is not article and other.id != article.copy_of and other.copy_of != article.id:
            yield context.link("article", f"{context.source(other).text}: {other.title}", other.id)


def articles_by_date(site: Site) -> tuple[Article, ...]:
    """All articles from the newest."""
    return tuple(sorted(site.articles.values(), key=lambda a: (instant(published(a)), a.id), reverse=True))


def articles_view(context: Context, leaf: Leaf[Article]) -> ArticlesView:
    """The view of a page of the index of articles."""
    title = context.words.gettext("Articles")
    description = context.words.gettext("The articles that this briefing reads.")
    return ArticlesView(
        head=context.head("articles", title=title, description=description, number=leaf.pager.number),
        title=title,
        source=None,
        articles=tuple(article_line(context, article) for article in leaf.things),
        pager=leaf.pager,
    )


def more_of_source_view(context: Context, source: Source, leaf: Leaf[Article]) -> ArticlesView:
    """The view of the second and each further page of a source's articles."""
    up = context.link("sources", context.words.gettext("Sources"))
    here = context.link("source", source.name, source.id)
    title = context.words.gettext("%(name)s: articles", name=source.name)
    description = context.words.gettext("Articles of %(source)s in this briefing.", source=source.name)
    number = leaf.pager.number
    return ArticlesView(
        head=context.head("source", source.id, title=title, description=description, crumbs=(up, here), number=number),
        title=title,
        source=here,
        articles=tuple(article_line(context, article) for article in leaf.things),
        pager=leaf.pager,
    )
