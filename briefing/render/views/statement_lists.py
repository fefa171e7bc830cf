"""The index of all statements, and the whole of what one actor said."""

from collections.abc import Iterable
from itertools import groupby

from briefing.model.actor import Actor
from briefing.model.frozen import frozen
from briefing.model.site import Site
from briefing.model.statement import Statement
from briefing.render.addresses import Addresses
from briefing.render.context import Context
from briefing.render.paging import Leaf
from briefing.render.views.parts import Head, Link, Pager
from briefing.render.views.statements import StatementGroup, StatementLine, most_carried, statement_line


@frozen
class StatementsView:
    """A page of all statements: those of several quotes by the number of their witnesses, then the others by speaker.

    A speaker's group goes on on the next page; its `count` is of the whole of it.
    """

    head: Head
    several: tuple[StatementLine, ...]
    speakers: tuple[StatementGroup, ...]
    pager: Pager


@frozen
class SaidView:
    """A page of all that an actor said, what was carried most widely first."""

    head: Head
    speaker: Link
    name: str
    statements: tuple[StatementLine, ...]
    pager: Pager


def in_the_index(site: Site) -> tuple[Statement, ...]:
    """All statements in the order of the index."""
    several = most_carried(s for s in site.voices.statements.values() if s.has_page)
    alone = sorted(
        (s for s in site.voices.statements.values() if not s.has_page),
        key=lambda s: (site.library.actors[s.speaker].name.casefold(), s.speaker),
    )
    return (*several, *alone)


def statements_view(context: Context, leaf: Leaf[Statement]) -> StatementsView:
    """The view of a page of the index of statements."""
    several = tuple(statement_line(context, s) for s in leaf.things if s.has_page)
    alone = (s for s in leaf.things if not s.has_page)
    return StatementsView(
        head=context.head(
            "statements",
            title=context.words.gettext("Statements"),
            description=context.words.gettext("Who said what, in how many outlets."),
            number=leaf.pager.number,
        ),
        several=several,
        speakers=tuple(_group(context, list(of)) for _, of in groupby(alone, key=lambda s: s.speaker)),
        pager=leaf.pager,
    )


def _group(context: Context, statements: list[Statement]) -> StatementGroup:
    speaker = statements[0].speaker
    return StatementGroup(
        id=f"by-{speaker}",
        actor=context.actor(speaker),
        count=sum(not statement.has_page for statement in context.site.voices.spoken[speaker]),
        lines=tuple(statement_line(context, statement) for statement in statements),
        also=(),
        rest=None,
    )


def much_said(site: Site) -> Iterable[Actor]:
    """The actors whose pages have no room for all that they said."""
    room = Addresses(site).room
    return (actor for actor in site.actors.values() if len(site.voices.spoken.get(actor.id, ())) > room)


def said_view(context: Context, actor: Actor, leaf: Leaf[Statement]) -> SaidView:
    """The view of a page of all that an actor said."""
    title = context.words.gettext("What %(name)s said", name=actor.name)
    speaker = context.actor(actor.id)
    return SaidView(
        head=context.head(
            "said",
            actor.id,
            title=title,
            description=context.words.gettext("Every statement of %(name)s.", name=actor.name),
            crumbs=(context.link("actors", context.words.gettext("Actors")), speaker),
            number=leaf.pager.number,
        ),
        speaker=speaker,
        name=actor.name,
        statements=tuple(statement_line(context, statement) for statement in leaf.things),
        pager=leaf.pager,
    )
