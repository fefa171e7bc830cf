"""Statements: the same utterance as several sources quote it, and what an editor rules about one."""

from dataclasses import field

from briefing.model.citation import Citation
from briefing.model.finding import Origin
from briefing.model.frozen import frozen
from briefing.model.ids import ActorId, ArticleId, QuoteId, StatementId
from briefing.model.moment import Moment
from briefing.model.record import Record


@frozen
class Ruling(Record):
    """What an editor decides about a statement.

    `quotes` belong to it and `apart` do not, whatever their words; `wording` is the quote that is on record.
    """

    id: StatementId
    origin: Origin = field(compare=False, repr=False)
    title: str | None = None
    speaker: ActorId | None = None
    quotes: tuple[QuoteId, ...] = ()
    apart: tuple[QuoteId, ...] = ()
    wording: QuoteId | None = None
    said: Moment | None = None
    note: str | None = None
    formerly: tuple[str, ...] = ()


@frozen
class Witness:
    """Articles that descend from one original, the original first: together they count as one."""

    lineage: str
    articles: tuple[ArticleId, ...]


@frozen
class Statement:
    """One utterance of one speaker: all quotes of it, the earliest first, and the one whose wording is on record.

    `about` is everyone whom one of the quotes is about; `ruling` is the editor's, where there is one.
    """

    id: StatementId
    speaker: ActorId
    citations: tuple[Citation, ...]
    wording: Citation
    witnesses: tuple[Witness, ...]
    about: tuple[ActorId, ...]
    said: Moment | None
    ruling: Ruling | None = None

    @property
    def title(self) -> str:
        """The editor's title, or the wording on record."""
        return (self.ruling.title if self.ruling else None) or self.wording.quote.text

    @property
    def has_page(self) -> bool:
        """Whether there is more to say than the quote itself says on its entry's page."""
        return len(self.citations) > 1 or self.ruling is not None
