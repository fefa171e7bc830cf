"""Moves: the paths at which pages stood before their things were renamed."""

from collections.abc import Iterator, Mapping
from typing import Any

from briefing.model.frozen import frozen
from briefing.model.page import PageKind
from briefing.model.site import Site
from briefing.render.addresses import Addresses

RENAMED: tuple[PageKind, ...] = ("entry", "actor", "topic", "source", "article", "statement", "question", "page")
"""Pages of things that an editor can give another id."""


@frozen
class Move:
    """A page of the thing `of`; `id` is the path at which it stood, below the site's root."""

    id: str
    kind: PageKind
    of: str


def moves(site: Site) -> Iterator[Move]:
    """All pages that stood elsewhere; none where another stands by now, or where the thing has none."""
    addresses = Addresses(site)
    for kind in RENAMED:
        for thing in written(site, kind).values():
            for old in thing.formerly if thing.formerly and addresses.href(kind, thing.id) else ():
                if addresses.href(kind, old) is None:
                    yield Move(id=addresses.path(kind, old), kind=kind, of=thing.id)


def written(site: Site, kind: PageKind) -> Mapping[Any, Any]:
    """All things of a kind, as the editors wrote them."""
    found: Mapping[Any, Any] = getattr(site.library, "entries" if kind == "entry" else f"{kind}s")
    return found
