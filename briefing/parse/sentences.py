"""A paragraph as sentences, each a row of letters."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefing.parse.described import fold_descriptions
from briefing.parse.marks import Piece
from briefing.parse.mentions import Mentions
from briefing.parse.offices import fold_offices
from briefing.parse.tokens import Token, narration
from briefing.parse.verbs import BASES, BEFORE_BASE

_ENDED = re.compile(r"[.!?…][’']?$")
_STOP = re.compile(r"[.q]")
_NAMED_NEXT = re.compile(r"[nor](?:,[^,vx.]{1,4},)?a?[vx](?:[.,]|[wi]{1,4}[.,]|$)")
_LONGEST = 150
"""Tokens of a sentence, after which another begins in any case."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """The tokens of one sentence and their letters as one string."""

    tokens: list[Token]
    letters: str


def sentences(
    text: str, start: int, end: int, quotes: Sequence[tuple[int, Piece]], mentions: Mentions
) -> list[Sentence]:
    """The sentences of the paragraph `start`–`end`; `quotes` are its quotations with their numbers, in order."""
    row: list[Token] = []
    at = start
    for number, piece in quotes:
        row.extend(narration(text, at, piece.outer, mentions))
        row.append(Token("q", piece.outer, piece.past, quote=number))
        at = piece.past
    row.extend(narration(text, at, end, mentions))
    row = fold_descriptions(text, fold_offices(text, row))
    for before, token in pairwise(row):
        if token.letter == "w" and token.word in BASES and before.word in BEFORE_BASE:
            token.letter = "v"
    return list(_split(text, row, "".join([token.letter for token in row])))


def _split(text: str, row: list[Token], letters: str) -> Iterator[Sentence]:
    """Cut after a full stop, and after a quotation that ends with one when no attribution follows."""
    stops = [stop.start() for stop in _STOP.finditer(letters)]
    ends = (at + 1 for at in stops if letters[at] == "." or _ends_sentence(text, row, letters, at))
    start = 0
    for end in (*ends, len(row)):
        while start < end:
            stop = min(end, start + _LONGEST)
            yield Sentence(row[start:stop], letters[start:stop])
            start = stop


def _ends_sentence(text: str, row: list[Token], letters: str, index: int) -> bool:
    inner = text[row[index].start : row[index].end].rstrip("\"”»'’ ")
    if index + 1 >= len(row) or not _ENDED.search(inner[-3:]):
        return False
    after = row[index + 1]
    if after.letter == "q":
        return True
    if not text[after.start].isupper():
        return False
    if after.letter in "no" or after.letter == "r":
        return not _NAMED_NEXT.match(letters, index + 1, index + 8)
    return True
