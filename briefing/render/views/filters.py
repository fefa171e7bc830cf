"""What a long list of entries can be narrowed to: by links to shorter lists, and in place by a script."""

from collections import Counter
from collections.abc import Iterable

from briefing.model.entry import Entry
from briefing.model.frozen import frozen
from briefing.model.ids import ActorId
from briefing.render.context import Context
from briefing.render.paging import Leaf
from briefing.render.views.parts import Counted, Link

_ACTORS = 10
_FEWEST = 6
"""So short a list is read at a glance."""


@frozen
class ActorFilter:
    """An actor, and how many entries of this page they play a part in."""

    id: str
    of: Counted


@frozen
class Filters:
    """What a list of entries can be narrowed to: `lists` are others, `key` and `actors` count those of this page."""

    lists: tuple[Counted, ...]
    key: int
    actors: tuple[ActorFilter, ...]


def filters(
    context: Context, leaf: Leaf[Entry], ways: Iterable[tuple[Link, int]] = (), besides: ActorId | None = None
) -> Filters:
    """The filters of a page of a list, nothing in place where it is short; `besides` plays a part in all of it."""
    entries = leaf.things if len(leaf.things) >= _FEWEST else ()
    parts = Counter(actor for entry in entries for actor in dict.fromkeys(entry.actors) if actor != besides)
    often = sorted(parts, key=lambda actor: (-parts[actor], actor))[:_ACTORS]
    return Filters(
        lists=tuple(Counted(link=link, count=count) for link, count in ways),
        key=sum(entry.key for entry in entries),
        actors=tuple(ActorFilter(id=id_, of=Counted(link=context.actor(id_), count=parts[id_])) for id_ in often),
    )
