"""What the file says of its article: publisher, title, address, times, bylines. A table of rules each."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from briefing.model.article import Byline
from briefing.model.reading import Facts
from briefing.model.source import Source
from briefing.parse.blocks import Block
from briefing.parse.dates import FoundDate, find_dates

_TOP = 12
"""Blocks at the top of a page among which its headline and date stand."""
_URL = re.compile(r"https?://[^\s<>\"”’)\]]{4,500}")
_URL_LINE = re.compile(
    r"(?:Source|Original(?: article)?|Originally published(?: at| on)?|Via|URL|Link)\s?:?\s*(?P<url>https?://\S{4,500})"
)
_UPDATED = re.compile(r"(?:last )?(?:updated|modified)(?: on| at)?\s*:?\s*$", re.IGNORECASE)
_DATE_LINE_REST = re.compile(
    r"(?:date|first|last|published|updated|modified|posted|on|at|uk|gmt|time|[|,:;·•–—-]|\s)*", re.IGNORECASE
)
_SITE_SUFFIX = re.compile(
    r"\s+[|–—-]\s+(?:live(?: updates| blog| news)?|as it happened|[A-Z][\w.’'&-]*(?: [A-Z][\w.’'&-]*){0,3}"
    r"|[a-z0-9-]+\.(?:com|co\.uk|org|net|news))\s*$"
)
_SITE_NAME = re.compile(
    r"\s[|–—-]\s(?P<name>(?:The )?[A-Z][\w’'&]*(?: [A-Z][\w’'&]*){0,3}?)(?:\.(?:com|co\.uk|org|net))?\s*$"
)
_DOMAIN_SUFFIX = re.compile(r"\s[|–—-]\s(?P<name>[A-Z][\w’'&]*)\.(?:com|co\.uk|org|net)\s*$")
_LIVE_SUFFIX = re.compile(r"\s+[|–—-]\s+(?:live(?: updates| blog| news)?|as it happened)\s*$", re.IGNORECASE)
_COPYRIGHT = re.compile(
    r"(?:Copyright\s*)?©\s*(?:\d{4}(?:-\d{2,4})?)\s+(?P<name>(?:The )?[A-Z][\w’'&]*(?: [A-Z][\w’'&]*){0,3})"
)
_APP = re.compile(r"(?:Install|Download|Get) the (?P<name>[A-Z][\w’'&]*(?: [A-Z][\w’'&]*){0,2}) app\b")
_TELLS = re.compile(
    r"^(?:Read|Watch|Listen|See)[^:\n]{0,12}:[^\n]{0,200}\b(?:tells|told) (?P<name>[A-Z][A-Z]+)\b", re.MULTILINE
)
_DATELINE = re.compile(
    r"^[A-Z][A-Za-z.,’' ]{1,50} \((?P<name>Reuters|AP|AFP|PA|UPI|TASS|Xinhua|Bloomberg)\) ?[-–—]", re.MULTILINE
)
_DATE_PREFIX = re.compile(r"\s*(?:date:?\s+)?\d{4}-\d\d-\d\d\s+", re.IGNORECASE)
_TITLE_LABEL = re.compile(r"(?:Title|Headline)\s?:\s*")


@dataclass(frozen=True, slots=True)
class Page:
    """What the rules for facts look at: the text, its blocks, and which of them are removed or bylines."""

    text: str
    blocks: Sequence[Block]
    sources: Sequence[Source]
    dropped: frozenset[Block]

    @property
    def top(self) -> list[Block]:
        """The first blocks that are not boilerplate."""
        return [block for block in self.blocks[: 2 * _TOP] if block not in self.dropped][:_TOP]


def url(page: Page) -> str | None:
    """The address that a source line gives."""
    match = _URL_LINE.search(page.text)
    return match["url"].rstrip(".,;") if match else None


def title_block(page: Page) -> Block | None:
    """The headline: the first bare line above the first prose, dates aside."""
    for block in page.top:
        line = page.text[block.start : block.end]
        if date_line(page.text, block) is not None:
            continue
        bare = len(line) <= 250 and block.edge == "line" and not re.search(r"[.,;:!][”“\"’']?$", line)
        return block if bare and len(line.split()) >= 3 and line[0] not in '“"”•' else None
    return None


def title(page: Page) -> str | None:
    """The headline without date prefix, label and the site's name."""
    block = title_block(page)
    if block is None:
        return None
    line = " ".join(page.text[block.start : block.end].split())
    for prefix in (_DATE_PREFIX, _TITLE_LABEL):
        if match := prefix.match(line):
            line = line[match.end() :]
    if _DOMAIN_SUFFIX.search(line) or known_source(page.sources, _site_name(line)) or "|" in line:
        line = _SITE_SUFFIX.sub("", line)
    return _LIVE_SUFFIX.sub("", line) or None


