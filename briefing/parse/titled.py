"""People whom the text gives one name only: a title, an age or a relation says that they are people."""

import re

from briefing.model.actor import Pronoun
from briefing.parse import countries, institutions
from briefing.parse.evidence import HONORIFIC
from briefing.parse.forenames import PRONOUN
from briefing.parse.people import Cast, Known
from briefing.parse.roles import HEADS
from briefing.parse.starts import BEGINS, opening
from briefing.parse.verbs import CAPITAL, LETTERS, SPEECH

_REST = rf"(?:[’'][{CAPITAL}])?[\w-]{{2,20}}"
_NAME = rf"[{CAPITAL}]{_REST}"
_ONE_NAME = re.compile(
    rf"(?P<name>[{CAPITAL}]{BEGINS}[a-zß-öø-ÿ]{{2,14}})"
    rf"(?:, (?:an? [\w -]{{3,40}}?|(?:aged )?\d{{1,3}})(?: from [A-Z]\w+)?, (?:who )?(?:{SPEECH})\b"
    r"|, (?:aged )?\d{2}, | \(\d{2}\),? )"
)
_TITLED = re.compile(
    r"\b(?P<name>(?:Lord|Lady|Baroness|Mr\.?|Mrs\.?|Ms\.?|Miss|Dr\.?|Prof\.?|Sir|Dame)"
    rf" (?P<surname>{_NAME}))\b(?! [A-Z])"
)
_CALLED = re.compile(
    r"\b(?P<title>King|Queen|Prince|Princess|Pope|Sister|Father|Brother|Imam|Rabbi|Sheikh)"
    rf" (?P<name>{_NAME})\b(?! (?:[A-Z]|bin |al-|van |de |von ))"
)
_HELD = re.compile(
    r"\b(?P<title>President|Prime Minister|Chancellor|Minister|Mayor|Governor|Gov\.|Senator|Sen\.|Rep\.|Councillor|Cllr"
    r"|Sergeant|Sgt\.?|Captain|Capt\.|Colonel|Col\.|General|Gen\.|Lieutenant|Lt\.|Major|Judge|Justice|Inspector"
    rf"|Superintendent|Professor|Ambassador|Bishop|Archbishop|Coach|Officer|PC|DC) (?P<name>{_NAME})\b(?! [A-Z])"
)
_SPEAKS_ALONE = re.compile(
    rf"[”\"’'],? (?P<after>{_NAME}) (?:has |had |later )?(?:said|says|added|adds|told|tells)\b(?! [A-Z][a-z]+[.,])"
    rf"|[”\"’'],? (?:said|says|added|adds) (?P<before>{_NAME})(?=[.,;]| (?:in|of|at|after|on|to|who)\b)"
)
_NICKNAMED = re.compile(rf"(?P<name>[A-Z]{BEGINS}[a-z]+) [“\"‘'][A-Z][\w ’-]{{1,20}}[”\"’'] (?P<family>{_NAME})")
_TITLES = re.compile(
    r"(?:B(?:aron|ish|rot)|C(?:apt|han|llr|o[al])|D(?:ame|C |r)|Father|G(?:en|ov)|Im|In|J|King|L(?:ady|ieu|ord|t)|M"
    r"|Off|P(?:C |ope|re|ri|ro)|Queen|R(?:ab|ep)|S(?:en|erg|gt|heikh|ir|ist|up)|A(?:mb|rch))"
)
"""Where one of the titles can begin, found in one pass."""
_TIE = r"wife|husband|widow|widower|mother|father|mum|dad|mom|brother|sister|son|daughter"
_RELATIVE = re.compile(
    rf"(?:{opening('His his Her her Their their'.split())}) (?:\w+ )?(?P<tie>{_TIE}),? (?P<name>{_NAME})\b(?! [A-Z])"
)
_RELATION = re.compile(
    rf"(?P<family>[{CAPITAL}]{BEGINS}{_REST})[’']s? (?:\w+ )?(?P<tie>{_TIE}),? (?P<name>{_NAME})\b(?! [A-Z])"
)
_HE: dict[str, Pronoun] = dict.fromkeys(
    "husband widower father dad brother son King Prince Pope Father Brother".split(), "he"
)
_SHE: dict[str, Pronoun] = dict.fromkeys(
    "wife widow mother mum mom sister daughter Queen Princess Sister".split(), "she"
)
_GENDERED = _HE | _SHE
_BY_TITLE = "title before the name"
_PART_OF_MORE = re.compile(r"(?:[A-Z][\w’'-]*|\b(?:of|in|at|from|near|to|for|the))\s$")
"""What shows that the word after it ends a longer name, or is a place's."""


