"""Headings, standfirsts, lists and captions among the bare lines of a page."""

import re
from collections.abc import Container, Sequence

from briefing.parse.blocks import Block
from briefing.parse.turns import turns

_ENDED = re.compile(r"(?:[.,;:!…][\"'”’)\]]*|\?[\"”])$|[a-z0-9%)][.!?][\"”’]? [\"“‘A-Z]")
_QUOTED_END = re.compile(r"[.!?][\"”’']*$|[\"”]$")
_LONGEST = 110
_MOST_WORDS = 16
_CAPTION_WORDS = (17, 45)
_MOSTLY = 0.75
_FEWEST_WORDS = 3
"""Words below which a line is a label above the heading ("News", "U.S. Politics")."""
_LIST_LABEL = re.compile(
    r"(?:(?:The )?[Kk]ey (?:[Pp]oints|[Dd]evelopments|[Tt]akeaways|[Ff]acts|[Ff]indings|[Mm]oments)|At a [Gg]lance"
    r"|(?:The )?[Mm]ain [Pp]oints|In (?:[Ss]ummary|[Bb]rief)|Summary|(?:Here(?:[’']s| is) )?[Ww]hat we know(?: so far)?"
    r"|(?:Here(?:[’']s| is) )?[Ww]hat you need to know|(?:Our )?[Tt]op (?:[Ll]ines|[Ss]tories)|Highlights|Recap)"
    r"(?: (?:on|about|from|of|so far|today)\b[^.!?]{0,60})?\s?:?"
)
"""A line above a list, whose items have no end of their own."""


def label(text: str, block: Block) -> bool:
    """Whether a line is so short that it names the kind of what follows rather than its subject."""
    return len(text[block.start : block.end].split()) < _FEWEST_WORDS


def subject_headings(text: str, bare: Sequence[Block], headline: Block | None) -> set[Block]:
    """The headings among `bare`, the lines of a page without its times and bylines, in order."""
    spoken = {turn.block for turn in turns(text, bare)}
    pairs = zip(bare, [*bare[1:], None], strict=False)
    return {b for b, below in pairs if b == headline or (b not in spoken and is_heading(text, b, below))}


def items(text: str, kept: Sequence[Block], headings: Container[Block], signed: Container[Block]) -> set[Block]:
    """The lines of a list below its label that look like headings; the last one heads the prose that comes next.

    `signed` are the lines with writers, which end a list when a heading follows.
    """
    found: set[Block] = set()
    listed: list[Block] = []
    inside = after_writer = False
    for block in kept:
        if block in signed:
            after_writer = True
            continue
        if block in headings and inside and not after_writer:
            listed.append(block)
            continue
        if block in headings:
            found.update(listed)
        elif inside and _is_bare(text, block):
            continue
        else:
            found.update(listed[:-1])
        listed, after_writer = [], False
        inside = block in headings and _LIST_LABEL.fullmatch(text, block.start, block.end) is not None
    return found | set(listed)


def standfirsts(
    text: str, kept: Sequence[Block], headings: Container[Block], signed: Container[Block], headline: Block | None
) -> set[Block]:
    """The lines between the headline of a live page and the heading of its first post, which sum up the page."""
    if headline is None or headline not in kept:
        return set()
    run: list[Block] = []
    for block in kept[kept.index(headline) + 1 :]:
        if block in headings:
            run.append(block)
        elif block not in signed:
            return {line for line in run[:-1] if not label(text, line)}
    return set()


def _is_bare(text: str, block: Block) -> bool:
    return block.end - block.start <= _LONGEST and not _ENDED.search(text, max(block.start, block.end - 3), block.end)


def is_heading(text: str, block: Block, below: Block | None) -> bool:
    """Whether `block` is a bare short line above the longer prose `below` it."""
    words = text[block.start : block.end].split() if block.end - block.start <= _LONGEST else []
    if not 2 <= len(words) <= _MOST_WORDS or below is None or below.edge == "sentence":
        return False
    line = text[block.start : block.end]
    if _ENDED.search(line) or line[0].islower() or line[0] in '“"”(•*' or line.count("“") > line.count("”"):
        return False
    if block.edge != "line":
        return not line.endswith(("?", "”", '"')) and below.end - below.start > block.end - block.start
    return True


def caption_lines(text: str, prose: Sequence[Block]) -> set[Block]:
    """The captions among `prose`: long lines without an end, on a page whose other lines have one."""
    lines = [block for block in prose if block.edge == "line"]
    ended = [block for block in lines if _QUOTED_END.search(text, max(block.start, block.end - 3), block.end)]
    if len(lines) < 4 or len(ended) < _MOSTLY * len(lines):
        return set()
    fewest, most = _CAPTION_WORDS
    return {
        block
        for block in set(lines).difference(ended)
        if block.end - block.start < 400
        and fewest <= len(text[block.start : block.end].split()) <= most
        and text[block.end - 1].isalnum()
    }
