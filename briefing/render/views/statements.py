"""Statements in lists: one a line, by whom they are about or by speaker; and the index of all statements."""

from collections.abc import Callable, Collection, Iterable
from typing import Literal

from briefing.model.frozen import frozen
from briefing.model.ids import ActorId
from briefing.model.statement import Statement
from briefing.render.context import Context
from briefing.render.dates import When
from briefing.render.grades import graded
from briefing.render.quotation import in_line
from briefing.render.views.parts import Counted, GradeView, Link
from briefing.render.wordings import carried_in_short

_SHORT = 60
"""Characters of a quotation that is named a second time."""
_NAMED_AGAIN = 12
_GROUPS = 12
"""Further groups are shown as one."""


@frozen
class StatementLine:
    """A statement in a list. `words` are those on record where the editor's title stands in their place."""

    link: Link
    words: str
    lang: str | None
    speaker: Link
    carried: str
    when: When | None
    grade: GradeView


@frozen
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


def statement_line(context: Context, statement: Statement) -> StatementLine:
    """A statement as lists show it."""
    first, wording = statement.citations[0], statement.wording
    titled = statement.ruling is not None and statement.ruling.title is not None
    moment = statement.said or context.site.times[first.entry.id]
    article = context.site.articles[wording.entry.article]
    return StatementLine(
        link=context.statement(statement),
        words=in_line(wording.quote.text, _SHORT * 2, context.words) if titled else "",
        lang=context.lang_of(article),
        speaker=context.actor(statement.speaker),
        carried=context.source(article).text
        if len(statement.citations) == 1
        else carried_in_short(statement, context.words),
        when=context.words.when(moment.at_day()) if moment else None,
        grade=graded(context.site, wording, context.words),
    )


def most_carried(statements: Iterable[Statement]) -> list[Statement]:
    """Statements by the number of their witnesses, then of their quotes."""
    return sorted(statements, key=lambda s: (-len(s.witnesses), -len(s.citations)))


def grouped(
    context: Context, statements: Iterable[Statement], by: Literal["about", "by"], *, rest: Callable[[ActorId], Link]
) -> tuple[StatementGroup, ...]:
    """Statements by whom they are `about` or `by`, the largest group first; those about nobody come last.

    A statement about several stands under the first of them and is named again under the others. The statements of
    small groups for which there is no room, and those about nobody, are the last group.

    Args:
        context: the site.
        statements: what is to be shown.
        by: under whom a statement belongs; the groups' ids begin with it.
        rest: leads to the statements of a speaker for which there is no room.
    """
    groups = _groups(statements, by)
    own = {actor: [s for s in group if actor in {None, _under(s, by)[0]}] for actor, group in groups.items()}
    share = fair_share([len(group) for group in own.values()], context.addresses.room)
    others = context.link("actors", context.words.gettext("on the pages of those who speak"))
    made = []
    for actor, group in groups.items():
        shown = own[actor][:share]
        named = [s for s in group if actor not in {None, _under(s, by)[0]}][:_NAMED_AGAIN]
        left = rest(group[0].speaker) if actor or by == "about" else others
        made.append(
            StatementGroup(
                id=f"{by}-{actor}" if actor else "other",
                actor=context.actor(actor) if actor else None,
                count=len(group),
                lines=tuple(statement_line(context, s) for s in shown),
                also=tuple(context.statement(s, _SHORT) for s in named),
                rest=_counted(left, len(group) - len(shown) - len(named)),
            )
        )
    return tuple(made)


def shown_under(statements: Iterable[Statement], by: Literal["about", "by"]) -> frozenset[ActorId]:
    """The actors who have a group of their own among these statements."""
    return frozenset(actor for actor in _groups(statements, by) if actor)


def _groups(statements: Iterable[Statement], by: Literal["about", "by"]) -> dict[ActorId | None, list[Statement]]:
    groups: dict[ActorId | None, list[Statement]] = {}
    for statement in most_carried(statements):
        for actor in _under(statement, by):
            groups.setdefault(actor, []).append(statement)
    ordered = sorted(groups, key=lambda actor: (actor is None, -len(groups[actor]), actor or ""))
    own = [actor for actor in ordered if actor][:_GROUPS]
    made: dict[ActorId | None, list[Statement]] = {actor: groups[actor] for actor in own}
    listed = {statement.id for actor in own for statement in groups[actor]}
    others = {s.id: s for actor in ordered if actor not in made for s in groups[actor] if s.id not in listed}
    return made | ({None: list(others.values())} if others else {})


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


def everything_said(context: Context, speaker: ActorId | None) -> Link:
    """A link to all statements of a speaker: a list of their own, where their page has no room for all."""
    text = context.words.gettext("in the list of all that %(name)s said", name=_name(context, speaker))
    listed = context.link("said", text, speaker or "")
    return listed if listed.href else context.link("actor", text, speaker or "", "said")


def _name(context: Context, actor: ActorId | None) -> str:
    return context.site.library.actors[actor].name if actor else ""
