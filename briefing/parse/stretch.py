"""A stretch of a page: a segment in the making."""

from dataclasses import dataclass, field

from briefing.model.article import Byline
from briefing.parse.blocks import Block
from briefing.parse.headings import label


@dataclass(slots=True)
class Stretch:
    """A segment in the making: its blocks of prose and what stands above them.

    It starts at its heading, or at its prose where something that was removed stands between the two.
    """

    start: int
    end: int
    prose: list[Block] = field(default_factory=list)
    heading: Block | None = None
    time: str | None = None
    bylines: list[Byline] = field(default_factory=list)


def _heading(text: str, above: Block | None, below: Block | None, headline: Block | None) -> Block | None:
    """Which of two lines heads the stretch: the page's headline, else the first that is more than a label."""
    if above is None or below is None:
        return above or below
    return below if below == headline or (above != headline and label(text, above)) else above


def take(text: str, current: Stretch, mark: Stretch, headline: Block | None, *, apart: bool) -> None:
    """Add `mark` to the stretch; `apart` when what stood between the two was removed."""
    current.start = mark.start if apart else current.start
    current.end = mark.end
    current.prose.extend(mark.prose)
    current.heading = _heading(text, current.heading, mark.heading, headline)
    current.time = current.time or mark.time
    current.bylines.extend(mark.bylines)
