"""The publisher of a page: a table of signs."""

import re
from collections.abc import Callable, Sequence

from briefing.model.source import Source
from briefing.parse.boilerplate import boilerplate_reason
from briefing.parse.dates import Order
from briefing.parse.furniture import is_section
from briefing.parse.page import Page, title_block, url
from briefing.parse.signs import outlet_before
from briefing.parse.zones import AMERICAN

_NAME = r"(?P<name>(?:The )?[A-Z][\w’'&-]{0,30}(?: [A-Z][\w’'&-]{0,30}){0,3}"
_SITE_NAME = re.compile(rf"\s[|–—-]\s{_NAME}?)(?:\.(?:com|co\.uk|org|net))?\s*$")
DOMAIN_SUFFIX = re.compile(r"\s[|–—-]\s(?P<name>[A-Z][\w’'&]*)\.(?:com|co\.uk|org|net)\s*$")
_COPYRIGHT = re.compile(
    rf"©\s*(?:\d{{4}}(?:-\d{{2,4}})?),?\s+{_NAME})|Copyright \d{{4}} {_NAME.replace('name', 'other')})"
)
_APP = re.compile(r"(?:Install|Download|Get) the (?P<name>[A-Z][\w’'&]*(?: [A-Z][\w’'&]*){0,2}) app\b")
_TELLS = re.compile(
    r"^(?:Read|Watch|Listen|See)[^:\n]{0,12}:[^\n]{0,200}\b(?:tells|told) (?P<name>[A-Z][A-Z]+)\b", re.MULTILINE
)
_APPROACHED = re.compile(r" (?:has|have) (?:contacted|approached|asked)\b[^.\n]{0,120} for (?:further )?(?:a )?comment")
_NAME_BEFORE = re.compile(rf"(?<![\w’'&-]){_NAME})$")
_DATELINE = re.compile(
    r"^[A-Z][A-Za-z.,’' ]{1,50} \((?P<name>Reuters|AP|AFP|PA|UPI|TASS|Xinhua|Bloomberg)\) ?[-–—]", re.MULTILINE
)
_STATES = (
    r"Ala\.|Alaska|Ariz\.|Ark\.|Calif\.|Colo\.|Conn\.|Del\.|Fla\.|Ga\.|Hawaii|Idaho|Ill\.|Ind\.|Iowa|Kan\.|Ky\.|La\.|Maine"
    r"|Md\.|Mass\.|Mich\.|Minn\.|Miss\.|Mo\.|Mont\.|Neb\.|Nev\.|N\.[HJMYCD]\.|Ohio|Okla\.|Ore\.|Pa\.|R\.I\.|S\.[CD]\."
    r"|Tenn\.|Texas|Utah|Vt\.|Va\.|Wash\.|W\.Va\.|Wis\.|Wyo\."
)
_AMERICAN_DATELINE = re.compile(
    rf"^(?:(?:WASHINGTON|NEW YORK|LOS ANGELES|CHICAGO|BOSTON|ATLANTA|HOUSTON|SAN FRANCISCO|PHILADELPHIA|MIAMI|SEATTLE)"
    rf"|[A-Z][A-Z .’'-]{{2,30}}, (?:{_STATES}))(?: \([A-Z][A-Za-z]{{1,12}}\))? ?[-–—]",
    re.MULTILINE,
)
_AMERICAN_ZONE = re.compile(rf"\d\s?(?:[ap]\.?m\.?)?\s?(?:{'|'.join(sorted(AMERICAN))})\b", re.IGNORECASE)
_MONTH_FIRST = frozenset({"united-states", "united-states-of-america", "usa", "us"})
_EITHER = frozenset({"canada", "philippines"})
"""Countries whose publishers write either order."""
_HEAD = 3000


def known_source(sources: Sequence[Source], name: str | None) -> Source | None:
    """The publisher that the registry knows under `name`."""
    key = (name or "").casefold()
    return next((s for s in sources if key in {n.casefold() for n in (s.name, *s.aliases, *s.domains)}), None)


