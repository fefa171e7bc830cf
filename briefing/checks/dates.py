"""Checks of dates against the day of the check."""

from collections.abc import Iterator
from datetime import timedelta

from briefing.checks.given import Given
from briefing.model.finding import Finding, Origin, Where
from briefing.model.library import Library
from briefing.model.moment import Moment

Dated = tuple[Origin, Where, Moment | None]


def nothing_is_of_the_future(given: Given) -> Iterator[Finding]:
    """Ensure that nothing was published, said or put right after today."""
    if given.today is None:
        return
    zone = given.site.library.settings.zone
    for origin, where, moment in _dated(given.site.library):
        if moment is None:
            continue
        day = moment.start.astimezone(zone).date() if moment.has_time else moment.start.date()
        if day > given.today + timedelta(days=0 if moment.has_time else 1):  # it may be tomorrow already elsewhere
            message = f"{moment} is still to come: today is {given.today}"
            yield Finding(origin=origin, check="future-date", message=message, severity="warning", where=where)


def _dated(library: Library) -> Iterator[Dated]:
    """Every date that is of something that has happened."""
    for article in library.articles.values():
        yield article.origin, ("published",), article.published
        yield article.origin, ("updated",), article.updated
    for entry in library.entries.values():
        yield entry.origin, ("time",), entry.time
        for number, quote in enumerate(entry.quotes):
            yield entry.origin, ("quotes", number, "said"), quote.said
        for number, correction in enumerate(entry.corrections):
            yield entry.origin, ("corrections", number, "on"), correction.on
    for actor in library.actors.values():
        for number, role in enumerate(actor.roles):
            yield actor.origin, ("roles", number, "since"), role.since
    for ruling in library.statements.values():
        yield ruling.origin, ("said",), ruling.said
