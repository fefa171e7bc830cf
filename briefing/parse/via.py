"""Through whom words came: the outlet that passed them on, or the body for which somebody speaks."""

import re
from collections.abc import Iterable
from dataclasses import replace

from briefing.model.reading import FoundQuote
from briefing.parse.bodies import NEWS_AGENCY
from briefing.parse.institutions import RELAYS
from briefing.parse.outlets import STATIONS, is_outlet, shared
from briefing.parse.people import Known
from briefing.parse.sentences import Sentence
from briefing.parse.tokens import Token

_REPORTED = re.compile(r"o[wr]?,?a{0,2}[lvk]|lo|A[dwr]{0,2}o|ow(?=[nrp])")
_QUOTED = re.compile(r"quot(?:es|ed|ing)$")
_TELLS = frozenset("told tells telling tell".split())
_TOWARDS = frozenset("to with on by for".split())
_HEARD = frozenset(
    "interview interviews interviewed speaking spoke spoken talking talked statement statements comments remarks email"
    " emailed message appearing appearance quoted cited saying writing wrote".split()
)
"""Words after which "to", "with", "on" or "by" leads to whoever passed the words on."""
_NEAR = 5
_GENRES = frozenset(
    "the a an its news newspaper paper agency agencies broadcaster magazine station channel television tv radio state"
    " daily weekly website outlet site public local national podcast programme program show breakfast".split()
)
"""Words that may stand before the name of an outlet."""
_LONGEST = 5
_ADDING = frozenset("added adds adding continued continues".split())
_SAYING = frozenset("said says".split())


def is_agency(known: Known | None) -> bool:
    """Whether it is a news agency or another outlet, which others quote."""
    return known is not None and (
        known.name in RELAYS
        or known.evidence == NEWS_AGENCY
        or (known.kind == "organisation" and is_outlet(known.name))
    )


def told(sentence: Sentence) -> Known | None:
    """The outlet that the sentence says was told something, or spoken to."""
    tokens = sentence.tokens
    for at, token in enumerate(tokens[:-1]):
        word = token.word.lower()
        if (word in _TELLS or (word in _TOWARDS and _is_heard(tokens, at))) and (found := _outlet(tokens, at + 1)):
            return found
    return None


def _is_heard(tokens: list[Token], at: int) -> bool:
    """Whether the preposition number `at` belongs to "an interview on Friday with", "was quoted as saying by"."""
    near = tokens[max(0, at - _NEAR) : at]
    return any(token.word.lower().rpartition(" ")[2] in _HEARD for token in near)


def _outlet(tokens: list[Token], at: int) -> Known | None:
    """The outlet whose name begins at token number `at`, past its kind: "the state news agency BNA"."""
    while at < len(tokens) and tokens[at].known is None and _is_genre(tokens, at):
        at += 1
    if at >= len(tokens):
        return None
    known = tokens[at].known
    if known is not None:
        return known if is_agency(known) else None
    words: list[str] = []
    for token in tokens[at : at + _LONGEST]:
        if not token.word[:1].isupper():
            break
        words.append(re.sub(r"[’']s?$", "", token.word))
    names = (" ".join(words[:count]) for count in range(len(words), 0, -1))
    found = next((name for name in names if is_outlet(name) and name.partition(" ")[0] not in STATIONS), None)
    found = found or next((word for word in words[:1] if word in STATIONS), None)
    return Known(found, "organisation") if found else None


def _is_genre(tokens: list[Token], at: int) -> bool:
    """Whether a word tells what kind of outlet follows: "newspaper", or "British" in "British newspaper"."""
    word = tokens[at].word.lower()
    below = tokens[at + 1].word if at + 1 < len(tokens) else ""
    adjective = word.endswith(("ish", "an", "ese", "ch")) and below in _GENRES
    return adjective or (word in _GENRES and (tokens[at].word.islower() or tokens[at].word == "The"))


def through(sentence: Sentence, speaker: Known, who: Token | None) -> Known | None:
    """The outlet of the sentence ("told Reuters", "Reuters reported"), or the body whose spokesman `speaker` is."""
    tokens, letters = sentence.tokens, sentence.letters
    outlet = told(sentence)
    if outlet is not None and outlet is not speaker and outlet.name != speaker.name:
        return outlet
    if "o" in letters and any(is_agency(token.known) for token in tokens if token.letter == "o"):
        for match in _REPORTED.finditer(letters):
            if match[0] == "ow" and not _QUOTED.match(tokens[match.start() + 1].word):
                continue
            agencies = (token.known for token in tokens[match.start() : match.end()] if is_agency(token.known))
            agency = next(agencies, None)
            if agency is not None and agency is not speaker:
                return agency
    return speaker.speaks_for if who is not None else None


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
