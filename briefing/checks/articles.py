"""Checks of an article's entries against each other."""

from collections.abc import Iterator
from itertools import accumulate

from briefing.checks.given import Given
from briefing.model.entry import Entry
from briefing.model.finding import Finding
from briefing.model.span import Span


def entries_do_not_overlap(given: Given) -> Iterator[Finding]:
    """Ensure that no stretch of an article belongs to two entries."""
    for entries in given.site.by_article.values():
        placed = sorted(((entry.span, entry) for entry in entries if entry.span), key=lambda pair: pair[0])
        for (span, entry), (furthest, other) in zip(placed[1:], accumulate(placed, _further), strict=False):
            if span.overlaps(furthest) and span != furthest:
                message = f"the span overlaps that of `{other.id}`, which ends at {furthest.end}"
                yield Finding(
                    origin=entry.origin, check="overlapping-spans", message=message, severity="warning", where=("span",)
                )


def _further(one: tuple[Span, Entry], other: tuple[Span, Entry]) -> tuple[Span, Entry]:
    """Whichever ends later."""
    return max(one, other, key=lambda placed: placed[0].end)


def entry_copies_follow_article_copies(given: Given) -> Iterator[Finding]:
    """Ensure that an entry is called a copy only where its article is one of the other's."""
    library = given.site.library
    for entry in library.entries.values():
        if entry.copy_of is None:
            continue
        other = library.entries[entry.copy_of].article
        if library.articles[entry.article].copy_of != other:
            message = f"the entry is a copy of one of `{other}`, but its article does not say `copy_of: {other}`"
            yield Finding(
                origin=entry.origin, check="stray-copy", message=message, severity="warning", where=("copy_of",)
            )
