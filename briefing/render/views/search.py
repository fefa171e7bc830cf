"""The page of the search."""

from briefing.model.frozen import frozen
from briefing.render.context import Context
from briefing.render.search import INDEX
from briefing.render.views.parts import Counted, Head, Link


@frozen
class Facet:
    """What a search can be narrowed by: its name in the address, and its title."""

    name: str
    title: str


@frozen
class SearchView:
    """A search box, and for readers without JavaScript the complete lists.

    `index` is where the files of the index are, `root` where the site is.
    """

    head: Head
    address: str
    index: str
    root: str
    locale: str
    facets: tuple[Facet, ...]
    lists: tuple[Counted, ...]


def search_view(context: Context) -> SearchView:
    """The view of the page of the search."""
    site, words = context.site, context.words
    lists: tuple[tuple[Link, int], ...] = (
        (context.link("entries", words.gettext("Entries")), len(site.entries)),
        (context.link("actors", words.gettext("Actors")), len(site.actors)),
        (context.link("topics", words.gettext("Topics")), len(site.topics)),
        (context.link("statements", words.gettext("Statements")), len(site.voices.statements)),
    )
    root = site.library.settings.root_path
    return SearchView(
        head=context.head(
            "search",
            title=words.gettext("Search"),
            description=words.gettext("Search every entry and every quotation of the briefing."),
        ),
        address=root + context.addresses.path("search"),
        index=root + INDEX,
        root=root,
        locale=str(words.locale).replace("_", "-"),
        facets=(
            Facet(name="actor", title=words.gettext("Actor")),
            Facet(name="topic", title=words.gettext("Topic")),
            Facet(name="source", title=words.gettext("Source")),
            Facet(name="kind", title=words.gettext("Kind")),
            Facet(name="date", title=words.gettext("Date")),
        ),
        lists=tuple(Counted(link=link, count=count) for link, count in lists if link.href),
    )
