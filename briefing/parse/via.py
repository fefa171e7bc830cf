"""Through whom words came: the outlet that passed them on, or the body for which somebody speaks."""

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from briefing.model.reading import FoundQuote
from briefing.parse.bodies import NEWS_AGENCY
from briefing.parse.institutions import RELAYS
from briefing.parse.outlets import is_outlet, shared
from briefing.parse.people import Known
from briefing.parse.press import again, initials_at, named_at, outlet_in
from briefing.parse.sentences import Sentence
from briefing.parse.spokesmen import behalf
from briefing.parse.tokens import Token

_REPORTED = re.compile(r"o[wr]?,?a{0,2}[lvk]|lo|A[dwr]{0,2}o")
_QUOTED = re.compile(r"(?:quot|cit)(?:es|ed|ing)$")
_TELLS = frozenset("told tells telling tell".split())
_TOWARDS = frozenset("to with on by for in".split())
_HEARD = frozenset(
    "interview interviews interviewed speaking spoke spoken talking talked statement statements comments remarks email"
    " emailed message appearing appearance quoted cited saying writing wrote asked pressed questioned article column"
    " letter essay reported carried broadcast aired".split()
)
"""Words after which "to", "with", "on", "by" or "in" leads to whoever passed the words on."""
_NEAR = 5
_ON = frozenset("on in".split())
"""Words that lead there right after a verb of speech: "said on Radio Klow"."""
_AT = frozenset("of from at on".split())
_ADDING = frozenset("added adds adding continued continues".split())
_SAYING = frozenset("said says".split())


def is_agency(known: Known | None) -> bool:
    """Whether it is a news agency or another outlet, which others quote."""
    return known is not None and (
        known.name in RELAYS
        or known.evidence == NEWS_AGENCY
        or (known.kind == "organisation" and is_outlet(known.name))
    )


def told(sentence: Sentence, who: Token | None = None) -> Known | None:
    """The outlet that the sentence says was told something, or spoken to; if `who` speaks, not by others before."""
    tokens = sentence.tokens
    for at, token in enumerate(tokens[:-1]):
        word = token.word.lower()
        if word in _TELLS:
            heard = who is None or who.start < token.start or at == 0 or tokens[at - 1].letter == "q"
        else:
            heard = (word in _TOWARDS and _is_heard(tokens, at)) or (
                word in _ON and (at == 0 or tokens[at - 1].letter in "vq")
            )
        if heard and (found := _outlet(tokens, at + 1) or _staff(tokens, at + 1)):
            return found
    return next((found for token in tokens if token.letter == "v" and (found := outlet_in(token.word))), None)


def _staff(tokens: list[Token], at: int) -> Known | None:
    """The outlet of whomever token number `at` tells: "a BTV reporter", "Bob Bogusson of BTV", "reporters from BTV"."""
    if tokens[at].letter == "r":
        return outlet_in(tokens[at].word)
    works = tokens[at].letter in "nm" and at + 2 < len(tokens) and tokens[at + 1].word in _AT
    return _outlet(tokens, at + 2) if works else None


def told_again(sentence: Sentence) -> bool:
    """Whether the sentence says that an outlet named before was told something: "she told the station"."""
    tokens = sentence.tokens
    return any(
        one.word.lower() in _TELLS and again(two, tokens[at + 2] if at + 2 < len(tokens) else two)
        for at, (one, two) in enumerate(pairwise(tokens))
    )


def _is_heard(tokens: list[Token], at: int) -> bool:
    """Whether the preposition number `at` belongs to "an interview on Friday with", "was quoted as saying by"."""
    near = tokens[max(0, at - _NEAR) : at]
    return any(token.word.lower().rpartition(" ")[2] in _HEARD for token in near)


def _outlet(tokens: list[Token], at: int) -> Known | None:
    """The outlet whose name begins at token number `at`, past its kind: "the state news agency BNA"."""
    return _named(tokens, at)[0]


def _named(tokens: list[Token], at: int) -> tuple[Known | None, int]:
    """The outlet named from token number `at` on, and the number of the token behind its name."""
    known, past, sure = named_at(tokens, at)
    if known is None and (short := initials_at(tokens, at)) is not None:
        return short, at + 1
    return (known if sure or is_agency(known) else None), past


def _reporting(sentence: Sentence) -> Known | None:
    """The outlet that reports: "Reuters reported", "the Klow Bugle quoted her as saying", "according to Tass"."""
    tokens = sentence.tokens
    if not any(token.letter in "lA" or _QUOTED.match(token.word) for token in tokens):
        return None
    at = 0
    while at < len(tokens):
        known, past = _named(tokens, at)
        if known is None:
            at += 1
            continue
        behind = [token for token in tokens[past : past + 3] if token.letter != "a"][:1]
        before = tokens[at - 1].letter if at else ""
        if before in ("A", "l") or any(t.letter == "l" or _QUOTED.match(t.word) for t in behind):
            return known
        at = max(past, at + 1)
    return None


def through(sentence: Sentence, speaker: Known, who: Token | None) -> Known | None:
    """The outlet of the sentence ("told Reuters", "Reuters reported"), or the body whose spokesman `speaker` is."""
    tokens, letters = sentence.tokens, sentence.letters
    for outlet in (told(sentence, who), _reporting(sentence)):
        if outlet is not None and outlet.name != speaker.name:
            return outlet
    if "o" in letters and any(is_agency(token.known) for token in tokens if token.letter == "o"):
        for match in _REPORTED.finditer(letters):
            agencies = (token.known for token in tokens[match.start() : match.end()] if is_agency(token.known))
            agency = next(agencies, None)
            if agency is not None and agency is not speaker:
                return agency
    body = behalf(sentence) or (speaker.speaks_for if who is not None else None)
    return body if body is not None and body is not speaker else None


def carries(who: Token | None, cue: Token | None) -> bool:
    """Whether words go on that the same speaker began before an outlet: "he added", "she said", no verb at all."""
    return cue is None or cue.word in _ADDING or (cue.word in _SAYING and who is not None and who.letter == "p")


def unless_own(quotes: Iterable[FoundQuote], publisher: str | None) -> tuple[FoundQuote, ...]:
    """The quotes; what somebody told the paper that prints them came through nobody."""
    if publisher is None:
        return tuple(quotes)
    return tuple(_unless_own(quote, publisher) for quote in quotes)


def _unless_own(quote: FoundQuote, publisher: str) -> FoundQuote:
    said = quote.attribution
    if said is None or said.via is None or not is_outlet(said.via) or not shared(said.via, publisher):
        return quote
    return replace(quote, attribution=replace(said, via=None))
