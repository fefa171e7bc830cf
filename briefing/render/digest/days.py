"""Days: what a digest is of."""

from collections.abc import Iterable
from datetime import date, timedelta

from briefing.linking.order import instant
from briefing.model.entry import Entry
from briefing.model.frozen import frozen
from briefing.model.moment import Moment
from briefing.model.site import Site

_KNOWN = frozenset({"day", "minute", "second"})


@frozen
class Days:
    """Days of the site's time zone, from the first to the last."""

    first: date
    last: date


def day_of(site: Site, entry: Entry) -> date | None:
    """The day of an entry; nothing where only its month or its year is known."""
    moment = site.times[entry.id]
    if moment is None or moment.precision not in _KNOWN:
        return None
    return moment.start.astimezone(site.library.settings.zone).date()


def entries_of(site: Site, days: Days) -> tuple[Entry, ...]:
    """The published entries of some days, from the newest: what is sent cannot be taken back, so no drafts."""
    return tuple(entry for entry, day in _dated(site) if days.first <= day <= days.last)


def latest(site: Site, entries: Iterable[Entry]) -> Moment | None:
    """The latest moment that one of the entries is from."""
    return max((at for entry in entries if (at := site.times[entry.id])), key=instant, default=None)


def all_days(site: Site) -> Days | None:
    """From the first day that an entry is of to the last; nothing where no entry has one."""
    found = [day for _, day in _dated(site)]
    return Days(first=min(found), last=max(found)) if found else None


def newest(site: Site) -> Days | None:
    """The newest day, and as many before it as the settings say."""
    known = all_days(site)
    if known is None:
        return None
    before = timedelta(days=min(site.library.settings.digest_days - 1, (known.last - date.min).days))
    return Days(first=known.last - before, last=known.last)


def _dated(site: Site) -> list[tuple[Entry, date]]:
    days = ((entry, day_of(site, entry)) for entry in site.entries if entry.status == "published")
    return [(entry, day) for entry, day in days if day]
