"""Time zones by the names that news pages print: each as an offset at a given moment."""

import re
from datetime import datetime, timedelta

_FIXED = {
    "GMT": 0, "UTC": 0, "Z": 0, "BST": 1, "CET": 1, "CEST": 2, "EET": 2, "EEST": 3, "MSK": 3, "WAT": 1, "CAT": 2,
    "SAST": 2, "EAT": 3, "TRT": 3, "GST": 4, "PKT": 5, "SGT": 8, "HKT": 8, "AWST": 8, "JST": 9, "KST": 9, "AEST": 10,
    "AEDT": 11, "NZST": 12, "NZDT": 13, "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8,
    "PDT": -7, "AKST": -9, "AKDT": -8, "HST": -10,
}  # fmt: skip
"""Hours ahead of GMT. IST is left out: it is India's, Ireland's and Israel's."""
_AMERICAN = {"ET": -5, "CT": -6, "MT": -7, "PT": -8}
"""Winter time of zones that are printed without saying whether it is summer."""
AMERICAN = frozenset({*_AMERICAN, "EST", "EDT", "CST", "CDT", "MST", "MDT", "PST", "PDT", "AKST", "AKDT", "HST"})
"""Zones by which a publisher is known to be American."""
ZONE = (
    rf"(?:GMT|UTC)[+-]\d{{1,2}}(?::?\d\d)?|{'|'.join(sorted({*_FIXED, *_AMERICAN}, key=len, reverse=True))}"
    rf"|[+-]\d\d:?\d\d"
)

_FIGURES = re.compile(r"(?:GMT|UTC)?(?P<sign>[+-])(?P<hours>\d{1,2}):?(?P<minutes>\d\d)?")


def offset(name: str, moment: datetime) -> str:
    """`+01:00` for the zone `name` of `ZONE` at the local time `moment`."""
    name = name.upper()
    if figures := _FIGURES.fullmatch(name):
        return f"{figures['sign']}{int(figures['hours']):02}:{figures['minutes'] or '00'}"
    hours = _AMERICAN[name] + _is_american_summer(moment) if name in _AMERICAN else _FIXED[name]
    return f"{'-' if hours < 0 else '+'}{abs(hours):02}:00"


def _is_american_summer(moment: datetime) -> bool:
    """Since 2007: from the second Sunday of March to the first of November, at two in the morning."""
    return _sunday(moment.year, 3, 2) <= moment < _sunday(moment.year, 11, 1)


def _sunday(year: int, month: int, number: int) -> datetime:
    first = datetime(year, month, 1, 2)  # noqa: DTZ001  # a local time, as printed
    return first + timedelta(days=(6 - first.weekday()) % 7 + 7 * (number - 1))
