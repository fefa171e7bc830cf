"""Pictures for sharing: drawn where the last build has not left them."""

from collections.abc import Container, Iterator

from briefing.model.page import Kept, Rendered
from briefing.render.context import Context


def draw_cards(context: Context, there: Container[str]) -> Iterator[Rendered | Kept]:
    """Every picture that the pages refer to; `there` are the files of the last build.

    A picture's name says what is drawn: one that is there needs no drawing, and no package for it.
    """
    if context.cards is None:
        return
    drawing = None
    for picture in context.cards.all():
        path = context.addresses.path("social") + picture.name
        if path in there:
            yield Kept(path=path)
            continue
        if drawing is None:
            from briefing.pipeline.drawing import Drawing

            drawing = Drawing(context.cards.looks)
        yield Rendered(path=path, content=drawing(picture.card))
