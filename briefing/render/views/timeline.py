"""The timeline: all days with what happened on them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time
from itertools import accumulate, groupby
from math import inf
from typing import Literal

from briefing.linking.order import place_in_article
from briefing.model.entry import Entry
from briefing.model.frozen import frozen
from briefing.model.moment import Moment
from briefing.model.site import Day, Site
from briefing.render.context import Context
from briefing.render.dates import When
from briefing.render.paging import Leaf
from briefing.render.pictures.bars import Bars, bars
from briefing.render.pictures.heat import step
from briefing.render.views.parts import Counted, Head, Link, Pager

_DAYS, _EVENTS = 21, 90
"""So many of the newest days, with about so many key events, stand in full; the days before them are links."""
_OF_A_DAY = 12
"""Key events of one day that the timeline shows; its own page has the others."""
_HIGH = 28
"""Pixels of the highest bar."""


@frozen
class TimeLine:
    """An entry in one line; `clock` is its time of day in the site's zone, where that is known, `actors` their ids."""

    clock: When | None
    link: Link
    source: Link
    actors: tuple[str, ...]
    is_key: bool
    is_draft: bool


@frozen
class TimelineDay:
    """A day: its number of entries, when they came, and its key events; `more` leads to those left out."""

    link: Link
    when: When
    count: int
    hours: Bars | None
    hours_in_words: str
    events: tuple[TimeLine, ...]
    more: Counted | None


@frozen
class DayLink:
    """A day as a number in its month; `step` says how much happened, 1 to 5."""

    link: Link
    name: str
    step: int


@frozen
class TimelineMonth:
    """A month: `days` in full, from the newest, and `earlier` ones as numbers."""

    id: str
    title: str
    days: tuple[TimelineDay, ...]
    earlier: tuple[DayLink, ...]


@frozen
class TimelineView:
    """Days by month, from the newest: a page of them. `total` entries have a day; `undated` leads to those without."""

    head: Head
    months: tuple[TimelineMonth, ...]
    total: int
    days: int
    undated: Counted | None
    pager: Pager


def newest_days(site: Site) -> tuple[Day, ...]:
    """All days, from the newest."""
    return tuple(site.by_day.values())[::-1]


def timeline_view(context: Context, leaf: Leaf[Day]) -> TimelineView:
    """The view of a page of all days."""
    site, words = context.site, context.words
    total = sum(len(day.entries) for day in site.by_day.values())
    undated = len(site.entries) - total
    return TimelineView(
        head=context.head(
            "timeline",
            title=words.gettext("Timeline"),
            description=words.gettext("What happened on each day, with the key events and their times."),
            number=leaf.pager.number,
        ),
        months=tuple(_months(context, leaf.things)),
        total=total,
        days=leaf.pager.total,
        undated=Counted(link=context.link("entries", words.gettext("All entries")), count=undated) if undated else None,
        pager=leaf.pager,
    )


def _months(context: Context, days: Sequence[Day]) -> Iterator[TimelineMonth]:
    full = {day.id for day in days[: _in_full(days)]}
    most = max((max(by_hour(context, day.entries)) for day in days if day.id in full), default=0)
    busiest = max((len(day.entries) for day in days), default=0)
    for month, of in groupby(days, key=lambda day: day.id[:7]):
        here = tuple(of)
        yield TimelineMonth(
            id=month,
            title=named(context, f"{month}-01", "month").text,
            days=tuple(_day(context, day, most) for day in here if day.id in full),
            earlier=tuple(_number(context, day, busiest) for day in here if day.id not in full),
        )


def _in_full(days: Sequence[Day]) -> int:
    """How many of the newest days the page has room for."""
    room = accumulate(min(sum(entry.key for entry in day.entries), _OF_A_DAY) for day in days)
    return min(_DAYS, sum(events <= _EVENTS for events in room))


def _day(context: Context, day: Day, most: int) -> TimelineDay:
    words = context.words
    when = named(context, day.id)
    counts = by_hour(context, day.entries)
    events = tuple(line(context, entry) for entry in in_time(context.site, day.entries) if entry.key)
    left_out = len(events) - _OF_A_DAY
    more = words.ngettext("%(num)s more key event", "%(num)s more key events", left_out)
    return TimelineDay(
        link=context.link("day", when.text, day.id),
        when=when,
        count=len(day.entries),
        hours=bars(counts, _HIGH, most),
        hours_in_words=busiest_hour(context, counts),
        events=events[:_OF_A_DAY],
        more=Counted(link=context.link("day", more, day.id), count=left_out) if left_out > 0 else None,
    )


def _number(context: Context, day: Day, busiest: int) -> DayLink:
    entries = context.words.ngettext("%(num)s entry", "%(num)s entries", len(day.entries))
    return DayLink(
        link=context.link("day", str(int(day.id[-2:])), day.id),
        name=f"{named(context, day.id).text}: {entries}",
        step=step(len(day.entries), busiest),
    )


def named(context: Context, day: str, precision: Literal["day", "month"] = "day") -> When:
    """A day, or its month, in words."""
    start = datetime.combine(date.fromisoformat(day), time(), context.site.library.settings.zone)
    found = context.words.when(Moment(start, precision))
    return found or When(iso=day, text=day)


def local(site: Site, entry: Entry) -> datetime | None:
    """An entry's time on the clocks of the site's zone; nothing where only its day is known."""
    moment = site.times[entry.id]
    return moment.start.astimezone(site.library.settings.zone) if moment and moment.has_time else None


def in_time(site: Site, entries: Iterable[Entry]) -> list[Entry]:
    """Entries from the first to the last; those without a time come last, as in their articles."""

    def key(entry: Entry) -> tuple[float, tuple[str, int, str]]:
        at = local(site, entry)
        return at.timestamp() if at else inf, place_in_article(entry)

    return sorted(entries, key=key)


def by_hour(context: Context, entries: Iterable[Entry]) -> list[int]:
    """How many entries came in each of the 24 hours."""
    counts = Counter(at.hour for entry in entries if (at := local(context.site, entry)))
    return [counts[hour] for hour in range(24)]


def hours(hour: int) -> str:
    """An hour as people write it: `16:00–17:00`."""
    return f"{hour:02}:00–{hour + 1:02}:00"


def busiest_hour(context: Context, counts: Sequence[int]) -> str:
    """What the bars of a day show, in a sentence; empty where no time is known."""
    if not any(counts):
        return ""
    most = max(counts)
    return context.words.ngettext(
        "Entries by hour; most between %(hours)s: %(num)s entry",
        "Entries by hour; most between %(hours)s: %(num)s entries",
        most,
        hours=hours(counts.index(most)),
    )


def line(context: Context, entry: Entry) -> TimeLine:
    """An entry in one line."""
    at = local(context.site, entry)
    return TimeLine(
        clock=When(iso=at.isoformat(timespec="minutes"), text=f"{at:%H:%M}") if at else None,
        link=context.entry(entry),
        source=context.source(context.site.articles[entry.article]),
        actors=tuple(dict.fromkeys(entry.actors)),
        is_key=entry.key,
        is_draft=entry.status == "draft",
    )
