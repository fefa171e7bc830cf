"""A document of a feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/)."""

import json
from typing import Any

from briefing.render.views.feeds import FeedEntry, FeedView

VERSION = "https://jsonfeed.org/version/1.1"


def as_json(view: FeedView, items: dict[str, str]) -> str:
    """The text of the document; `items` are the entries that are written already, by their ids, and is added to.

    Pages of a JSON feed are linked by `next_url`, from the newest to the oldest.
    """
    document = {
        "version": VERSION,
        "title": view.title,
        "home_page_url": view.home,
        "feed_url": view.url,
        "description": view.subtitle or None,
        "next_url": view.previous,
        "language": view.language,
        "authors": [_given({"name": view.author, "url": view.author_url})],
    }
    fields = (f"{_written(key)}: {_written(value)}" for key, value in _given(document).items())
    listed = [items.get(entry.id) or items.setdefault(entry.id, _item(entry)) for entry in view.entries] or [""]
    listed[0] = "{\n" + "".join(f"{field},\n" for field in fields) + '"items": [\n' + listed[0]
    listed[-1] += "\n]\n}\n"
    return ",\n".join(listed)  # at once: it may be long


def _item(entry: FeedEntry) -> str:
    fields = {
        "id": entry.id,
        "url": entry.url,
        "external_url": entry.via.href if entry.via else None,
        "title": entry.title,
        "content_html": entry.html,
        "date_published": entry.published,
        "date_modified": entry.updated,
        "tags": list(dict.fromkeys(category.label for category in entry.categories)) or None,
    }
    return f"{{{', '.join(f'{_text(key)}: {_written(value)}' for key, value in _given(fields).items())}}}"


def _written(value: Any) -> str:
    """In one line: with line breaks in it the library would take four times as long."""
    return _text(value) if isinstance(value, str) else _any(value)


_text = json.encoder.encode_basestring
_any = json.JSONEncoder(ensure_ascii=False).encode


def _given(fields: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in fields.items() if value is not None}
