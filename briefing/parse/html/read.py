"""Reading a web page: its article's text, and what is found in it."""

from collections.abc import Sequence
from dataclasses import replace
from urllib.parse import urlsplit

from briefing.model.actor import Actor
from briefing.model.reading import Facts, Reading
from briefing.model.source import Source
from briefing.parse.article import read_article
from briefing.parse.html.page import extract
from briefing.parse.publishers import known_source


def read_html(
    markup: str, *, address: str | None = None, actors: Sequence[Actor] = (), sources: Sequence[Source] = ()
) -> tuple[str, Reading]:
    """The text of a page's article, and its reading, whose spans count in that text.

    `address` is that from which the page came. What the page says of itself goes before what its text says.
    """
    page = extract(markup, address)
    reading = read_article(page.text, actors=actors, sources=sources, posts=page.posts)
    return page.text, replace(reading, facts=_joined(page.facts, reading.facts, sources))


def _joined(stated: Facts, read: Facts, sources: Sequence[Source]) -> Facts:
    host = (urlsplit(stated.url or "").hostname or "").removeprefix("www.")
    by_host = next((s.name for s in sources if any(host == d or host.endswith(f".{d}") for d in s.domains)), None)
    known = known_source(sources, stated.source)
    return Facts(
        source=by_host or (known.name if known else stated.source) or read.source,
        title=stated.title or read.title,
        url=stated.url or read.url,
        published=stated.published or read.published,
        updated=stated.updated or read.updated,
        bylines=stated.bylines or read.bylines,
        language=stated.language,
    )
