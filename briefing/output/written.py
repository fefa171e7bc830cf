"""What writing a site did."""

from dataclasses import field

from briefing.model.frozen import frozen


@frozen
class Written:
    """How many files were written, left as they were, and removed; the paths of those that were `changed` so."""

    written: int
    unchanged: int
    removed: int
    changed: tuple[str, ...] = field(default=(), compare=False)
