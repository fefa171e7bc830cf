"""The page of an actor, and the index of all actors."""

from dataclasses import dataclass

from markupsafe import Markup

from briefing.model.actor import Actor, ActorKind
from briefing.model.ids import ActorId
from briefing.render.context import Context
from briefing.render.views.parts import Card, Counted, Head, Link
from briefing.render.views.statements import StatementGroup, grouped

_ROOM = 60
"""So many statements of an actor the page shows, and so many about the actor."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleView:
    """An office, and whose it is."""

    title: str
    of: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorView:
    """One actor: what they said, by whom it is about; what is said about them, by speaker; where they appear.

    `said_count` and `about_count` count each statement once.
    """

    head: Head
    name: str
    kind: ActorKind
    html: Markup
    aliases: tuple[str, ...]
    roles: tuple[RoleView, ...]
    country: Link | None
    member_of: tuple[Link, ...]
    elsewhere: tuple[str, ...]
    note: str | None
    said: tuple[StatementGroup, ...]
    said_count: int
    about: tuple[StatementGroup, ...]
    about_count: int
    entries: tuple[Card, ...]
    company: tuple[Counted, ...]
    written: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorGroup:
    """The actors of one kind, by name."""

    id: str
    title: str
    actors: tuple[Counted, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorsView:
    """All actors by kind."""

    head: Head
    groups: tuple[ActorGroup, ...]


_GROUPS: tuple[tuple[ActorKind, str], ...] = (
    ("person", "People"),
    ("organisation", "Organisations"),
    ("country", "Countries"),
    ("group", "Groups"),
)


def actor_view(context: Context, actor: Actor) -> ActorView:
    """The view of one actor."""
    site = context.site
    said, about = site.voices.spoken.get(actor.id, ()), site.voices.spoken_about.get(actor.id, ())
    return ActorView(
        head=context.head(
            "actor",
            actor.id,
            title=actor.name,
            description=context.summary(actor.body) or f"What {actor.name} said, and what was said about them.",
            crumbs=(context.link("actors", "Actors"),),
            edit=actor.origin.path,
        ),
        name=actor.name,
        kind=actor.kind,
        html=context.html(actor.body),
        aliases=actor.aliases,
        roles=tuple(RoleView(title=role.title, of=context.actor(role.of) if role.of else None) for role in actor.roles),
        country=context.actor(actor.country) if actor.country else None,
        member_of=context.actors_of(actor.member_of),
        elsewhere=actor.same_as,
        note=actor.note,
        said=grouped(context, said, "about", room=_ROOM, rest=_in_the_entries),
        said_count=len(said),
        about=grouped(context, about, "by", room=_ROOM, rest=_in_the_entries),
        about_count=len(about),
        entries=tuple(context.card(entry) for entry in site.by_actor.get(actor.id, ())),
        company=tuple(
            Counted(link=context.actor(other.actor.id), count=other.entries) for other in site.company.get(actor.id, ())
        ),
        written=tuple(context.article(article) for article in site.written.get(actor.id, ())),
    )


def _in_the_entries(_: ActorId | None) -> Link:
    return Link(text="in the entries below", href="#entries")


def actors_view(context: Context) -> ActorsView:
    """The view of the index of actors."""
    by_name = sorted(context.site.actors.values(), key=lambda actor: (actor.name.casefold(), actor.id))
    groups = (
        ActorGroup(id=kind, title=title, actors=tuple(_counted(context, a) for a in by_name if a.kind == kind))
        for kind, title in _GROUPS
    )
    return ActorsView(
        head=context.head("actors", title="Actors", description="Everyone who plays a part in the briefing."),
        groups=tuple(group for group in groups if group.actors),
    )


def _counted(context: Context, actor: Actor) -> Counted:
    entries = len(context.site.by_actor.get(actor.id, ()))
    return Counted(link=context.actor(actor.id), count=entries, remark=context.roles(actor))
