"""The press in a row of words: "the Klow Bugle", "state broadcaster BTV", "the Goose Talk podcast"."""

import re

from briefing.parse.bodies import NEWS_AGENCY
from briefing.parse.evidence import CALENDAR
from briefing.parse.institutions import NAMES
from briefing.parse.outlets import SIGN, STATIONS, is_outlet
from briefing.parse.people import Known
from briefing.parse.tokens import Token

_KINDS = frozenset(
    "newspaper paper broadcaster magazine tabloid podcast programme program show website outlet station channel"
    " network radio tv".split()
)
"""Words that make an outlet of the name before or behind them."""
_GENRES = _KINDS | frozenset(
    "the a an its news television state daily weekly site agency public local national breakfast morning".split()
)
"""Words that may stand before the name of an outlet."""
_INITIALS = re.compile(r"[A-Z]{3,6}")
_NO_PRESS = frozenset(
    "AIDS ASEAN CDC CEO CIA COVID DEFRA DHS DWP EPA ESA FAA FBI FDA FEMA FIFA HMRC HSE IAEA ICC ICE ICJ IMF INEC IOC"
    " IRA IRS ISIS LGBT MEP MEPS MI5 MLA MPS MSP NASA NATO NGO NHS NSA OECD OFCOM OFSTED OFWAT OPEC OSCE OSHA PLO PTA"
    " PMQS RAF RNLI RSPB RSPCA TUC TV UAE UCLA UEFA UKIP UNESCO UNHCR UNICEF USA USSR VAR WADA WHO WTO WWE YMCA".split()
)
"""Initials of others whom people tell something, or who are told of."""
_NAME = r"(?P<name>[A-Z][\w’-]*(?: [A-Z][\w’-]*)*)"
_EMPLOYER = re.compile(rf"an? {_NAME}(?: [a-z]+)? (?:reporter|journalist|correspondent|presenter)")
_QUOTED_BY = re.compile(rf"\w+ (?:quoted|cited|reported) by (?:the )?{_NAME} (?:as )?saying")
_QUOTES = frozenset("quoted quotes quoting cited cites citing".split())
_ADJECTIVES = ("ish", "an", "ese", "ch", "-based")
_DAYS = frozenset("daily weekly".split())
_LONGEST = 5
_POSSESSIVE = re.compile(r"[’']s?$")
_FORMS = {form: name for name, forms in NAMES.items() for form in forms}


def named_at(tokens: list[Token], at: int) -> tuple[Known | None, int, bool]:
    """Whom token number `at` begins to name, past the kind of an outlet, and the number of the token behind the name.

    The last is whether the words say that it is an outlet; else the caller judges what the cast knows of it.
    """
    first, told = at, False
    owner = tokens[at].known if tokens[at].word == "’s" else None
    if owner is not None and owner.kind == "country":
        at += 1  # "Borduria’s state broadcaster BTV"
    while at < len(tokens) and tokens[at].known is None:
        if tokens[at].letter == "r" and (words := _with_kind(tokens[at].word)) is not None:
            if words:
                return _known(" ".join(words)), at + 1, True
            told = True
        elif not _is_genre(tokens, at):
            break
        told = told or _tells_kind(tokens, at) or tokens[at].word.lower() in _DAYS
        at += 1
    if told and at + 1 < len(tokens) and tokens[at].letter == "," and _is_sign(tokens[at + 1]):
        at += 1  # "the state news agency, BNA"
    if at < len(tokens) and (local := _local(tokens, at)) is not None:
        return local[0], local[1], True
    if at < len(tokens) and tokens[at].known is not None:
        named = told and tokens[at].letter in "no" and tokens[at].word != "’s"
        return (_known(tokens[at].word) if named and tokens[at].letter == "n" else tokens[at].known), at + 1, named
    words = _capitals(tokens, at)
    behind = at + len(words)
    behind += behind + 1 < len(tokens) and tokens[behind].word == "news"
    told = told or (behind < len(tokens) and _tells_kind(tokens, behind))
    name = " ".join(words) if words and told else _name(words)
    return (_known(name), at + len(name.split()), True) if name else (None, first, False)


