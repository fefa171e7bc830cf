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
    return [Sentence(part, "".join(token.letter for token in part)) for part in _split(text, row)]


def _split(text: str, row: list[Token]) -> Iterator[list[Token]]:
    """Cut after a full stop, and after a quotation that ends with one when no attribution follows."""
    part: list[Token] = []
    for index, token in enumerate(row):
        part.append(token)
        if token.letter == "." or (token.letter == "q" and _ends_sentence(text, row, index)) or len(part) >= 150:
            yield part
            part = []
    if part:
        yield part


def _ends_sentence(text: str, row: list[Token], index: int) -> bool:
    inner = text[row[index].start : row[index].end].rstrip("\"”»'’ ")
    if index + 1 >= len(row) or not _ENDED.search(inner[-3:]):
        return False
    after = row[index + 1]
    if after.letter == "q":
        return True
    if not text[after.start].isupper():
        return False
    if after.letter in "no" or after.letter == "r":
        letters = "".join(token.letter for token in row[index + 1 : index + 8])
        return not re.match(r"[nor](?:,[^,vx.]{1,4},)?a?[vx](?:[.,]|[wi]{1,4}[.,]|$)", letters)
    return True
