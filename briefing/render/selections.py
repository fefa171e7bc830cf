"""Entries of one sort: the key events, and those of each kind."""

from collections.abc import Iterator

from briefing.model.entry import Entry
from briefing.model.frozen import frozen
from briefing.model.site import Site
from briefing.render.labels import ENTRY_KINDS
from briefing.render.words import N_


@frozen
class Selection:
    """A sort of entries, of which there are some; `id` ends the address of their list, `title` is to be translated."""

    id: str
    title: str


_KEY = Selection(id="key", title=N_("Key events"))
_KINDS = {Selection(id=f"kind/{kind}", title=label): kind for kind, label in ENTRY_KINDS.items()}


def selected(site: Site, selection: Selection) -> tuple[Entry, ...]:
    """All entries of a sort, from the newest."""
    if selection == _KEY:
        return tuple(entry for entry in site.entries if entry.key)
    return tuple(entry for entry in site.entries if entry.kind == _KINDS[selection])


def selections(site: Site) -> Iterator[Selection]:
    """The key events, and each kind, where there are such entries."""
    return (selection for selection, _ in sizes(site))


def sizes(site: Site) -> tuple[tuple[Selection, int], ...]:
    """How many entries there are of each sort."""
    found = ((selection, len(selected(site, selection))) for selection in (_KEY, *_KINDS))
    return tuple((selection, size) for selection, size in found if size)


def size(site: Site) -> int:
    """How many entries lists show."""
    return len(site.entries)
