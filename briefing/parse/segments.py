"""Segments: the posts of a live page, or the few parts of a report."""

from collections.abc import Callable, Sequence
from itertools import pairwise
from statistics import median_high

from briefing.model.source import Source
from briefing.parse.blocks import Block
from briefing.parse.boilerplate import boilerplate_reason
from briefing.parse.dates import is_update
from briefing.parse.furniture import furniture
from briefing.parse.headings import caption_lines
from briefing.parse.layout import Layout, lay_out
from briefing.parse.page import Page
from briefing.parse.scenes import in_progress, introduces, opens_scene, shifts_scene
from briefing.parse.signs import read_signs
from briefing.parse.standfirst import standfirst
from briefing.parse.stretch import Stretch, take
from briefing.parse.turning import turns_away

_SHORTEST_POST = 110
"""Characters below which a post without a mark of its own is taken for the opening of the next one."""
_REACH = 1500
"""Characters back to which a paragraph is compared with its post."""
_FEWEST_PARAGRAPHS = 2
"""Paragraphs of a post after which somebody new who speaks opens another."""
_LONG_REPORT, _LONG_PART = 900, 250
"""Words from which a report is parted at its sub-headings, and the fewest that each part then has."""
_ENDS_POST = frozenset(f"boilerplate: {reason}" for reason in ("live page notice", "share line", "rule"))
"""Reasons for lines that stand below a post and not inside it."""


_FEWEST_MARKS = 3
"""Times, or headings, from which every post of the page is taken to have one."""


Sign = Callable[[str, Block, Stretch], bool]
"""Whether a block of the text begins another post than the stretch before it."""


def read_layout(text: str, blocks: Sequence[Block], sources: Sequence[Source]) -> Layout:
    """What each block of the page is; with the reason, those that are no part of the article."""
    signs = read_signs(text, blocks)
    reasons = _removed(text, blocks)
    page = Page(text, blocks, signs, sources, frozenset(reasons))
    layout = lay_out(page, reasons)
    above = {} if layout.live else standfirst(page, reasons)
    if not above:
        return layout
    reasons |= above
    return lay_out(Page(text, blocks, signs, sources, frozenset(reasons)), reasons)


def _removed(text: str, blocks: Sequence[Block]) -> dict[Block, str]:
    """The blocks that are no part of the article by their words or their place, with the reason."""
    found = {b: reason for b in blocks if (reason := boilerplate_reason(text, b.start, b.end)) is not None}
    found |= furniture(text, blocks, found)
    kept = [block for block in blocks if block not in found]
    return found | dict.fromkeys(caption_lines(text, kept), "boilerplate: caption")


def stretches(layout: Layout) -> list[Stretch]:
    """Divide the page: a live one into its posts, a report into its parts. What is removed parts no report."""
    divide = _posts if layout.live else _parts
    return [stretch for stretch in divide(layout) if stretch.prose or stretch.heading]


def _posts(layout: Layout) -> list[Stretch]:
    """The posts of a live page: by their headings, times and bylines, and without any by change of scene."""
    text, headline = layout.page.text, layout.headline
    signs, timed = _signs(layout)
    found: list[Stretch] = []
    cut = dropped = True
    for block in layout.page.blocks:
        current = found[-1] if found else None
        if block in layout.reasons or block in layout.dates:
            cut = cut or block in layout.dates or layout.reasons[block] in _ENDS_POST
            dropped = dropped or block in layout.reasons
            continue
        mark = layout.marks.get(block) if block not in layout.standfirsts else None
        if mark is not None:
            if current is not None and current.prose and mark.time and is_update(text, block.start, block.end):
                continue
            if current is None or current.prose or (mark.time and current.time):
                found.append(mark)
            else:
                take(text, current, mark, headline, apart=dropped)
        elif current is None or (
            current.prose and ((cut and not timed) or any(s(text, block, current) for s in signs))
        ):
            found.append(Stretch(block.start, block.end, [block]))
        else:
            prose = Stretch(block.start, block.end, [block])
            take(text, current, prose, headline, apart=dropped and not current.prose)
        cut = dropped = False
    return found


