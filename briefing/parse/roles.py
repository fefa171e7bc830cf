"""Offices: "the US defence secretary" as a set of words that can be compared with another one."""

import re
from collections.abc import Iterable
from functools import lru_cache

from briefing.model.actor import Pronoun
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
    " member resident local voter supporter fan protester demonstrator onlooker bystander shopper commuter tourist"
    " visitor reader viewer listener caller parent grandparent partner boyfriend girlfriend fiancé fiancée colleague"
    " teammate skipper keeper winger full-back centre-back midfielder batsman bowler jockey trainer pundit landlady"
    " landlord publican shopkeeper butcher plumber electrician firefighter paramedic policeman policewoman negotiator"
    " diplomat monarch duke duchess earl countess viscount bride groom defendant claimant plaintiff complainant juror"
    " foreman magistrate thief burglar suspect gunman hiker climber cyclist runner swimmer sailor fisherman pastor nun"
    " monk poet painter sculptor composer conductor dancer choreographer designer photographer filmmaker screenwriter"
    " playwright biologist physicist chemist astronomer geologist meteorologist forecaster psychologist sociologist"
    " republican democrat conservative socialist liberal backbencher frontbencher incumbent challenger newcomer"
    " youngster shareholder banker trader retailer chairperson cofounder grandson granddaughter stepfather"
    " stepmother cousin nephew niece sibling employee staffer landowner caretaker warden keeper dentist vet"
    " pharmacist technician programmer developer postman courier barista waiter waitress sen. rep. gov. gen. lt. col."
    " sgt. capt. rev. prof. councilman councilwoman councilmember alderman assemblyman assemblywoman selectman"
    " mayor-elect president-elect governor-elect senator-elect".split()
)
"""Words that name what somebody is; the last word of an office."""
CROWDS = frozenset(
    {f"{head}s" for head in HEADS if not head.endswith((".", "y", "man", "men", "s"))}
    | {f"{head[:-3]}men" for head in HEADS if head.endswith("man")}
    | {f"{head[:-1]}ies" for head in HEADS if head.endswith("y")}
    | set("people authorities women children witnesses bosses actresses mps others many users".split())
)
"""Words for several people at once: whoever of them speaks has no name."""
GENERAL = frozenset(
    "man woman actor actress singer star rapper comedian author writer novelist poet player striker goalkeeper defender"
    " midfielder forward winger captain skipper politician lawmaker democrat republican mother father mum dad pensioner"
    " teenager girl boy lady defendant billionaire businessman businesswoman veteran farmer driver student pupil worker"
    " soldier doctor nurse teacher lawyer barrister professor scientist historian analyst economist activist campaigner"
    " artist painter composer director presenter journalist columnist host manager".split()
)
"""Words that say little of somebody: who is spoken of can be called so without having been introduced so."""
TOP = frozenset("chief leader head boss".split())
_HE: dict[str, Pronoun] = dict.fromkeys(
    "man actor father dad boy brother son uncle grandfather husband widower king prince businessman spokesman chairman"
    " policeman congressman grandson nephew boyfriend groom duke earl sir lord monk waiter".split(),
    "he",
)
_SHE: dict[str, Pronoun] = dict.fromkeys(
    "woman actress mother mum mom girl sister daughter aunt grandmother wife widow queen princess businesswoman lady"
    " spokeswoman chairwoman policewoman congresswoman granddaughter niece girlfriend bride duchess countess dame"
    " baroness nun waitress landlady".split(),
    "she",
)
_UNDER = frozenset("shadow deputy vice assistant junior associate under".split())
"""Words that make another office of one: the deputy mayor is not the mayor."""
_GENDERS = _HE | _SHE
_HIGH = frozenset(
    "president premier chancellor king queen secretary-general director-general ceo chairman chair minister"
    " executive chief pm manager".split()
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
    "coach": "manager",
    "skipper": "captain",
    "keeper": "goalkeeper",
    "attorney": "lawyer",
    "mum": "mother",
    "mom": "mother",
    "dad": "father",
    "organization": "organisation",
}
_IGNORED = frozenset(
    "the a an of for to at in and his her its their our former then new current acting senior top late's s mr mrs ms"
    "veteran longtime outgoing incoming".split()
)
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")

Office = frozenset[str]


@lru_cache(maxsize=1 << 12)
def office(words: str) -> Office:
    """The content words of an office, spelling and countries made alike: `{united-states, defence, secretary}`."""
    text = re.sub(r"[’']s\b", "", words.lower())
    for pattern, fixed in _FIXED:
        text = pattern.sub(fixed, text)
    found = (CODE.get(word, word).replace(" ", "-") for word in _WORD.findall(text))
    return frozenset(_SPELLING.get(word, word) for word in found if word not in _IGNORED)


def gender(held: Office, words: str) -> Pronoun | None:
    """The pronoun that the words for somebody tell: "the actress", "a spokeswoman", "his brother"."""
    return next((_GENDERS[word] for word in (*words.lower().split(), *held) if word in _GENDERS), None)


def fits(asked: Office, held: Iterable[Office]) -> bool:
    """Whether somebody who holds the offices `held` can be meant by `asked`."""
    other = _UNDER - asked
    offices = [one for one in held if not one & other]
    if not offices:
        return False
    if any(asked <= one for one in offices):
        return True
    rest, below = asked - TOP, asked - _HIGH
    if rest != asked:
        return any(rest <= one and one & _HIGH for one in offices)
    return below != asked and bool(below) and any(below <= one and one & TOP and not one & _HIGH for one in offices)
