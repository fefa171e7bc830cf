"""Bylines: who wrote the page, with the role printed beside the name."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.model.article import Byline
from briefing.parse.dates import find_dates
from briefing.parse.forenames import PRONOUN
from briefing.parse.glued_names import GLUED, JOB
from briefing.parse.staff import AGENCY, ALONE

_PART = (
    r"(?!(?:Published|Updated|Posted|Last|First|By|In|At|AND|IN)\b)(?:[A-Z][\w’'.-]{0,30}|(?:de|van|von|der"
    r"|den|di|da|del|bin|al|el|ter|la|le|dos|du)(?= ))"
)
_PERSON = re.compile(rf"(?:[A-Z]\.\s?){{0,3}}{_PART}(?: {_PART}){{1,4}}")
_LEAD = re.compile(
    r"(?:(?:[Bb]y|BY|Words(?: by)?|(?:Text|Story|Report|Written|Reported|Analysis|Interview|Posted|Presented"
    r"|Compiled|(?:Live )?[Rr]eporting|Live (?:coverage|updates)) by)\s*:?"
    r"|(?:Author|Live|Words|Reporters?|Writers?)\s?:|(?P<edited>(?:Live page )?[Ee]dited by|Editing by"
    r"|Editors?\s?:))\s+"
)
_NEXT_LEAD = re.compile(r"\s*[;,.|]?\s+(?:and )?(?=(?:[Ee]dit(?:ed|ing)|[Pp]hotograph(?:s|y|ed)) by\s)")
_PHOTOGRAPHER = re.compile(r"[Pp]hotograph(?:s|y|ed) by\s")
_HANDLE = re.compile(r"\s*[|,·•]?\s*(?:@\w{2,30}|[\w.+-]{1,40}@[\w-]{1,40}\.[\w.-]{2,40})\s*$")
_SPACE = re.compile(r"\s+(?!(?:and|AND) )")
_NAME_AND_JOB = re.compile(
    rf"(?P<name>{_PART} (?:[A-Z]\. )?(?:(?:[Dd]e|[Vv]an|[Vv]on|der|den|di|da|del|bin|al|el|ter|la|le|dos|du) )*{_PART})"
    rf" (?=(?:{_PART} ){{0,3}}(?i:{JOB})\b)"
)
"""A name and a job side by side, both with capitals: "By Ada Exampleby Health Reporter"."""
_AND = re.compile(r"\s*(?:,\s*and|,|&|\band|\bAND)\s+")
_TAIL = re.compile(r"\s*(?:[,|•·/–—]|\s-|\s{2,}|\n|(?=\b(?:in|at|for|of)\b))\s*")
_ROLE = re.compile(
    r"(?:[\w’'&/-]{1,30},? ){0,7}?(?:reporter|correspondent|editor|analyst|producer|journalist|writer|columnist"
    r"|presenter"
    r"|critic|chief|head|commentator|photographer|contributor|blogger)s?(?: (?:in|at|for|of|on) [\w’'& .-]{2,40}?)?"
    r"(?=$|\s*[,|&•@]|\s+and\b)",
    re.IGNORECASE,
)
_JOB_TITLE = re.compile(rf"(?:[\w’'&-]{{1,30}} ){{0,5}}?{JOB}(?: (?:in|at|for|of) [\w’'& -]{{2,40}})?", re.IGNORECASE)
_ANY_JOB = re.compile(JOB, re.IGNORECASE)
_BETWEEN = re.compile(r"\s*[,|–—-]?\s+")
_KIND = re.compile(r"(?:Analysis|ANALYSIS|Opinion|OPINION|Comment|Review|Verdict)(?: by)?\s*[:|–—-]?\s+(?=[A-Z])")
_BELOW = re.compile(r"\n\s{0,4}(?P<line>[^\n]{3,60})(?=\n|$)")
_MONTHS = re.compile(r"\b(?:January|February|March|April|June|July|August|September|October|November|December)\b")
_PLACE = r"[A-Z][\w’'-]+(?:,? [A-Z][\w’'-]+){0,2}"
_WHERE = re.compile(rf"\s+in {_PLACE}(?: and {_PLACE})?(?=$|,| and [A-Z]|\s*[|,–—])")
_NOT_NAMES = frozenset("the a an this that my our his her their why how what when where who".split())
_REST = re.compile(
    r"(?:[,|•·/–—@-]\s*)?(?:(?:in|at|for|of|from|reporting (?:from|for)|[Ss]pecial (?:to|for)) (?:the )?)?"
    r"[A-Z@][^.!?”\"]*"
)
"""A place, or the paper that somebody writes for."""
_DATED = re.compile(r"\s*[,|•·–—-]?\s*(?:(?:Published|Updated|Posted)(?: on)?\s*:?\s*)?")
_FOR = re.compile(r",? (?:[Ss]pecial (?:to|for)|[Rr]eporting (?:from|for)|[Ff]or) (?:the )?[A-Z][^.!?”\"]{1,40}")
_LONGEST = 240
_SENTENCE_END = frozenset(".!?”\"’'")
EDITOR = "editor"
"""The role of whoever edited the page and did not write it."""


@dataclass(frozen=True, slots=True)
class BylineLine:
    """A stretch that is nothing but a byline."""

    start: int
    end: int
    bylines: tuple[Byline, ...]


def read_byline(text: str, start: int, end: int) -> BylineLine | None:
    """The byline that the line `start`–`end` consists of, or None."""
    if end - start > _LONGEST:
        return None
    if _is_job_below(text, start, end):
        return BylineLine(start, end, ())
    ended = text[end - 1 : end] in _SENTENCE_END
    for rule in (_led,) if ended else (_led, _agency, _glued, _above_job, _named_with_role, _beside_date, _with_date):
        if found := rule(text, start, end):
            return BylineLine(start, end, tuple(found))
    return None


def written_by(bylines: Sequence[Byline], *, last: bool) -> Byline | None:
    """The author among the names above a segment: of a post the `last` one, since the page's own may stand first."""
    writers = [byline for byline in bylines if byline.role != EDITOR] or list(bylines)
    return writers[-1 if last else 0] if writers else None


