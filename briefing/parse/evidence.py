"""Evidence that capitalised words are a person's name: what stands before and after them."""

import re
from collections.abc import Callable

from briefing.parse.forenames import PRONOUN
from briefing.parse.people import Cast
from briefing.parse.roles import HEADS
from briefing.parse.runs import Run
from briefing.parse.starts import grouped
from briefing.parse.verbs import SPEECH

_HUMAN = (
    r"scored|headed|netted|equalised|volleyed|curled|converted|struck|rose|won|lost|beat|refused|declined|arrived|walked"
    r"|smiled|laughed|nodded|shook|wept|sobbed|joined|left|lives?|lived|works?|worked|moved|married|resigned|retired"
    r"|quit|pleaded|played|missed|saved|dropped|fired|hopes|hoped|thinks|thought|believes|believed|knows|knew|wants"
    r"|wanted|feels|felt|remembers|remembered|sat|stood|ran|spent|grew|studied|taught|faced|denied|appeared|led|took"
    r"|(?:was|were|has been|had been) (?:born|arrested|charged|sentenced|jailed|appointed|elected|sacked|booked"
    r"|sent off|substituted|asked|told|named|found|shot|killed|injured|married|seen|due)"
)
CALENDAR = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June July August"
    " September October November December Christmas Easter Street Road Avenue Square Park Hill River Lake Bridge"
    " Island Islands City Town County Valley Bay Sea Ocean North South East West Northern Southern Eastern Western"
    " Central Article War World Day Cup Games Olympics Lane Close Drive Terrace Crescent Avenue Row".split()
)
"""Words of dates and places, which end names of places more often than of people."""
SUFFIX = frozenset("Sr Jr Sr. Jr. II III IV KC QC MP MSP MEP OBE MBE CBE MD PhD".split())
"""What stands after a surname and is no part of it."""
HONORIFIC = frozenset(
    "Mr Mrs Ms Miss Dr Sir Dame Lord Lady Prof Rev Sen Rep Gov Gen Lt Col Capt Sgt Maj Adm St DC PC DI DS DCI Supt"
    " Cllr Sister Father King Queen Prince Princess Pope Imam Rabbi Sheikh Judge Justice Administrator"
    " Principal Det Insp Cpl Pte Cmdr Hon Mx".split()
)
_SPEAKS_AFTER = re.compile(
    r"(?:\s\([^)]{1,30}\)|, (?:from|of) [A-Z][^,.]{1,25}(?=,))?,?\s+"
    rf"(?:who\s+)?(?:has\s+|had\s+|have\s+|also\s+|later\s+|then\s+)?(?:{SPEECH}|{_HUMAN})\b"
)
_SPEAKS = re.compile(
    r" (?:has |have |had |also )?(?:says?|said|told|tells|added|warned|confirmed|announced|insisted)\b"
)
_SPEAKS_BEFORE = re.compile(
    r"\b(?:said|says|told|adds|added|asked|according to|writes|wrote|replied|explained)\s+(?:(?:[A-Z][\w’'-]*\s){1,3})?"
    r"(?:(?!(?:in|at|on|of|from|near|to|by|for|with|that|and|as|after|during|it|he|she|they|there)\b)[a-z-]+\s+){0,4}$"
)
_DONE_TO = re.compile(
    r"\b(?:replaced|replaces|replacing|succeeded|succeeds|succeeding|sacked|appointed|hired|married|met|thanked|praised"
    r"|blamed|accused|defeated|beat|challenged|arrested|charged|shot|killed|interviewed|played by|written by|led by"
    r"|directed by|chaired by|tabled by|headed by|set up by|fouled by|scored by)\s$"
)
_OWNS = re.compile(
    r"[’']s? (?:[a-z-]+ ){0,2}(?:penalty|goal|header|shot|strike|corner|cross|free-kick|volley|pass|effort|hat-trick"
    r"|husband|wife|widow|mother|father|son|daughter|sister|brother|family|lawyers?|barrister|death|body|resignation"
    r"|deputy|successor|predecessor|allies|supporters|aides|career|autobiography|memoir)\b"
)
_OFFICES = grouped(word for word in HEADS if "." not in word)
_INTRODUCED = re.compile(
    r",\s+(?:(?:the|an?|who|whose|aged|\d{1,3}|[a-z]+ of|[Hh]is|[Hh]er|their|its|prosecuting|defending"
    rf"|(?:[\w-]{{2,20}} ){{0,4}}(?:{_OFFICES}))\b"
    r"|(?:[A-Z][\w-]{1,20} ){0,2}[A-Z][\w-]{1,20}[’']s? )"
)
_OFFICE_OF = re.compile(rf"\b(?:{_OFFICES}) (?:of|for|to|at|in|from|with)\b[^,.;:“”\"]{{1,60}},\s$")
_KIN = "wife|widow|husband|mother|father|son|daughter|brother|sister"
_PLACED = re.compile(
    rf"\b(?:in|at|near|outside|around|across|from|{''.join(f'(?<!{kin} )' for kin in _KIN.split('|'))}of)\s$"
)
"""Before a name that nothing else tells to be a person's: whoever speaks after it is another."""
_TRADES = frozenset("developer retailer publisher broadcaster producer trader".split())
"""Words for people and for firms, which are no titles."""
_SURELY_PLACED = re.compile(r"(?:\b(?:in|at|near|outside|around|across|the|The)|, (?:from|of))\s$")
_CALLED = re.compile(r"\b(?:named|called|name (?:only )?as)\s$")


