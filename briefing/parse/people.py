"""The cast of an article: who is named in it, under which forms, with which offices."""

import unicodedata
from collections import defaultdict
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from rapidfuzz.fuzz import ratio

from briefing.model.actor import Actor, ActorKind, Pronoun
from briefing.model.ids import ActorId
from briefing.parse import countries, institutions
from briefing.parse.forenames import PRONOUN
from briefing.parse.roles import Office, office

_SIMILAR, _LONG = 80, 5
"""Per cent of likeness from which two forenames with one surname are the same person's, and letters it takes."""
_FAMILY = 50
"""People of one name among whom its bearer is looked for: a bound on the time that a list of names can take."""
_ENDINGS = ("yy", "iy", "ij", "ii", "y", "i")


@dataclass(slots=True, eq=False)
class Known:
    """Somebody or something with a name. `offices` grow while the article is read."""

    name: str
    kind: ActorKind
    actor: ActorId | None = None
    pronoun: Pronoun | None = None
    evidence: str | None = None
    offices: set[Office] = field(default_factory=set)
    speaks_for: "Known | None" = None
    """The body of whose spokesmen this person is one."""


class Cast:
    """All names of one article; a form can belong to several until its place decides."""

    def __init__(self, actors: Sequence[Actor]) -> None:
        self.forms: dict[str, list[Known]] = defaultdict(list)
        self.introduced: dict[str, set[Known]] = defaultdict(set)
        """People whom the text names in full, by forename."""
        self.seats: set[str] = set()
        """Seats of government that stand for it only where they act."""
        self._people: dict[str, list[Known]] = defaultdict(list)
        names = {actor.id: actor for actor in actors}
        for actor in actors:
            known = Known(actor.name, actor.kind, actor.id, actor.pronoun)
            known.offices.update(_offices(actor, names))
            self.add(known, (actor.name, *actor.aliases))

    def add(self, known: Known, forms: Iterable[str]) -> Known:
        """Take in a name with its forms; a person also goes by the surname."""
        for form in forms:
            self._index(form, known)
            if known.kind == "person" and " " in form:
                for family in {form.rsplit(" ", 1)[1], _with_particles(form)}:
                    self._index(family, known)
                namesakes = self._people[fold(form.rsplit(" ", 1)[1])]
                if len(namesakes) < _FAMILY:
                    namesakes.append(known)
                known.pronoun = known.pronoun or PRONOUN.get(form.split()[0])
        return known

    def _index(self, form: str, known: Known) -> None:
        for variant in {form, form.upper()} if form.isalpha() and len(form) <= 4 and form[1:].islower() else {form}:
            owners = self.forms[variant]
            if len(owners) < _FAMILY and known not in owners:
                owners.append(known)

    def person_named(self, name: str) -> Known | None:
        """The person who goes by exactly `name`."""
        return next((known for known in self.forms.get(name, ()) if known.kind == "person"), None)

    def land(self, demonym: str) -> Known | None:
        """The country whose people and government are called `demonym`."""
        word = demonym.capitalize()
        names = (countries.CODE.get(demonym, "").title(), word.removesuffix("n"), word.removesuffix("ian"), word)
        owners = (known for name in names for known in self.forms.get(name, ()) if known.kind == "country")
        return next(owners, None)

    def respell(self, word: str) -> None:
        """Let a surname in another spelling mean the person who has it."""
        if word not in self.forms and (owners := self._people.get(fold(word))):
            self._index(word, owners[0])

    def shorten_bodies(self, words: Container[str]) -> None:
        """Let "Rovers" mean the one club of the text that is called so, "Fauxtech" the one Fauxtech Holdings."""
        short: dict[str, set[Known]] = defaultdict(set)
        for known in {k for owners in self.forms.values() for k in owners if k.evidence == "name of a body"}:
            first, *_, last = known.name.split() if " " in known.name else ("", "")
            for word in (
                *([last] if last in institutions.CLUBS else ()),
                *([first] if last in institutions.FIRMS else ()),
            ):
                short[word].add(known)
        for word, named in short.items():
            if word in words and word not in self.forms and len(named) == 1:
                self._index(word, *named)

    def call_by_forename(self, word: str) -> None:
        """Let a forename that only one person of the text has mean that person."""
        if word not in self.forms and len(self.introduced.get(word, ())) == 1:
            self._index(word, next(iter(self.introduced[word])))

    def person(self, name: str) -> Known | None:
        """The person who already goes by `name` or by a spelling of it."""
        if found := [known for known in self.forms.get(name, ()) if known.kind == "person"]:
            return found[0]
        same = self._people.get(fold(name.rsplit(" ", 1)[-1]), [])
        return next((k for k in same if _same_forename(k.name, name)), None)


def _with_particles(name: str) -> str:
    """The family name from its first small word on: "van der Test"."""
    words = name.split()
    first = next((at for at, word in enumerate(words[1:], 1) if word.islower()), len(words) - 1)
    return " ".join(words[first:])


@lru_cache(maxsize=1 << 14)
def fold(name: str) -> str:
    """A name without case, accents and the endings that transliterations differ in."""
    plain = unicodedata.normalize("NFKD", name.casefold().replace("’", "'"))
    words = "".join(char for char in plain if not unicodedata.combining(char)).split()
    return " ".join(_fold_ending(word) for word in words)


def _fold_ending(word: str) -> str:
    ending = next((e for e in _ENDINGS if word.endswith(e) and len(word) > len(e) + 3), "")
    return word[: len(word) - len(ending)] + "y" if ending else word


def _same_forename(one: str, other: str) -> bool:
    first, second = fold(one.split(maxsplit=1)[0]), fold(other.split(maxsplit=1)[0])
    return first == second or (min(len(first), len(second)) >= _LONG and ratio(first, second) >= _SIMILAR)


def _offices(actor: Actor, names: dict[ActorId, Actor]) -> Iterable[Office]:
    for role in actor.roles:
        body = names.get(role.of) if role.of else None
        for of in (body.name, *body.aliases) if body else ("",):
            held = office(f"{role.title} {of}")
            yield held
            country = names.get(actor.country) if actor.country and not body else None
            if country:
                yield held | office(country.name)
