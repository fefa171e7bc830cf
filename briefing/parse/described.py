"""Whom a text calls by what they are where no office says it: "the mother-of-two", "the Dutchman", "the frontman"."""

import re
from functools import lru_cache

from briefing.model.actor import Pronoun
from briefing.parse.memory import STRANGER, Memory
from briefing.parse.people import Known
from briefing.parse.roles import GENERAL, gender, office
from briefing.parse.tokens import Token

_SHE = re.compile(r"(?:mother|mum|mom|grandmother|gran|grandma)-of-\w+$|[A-Z][a-z]+woman$")
_HE = re.compile(r"(?:father|dad|grandfather|grandad)-of-\w+$|[A-Z][a-z]+man$|frontman$|funnyman$")
_EITHER = re.compile(
    r"(?:parent|grandparent)-of-\w+$|ex-[a-z]+$|[a-z]+genarian$"
    r"|(?:Londoner|New Yorker|Spaniard|Dane|Swede|Finn|Turk|Briton|Brit|Scot|Aussie|Serb|Croat|A-lister|YouTuber"
    r"|bassist|guitarist|drummer|vocalist|hitmaker|songwriter|tycoon|magnate|mogul|royal|influencer|streamer"
    r"|playmaker|forward|wing|batter|pitcher|quarterback|all-rounder|champion|medallist|debutant|substitute"
    r"|newlywed|divorcee|retiree|great-grandmother|great-grandfather|father-in-law|mother-in-law|native)$"
)
_ENDS = frozenset("vxagk,.:")
_TRADES = {
    word: frozenset(kinds.split())
    for words, kinds in (
        (
            "officer detective policeman policewoman",
            "constable sergeant inspector superintendent detective chief sheriff",
        ),
        ("academic scholar scientist researcher expert", "professor lecturer academic scientist researcher"),
        ("lawyer attorney", "barrister solicitor prosecutor lawyer counsel"),
        ("medic doctor clinician", "doctor surgeon consultant nurse paramedic"),
        ("minister", "minister secretary chancellor"),
        ("executive boss", "ceo executive chief director chairman president founder"),
        (
            "politician lawmaker legislator",
            "senator representative mp minister congressman councillor senator governor",
        ),
        ("coach boss manager", "manager coach"),
        ("musician singer artist star", "singer rapper musician star drummer guitarist pop"),
        ("cleric clergyman priest", "vicar priest bishop archbishop pastor imam rabbi"),
    )
    for word in words.split()
}
"""A plain word for somebody, and the offices of those who can be called so."""
_RANKS = frozenset(
    "minister secretary chief leader head director chairman chairwoman chair ambassador envoy commissioner commander"
    " general admiral mayor governor president premier chancellor king queen prince bishop archbishop judge speaker"
    " professor executive founder ceo captain coroner principal dean warden provost sheriff superintendent".split()
)
"""Offices of which a body has one, so that whoever spoke last can be meant."""
_BACK, _BESIDE = 1500, 40
"""Characters back to where somebody was introduced, and from the name to the words that told what they are."""
_REACH = 3
"""Words that can stand between "the" and the description: "the former England"."""


def fold_descriptions(text: str, row: list[Token]) -> list[Token]:
    """Make one token of "the Sampleton-born mother-of-two", as of an office."""
    out: list[Token] = []
    for index, token in enumerate(row):
        told = token.letter == "w" and _describes(token.word) and _ends(row, index)
        start = _the(out) if told else None
        if start is None:
            out.append(token)
            continue
        begin = out[start].start
        del out[start:]
        out.append(Token("r", begin, token.end, text[begin : token.end]))
    return out


def _ends(row: list[Token], index: int) -> bool:
    """Whether what follows shows that the description ends with token number `index`."""
    return index + 1 == len(row) or row[index + 1].letter in _ENDS


def _the(out: list[Token]) -> int | None:
    """Where "the" stands among the last words, with nothing but words behind it."""
    for back in range(1, min(_REACH + 1, len(out)) + 1):
        token = out[-back]
        if token.letter == "d":
            return len(out) - back if token.word.lower() == "the" else None
        if token.letter not in "wcoa":
            return None
    return None


@lru_cache(maxsize=1 << 14)
def _describes(word: str) -> bool:
    return _wants(word) is not None or _EITHER.match(word) is not None


def _wants(word: str) -> Pronoun | None:
    return "she" if _SHE.match(word) else "he" if _HE.match(word) else None


def described(token: Token, memory: Memory) -> Known | None:
    """The newest person spoken of whom the description can mean; nobody when a stranger was spoken of since."""
    words = token.word.split()
    if token.letter != "r" or memory.newest is STRANGER or words[0].lower() != "the":
        return None
    people = [known for known in memory.recent()[:3] if known.kind == "person"]
    if _describes(words[-1]):
        wanted = _wants(words[-1])
        return next((known for known in people if wanted is None or known.pronoun in (None, wanted)), None)
    wanted = gender(office(token.word), token.word)
    first = people[0] if people else None
    if first and GENERAL.intersection(words[-1:]) and wanted in (None, first.pronoun) and first is memory.last:
        return first
    trade = _TRADES.get(words[-1].lower(), frozenset()) if len(words) == 2 else frozenset()
    return next((known for known in people if any(trade & held for held in known.offices)), None)


def same_again(token: Token, before: Known | None) -> Known | None:
    """Whoever spoke just before, when "the commander of the rescuers" is an office that the text gives to nobody."""
    words = token.word.lower().split()
    if before is None or before.kind != "person" or token.letter != "r" or words[0] != "the":
        return None
    if not _RANKS.intersection(words) or any(word.startswith("spokes") for word in words):
        return None
    wanted = gender(office(token.word), token.word)
    return before if wanted is None or before.pronoun in (None, wanted) else None


def introduced(text: str, words: str, at: int, memory: Memory) -> Known | None:
    """The newest person spoken of whom the text introduced with these very words beside the name."""
    if memory.newest is STRANGER:
        return None
    wanted = re.compile(rf"\b{re.escape(words)}\b", re.IGNORECASE)
    near = [named for named in memory.mentions.between(max(0, at - _BACK), at) if named.known.kind == "person"]
    for known in memory.recent()[:2]:
        for named in (one for one in near if one.known is known):
            if wanted.search(text, max(0, named.start - _BESIDE), min(at, named.end + _BESIDE)):
                return known
    return None
