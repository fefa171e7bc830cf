"""Rulings: which quotes an editor's ruling claims, and which it keeps away."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from briefing.model.citation import Citation
from briefing.model.ids import QuoteId, StatementId
from briefing.model.statement import Ruling


def claims(rulings: Mapping[StatementId, Ruling], citations: Iterable[Citation]) -> Mapping[QuoteId, StatementId]:
    """The ruling that a quote belongs to: the first that names it, else the one that the quote names itself."""
    claimed: dict[QuoteId, StatementId] = {}
    for ruling in rulings.values():
        for quote in ruling.quotes:
            claimed.setdefault(quote, ruling.id)
    for citation in citations:
        if citation.quote.statement is not None:
            claimed.setdefault(citation.id, citation.quote.statement)
    return MappingProxyType(claimed)
