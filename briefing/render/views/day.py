"""The page of a day."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from briefing.model.entry import Entry
from briefing.model.frozen import frozen
from briefing.model.site import Day
from briefing.render.context import Context
from briefing.render.dates import When
from briefing.render.paging import Leaf
from briefing.render.pictures.day import DayPicture, Event, day_picture
from briefing.render.views.filters import Filters, filters
from briefing.render.views.parts import Counted, Head, Link, Pager
from briefing.render.views.timeline import TimeLine, busiest_hour, by_hour, hours, line, local, named


@frozen
class UntimedGroup:
    """The entries of one article whose time of day is not known, in its order."""

    id: str
    source: Link
    article: Link
    lines: tuple[TimeLine, ...]


@frozen
class DayView:
    """One day: its picture, its entries by time, then those without one, or a further page of them.

    `hours` are the numbers of the picture.
    """

    head: Head
    title: str
    when: When
    zone: str
    total: int
    key_events: int
    picture: DayPicture | None
    picture_in_words: str
    hours: tuple[Counted, ...]
    timed: tuple[TimeLine, ...]
    untimed: tuple[UntimedGroup, ...]
    filters: Filters
    pager: Pager
    earlier: Link | None
    later: Link | None


def day_view(context: Context, day: Day, leaf: Leaf[Entry]) -> DayView:
    """The view of one day, or of a further page of its entries; these come by their times, those without one last."""
    words, when = context.words, named(context, day.id)
    timed = [entry for entry in leaf.things if local(context.site, entry)]
    whole = day.entries if leaf.pager.number == 1 else ()
    counts = by_hour(context, whole)
    earlier, later = _beside(context, day)
    return DayView(
        head=context.head(
            "day",
            day.id,
            title=when.text,
            description=words.gettext("What happened on %(day)s, by the hour.", day=when.text),
            crumbs=(context.link("timeline", words.gettext("Timeline")),),
            number=leaf.pager.number,
        ),
        title=when.text,
        when=when,
        zone=_zone(context, day.entries),
        total=len(day.entries),
        key_events=sum(entry.key for entry in day.entries),
        picture=_picture(context, whole),
        picture_in_words=busiest_hour(context, counts),
        hours=tuple(
            Counted(link=Link(text=hours(hour), href=None), count=count) for hour, count in enumerate(counts) if count
        ),
        timed=tuple(line(context, entry) for entry in timed),
        untimed=tuple(_untimed(context, leaf.things[len(timed) :])),
        filters=filters(context, leaf),
        pager=leaf.pager,
        earlier=earlier,
        later=later,
    )


def _zone(context: Context, entries: Iterable[Entry]) -> str:
    """The zone of the day's clocks, such as `GMT`."""
    return next((at.tzname() or "" for entry in entries if (at := local(context.site, entry))), "")


def _picture(context: Context, entries: Iterable[Entry]) -> DayPicture | None:
    minutes, events = [], []
    for entry in entries:
        if at := local(context.site, entry):
            minute = at.hour * 60 + at.minute
            minutes.append(minute)
            if entry.key:
                events.append(Event(minute=minute, clock=f"{at:%H:%M}", title=entry.title))
    return day_picture(minutes, events)


def _untimed(context: Context, entries: Iterable[Entry]) -> Iterator[UntimedGroup]:
    for id_, of in groupby(entries, key=lambda entry: entry.article):
        article = context.site.articles[id_]
        yield UntimedGroup(
            id=f"of-{id_}",
            source=context.source(article),
            article=context.article(article),
            lines=tuple(line(context, entry) for entry in of),
        )


def _beside(context: Context, day: Day) -> tuple[Link | None, Link | None]:
    """The days before and after this one that have entries."""
    days = list(context.site.by_day)
    at = days.index(day.id)
    before = days[at - 1] if at else None
    after = days[at + 1] if at + 1 < len(days) else None

    def link(id_: str | None) -> Link | None:
        return context.link("day", named(context, id_).text, id_) if id_ else None

    return link(before), link(after)
