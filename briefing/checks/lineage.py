"""Checks of lineage: articles that look like copies and are not called so."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from briefing.checks.given import Given
from briefing.linking.likeness import alike
from briefing.linking.lineage import lineages
from briefing.linking.order import instant, published
from briefing.model.article import Article
from briefing.model.finding import Finding

_ANYBODYS = ("blogspot.com", "wordpress.com", "substack.com", "medium.com", "tumblr.com", "livejournal.com")
"""Hosts where everybody may publish."""


def copies_are_called_copies(given: Given) -> Iterator[Finding]:
    """Ensure that an article that is largely another's text says so: the two would count as two witnesses.

    Two articles of one source are not compared: it may repeat itself.
    """
    library = given.site.library
    lines = lineages(library)
    for one, other, part in alike(dict(sorted(given.texts.items()))):
        here, there = library.articles[one], library.articles[other]
        if lines[one] == lines[other] or (here.source is not None and here.source == there.source):
            continue
        copy, original, sure = _direction(here, there)
        advice = f"`copy_of: {original.id}`" if sure else "`copy_of` in the one, or the same `lineage` in both,"
        message = (
            f"{part:.0%} of the text, quotations left out, stands word for word in `{original.id}` too: if one is a "
            f"copy or a rewrite of the other, write {advice} so that they count as one witness"
        )
        yield Finding(origin=copy.origin, check="likely-copy", message=message, severity="warning")


def _direction(one: Article, other: Article) -> tuple[Article, Article, bool]:
    """The likely copy and the likely original, and whether there is a reason: it is later, or less is known of it."""
    dated = all(published(article) for article in (one, other))
    ages = [instant(published(article)) if dated else instant(None) for article in (one, other)]
    if ages[0] != ages[1]:
        return (one, other, True) if ages[0] > ages[1] else (other, one, True)
    standings = _standing(one), _standing(other)
    if standings[0] != standings[1]:
        return (one, other, True) if standings[0] < standings[1] else (other, one, True)
    return other, one, False


def _standing(article: Article) -> int:
    """How well an article's address is known: none, one of a host of anybody's pages, a publisher's."""
    host = urlsplit(article.url or "").hostname
    if host is None:
        return 0
    return 1 if any(host == known or host.endswith(f".{known}") for known in _ANYBODYS) else 2
