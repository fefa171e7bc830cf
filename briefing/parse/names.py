"""Names that the registry does not have, found by how the text introduces them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from briefing.parse import countries, institutions
from briefing.parse.blocks import Block
from briefing.parse.bodies import add_body, add_spelt_out
from briefing.parse.bylines import read_byline
from briefing.parse.forenames import PRONOUN
from briefing.parse.people import Cast, Known
from briefing.parse.roles import HEADS
from briefing.parse.verbs import LETTERS, SPEECH

_WORD = r"\b[^\W\d_a-zß-öø-ÿ]\w{0,30}(?:[’'-][^\W\d_]\w{0,30}){0,3}\b"
_RUN = re.compile(rf"{_WORD}(?:[ \u00a0\n]\s?(?:(?:de|van|der|den|von|al|bin|ibn|da|dos|la|le|du)[ \u00a0])?{_WORD})*")
_POSSESSIVE = re.compile(r"[’']s?$")
_HONORIFIC = frozenset(
    "Mr Mrs Ms Miss Dr Sir Dame Lord Lady Prof Rev Sen Rep Gov Gen Lt Col Capt Sgt Maj Adm St".split()
)
_SPEAKS_AFTER = re.compile(
    rf"(?:\s\([^)]{{1,30}}\))?,?\s+(?:who\s+)?(?:has\s+|had\s+|also\s+|later\s+|then\s+)?(?:{SPEECH})\b"
)
_SPEAKS_BEFORE = re.compile(
    r"\b(?:said|says|told|adds|added|asked|according to|writes|wrote|replied|explained)\s+(?:[a-z-]+\s+){0,4}$"
)
_OCCUPATION = re.compile(r"(?:st|ist|ster|er|or|man|woman|eer|ian|ant|ent)$")
_TITLED = re.compile(
    r"\b(?P<name>(?:Lord|Lady|Baroness|Mr|Mrs|Ms|Dr|Prof|Sir|Dame) (?P<surname>[A-Z][\w’-]{2,20}))\b(?! [A-Z])"
)
_INTRODUCED = re.compile(r",\s+(?:the|an?|who|whose|aged|\d{1,3}|[a-z]+ of)\b")
_CALENDAR = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June July August"
    " September October November December Christmas Easter Street Road Avenue Square Park Hill River Lake Bridge"
    " Island Islands City Town County Valley Bay Sea Ocean North South East West Northern Southern Eastern Western"
    " Central Article War World Day Cup Games Olympics Lane Close Drive Terrace Crescent Avenue Row".split()
)
_ONE_NAME = re.compile(
    r"\b(?P<name>[A-Z][a-z]{2,14}), (?:an? [\w -]{3,40}?|(?:aged )?\d{1,3})(?: from [A-Z]\w+)?, "
    rf"(?:who )?(?:{SPEECH})\b"
)
_CAPITAL_BEFORE = re.compile(r"[A-Z][\w’'-]*\s$")
_SPEAKERS = re.compile(
    rf"\b(?P<before>[A-Z][\w’'-]{{1,30}})(?:,? (?:has |also |later |then )?(?:{SPEECH})\b|, \d\d,)"
    rf"|\b(?:said|says|added|adds|Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady) (?P<after>[A-Z][\w’'-]{{1,30}})"
)
_LOWER = re.compile(r"\b[a-zß-öø-ÿ]{2,}\b")


def discover(cast: Cast, text: str, parts: Sequence[Block]) -> set[int]:
    """Take in the people and organisations that `text` introduces; returns where glued words end."""
    lower = set(_LOWER.findall(text))
    edges = {edge for part in parts for edge in (part.start, part.end)}
    add_spelt_out(cast, text, lower)
    alone: set[str] = set()
    unsure: list[list[str]] = []
    for part in parts:
        byline = read_byline(text, part.start, part.end)
        for writer in byline.bylines if byline else ():
            cast.add(cast.person(writer.name) or Known(writer.name, "person", evidence="byline"), (writer.name,))
            edges.add(text.find(writer.name, part.start) + len(writer.name))
        for run in _runs(text, part) if byline is None else ():
            if len(run.words) == 1:
                alone.add(run.words[0])
            if not add_body(cast, text, run.start, run.words, lower) and (name := _name_in(run.words, lower)):
                _add_person(cast, name, _evidence(cast, text, run, name), unsure)
    speakers = {match["before"] or match["after"] for match in _SPEAKERS.finditer(text)} if unsure else set()
    for name in unsure:
        family = cast.forms.get(name[-1], ())
        if speakers.intersection(name) and name[-1].lower() not in lower and all(k.kind == "person" for k in family):
            _add_person(cast, name, "the surname speaks", unsure=[])
    _add_single(cast, text, lower)
    for word in sorted(alone.difference(lower, (word.capitalize() for word in lower))):
        cast.respell(word)
        cast.call_by_forename(word)
    return edges


def _add_person(cast: Cast, name: list[str], evidence: str | None, unsure: list[list[str]]) -> None:
    """Take in a person, or keep the name for later when nothing yet shows that it is one."""
    if evidence is None:
        unsure.append(name)
        return
    full = " ".join(name)
    if any(known.kind != "person" for known in cast.forms.get(full, ())):
        return
    known = cast.add(cast.person(full) or Known(full, "person", evidence=evidence), (full,))
    cast.introduced[name[0]].add(known)


def _add_single(cast: Cast, text: str, lower: set[str]) -> None:
    """Take in people with one name: "Iris, a baker, said", "Lord Example"."""
    for match in _ONE_NAME.finditer(text):
        name, before = match["name"], max(0, match.start() - 30)
        if (
            name not in cast.forms
            and name.lower() not in lower
            and not _CAPITAL_BEFORE.search(text, before, match.start())
        ):
            cast.add(Known(name, "person", pronoun=PRONOUN.get(name), evidence="introduced"), (name,))
    for match in _TITLED.finditer(text):
        if len(named := cast.introduced.get(match["surname"], ())) == 1:
            cast.add(next(iter(named)), (match["name"],))
        elif match["surname"] not in cast.forms and _is_name_word(match["surname"]):
            cast.add(Known(match["name"], "person", evidence="title before the name"), (match["name"],))


@dataclass(frozen=True, slots=True)
class Run:
    """Capitalised words in a row, without a possessive's ending."""

    start: int
    words: list[str]


