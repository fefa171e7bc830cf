"""Times as pages give them to machines, as precise as given."""

import re
from datetime import datetime

from briefing.parse.dates import find_dates

_FORM = re.compile(
    r"\s*(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?\s?(Z|[+-]\d\d:?\d\d)?)?\s*",
    re.IGNORECASE | re.ASCII,
)
_LONGEST = 60
_YEARS = ("1000", "9998")


def iso(given: str) -> str | None:
    """`2025-02-13T12:41+00:00` from what a page says; without seconds of 0, without a zone where it gives none."""
    form = _FORM.fullmatch(given[:_LONGEST])
    if form is None:
        found = find_dates(given, 0, min(len(given), _LONGEST))
        return _real(found[0].iso or "") if found else None
    day, clock, second, zone = form.groups()
    if clock is None:
        return _real(day)
    zone = {"": "", "Z": "+00:00"}.get((zone or "").upper(), zone)
    zone = f"{zone[:3]}:{zone[-2:]}" if zone else ""
    seconds = f":{second}" if second and second != "00" else ""
    return _real(f"{day}T{clock}{seconds}{zone}")


def _real(text: str) -> str | None:
    """The time if there is such a one."""
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return None
    return text if _YEARS[0] <= text[:4] <= _YEARS[1] else None
