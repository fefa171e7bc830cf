"""What the lines of a page tell that are no prose: who wrote it and when; and whether it calls itself a live page."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefing.parse.blocks import Block
from briefing.parse.bylines import BylineLine, read_byline
from briefing.parse.dates import FoundDate, Order, find_dates
from briefing.parse.outlets import is_outlet
from briefing.parse.scenes import is_live

_LABELS = (
    r"(?:date|first|last|published|updated|modified|posted|created|on|at|uk|us|gmt|local|time|[|,:;·•–—/()-]|\s"
    r"|(?:\d{1,3}|an?|one|two|three) (?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?"
    r"|[smhd]) ago)*"
)
_DATE_LINE_REST = re.compile(_LABELS, re.IGNORECASE)
_AGE = re.compile(rf"{_LABELS}(?:just now|yesterday|today|moments ago)?", re.IGNORECASE)
_DATED = re.compile(r".*\b(?:ago|published|updated|posted|modified)\b", re.IGNORECASE)
_NAMED = re.compile(r"(?P<name>(?:The )?[A-Z][\w’'&-]{0,30}(?: [A-Z][\w’'&-]{0,30}){0,4}) ?(?:[,|:·•–—]|-(?= ))")
"""A name at the beginning of a line, and what parts it from the rest."""
_LONGEST = 150
"""Characters from which a line is none of dates."""


@dataclass(frozen=True, slots=True)
class Signs:
    """The lines of a page with writers, and those with dates and their labels only, which may name no day."""

    bylines: Mapping[Block, BylineLine]
    dates: Mapping[Block, Sequence[FoundDate]]
    live: bool
    """The page says that it is a live one."""


def read_signs(text: str, blocks: Sequence[Block]) -> Signs:
    """Read each line of the page once."""
    bylines = ((block, read_byline(text, block.start, block.end)) for block in blocks)
    dates = ((block, date_line(text, block)) for block in blocks)
    return Signs(
        bylines={block: byline for block, byline in bylines if byline is not None},
        dates={block: days for block, days in dates if days is not None},
        live=is_live(text),
    )


def date_line(text: str, block: Block, order: Order | None = None) -> list[FoundDate] | None:
    """The dates of a line that holds dates and their labels only; none for "Published 5 hours ago".

    An outlet's name may stand before them: "The Klow Gazette, 4 March 2025, 18:20".
    """
    start, end = block.start, block.end
    if end - start > _LONGEST:
        return None
    dates = find_dates(text, start, end, order)
    if not dates:
        return [] if _AGE.fullmatch(text, start, end) and _DATED.match(text, start, end) else None
    last = start + len(outlet_before(text, block))
    rest = ""
    for date in dates:
        rest += text[last : date.start] + " "
        last = date.end
    rest += text[last:end]
    return dates if _DATE_LINE_REST.fullmatch(rest) else None


def outlet_before(text: str, block: Block) -> str:
    """The outlet's name with which a line begins; empty where it begins with none."""
    found = _NAMED.match(text, block.start, block.end)
    return found["name"] if found and is_outlet(found["name"]) else ""