def _runs(text: str, part: Block) -> Iterator[Run]:
    """The runs of a block, cut after each possessive."""
    for match in _RUN.finditer(text, part.start, part.end):
        if "’" not in match[0] and "'" not in match[0]:
            yield Run(match.start(), match[0].split())
            continue
        start, words = match.start(), []
        for word in re.finditer(r"\S+", match[0]):
            words.append(_POSSESSIVE.sub("", word[0]))
            if words[-1] != word[0]:
                yield Run(start, words)
                start, words = match.start() + word.end(), []
        if words:
            yield Run(start, words)


@lru_cache(maxsize=4096)
def _is_name_word(word: str) -> bool:
    low = word.lower()
    return not (
        low in HEADS
        or low.rpartition("-")[2] in HEADS
        or low in countries.CODE
        or word in _CALENDAR
        or word in _HONORIFIC
        or word in institutions.NAMES
        or word in institutions.SUFFIXES
        or LETTERS.get(low, "w") != "w"
        or low
        in ("prime", "foreign", "defence", "defense", "interior", "home", "finance", "state", "health", "chief", "vice")
        or (word.isupper() and len(word) > 1)
    )


def _name_in(words: list[str], lower: set[str]) -> list[str]:
    """The last two or three words of the run that can be a person's name."""
    name: list[str] = []
    for word in reversed(words):
        if not (_is_name_word(word) or word in ("de", "van", "der", "den", "von", "al", "bin", "la", "le", "da")):
            break
        name.insert(0, word)
    if len(name) >= 2 and len(name) == len(words) and name[0].lower() in lower and name[0] not in PRONOUN:
        name = name[1:]
    if len(name) >= 3 and name[0] not in PRONOUN and (name[1] in PRONOUN or _OCCUPATION.search(name[0])):
        name = name[1:]
    return name if 2 <= len(name) <= 4 and name[0][0].isupper() else []


def _evidence(cast: Cast, text: str, run: Run, name: list[str]) -> str | None:
    """How the text shows that the name is a person's, or None."""
    if any(known.kind == "person" for known in cast.forms.get(" ".join(name), ())):
        return "known"
    words, start = run.words, text.find(name[0], run.start)
    end = start + len(" ".join(name))
    before = text[max(0, start - 60) : start]
    if len(words) > len(name) and (words[-len(name) - 1] in _HONORIFIC or words[-len(name) - 1].lower() in HEADS):
        return "title before the name"
    if (words_before := before.rstrip(", \n\u00a0").rsplit(None, 1)) and words_before[-1].lower() in HEADS:
        return "office before the name"
    if name[0] in PRONOUN:
        return "forename"
    if _SPEAKS_AFTER.match(text, end, end + 60) or _SPEAKS_BEFORE.search(before):
        return "speaks"
    return "introduced" if _INTRODUCED.match(text, end, end + 20) and words[-1].lower() not in HEADS else None
