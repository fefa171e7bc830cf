"""Provenance: which summaries say what they rest on."""

from briefing.content.cited import cited
from briefing.model.finding import Origin
from briefing.model.frozen import frozen
from briefing.model.ids import EntryId
from briefing.model.library import Library


@frozen
class Uncited:
    """An entry whose summary cites nothing, and how many quotes it could cite."""

    entry: EntryId
    origin: Origin
    quotes: int


@frozen
class Provenance:
    """Of so many `entries` those whose summary cites nothing, in the order of their ids."""

    entries: int
    uncited: tuple[Uncited, ...]

    @property
    def citing(self) -> int:
        """How many entries cite something."""
        return self.entries - len(self.uncited)

    @property
    def could_cite(self) -> int:
        """How many of the uncited have a quote of their own."""
        return sum(each.quotes > 0 for each in self.uncited)


def provenance(library: Library) -> Provenance:
    """Which entries cite nothing; one without a summary has nothing that could rest on a quote."""
    told = [entry for entry in library.entries.values() if entry.body.strip()]
    return Provenance(
        entries=len(told),
        uncited=tuple(
            Uncited(entry=entry.id, origin=entry.origin, quotes=len(entry.quotes))
            for entry in sorted(told, key=lambda entry: entry.id)
            if next(cited(entry.body), None) is None
        ),
    )
