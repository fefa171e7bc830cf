"""Where the names of the cast occur."""

import re
from bisect import bisect_right
from collections.abc import Container, Sequence
from dataclasses import dataclass

from ahocorasick_rs import AhoCorasick, MatchKind

from briefing.model.actor import Pronoun
from briefing.parse import countries
from briefing.parse.people import Cast, Known
from briefing.parse.verbs import SPEECH

_HONORIFIC = re.compile(r"\b(?P<title>Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Prof)\.?\s$")
_GENDERED: dict[str, Pronoun] = {
    "Mr": "he",
    "Sir": "he",
    "Lord": "he",
    "Mrs": "she",
    "Ms": "she",
    "Miss": "she",
    "Dame": "she",
    "Lady": "she",
}
_PLACE_BEFORE = re.compile(r"\b(?:in|from|near|outside|around|across|through|leave|left|visit(?:ed|ing)?)\s$")
_ACTS = re.compile(
    rf" (?:(?:has|had|have|also|later|now|itself) )*(?:{SPEECH}|will|would|must|should|could|may|wants?|wanted"
    r"|believes?|believed|fears?|feared|hopes?|hoped|insists|knows|knew|needs?|needed|thinks?|rejected|refus\w+|signed|sent|agreed"
    r"|launched|imposed|recalled|expelled|stopped|decided|backed|supports?|supported)\b"
)
_PLACED = re.compile(
    r"\b(?:of|to|at|for|and|in|from|near|outside|around|across|through|leave|left|visit(?:ed|ing)?"
    r"|(?!(?:Meanwhile|But|And|Yet|So) )[A-Z][\w’-]*)\s$"
)
"""What goes before a city that is no government there."""
_ELDER = re.compile(r",? (?:Sr|Jr|Snr|Jnr|senior|junior)\b\.?")
_NEAR = 1200
"""Characters after which a surname that two people have means the one whom the text named first."""
_ON = re.compile(r"\b(?:on|platform|site|network|to|via|app)\s$")
_SURROGATE = re.compile("[\ud800-\udfff]")
"""No part of any UTF-8 text, and what the matcher cannot encode."""
_FEATURE = re.compile(r"\s(?:Canal|Strait|Strip|Sea|Basin|Desert|Airport|Street|Road|Square)\b")
_POSSESSIVE = re.compile(r"[’']s?\b|[’'](?=\s)")


@dataclass(frozen=True, slots=True, eq=False)
class Named:
    """One occurrence: `start`–`end` is the name with Mr or Dame; a possessive names an owner, not an actor."""

    start: int
    end: int
    known: Known
    possessive: bool


def occurrences(cast: Cast, text: str, edges: Container[int]) -> list[Named]:
    """Every occurrence of a name, the longest form at each place, whole words only, in order.

    At `edges` a word ends though the next one is glued to it.
    """
    forms = [form for form in cast.forms if form]
    if not forms:
        return []
    found: list[Named] = []
    last: dict[str, tuple[Known, int]] = {}
    first_seen: dict[str, Known] = {}
    matcher = AhoCorasick(forms, matchkind=MatchKind.LeftmostLongest)
    for index, start, end in matcher.find_matches_as_indexes(
        _SURROGATE.sub("\ufffd", text).replace("\n", " ").replace("\u00a0", " ")
    ):
        form = forms[index]
        if _is_inside_word(text, start, end, edges) or not _fits_place(cast, text, form, start, end):
            continue
        title = _HONORIFIC.search(text, max(0, start - 6), start)
        family = form.rsplit(" ", 1)[-1]
        recent = last.get(family) if len(cast.forms[form]) > 1 else None
        near = recent is not None and start - recent[1] < _NEAR and _one_break(text, recent[1], start)
        meant = recent[0] if recent and near else first_seen.get(family)
        known = _choose(cast.forms[form], meant, _GENDERED.get(title["title"]) if title else None)
        if title and known.kind == "person":
            known.pronoun = known.pronoun or _GENDERED.get(title["title"])
        if known.kind == "person":
            last[family] = (known, end)
            first_seen.setdefault(family, known)
        first = title.start() if title and known.kind == "person" else start
        elder = _ELDER.match(text, end) if known.kind == "person" else None
        stop = elder.end() if elder else end
        found.append(Named(first, stop, known, _POSSESSIVE.match(text, stop) is not None))
    return found


def _one_break(text: str, start: int, end: int) -> bool:
    """Whether `start`–`end` is in one paragraph, or in two that follow each other."""
    first = text.find("\n", start, end)
    return first < 0 or not text[first : text.rfind("\n", start, end)].strip("\n")


def _is_inside_word(text: str, start: int, end: int, edges: Container[int]) -> bool:
    before = text[start - 1 : start]
    after = text[end : end + 2]
    if (before.isalnum() and start not in edges) or (after[:1].isalnum() and end not in edges):
        return True
    if before in ("-", "_", "@", "#", "/", "’", "'") and text[start - 2 : start - 1].isalnum():
        return True
    return after[:1] in ("-", "_", "@", "/") and after[1:].islower()


def _fits_place(cast: Cast, text: str, form: str, start: int, end: int) -> bool:
    """Whether a form that is ambiguous means the actor here: a capital as its state, a letter as a platform."""
    before = text[max(0, start - 12) : start]
    if len(form) == 1:
        return _ON.search(before) is not None
    owner = cast.forms[form][0]
    if form in cast.seats:
        return _ACTS.match(text, end) is not None and _PLACED.search(before) is None
    if owner.kind == "country" and _FEATURE.match(text, end):
        return False
    if owner.kind == "country" and form != owner.name and form.lower() not in countries.CODE:
        return _PLACE_BEFORE.search(before) is None
    return True


def _choose(owners: Sequence[Known], recent: Known | None, pronoun: Pronoun | None) -> Known:
    """Of several people with one surname, the one who was just named; else whom the text named first."""
    if len(owners) == 1:
        return owners[0]
    owners = [known for known in owners if pronoun is None or known.pronoun in (None, pronoun)] or owners
    return recent if recent is not None and recent in owners else owners[0]


class Mentions:
    """Occurrences by place."""

    def __init__(self, found: Sequence[Named]) -> None:
        self.all = found
        self._starts = [named.start for named in found]

    def between(self, start: int, end: int) -> Sequence[Named]:
        """The occurrences that begin in `start`–`end`."""
        return self.all[bisect_right(self._starts, start - 1) : bisect_right(self._starts, end - 1)]
