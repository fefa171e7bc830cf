"""Organisations and countries: those that everybody knows, and those that the text spells out."""

import re

from briefing.parse import countries, institutions
from briefing.parse.evidence import CALENDAR, HONORIFIC, speaks_after
from briefing.parse.forenames import PRONOUN
from briefing.parse.people import Cast, Known
from briefing.parse.roles import CROWDS, HEADS
from briefing.parse.runs import OPENERS, Run
from briefing.parse.starts import BEGINS, opening
from briefing.parse.verbs import LETTERS

_WORD = r"\b[^\W\d_a-zß-öø-ÿ]\w{0,30}(?:[’'-][^\W\d_]\w{0,30}){0,3}\b"
_POSSESSIVE = re.compile(r"[’']s?$")
_SHORT = re.compile(r" \((?:the )?(?P<short>[A-Z][A-Za-z]?[A-Z]{1,5})\)")
_WORDS = re.compile(r"\S+")
_SPELT = re.compile(rf"(?P<name>(?:U\.S\. )?{_WORD}(?: (?:of |for |and |the |in |on ){{0,2}}{_WORD}){{1,6}})$")
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_BODY = re.compile(
    rf"(?P<name>(?:{opening(sorted({*institutions.HEADS, 'Channel'}))}) (?:(?<!Channel )(?:of|for|on) (?:the )?"
    rf"(?!{_WEEKDAY}){_WORD}(?: (?:and )?{_WORD}){{0,3}}(?: of (?:the )?{_WORD}(?: {_WORD})?)?"
    rf"|(?<=Channel )(?:{_WORD}|\d{{1,3}})))"
)
_CAMPAIGNERS = (
    "Citizens Americans Parents Students Veterans Women Workers Mothers Doctors Lawyers Scientists Friends Campaigners"
    " Farmers Nurses"
).split()
_CAMPAIGN = re.compile(rf"(?:{opening(_CAMPAIGNERS)}) (?:[Ff]or|[Aa]gainst|[Ww]ithout) {_WORD}(?: {_WORD}){{0,2}}")
_OWNERS = "Children Women Men Workers Teachers Farmers Writers Actors Players People King Queen St".split()
_OWNED = re.compile(
    rf"(?P<name>(?:{opening(_OWNERS)})(?:(?<!St)(?:[’']?s)?[’']?|(?<=St)\.? [A-Z]\w{{1,20}}(?:[’']s)?)"
    rf" (?:{_WORD} ){{0,2}}?"
    r"(?:Hospital|Hospice|College|School|University|Institute|Church|Cathedral|Theatre|Union|Trust|Party|Association))\b"
)
_BEFORE = re.compile(rf"(?:(?:U\.S\.|U\.K\.|{_WORD}) ){{1,3}}$")
_BODY_BEFORE = re.compile(
    r"\b(?:tabloid|newspaper|broadcaster|magazine|website|news agency|agency|company|firm|TV|charity|think tank|service"
    r"|(?:[Bb]usiness|[Tt]rade|[Pp]ressure|[Cc]ampaign|[Ll]obby|[Rr]ights|[Ii]ndustry|[Aa]dvocacy|[Aa]id) group"
    r"|trade body|watchdog|regulator)\s$"
)


BODY = "name of a body"
NEWS_AGENCY = "news agency"
"""The evidence of an organisation that passes words on."""

_EMPLOYER_BEFORE = re.compile(
    r"\b(?:[Ss]hares (?:in|of)|(?:executive|chairman|chairwoman|chair|boss|director|founder|president|head|secretary"
    r"|leader|captain|manager|coach|spokes\w+|owner) (?:of|at|for)|(?:analysts?|economists?|strategists?|researchers?"
    r"|professor|lecturer|scientists?|partner) (?:at|with)|(?:works?|worked|working) (?:for|at)|operator|retailer"
    r"|airline|carmaker|supermarket|brewer|builder|giant|insurer|lender|supplier|start-?up|the charity|the union)"
    r" (?:the |investment bank |brokerage |think tank |consultancy )?$"
)
_LEADS = frozenset(
    "of at for in with the bank brokerage tank consultancy operator retailer airline carmaker supermarket brewer"
    " builder giant insurer lender supplier startup start-up charity union tabloid newspaper broadcaster magazine"
    " website agency company firm TV service group body"
    " watchdog regulator".split()
)
"""The words right before a name that can say of it that it is an organisation's, so that others are not tried."""
_EMPLOYER_AFTER = re.compile(
    r" spokes(?:man|woman|person)\b|[’']s? (?:chief|ceo|chair\w*|spokes\w+|board|shares|headquarters|customers"
    r"|shareholders|managing director|finance director)\b| (?:has |have )?(?:released|issued) a statement\b"
    r"| (?:shares|stock)\b|,? (?:plc|PLC|Ltd|Inc|GmbH|AG)\b"
    r"|, (?:the|an?) (?:[\w’-]+ ){0,3}(?:company|operator|firm|charity|agency|supplier|maker|retailer|bank|airline"
    r"|insurer|brokerage|consultancy|think tank|union)\b|, which\b"
)

