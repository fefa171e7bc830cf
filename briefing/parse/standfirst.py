"""What stands between a report's headline and its text: a standfirst or a list of points, told again below."""

import re
from collections.abc import Mapping

from briefing.parse.blocks import Block
from briefing.parse.page import Page, title_block

_CITY = r"[A-Z][A-Z’'.-]{2,20}(?: [A-Z][A-Z’'.-]{1,20}){0,3}"
_PLACE = r"[A-Z][\w’'.-]{1,20}(?: [A-Z][\w’'.-]{1,20}){0,2}"
_DAY = r"(?:,? [A-Z][a-z]{2,8}\.? \d{1,2})"
_AGENCY = r"\([A-Z][\w’'./ -]{1,30}\)"
_DASH = r"\s?(?:[–—]|--?)\s"
_DATELINE = re.compile(
    rf"(?:{_CITY}(?:, {_PLACE})?{_DAY}?{_DASH}|(?:{_CITY}|{_PLACE})(?:, {_PLACE})?{_DAY}? {_AGENCY}(?:{_DASH}|:\s))"
)
_COLON = re.compile(rf"(?!WATCH|LIVE|BREAKING|UPDATE|NEWS|SUMMARY|NOTE){_CITY}{_DAY}?:\s(?=[A-Z])")
_REACH = 24
"""Blocks below the headline among which the text begins."""
_LONGEST, _WITH_POINTS = 60, 140
"""Words that may stand above a line of names or dates, and those that may stand above a dateline."""


def standfirst(page: Page, reasons: Mapping[Block, str]) -> dict[Block, str]:
    """The sentences above the byline or the date of a report, and those above its dateline ("KLOW (Agency) —")."""
    headline = title_block(page)
    first = 0 if headline is None else page.blocks.index(headline) + 1
    above: list[Block] = []
    head = 0
    words = 0
    for block in page.blocks[first : first + _REACH]:
        if block in reasons:
            continue
        if is_dateline(page.text, block):
            head = len(above)
            break
        if headline is not None and (block in page.signs.bylines or block in page.signs.dates):
            head = len(above) if words <= _LONGEST else head
            continue
        words += len(page.text[block.start : block.end].split())
        if words > _WITH_POINTS:
            break
        above.append(block)
    told = above[:head]
    return dict.fromkeys(told, "standfirst") if told and _is_short(page, told, reasons) else {}


def is_dateline(text: str, block: Block) -> bool:
    """Whether a paragraph opens with the place it was written at; a place in capitals and a colon does so only once."""
    stop = min(block.end, block.start + 120)
    if _DATELINE.match(text, block.start, stop):
        return True
    place = _COLON.match(text, block.start, stop)
    return place is not None and text.count(place[0]) == 1


def _is_short(page: Page, told: list[Block], reasons: Mapping[Block, str]) -> bool:
    """Whether at least twice as much text follows as stands above it."""
    length = sum(block.end - block.start for block in told)
    rest = sum(block.end - block.start for block in page.blocks if block not in reasons and block.start > told[-1].end)
    return rest > 2 * length
