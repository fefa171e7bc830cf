"""What the blocks of a page are: its headings, times, writers and dates, and whether it is a live page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefing.parse.blocks import Block
from briefing.parse.dates import clock
from briefing.parse.headings import items, standfirsts, subject_headings
from briefing.parse.page import Page, title_block
from briefing.parse.scenes import announces
from briefing.parse.stretch import Stretch
from briefing.parse.turning import is_titled_live

_FEWEST_SIGNS = 2
"""Times, or lines with writers, between paragraphs from which a page is a live one, whatever it says of itself."""
_FEWEST_ANNOUNCED = 3
"""Paragraphs that announce a post, from which a page is a live one."""
_ENDS = frozenset('.!?”"')


@dataclass(frozen=True, slots=True)
class Layout:
    """What each block of a page is: removed, a date, a mark (heading, time, byline), and else prose."""

    page: Page
    reasons: Mapping[Block, str]
    headline: Block | None
    dates: frozenset[Block]
    marks: Mapping[Block, Stretch]
    standfirsts: frozenset[Block]
    """Headings that a live page has between its headline and its first post."""
    live: bool
    """The page says that it is a live one, or times or writers stand between its paragraphs again and again."""

    def is_prose(self, block: Block) -> bool:
        """Whether it is neither removed nor a date nor a mark."""
        return not (block in self.reasons or block in self.dates or block in self.marks)


def lay_out(page: Page, reasons: Mapping[Block, str]) -> Layout:
    """Tell what each block of a page is, but for those that are removed for their `reasons`."""
    text, headline = page.text, title_block(page)
    marks: dict[Block, Stretch] = {}
    dates: set[Block] = set()
    bare: list[Block] = []
    begun = False
    for block in page.blocks:
        if block in reasons:
            continue
        if (mark := _mark(page, block, begun=begun and block != headline)) is not None:
            marks[block] = mark
        elif block != headline and block in page.signs.dates:
            dates.add(block)
        else:
            bare.append(block)
            begun = begun or text[block.end - 1] in _ENDS
    kept = [block for block in page.blocks if block not in reasons and block not in dates]
    signed = {block for block, mark in marks.items() if mark.bylines}
    headings = subject_headings(text, bare, headline)
    headings -= items(text, kept, headings, signed)
    lead = standfirsts(text, kept, headings, signed, headline)
    marks |= {block: Stretch(block.start, block.end, heading=block) for block in headings}
    prose = [block for block in kept if block not in marks]
    live = page.signs.live or _is_titled_live(text, headline) or _is_marked(text, prose, marks)
    return Layout(page, reasons, headline, frozenset(dates), marks, frozenset(lead), live)


def _mark(page: Page, block: Block, *, begun: bool) -> Stretch | None:
    """Who wrote what follows, or when: a line of names or a time; a day with its time only once prose has `begun`."""
    if (byline := page.signs.bylines.get(block)) is not None:
        return Stretch(block.start, block.end, bylines=list(byline.bylines))
    time = clock(page.text, block.start, block.end)
    if time is None and begun and (days := page.signs.dates.get(block)):
        time = next((day.iso for day in days if day.iso and "T" in day.iso), None)
    return Stretch(block.start, block.end, time=time) if time is not None else None


def _is_titled_live(text: str, headline: Block | None) -> bool:
    return headline is not None and is_titled_live(text[headline.start : headline.end])


def _is_marked(text: str, prose: Sequence[Block], marks: Mapping[Block, Stretch]) -> bool:
    """Whether times or writers stand between the paragraphs again and again, or these announce posts."""
    inner = [mark for mark in marks.values() if prose and prose[0].start < mark.start < prose[-1].start]
    times = sum(mark.time is not None for mark in inner)
    writers = sum(bool(mark.bylines) for mark in inner)
    if max(times, writers) >= _FEWEST_SIGNS:
        return True
    return sum(announces(text, block.start, block.end) for block in prose) >= _FEWEST_ANNOUNCED
