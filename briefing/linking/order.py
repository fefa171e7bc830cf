"""Order: when entries happened, and in which order lists show them."""

import math
from datetime import UTC, datetime

from briefing.model.article import Article
from briefing.model.entry import Entry
from briefing.model.ids import number_of
from briefing.model.library import Library
from briefing.model.moment import Moment

_BEFORE_ALL = datetime.min.replace(tzinfo=UTC)


def time_of(entry: Entry, library: Library) -> Moment | None:
    """When the entry's update was published: its own time, else its article's."""
    return entry.time or published(library.articles[entry.article])


def day_of(entry: Entry, library: Library) -> str | None:
    """An entry's day in the site's time zone, such as `2025-02-13`; nothing where only a month or year is known."""
    moment = time_of(entry, library)
    if moment is None or moment.precision in ("year", "month"):
        return None
    return moment.start.astimezone(library.settings.zone).date().isoformat()


def updated(entry: Entry, library: Library) -> Moment | None:
    """When what the entry says was last put right, or else published."""
    moments = (time_of(entry, library), *(correction.on for correction in entry.corrections))
    return max((moment for moment in moments if moment), key=instant, default=None)


def published(article: Article) -> Moment | None:
    """When an article was published, or at least last changed."""
    return article.published or article.updated


def instant(moment: Moment | None) -> datetime:
    """A sort key: what has no date comes before all that has one."""
    return moment.start if moment else _BEFORE_ALL


def as_of(library: Library) -> Moment | None:
    """The latest moment that an entry, its last correction or an article is from."""
    entries = (updated(entry, library) for entry in library.entries.values())
    articles = (moment for article in library.articles.values() for moment in (article.published, article.updated))
    return max((moment for moment in (*entries, *articles) if moment), key=instant, default=None)


def newest_first(entries: list[Entry], library: Library) -> tuple[Entry, ...]:
    """Entries from the newest to the oldest day; within a day by time where it is known, then as in their article.

    Sorting is by day first because a bare date says nothing of the hour: its entries follow those of the
    day whose time is known. A day is one of the site's own time zone.
    """
    zone = library.settings.zone

    def key(entry: Entry) -> tuple[int, float, str, int, str]:
        moment = time_of(entry, library)
        at = instant(moment)
        day = at.astimezone(zone).toordinal() if moment else 0
        return -day, -at.timestamp() if moment and moment.has_time else math.inf, *place_in_article(entry)

    return tuple(sorted(entries, key=key))


def place_in_article(entry: Entry) -> tuple[str, int, str]:
    """A sort key: by article, and there by the entry's number."""
    return entry.article, number_of(entry.id), entry.id
