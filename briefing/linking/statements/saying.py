"""Sayings: quotes made ready to be compared."""

from dataclasses import dataclass
from datetime import timedelta

from briefing.linking.order import time_of
from briefing.linking.statements.lexicon import Lexicon
from briefing.model.citation import Citation
from briefing.model.library import Library
from briefing.model.moment import Moment

_LENGTH = {"year": timedelta(days=365), "month": timedelta(days=30)}


@dataclass(frozen=True, slots=True)
class Days:
    """From the first to the last day on which something may have been, as ordinals; `told` where a quote says it."""

    first: int
    last: int
    told: bool

    def apart(self, other: "Days") -> int:
        """Days that lie at least between the two."""
        return max(0, self.first - other.last, other.first - self.last)


@dataclass(frozen=True, slots=True, eq=False)
class Saying:
    """A quote, the words of its sentences, and when it was said or at least printed."""

    citation: Citation
    sentences: tuple[tuple[str, ...], ...]
    wording: str
    days: Days | None


def saying(citation: Citation, library: Library, lexicon: Lexicon) -> Saying:
    """A quote made ready."""
    text, said = citation.quote.text, citation.quote.said
    moment = said or time_of(citation.entry, library)
    days = _days(moment, told=said is not None) if moment else None
    return Saying(citation, *lexicon.quote(text), days)


def _days(moment: Moment, *, told: bool) -> Days:
    last = moment.start + _LENGTH.get(moment.precision, timedelta())
    return Days(moment.start.toordinal(), last.toordinal(), told)