def date_line(text: str, block: Block) -> list[FoundDate] | None:
    """The dates of a line that holds dates and their labels only."""
    if block.end - block.start > 150:
        return None
    dates = find_dates(text, block.start, block.end)
    rest, last = "", block.start
    for date in dates:
        rest += text[last : date.start] + " "
        last = date.end
    rest += text[last : block.end]
    return dates if dates and _DATE_LINE_REST.fullmatch(rest) else None


def times(page: Page) -> tuple[str | None, str | None]:
    """When the page was published and updated."""
    published = updated = None
    for block in (*page.top, *page.blocks[-_TOP:]):
        dates = date_line(page.text, block)
        prefix = _DATE_PREFIX.match(page.text, block.start, block.end)
        for date in dates or (find_dates(page.text, block.start, prefix.end()) if prefix else ()):
            if _UPDATED.search(page.text, max(block.start, date.start - 30), date.start):
                updated = updated or date.iso
            else:
                published = published or date.iso
    return published, updated


def _site_name(line: str) -> str | None:
    match = _SITE_NAME.search(line)
    return match["name"] if match else None


def _by_url(page: Page) -> str | None:
    address = url(page)
    host = re.sub(r"^https?://(?:www\.)?([^/:?#]+).*", r"\1", address).lower() if address else ""
    return next((s.name for s in page.sources if any(host == d or host.endswith("." + d) for d in s.domains)), None)


def _by_title(page: Page) -> str | None:
    block = title_block(page)
    line = page.text[block.start : block.end] if block else ""
    if match := _DOMAIN_SUFFIX.search(line):
        return match["name"]
    name = _site_name(line)
    return name if name and ("|" in line or known_source(page.sources, name)) else None


def _by(pattern: re.Pattern[str]) -> Callable[[Page], str | None]:
    def rule(page: Page) -> str | None:
        match = pattern.search(page.text)
        return match["name"] if match else None

    return rule


SOURCE_RULES: tuple[tuple[str, Callable[[Page], str | None]], ...] = (
    ("address", _by_url),
    ("title suffix", _by_title),
    ("app notice", _by(_APP)),
    ("copyright line", _by(_COPYRIGHT)),
    ("agency dateline", _by(_DATELINE)),
    ("promotion", _by(_TELLS)),
)
"""Name and rule for the publisher; the first that answers is believed."""


def known_source(sources: Sequence[Source], name: str | None) -> Source | None:
    """The publisher that the registry knows under `name`."""
    key = (name or "").casefold()
    return next((s for s in sources if key in {n.casefold() for n in (s.name, *s.aliases, *s.domains)}), None)


def read_facts(page: Page, bylines: Sequence[Byline]) -> Facts:
    """All facts of the page; None where the file does not say."""
    name = next((answer for _, rule in SOURCE_RULES if (answer := rule(page))), None)
    known = known_source(page.sources, name)
    published, updated = times(page)
    return Facts(
        source=known.name if known else name,
        title=title(page),
        url=url(page),
        published=published,
        updated=updated,
        bylines=tuple(dict.fromkeys(bylines)),
    )
