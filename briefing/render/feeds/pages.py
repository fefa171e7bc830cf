"""All documents of all feeds, as pages."""

from collections.abc import Iterator, Mapping
from functools import partial
from types import MappingProxyType

from markupsafe import Markup

from briefing.model.page import Page, PageKind
from briefing.render.context import Context
from briefing.render.feeds.as_json import as_json
from briefing.render.feeds.documents import Document, channels, documents
from briefing.render.feeds.links import FORMATS
from briefing.render.views.feeds import FeedEntries, FeedView, JsonFeedView, feed_path, feed_view

_TEMPLATES: Mapping[PageKind, str] = MappingProxyType({"feed": "feeds/atom.xml", "json-feed": "feeds/feed.json"})


def feed_pages(context: Context) -> Iterator[Page]:
    """The pages of every feed in every format that is made."""
    settings, entries = context.site.library.settings, FeedEntries(context)
    items: dict[str, str] = {}
    formats = [kind for kind in FORMATS if settings.makes(kind)]
    for channel, listed in channels(context) if formats else ():
        for document in documents(channel, listed, settings.feed_length, entries.day):
            for kind in formats:
                path = feed_path(context, channel, kind, document.archive)
                view = partial(_view, context, document, kind, entries, items)
                yield Page(path=path, template=_TEMPLATES[kind], view=view, given=(document, kind))


def _view(
    context: Context,
    document: Document,
    kind: PageKind,
    entries: FeedEntries,
    items: dict[str, str],
) -> FeedView | JsonFeedView:
    view = feed_view(context, document, kind, entries)
    return JsonFeedView(json=Markup(as_json(view, items))) if kind == "json-feed" else view  # noqa: S704 - it is no markup
