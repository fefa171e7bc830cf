"""Growth: what an article that is known already brings to the entries that it has."""

from collections.abc import Iterator, Mapping, Sequence

from briefing.content.writing import Value, add_quotes
from briefing.content.yaml_text import YamlProblem
from briefing.intake.change import Change
from briefing.intake.draft import Names, quote_item
from briefing.intake.matching import is_known
from briefing.model.entry import Entry
from briefing.model.frozen import frozen
from briefing.model.ids import EntryId
from briefing.model.reading import FoundQuote, Reading, Segment


@frozen
class Known:
    """An article's entries, and the entry that tells each segment of the reading, by the segment's number.

    `same_copy` is whether the spans of the entries are those of the very file that was read.
    """

    entries: Sequence[Entry]
    reading: Reading
    owner: Mapping[int, EntryId]
    names: Names
    same_copy: bool

    @property
    def fresh(self) -> list[Segment]:
        """The segments that no entry tells yet."""
        return [segment for at, segment in enumerate(self.reading.segments) if at not in self.owner]

    @property
    def additions(self) -> Mapping[EntryId, list[FoundQuote]]:
        """The quotes of the other segments that no entry has yet, under the entry that they belong to."""
        added: dict[EntryId, list[FoundQuote]] = {}
        for at, owner in self.owner.items():
            for quote in self.reading.segments[at].quotes:
                if not is_known(quote, self.entries, same_copy=self.same_copy):
                    added.setdefault(_holder(quote, self, owner), []).append(quote)
        return added


def grow(known: Known, texts: Mapping[str, str]) -> tuple[list[Change], list[str]]:
    """Entries with the quotes that they lack, and a remark for each file that cannot be added to."""
    added = known.additions
    changes: list[Change] = []
    remarks: list[str] = []
    for entry in known.entries:
        if entry.id not in added:
            continue
        path, items = entry.origin.path, [_item(quote, entry, known) for quote in added[entry.id]]
        count = f"{len(items)} new quote{'s' * (len(items) > 1)}"
        try:
            after = add_quotes(texts[path], items)
            changes.append(Change(path=path, before=texts[path], after=after, what=count))
        except YamlProblem as problem:
            remarks.append(f"{path}: {count} could not be added: {problem.message}")
    return changes, remarks


def gone(known: Known) -> Iterator[str]:
    """A remark for each entry that tells nothing the copy still has."""
    told = set(known.owner.values())
    for entry in known.entries:
        if entry.id in told:
            continue
        if known.same_copy and entry.span is not None:
            span = entry.span
            if any(segment.span.overlaps(span) for segment in known.reading.segments):
                continue
        yield f"{entry.origin.path}: the article no longer has this"


def _holder(quote: FoundQuote, known: Known, owner: EntryId) -> EntryId:
    """The entry that a new quote belongs to: the one in whose span it lies, else the one that tells its segment."""
    if known.same_copy:
        for entry in known.entries:
            if entry.span is not None and entry.span.contains(quote.span):
                return entry.id
    return owner


def _item(quote: FoundQuote, entry: Entry, known: Known) -> dict[str, Value]:
    """The quote as an item; without a speaker who is not among the entry's actors, for that list is the editor's."""
    item = quote_item(quote, known.names, with_span=_fits(quote, entry, known))
    said = quote.attribution
    for key, name in (("speaker", said.speaker), ("via", said.via)) if said else ():
        if name is None or known.names.get(name) not in entry.actors:
            item.pop(key, None)
    return item


def _fits(quote: FoundQuote, entry: Entry, known: Known) -> bool:
    return known.same_copy and (entry.span is None or entry.span.contains(quote.span))
