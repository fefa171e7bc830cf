"""Offices in a row of words: "the US defence secretary" becomes one letter."""

from functools import lru_cache

from briefing.parse.countries import DEMONYMS
from briefing.parse.institutions import DOCUMENTS, NOUNS
from briefing.parse.roles import CROWDS, HEADS
from briefing.parse.tokens import Token

_QUALIFYING = frozenset(
    "former prime foreign defence defense interior home finance health state deputy vice senior chief shadow security"
    " policy press police military environment education justice trade energy transport opposition party then"
    " assistant acting".split()
)
_TELLING = frozenset({*HEADS, *CROWDS, *NOUNS, *DOCUMENTS, *DEMONYMS})
_REACH = 6
"""Words that an office may have before its noun."""


def fold_offices(text: str, row: list[Token]) -> list[Token]:
    """Fold "the US defence secretary" into one token, and into the name that follows it."""
    out: list[Token] = []
    skip = -1
    for index, token in enumerate(row):
        if index <= skip:
            continue
        if token.letter != "w" or not _tells(token.word):
            out.append(_with_office(out, token) if token.letter == "n" else token)
            continue
        word = token.word.lower()
        if word in CROWDS:
            out.append(_crowd(text, out, token))
            continue
        if _tells_somebody(out, row, index):
            start = out.pop().start
            out.append(Token("r", start, token.end, text[start : token.end]))
            continue
        if word not in HEADS and word not in NOUNS and word not in DOCUMENTS:
            out.append(token)
            continue
        last = _head_end(row, index)
        body = row[last].word.lower() not in HEADS and (word in NOUNS or word in DOCUMENTS)
        first = _office_start(out)
        definite = first < len(out) and out[first].letter in "dt"
        follows = row[last + 1].letter if last + 1 < len(row) else "."
        if (first == len(out) and follows not in "nvxg,") or (body and not definite):
            out.append(token)
            continue
        start = out[first].start if first < len(out) else token.start
        last = _complement(row, last)
        del out[first:]
        end = row[last].end
        out.append(Token("r", start, end, text[start:end], None))
        skip = last
    return out


def _tells_somebody(out: list[Token], row: list[Token], index: int) -> bool:
    """Whether the word is an age or a nationality that stands for a person: "the 27-year-old said"."""
    token = row[index]
    follows = row[index + 1].letter if index + 1 < len(row) else "."
    adjective = token.word.endswith("-year-old") or (token.word[:1].isupper() and token.word.lower() in DEMONYMS)
    return adjective and bool(out) and out[-1].word.lower() == "the" and follows in "vgax,."


@lru_cache(maxsize=1 << 14)
def _tells(word: str) -> bool:
    """Whether the word can stand for somebody or for a body."""
    low = word.lower()
    return low in _TELLING or low.endswith("-year-old")


def _crowd(text: str, out: list[Token], token: Token) -> Token:
    """Several people: "cheering supporters", "the two ministers"."""
    first = _office_start(out)
    start = out[first].start if first < len(out) else token.start
    del out[first:]
    return Token("m", start, token.end, text[start : token.end])


def _with_office(out: list[Token], token: Token) -> Token:
    """A name takes the office right before it along."""
    if out and out[-1].letter == "r" and "," not in out[-1].word:
        token.lead = out.pop().start
    return token


def _head_end(row: list[Token], index: int) -> int:
    """The index of the noun that ends the office: "secretary general", "chief executive", "foreign policy chief"."""
    while (
        index + 1 < len(row)
        and row[index + 1].letter == "w"
        and (
            row[index + 1].word.lower() in HEADS
            or row[index + 1].word.lower() in ("general", "executive", "whip", "elect")
        )
    ):
        index += 1
    return index


def _office_start(out: list[Token]) -> int:
    """Where in `out` the words before the noun begin: at a determiner, or at the nearest names and capitals."""
    if out and out[-1].letter == "t" and out[-1].word.lower() == "that":
        return len(out) - 1
    for back in range(1, min(_REACH, len(out)) + 1):
        token = out[-back]
        if token.letter == "d" or (token.letter == "w" and token.word == "’s"):
            return len(out) - back
        if token.letter not in "wco&a":
            break
    first = len(out)
    while (
        first
        and len(out) - first < _REACH
        and (
            out[first - 1].letter in "co"
            or out[first - 1].word == "First"
            or (out[first - 1].letter == "w" and _qualifies(out[first - 1].word))
        )
    ):
        first -= 1
    return first


def _qualifies(word: str) -> bool:
    return word[:1].isupper() or word.lower() in _QUALIFYING


def _complement(row: list[Token], last: int) -> int:
    """An office goes on over "of defence", "for the ministry"."""
    at = last + 1
    if at < len(row) and row[at].letter == "i" and row[at].word in ("of", "for", "at"):
        at += 1
        if at < len(row) and row[at].letter == "d":
            at += 1
        stop = at
        while (
            stop < len(row)
            and stop - at < 4
            and (
                row[stop].letter in "oc" or (row[stop].letter in "wr" and (stop == at or row[stop].word[:1].isupper()))
            )
        ):
            stop += 1
        if stop > at:
            return stop - 1
    return last