def speaks_after(text: str, run: Run) -> bool:
    """Whether a verb of speech follows right after the run."""
    end = run.start + len(" ".join(run.words))
    return _SPEAKS.match(text, end, end + 30) is not None


def is_place(text: str, run: Run) -> bool:
    """Whether somebody is in, at or from what the run names, or it is "the" such-and-such."""
    return _SURELY_PLACED.search(text, max(0, run.start - 10), run.start) is not None


def evidence(cast: Cast, text: str, run: Run, name: list[str]) -> str | None:
    """How the text shows that `name`, the end of the `run`, is a person's; or None."""
    if any(known.kind == "person" for known in cast.forms.get(" ".join(name), ())):
        return "known"
    words = run.words
    start = text.find(name[0], run.start)
    end = start + len(" ".join(name))
    end += sum(len(word) + 1 for word in words[-1:] if word in SUFFIX)
    words = [word for word in words if word not in SUFFIX]
    before = text[max(0, start - 60) : start]
    the = before.endswith(("the ", "The ")) and len(words) == len(name) and name[0] not in PRONOUN
    if the:
        return None
    if (
        len(words) > len(name)
        and words[-len(name) - 1].lower() not in _TRADES
        and (words[-len(name) - 1] in HONORIFIC or words[-len(name) - 1].lower() in HEADS)
    ):
        return "title before the name"
    signs: tuple[tuple[Callable[[], object], str], ...] = (
        (lambda: _has_office(before), "office before the name"),
        (lambda: name[0] in PRONOUN and name[-1] not in CALENDAR, "forename"),
        (lambda: _speaks(text, before, end), "speaks"),
        (lambda: _DONE_TO.search(before) or _OWNS.match(text, end, end + 60), "what is told of people"),
        (lambda: words[-1].lower() not in HEADS and _INTRODUCED.match(text, end, end + 60), "introduced"),
    )
    return next((told for sign, told in signs if sign()), None)


def _has_office(before: str) -> bool:
    """Whether an office ends right before the name: "the mayor of Klow, "."""
    last = before.rstrip(", \n\u00a0").rsplit(None, 1)[-1:]
    if last and last[0].lower() in HEADS:
        return True
    told = "," in before[-3:] and _OFFICE_OF.search(before) is not None
    return told or _CALLED.search(before) is not None


def _speaks(text: str, before: str, end: int) -> bool:
    """Whether a verb tells that the name which ends at `end` is of somebody who speaks or acts."""
    after = _SPEAKS_AFTER.match(text, end, end + 60)
    return (after is not None and _PLACED.search(before) is None) or _SPEAKS_BEFORE.search(before) is not None
