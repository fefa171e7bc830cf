"""Headings and captions among the bare lines of a page."""

import re
from collections.abc import Sequence

from briefing.parse.blocks import Block

_ENDED = re.compile(r"(?:[.,;:!…][\"'”’)\]]*|\?[\"”])$|[a-z0-9%)][.!?][\"”’]? [\"“‘A-Z]")
_QUOTED_END = re.compile(r"[.!?][\"”’']*$|[\"”]$")
_LONGEST = 110
_MOST_WORDS = 16
_CAPTION_WORDS = (17, 45)
_MOSTLY = 0.75


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