def _local(tokens: list[Token], at: int) -> tuple[Known, int] | None:
    """The local station in "BBC Radio Klow", where the cast knows only the BBC."""
    radio = tokens[at].letter == "o" and at + 1 < len(tokens) and tokens[at + 1].word == "Radio"
    where = _capitals(tokens, at + 2)[:1] if radio and tokens[at].word in STATIONS else []
    return (_known(f"{tokens[at].word} Radio {where[0]}"), at + 3) if where else None


def initials_at(tokens: list[Token], at: int) -> Known | None:
    """The outlet of which token number `at` is the whole name, in capitals: "told BNA", "BNA quoted her"."""
    word = tokens[at].word
    lone = tokens[at].known is None and tokens[at].letter == "w" and _INITIALS.fullmatch(word) and word not in _NO_PRESS
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    apart = behind is None or behind.letter not in "wnrmocq" or behind.word in _QUOTES
    return _known(word) if lone and apart and (at == 0 or tokens[at - 1].letter not in "do") else None


def _capitals(tokens: list[Token], at: int) -> list[str]:
    """The capitalised words from token number `at` on, up to a possessive or a day."""
    words: list[str] = []
    for token in tokens[at : at + _LONGEST]:
        if token.known is not None or not token.word[:1].isupper() or (words and token.word in CALENDAR):
            break
        words.append(_POSSESSIVE.sub("", token.word))
        if words[-1] != token.word:
            break
    return words


def _name(words: list[str]) -> str | None:
    """The longest beginning of the words that is an outlet's name by its own words."""
    names = (" ".join(words[:count]) for count in range(len(words), 0, -1))
    found = next((name for name in names if is_outlet(name) and name.partition(" ")[0] not in STATIONS), None)
    return found or next((word for word in words[:1] if word in STATIONS), None)


def _known(name: str) -> Known:
    return Known(_FORMS.get(name, name), "organisation", evidence=NEWS_AGENCY)


def outlet_in(words: str) -> Known | None:
    """The outlet of whose people "a BTV reporter" is one, or that "was quoted by BTV as saying" names."""
    match = _EMPLOYER.fullmatch(words) or _QUOTED_BY.fullmatch(words)
    name = match["name"] if match else ""
    sure = bool(name) and (is_outlet(name) or (_INITIALS.fullmatch(name) and name not in _NO_PRESS))
    return _known(name) if sure else None


def again(token: Token, behind: Token) -> bool:
    """Whether the tokens, the first of "the station", mean an outlet named before."""
    words = token.word.lower().split() if token.letter == "r" else [token.word.lower(), behind.word.lower()]
    return len(words) == 2 and words[0] == "the" and words[1] in _KINDS | {"agency"}


def _is_sign(token: Token) -> bool:
    """Whether the token is a name in capitals, as agencies and stations have."""
    initials = token.known is None and token.word.isupper() and len(token.word) > 1
    return initials or SIGN.fullmatch(token.word) is not None


def _with_kind(office: str) -> list[str] | None:
    """The name in "the BNA news agency", no word in "the state news agency"; None where no outlet is told of."""
    words = office.split()
    if words[-1] not in _KINDS and words[-2:] != ["news", "agency"]:
        return None
    while words and words[-1].lower() in _GENRES:
        words = words[:-1]
    while words and (words[0].islower() or words[0].lower() in _GENRES or words[0].endswith(_ADJECTIVES)):
        words = words[1:]
    return words if all(word[:1].isupper() and not _POSSESSIVE.search(word) for word in words) else None


def _tells_kind(tokens: list[Token], at: int) -> bool:
    """Whether token number `at` is the word for a kind of outlet, or ends "news agency"."""
    word = tokens[at].word
    return word.lower() in _KINDS or (word == "agency" and at > 0 and tokens[at - 1].word == "news")


def _is_genre(tokens: list[Token], at: int) -> bool:
    """Whether a word tells what kind of outlet follows: "newspaper", or "British" in "British newspaper"."""
    word = tokens[at].word.lower()
    below = tokens[at + 1].word if at + 1 < len(tokens) else ""
    adjective = word.endswith(_ADJECTIVES) and below in _GENRES
    owner = word.islower() and word.endswith(("’s", "'s")) and tokens[at].word.islower()
    return adjective or owner or (word in _GENRES and (tokens[at].word.islower() or tokens[at].word in ("The", "TV")))
