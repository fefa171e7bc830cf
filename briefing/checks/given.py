"""What the checks are given: the linked site, and what it takes files, clocks and templates to know."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import field
from datetime import date

from briefing.content.document import Document
from briefing.model.finding import Finding
from briefing.model.frozen import frozen
from briefing.model.ids import ArticleId
from briefing.model.site import Site


@frozen
class Place:
    """Where a link of a body leads on the site: whether a file is there, and its anchors where those are known."""

    exists: bool
    anchors: frozenset[str] | None = None


@frozen
class Given:
    """What a check looks at.

    `site` is linked with its drafts. `texts` are the archived copies that are here, `today` is the day of the check in
    the site's time zone, `documents` are the content files by their paths. `places` says where the links of bodies
    lead, by the file's path and the link as written; one that leads to another site is not in it. `assets` are the
    sizes in bytes of the site's own assets, `templates` its own templates, words and scripts, both by their paths.
    """

    site: Site
    texts: Mapping[ArticleId, str] = field(default_factory=dict)
    today: date | None = None
    documents: Mapping[str, Document] = field(default_factory=dict)
    places: Mapping[tuple[str, str], Place] = field(default_factory=dict)
    assets: Mapping[str, int] = field(default_factory=dict)
    templates: Mapping[str, str] = field(default_factory=dict)


Rule = Callable[[Given], Iterator[Finding]]
"""A check: from what is given to all that is wrong with it."""
