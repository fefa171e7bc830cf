"""What writing a site did."""

from briefing.model.frozen import frozen


@frozen
class Written:
    """How many files were written, left as they were, and removed."""

    written: int
    unchanged: int
    removed: int
