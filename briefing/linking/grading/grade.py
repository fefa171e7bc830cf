"""The rules by which the words of a quote are found in the copy, tried in order; the first that finds them grades them.

What stands at the quote's own span comes first, then what stands in its entry's, then any place; words that are the
same come before words that are alike.
"""

import re
from collections.abc import Callable, Iterator
from functools import partial

from briefing.linking.folding import bare, uncapitalised
from briefing.linking.grading.copy import Copy
from briefing.linking.grading.cut import cut
from briefing.linking.grading.surroundings import after, before, is_alone
from briefing.model.entry import Entry, Quote
from briefing.model.span import Span
from briefing.model.verdict import Grade, Verdict

Found = tuple[Grade, Span]
Rule = Callable[[Copy, Quote, Span | None], Found | None]

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""Characters that neither a content file nor a page can hold."""


def grade(copy: Copy, quote: Quote, entry: Entry) -> Verdict:
    """How a quote compares with the copy of its entry's article."""
    for rule, within in _tries(copy, quote, entry):
        if found := rule(copy, quote, within):
            return _verdict(copy, quote, *found)
    return Verdict(grade="missing")


def same_at_its_span(copy: Copy, quote: Quote, within: Span | None) -> Found | None:
    """The words stand where the editor says."""
    if within is None or not copy.holds(within):
        return None
    words = within.of(copy.text)
    if words == quote.text:
        return "verbatim", within
    return ("normalised", within) if _key(words) == _key(quote.text) != "" else None


def same_words(copy: Copy, quote: Quote, within: Span | None) -> Found | None:
    """The words stand somewhere inside; where several times, then nearest to where the editor says."""
    if within is None:
        return None
    if verbatim := _nearest_to(quote.span, copy.occurrences(quote.text, within)):
        return "verbatim", verbatim
    normalised = _nearest_to(quote.span, copy.folded_occurrences(bare(quote.text), within))
    return ("normalised", normalised) if normalised else None


def same_words_cut(copy: Copy, quote: Quote, within: Span | None) -> Found | None:
    """The words stand somewhere inside, but for what the editor left out and says so with an ellipsis."""
    found = cut(copy, quote.text, within) if within else None
    return ("altered", found) if found else None


def like_at_its_span(copy: Copy, quote: Quote, within: Span | None) -> Found | None:
    """Words that are alike stand where the editor says."""
    from briefing.linking.grading.nearest import is_alike  # where no copy is at hand, nothing is compared

    at_place = within is not None and copy.holds(within) and is_alike(quote.text, within.of(copy.text))
    return ("altered", within) if within and at_place else None


def like_words(copy: Copy, quote: Quote, within: Span | None) -> Found | None:
    """Words that are alike stand somewhere inside."""
    from briefing.linking.grading.nearest import nearest  # as above

    found = nearest(copy, quote.text, within) if within else None
    return ("altered", found) if found else None


def _tries(copy: Copy, quote: Quote, entry: Entry) -> Iterator[tuple[Rule, Span | None]]:
    everywhere = Span(0, max(len(copy.text), 1))
    yield same_at_its_span, quote.span
    yield same_words, entry.span
    yield same_words, everywhere
    yield same_words_cut, entry.span
    yield same_words_cut, everywhere
    yield like_at_its_span, quote.span
    yield like_words, entry.span
    yield like_words, everywhere


def _verdict(copy: Copy, quote: Quote, grade: Grade, span: Span) -> Verdict:
    words = span.of(copy.text)
    return Verdict(
        grade=grade,
        span=span,
        found=None if words == quote.text else _CONTROL.sub(" ", words),
        before=before(copy.text, span.start),
        after=after(copy.text, span.end),
        alone=is_alone(copy, span),
    )


def _key(words: str) -> str:
    return uncapitalised(bare(words))


def _nearest_to(span: Span | None, places: Iterator[Span]) -> Span | None:
    if span is None:
        return next(places, None)
    return min(places, key=partial(_distance, span), default=None)


def _distance(span: Span, other: Span) -> int:
    return abs(span.start - other.start)