def _led(text: str, start: int, end: int) -> list[Byline]:
    """By Ada Exampleby, Diplomatic correspondent, and Bo Sampleton in Klow; edited by Carla Mockworth."""
    lead = _LEAD.match(text, start, end)
    if lead is None:
        return []
    more = _NEXT_LEAD.search(text, lead.end(), end)
    line = text[lead.end() : more.start() if more else end]
    people = _people(_HANDLE.sub("", line))
    if lead["edited"]:
        people = [Byline(name=person.name, role=person.role or EDITOR) for person in people]
    if people and more:
        pictures = _PHOTOGRAPHER.match(text, more.end(), end)
        return people if pictures else people + _led(text, more.end(), end)
    if len(people) == 1 and people[0].role is None and (role := _line_below(text, end)):
        return [Byline(name=people[0].name, role=role)]
    return people


def _people(line: str) -> list[Byline]:
    """The people of a line of names; nothing when it is no such line."""
    found: list[Byline] = []
    at = 0
    while at < len(line):
        agency = AGENCY.match(line, at)
        named = agency or _PERSON.match(line, at)
        if named is None or (agency is None and named[0].partition(" ")[0].lower() in _NOT_NAMES):
            return []
        name, at = named[0].strip(), named.end()
        if agency is None and (titled := _NAME_AND_JOB.match(line, named.start())):
            name, at = titled["name"], titled.end("name")
        if where := _WHERE.match(line, at):
            at = where.end()
        role = None
        if (tail := _TAIL.match(line, at) or _SPACE.match(line, at)) and (job := _ROLE.match(line, tail.end())):
            role, at = _in_print(job[0].strip(), title=False), job.end()
        found.append(Byline(name=_in_print(name, title=True), role=role))
        rest = _AND.match(line, at)
        if rest is None or not _goes_on(line, rest):
            return found if _is_rest(line[at:]) else []
        at = rest.end()
    return found


def _goes_on(line: str, rest: re.Match[str]) -> bool:
    """Whether another writer follows, and not the publisher or a place: ", BBC News", ", Washington DC"."""
    if AGENCY.match(line, rest.end()):
        return rest[0].strip() != ","
    named = _PERSON.match(line, rest.end())
    return named is not None and _likely(named[0])


def _likely(name: str) -> bool:
    """Whether a few capitalised words look like a person rather than a publisher or a place."""
    words = name.split()
    capitals = name.isupper()
    return 2 <= len(words) <= 4 and not any(
        word.lower() in _PUBLISHED or (word.isupper() and word.isalpha() and len(word) > 1 and not capitals)
        for word in words
    )


_PUBLISHED = frozenset(
    "news daily the times post gazette press online guardian mail sun mirror telegraph tribune".split()
)


