"""Blocks: paragraphs as they were before a copier ran them together."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from briefing.parse.boilerplate import is_boilerplate_line, starts_boilerplate
from briefing.parse.glued_names import EDITED, GLUED
from briefing.parse.lines import Paragraph
from briefing.parse.marks import Piece
from briefing.parse.scenes import opens_scene

Edge = Literal["line", "glue", "sentence"]

_GLUE = re.compile(
    r"[.!?:”\"’](?:(?<=[a-z0-9%)’”\"][.!?:])(?=[A-Z][A-Za-z’' ]|[“”\"‘][A-Z])"
    r"|(?<=[.!?,…][”\"’])(?=[A-Z“‘][A-Za-z’' ])"
    r"|(?<=[A-Z]\.)(?=[“”\"][A-Z])"
    r"|(?<=[a-z][”\"])(?=[A-Z][a-z]))"
)
"""The last character before words that are glued to it."""
_CAMEL = re.compile(r"(?<=[a-z]{2})(?=[A-Z](?:[a-z’']|[A-Z]{1,4}\b))")
_JOINED_WORDS = re.compile(
    r"(?:\b(?:Mc|Mac|De|Di|Du|La|Le|Van|Von|Fitz|O|Al|El)|\b(?:You|Tik|Whats|Linked|Face|Pay|Buzz|Huff|Fed|Open"
    r"|Chat|Deep|Master|Air"
    r"|Micro|Java|Git|Duck|Door|Space|Sound|Snap|Sohag|Met|Sky|Live|Data|i|e))$"
)
_STAMP = re.compile(
    r"(?<=[A-Za-z’'”\"?!.])\d{1,2}[:.]\d\d(?:\s?[ap]m)?(?=[A-Z“\"‘'])"
    r"|(?<=[A-Za-z’'”\"])\d{1,2} (?:Jan|Febr)uary \d{4}(?=[A-Z“\"‘']|$)"
    r"|(?<=[A-Za-z’'”\"])\d{1,2} (?:March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber)"
    r" \d{4}(?=[A-Z“\"‘']|$)"
)
"""The time of a post or the date of a page, glued to what stands round it ("Last cabin is down17:41The last …")."""
_SENTENCE = re.compile(r"[.!?](?<=[a-z0-9%)”’\"].)[\"”’]?\s+(?=[A-Z“\"])")
_LAST_SENTENCE = re.compile(r"[a-z0-9%)”’\"][.!?][”’\"]? (?=[A-Z“‘][^.!?]*\Z)")
_HEADING = 110
"""Characters that a heading left without its line break may have."""
_ENOUGH_GLUE = 3


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """A paragraph from `start` to `end`; `edge` says what it begins at, `gap` counts blank lines before it.

    Each is itself only, and so a quick key.
    """

    start: int
    end: int
    edge: Edge
    gap: int


def blocks(text: str, paragraphs: Sequence[Paragraph], pieces: Sequence[Piece]) -> list[Block]:
    """Cut `paragraphs` where sentences are glued together, where a post opens and round boilerplate.

    No cut falls inside one of the quotations `pieces` (in order).
    """
    outers = [piece.outer for piece in pieces]
    found: list[Block] = []
    for paragraph in paragraphs:
        glue = [m.end() for m in _GLUE.finditer(text, paragraph.start, paragraph.end)]
        starts = sorted({*glue, *(m.end() for m in _SENTENCE.finditer(text, paragraph.start, paragraph.end))})
        if not starts:
            found.append(Block(paragraph.start, paragraph.end, "line", paragraph.gap))
            continue
        whole = not glue and is_boilerplate_line(text, paragraph.start, paragraph.end)
        cuts: dict[int, Edge] = {} if whole else dict.fromkeys(_sentence_cuts(text, paragraph, starts), "sentence")
        cuts.update(dict.fromkeys(glue, "glue"))
        if len(glue) >= _ENOUGH_GLUE:
            cuts.update(dict.fromkeys(_word_cuts(text, paragraph), "glue"))
        free = sorted(at for at in cuts if not _inside(at, pieces, outers))
        edges = [paragraph.start, *(at for at in free if paragraph.start < at < paragraph.end), paragraph.end]
        for start, end in pairwise(edges):
            edge = cuts.get(start, "line") if start > paragraph.start else "line"
            block = _trim(text, Block(start, end, edge, paragraph.gap if edge == "line" else 0))
            if block is not None:
                found.append(block)
    return found


def _inside(at: int, pieces: Sequence[Piece], outers: Sequence[int]) -> bool:
    index = bisect_right(outers, at) - 1
    return index >= 0 and pieces[index].outer < at < pieces[index].past


def _word_cuts(text: str, paragraph: Paragraph) -> Iterator[int]:
    """Places where two words are glued ("CrimeaEdited"), names that are written so left whole."""
    for match in _STAMP.finditer(text, paragraph.start, paragraph.end):
        yield match.start()
        yield match.end()
    for match in GLUED.finditer(text, paragraph.start, paragraph.end):
        yield match.start()
        yield match.end()
    for match in EDITED.finditer(text, paragraph.start, paragraph.end):
        yield match.start()
    inside_bylines = {
        at
        for match in GLUED.finditer(text, paragraph.start, paragraph.end)
        for at in range(match.start() + 1, match.end())
    }
    for match in _CAMEL.finditer(text, paragraph.start, paragraph.end):
        at = match.start()
        if at not in inside_bylines and not _JOINED_WORDS.search(text, max(0, at - 8), at):
            yield at
            yield from (m.end() for m in _LAST_SENTENCE.finditer(text, max(paragraph.start, at - _HEADING), at))


def _sentence_cuts(text: str, paragraph: Paragraph, starts: Sequence[int]) -> Iterator[int]:
    """The `starts` of sentences at which a new post or boilerplate begins or boilerplate stops."""
    stale = starts_boilerplate(text, paragraph.start, paragraph.end)
    for start in starts:
        if (
            (begins := starts_boilerplate(text, start, paragraph.end))
            or stale
            or opens_scene(text, start, paragraph.end)
        ):
            yield start
        stale = begins


def _trim(text: str, block: Block) -> Block | None:
    start, end = block.start, block.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Block(start, end, block.edge, block.gap) if start < end else None
