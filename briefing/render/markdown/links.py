"""Links of a body: where `actor:mark-rutte` leads on the site."""

from briefing.model.page import PageKind
from briefing.render.addresses import Addresses

_THINGS: frozenset[PageKind] = frozenset(
    {"actor", "topic", "entry", "source", "article", "statement", "question", "page"}
)


def is_to_thing(href: str) -> bool:
    """Whether a link leads to a thing of the site by its kind and id."""
    return href.partition(":")[0] in _THINGS


def led(addresses: Addresses, href: str) -> str | None:
    """The address that a link is given for what an editor wrote; none where that is a thing without a page."""
    kind, _, id_ = href.partition(":")
    if kind not in _THINGS:
        return href
    id_, hash_, fragment = id_.partition("#")
    page = addresses.href(kind, id_)
    return None if page is None else page + hash_ + fragment
