"""Statements in lists: one a line, by whom they are about or by speaker; and the index of all statements."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from briefing.model.ids import ActorId
from briefing.model.statement import Statement
from briefing.render.context import Context
from briefing.render.dates import When, when
from briefing.render.grades import graded
from briefing.render.quotation import in_line
from briefing.render.views.parts import Counted, GradeView, Head, Link
from briefing.render.wordings import carried_in_short

_SHORT = 60
"""Characters of a quotation that is named a second time."""
_NAMED_AGAIN = 12
_ROOM = 160
_SEVERAL = 50
"""So many statements the index shows, and of them so many of several quotes: more would make too heavy a page."""
_ROOM_OF_A_HEADING = 0.65


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementLine:
    """A statement in a list. `words` are those on record where the editor's title stands in their place."""

    link: Link
    words: str
    speaker: Link
    carried: str
    when: When | None
    grade: GradeView


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementGroup:
    """The statements of an actor, or about one; `count` are all of them.

    `also` are those that another group of the page shows, `rest` leads to those that it has no room for.
    """

    id: str
    actor: Link | None
    count: int
    lines: tuple[StatementLine, ...]
    also: tuple[Link, ...]
    rest: Counted | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementsView:
    """All statements: those of several quotes by the number of their witnesses, then the others by speaker."""

    head: Head
    total: int
    several: tuple[StatementLine, ...]
    speakers: tuple[StatementGroup, ...]


def statement_line(context: Context, statement: Statement) -> StatementLine:
    """A statement as lists show it."""
    first, wording = statement.citations[0], statement.wording
    titled = statement.ruling is not None and statement.ruling.title is not None
    moment = statement.said or context.site.times[first.entry.id]
    source = context.source(context.site.articles[wording.entry.article]).text
    return StatementLine(
        link=context.statement(statement),
        words=in_line(wording.quote.text, _SHORT * 2) if titled else "",
        speaker=context.actor(statement.speaker),
        carried=source if len(statement.citations) == 1 else carried_in_short(statement),
        when=when(moment.at_day()) if moment else None,
        grade=graded(context.site, wording),
    )


def most_carried(statements: Iterable[Statement]) -> list[Statement]:
    """Statements by the number of their witnesses, then of their quotes."""
    return sorted(statements, key=lambda s: (-len(s.witnesses), -len(s.citations)))


def grouped(
    context: Context,
    statements: Iterable[Statement],
    by: Literal["about", "by"],
    *,
    room: float,
    rest: Callable[[ActorId | None], Link],
) -> tuple[StatementGroup, ...]:
    """Statements by whom they are `about` or `by`, the largest group first; those about nobody come last.

    A statement about several stands under the first of them and is named again under the others.

    Args:
        context: the site.
        statements: what is to be shown.
        by: under whom a statement belongs; the groups' ids begin with it.
        room: how many lines there may be in all.
        rest: leads to those of a group for which there is no room.
    """
    groups: dict[ActorId | None, list[Statement]] = {}
    for statement in most_carried(statements):
        for actor in _under(statement, by):
            groups.setdefault(actor, []).append(statement)
    own = {actor: [s for s in group if _under(s, by)[0] == actor] for actor, group in groups.items()}
    share = fair_share([len(group) for group in own.values()], room)
    made = []
    for actor, group in sorted(groups.items(), key=lambda item: (not item[0], -len(item[1]), item[0] or "")):
        shown = own[actor][:share]
        named = [s for s in group if _under(s, by)[0] != actor][:_NAMED_AGAIN]
        made.append(
            StatementGroup(
                id=f"{by}-{actor}" if actor else "other",
                actor=context.actor(actor) if actor else None,
                count=len(group),
                lines=tuple(statement_line(context, s) for s in shown),
                also=tuple(context.statement(s, _SHORT) for s in named),
                rest=_counted(rest(actor), len(group) - len(shown) - len(named)),
            )
        )
    return tuple(made)


def _counted(link: Link, count: int) -> Counted | None:
    return Counted(link=link, count=count) if count else None


def _under(statement: Statement, by: Literal["about", "by"]) -> tuple[ActorId | None, ...]:
    """The actors whose groups a statement belongs to."""
    return (statement.speaker,) if by == "by" else statement.about or (None,)


def fair_share(sizes: Collection[int], room: float) -> int:
    """How many each of several lists may show, so that all of them together show no more than there is room for."""
    ahead = len(sizes)
    for size in sorted(sizes):
        share = int(max(room, 0) // ahead)
        if size > share:
            return share
        room, ahead = room - size, ahead - 1
    return max(sizes, default=0)


def statements_view(context: Context) -> StatementsView:
    """The view of the index of statements."""
    site = context.site
    several = most_carried(s for s in site.voices.statements.values() if s.has_page)[:_SEVERAL]
    listed = {statement.id for statement in several}
    others: Mapping[ActorId, list[Statement]] = {
        speaker: left
        for speaker, all_ in site.voices.spoken.items()
        if (left := [s for s in all_ if s.id not in listed])
    }
    groups = grouped(
        context,
        (statement for left in others.values() for statement in left),
        "by",
        room=_ROOM - len(several) - _ROOM_OF_A_HEADING * len(others),
        rest=lambda actor: context.link("actor", f"on {_name(context, actor)}’s page", actor or "", "said"),
    )
    return StatementsView(
        head=context.head("statements", title="Statements", description="Who said what, in how many outlets."),
        total=len(site.voices.statements),
        several=tuple(statement_line(context, statement) for statement in several),
        speakers=tuple(sorted(groups, key=lambda group: group.actor.text.casefold() if group.actor else "")),
    )


def _name(context: Context, actor: ActorId | None) -> str:
    return context.site.library.actors[actor].name if actor else ""
