"""Links to feeds, for the head of every page."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from briefing.model.page import PageKind
from briefing.render.addresses import Addresses
from briefing.render.views.parts import FeedLink

FORMATS: Mapping[PageKind, tuple[str, str]] = MappingProxyType(
    {"feed": ("Atom", "application/atom+xml"), "json-feed": ("JSON Feed", "application/feed+json")}
)
"""The formats of feeds by their page kind: name and media type. Names of formats are the same in all languages."""
FED: tuple[PageKind, ...] = ("actor", "topic")
"""The kinds whose pages have feeds of their own."""


def feed_links(addresses: Addresses, site: str, kind: PageKind, id_: str, title: str) -> tuple[FeedLink, ...]:
    """The feeds that a page leads to: its own, if it has any, then those of the whole `site`."""
    own = _links(addresses, kind, id_, f"{title} – {site}") if kind in FED else ()
    return (*own, *_links(addresses, "home", "", site))


def _links(addresses: Addresses, of: PageKind, id_: str, title: str) -> Iterator[FeedLink]:
    for format_, (name, type_) in FORMATS.items():
        href = addresses.feed(format_, of, id_)
        if href:
            yield FeedLink(title=f"{title} ({name})", type=type_, href=href, format=name, is_own=of != "home")
