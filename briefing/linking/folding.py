"""Folding: a text without what may differ between two printings of the same words."""

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass

MARKS = "\"'`´‘’‚‛“”„‟‹›«»′″＂＇「」『』〝〞〟"
"""Quotation marks and apostrophes."""

_DASHES = "-‐‑‒–—―−﹘﹣－"
_UNSEEN = "\u00ad\u200b\u2060\ufeff"
_BETWEEN = rf"\s{re.escape(MARKS)}{re.escape(_DASHES)}{_UNSEEN}"
_CHANGED = re.compile(rf"[{_BETWEEN}]{{2,}}|[^\S ]|[{re.escape(MARKS)}‐-―−﹘﹣－{_UNSEEN}]|\w[\u0300-\u036f]+")
"""What folding may change: all that stands between words, but a single space or hyphen, and letters in two parts."""

_SINGLE = frozenset("'`´‘’‛′＇")
_DASH = re.compile(f"[{re.escape(_DASHES)}]")
_CLOSES = frozenset(".,;:!?…)]")
_STOP = re.compile(r"[.,](?=\s*\Z)")

_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\ud7ff\uf900-\ufaff\uff66-\uff9f"
"""Scripts that put no space between words, or write particles onto them."""
_LETTER = re.compile(rf"(?![{_UNSPACED}])\w")
_CONTRACTION = re.compile(r"['’ʼ](?:t|s|re|ve|ll|d|m)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Folded:
    """A text folded; `starts` and `places` say of some of its code points where in the original they stand.

    Between two of them the folded text runs along with the original.
    """

    text: str
    starts: tuple[int, ...]
    places: tuple[int, ...]

    def place(self, at: int) -> int:
        """Where in the original the code point `at` of the folded text stands."""
        step = bisect_right(self.starts, at) - 1
        return self.places[step] + at - self.starts[step]

    def at(self, place: int) -> int:
        """Where in the folded text the code point `place` of the original stands, or the next that is left."""
        step = bisect_right(self.places, place) - 1
        at = self.starts[step] + place - self.places[step]
        return min(at, self.starts[step + 1]) if step + 1 < len(self.starts) else at


def fold(text: str) -> Folded:
    """A text with one kind of white space, dash and apostrophe, and without quotation marks.

    White space is one space, a dash is a hyphen without space around it, a letter with its accents is one code point
    where there is one. Nothing is left of white space at either end.
    """
    pieces: list[str] = []
    starts, places = [0], [0]
    done = length = 0
    for found in _CHANGED.finditer(text):
        kept = text[done : found.start()]
        instead = _instead(text, found)
        pieces += (kept, instead)
        done = found.end()
        length += len(kept) + len(instead)
        starts.append(length)
        places.append(done)
    pieces.append(text[done:])
    return Folded("".join(pieces), tuple(starts), tuple(places))


def folded(text: str) -> str:
    """A text folded, where nobody asks for places."""
    return fold(text).text.strip()


def _instead(text: str, found: re.Match[str]) -> str:
    run = found[0]
    before, after = text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]
    if run[0].isalnum():
        return unicodedata.normalize("NFC", run)
    if not before or not after:
        return ""
    if _DASH.search(run):
        return "-"
    if any(map(str.isspace, run)):
        return "" if after in ".," and not run.isspace() else " "
    if not (_is_word(after) and (_is_word(before) or before in _CLOSES)) or all(each in _UNSEEN for each in run):
        return ""
    return "'" if run in _SINGLE and _is_word(before) else " "


def _is_word(character: str) -> bool:
    return character.isalnum() or character == "_"


def bare(text: str) -> str:
    """A text folded, without the stop or comma that closes it: what all printings of the same words share."""
    return _STOP.sub("", folded(text)).rstrip()


def uncapitalised(text: str) -> str:
    """A text with its first letter small."""
    return text[:1].lower() + text[1:]


def is_cut(text: str, at: int) -> bool:
    """Whether a cut before the code point `at` goes through a word, “can’t” being one."""
    if not 0 < at < len(text) or not _LETTER.match(text, at - 1):
        return False
    return _LETTER.match(text, at) is not None or _CONTRACTION.match(text, at) is not None
