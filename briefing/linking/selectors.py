"""Selectors: where a quote stands in the archived copy, in the terms of the W3C's Web Annotation Data Model."""

from typing import Literal

from briefing.model.entry import Quote
from briefing.model.frozen import frozen
from briefing.model.verdict import Verdict


@frozen
class TextQuoteSelector:
    """The words as the copy has them, and what stands before and after them."""

    exact: str
    prefix: str
    suffix: str
    type: Literal["TextQuoteSelector"] = "TextQuoteSelector"


@frozen
class TextPositionSelector:
    """The same place in code points from 0, `end` not included."""

    start: int
    end: int
    type: Literal["TextPositionSelector"] = "TextPositionSelector"


Selector = TextQuoteSelector | TextPositionSelector


def selectors(verdict: Verdict, quote: Quote) -> tuple[Selector, ...]:
    """How the words are found in the copy; nothing where they are not in it, or none was compared."""
    if verdict.span is None:
        return ()
    exact = quote.text if verdict.found is None else verdict.found
    return (
        TextQuoteSelector(exact=exact, prefix=verdict.before, suffix=verdict.after),
        TextPositionSelector(start=verdict.span.start, end=verdict.span.end),
    )
