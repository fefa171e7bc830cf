"""What actors are: their first office in words."""

from briefing.model.actor import Actor
from briefing.model.site import Site


def office(site: Site, actor: Actor) -> str:
    """An actor's first office in words: `Secretary General, Nato`; empty where none is known."""
    if not actor.roles:
        return ""
    role = actor.roles[0]
    return f"{role.title}, {site.library.actors[role.of].name}" if role.of else role.title
