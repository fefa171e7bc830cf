"""What every page has around it: the site's names, its menus, its assets."""

from collections.abc import Callable, Iterable

from briefing.model.frozen import frozen
from briefing.model.page import PageKind
from briefing.render.context import Context
from briefing.render.dates import When
from briefing.render.views.parts import Link
from briefing.render.words import N_

Ways = tuple[tuple[PageKind, str], ...]

_MENU: Ways = (
    ("entries", N_("Entries")),
    ("timeline", N_("Timeline")),
    ("actors", N_("Actors")),
    ("topics", N_("Topics")),
    ("statements", N_("Statements")),
    ("questions", N_("Where sources differ")),
    ("search", N_("Search")),
)
"""What most readers want, at the head of every page."""

_FOOT: tuple[tuple[str, Ways], ...] = (
    (
        N_("Read"),
        (("home", N_("The briefing")), ("entries", N_("Entries")), ("timeline", N_("Timeline"))),
    ),
    (
        N_("Who and what"),
        (
            ("actors", N_("Actors")),
            ("topics", N_("Topics")),
            ("actors-and-topics", N_("Actors and topics")),
            ("who-on-whom", N_("Who on whom")),
            ("network", N_("Who appears with whom")),
        ),
    ),
    (
        N_("Check"),
        (
            ("statements", N_("Statements")),
            ("questions", N_("Where sources differ")),
            ("sources", N_("Sources")),
            ("articles", N_("Articles")),
            ("changes", N_("Changes")),
        ),
    ),
    (
        N_("Take along"),
        (("digest", N_("Digest")), ("feed", N_("Atom feed")), ("json-feed", N_("JSON feed")), ("data", N_("Data"))),
    ),
    (N_("Preview"), (("style-guide", N_("Style guide")),)),
)
"""Every index and every file that the site has, at the foot of every page, in groups."""


@frozen
class LinkGroup:
    """Links under a title."""

    title: str
    links: tuple[Link, ...]


@frozen
class SiteView:
    """What every template knows of the site. `foot` leads to all that the menu leaves out too."""

    title: str
    description: str
    language: str
    direction: str
    home: Link
    menu: tuple[Link, ...]
    foot: tuple[LinkGroup, ...]
    marks: tuple[str, str]
    stylesheet: str
    as_of: When | None


def site_view(context: Context, asset: Callable[[str], str], stylesheet: str) -> SiteView:
    """The view of the site; `asset` finds the address of a file of the theme."""
    site, settings = context.site, context.site.library.settings
    own = sorted(site.library.pages.values(), key=lambda page: (page.order, page.id))
    own_pages = tuple(link for page in own if (link := context.link("page", page.title, page.id)).href)
    empty = () if site.questions else ("questions",)
    foot = [LinkGroup(title=context.words.gettext(title), links=_made(context, ways)) for title, ways in _FOOT]
    foot[0] = LinkGroup(title=foot[0].title, links=(*foot[0].links, *own_pages))
    return SiteView(
        title=settings.title,
        description=settings.description,
        language=settings.language,
        direction=context.words.direction,
        home=context.link("home", settings.title),
        menu=(*_made(context, (way for way in _MENU if way[0] not in empty)), *own_pages),
        foot=tuple(group for group in foot if group.links),
        marks=context.words.marks,
        stylesheet=asset(stylesheet),
        as_of=context.words.when(site.as_of),
    )


def _made(context: Context, ways: Iterable[tuple[PageKind, str]]) -> tuple[Link, ...]:
    """Links to those pages that the site has."""
    return context.made(*((kind, context.words.gettext(text)) for kind, text in ways))
