"""An actor's activity: how often they appear as time goes by, and where in the articles."""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from itertools import islice
from typing import NamedTuple

from briefing.linking.order import day_of
from briefing.model.actor import Actor
from briefing.model.article import Article
from briefing.model.entry import Entry
from briefing.model.frozen import frozen
from briefing.render.context import Context
from briefing.render.pictures.bars import Bars, bars
from briefing.render.pictures.ticks import Ticks, ticks
from briefing.render.ranked import ranked
from briefing.render.views.parts import Counted, Link
from briefing.render.views.timeline import hours, local, named
from briefing.render.words import N_

_HIGH, _WIDE = 40, 250
"""The room for the picture: the margin column is not wider."""
_MOST = 62
"""So many bars the picture has room for; of a site that spans more years there is none."""
_ARTICLES, _LONG = 6, 5
"""So many articles are shown, of those that have at least so many entries."""


@frozen
class Activity:
    """How often somebody appears: by hour, day, month or year; `numbers` are those that the bars show.

    `title` says what is shown, `in_words` what is to be seen, `first` and `last` stand below the ends.
    """

    title: str
    in_words: str
    bars: Bars
    first: str
    last: str
    numbers: tuple[Counted, ...]


@frozen
class Presence:
    """In which entries of an article somebody appears: in `count` of them, in its order."""

    article: Link
    source: Link
    count: int
    of: int
    ticks: Ticks


class _Unit(NamedTuple):
    """What one bar stands for: `slots` are all bars of the site in order, and `slot` finds an entry's.

    `ends` are written below them, where they are not the names of the first and the last.
    """

    title: str
    slots: tuple[str, ...]
    slot: Callable[[Context, Entry], str | None]
    name: Callable[[Context, str], str]
    ends: tuple[str, str] | None = None


def activity(context: Context, entries: Sequence[Entry]) -> Activity | None:
    """When somebody appears who is in these entries; none where most have no time, or all the same."""
    words, unit = context.words, _unit(context)
    counts = Counter(slot for entry in entries if (slot := unit.slot(context, entry)) is not None)
    pitch = min(10, _WIDE // len(unit.slots)) if unit.slots else 0
    drawn = bars([counts[slot] for slot in unit.slots], _HIGH, pitch=pitch)
    if drawn is None or len(counts) == 1 or 2 * counts.total() < len(entries):
        return None
    numbers = [(unit.name(context, slot), counts[slot]) for slot in unit.slots if counts[slot]]
    peak, most = max(numbers, key=lambda number: number[1])
    return Activity(
        title=words.gettext(unit.title),
        in_words=words.ngettext("Most: %(when)s, %(num)s entry", "Most: %(when)s, %(num)s entries", most, when=peak),
        bars=drawn,
        first=unit.ends[0] if unit.ends else unit.name(context, unit.slots[0]),
        last=unit.ends[1] if unit.ends else unit.name(context, unit.slots[-1]),
        numbers=tuple(Counted(link=Link(text=text, href=None), count=count) for text, count in numbers),
    )


def presence(context: Context, actor: Actor) -> tuple[Presence, ...]:
    """The articles in which an actor appears most, with where in them."""
    site = context.site
    counts = Counter(entry.article for entry in site.by_actor.get(actor.id, ()))
    most = ranked(counts)
    return tuple(islice(filter(None, (_presence(context, actor, site.articles[id_]) for id_ in most)), _ARTICLES))


def _presence(context: Context, actor: Actor, article: Article) -> Presence | None:
    marks = [actor.id in entry.actors for entry in context.site.by_article[article.id]]
    drawn = ticks(marks) if len(marks) >= _LONG else None
    if drawn is None:
        return None
    return Presence(
        article=context.article(article),
        source=context.source(article),
        count=sum(marks),
        of=len(marks),
        ticks=drawn,
    )


def _unit(context: Context) -> _Unit:
    """What the bars of this site stand for, by its span: on one day they are hours."""
    days = [date.fromisoformat(id_) for id_ in context.site.by_day]
    if len(days) <= 1:
        slots = tuple(f"{hour:02}" for hour in range(24))
        return _Unit(title=N_("Entries by hour"), slots=slots, slot=_hour, name=_at, ends=("00:00", "24:00"))
    span = (days[-1] - days[0]).days + 1
    if span <= _MOST:
        slots = tuple((days[0] + timedelta(number)).isoformat() for number in range(span))
        return _Unit(
            title=N_("Entries by day"), slots=slots, slot=lambda c, entry: _part(c, entry, 10), name=_named_day
        )
    if (months := _month(days[-1]) - _month(days[0]) + 1) <= _MOST:
        slots = tuple(f"{at // 12:04}-{at % 12 + 1:02}" for at in range(_month(days[0]), _month(days[0]) + months))
        return _Unit(
            title=N_("Entries by month"), slots=slots, slot=lambda c, entry: _part(c, entry, 7), name=_named_month
        )
    years = range(days[0].year, days[-1].year + 1)
    slots = tuple(map(str, years)) if len(years) <= _MOST else ()
    return _Unit(
        title=N_("Entries by year"), slots=slots, slot=lambda c, entry: _part(c, entry, 4), name=lambda _, year: year
    )


def _month(day: date) -> int:
    """A month's number, from the year 0 on."""
    return day.year * 12 + day.month - 1


def _hour(context: Context, entry: Entry) -> str | None:
    at = local(context.site, entry)
    return f"{at:%H}" if at else None


def _part(context: Context, entry: Entry, length: int) -> str | None:
    day = day_of(entry, context.site.library)
    return day[:length] if day else None


def _at(_: Context, hour: str) -> str:
    return hours(int(hour))


def _named_day(context: Context, day: str) -> str:
    return named(context, day).text


def _named_month(context: Context, month: str) -> str:
    return named(context, f"{month}-01", "month").text
