"""Checks of Markdown bodies: where their links lead, how their headings nest, what their pictures say."""

from collections.abc import Collection, Iterator

from briefing.checks.given import Given
from briefing.content.document import Document
from briefing.content.marks import Mark, headings, links, pictures
from briefing.content.nearest import did_you_mean
from briefing.linking.link import actors_in_use, topics_in_use
from briefing.linking.selection import select
from briefing.model.finding import Finding, Origin

LARGEST_ASSET = 500_000
"""Bytes; a photograph as wide as the page has a third of it."""
_MOST_NAMED = 12
_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg")


def links_lead_to_pages(given: Given) -> Iterator[Finding]:
    """Ensure that a link within the site leads to a page that the published site has."""
    for document, link in _links(given):
        place = given.places.get((document.path, link.target))
        if place is not None and not place.exists:
            message = f"“{link.target}” leads to no page of this site"
            yield _finding(document, link, "broken-link", message)


def things_linked_to_are_published(given: Given) -> Iterator[Finding]:
    """Ensure that what a published body links to is published too: else the link becomes plain text."""
    shown = select(given.site.library, drafts=False).library
    unshown: dict[str, Collection[str]] = {
        "entry": given.site.library.entries.keys() - shown.entries.keys(),
        "page": given.site.library.pages.keys() - shown.pages.keys(),
        "question": given.site.library.questions.keys() - shown.questions.keys(),
        "actor": given.site.library.actors.keys() - actors_in_use(shown),
        "topic": given.site.library.topics.keys() - topics_in_use(shown),
    }
    for document, link in _links(given):
        kind, _, id_ = link.target.partition("#")[0].partition(":")
        if id_ in unshown.get(kind, ()) and document.data.get("status") != "draft":
            message = f"the {kind} `{id_}` has no page on the published site: the link becomes plain text"
            yield _finding(document, link, "unpublished-link", message)


def anchors_are_on_their_pages(given: Given) -> Iterator[Finding]:
    """Ensure that a link to a place on a page (`#q2`) finds that place there."""
    for document, link in _links(given):
        place, anchor = given.places.get((document.path, link.target)), link.target.partition("#")[2]
        if place is not None and place.anchors is not None and anchor and anchor not in place.anchors:
            there = [f"#{each}" for each in sorted(place.anchors) if each]
            known = f"it has {', '.join(there[:_MOST_NAMED])}" if there else "it has none"
            message = f"the page has no place `#{anchor}`{did_you_mean(f'#{anchor}', there)} ({known})"
            yield _finding(document, link, "broken-anchor", message)


def headings_follow_each_other(given: Given) -> Iterator[Finding]:
    """Ensure that a body's headings begin at one level and go down one level at a time."""
    for document in given.documents.values():
        found = headings(document.body)
        for above, heading in zip((None, *found), found, strict=False):
            if not heading.words:
                yield _finding(document, heading, "heading-order", "the heading has no words")
            elif above is None and heading.level > 2:  # noqa: PLR2004 - # and ## both stand below the page's title
                message = f"the first heading is of level {heading.level}: begin with ##"
                yield _finding(document, heading, "heading-order", message)
            elif above is not None and heading.level > above.level + 1:
                wanted = "#" * (above.level + 1)
                message = f"the heading is of level {heading.level}, the one above it of {above.level}: write {wanted}"
                yield _finding(document, heading, "heading-order", message)


def pictures_are_described(given: Given) -> Iterator[Finding]:
    """Ensure that a picture says in words what it shows."""
    for document in given.documents.values():
        for picture in pictures(document.body):
            if not picture.words:
                yield _finding(document, picture, "no-alt", f"the picture “{picture.target}” has no description")


def pictures_are_there(given: Given) -> Iterator[Finding]:
    """Ensure that a picture within the site is one that the site publishes."""
    for document in given.documents.values():
        for picture in pictures(document.body):
            place = given.places.get((document.path, picture.target))
            if place is not None and not place.exists:
                message = f"“{picture.target}” is no picture of this site"
                yield _finding(document, picture, "broken-picture", message)


def own_pictures_are_small(given: Given) -> Iterator[Finding]:
    """Ensure that the site's own pictures load fast: none is larger than 500 kB."""
    for path, size in sorted(given.assets.items()):
        if size > LARGEST_ASSET and path.lower().endswith(_PICTURES):
            message = f"the picture has {size:,} bytes: at most {LARGEST_ASSET:,} load fast on a telephone"
            yield Finding(origin=Origin(path), check="large-picture", message=message, severity="warning")


def _links(given: Given) -> Iterator[tuple[Document, Mark]]:
    for document in given.documents.values():
        if "](" in document.body or "<" in document.body or "]:" in document.body:
            yield from ((document, link) for link in links(document.body))


def _finding(document: Document, mark: Mark, check: str, message: str) -> Finding:
    return Finding(origin=document.origin, check=check, message=message, severity="warning", where=mark.where)
