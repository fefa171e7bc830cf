"""Several under one name: the two sides of a match, an administration, the allies of a power."""

import re

from briefing.model.actor import ActorKind
from briefing.parse.bodies import BODY
from briefing.parse.people import Cast, Known
from briefing.parse.runs import WORD
from briefing.parse.starts import opening

_COLLECTIVES: tuple[tuple[ActorKind, re.Pattern[str]], ...] = (
    ("group", re.compile(rf"(?:{opening('Nato NATO EU European Western Arab Gulf G7'.split())}) allies\b")),
    ("organisation", re.compile(r"[A-Z](?<=[Tt]he .)[\w’-]{1,20} administration\b")),
)
"""Their kind and how they are told."""
_SCORE = re.compile(rf" \d{{1,2}}[-–]\d{{1,2}} (?P<guest>{WORD}(?: {WORD}){{0,2}})")
_SIDE = re.compile(rf"(?<=[\n.:] )?{WORD}(?: {WORD}){{0,2}}$")
_NO_SIDE = frozenset("The A On In At Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())


def add_collectives(cast: Cast, text: str) -> None:
    """Take in "Nato allies" and "the Exampleby administration"; "European allies" are Europe."""
    for kind, form in _COLLECTIVES:
        for match in form.finditer(text):
            name = match[0].replace("NATO", "Nato")
            if match[0] in cast.forms:
                continue
            known = next(iter(cast.forms.get("Europe" if name.startswith("European") else name, ())), None)
            cast.add(known or Known(name, kind, evidence="a collective"), (name, match[0]))


def add_sides(cast: Cast, text: str) -> None:
    """Take in the clubs of "Sampleton Rovers 2-1 Klow Town"; one word alone is a town's name as well."""
    for match in _SCORE.finditer(text):
        home = _SIDE.search(text, max(0, match.start() - 40), match.start())
        for side in (home[0], match["guest"]) if home else ():
            words = side.split()
            if (
                len(words) > 1
                and words[0] not in _NO_SIDE
                and not any(form in cast.forms for form in (side, words[-1]))
            ):
                cast.add(Known(side, "organisation", evidence=BODY), (side,))
