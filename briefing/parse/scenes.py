"""How live pages open a new post: phrases that announce what comes, and sentences that set a scene."""

import re

from briefing.parse.starts import BEGINS, opening

_WE = r"[Ww]e(?:[’']re|[’']ve| are| have)"
_NAME = r"(?:[A-Z][\w’'-]{1,30} ){1,7}"
_EVENT = r"(?:question|answer|speech|statement|remarks|conference|briefing)"

OPENINGS: tuple[tuple[str, str], ...] = (
    ("we-now", rf"{_WE} (?:just|now|also|still|currently|already)(?: been)? \w+"),
    ("we-hear", rf"{_WE} (?:been )?(?:hearing|getting|seeing|tuning) "),
    (
        "more",
        r"(?:Some )?[Mm]ore (?:now |news |reaction |detail |details |comments |lines )?(?:from|on|to bring you|now)\b",
    ),
    ("let-us", r"(?:[Nn]ow )?[Ll]et[’']s (?:bring|turn|take|go|get|have|hear|look|cross|return)\b"),
    ("breaking", r"(?:Breaking|BREAKING|Just in|JUST IN)\b"),
    ("joining", r"(?:If|For those of) you(?:[’']re| are)? just joining us\b"),
    (
        "flurry",
        r"There(?:[’']s| has) been (?:a|an|more|plenty|lots)\b[^.]{0,60}\b(?:updates?|developments?|reaction|news)\b",
    ),
    ("as-reported", r"As we(?:[’']ve| have)? (?:been |just )?(?:report|mention|hear)(?:ed|ing|d)\b"),
    ("question", rf"(?:For|In|On|At|With|The|And the) (?:the )?(?:final|first|last|next|second|opening) {_EVENT}\b"),
    ("our-writer", r"[Oo]ur (?:[\w’'-]{1,30} ){1,5}(?:[A-Z][\w’'-]{1,30} ){2,3}(?:has|is|was|reports|writes|asks)\b"),
    ("in-progress", rf"(?:The )?{_NAME}(?:is|are) (?:now|currently|just|still) (?:being )?\w+ing\b"),
    ("in-progress", rf"(?:The )?{_NAME}(?:is|are) (?:now|currently|still) (?:being )?(?:asked|speaking|questioned)\b"),
    ("in-progress", rf"(?:The )?{_NAME}has (?:just|now)(?: been)? \w+"),
    (
        "in-progress",
        rf"(?:The )?{_NAME}is (?:holding|giving|delivering|taking|addressing)\b[^.]{{0,80}}\b(?:currently|now)\b",
    ),
    ("asked", rf"{_NAME}(?:is|was) (?:now |then |also )?(?:asked|pressed|questioned)\b"),
    ("earlier", r"Earlier,? we (?:heard|reported|brought)\b"),
    ("team", r"(?:The team at|Our colleagues|My colleague|Our correspondent)\b"),
    (
        "greeting",
        r"(?:Good (?:morning|afternoon|evening)|Hello|Welcome (?:back|to (?:our|the)))\b",
    ),
    (
        "turn",
        (
            r"(?:(?:And )?[Nn]ow (?:over |back |on )?to|Over to|Back (?:to|in|at)|On to|Turning (?:now )?to"
            r"|Moving (?:on|now) to|Away from|Next up|First up|In other (?:news|developments)"
            r"|(?:Next|Another|A final|One more) question\b[^.“]{0,60}\b(?:from|on|about|is))\b"
        ),
    ),
    (
        "moments-ago",
        (
            r"(?:In the (?:last|past) (?:few |couple of )?(?:minutes|moments|hour)|Within the last (?:few )?\w+"
            r"|(?:Just )?(?:[Mm]oments|[Mm]inutes) ago|A (?:moment|short while|little while|few minutes) ago)\b"
        ),
    ),
    ("meanwhile", r"Meanwhile[, ]"),
    ("elsewhere", r"Elsewhere[, ]"),
    ("definition", rf"{_NAME}[–—-] (?:the|an?|short for|or) [^–—.]{{3,80}} [–—-] (?:was|is|are|were)\b"),
    ("byline", r"By (?:[A-Z][\w’'-]{1,30} ){1,3}[A-Z][\w’'-]{1,30}(?:,|$|\n)"),
)
"""Name of the sign and the words with which a post opens."""

OPENING = re.compile("|".join(f"(?:{pattern})" for _, pattern in OPENINGS))

_LIVE_ONLY = (
    "we-now",
    "we-hear",
    "more",
    "let-us",
    "joining",
    "flurry",
    "as-reported",
    "our-writer",
    "earlier",
    "team",
)
"""Signs that no report has."""
_ANNOUNCED = re.compile("|".join(f"(?:{pattern})" for name, pattern in OPENINGS if name in _LIVE_ONLY))
_IN_PROGRESS = re.compile(
    "|".join(f"(?:{pattern})" for name, pattern in OPENINGS if name in ("in-progress", "breaking"))
)

