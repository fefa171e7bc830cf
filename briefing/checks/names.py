"""Checks of names."""

from collections.abc import Iterator

from briefing.checks.given import Given
from briefing.model.finding import Finding, Where


def aliases_belong_to_one_actor(given: Given) -> Iterator[Finding]:
    """Ensure that a name leads to one actor, so that a text that uses it can be read."""
    owners: dict[str, str] = {}
    for actor in given.site.library.actors.values():
        names: list[tuple[str, Where]] = [(actor.name, ("name",))]
        names += [(alias, ("aliases", number)) for number, alias in enumerate(actor.aliases)]
        for name, where in names:
            owner = owners.setdefault(name.casefold(), actor.id)
            if owner != actor.id:
                message = f"“{name}” is a name of `{owner}` too: leave it to one of the two"
                yield Finding(
                    origin=actor.origin, check="shared-alias", message=message, severity="warning", where=where
                )
