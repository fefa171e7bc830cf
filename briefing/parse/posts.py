"""Posts that are known before the text is read: a web page shows where each begins, when and by whom."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefing.model.article import Byline
from briefing.model.frozen import frozen
from briefing.parse.blocks import Block
from briefing.parse.page import Page
from briefing.parse.repair import Repaired
from briefing.parse.stretch import Stretch


@frozen
class Post:
    """A stretch of a text from `start` to the next one's; with `headed`, its first line is its heading.

    `time` is ISO 8601, as precise as the page gives it.
    """

    start: int
    headed: bool = False
    time: str | None = None
    bylines: tuple[Byline, ...] = ()


def placed(posts: Sequence[Post], repaired: Repaired) -> list[Post]:
    """The posts of a text, placed in its repaired form."""
    return [replace(post, start=_within(post.start, repaired)) for post in posts]


def _within(at: int, repaired: Repaired) -> int:
    stretch = bisect_right(repaired.origins, at) - 1
    return min(repaired.begins[stretch] + at - repaired.origins[stretch], len(repaired.text))


def given_stretches(page: Page, reasons: Mapping[Block, str], posts: Sequence[Post]) -> list[Stretch]:
    """The stretches of a page whose posts are known; what stands above the first is in none."""
    starts = [post.start for post in posts]
    blocks: list[list[Block]] = [[] for _ in posts]
    for block in page.blocks:
        at = bisect_right(starts, block.start) - 1
        if at >= 0:
            blocks[at].append(block)
    laid = (_stretch(page.text, post, own, reasons) for post, own in zip(posts, blocks, strict=True))
    return [stretch for stretch in laid if stretch is not None]


def _stretch(text: str, post: Post, own: Sequence[Block], reasons: Mapping[Block, str]) -> Stretch | None:
    heading = None
    if post.headed and own:
        end = text.find("\n", own[0].start)
        end = end if end >= 0 else len(text)
        first = own[0]
        heading = first if (first.end, first.edge) == (end, "line") else Block(first.start, end, "line", first.gap)
        own = [block for block in own if block.start >= heading.end]
    prose = [block for block in own if block not in reasons]
    if not prose:
        return None
    start = heading.start if heading else prose[0].start
    return Stretch(start, prose[-1].end, prose, heading, post.time, list(post.bylines))
