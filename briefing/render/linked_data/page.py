"""What every page says of itself: its type, its place in the site, and who answers for these remarks."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from markupsafe import Markup

from briefing.model.page import PageKind
from briefing.model.settings import Settings
from briefing.model.site import Site
from briefing.render.addresses import Addresses
from briefing.render.linked_data.graph import Node, graph, known
from briefing.render.views.parts import Link

TYPES: Mapping[PageKind, str] = MappingProxyType(
    {
        "actor": "ProfilePage",
        "actors": "CollectionPage",
        "article": "CollectionPage",
        "articles": "CollectionPage",
        "day": "CollectionPage",
        "entries": "CollectionPage",
        "entries-of": "CollectionPage",
        "questions": "CollectionPage",
        "search": "SearchResultsPage",
        "source": "CollectionPage",
        "sources": "CollectionPage",
        "statements": "CollectionPage",
        "timeline": "CollectionPage",
        "topic": "CollectionPage",
        "topics": "CollectionPage",
    }
)
"""Kinds of page that schema.org has a narrower word for than `WebPage`."""


def page_graph(  # noqa: PLR0913 - one keyword for each thing that a page says of itself
    site: Site,
    addresses: Addresses,
    kind: PageKind,
    *,
    title: str,
    canonical: str,
    crumbs: Sequence[Link],
    things: Sequence[Node],
) -> Markup | None:
    """A page and the things on it, the one that it is about first; nothing for the page that is no place."""
    if kind == "not-found":
        return None
    settings = site.library.settings
    page = {
        "@type": TYPES.get(kind, "WebPage"),
        "url": canonical,
        "name": title,
        "inLanguage": settings.language,
        "mainEntity": {"@id": things[0]["@id"]} if things and things[0].get("@id") else None,
        "breadcrumb": _breadcrumbs(addresses, settings, title, canonical, crumbs) if crumbs else None,
        "sdPublisher": publisher(settings),
        "sdDatePublished": str(site.as_of) if site.as_of else None,
    }
    return graph([*things, page])


def publisher(settings: Settings) -> Node:
    """The briefing itself, as who answers for what it says."""
    return {"@type": "Organization", "name": settings.title, "url": settings.root_url}


def _breadcrumbs(addresses: Addresses, settings: Settings, title: str, canonical: str, crumbs: Sequence[Link]) -> Node:
    """The way to a page from the first one; steps that lead nowhere are left out."""
    home = Link(text=settings.title, href=addresses.href("home"))
    steps = [(step.text, addresses.whole(step.href)) for step in (home, *crumbs) if step.href]
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            known({"@type": "ListItem", "position": position, "name": name, "item": address})
            for position, (name, address) in enumerate((*steps, (title, canonical)), start=1)
        ],
    }
