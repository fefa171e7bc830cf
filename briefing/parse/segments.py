"""Segments: the posts of a live page, or the stretches of a report."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from briefing.model.article import Byline
from briefing.parse.blocks import Block
from briefing.parse.boilerplate import boilerplate_reason
from briefing.parse.bylines import read_byline
from briefing.parse.dates import clock
from briefing.parse.furniture import furniture
from briefing.parse.headings import caption_lines, is_heading
from briefing.parse.page import Page, date_line, title_block
from briefing.parse.scenes import is_live, opens_scene, shifts_scene

_SHORTEST_POST = 110
"""Characters below which a post without a mark of its own is taken for the opening of the next one."""

_FEWEST_WORDS = 3
"""Words below which a line is a label above the heading ("News", "U.S. Politics")."""


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


def removed(text: str, blocks: Sequence[Block]) -> dict[Block, str]:
    """The blocks that are no part of the article, with the reason."""
    found = {b: reason for b in blocks if (reason := boilerplate_reason(text, b.start, b.end)) is not None}
    found |= furniture(text, blocks, found)
    kept = [block for block in blocks if block not in found]
    return found | dict.fromkeys(caption_lines(text, kept), "boilerplate: caption")


def stretches(page: Page, reasons: Mapping[Block, str]) -> list[Stretch]:
    """Divide the page; boilerplate and lines of dates stand in no stretch, and end the one before."""
    text, live, headline = page.text, is_live(page.text), title_block(page)
    below = _following(page.blocks, reasons)
    found: list[Stretch] = []
    cut = dropped = True
    for block in page.blocks:
        if block in reasons or (block != headline and date_line(text, block) is not None):
            cut, dropped = True, dropped or block in reasons
            continue
        mark = _mark(text, block, below.get(block), headline)
        current = found[-1] if found else None
        if mark is not None:
            if current is None or not _accepts(current, mark, live=live):
                found.append(mark)
            else:
                _take(text, current, mark, headline, apart=dropped)
        elif current is None or (cut and current.prose) or (live and _opens_post(text, block, current)):
            found.append(Stretch(block.start, block.end, [block]))
        else:
            _take(
                text, current, Stretch(block.start, block.end, [block]), headline, apart=dropped and not current.prose
            )
        cut = dropped = False
    return [stretch for stretch in found if stretch.prose or stretch.heading]


def _following(blocks: Sequence[Block], reasons: Mapping[Block, str]) -> dict[Block, Block]:
    kept = [block for block in blocks if block not in reasons]
    return dict(pairwise(kept))


def _mark(text: str, block: Block, below: Block | None, headline: Block | None) -> Stretch | None:
    """What a block marks when it is not prose: a heading, the time of a post, or its writer."""
    byline = read_byline(text, block.start, block.end)
    if byline is not None:
        return Stretch(block.start, block.end, bylines=list(byline.bylines))
    time = clock(text, block.start, block.end)
    if time is not None:
        return Stretch(block.start, block.end, time=time)
    if block == headline or is_heading(text, block, below):
        return Stretch(block.start, block.end, heading=block)
    return None


def _accepts(current: Stretch, mark: Stretch, *, live: bool) -> bool:
    """Whether a mark still belongs above the stretch that has begun: until prose comes, but for a second time."""
    if current.prose:
        return not live and bool(mark.bylines)
    return not (mark.time and current.time)


def _heading(text: str, above: Block | None, below: Block | None, headline: Block | None) -> Block | None:
    """Which of two lines heads the stretch: the page's headline, else the first that is more than a label."""
    if above is None or below is None:
        return above or below
    label = len(text[above.start : above.end].split()) < _FEWEST_WORDS
    return below if below == headline or (above != headline and label) else above


def _take(text: str, current: Stretch, mark: Stretch, headline: Block | None, *, apart: bool) -> None:
    """Add `mark` to the stretch; `apart` when what stood between the two was removed."""
    current.start = mark.start if apart else current.start
    current.end = mark.end
    current.prose.extend(mark.prose)
    current.heading = _heading(text, current.heading, mark.heading, headline)
    current.time = current.time or mark.time
    current.bylines.extend(mark.bylines)


def _opens_post(text: str, block: Block, current: Stretch) -> bool:
    """Whether a paragraph of a live page without marks begins another post."""
    if not current.prose or current.end - current.prose[0].start < _SHORTEST_POST:
        return False
    if opens_scene(text, block.start, block.end):
        return True
    return shifts_scene(text, block.start, block.end, text[max(current.start, block.start - 1500) : block.start])
