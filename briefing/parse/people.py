"""The cast of an article: who is named in it, under which forms, with which offices."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from rapidfuzz.fuzz import ratio

from briefing.model.actor import Actor, ActorKind, Pronoun
from briefing.model.ids import ActorId
from briefing.parse.forenames import PRONOUN
from briefing.parse.roles import Office, office

_SIMILAR = 88
"""Per cent of likeness from which two full names with one surname are the same person's."""
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


class Cast:
    """All names of one article; a form can belong to several until its place decides."""

    def __init__(self, actors: Sequence[Actor]) -> None:
        self.forms: dict[str, list[Known]] = defaultdict(list)
        self.introduced: dict[str, set[Known]] = defaultdict(set)
        """People whom the text names in full, by forename."""
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
                self._index(form.rsplit(" ", 1)[1], known)
                self._people[fold(form.rsplit(" ", 1)[1])].append(known)
                known.pronoun = known.pronoun or PRONOUN.get(form.split()[0])
        return known

    def _index(self, form: str, known: Known) -> None:
        for variant in {form, form.upper()} if form.isalpha() and len(form) <= 4 and form[1:].islower() else {form}:
            if known not in self.forms[variant]:
                self.forms[variant].append(known)

    def respell(self, word: str) -> None:
        """Let a surname in another spelling mean the person who has it."""
        if word not in self.forms and (owners := self._people.get(fold(word))):
            self._index(word, owners[0])

    def call_by_forename(self, word: str) -> None:
        """Let a forename that only one person of the text has mean that person."""
        if word not in self.forms and len(self.introduced.get(word, ())) == 1:
            self._index(word, next(iter(self.introduced[word])))

    def person(self, name: str) -> Known | None:
        """The person who already goes by `name` or by a spelling of it."""
        if found := [known for known in self.forms.get(name, ()) if known.kind == "person"]:
            return found[0]
        same = self._people.get(fold(name.rsplit(" ", 1)[-1]), [])
        whole = fold(name)
        return next((k for k in same if _same_forename(k.name, name) or ratio(fold(k.name), whole) >= _SIMILAR), None)


def fold(name: str) -> str:
    """A name without case, accents and the endings that transliterations differ in."""
    plain = unicodedata.normalize("NFKD", name.casefold().replace("’", "'"))
    words = "".join(char for char in plain if not unicodedata.combining(char)).split()
    return " ".join(_fold_ending(word) for word in words)


def _fold_ending(word: str) -> str:
    ending = next((e for e in _ENDINGS if word.endswith(e) and len(word) > len(e) + 3), "")
    return word[: len(word) - len(ending)] + "y" if ending else word


def _same_forename(one: str, other: str) -> bool:
    return fold(one.split(maxsplit=1)[0]) == fold(other.split(maxsplit=1)[0])


def _offices(actor: Actor, names: dict[ActorId, Actor]) -> Iterable[Office]:
    for role in actor.roles:
        body = names.get(role.of) if role.of else None
        for of in (body.name, *body.aliases) if body else ("",):
            held = office(f"{role.title} {of}")
            yield held
            country = names.get(actor.country) if actor.country and not body else None
            if country:
                yield held | office(country.name)
