"""The page as the rules for facts see it: which of its lines are its headline, its dates, its address."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.model.source import Source
from briefing.parse.blocks import Block
from briefing.parse.signs import Signs
from briefing.parse.starts import opening

TOP = 12
"""Blocks at the top of a page among which its headline and date stand."""
_URL_LINE = re.compile(
    rf"(?:{opening('Source Original Via URL Link Canonical Permalink Address'.split())})"
    r"(?:(?<=Original)(?: article|ly published(?: at| on)?)|(?<=Canonical) URL)?"
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
_STOPPED = re.compile(r"[.,;:!][”“\"’']?$")


@dataclass(frozen=True, slots=True)
class Page:
    """What the rules for facts look at: the text, its blocks and their signs, the known publishers, what is removed."""

    text: str
    blocks: Sequence[Block]
    signs: Signs
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
        if block in page.signs.dates:
            continue
        bare = len(line) <= 250 and block.edge == "line" and not _STOPPED.search(line)
        return block if bare and len(line.split()) >= 3 and line[0] not in '“"”•' else None
    return None


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
