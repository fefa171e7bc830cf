"""What the file says of its article: publisher, title, address, times, bylines."""

import re
from collections.abc import Sequence

from briefing.model.article import Byline
from briefing.model.reading import Facts
from briefing.parse.dates import Order, find_dates
from briefing.parse.page import TOP, Page, title_block, url
from briefing.parse.publishers import DOMAIN_SUFFIX, known_source, order, publisher, site_name
from briefing.parse.signs import date_line

_UPDATED = re.compile(r"(?:updated|modified|edited)(?: on| at)?\s*[:·|-]?\s*$", re.IGNORECASE)
_DATE_PREFIX = re.compile(r"\s*(?:date:?\s+)?\d{4}-\d\d-\d\d\s+", re.IGNORECASE)
_TITLE_LABEL = re.compile(
    r"(?:Title|Headline)\s?:\s*|(?:Opinion|OPINION|Analysis|ANALYSIS|Comment|Explainer|Exclusive|EXCLUSIVE|Editorial|Watch"
    r"|Perspective|Fact [Cc]heck|Live|LIVE|Updated?)\s?\|\s*"
)
_SUFFIX = (
    r"(?:live(?: updates| blog| news)?|as it happened|[A-Z][\w.’'&-]*(?: [A-Z][\w.’'&-]*){0,3}"
    r"|[a-z0-9-]+\.(?:com|co\.uk|org|net|news))\s*$"
)
_SITE_SUFFIX = re.compile(rf"\s+[|–—-]\s+{_SUFFIX}")
_BAR_SUFFIX = re.compile(rf"\s+\|\s+{_SUFFIX}")
_LIVE_SUFFIX = re.compile(r"\s+[|–—-]\s+(?:live(?: updates| blog| news)?|as it happened)\s*$", re.IGNORECASE)


def read_facts(page: Page, bylines: Sequence[Byline]) -> Facts:
    """All facts of the page; None where the file does not say."""
    name = publisher(page)
    published, updated = times(page, order(page, name))
    return Facts(
        source=name,
        title=title(page, name),
        url=url(page),
        published=published,
        updated=updated,
        bylines=tuple(dict.fromkeys(bylines)),
    )


def title(page: Page, source: str | None = None) -> str | None:
    """The headline without date prefix, label and the site's name."""
    block = title_block(page)
    if block is None:
        return None
    line = " ".join(page.text[block.start : block.end].split())
    for prefix in (_DATE_PREFIX, _TITLE_LABEL):
        if match := prefix.match(line):
            line = line[match.end() :]
    name = site_name(line)
    own = name is not None and source is not None and name.casefold() == source.casefold()
    if own or DOMAIN_SUFFIX.search(line) or known_source(page.sources, name) or "|" in line:
        line = _SITE_SUFFIX.sub("", line)
    for _ in range(2):  # the section stands before the site's name: "… | World | The Klow Gazette"
        line = _BAR_SUFFIX.sub("", line)
    return _LIVE_SUFFIX.sub("", line) or None


def times(page: Page, figures: Order | None) -> tuple[str | None, str | None]:
    """When the page was published and updated; dates in figures are read in the order `figures`."""
    text = page.text
    published = updated = None
    for block in (*page.top, *page.blocks[-TOP:]):
        dates = date_line(text, block, figures)
        if not dates:
            prefix = _DATE_PREFIX.match(text, block.start, block.end)
            stop = prefix.end() if prefix else block.end if block in page.signs.bylines else block.start
            dates = find_dates(text, block.start, stop, figures)
        for date in dates:
            if _UPDATED.search(text, max(block.start, date.start - 30), date.start):
                updated = updated or date.iso
            else:
                published = published or date.iso
    return published, updated
