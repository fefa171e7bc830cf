"""The page of an actor, and the index of all actors."""

from functools import cache

from markupsafe import Markup

from briefing.model.actor import Actor, ActorKind
from briefing.model.entry import Entry
from briefing.model.frozen import frozen
from briefing.model.later import Lazy, later
from briefing.model.site import Site
from briefing.render.addresses import outward
from briefing.render.context import Context
from briefing.render.labels import ACTOR_KINDS
from briefing.render.linked_data import things
from briefing.render.paging import Leaf
from briefing.render.views.activity import Activity, Presence, activity, presence
from briefing.render.views.filters import Filters, filters
from briefing.render.views.parts import Card, Counted, Head, Link, Pager
from briefing.render.views.statements import StatementGroup, everything_said, grouped
from briefing.render.words import N_

_COMPANY = 20
"""So many of those who appear with an actor are named; the pictures and the entries have the others."""


@frozen
class RoleView:
    """An office, and whose it is."""

    title: str
    of: Link | None


@frozen
class ActorView(Lazy):
    """One actor: what they said, by whom it is about; what is said about them, by speaker; where they appear.

    `said_count` and `about_count` count each statement once.
    """

    head: Head
    name: str
    kind: str
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
    filters: Filters
    pager: Pager
    activity: Activity | None
    presence: tuple[Presence, ...]
    company: tuple[Counted, ...]
    written: tuple[Link, ...]


@frozen
class ActorGroup:
    """The actors of one kind, by name."""

    id: str
    title: str
    actors: tuple[Counted, ...]


@frozen
class ActorsView:
    """A page of all actors, by kind."""

    head: Head
    groups: tuple[ActorGroup, ...]
    pictures: tuple[Link, ...]
    pager: Pager


_GROUPS: tuple[tuple[ActorKind, str], ...] = (
    ("person", N_("People")),
    ("organisation", N_("Organisations")),
    ("country", N_("Countries")),
    ("group", N_("Groups")),
)


def actor_view(context: Context, actor: Actor, leaf: Leaf[Entry]) -> ActorView:
    """The view of one actor, with the first page of their entries."""
    site = context.site
    said = cache(lambda: site.voices.spoken.get(actor.id, ()))
    about = cache(lambda: site.voices.spoken_about.get(actor.id, ()))
    return ActorView(
        head=_head(context, actor),
        name=actor.name,
        kind=context.words.gettext(ACTOR_KINDS[actor.kind]),
        html=context.html(actor.body),
        aliases=actor.aliases,
        roles=tuple(RoleView(title=role.title, of=context.actor(role.of) if role.of else None) for role in actor.roles),
        country=context.actor(actor.country) if actor.country else None,
        member_of=context.actors_of(actor.member_of),
        elsewhere=tuple(map(outward, actor.same_as)),
        note=actor.note,
        said=later(lambda: grouped(context, said(), "about", rest=lambda _: everything_said(context, actor.id))),
        said_count=later(lambda: len(said())),
        about=later(lambda: grouped(context, about(), "by", rest=lambda by: everything_said(context, by))),
        about_count=later(lambda: len(about())),
        entries=tuple(context.card(entry) for entry in leaf.things),
        filters=later(lambda: filters(context, leaf, besides=actor.id)),
        pager=leaf.pager,
        activity=later(lambda: activity(context, site.by_actor.get(actor.id, ()))),
        presence=later(lambda: presence(context, actor)),
        company=later(lambda: _company(context, actor)),
        written=later(lambda: tuple(context.article(article) for article in site.written.get(actor.id, ()))),
    )


def _head(context: Context, actor: Actor) -> Head:
    said = context.words.gettext("What %(name)s said, and what was said about them.", name=actor.name)
    return context.head(
        "actor",
        actor.id,
        title=actor.name,
        description=later(lambda: context.summary(actor.body) or said),
        crumbs=(context.link("actors", context.words.gettext("Actors")),),
        edit=actor.origin.path,
        json_ld=later(lambda: [things.actor(context, actor)]),
    )


def _company(context: Context, actor: Actor) -> tuple[Counted, ...]:
    """Who appears with an actor, with in how many entries."""
    others = context.site.company.get(actor.id, ())[:_COMPANY]
    return tuple(Counted(link=context.actor(other.actor.id), count=other.entries) for other in others)


def actors_by_name(site: Site) -> tuple[Actor, ...]:
    """All actors, those of a kind together, by name."""
    kinds = [kind for kind, _ in _GROUPS]
    return tuple(sorted(site.actors.values(), key=lambda a: (kinds.index(a.kind), a.name.casefold(), a.id)))


def actors_view(context: Context, leaf: Leaf[Actor]) -> ActorsView:
    """The view of a page of the index of actors."""
    groups = (
        ActorGroup(
            id=kind,
            title=context.words.gettext(title),
            actors=tuple(_counted(context, actor) for actor in leaf.things if actor.kind == kind),
        )
        for kind, title in _GROUPS
    )
    return ActorsView(
        head=context.head(
            "actors",
            title=context.words.gettext("Actors"),
            description=context.words.gettext("Everyone who plays a part in the briefing."),
            number=leaf.pager.number,
        ),
        groups=tuple(group for group in groups if group.actors),
        pictures=context.made(
            ("network", context.words.gettext("Who appears with whom")),
            ("who-on-whom", context.words.gettext("Who on whom")),
        ),
        pager=leaf.pager,
    )


def _counted(context: Context, actor: Actor) -> Counted:
    entries = len(context.site.by_actor.get(actor.id, ()))
    return Counted(link=context.actor(actor.id), count=entries, remark=context.roles(actor))
