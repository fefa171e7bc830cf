"""Pictures for sharing: drawn where the last build has not left them."""

from collections.abc import Callable, Container, Iterator
from functools import cache, partial

from briefing.model.finding import Finding, Origin
from briefing.model.page import Kept, PageKind, Rendered
from briefing.render.context import Context
from briefing.render.engine import Task, TemplateProblem
from briefing.render.social.card import SocialCard
from briefing.render.social.cards import Cards


def draw_cards(context: Context, last: Callable[[], Container[str]]) -> Iterator[Task]:
    """Every picture that the pages refer to, each a task; `last` finds the files of the last build.

    A picture's name says what is drawn: one that is there needs no drawing, and no package for it.
    """
    cards = context.cards
    if cards is None:
        return
    there, folder = last(), context.addresses.path("social")
    draw = cache(partial(_drawing, cards))
    for kind, id_ in cards.pages():
        make = partial(_picture, cards, kind, id_, folder, there, draw)
        yield Task(name=f"{folder}{kind}/{id_}", given=(), templates=(), make=make)


Draw = Callable[[SocialCard], bytes]


def _picture(  # noqa: PLR0913, PLR0917 - a page, and what its picture is made with
    cards: Cards, kind: PageKind, id_: str, folder: str, there: Container[str], draw: Callable[[], Draw]
) -> tuple[Rendered | Kept, ...]:
    picture = cards.own(kind, id_)
    if picture is None:
        return ()
    path = folder + picture.name
    return (Kept(path=path) if path in there else Rendered(path=path, content=_drawn(draw, picture.card)),)


def _drawn(draw: Callable[[], Draw], card: SocialCard) -> bytes:
    """A picture's bytes.

    Raises:
        TemplateProblem: if a font cannot be drawn with.
    """
    try:
        return draw()(card)
    except OSError as error:  # so the package says of a font that it is damaged
        message = f"one of the fonts is damaged ({error}): put a whole TrueType font here, or none"
        raise TemplateProblem(Finding(origin=Origin("templates/fonts"), check="template", message=message)) from None


def _drawing(cards: Cards) -> Draw:
    from briefing.pipeline.drawing import Drawing

    return Drawing(cards.looks)