def publisher(page: Page) -> str | None:
    """The publisher's name, as the registry has it if it knows it."""
    name = next((answer for _, rule in SOURCE_RULES if (answer := rule(page))), None)
    known = known_source(page.sources, name)
    return known.name if known else name


def order(page: Page, name: str | None) -> Order | None:
    """In which order the publisher `name` writes 03/04/2025; None where nothing says."""
    known = known_source(page.sources, name)
    if known is not None and known.country is not None:
        if known.country in _MONTH_FIRST:
            return "month-first"
        return None if known.country in _EITHER else "day-first"
    american = _AMERICAN_ZONE.search(page.text, 0, _HEAD) or _AMERICAN_DATELINE.search(page.text, 0, _HEAD)
    return "month-first" if american else None


def site_name(line: str) -> str | None:
    """The name after the last dash or bar of a headline."""
    match = _SITE_NAME.search(line)
    return match["name"] if match else None


def _host(page: Page) -> str:
    address = url(page)
    return re.sub(r"^https?://(?:www\.)?([^/:?#]+).*", r"\1", address).lower() if address else ""


def _by_url(page: Page) -> str | None:
    host = _host(page)
    return next((s.name for s in page.sources if any(host == d or host.endswith("." + d) for d in s.domains)), None)


def _by_title(page: Page) -> str | None:
    block = title_block(page)
    line = page.text[block.start : block.end] if block else ""
    if match := DOMAIN_SUFFIX.search(line):
        return match["name"]
    name = site_name(line)
    return name if name and ("|" in line or known_source(page.sources, name)) else None


def _by_masthead(page: Page) -> str | None:
    """The line above the headline that was removed for its place."""
    for block in page.blocks[:8]:
        line = page.text[block.start : block.end]
        placed = block in page.dropped and boilerplate_reason(page.text, block.start, block.end) is None
        if placed and len(line) <= 60 and len(line.split()) <= 5 and not is_section(line):
            return line
    return None


def _by_date_line(page: Page) -> str | None:
    """The Klow Gazette, 4 March 2025, 18:20."""
    dated = (outlet_before(page.text, block) for block in page.top if page.signs.dates.get(block))
    return next(filter(None, dated), None)


def _by_host_spelt_out(page: Page) -> str | None:
    """The capitalised words of the text that make up the host's name: klowgazette.example is the Klow Gazette."""
    labels = [label.replace("-", "") for label in _host(page).split(".")[:-1]]
    for label in labels:
        if 5 <= len(label) <= 40 and label.isalnum():
            spelt = re.compile(r"\b" + r"[ ’'&-]{0,3}".join(label) + r"\b", re.IGNORECASE)
            for match in spelt.finditer(page.text):
                if match[0][0].isupper() and " " in match[0]:
                    return match[0]
    return None


def _by_request(page: Page) -> str | None:
    """The Klow Gazette has asked the mayor for comment."""
    asked = _APPROACHED.search(page.text)
    named = _NAME_BEFORE.search(page.text, max(0, asked.start() - 120), asked.start()) if asked else None
    return named["name"] if named else None


def _by(pattern: re.Pattern[str]) -> Callable[[Page], str | None]:
    def rule(page: Page) -> str | None:
        match = pattern.search(page.text)
        return next((name for name in match.groups() if name), None) if match else None

    return rule


SOURCE_RULES: tuple[tuple[str, Callable[[Page], str | None]], ...] = (
    ("address", _by_url),
    ("title suffix", _by_title),
    ("masthead", _by_masthead),
    ("date line", _by_date_line),
    ("address spelt out", _by_host_spelt_out),
    ("app notice", _by(_APP)),
    ("copyright line", _by(_COPYRIGHT)),
    ("asked for comment", _by_request),
    ("agency dateline", _by(_DATELINE)),
    ("promotion", _by(_TELLS)),
)
"""Name and rule for the publisher; the first that answers is believed."""
