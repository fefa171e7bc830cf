"""Lineage: which articles descend from one original, and so are one witness."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from briefing.linking.order import instant, published
from briefing.model.article import Article
from briefing.model.ids import ArticleId
from briefing.model.library import Library
from briefing.model.statement import Witness


def lineages(library: Library) -> Mapping[ArticleId, str]:
    """For each article the name of its line: the `lineage` that its original has, else the original's id."""
    return MappingProxyType({id_: _line(article, library) for id_, article in library.articles.items()})


def _line(article: Article, library: Library) -> str:
    while article.lineage is None and article.copy_of is not None:
        article = library.articles[article.copy_of]
    return article.lineage or article.id


def witnesses(articles: Iterable[ArticleId], library: Library, lines: Mapping[ArticleId, str]) -> tuple[Witness, ...]:
    """The witnesses that these articles are, in their order; within one the original and the earliest come first."""

    def place(id_: ArticleId) -> tuple[bool, float, str]:
        article = library.articles[id_]
        return article.copy_of is not None, instant(published(article)).timestamp(), id_

    found: dict[str, set[ArticleId]] = {}
    for id_ in articles:
        found.setdefault(lines[id_], set()).add(id_)
    return tuple(
        Witness(lineage=line, articles=tuple(sorted(ids, key=place) if len(ids) > 1 else ids))
        for line, ids in found.items()
    )
