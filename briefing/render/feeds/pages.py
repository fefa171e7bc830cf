"""All documents of all feeds, as pages."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from markupsafe import Markup

from briefing.model.page import Page, PageKind
from briefing.render.context import Context
from briefing.render.feeds.as_json import as_json
from briefing.render.feeds.documents import channels, documents
from briefing.render.feeds.links import FORMATS
from briefing.render.views.feeds import FeedEntries, FeedView, JsonFeedView, feed_path, feed_view

_TEMPLATES: Mapping[PageKind, str] = MappingProxyType({"feed": "feeds/atom.xml", "json-feed": "feeds/feed.json"})


def feed_pages(context: Context) -> Iterator[Page]:
    """The pages of every feed in every format that is made."""
    settings, entries = context.site.library.settings, FeedEntries(context)
    formats = [kind for kind in FORMATS if settings.makes(kind)]
    for channel in channels(context) if formats else ():
        for document in documents(channel, settings.feed_length, entries.day):
            for kind in formats:
                view = feed_view(context, document, kind, entries)
                path = feed_path(context, channel, kind, document.archive)
                yield Page(path=path, template=_TEMPLATES[kind], view=_as(kind, view))


def _as(kind: PageKind, view: FeedView) -> FeedView | JsonFeedView:
    return JsonFeedView(json=Markup(as_json(view))) if kind == "json-feed" else view  # noqa: S704 - it is no markup
