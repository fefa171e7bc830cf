"""The feed, the sitemap and robots.txt."""

from dataclasses import dataclass
from datetime import UTC

from markupsafe import Markup

from briefing.linking.order import instant, updated
from briefing.model.entry import Entry
from briefing.model.moment import Moment
from briefing.render.context import Context
from briefing.render.views.entry import corrections

_FEED_LENGTH = 50
_NO_DATE = "1970-01-01T00:00:00Z"


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedEntry:
    """An entry in the feed: all addresses whole, `updated` by RFC 3339, `html` the body as HTML."""

    title: str
    url: str
    updated: str
    author: str
    via: str | None
    categories: tuple[str, ...]
    html: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedView:
    """The Atom feed of the whole site."""

    title: str
    subtitle: str
    url: str
    id: str
    home: str | None
    language: str
    updated: str
    entries: tuple[FeedEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SitemapView:
    """Every page's whole address."""

    urls: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RobotsView:
    """Where the sitemap is, if there is one."""

    sitemap: str | None


def feed_view(context: Context) -> FeedView:
    """The view of the feed: the entries of the newest days; what was corrected is as new as the correction."""
    site, settings = context.site, context.site.library.settings
    return FeedView(
        title=settings.title,
        subtitle=settings.description,
        url=context.addresses.url("feed"),
        id=settings.root_url,
        home=settings.root_url if settings.makes("home") else None,
        language=settings.language,
        updated=_rfc3339(site.as_of),
        entries=tuple(_entry(context, entry) for entry in _newest(context)[:_FEED_LENGTH] if settings.makes("entry")),
    )


def _newest(context: Context) -> list[Entry]:
    """All entries by the day of their last correction, or else their own."""
    library = context.site.library

    def day(entry: Entry) -> int:
        moment = updated(entry, library)
        return instant(moment).astimezone(library.settings.zone).toordinal() if moment else 0

    return sorted(context.site.entries, key=day, reverse=True)


def _entry(context: Context, entry: Entry) -> FeedEntry:
    site, url = context.site, context.addresses.url("entry", entry.id)
    return FeedEntry(
        title=entry.title,
        url=url,
        updated=_rfc3339(updated(entry, site.library) or site.as_of),
        author=context.source(site.articles[entry.article]).text,
        via=site.articles[entry.article].url,
        categories=tuple(link.text for link in context.topics_of(entry)),
        html=str(_corrected(entry) + context.html(entry.body, page=url)),
    )


def _corrected(entry: Entry) -> Markup:
    paragraph = Markup("<p><strong>Correction, {}:</strong> {}</p>\n")
    return Markup().join(paragraph.format(each.when.text, each.text) for each in corrections(entry))


def _rfc3339(moment: Moment | None) -> str:
    return moment.start.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if moment else _NO_DATE


def sitemap_view(context: Context, paths: tuple[str, ...]) -> SitemapView:
    """The view of the sitemap, from the paths of all pages that readers may find."""
    return SitemapView(urls=tuple(context.site.library.settings.root_url + path for path in sorted(paths)))


def robots_view(context: Context) -> RobotsView:
    """The view of robots.txt."""
    made = context.addresses.href("sitemap") is not None
    return RobotsView(sitemap=context.addresses.url("sitemap") if made else None)
