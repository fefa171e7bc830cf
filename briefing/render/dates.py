"""Dates as readers see them, and as machines do."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A moment for a `<time>` element: `iso` for its `datetime`, `text` for its content."""

    iso: str
    text: str
