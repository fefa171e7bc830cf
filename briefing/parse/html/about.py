"""What a page says of itself: the facts, from what it gives to machines."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin, urlsplit

from briefing.model.article import Byline
from briefing.model.reading import Facts
from briefing.parse.html.lines import named
from briefing.parse.html.markup import plain
from briefing.parse.html.things import Thing, types
from briefing.parse.html.tree import Node
from briefing.parse.html.when import iso

LIVE = "LiveBlogPosting"
_NEWS = frozenset(
    "NewsArticle ReportageNewsArticle AnalysisNewsArticle BackgroundNewsArticle OpinionNewsArticle AskPublicNewsArticle"
    " ReviewNewsArticle Article BlogPosting Report SocialMediaPosting".split()
)
_MARKUP = re.compile(r"<[^<>]{0,2000}>")
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]+")
_HOST = re.compile(r"^(?:www|m|mobile|amp)\.")
_LONGEST_LINE = 500
_LONGEST_ADDRESS = 2_000
_MOST_WRITERS = 20
_LANGUAGE = re.compile(r"[a-z]{2,3}(?=$|[-_])")


@dataclass(frozen=True, slots=True)
class Head:
    """What stands in a page's `meta` and `link` elements, by name, and its title."""

    meta: dict[str, str]
    title: str | None
    language: str | None


def read_head(root: Node) -> Head:
    """The page's meta data; of two of one name the first."""
    meta: dict[str, str] = {}
    title = None
    for node in root.elements():
        given = node.attributes
        if node.name == "meta" and (name := given.get("property") or given.get("name")):
            meta.setdefault(name.strip().lower(), given.get("content", ""))
        elif node.name == "link" and "canonical" in given.get("rel", "").lower().split():
            meta.setdefault("canonical", given.get("href", ""))
        elif node.name == "title" and title is None:
            title = line(node.text(_LONGEST_LINE))
    language = _LANGUAGE.match(root.attributes.get("lang", "").lower())
    return Head(meta, title, language[0] if language else None)


def main_thing(found: Sequence[Thing], address: str | None) -> Thing:
    """The article among the things that a page describes: of this address, live, with a headline, if there is one."""
    articles = [thing for thing in found if types(thing) & (_NEWS | {LIVE})]

    def rank(thing: Thing) -> tuple[bool, bool, bool]:
        here = address is not None and any(_same(a, address) for a in _addresses(thing))
        live = LIVE in types(thing) and bool(thing.get("liveBlogUpdate"))
        return here, live, text_of(thing.get("headline")) is not None

    return max(articles, key=rank, default={})


def read_about(thing: Thing, head: Head, address: str | None) -> Facts:
    """The facts that the page states; the page's `address` is that from which it came, if that is known."""
    meta = head.meta
    publisher = next(_names(thing.get("publisher")), None) or line(meta.get("og:site_name"))
    writers = _writers(thing.get("author"), publisher) or _writers(_stated(meta), publisher)
    return Facts(
        source=publisher,
        title=text_of(thing.get("headline")) or line(meta.get("og:title")),
        url=own_address(thing, head, address),
        published=_time(thing.get("datePublished")) or _time(meta.get("article:published_time")),
        updated=_time(thing.get("dateModified")) or _time(meta.get("article:modified_time")),
        bylines=writers,
        language=head.language or "en",
    )


def own_address(thing: Thing, head: Head, address: str | None) -> str | None:
    """The page's address by its own word; by its `address` where it names another publisher's."""
    stated = (head.meta.get("canonical"), *_addresses(thing), head.meta.get("og:url"))
    for given in stated:
        full = web_address(given, address)
        if full is not None and (address is None or _neighbours(full, address)):
            return full
    return web_address(address)


def web_address(given: object, base: str | None = None) -> str | None:
    """An address on the web, in full; None for anything else."""
    if not isinstance(given, str) or not 0 < len(given) <= _LONGEST_ADDRESS:
        return None
    try:
        full = urljoin(base or "", given.strip())
        parts = urlsplit(full)
    except ValueError:
        return None
    good = (
        parts.scheme in {"http", "https"}
        and parts.hostname
        and not any(c.isspace() or not c.isprintable() for c in full)
    )
    return full.partition("#")[0] if good else None


def line(given: object) -> str | None:
    """A text of one line, without markup and entities."""
    if not isinstance(given, str):
        return None
    words = _CONTROL.sub(" ", plain(_MARKUP.sub("", given[: 4 * _LONGEST_LINE]))).split()
    return " ".join(words)[:_LONGEST_LINE] or None


def text_of(value: Any) -> str | None:
    """The first text that a property has."""
    return next((found for item in _items(value) if (found := line(item))), None)


def writers_of(thing: Thing) -> tuple[Byline, ...]:
    """The writers of a post."""
    return _writers(thing.get("author"), None)


def time_of(thing: Thing) -> str | None:
    """When a post was published."""
    return _time(thing.get("datePublished")) or _time(thing.get("dateModified"))


def _items(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _time(value: Any) -> str | None:
    return next((at for item in _items(value) if isinstance(item, str) and (at := iso(item))), None)


def _names(value: Any) -> Iterator[str]:
    for item in _items(value):
        name = text_of(item.get("name")) if isinstance(item, dict) else line(item)
        if name and "://" not in name:
            yield name


def _writers(value: Any, publisher: str | None) -> tuple[Byline, ...]:
    found: list[Byline] = []
    for item in _items(value)[:_MOST_WRITERS]:
        role = text_of(item.get("jobTitle")) if isinstance(item, dict) else None
        for name in _names(item):
            found += [Byline(name=one.name, role=one.role or role) for one in named(name)]
    return tuple(dict.fromkeys(one for one in found if one.name != publisher))


def _stated(meta: dict[str, str]) -> list[str]:
    return [name for key in ("author", "article:author", "parsely-author") if (name := meta.get(key))][:1]


def _addresses(thing: Thing) -> Iterator[str]:
    for key in ("url", "mainEntityOfPage", "@id"):
        for item in _items(thing.get(key)):
            given = item.get("@id") or item.get("url") if isinstance(item, dict) else item
            if isinstance(given, str) and (found := web_address(given)):
                yield found


def _same(one: str, other: str) -> bool:
    return _bare(one) == _bare(other)


def _bare(address: str) -> str:
    parts = urlsplit(address)
    return _HOST.sub("", (parts.hostname or "").lower()) + parts.path.rstrip("/")


def _neighbours(one: str, other: str) -> bool:
    """Whether two addresses are of one publisher: one host, or one below the other."""
    a, b = (_HOST.sub("", (urlsplit(address).hostname or "").lower()) for address in (one, other))
    return a == b or a.endswith(f".{b}") or b.endswith(f".{a}")
