"""Checks of who said it."""

from collections.abc import Iterator

from briefing.checks.given import Given
from briefing.model.finding import Finding


def entries_name_a_speaker(given: Given) -> Iterator[Finding]:
    """Ensure that an entry with full quotes names the speaker of one of them at least, or notes why it cannot."""
    for entry in given.site.library.entries.values():
        full = [(number, quote) for number, quote in enumerate(entry.quotes) if quote.kind == "full"]
        if full and not any(quote.speaker or quote.note for _, quote in full):
            message = "none of the entry's full quotes has a speaker: readers cannot tell who said it"
            where = ("quotes", full[0][0], "text")
            yield Finding(origin=entry.origin, check="nobody-speaks", message=message, severity="warning", where=where)
