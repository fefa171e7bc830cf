"""Long lists, cut into pages: nothing is left out, the first page has what comes first."""

from collections.abc import Iterator, Sequence
from typing import Generic, TypeVar

from briefing.model.frozen import frozen
from briefing.model.page import PageKind
from briefing.render.context import Context
from briefing.render.views.parts import Link, Pager

Thing = TypeVar("Thing")

_AROUND = 2
"""So many pages before and after the present one are linked by their numbers, besides the first and the last."""
_GAP = Link(text="…", href=None)


@frozen
class Leaf(Generic[Thing]):
    """What one of the pages of a list shows, and the way to the others."""

    things: tuple[Thing, ...]
    pager: Pager


def cut(things: Sequence[Thing], size: int) -> tuple[tuple[Thing, ...], ...]:
    """The things in runs of `size`, the last one shorter; a list of nothing is one empty page."""
    return tuple(tuple(things[at : at + size]) for at in range(0, len(things), size)) or ((),)


def leaves(
    context: Context, kind: PageKind, things: Sequence[Thing], id_: str = "", *, size: int | None = None
) -> Iterator[Leaf[Thing]]:
    """The pages of a list that is at the address of `kind` and `id_`; `size` is `page_size` unless it is given."""
    size = size or context.site.library.settings.page_size
    runs = cut(things, size)
    for number, run in enumerate(runs, start=1):
        before = (number - 1) * size
        yield Leaf(
            things=run,
            pager=Pager(
                number=number,
                count=len(runs),
                total=len(things),
                first=before + 1 if run else 0,
                last=before + len(run),
                previous=_page(context, kind, id_, number - 1) if number > 1 else None,
                following=_page(context, kind, id_, number + 1) if number < len(runs) else None,
                pages=tuple(_numbers(context, kind, id_, number, len(runs))) if len(runs) > 1 else (),
            ),
        )


def _numbers(context: Context, kind: PageKind, id_: str, number: int, count: int) -> Iterator[Link]:
    """The first and the last page, those near the present one, and a gap where some are left out."""
    near = range(max(number - _AROUND, 1), min(number + _AROUND, count) + 1)
    shown = sorted({1, *near, count})
    for before, page in zip([0, *shown], shown, strict=False):
        if page - before > 1:
            yield _GAP if page - before > 2 else _page(context, kind, id_, before + 1)  # noqa: PLR2004 - a gap of one
        yield _page(context, kind, id_, page)


def _page(context: Context, kind: PageKind, id_: str, number: int) -> Link:
    return Link(text=str(number), href=context.addresses.href(kind, id_, number))