_PORTFOLIOS = frozenset(
    "Housing Health Education Transport Home Defence Defense Foreign Justice Environment Energy Welfare Police Business"
    " Finance Economy Culture Farming Agriculture Immigration Industry Science Equalities Children Families".split()
)
"""What parties have spokesmen on."""
_ANY_TOWNS = frozenset("City Town County Village Parish District Borough State Local Police Royal National".split())
_CAPITALISED = re.compile(r"\b[A-Z][a-z]{2,14}\b")
_LAND = re.compile(
    rf"[A-Z]{BEGINS}(?:(?<=\bthe .)[a-z]{{3,14}}(?:an|ese)(?=,? )"
    r"|[a-z]{3,14}(?:an|ese)(?= (?:president|prime minister|government|foreign|defence|defense|interior"
    r"|capital|embassy|ambassador|army|parliament|military|authorities|officials|ministry|minister|state|border|Ministry"
    r"|Embassy|President|Prime Minister|Foreign)\b))"
)


def add_general(cast: Cast) -> None:
    """Take in countries and well-known organisations that the registry does not have."""
    for kind, table in (("country", countries.NAMES), ("organisation", institutions.NAMES)):
        for name, forms in table.items():
            if not any(form in cast.forms for form in (name, f"The {name}", *forms)):
                cast.add(
                    Known(name, "country" if kind == "country" else "organisation", evidence="general knowledge"),
                    (name, *forms),
                )
    for seat, power in countries.SEATS.items():
        if seat not in cast.forms:
            cast.seats.add(seat)
            stands_for = next((known for known in cast.forms.get(power, ()) if known.kind != "person"), None)
            cast.add(stands_for or Known(power, "group", evidence="general knowledge"), (seat,))


def add_spelt_out(cast: Cast, text: str) -> set[int]:
    """Take in "the Goose Defence League (GDL)", "the Ministry of Geese", "Citizens for Geese".

    Returns where the words of the names with a short form begin: no other names are to be looked for there.
    """
    taken: set[int] = set()
    for match in _SHORT.finditer(text):
        if spelt := _SPELT.search(text, max(0, match.start() - 120), match.start()):
            name = _add_spelt(cast, spelt["name"], match["short"])
            start = match.start() - len(name)
            taken.update(start + word.start() for word in _WORDS.finditer(name))
    for match in _OWNED.finditer(text):
        _add_spelt(cast, match["name"], None)
        taken.update(match.start() + word.start() for word in _WORDS.finditer(match["name"]))
    for match in _BODY.finditer(text):
        whole = match["name"].startswith("Channel ")
        first = None if whole else _BEFORE.search(text, max(0, match.start() - 80), match.start())
        _add_spelt(cast, (first[0] if first else "") + match["name"], None)
    for match in _CAMPAIGN.finditer(text):
        _add_spelt(cast, match[0], None)
    return taken


def add_body(cast: Cast, text: str, run: Run, lower: set[str]) -> bool:
    """Take in the capitalised words of `run` when they name an organisation; whether they do."""
    words, start = run.words, run.start
    if words[-1] in institutions.LEGAL and len(words) > 1:
        return _add_firm(cast, words)
    end = start + len(" ".join(words))
    after = _EMPLOYER_AFTER.match(text, end, end + 60)
    portfolio = after is not None and " spokes" in after[0] and words[-1] in _PORTFOLIOS
    if after is not None and not portfolio and (len(words) > 1 or after[0] != ", which"):
        return add_employer(cast, words, lower)
    leads = text[max(0, start - 16) : start].rpartition("\n")[2].split()
    led = words[0] not in CALENDAR and bool(leads) and leads[-1].strip('“"‘(') in _LEADS
    if led and _EMPLOYER_BEFORE.search(text, max(0, start - 60), start):
        return add_employer(cast, words, lower)
    before = _BODY_BEFORE.search(text, max(0, start - 20), start) if led else None
    if len(words) == 1:
        return before is not None and _add_word(cast, words[0], lower, agency=before[0].startswith("news agency"))
    return _add_called(cast, text, run, lower, named=before is not None)


