"""Names that the registry does not have, found by how the text introduces them."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from briefing.parse import countries, institutions
from briefing.parse.blocks import Block
from briefing.parse.bodies import add_body, add_employer, add_lands, add_spelt_out
from briefing.parse.bylines import BylineLine
from briefing.parse.evidence import CALENDAR, HONORIFIC, SUFFIX, evidence, is_place, speaks_after
from briefing.parse.forenames import PRONOUN
from briefing.parse.groups import add_collectives, add_sides
from briefing.parse.people import Cast, Known
from briefing.parse.roles import CROWDS, HEADS
from briefing.parse.runs import OPENERS, PARTICLES, Run, runs
from briefing.parse.titled import add_titled
from briefing.parse.verbs import CAPITAL, LETTERS, SPEECH

_GOES_BEFORE = re.compile(r"(?:[A-Z]\.)+|St|St\.|[A-Z]J|J[A-Z]")
"""What stands before a surname and is no word: initials."""
_THINGS = frozenset(
    "Bill Act Law Treaty Review Report Amendment Agreement Accord Accords Pact Deal Plan Strategy Budget Questions Code"
    " Charter Declaration Directive Prize Award Awards Show Line Pier Stand Tower Palace Cathedral Stadium Arena"
    " Mountain Mountains Creek Falls Beach Coast Harbour Harbor Station Terminal Hotel Estate Heights Springs Kingdom"
    " States Republic Emirates Province Region Week Season League Championship Championships Tournament Series Trophy"
    " Final Derby Festival Programme Project Initiative Scheme Fund Crisis Scandal Affair".split()
)
"""Last words of the names of laws, places, contests and works, unless a forename goes before."""
_OFFICE_OF = re.compile(r"\b(?:[Mm]ayor|[Bb]ishop|[Aa]rchbishop|[Dd]uke|[Dd]uchess|[Ll]ord [Mm]ayor) of\s$")
_PEOPLE = re.compile(r"[a-z](?:ian|ese)$")
_IN_FRONT = frozenset(
    "substitute forward guard back half opener seamer spinner veteran rookie quarterback linebacker pitcher favourite"
    " debutant interim caretaker former fellow compatriot team-mate countryman hero legend superstar rival owner father"
    " current ex mr mrs".split()
)
"""Words before a name that are none, though no office either."""
_OCCUPATION = re.compile(r"(?:st|ist|ster|er|or|man|woman|eer|ian|ant|ent)$")
_SPEAKERS = re.compile(
    rf"\b(?P<before>[{CAPITAL}][\w’'-]{{1,30}})(?:,? (?:has |also |later |then )?(?:{SPEECH})\b|, \d\d,)"
    rf"|\b(?:said|says|added|adds|Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady) (?P<after>[{CAPITAL}][\w’'-]{{1,30}})"
)
_LOWER = re.compile(r"\b[a-zß-öø-ÿ]{2,}\b")


def discover(cast: Cast, text: str, parts: Sequence[Block], bylines: Mapping[Block, BylineLine]) -> set[int]:
    """Take in the people and organisations that `text` introduces; returns where glued words end.

    `bylines` are those of the `parts` that are nothing else.
    """
    written = " ".join(set(text.split()))
    lower = set(_LOWER.findall(written))
    edges = {edge for part in parts for edge in (part.start, part.end)}
    taken = add_spelt_out(cast, text)
    add_lands(cast, text, written)
    add_collectives(cast, text)
    alone: set[str] = set()
    unsure: list[list[str]] = []
    for part in parts:
        byline = bylines.get(part)
        for writer in byline.bylines if byline else ():
            cast.add(cast.person(writer.name) or Known(writer.name, "person", evidence="byline"), (writer.name,))
            edges.add(text.find(writer.name, part.start, part.end) + len(writer.name))
        for run in runs(text, part) if byline is None else ():
            if run.start in taken:
                continue
            if len(run.words) == 1:
                if run.words[0].lower() in LETTERS:
                    continue
                alone.add(run.words[0])
            _read_run(cast, text, run, lower, unsure)
    _settle(cast, text, unsure, alone, lower)
    add_titled(cast, text, lower)
    add_sides(cast, text)
    cast.shorten_bodies(alone)
    for word in sorted(alone - lower - {word.capitalize() for word in lower}):
        cast.respell(word)
        cast.call_by_forename(word)
    return edges


def _read_run(cast: Cast, text: str, run: Run, lower: set[str], unsure: list[list[str]]) -> None:
    """Take in the organisation or the person that the run names, if it does."""
    if " ".join(run.words) in cast.forms or add_body(cast, text, run, lower):
        return
    if len(run.words) == 1:
        return
    place = len(run.words) > 2 and _OFFICE_OF.search(text, max(0, run.start - 30), run.start) is not None
    words = _without_opener(run.words[place:]) if run.opens else run.words[place:]
    thing = words[-1] in _THINGS and words[0] not in PRONOUN
    if not thing and (name := _name_in(words, lower, opens=run.opens)):
        told = evidence(cast, text, run, name)
        if told is not None or not is_place(text, run):
            _add_person(cast, name, told, unsure)
    elif run.words[0] not in HONORIFIC and speaks_after(text, run):
        add_employer(cast, run.words, lower)


def _settle(cast: Cast, text: str, unsure: Sequence[list[str]], alone: set[str], lower: set[str]) -> None:
    """Take in those of the names still unsure of which the surname speaks or stands alone."""
    speakers = {match["before"] or match["after"] for match in _SPEAKERS.finditer(text)} if unsure else set()
    for name in unsure:
        if any(known.kind != "person" for known in cast.forms.get(name[-1], ())):
            continue
        if name[-1] in speakers or (speakers.intersection(name) and name[-1].lower() not in lower):
            _add_person(cast, name, "the surname speaks", unsure=[])
        elif name[-1] in alone and not lower.intersection(word.lower() for word in name):
            _add_person(cast, name, "the surname alone", unsure=[])


def _add_person(cast: Cast, name: list[str], evidence: str | None, unsure: list[list[str]]) -> None:
    """Take in a person, or keep the name for later when nothing yet shows that it is one."""
    if evidence is None:
        unsure.append(name)
        return
    full = " ".join(name)
    if any(known.kind != "person" for known in cast.forms.get(full, ())):
        return
    whole = next((k for k in cast.forms.get(name[-1], ()) if k.name.endswith(f" {full}")), None)
    known = cast.add(whole or cast.person(full) or Known(full, "person", evidence=evidence), (full,))
    cast.introduced[name[0]].add(known)


@lru_cache(maxsize=4096)
def _is_name_word(word: str) -> bool:
    low = word.lower()
    return not (
        low in HEADS
        or low in CROWDS
        or low in _IN_FRONT
        or low.rpartition("-")[2] in HEADS | _IN_FRONT
        or low in countries.CODE
        or word in CALENDAR
        or word in HONORIFIC
        or word in institutions.NAMES
        or word in institutions.SUFFIXES
        or LETTERS.get(low, "w") != "w"
        or low
        in ("prime", "foreign", "defence", "defense", "interior", "home", "finance", "state", "health", "chief", "vice")
        or (word.isupper() and len(word) > 1)
    )


def _without_opener(words: list[str]) -> list[str]:
    """The words of a run that opens a sentence, without a first one that belongs to no name."""
    return words[1:] if len(words) > 1 and words[0].lower() in OPENERS else words


def _name_in(words: list[str], lower: set[str], *, opens: bool) -> list[str]:
    """The last two or three words of the run that can be a person's name; `opens` when it begins a sentence."""
    while len(words) > 1 and words[-1] in SUFFIX:
        words = words[:-1]
    while len(words) > 2 and LETTERS.get(words[0].lower(), "w") != "w" and words[0] not in PRONOUN:
        words = words[1:]
    last = words[-1]
    surname = last[1:].islower() and (last.lower() in HEADS or last in CALENDAR)
    if 2 <= len(words) <= 3 and words[0] in PRONOUN and surname:
        return words
    name: list[str] = []
    for word in reversed(words):
        if not (_is_name_word(word) or word in PARTICLES or (name and _GOES_BEFORE.fullmatch(word))):
            break
        name.insert(0, word)
    if len(name) == 1 and len(words) == 2 and words[0] in PRONOUN:
        return words
    if opens and len(name) >= 2 and len(name) == len(words) and name[0].lower() in lower and name[0] not in PRONOUN:
        name = name[1:]
    ordinary = len(name) >= 3 and name[0] not in PRONOUN and name[1] in PRONOUN
    people = len(name) >= 3 and name[0] not in PRONOUN and _PEOPLE.search(name[0])
    if people or (ordinary and (name[0].lower() in lower or _OCCUPATION.search(name[0]))):
        name = name[1:]
    return name if 2 <= len([word for word in name if word not in PARTICLES]) <= 4 and name[0][0].isupper() else []
