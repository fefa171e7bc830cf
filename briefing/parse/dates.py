"""Dates and times as news pages print them, into ISO 8601 as precise as given."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from briefing.parse.zones import ZONE, offset

Order = Literal["day-first", "month-first"]

_MONTHS = "january february march april may june july august september october november december".split()
_MONTH = (
    r"(?P<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?(?: of)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
_WEEKDAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?[,.]?\s+)?"
_CLOCK = (
    r"(?:(?P<hour>\d{1,2})[:.](?P<minute>\d\d)(?::(?P<second>\d\d)(?:\.\d{1,9})?)?(?!\d)(?:\s?(?P<half>[ap])\.?m\b\.?)?"
    r"|(?P<bare>\d{1,2})\s?(?P<bare_half>[ap])\.?m\b\.?)"
)
_ZONE = rf"(?:\s*\(?(?P<zone>{ZONE})\)?(?!\w))?"
_TIME = rf"(?:(?:,|\s?[-–—|•·/]|\sat)?\s*{_CLOCK}{_ZONE})?"
_TIME_FIRST = rf"(?<![\d:.]){_CLOCK}{_ZONE}(?:,|\s?[-–—|•·/]|\son)?\s+{_WEEKDAY}"

FORMS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "iso",
        re.compile(rf"(?<![\d/-])(?P<year>\d{{4}})[-/](?P<month>\d\d)[-/](?P<day>\d\d)(?:[T ]{_CLOCK}{_ZONE})?(?!\d)"),
    ),
    ("time, day-first", re.compile(rf"{_TIME_FIRST}{_DAY}\s+{_MONTH},?\s+{_YEAR}", re.IGNORECASE)),
    ("time, month-first", re.compile(rf"{_TIME_FIRST}{_MONTH}\s+{_DAY},?\s+{_YEAR}", re.IGNORECASE)),
    ("day-first", re.compile(rf"(?<!\d){_WEEKDAY}{_DAY}[\s-]+{_MONTH},?[\s-]+{_YEAR}{_TIME}", re.IGNORECASE)),
    ("month-first", re.compile(rf"\b{_WEEKDAY}{_MONTH}\s+{_DAY},?\s+{_YEAR}{_TIME}", re.IGNORECASE)),
    (
        "time, numeric",
        re.compile(rf"{_TIME_FIRST}(?P<first>\d{{1,2}})[/.](?P<other>\d{{1,2}})[/.]{_YEAR}", re.IGNORECASE),
    ),
    (
        "numeric",
        re.compile(
            rf"(?<![\d/.-])(?P<first>\d{{1,2}})(?P<mark>[/.-])(?P<other>\d{{1,2}})(?P=mark){_YEAR}{_TIME}",
            re.IGNORECASE,
        ),
    ),
)
"""Name and form of a date, tried in order at every place."""

CLOCK_LINE = re.compile(
    rf"(?:(?:First |Last )?(?:Posted|Published|Updated|Edited)?\s*:?\s*(?:at\s+)?){_CLOCK}{_ZONE}"
    r"(?:,?\s+(?:UK|UK time|local time|local))?",
    re.IGNORECASE,
)
"""A line that holds nothing but the time of a post."""
_UPDATED = re.compile(r"(?:Last )?(?:Updated|Edited|Modified)\b", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_YEAR_GIVEN = re.compile(r"\d{4}")


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in the text: its ISO form, or None where day and month cannot be told apart, and where it stands."""

    iso: str | None
    start: int
    end: int


def find_dates(text: str, start: int, end: int, order: Order | None = None) -> list[FoundDate]:
    """The dates between `start` and `end`, in order, none overlapping.

    Figures such as 03/04/2025 are read in the `order` that the publisher uses; only 13/02/2025 needs none.
    """
    found: list[FoundDate] = []
    if _YEAR_GIVEN.search(text, start, end) is None:
        return found
    for _, form in FORMS:
        for match in form.finditer(text, start, end):
            day = _day(match, order)
            if day is not _NO_DATE and all(match.end() <= d.start or d.end <= match.start() for d in found):
                found.append(FoundDate(_iso(match, day) if day else None, *match.span()))
    return sorted(found, key=lambda date: date.start)


def clock(text: str, start: int, end: int) -> str | None:
    """`HH:MM` when the line `start`–`end` is a time of day and nothing else."""
    match = CLOCK_LINE.fullmatch(text, start, end) if end - start <= 40 and _DIGIT.search(text, start, end) else None
    return _clock(match) if match else None


def is_update(text: str, start: int, end: int) -> bool:
    """Whether the time in the line `start`–`end` is that of a change to what stands above it ("Updated at 12.41")."""
    return _UPDATED.match(text, start, end) is not None


_NO_DATE = date.min
"""Stands for figures that are no date at all."""


def _day(match: re.Match[str], order: Order | None) -> date | None:
    """The day of a match; None when its figures can mean two days."""
    part = match.groupdict()
    if part.get("first") is not None:
        first, other = int(part["first"]), int(part["other"])
        if order is None and first > 12:
            order = "day-first"
        if order is None:
            return None if first >= 1 and 1 <= other <= 31 else _NO_DATE
        day, month = (other, first) if order == "month-first" and first <= 12 else (first, other)
    else:
        day, month = int(part["day"]), _month(part["month"])
    try:
        return date(int(part["year"]), month, day)
    except ValueError:
        return _NO_DATE


def _month(word: str) -> int:
    if word.isdigit():
        return int(word)
    return next(number for number, name in enumerate(_MONTHS, 1) if name.startswith(word[:3].lower()))


def _iso(match: re.Match[str], day: date) -> str:
    time = _clock(match)
    if time is None:
        return day.isoformat()
    zone = match["zone"]
    moment = datetime.combine(day, datetime.min.time()).replace(hour=int(time[:2]), minute=int(time[3:5]))
    return f"{day.isoformat()}T{time}{offset(zone, moment) if zone else ''}"


def _clock(match: re.Match[str]) -> str | None:
    part = match.groupdict()
    bare = part["bare"]
    if part["hour"] is None and bare is None:
        return None
    hour, minute = int(part["hour"] or bare), int(part["minute"] or 0)
    half = (part["half"] or part["bare_half"] or "").lower()
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour > 23 or minute > 59:
        return None
    second = part["second"]
    return f"{hour:02}:{minute:02}" + (f":{second}" if second and int(second) < 60 else "")
