"""The page as the rules for facts see it: which of its lines are its headline, its dates, its address."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.model.source import Source
from briefing.parse.blocks import Block
from briefing.parse.dates import FoundDate, Order, find_dates

TOP = 12
"""Blocks at the top of a page among which its headline and date stand."""
_URL_LINE = re.compile(
    r"\b(?:Source|Original(?: article)?|Originally published(?: at| on)?|Via|URL|Link|Canonical(?: URL)?"
    r"|Permalink|Address)"
    r"\s?:?\s*(?P<url>https?://\S{4,500})"
)
_URL = re.compile(r"<?(?P<url>https?://[^\s<>\"”’)\]]{4,500})>?")
_SHARED = re.compile(
    r"https?://(?:www\.|m\.)?(?:facebook|twitter|x|t|instagram|tiktok|youtube|youtu|linkedin|whatsapp|wa"
    r"|pinterest|reddit"
    r"|bsky|threads)\.(?:com|co|be|me|app|net)\b"
)
_TRACKING = re.compile(
    r"(?<=[?&])(?:utm_\w+|at_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|ns_\w+|cmpid|ocid|smid|xtor"
    r"|ito)=[^&#]*(?:&|(?=#|$))"
)
_LABELS = (
    r"(?:date|first|last|published|updated|modified|posted|created|on|at|uk|us|gmt|local|time|[|,:;·•–—/()-]|\s"
    r"|(?:\d{1,3}|an?|one|two|three) (?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?"
    r"|[smhd]) ago)*"
)
_DATE_LINE_REST = re.compile(_LABELS, re.IGNORECASE)
_AGE = re.compile(
    rf"(?=.*\b(?:ago|published|updated|posted|modified)\b){_LABELS}(?:just now|yesterday|today|moments ago)?",
    re.IGNORECASE,
)
_STOPPED = re.compile(r"[.,;:!][”“\"’']?$")


@dataclass(frozen=True, slots=True)
class Page:
    """What the rules for facts look at: the text, its blocks, the known publishers, and which blocks are removed."""

    text: str
    blocks: Sequence[Block]
    sources: Sequence[Source]
    dropped: frozenset[Block]

    @property
    def top(self) -> list[Block]:
        """The first blocks that are not boilerplate."""
        return [block for block in self.blocks[: 2 * TOP] if block not in self.dropped][:TOP]


def title_block(page: Page) -> Block | None:
    """The headline: the first bare line above the first prose, dates aside."""
    for block in page.top:
        line = page.text[block.start : block.end]
        if date_line(page.text, block) is not None:
            continue
        bare = len(line) <= 250 and block.edge == "line" and not _STOPPED.search(line)
        return block if bare and len(line.split()) >= 3 and line[0] not in '“"”•' else None
    return None


def date_line(text: str, block: Block, order: Order | None = None) -> list[FoundDate] | None:
    """The dates of a line that holds dates and their labels only; none for "Published 5 hours ago"."""
    if block.end - block.start > 150:
        return None
    dates = find_dates(text, block.start, block.end, order)
    if not dates:
        return [] if _AGE.fullmatch(text, block.start, block.end) else None
    rest, last = "", block.start
    for date in dates:
        rest += text[last : date.start] + " "
        last = date.end
    rest += text[last : block.end]
    return dates if _DATE_LINE_REST.fullmatch(rest) else None


def url(page: Page) -> str | None:
    """The address that a source line gives, or that stands alone in its line near the top or the end."""
    match = _URL_LINE.search(page.text)
    edge = (*page.blocks[:TOP], *page.blocks[-TOP:])
    alone = (_URL.fullmatch(page.text, block.start, block.end) for block in edge)
    match = match or next((m for m in alone if m and not _SHARED.match(m["url"])), None)
    return _canonical(match["url"].rstrip(".,;)>")) if match else None


def _canonical(address: str) -> str:
    """An address without what newsletters and social media add to it."""
    return re.sub(r"[?&](?=#|$)", "", _TRACKING.sub("", address))