_LEANS_BACK = re.compile(
    r"[“\"”]|(?:He|She|It|They|His|Her|Its|Their|This|That|These|Those|But|And|So|Also|Instead|However|Another|Both"
    r"|In particular|In response|As a reminder|At the same time"
    r"|The (?:pair|two|minister|president|comments|move|call))\b"
)
_WORD = r"[A-Z][\w’'-]{1,30}"
_SPEAKING = re.compile(
    rf"Speaking (?:to|at|in|on|during|from)\b[^.,“\"]{{3,120}}, (?:[a-zA-Z]+ ){{0,5}}?"
    rf"(?P<name>{_WORD}(?: {_WORD}){{0,4}}) (?:has |also )?(?:said|says|told|added|warned)"
)
_SPEAKERS = re.compile(
    rf"(?P<before>{_WORD}) (?:has |also )?(?:says|said|adds|added|told)\b"
    rf"|\b(?:says|said|adds|added) (?P<after>{_WORD})"
)
_TAIL = re.compile(
    rf"[,”\"] (?:(?P<role>(?:our |the |a |an )?(?:[\w’'-]{{1,30}} ){{0,6}}?)(?P<name>{_WORD} {_WORD})"
    r"|(?:an?|the) (?:[\w’'-]{1,30} ){0,5}?[a-z]{3,30})"
    r" (?:has |have )?(?:said|says|told|warned|tells|claimed|insisted)\b"
)
_INTRODUCED = re.compile(
    rf"(?:(?:{_WORD}|[a-z][\w’'-]{{1,30}}),? ){{0,6}}?(?P<name>{_WORD} {_WORD})(?:, (?!who\b)[^.“\"]{{3,100}},)? "
    r"(?:has |have |have also |has also |has just )?"
    r"(?:said|says|told|tells|warned|warns|confirmed|confirms|announced|announces|insisted|insists)\b"
)
_STARTS_ASIDE = re.compile(r"(?:Asked|Speaking|Reacting|Discussing|Referring|When|As|While|After|Since|If|Although)\b")
_FIRST_END = re.compile(r"[a-z0-9%)][.!?][”\"]? ")
_STAY = ("Stick with us", "stick with us", "Stay with us", "stay with us", "Stay tuned", "stay tuned")
_WARMTH = (
    re.compile(
        rf"[AaLl](?i:(?<=l)ive (?:updates?\b|blog|page)|(?<=a)s it happened|{BEGINS}(?:(?<=l)atest|(?<=l)ive):)"
    ),
    re.compile(rf"(?:{opening(['Live', 'live'])}) reporter\b"),
    re.compile(rf"(?:{opening(_STAY)}|bring you (?:any|the|more|a))\b"),
    re.compile(rf"(?:{opening(['see our', 'in our'])}) \d{{1,2}}[.:]\d\d(?:am|pm)? post\b"),
    re.compile(
        rf"(?:{opening(['We', 'we'])})(?:[’']re|[’']ve| are| have) (?:just|now) (?:been )?"
        r"(?:hear|see|seen|brought|tuning|getting)"
    ),
    re.compile(rf"(?:{opening(['More', 'more'])}) (?:reaction|now|news) (?:from|to bring you)\b"),
    re.compile(rf"(?:{opening(['is', 'are'])}) (?:now|currently) (?:being )?(?:ask|answer|speak|tak|address)"),
    re.compile(rf"{opening(['has just been'])} (?:asked|told|speaking)\b"),
    re.compile(rf"(?:{opening(['is', 'are'])}) [^.\n]{{0,60}}\b(?:currently|right now)\b"),
)


def is_live(text: str) -> bool:
    """Whether the page is a live one: two different signs of it at least."""
    found = (sign for sign in _WARMTH if sign.search(text))
    return next(found, None) is not None and next(found, None) is not None


def in_progress(text: str, start: int, end: int) -> bool:
    """Whether the paragraph opens with what somebody is doing now: that begins a post even among headed ones."""
    return _IN_PROGRESS.match(text, start, min(end, start + 200)) is not None and not leans_back(text, start)


def announces(text: str, start: int, end: int) -> bool:
    """Whether the writers speak of their page at the paragraph's start, as only those of live pages do."""
    return _ANNOUNCED.match(text, start, min(end, start + 200)) is not None


def opens_scene(text: str, start: int, end: int) -> bool:
    """Whether the words at `start` announce a new post."""
    return OPENING.match(text, start, min(end, start + 200)) is not None and not leans_back(text, start)


def shifts_scene(text: str, start: int, end: int, before: str) -> bool:
    """Whether the paragraph `start`–`end` opens as a post about somebody else than the words `before` it."""
    if leans_back(text, start):
        return False
    stop = min(end, start + 600)
    if (match := _SPEAKING.match(text, start, stop)) is not None:
        speakers = [m["before"] or m["after"] for m in _SPEAKERS.finditer(before)]
        surname = match["name"].split()[-1]
        return surname != speakers[-1] if speakers else surname not in before
    match = _TAIL.search(text, start, stop)
    if match is None or _STARTS_ASIDE.match(text, start) or _FIRST_END.search(text, start, match.start()):
        return False
    return match["name"] is None or match["role"] != "" or match["name"].split()[-1] not in before


def introduces(text: str, start: int, end: int, before: str) -> bool:
    """Whether the paragraph opens with the full name of somebody who speaks and is not named `before` it."""
    match = None if leans_back(text, start) else _INTRODUCED.match(text, start, min(end, start + 300))
    return match is not None and match["name"].split()[-1] not in before


def leans_back(text: str, start: int) -> bool:
    """Whether the sentence at `start` goes on with what was said: a pronoun, a connective, a quotation."""
    return _LEANS_BACK.match(text, start) is not None
