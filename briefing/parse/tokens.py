"""A paragraph as a row of letters: one for each word, name, office or quotation. Rules are patterns over them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.parse.institutions import DOCUMENTS, NOUNS
from briefing.parse.marks import Piece
from briefing.parse.mentions import Mentions
from briefing.parse.people import Known
from briefing.parse.roles import HEADS
from briefing.parse.verbs import LETTERS, PHRASE_START, PHRASES

_WORD = re.compile(
    r"(?:[A-Z]\.){2,}|(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Lt|Col|Sen|Rep|Gov|Rev|Sgt|Capt|Jr|Sr|vs|No)\.(?=\s)"
    r"|[^\W\d_]\w*(?:[’'-]\w+)*[’']?|[£$€]?\d[\w,.:%]*[\w%]|[£$€]?\d|[.,:;!?…()]|[–—]|-{1,2}(?=\s)"
)
_PRONOUN_ROOT = re.compile(r"(?:he|she|it|they|we|i|you|who|that)(?=[’'])")
_POSSESSIVE = re.compile(r"[’']s$|s[’']$")
_MARKS = {mark: mark for mark in ".,:;()"} | dict.fromkeys("!?…", ".") | dict.fromkeys(("–", "—", "-", "--"), "-")
_ENDED = re.compile(r"[.!?…][’']?$")
_KINDS = {"person": "n", "organisation": "o", "country": "c", "group": "o"}
_REACH = 6
"""Words that an office may have before its noun."""


@dataclass(slots=True)
class Token:
    """One letter of the row: what it stands for, and where."""

    letter: str
    start: int
    end: int
    word: str = ""
    known: Known | None = None
    quote: int | None = None
    lead: int | None = None
    """Of a name with its office before it: where the office begins."""


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
        row.extend(_narration(text, at, piece.outer, mentions))
        row.append(Token("q", piece.outer, piece.past, quote=number))
        at = piece.past
    row.extend(_narration(text, at, end, mentions))
    return [Sentence(part, "".join(token.letter for token in part)) for part in _split(text, _offices(text, row))]


def _narration(text: str, start: int, end: int, mentions: Mentions) -> Iterator[Token]:
    at = start
    for named in mentions.between(start, end):
        if named.start < at or named.end > end:
            continue
        yield from _words(text, at, named.start)
        if named.possessive:
            match = _WORD.match(text, named.end - 1, end) if named.end > start else None
            at = max(named.end, min(match.end(), named.end + 2)) if match else named.end
            yield Token("w", named.start, at, "’s", named.known)
        else:
            at = named.end
            yield Token(_KINDS[named.known.kind], named.start, named.end, text[named.start : named.end], named.known)
    yield from _words(text, at, end)


def _words(text: str, start: int, end: int) -> Iterator[Token]:
    done = start
    for match in _WORD.finditer(text, start, end):
        at, stop = match.span()
        if at < done:
            continue
        raw = match[0]
        word = raw.lower()
        if word in PHRASE_START and (found := _phrase(text, at, end)) is not None:
            yield found
            done = found.end
            continue
        letter = LETTERS.get(word) or _letter(word)
        yield Token(letter, at, stop, raw)


def _phrase(text: str, start: int, end: int) -> Token | None:
    for letter, pattern in PHRASES:
        if match := pattern.match(text, start, end):
            return Token(letter, start, match.end(), match[0])
    return None


def _letter(word: str) -> str:
    """The letter of a word or mark that no table has: "he’s" is "he", "quickly" an adverb."""
    if root := _PRONOUN_ROOT.match(word):
        return LETTERS[root[0]]
    if word.endswith("ly"):
        return "a"
    return _MARKS.get(word, "w")


def _offices(text: str, row: list[Token]) -> list[Token]:
    """Fold "the US defence secretary" into one token, and into the name that follows it."""
    out: list[Token] = []
    skip = -1
    for index, token in enumerate(row):
        if index <= skip:
            continue
        word = token.word.lower()
        if token.letter != "w" or (word not in HEADS and word not in NOUNS and word not in DOCUMENTS):
            out.append(_with_office(out, token))
            continue
        last = _head_end(row, index)
        body = row[last].word.lower() not in HEADS and (word in NOUNS or word in DOCUMENTS)
        first = _office_start(out)
        definite = first < len(out) and out[first].letter == "d"
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


def _with_office(out: list[Token], token: Token) -> Token:
    """A name takes the office right before it along."""
    if token.letter == "n" and out and out[-1].letter == "r" and "," not in out[-1].word:
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
        and (out[first - 1].letter in "co" or (out[first - 1].letter == "w" and _qualifies(out[first - 1].word)))
    ):
        first -= 1
    return first


def _qualifies(word: str) -> bool:
    return (
        word[:1].isupper()
        or word.lower()
        in (
            "former prime foreign defence defense interior home finance health state deputy vice senior chief"
            " shadow security policy press police military environment education justice trade energy transport"
            " opposition party then assistant acting"
        ).split()
    )


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
        return not re.match(r"[nor](?:,[^,vx.]{1,4},)?a?[vx](?:[.,:]|[wi]{1,4}[.,:]|$)", letters)
    return True
