"""Words as letters: one for each word, name or mark. Rules are patterns over them."""

import re
from dataclasses import dataclass
from functools import lru_cache

from briefing.parse.mentions import Mentions
from briefing.parse.people import Known
from briefing.parse.verbs import LETTERS, PHRASE, PHRASE_START

_WORD = re.compile(
    r"(?:[A-Z]\.){2,}|\d{1,3}-year-old|(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Lt|Col|Sen|Rep|Gov|Rev|Sgt|Capt|Jr|Sr|vs|No)\.(?=\s)"
    r"|[^\W\d_]\w*(?:[’'-]\w+)*[’']?|[£$€]?\d[\w,.:%]*[\w%]|[£$€]?\d|[.,:;!?…()]|[–—]|-{1,2}(?=\s)"
)
_PRONOUN_ROOT = re.compile(r"(?:he|she|it|they|we|i|you|who|that)(?=[’'])")
_MARKS = {mark: mark for mark in ".,:;()"} | dict.fromkeys("!?…", ".") | dict.fromkeys(("–", "—", "-", "--"), "-")
_KINDS = {"person": "n", "organisation": "o", "country": "c", "group": "o"}


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


def narration(text: str, start: int, end: int, mentions: Mentions) -> list[Token]:
    """The words, names and marks of the stretch `start`–`end`, in which nothing is quoted."""
    row: list[Token] = []
    at = start
    for named in mentions.between(start, end):
        if named.start < at or named.end > end:
            continue
        row += _words(text, at, named.start)
        if named.possessive:
            match = _WORD.match(text, named.end - 1, end) if named.end > start else None
            at = max(named.end, min(match.end(), named.end + 2)) if match else named.end
            row.append(Token("w", named.start, at, "’s", named.known))
        else:
            at = named.end
            letter, name = _KINDS[named.known.kind], text[named.start : named.end]
            row.append(Token(letter, named.start, named.end, name, named.known))
    return row + _words(text, at, end)


def _words(text: str, start: int, end: int) -> list[Token]:
    row: list[Token] = []
    done = start
    for match in _WORD.finditer(text, start, end):
        at, stop = match.span()
        if at < done:
            continue
        raw = match[0]
        letter, opens = _letter(raw)
        if opens and (found := _phrase(text, at, end)) is not None:
            row.append(found)
            done = found.end
            continue
        row.append(Token(letter, at, stop, raw))
    return row


def _phrase(text: str, start: int, end: int) -> Token | None:
    match = PHRASE.match(text, start, end)
    return Token((match.lastgroup or "w")[0], start, match.end(), match[0]) if match else None


@lru_cache(maxsize=1 << 14)
def _letter(raw: str) -> tuple[str, bool]:
    """The letter of a word or mark ("he’s" is "he", "quickly" an adverb), and whether a phrase can begin with it."""
    word = raw.lower()
    if word in LETTERS:
        letter = LETTERS[word]
    elif root := _PRONOUN_ROOT.match(word):
        letter = LETTERS[root[0]]
    else:
        letter = "a" if word.endswith("ly") else _MARKS.get(word, "w")
    return letter, word in PHRASE_START
