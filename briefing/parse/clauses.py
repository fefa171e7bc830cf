"""Who is the subject of a sentence or of the part of it before a word."""

import re
from itertools import pairwise

from briefing.parse.sentences import Sentence
from briefing.parse.tokens import Token

SUBJECT = r"[nropcm](?:i[dwoc]{1,5})?(?:,[^,vxQq.]{1,16},|-[^-Qq.]{1,16}-|\([^)]{1,8}\))?,?(?:i?a){0,3}"
"""Somebody, perhaps with an aside between commas, right before a verb."""
_SOMEBODY = frozenset("nropcm")
"""The letters with which a subject begins."""
_NAME_ASIDE = re.compile(r"(?:i[dwoc]{1,5})?,[dwrco]{0,6}n")
_MAIN = re.compile(rf"(?<![sthi])(?<![nroc]&)(?P<who>{SUBJECT})[vxD]")
_THINKS = re.compile(rf"(?<![sthi])(?P<who>{SUBJECT})[kg]")
_ANY = re.compile(rf"(?P<who>{SUBJECT})[vx]")
_OPENING = re.compile(r"(?:[sa&]?,?(?:d(?=[oc]))?|i(?=n))(?P<who>r,[dwrco]{0,6}n(?=(?:i[dwoc]{1,3})?[,.])|[nropcm])")
_AFTER_ASIDE = re.compile(r"^[^.]{1,40},(?P<who>[nropcm])(?![,&])")
UTTERANCES = frozenset(
    "statement speech comments remarks warning claim call letter post message interview announcement verdict response"
    " answer reply reaction assessment comment promise words description explanation view advice motto conclusion"
    " mantra admission suggestion insistence assertion remark argument plea pledge question slogan".split()
)
"""Nouns for what somebody said."""

OPINIONS = frozenset("words verdict view views thoughts opinion sentiment memory recollection cry eyes mind".split())
"""Nouns for what somebody thinks: "in the view of"."""


def main_subject(sentence: Sentence, before: int | None = None) -> Token | None:
    """The token that is the subject of the sentence, or of the part of it before the token number `before`."""
    if _SOMEBODY.isdisjoint(sentence.letters):
        return _author(sentence)
    if before is not None:
        finds = list(_MAIN.finditer(sentence.letters[:before]))
        if finds:
            return _who(sentence, finds[-1])
    for pattern in (_MAIN, _AFTER_ASIDE if sentence.letters[:1] in "xgs" else _OPENING, _THINKS, _ANY):
        match = pattern.match(sentence.letters) if pattern is _OPENING else pattern.search(sentence.letters)
        if match:
            return _who(sentence, match)
    first = next(
        (i for i, letter in enumerate(sentence.letters) if letter in "nr" and sentence.letters[i - 1 : i] != "i"), None
    )
    if first is not None:
        return subject_token(sentence, first, first + 9)
    return _author(sentence) or (_only_person(sentence) if before is None else None)


def _only_person(sentence: Sentence) -> Token | None:
    """The one person whom a sentence names, at its end if need be: "The plan was welcomed by Ada Exampleby."""
    people = [token for token in sentence.tokens if token.letter == "n"]
    return people[0] if len(people) == 1 else None


def _author(sentence: Sentence) -> Token | None:
    """Somebody whose statement the sentence is about."""
    pairs = pairwise(sentence.tokens)
    return next((one for one, other in pairs if one.known is not None and other.word in UTTERANCES), None)


def _who(sentence: Sentence, match: re.Match[str]) -> Token:
    return subject_token(sentence, match.start("who"), match.end("who"))


def subject_token(sentence: Sentence, start: int, end: int) -> Token:
    """The token that names somebody in a subject: in "his defence secretary, Ada Exampleby, …" the name."""
    first = sentence.tokens[start]
    if first.letter == "r":
        aside = _NAME_ASIDE.match(sentence.letters, start + 1, end)
        return sentence.tokens[aside.end() - 1] if aside else first
    return first
