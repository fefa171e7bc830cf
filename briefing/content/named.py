"""What a file names: one look at it tells whether all that it names is there, without taking the file apart again."""

from collections.abc import Callable, Iterable, Iterator
from collections.abc import Set as AbstractSet

from briefing.content.cited import OWN, cited
from briefing.content.document import Document
from briefing.content.references import BODY_LINK, Named, gather
from briefing.model.frozen import frozen

Count = Callable[[str], int]
"""How many quotes an entry has, by its id; none, where it is not there."""


@frozen
class Names:
    """All things that a file names in its YAML, its links and its citations; quotes apart, by entry and number."""

    things: frozenset[Named]
    quotes: frozenset[str]

    def are_known(self, things: AbstractSet[Named], quotes: Count) -> bool:
        """Whether all of them are among these `things`, and among the so many `quotes` of each entry."""
        return things >= self.things and all(_is_known(quote, quotes) for quote in self.quotes)


NOTHING = Names(things=frozenset(), quotes=frozenset())


def together(names: Iterable[Names]) -> Names:
    """All that is named by any."""
    each = tuple(names)
    return Names(
        things=frozenset().union(*(names.things for names in each)),
        quotes=frozenset().union(*(names.quotes for names in each)),
    )


def names(kind: str, own: str, document: Document) -> Names:
    """What a file of a kind, with the id `own`, names. What can be no thing at all is a name that nothing has."""
    found = {(kind, id_.partition("#")[0]) for kind, id_ in BODY_LINK.findall(document.body)}
    found.update(_in_citations(kind, own, document))
    gather(document.data, kind, found)
    quotes = frozenset([id_ for named, id_ in found if named == "quote"])
    return Names(things=frozenset([each for each in found if each[0] != "quote"] if quotes else found), quotes=quotes)


def _in_citations(kind: str, own: str, document: Document) -> Iterator[Named]:
    for citation in cited(document.body):
        entry = citation.entry or (own if kind == "entry" else "")
        is_quote = OWN.fullmatch(citation.fragment)
        yield ("quote", f"{entry}#{citation.fragment}") if is_quote else ("entry", entry)


def _is_known(quote: str, quotes: Count) -> bool:
    entry, _, number = quote.rpartition("#q")
    return number.isdecimal() and str(int(number)) == number and 1 <= int(number) <= quotes(entry)
