"""Offices: "the US defence secretary" as a set of words that can be compared with another one."""

import re
from collections.abc import Iterable

from briefing.parse.countries import CODE

HEADS = frozenset(
    "president premier chancellor king queen pope prince princess minister secretary secretary-general chief"
    " leader head boss director spokesman spokeswoman spokesperson chairman chairwoman chair chairperson"
    " ambassador envoy commissioner commander general admiral colonel captain lieutenant major sergeant inspector"
    " superintendent constable officer official mayor governor senator congressman congresswoman representative mp"
    " msp mep peer councillor lawmaker politician candidate deputy speaker analyst editor correspondent reporter"
    " presenter columnist journalist broadcaster professor lecturer academic historian economist scientist"
    " researcher expert doctor surgeon nurse teacher headteacher lawyer solicitor barrister attorney prosecutor"
    " judge coroner detective sheriff activist campaigner author writer novelist actor actress singer musician"
    " rapper comedian director-general producer manager coach player striker goalkeeper defender midfielder"
    " founder co-founder owner billionaire businessman businesswoman entrepreneur ceo executive investor trader"
    " strategist consultant adviser advisor aide ally rival opponent successor predecessor counterpart neighbour"
    " neighbor resident witness victim survivor mother father mum dad mom wife husband widow widower son daughter"
    " brother sister uncle aunt grandmother grandfather friend farmer driver student pupil worker soldier veteran"
    " priest bishop archbishop rabbi imam vicar chaplain baroness lord dame sir pm vice-president pilot astronaut"
    " engineer architect chef curator librarian gardener baker lord-mayor treasurer whip watchdog regulator"
    " insider source man woman teenager pensioner lady girl boy star candidate host critic passenger pollster"
    " sen. rep. gov. gen. lt. col. sgt. capt. rev. prof.".split()
)
"""Words that name what somebody is; the last word of an office."""
TOP = frozenset("chief leader head boss".split())
_HIGH = frozenset(
    "president premier chancellor king queen secretary-general director-general ceo chairman chair minister"
    " executive chief pm".split()
)
_FIXED = (
    (re.compile(r"\bsecretary[ -]general\b"), "secretary-general"),
    (re.compile(r"\bdirector[ -]general\b"), "director-general"),
    (re.compile(r"\bvice[ -]president\b"), "vice-president"),
    (re.compile(r"\b(?:prime[ -]minister|pm)\b"), "premier"),
    (re.compile(r"\bwhite house\b"), "white-house"),
    (re.compile(r"\bunited states\b|\bu\.s\.|\bus\b"), "united-states"),
    (re.compile(r"\bunited kingdom\b|\buk\b"), "united-kingdom"),
    (re.compile(r"\beuropean union(?:[’']s)?\b|\beu\b"), "european-union"),
)
_SPELLING = {
    "defense": "defence",
    "sen": "senator",
    "rep": "representative",
    "gov": "governor",
    "gen": "general",
    "center": "centre",
    "labor": "labour",
    "spokeswoman": "spokesman",
    "spokesperson": "spokesman",
} | {
    "chairwoman": "chairman",
    "chair": "chairman",
    "advisor": "adviser",
    "organization": "organisation",
}
_IGNORED = frozenset(
    "the a an of for to at in and his her its their our former then new current acting senior top late's s mr mrs ms"
    "veteran longtime outgoing incoming".split()
)
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")

Office = frozenset[str]


def office(words: str) -> Office:
    """The content words of an office, spelling and countries made alike: `{united-states, defence, secretary}`."""
    text = re.sub(r"[’']s\b", "", words.lower())
    for pattern, fixed in _FIXED:
        text = pattern.sub(fixed, text)
    found = (CODE.get(word, word).replace(" ", "-") for word in _WORD.findall(text))
    return frozenset(_SPELLING.get(word, word) for word in found if word not in _IGNORED)


def fits(asked: Office, held: Iterable[Office]) -> bool:
    """Whether somebody who holds the offices `held` can be meant by `asked`."""
    offices = list(held)
    if any(asked <= one for one in offices):
        return True
    rest, below = asked - TOP, asked - _HIGH
    if rest != asked:
        return any(rest <= one and one & _HIGH for one in offices)
    return below != asked and bool(below) and any(below <= one and one & TOP and not one & _HIGH for one in offices)
