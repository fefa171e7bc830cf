"""Who speaks for whom: "Ada Exampleby, spokeswoman for the Goose Trust", "on behalf of the Goose Trust"."""

import re

from briefing.parse.institutions import DOCUMENTS
from briefing.parse.mentions import Mentions, Named
from briefing.parse.people import Known
from briefing.parse.sentences import Sentence

_JOB = re.compile(
    r"\b(?:spokes(?:man|woman|person)|(?:press|media|communications|public (?:relations|affairs|information))"
    r" (?:secretary|officer|director|manager|chief|aide)|(?:head|director|chief) of (?:communications|press|media"
    r"|public (?:relations|affairs))|publicist|who (?:speaks|spoke)(?= for\b)|speaking on behalf(?= of\b))\b"
)
_FOR = re.compile(
    r" (?:for|of|at|with) (?:the )?(?:[A-Z]?[a-z]+-based )?(?:(?:(?:campaign|trade|law|water|rail|energy) )?"
    r"(?:charity|firm|company|union|operator|developer|retailer|airline|supplier|group|body|regulator|watchdog|party)"
    r" )?"
)
_OWN = re.compile(r"(?:[’']s?)? (?:[a-z-]{3,14} ){0,2}$")
_NAMED = re.compile(r",? (?:[A-Z][\w.]{1,12} ){0,2}$")
"""Between the job and the name: a comma, a rank."""
_ASIDE = re.compile(r",? (?:(?:an?|the|its|their) )?(?:(?:chief|senior|deputy|lead|police|company|then) )*$")
"""Between the name and the job."""
_BEFORE, _BEHIND = 80, 40
_NEAR = 300
"""Characters back in which the one body named is the one for which "spokeswoman Ada Exampleby" speaks."""
_BODY_BEHIND = re.compile(r"id?(?P<body>[oc])")
_GIVEN_OUT = frozenset("released issued published shared distributed circulated".split())
_THROUGH = frozenset("via through".split())
_IN_COURT = re.compile(r"n,(?P<for>i)d?(?P<body>[oc]),a{0,2}v")


def learn_spokesmen(text: str, mentions: Mentions) -> None:
    """Note for whom people speak, where the text tells it beside their names."""
    for job in _JOB.finditer(text):
        start, end = job.span()
        body, past = _behind(text, mentions, end), end
        if body is not None:
            past = body.end
        else:
            body = _owner(text, mentions, start)
            start = body.start if body is not None else start
        person = _person_behind(text, mentions, past) or _person_before(text, mentions, start)
        if person is None or person.known.speaks_for is not None:
            continue
        body = body or _behind(text, mentions, person.end)
        person.known.speaks_for = body.known if body is not None else _only_body(mentions, start)


def _behind(text: str, mentions: Mentions, end: int) -> Named | None:
    """The body in "spokeswoman for the Goose Trust"."""
    match = _FOR.match(text, end)
    near = mentions.between(match.end(), match.end() + 1) if match else ()
    return next((one for one in near if one.known.kind != "person" and not one.possessive), None)


def _owner(text: str, mentions: Mentions, start: int) -> Named | None:
    """The body in "Goose Trust spokeswoman" and "the Goose Trust’s chief spokeswoman"."""
    near = [one for one in mentions.between(max(0, start - _BEFORE), start) if one.end <= start]
    last = near[-1] if near and near[-1].known.kind != "person" else None
    return last if last is not None and _OWN.fullmatch(text, last.end, start) else None


def _person_behind(text: str, mentions: Mentions, end: int) -> Named | None:
    named = next(iter(mentions.between(end, end + _BEHIND)), None)
    fits = named is not None and named.known.kind == "person" and _NAMED.fullmatch(text, end, named.start)
    return named if fits else None


def _person_before(text: str, mentions: Mentions, start: int) -> Named | None:
    near = [one for one in mentions.between(max(0, start - _BEFORE), start) if one.end <= start]
    last = near[-1] if near and near[-1].known.kind == "person" and not near[-1].possessive else None
    return last if last is not None and _ASIDE.fullmatch(text, last.end, start) else None


def _only_body(mentions: Mentions, start: int) -> Known | None:
    """The one organisation that was named shortly before."""
    near = {one.known for one in mentions.between(max(0, start - _NEAR), start) if one.known.kind == "organisation"}
    return near.pop() if len(near) == 1 else None


def behalf(sentence: Sentence) -> Known | None:
    """The body on whose behalf the sentence says that somebody speaks, or through which words were given out."""
    tokens = sentence.tokens
    for match in _BODY_BEHIND.finditer(sentence.letters, 1):
        before, by = tokens[match.start() - 1], tokens[match.start()].word.lower()
        word = before.word.lower()
        if (
            (word == "behalf" and by == "of")
            or (word == "speaking" and by == "for")
            or (by in _THROUGH and (before.letter == "v" or word in DOCUMENTS))
            or (by in _THROUGH | {"by"} and word in _GIVEN_OUT and _tells_document(sentence, match.start() - 1))
        ):
            return tokens[match.start("body")].known
    aside = _IN_COURT.search(sentence.letters)
    if aside is not None and tokens[aside.start("for")].word.lower() == "for":
        return tokens[aside.start("body")].known
    return None


def _tells_document(sentence: Sentence, at: int) -> bool:
    """Whether a statement or a letter is told of right before token number `at`."""
    return any(token.word.lower().rpartition(" ")[2] in DOCUMENTS for token in sentence.tokens[max(0, at - 3) : at])
