"""The page that stands where another stood, and leads on to where that is now."""

from typing import Any

from briefing.model.frozen import frozen
from briefing.model.ids import StatementId
from briefing.render.context import Context
from briefing.render.moves import Move, written


@frozen
class MovedView:
    """Where the page stands now: for readers, and as search engines are to know it."""

    title: str
    href: str
    url: str


def moved_view(context: Context, move: Move) -> MovedView:
    """The view of a page that leads on."""
    thing: Any = written(context.site, move.kind)[move.of]
    if move.kind == "statement":  # not every ruling has a title
        thing = context.site.voices.statements[StatementId(move.of)]
    return MovedView(
        title=thing.name if move.kind in ("actor", "source") else thing.title,
        href=context.addresses.href(move.kind, move.of) or "",
        url=context.addresses.url(move.kind, move.of),
    )
