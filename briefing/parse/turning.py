"""Where an unmarked live page turns to something else: signs that are weighed, since no single one is enough."""

import re

from briefing.parse.scenes import leans_back

_TITLED_LIVE = re.compile(
    r"\b(?:live(?::| updates?\b| blog\b| coverage\b| page\b)|as it happened\b)|\s[-–—|:] live$", re.IGNORECASE
)
_SAME_POST = re.compile(r"[“\"”‘]|(?:He|She|It|They|His|Her|Its|Their|One of (?:them|those)|The (?:pair|two))\b")
"""What a paragraph opens with that goes on with the one above it, so that one begins something."""
_NEWS = re.compile(
    r"[^.!?“\"]{3,90}?\b(?:(?:has|have)(?: just| now| also)?(?: been)? \w+|(?:is|are)(?: now| being)? \w+ing\b"
    r"|(?:will|could) \w+)"
)
"""A first sentence that tells what has happened, is going on or is to come."""
_SETS_SCENE = re.compile(
    r"(?:An?|Several|Hundreds|Thousands|Dozens|More than|About|Around|At least|No|The (?:first|next)"
    r"|(?:In|At) [A-Z]\w+)\s"
)
"""Words that speak of what was not spoken of before."""
_ANNOUNCES = re.compile(
    r"(?:(?:What|How|Why|Who|Where|When|Is|Are|Can|Could|Will)\b[^.?!“\"]{5,90}\?\s"
    r"|There (?:was|were|has been|have been) (?:an?|some|more|no|[a-z]+ scenes)\b"
    r"|That(?:[’']s| is) (?:all|it) (?:for|from)\b|If you(?:[’']re| are|[’']ve| have| missed)\b"
    r"|(?:We(?:[’']re| are) (?:closing|ending|pausing|expecting|waiting)|We expect|Our|I(?:[’']m| am|[’']ve| have)"
    r"|You can)\b"
    r"|(?:Outside|Inside|Over (?:in|at)|Away from|Some (?:good|more|rare|breaking|other))\b|It(?:[’']s| is) official\b"
    r"|A (?:second|third|final|new|further) |The (?:scene|mood|latest) )"
)
"""Words with which writers open a post."""
_ASIDE = re.compile(
    r"(?:Asked|Speaking|Reacting|Discussing|Referring|When|While|After|Since|Although|Between|Under|According|On)\s(?![^.?!]*\?)"
)
"""Words that tie a paragraph to the one above it."""
_WORD = re.compile(r"[A-Za-z][\w-]{3,}")
_COMMON = frozenset(
    "have been that this with from they their them will were what when which would could should there where than then"
    " said says told also more most some many into over after before about people today tomorrow morning first second"
    " last being just only other those these your because while during since against until".split()
)
_STEM = 5
"""Letters by which words are the same: "ferry" and "ferries"."""
_ENOUGH, _ENOUGH_EARLY = 2, 3
"""Weight of the signs that another post begins; more of it where the one before has a single paragraph."""
_REACH = 400


def is_titled_live(headline: str) -> bool:
    """Whether a headline says that its page is a live one."""
    return _TITLED_LIVE.search(headline) is not None


def turns_away(words: str, before: str, below: str, *, early: bool) -> bool:
    """Whether the `words` of a paragraph are about something else than those `before` it, its post so far.

    `below` is how the next paragraph opens; `early` means that the post so far is one paragraph.
    """
    if _ASIDE.match(words) or leans_back(words, 0):
        return False
    opening = words[:_REACH]
    shared = len(_stems(words) & _stems(before))
    announced = _ANNOUNCES.match(opening) is not None
    weight = (
        (_SAME_POST.match(below) is not None)
        + (_NEWS.match(opening) is not None)
        + (_SETS_SCENE.match(opening) is not None)
        + 2 * announced
        + (shared == 0)
        - (shared > 1 and not announced)
    )
    return weight >= (_ENOUGH_EARLY if early else _ENOUGH)


def _stems(words: str) -> set[str]:
    """The beginnings of the words that carry meaning."""
    return {word.lower()[:_STEM] for word in _WORD.findall(words) if word.lower() not in _COMMON}
