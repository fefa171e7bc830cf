"""Dates and times as news pages print them, into ISO 8601 as precise as given."""

import re
from dataclasses import dataclass
from datetime import datetime

_MONTHS = "january february march april may june july august september october november december".split()
_MONTH = (
    r"(?P<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_WEEKDAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,?\s+)?"
_CLOCK = r"(?P<hour>\d{1,2})[:.](?P<minute>\d\d)(?::(?P<second>\d\d))?(?:\s?(?P<half>[ap])\.?m\.?)?"
_ZONES = {"GMT": "+00:00", "UTC": "+00:00", "Z": "+00:00", "BST": "+01:00", "CET": "+01:00", "CEST": "+02:00"} | {
    "EST": "-05:00",
    "EDT": "-04:00",
    "CST": "-06:00",
    "CDT": "-05:00",
    "PST": "-08:00",
    "PDT": "-07:00",
}
_ZONE = rf"(?:\s*(?P<zone>{'|'.join(_ZONES)}|[+-]\d\d:?\d\d)\b)?"
_TIME = rf"(?:(?:,|\s[-–|]|\sat)?\s*{_CLOCK}{_ZONE})?"

FORMS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("iso", re.compile(rf"\b(?P<year>\d{{4}})-(?P<month>\d\d)-(?P<day>\d\d)(?:[T ]{_CLOCK}{_ZONE})?", re.ASCII)),
    (
        "time-first",
        re.compile(rf"\b{_CLOCK}{_ZONE},?\s+{_WEEKDAY}{_DAY}\s+{_MONTH},?\s+(?P<year>\d{{4}})", re.IGNORECASE),
    ),
    ("day-first", re.compile(rf"\b{_WEEKDAY}{_DAY}\s+{_MONTH},?\s+(?P<year>\d{{4}}){_TIME}", re.IGNORECASE)),
    ("month-first", re.compile(rf"\b{_WEEKDAY}{_MONTH}\s+{_DAY},?\s+(?P<year>\d{{4}}){_TIME}", re.IGNORECASE)),
)
"""Name and form of a date, tried in order at every place."""

CLOCK_LINE = re.compile(
    rf"(?:(?:Posted|Published|Updated)?\s*(?:at\s+)?){_CLOCK}{_ZONE}(?:\s+(?:UK|UK time|local time))?", re.IGNORECASE
)
"""A line that holds nothing but the time of a post."""


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in the text: its ISO form and where it stands."""

    iso: str
    start: int
    end: int


def find_dates(text: str, start: int, end: int) -> list[FoundDate]:
    """The dates between `start` and `end`, in order, none overlapping."""
    found: list[FoundDate] = []
    for _, form in FORMS:
        for match in form.finditer(text, start, end):
            iso = _iso(match)
            if iso and all(match.end() <= d.start or d.end <= match.start() for d in found):
                found.append(FoundDate(iso, *match.span()))
    return sorted(found, key=lambda date: date.start)


def clock(text: str, start: int, end: int) -> str | None:
    """`HH:MM` when the line `start`–`end` is a time of day and nothing else."""
    match = CLOCK_LINE.fullmatch(text, start, end) if end - start <= 40 else None
    return _clock(match) if match else None


def _iso(match: re.Match[str]) -> str | None:
    part = match.groupdict()
    month = part["month"]
    number = (
        int(month) if month.isdigit() else next(i for i, m in enumerate(_MONTHS, 1) if m.startswith(month[:3].lower()))
    )
    day = f"{part['year']}-{number:02}-{int(part['day']):02}"
    try:
        datetime.fromisoformat(day)
    except ValueError:
        return None
    time = _clock(match)
    if time is None:
        return day
    zone = part["zone"]
    return f"{day}T{time}{_ZONES.get(zone.upper(), zone) if zone else ''}"


def _clock(match: re.Match[str]) -> str | None:
    part = match.groupdict()
    if part["hour"] is None:
        return None
    hour, minute = int(part["hour"]), int(part["minute"])
    half = (part["half"] or "").lower()
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour > 23 or minute > 59:
        return None
    second = part["second"]
    return f"{hour:02}:{minute:02}" + (f":{second}" if second and int(second) < 60 else "")