def _add_word(cast: Cast, word: str, lower: set[str], *, agency: bool) -> bool:
    """Take in "the news agency Fauxters", unless the word has another meaning in the text."""
    if word in cast.forms or word.lower() in lower:
        return False
    cast.add(Known(word, "organisation", evidence=NEWS_AGENCY if agency else BODY), (word,))
    return True


def _add_called(cast: Cast, text: str, run: Run, lower: set[str], *, named: bool) -> bool:
    """Take in "Klow Rovers" for its last word, or what is `named` a body; a contest is one only when it speaks."""
    words = run.words
    if words[-1] == "League" and words[-2] in institutions.CONTESTS and not speaks_after(text, run):
        return True
    firm = words[-1] in institutions.SUFFIXES | institutions.FIRMS and not (len(words) == 2 and words[0] in PRONOUN)
    if firm or named:
        _add_words(cast, words, lower if run.opens or words[0] in _ANY_TOWNS else set())
    return firm or named


def _add_firm(cast: Cast, words: list[str]) -> bool:
    """Take in "Widgets Plc", which also goes by "Widgets"; a legal form is nobody's surname."""
    while len(words) > 2 and (words[0].lower() in CROWDS or words[0].lower() in OPENERS):
        words = words[1:]
    while len(words) > 1 and words[-1] in institutions.LEGAL:
        words = words[:-1]
    name = " ".join(words)
    if name in cast.forms or words[0] in institutions.LEGAL:
        return True
    cast.add(Known(name, "organisation", evidence=BODY), (name,))
    return True


def add_employer(cast: Cast, words: list[str], lower: set[str]) -> bool:
    """Take in what people work for or hold shares of, unless it is a person, a land or an ordinary word."""
    while len(words) > 1 and (LETTERS.get(words[0].lower(), "w") != "w" or words[0].lower() in OPENERS):
        words = words[1:]
    name = " ".join(words)
    if name in cast.forms:
        return cast.person_named(name) is None
    plain = all(word.lower() in lower or LETTERS.get(word.lower(), "w") != "w" for word in words)
    ordinary = any(word.lower() in HEADS or word.lower() in countries.CODE for word in (words[0], words[-1]))
    if plain or ordinary or words[0] in PRONOUN or len(name) < 3:
        return False
    cast.add(Known(name, "organisation", evidence=BODY), (name,))
    return True


def add_lands(cast: Cast, text: str, written: str) -> None:
    """Take in a country that no table has: the text names it, its people and its government or capital.

    `written` has each word of the text once.
    """
    capitalised = set(_CAPITALISED.findall(written))
    for match in _LAND.finditer(text):
        demonym = match[0]
        for name in (demonym.removesuffix("n"), demonym.removesuffix("ian"), demonym.removesuffix("ese")):
            if name != demonym and name not in cast.forms and name in capitalised:
                cast.add(Known(name, "country", evidence="has a government"), (name,))


def _add_spelt(cast: Cast, name: str, short: str | None) -> str:
    """Take in an organisation by its full name, and by the short one behind it if that fits; returns the name or ""."""
    words = _without_people(name.split())
    while len(words) > 1 and LETTERS.get(words[0].lower(), "w") != "w":
        words = words[1:]
    while len(words) > 1 and _POSSESSIVE.search(words[0]):
        words = words[1:]
    name = " ".join(words)
    initials = "".join(word[0] for word in words if word[0].isupper())
    if short and short.upper() not in initials.upper() and initials.upper() not in short.upper():
        return ""
    known = next((k for form in (name, short) if form for k in cast.forms.get(form, ())), None)
    cast.add(known or Known(name, "organisation", evidence=BODY), (name, *((short,) if short else ())))
    return name


def _without_people(words: list[str]) -> list[str]:
    """The words before "Governor Ada Exampleby": an office or a title after "of" begins somebody's name."""
    first = next((at for at, word in enumerate(words) if word in ("of", "for", "on")), len(words))
    ends = (at for at in range(first + 2, len(words)) if words[at].lower() in HEADS or words[at] in HONORIFIC)
    return words[: next(ends, len(words))]


def _add_words(cast: Cast, words: list[str], lower: set[str]) -> None:
    while len(words) > 2 and LETTERS.get(words[0].lower(), "w") != "w":
        words = words[1:]
    name = " ".join(words)
    if any(known.kind == "organisation" for known in cast.forms.get(" ".join(words[:-1]), ())):
        return
    if (
        name not in cast.forms
        and not (len(words) == 2 and words[0].lower() in lower)
        and LETTERS.get(words[0].lower(), "w") == "w"
    ):
        cast.add(Known(name, "organisation", evidence=BODY), (name,))
