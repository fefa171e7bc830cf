"""Words: what a quote says, without marks, spellings and forms, cut into its sentences."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from briefing.linking.statements.numbers import NAMED, NUMBER, number
from briefing.linking.statements.stems import stem

_FULL: Mapping[str, str] = MappingProxyType(
    {"won't": "will not", "can't": "can not", "cannot": "can not", "shan't": "shall not", "ain't": "is not"}
)
_SHORT = re.compile(r"\b(?:won't|can't|cannot|shan't|ain't)\b|n't\b|'(?:s|re|ve|m|d)\b|'ll\b")
_ENDS: Mapping[str, str] = MappingProxyType({"n't": " not", "'ll": " will"})

_STRAIGHT = (*((mark, "'") for mark in "‘’ʼ‛′`´"), *((mark, '"') for mark in "“”„«»"))
_UNCHANGED = re.compile(r"[\x00-\x7f–—·€£]*")
"""Characters that have no accent, and no other form."""
_DOTS = re.compile(r"\.(?:\s?\.){2,}")
_INSERTED = re.compile(r"\[(\w)\]|\[[^\]]*\]")
_END = re.compile(r"(?<=[.!?])(?<!\.\.)[\"'”’»)]*\s+(?=[\"'“‘«(]*[^\W\d_a-z])|[.!?][\"”“»]+(?=[^\W\d_a-z])|\n+")
_INITIAL = re.compile(r"(?:^|[\s.])(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Gen|Sen|Gov|Prof)\.$")
CUT = "…"
"""Stands among the words of a sentence where a writer has cut some of them."""

_DIGIT = re.compile(r"\d")
_APART = "".join(c if c.isalpha() else "0" if c.isdigit() else " " for c in map(chr, range(128)))
"""What each character of ASCII becomes where words are parted: there is a nought where there was a number."""
_WORD = re.compile(r"…|[぀-ヿ㐀-鿿가-힯]|[^\W\d_぀-ヿ㐀-鿿가-힯]+|\d+")


def sentences(text: str) -> tuple[tuple[str, ...], ...]:
    """The words of each sentence of a quote; what an editor put into brackets is left out, where words were cut is not.

    A quote without words, such as a number of dots, is one sentence of one word, itself.
    """
    found = (tuple(words(part)) for part in _cut(text))
    return tuple(sentence for sentence in found if set(sentence) - {CUT}) or ((text,),)


def folded(text: str) -> str:
    """A text in one case, without accents, with straight marks and without bracketed insertions."""
    for mark, straight in _STRAIGHT:
        text = text.replace(mark, straight)
    plain = _INSERTED.sub(lambda found: found[1] or " ", text)
    if _UNCHANGED.fullmatch(plain):
        return _DOTS.sub(CUT, plain).casefold()
    apart = unicodedata.normalize("NFD", plain)
    accents = [ord(c) for c in set(apart) if unicodedata.combining(c)]  # a text has few characters, each many times
    bare = apart.translate(dict.fromkeys(accents)) if accents else apart
    return _DOTS.sub(CUT, unicodedata.normalize("NFKC", bare)).casefold()


def wording(text: str) -> str:
    """The words of a text as a key: what differs in marks, case and spacing alone has the same."""
    return " ".join(re.findall(r"\w+", folded(text).replace("'", "")))


def _cut(text: str) -> Iterator[str]:
    start = 0
    for end in _END.finditer(text):
        if not _INITIAL.search(text[start : end.start()]):
            yield text[start : end.start()]
            start = end.end()
    yield text[start:]


def words(text: str) -> list[str]:
    """The stems and numbers of a text in their order."""
    text = folded(text)
    if "'" in text or "cannot" in text:
        text = _SHORT.sub(lambda found: _FULL.get(found[0]) or _ENDS.get(found[0], ""), text)
    apart = text.translate(_APART) if text.isascii() else "0"
    found = _WORD.findall(text) if "0" in apart else apart.split()  # the same, and sooner
    if NAMED.isdisjoint(found) and not ("0" in apart and _DIGIT.search(text)):  # as above
        return [*map(stem, found)]
    return [*_with_numbers(text)]


def _with_numbers(text: str) -> Iterator[str]:
    at = 0
    for figure in NUMBER.finditer(text):
        value = number(figure)
        if value is not None:
            yield from map(stem, _WORD.findall(text, at, figure.start()))
            yield value
            at = figure.end()
    yield from map(stem, _WORD.findall(text, at))
