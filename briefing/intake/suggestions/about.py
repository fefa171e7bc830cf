"""Whom a quote is about, where the entry does not say so and the words themselves do."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping

from briefing.content.additions import Addition
from briefing.intake.suggestions.given import Given, listed, spans_of
from briefing.intake.suggestions.suggestion import Suggestion
from briefing.model.actor import ActorKind
from briefing.model.ids import ActorId

_WHOLE: frozenset[ActorKind] = frozenset({"person", "group"})
"""Kinds that a quote is about when it names nobody else; a country or a body is often only where something happens."""
Named = Mapping[ActorId, int]
Rule = Callable[[Given, Named, ActorId], bool]


def again(given: Given, named: Named, id_: ActorId) -> bool:  # noqa: ARG001 - rules have one signature
    """The words name the actor more than once."""
    return named[id_] > 1


def alone(given: Given, named: Named, id_: ActorId) -> bool:
    """The words name this person or group, and nobody else."""
    return len(named) == 1 and given.site.library.actors[id_].kind in _WHOLE


RULES: tuple[tuple[str, str, Rule], ...] = (
    ("again", "the words name it more than once", again),
    ("alone", "the words name nobody else", alone),
)


def about(given: Given) -> Iterator[Suggestion]:
    """Those whom a quote with a speaker is about, if the entry does not say that it is about anybody."""
    for number, quote in given.quotes():
        if quote.about or quote.speaker is None:
            continue
        part = given.text.quoted[number - 1]
        named = Counter(actor for actor, _ in part.names if actor != quote.speaker)
        for id_ in sorted(named):
            rule = next(((name, why) for name, why, holds in RULES if holds(given, named, id_)), None)
            if rule is not None:
                yield Suggestion(
                    entry=given.entry.id,
                    path=given.entry.origin.path,
                    kind="about",
                    value=id_,
                    quote=number,
                    of=given.of(number),
                    what=f"{given.called(number)} is about `{id_}`",
                    rule=rule[0],
                    why=rule[1],
                    grounds=tuple(part.ground(span) for span in spans_of(part.names, id_)),
                    additions=(*listed(id_), Addition(where=("quotes", number - 1, "about"), value=id_, many=True)),
                )
