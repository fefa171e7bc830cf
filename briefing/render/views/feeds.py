"""The feeds, the sitemap and robots.txt."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime

from markupsafe import Markup

from briefing.linking.order import instant
from briefing.model.entry import Entry
from briefing.model.frozen import frozen
from briefing.model.ids import ActorId, EntryId, TopicId
from briefing.model.page import PageKind
from briefing.render.addresses import PATHS, outward
from briefing.render.context import Context
from briefing.render.feeds.content import content
from briefing.render.feeds.documents import Channel, Document
from briefing.render.kept import kept
from briefing.render.reads import Once
from briefing.render.views.parts import Link

_NO_DATE = datetime(1970, 1, 1, tzinfo=UTC)
"""Entries without any date come last, and must not seem new with each build."""
_UNFIT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""Characters that XML has no place for, not even escaped."""


@frozen
class FeedCategory:
    """What an entry is filed under: `term` in the list that `scheme` names, `label` for readers."""

    term: str
    scheme: str
    label: str


@frozen
class FeedEntry:
    """An entry in a feed: all addresses whole, times by RFC 3339, `html` as escaped by the template.

    `id` never changes. `via` is the article that the entry is from.
    """

    id: str
    title: str
    url: str
    published: str | None
    updated: str
    via: Link | None
    categories: tuple[FeedCategory, ...]
    html: str


@frozen
class FeedView:
    """A document of a feed. `id` is the feed's own, the same in all its documents and formats.

    `url` is this document's own address, `current` that of the one to subscribe to, where this is an archive;
    `previous` and `next` are the older and the newer archive.
    """

    id: str
    title: str
    subtitle: str
    url: str
    home: str | None
    current: str | None
    previous: str | None
    next: str | None
    language: str
    author: str
    author_url: str | None
    updated: str
    entries: tuple[FeedEntry, ...]


@frozen
class JsonFeedView:
    """A document of a feed as JSON."""

    json: Markup


@frozen
class SitemapView:
    """Every page's whole address."""

    urls: tuple[str, ...]


@frozen
class RobotsView:
    """Where the sitemap is, if there is one."""

    sitemap: str | None


class FeedEntries:
    """The entries of a site as its feeds show them, each made once however many feeds it is in."""

    def __init__(self, context: Context) -> None:
        self._context = context.whole()
        self._made = Once(context.reads, self._make)
        self._days: dict[EntryId, int] = {}

    def __call__(self, entry: Entry) -> FeedEntry:
        """The entry's view."""
        return self._made(entry.id)

    def _make(self, id_: EntryId) -> FeedEntry:
        return _entry(self._context, self._context.site.library.entries[id_])

    def day(self, entry: Entry) -> int:
        """The number of the day on which an entry was put right, or else published, in the site's time zone."""
        known = self._days.get(entry.id)
        if known is None:  # it is in several feeds
            zone = self._context.site.library.settings.zone
            known = self._days[entry.id] = max(_moments(self._context, entry)).astimezone(zone).toordinal()
        return known


def feed_view(context: Context, document: Document, format_: PageKind, entries: FeedEntries) -> FeedView:
    """The view of one document of a feed in one format."""
    settings, channel = context.site.library.settings, document.channel
    path = context.addresses.path(channel.kind, channel.id)
    shown = tuple(entries(entry) for entry in document.entries)
    is_home = channel.kind == "home"
    return FeedView(
        id=settings.root_id + path,
        title=_fit(channel.title),
        subtitle=_fit(settings.description) if is_home else "",
        url=settings.root_url + feed_path(context, channel, format_, document.archive),
        home=context.addresses.place(channel.kind, channel.id),
        current=_url(context, channel, format_, None) if document.archive else None,
        previous=_url(context, channel, format_, document.before) if document.before else None,
        next=_url(context, channel, format_, document.after) if document.after else None,
        language=settings.language,
        author=_fit(settings.title),
        author_url=context.addresses.place("home", ""),
        updated=max((entry.updated for entry in shown), default=_rfc3339(_NO_DATE)),
        entries=shown,
    )


def feed_path(context: Context, channel: Channel, format_: PageKind, archive: int | None) -> str:
    """Where a document of a feed stands below the site's root."""
    name = PATHS[format_]
    if archive:
        stem, _, suffix = name.partition(".")
        name = f"{stem}/archive-{archive}.{suffix}"
    return context.addresses.path(channel.kind, channel.id) + name


def _url(context: Context, channel: Channel, format_: PageKind, archive: int | None) -> str:
    return context.site.library.settings.root_url + feed_path(context, channel, format_, archive)


def _entry(context: Context, entry: Entry) -> FeedEntry:
    site, url = context.site, context.addresses.url("entry", entry.id)
    article, published = site.articles[entry.article], site.times[entry.id]
    title = f"{context.source(article).text}: {article.title}" if article.source else article.title
    return FeedEntry(
        id=site.library.settings.root_id + context.addresses.path("entry", entry.id),
        title=_fit(entry.title),
        url=url,
        published=_rfc3339(published.start) if published else None,
        updated=_rfc3339(max(_moments(context, entry))),
        via=Link(text=_fit(title), href=outward(article.url)) if article.url else None,
        categories=tuple(_categories(context, entry)),
        html=_fit(content(context, entry, url)),
    )


def _categories(context: Context, entry: Entry) -> Iterator[FeedCategory]:
    """The entry's topics and actors, filed under ids that do not change with names."""
    yield from (_topic(context, id_) for id_ in dict.fromkeys(entry.topics))
    yield from (_actor(context, id_) for id_ in dict.fromkeys(entry.actors))


@kept
def _topic(context: Context, id_: TopicId) -> FeedCategory:
    return _category(context, "topics", id_, context.site.topics[id_].title)


@kept
def _actor(context: Context, id_: ActorId) -> FeedCategory:
    return _category(context, "actors", id_, context.actor(id_).text)


def _category(context: Context, list_: str, id_: str, name: str) -> FeedCategory:
    return FeedCategory(term=id_, scheme=f"{context.site.library.settings.root_id}{list_}/", label=_fit(name))


def _moments(context: Context, entry: Entry) -> Iterator[datetime]:
    """When an entry was published and put right.

    A correction of which only the day is known counts as of its end: it is later than an entry of that very day.
    """
    yield instant(published) if (published := context.site.times[entry.id]) else _NO_DATE
    for correction in entry.corrections:
        on = correction.on
        yield on.start.replace(hour=23, minute=59, second=59) if on.precision == "day" else on.start


def _fit(text: str) -> str:
    return _UNFIT.sub("", text)


def _rfc3339(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def sitemap_view(context: Context, paths: tuple[str, ...]) -> SitemapView:
    """The view of the sitemap, from the paths of all pages that readers may find."""
    return SitemapView(urls=tuple(context.site.library.settings.root_url + path for path in sorted(paths)))


def robots_view(context: Context) -> RobotsView:
    """The view of robots.txt."""
    made = context.addresses.href("sitemap") is not None
    return RobotsView(sitemap=context.addresses.url("sitemap") if made else None)
