"""Moments: dates and times that keep the precision they were given."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import cache
from typing import Literal

Precision = Literal["year", "month", "day", "minute", "second"]

FORM = r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d:?\d\d)?)?)?)?"
"""How a moment is written; its groups are its parts, from the year to the zone."""
_FORM = re.compile(FORM, re.ASCII)
FIRST_YEAR, LAST_YEAR = 1000, 9998
"""So that every date has four digits in every time zone."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A point in time as precise as it is known.

    `start` is the first instant that the moment can mean, always with a zone; `precision` says how much
    of it was given, so that a bare date is never shown as midnight.
    """

    start: datetime
    precision: Precision

    @property
    def has_time(self) -> bool:
        """Whether a time of day is known."""
        return self.precision in ("minute", "second")

    def at_day(self) -> Moment:
        """The moment without its time of day."""
        return Moment(self.start, "day") if self.has_time else self

    def __str__(self) -> str:
        """ISO 8601 at the precision that was given."""
        if self.has_time:
            return self.start.isoformat(timespec="seconds" if self.precision == "second" else "minutes")
        return self.start.date().isoformat()[: {"year": 4, "month": 7}.get(self.precision, 10)]

    @classmethod
    def parse(cls, text: str, zone: tzinfo) -> Moment:
        """Read `2025`, `2025-02`, `2025-02-13`, `2025-02-13T12:41` or `…:41:30`, with or without a zone.

        Raises:
            ValueError: with a sentence for the editor.
        """
        found = _FORM.fullmatch(text.strip())
        if found is None:
            raise ValueError(f"“{text}” is no date: write 2025-02-13, or 2025-02-13T12:41 where the time is known")
        year, month, day, hour, minute, second, given = found.groups()
        if not FIRST_YEAR <= int(year) <= LAST_YEAR:
            raise ValueError(f"“{text}” is no date of this program: years run from {FIRST_YEAR} to {LAST_YEAR}")
        try:
            start = datetime(
                int(year),
                int(month or 1),
                int(day or 1),
                int(hour or 0),
                int(minute or 0),
                int(second or 0),
                tzinfo=zone if given is None else _offset(given),
            )
        except ValueError as error:
            raise ValueError(f"“{text}” is no date that exists ({error})") from None
        if hour is not None:
            return cls(start, "second" if second is not None else "minute")
        return cls(start, "day" if day is not None else "month" if month is not None else "year")


@cache
def _offset(text: str) -> timezone:
    if text == "Z":
        return UTC
    hours, minutes = int(text[1:3]), int(text[-2:])
    return timezone((-1 if text[0] == "-" else 1) * timedelta(hours=hours, minutes=minutes))
