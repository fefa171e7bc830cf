"""Dates as readers see them, and as machines do."""

from briefing.model.frozen import frozen


@frozen
class When:
    """A moment for a `<time>` element: `iso` for its `datetime`, `text` for its content."""

    iso: str
    text: str