def _signs(layout: Layout) -> tuple[tuple[Sign, ...], bool]:
    """By what else posts are told on this page, and whether each has its time: where all are marked, by nothing."""
    first = next((block.start for block in layout.page.blocks if layout.is_prose(block)), 0)
    inner = [mark for mark in layout.marks.values() if mark.start > first]
    if sum(mark.time is not None for mark in inner) >= _FEWEST_MARKS:
        return (), True
    headed = sum(mark.heading is not None for mark in inner) >= _FEWEST_MARKS
    return ((_in_progress,) if headed else (_announced, _shifted, _turned(layout), _spaced(layout))), False


def _spaced(layout: Layout) -> Sign:
    """Whether more blank lines stand above a paragraph than above most."""
    gaps = [block.gap for block in layout.page.blocks if block.edge == "line" and layout.is_prose(block)]
    usual = median_high(gaps) if gaps else 0
    return lambda _, block, __: block.gap > usual


def _turned(layout: Layout) -> Sign:
    """Whether a paragraph turns to something else, by what it says and how the next one opens."""
    prose = [block for block in layout.page.blocks if layout.is_prose(block)]
    below = {one: layout.page.text[other.start : other.start + 20] for one, other in pairwise(prose)}

    def turned(text: str, block: Block, current: Stretch) -> bool:
        before = text[max(current.start, block.start - _REACH) : block.start]
        early = len(current.prose) < _FEWEST_PARAGRAPHS
        return _is_post(current) and turns_away(
            text[block.start : block.end], before, below.get(block, ""), early=early
        )

    return turned


def _parts(layout: Layout) -> list[Stretch]:
    """A report as one, or where it is long in the parts that its sub-headings make.

    It starts at its headline, or at its text where dates, writers or something removed stand between the two.
    """
    text, headline = layout.page.text, layout.headline
    parts: list[Stretch] = []
    apart = True
    for block in layout.page.blocks:
        if block in layout.reasons or block in layout.dates:
            apart = True
            continue
        mark = layout.marks.get(block)
        new = mark or Stretch(block.start, block.end, [block])
        if not parts or (parts[-1].prose and new.heading):
            parts.append(new)
        elif not parts[-1].prose:
            take(text, parts[-1], new, headline, apart=apart)
        elif new.prose or new.bylines:
            take(text, parts[-1], new, headline, apart=False)
        apart = mark is not None and not mark.heading and not parts[-1].prose
    return _joined(text, parts)


def _joined(text: str, parts: Sequence[Stretch]) -> list[Stretch]:
    """The parts of a report, those that are too short joined to the one before; of a short report all of them."""
    words = [sum(len(text[block.start : block.end].split()) for block in part.prose) for part in parts]
    short = sum(words) < _LONG_REPORT
    found: list[Stretch] = []
    held = left = 0
    for part, count in zip(parts, words, strict=True):
        left = sum(words) if not found else left
        if found and (short or held < _LONG_PART or left < _LONG_PART or 2 * count < _LONG_PART):
            found[-1].end = part.end
            found[-1].prose.extend(part.prose)
            found[-1].bylines.extend(part.bylines)
        else:
            found.append(part)
            held = 0
        held += count
        left -= count
    return found


def _announced(text: str, block: Block, current: Stretch) -> bool:
    """Whether a paragraph says that it begins another post."""
    return _is_post(current) and opens_scene(text, block.start, block.end)


def _in_progress(text: str, block: Block, current: Stretch) -> bool:
    """Whether a paragraph tells what somebody is doing just now."""
    return _is_post(current) and in_progress(text, block.start, block.end)


def _shifted(text: str, block: Block, current: Stretch) -> bool:
    """Whether a paragraph turns to somebody else."""
    before = text[max(current.start, block.start - _REACH) : block.start]
    if not _is_post(current):
        return False
    return shifts_scene(text, block.start, block.end, before) or (
        len(current.prose) >= _FEWEST_PARAGRAPHS and introduces(text, block.start, block.end, before)
    )


def _is_post(current: Stretch) -> bool:
    return current.end - current.prose[0].start >= _SHORTEST_POST