def _is_rest(rest: str) -> bool:
    """Whether what follows the names is a place, a publisher or a date, and no sentence."""
    rest = rest.strip()
    if not rest or find_dates(rest, 0, len(rest)) or _MONTHS.search(rest):
        return len(rest) <= 80
    return len(rest) <= 60 and _REST.fullmatch(rest) is not None


def _in_print(words: str, *, title: bool) -> str:
    """Words in capitals as they are printed elsewhere: "ADA VAN DER TEST" is Ada van der Test."""
    if not words.isupper() or (title and AGENCY.fullmatch(words)):
        return words
    small = {"For", "At", "Of", "In", "The", "And", "Van", "Der", "De", "Von", "Den"}
    told = re.sub(r"[^\W\d_]+", lambda m: m[0].capitalize(), words).split(" ")
    return " ".join(word.lower() if at and word in small else word for at, word in enumerate(told))


def _line_below(text: str, end: int) -> str | None:
    """The role on the line right below a name."""
    match = _BELOW.match(text, end)
    line = match["line"].strip() if match else ""
    return line if _JOB_TITLE.fullmatch(line) and line[0].isupper() else None


def _agency(text: str, start: int, end: int) -> list[Byline]:
    """Reuters, alone in its line."""
    return [Byline(name=text[start:end].partition(" in ")[0])] if ALONE.fullmatch(text, start, end) else []


def _above_job(text: str, start: int, end: int) -> list[Byline]:
    """Ada Exampleby, and right below: Live reporter."""
    role = _line_below(text, end) if _PERSON.fullmatch(text, start, end) else None
    return [Byline(name=text[start:end], role=role)] if role else []


def _is_job_below(text: str, start: int, end: int) -> bool:
    """Whether the line is a role that is told with the name above it."""
    if end - start > 60 or not text[start].isupper() or _JOB_TITLE.fullmatch(text, start, end) is None:
        return False
    above = text[max(0, start - 80) : start]
    line = above.rstrip().rpartition("\n")[2]
    return above[len(above.rstrip()) :].count("\n") == 1 and _PERSON.fullmatch(line) is not None


def _glued(text: str, start: int, end: int) -> list[Byline]:
    """Ada ExamplebyLive reporter."""
    if match := GLUED.fullmatch(text, start, end):
        return [Byline(name=match["name"].strip(), role=match["role"].strip())]
    return []


def _named_with_role(text: str, start: int, end: int) -> list[Byline]:
    """Ada Exampleby, diplomatic correspondent; the name and the role may stand under one another."""
    if _ANY_JOB.search(text, start, end) is None:
        return []
    start = label.end() if (label := _KIND.match(text, start, end)) else start
    for between in _BETWEEN.finditer(text, start, min(end, start + 60)):
        role = text[between.end() : end].strip()
        if _PERSON.fullmatch(text, start, between.start()) and _JOB_TITLE.fullmatch(role):
            return [Byline(name=text[start : between.start()], role=role)]
    return []


def _beside_date(text: str, start: int, end: int) -> list[Byline]:
    """Ada Exampleby and Bo Sampleton in Klow: bare names, right above or below the date of the page."""
    if end - start > 120 or _PERSON.match(text, start, end) is None:
        return []
    above = text[max(0, start - 120) : start].rstrip().rpartition("\n")[2]
    below = text[end : end + 120].lstrip().partition("\n")[0]
    if not any(line and find_dates(line[:80], 0, min(len(line), 80)) for line in (above, below)):
        return []
    line = text[start:end]
    people = _people(line)
    sure = len(people) > 1 or line.split()[0] in PRONOUN or _WHERE.search(line) or "|" in line
    return people if sure and all(_likely(p.name) for p in people) else []


def _with_date(text: str, start: int, end: int) -> list[Byline]:
    """Ada Exampleby, Mon 3 May 2026; Ada Exampleby, special to the Klow Times."""
    named = _PERSON.match(text, start, min(end, start + 60))
    if end - start > 120 or named is None or named[0].split()[0] not in PRONOUN or not _likely(named[0].strip()):
        return []
    rest = text[named.end() : end]
    dates = find_dates(rest, 0, len(rest))
    plain = dates and _DATED.fullmatch(rest[: dates[0].start]) and len(rest) - dates[-1].end < 40
    return [Byline(name=named[0].strip())] if plain or _FOR.fullmatch(rest) else []
