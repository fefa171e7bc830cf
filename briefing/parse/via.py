"""Through whom words came: the agency that passed them on, or the body for which somebody speaks."""

import re

from briefing.parse.bodies import NEWS_AGENCY
from briefing.parse.institutions import RELAYS
from briefing.parse.people import Known
from briefing.parse.sentences import Sentence
from briefing.parse.tokens import Token

_TOLD = re.compile(r"^[vg][aiwd]{0,3}o")
_QUOTED = re.compile(r"quot(?:es|ed|ing)$")
_REPORTED = re.compile(r"o[wr]?,?a{0,2}[lvk]|lo|A[dwr]{0,2}o|ow(?=[nrp])")


def is_agency(known: Known | None) -> bool:
    """Whether it is a news agency, which other publishers quote."""
    return known is not None and (known.name in RELAYS or known.evidence == NEWS_AGENCY)


def told(sentence: Sentence) -> Known | None:
    """Whom the sentence says that somebody told something."""
    return next(
        (sentence.tokens[match.end() - 1].known for match in re.finditer(r"[vg][aiwd]{0,3}o", sentence.letters)),
        None,
    )


def through(sentence: Sentence, speaker: Known, who: Token | None, cue: Token | None) -> Known | None:
    """The agency of the sentence ("told Reuters", "Reuters reported"), or the body whose spokesman `speaker` is."""
    tokens, letters = sentence.tokens, sentence.letters
    if "o" not in letters or not any(is_agency(token.known) for token in tokens if token.letter == "o"):
        return speaker.speaks_for if who is not None else None
    if cue is not None:
        at = next((index for index, token in enumerate(tokens) if token is cue), len(tokens))
        match = _TOLD.match(letters[at:])
        if match and is_agency(tokens[at + match.end() - 1].known):
            return tokens[at + match.end() - 1].known
    for match in _REPORTED.finditer(letters):
        if match[0] == "ow" and not _QUOTED.match(tokens[match.start() + 1].word):
            continue
        agency = next((token.known for token in tokens[match.start() : match.end()] if is_agency(token.known)), None)
        if agency is not None and agency is not speaker:
            return agency
    return speaker.speaks_for if who is not None else None
