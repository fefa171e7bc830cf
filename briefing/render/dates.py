"""Dates as readers see them, and as machines do."""

from dataclasses import dataclass

from briefing.model.moment import Moment

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A moment for a `<time>` element: `iso` for its `datetime`, `text` for its content."""

    iso: str
    text: str


def when(moment: Moment | None) -> When | None:
    """A moment at the precision that it was given: `13 February 2025`, `13 February 2025, 16:11 GMT`, `2025`."""
    if moment is None:
        return None
    at = moment.start
    month = f"{_MONTHS[at.month - 1]} {at.year}"
    text = {"year": str(at.year), "month": month}.get(moment.precision, f"{at.day} {month}")
    if moment.has_time:
        text += f", {at:%H:%M} {at.tzname()}"
    return When(iso=str(moment), text=text)