def add_titled(cast: Cast, text: str, lower: set[str]) -> None:
    """Take in "Iris, a baker, said", "Kiki, 23,", "Lord Example", "Sister Ada", "Example’s wife Ada".

    `lower` are the words that the text also writes small.
    """
    _add_relations(cast, text)
    for match in _NICKNAMED.finditer(text):
        full = f"{match['name']} {match['family']}"
        cast.add(cast.person(full) or Known(full, "person", evidence="nickname"), (full,))
    for match in _ONE_NAME.finditer(text):
        if not _PART_OF_MORE.search(text, max(0, match.start() - 30), match.start()):
            _add_single(cast, match["name"], lower, "introduced")
    _add_by_title(cast, text, lower)
    for match in _RELATIVE.finditer(text):
        _add_single(cast, match["name"], lower, "relation")
    for match in _SPEAKS_ALONE.finditer(text):
        _add_single(cast, match["after"] or match["before"], lower, "speaks")


def _add_single(cast: Cast, name: str, lower: set[str], evidence: str) -> None:
    """Take in somebody with one name, unless it has another meaning in the text."""
    if name not in cast.forms and name not in cast.introduced and name.lower() not in lower and _is_free(name):
        cast.add(Known(name, "person", pronoun=PRONOUN.get(name), evidence=evidence), (name,))


def _add_by_title(cast: Cast, text: str, lower: set[str]) -> None:
    """Take in people whom the text calls by title and name only."""
    for place in _TITLES.finditer(text):
        at = place.start()
        if match := _TITLED.match(text, at):
            if len(named := cast.introduced.get(match["surname"], ())) == 1:
                cast.add(next(iter(named)), (match["name"],))
            elif match["surname"] not in cast.forms and _is_free(match["surname"]):
                cast.add(Known(match["name"], "person", evidence=_BY_TITLE), (match["name"],))
        elif match := _CALLED.match(text, at):
            if match["name"] not in cast.forms and match[0] not in cast.forms and _is_free(match["name"]):
                pronoun = _GENDERED.get(match["title"])
                cast.add(Known(match[0], "person", pronoun=pronoun, evidence=_BY_TITLE), (match[0],))
        elif match := _HELD.match(text, at):
            _add_single(cast, match["name"], lower, _BY_TITLE)


def _add_relations(cast: Cast, text: str) -> None:
    """Take in "Example’s wife Ada" as Ada Example, when one person of the text is called Example."""
    for match in _RELATION.finditer(text):
        owners = [known for known in cast.forms.get(match["family"], ()) if known.kind == "person"]
        surname = owners[0].name.rsplit(" ", 1)[-1] if owners else ""
        if surname != match["family"] or match["name"] in cast.forms or not _is_free(match["name"]):
            continue
        full = f"{match['name']} {surname}"
        known = cast.person_named(full) or Known(full, "person", pronoun=_GENDERED[match["tie"]], evidence="relation")
        cast.add(known, (full, match["name"]))
        if match["tie"] in ("wife", "widow"):
            cast.add(known, (f"Mrs {surname}",))


def _is_free(name: str) -> bool:
    """Whether the word can be somebody's name: no office, country, body or word of speech."""
    low = name.lower()
    return not (
        low in HEADS
        or name in HONORIFIC
        or low in countries.CODE
        or name in institutions.NAMES
        or name in institutions.SUFFIXES
        or LETTERS.get(low, "w") != "w"
    )
