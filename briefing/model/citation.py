"""Citations: quotes where they stand."""

from briefing.model.entry import Entry, Quote
from briefing.model.frozen import frozen
from briefing.model.ids import QuoteId, quote_id


@frozen
class Citation:
    """A quote where it stands: the `number`-th (from 1) of its entry."""

    entry: Entry
    quote: Quote
    number: int

    @property
    def anchor(self) -> str:
        """The fragment of the quote on its entry's page."""
        return f"q{self.number}"

    @property
    def id(self) -> QuoteId:
        """The quote's id."""
        return quote_id(self.entry.id, self.number)


def citations(entry: Entry) -> tuple[Citation, ...]:
    """All quotes of an entry, where they stand."""
    return tuple(Citation(entry=entry, quote=quote, number=number) for number, quote in enumerate(entry.quotes, 1))
