"""Checks of names."""

from collections.abc import Iterator

from briefing.checks.given import Given
from briefing.model.actor import Actor
from briefing.model.finding import Finding, Where


def aliases_belong_to_one_actor(given: Given) -> Iterator[Finding]:
    """Ensure that a name leads to one actor, so that a text that uses it can be read."""
    owners: dict[str, tuple[Actor, Where]] = {}
    for actor in given.site.library.actors.values():
        names: list[tuple[str, Where]] = [(actor.name, ("name",))]
        names += [(alias, ("aliases", number)) for number, alias in enumerate(actor.aliases)]
        for name, where in names:
            first = owners.setdefault(name.casefold(), (actor, where))
            if first[0] is not actor:
                here, other = (
                    ((actor, where), first) if where != ("name",) or first[1] == where else (first, (actor, where))
                )
                message = f"“{name}” is a name of `{other[0].id}` too: leave it to one of the two"
                yield Finding(
                    origin=here[0].origin, check="shared-alias", message=message, severity="warning", where=here[1]
                )
