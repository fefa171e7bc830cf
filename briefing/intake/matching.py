"""Matching: which of the editor's files an article and its segments belong to."""

import re
from collections.abc import Iterable, Mapping
from itertools import chain

from briefing.intake.change import Copy
from briefing.model.article import Article
from briefing.model.entry import Entry
from briefing.model.ids import EntryId
from briefing.model.library import Library
from briefing.model.reading import FoundQuote, Reading, Segment

_WORD = re.compile(r"\w+")


def known_article(library: Library, reading: Reading, copy: Copy) -> Article | None:
    """The article that a copy is one of: the same bytes, the same address, or the same name and much of the text.

    A name alone is not enough, for many a copy is called `article.txt`.
    """
    url = reading.facts.url
    by_bytes = (article for article in library.articles.values() if article.sha256 == copy.sha256)
    by_address = (article for article in library.articles.values() if url is not None and article.url == url)
    by_name = (
        article
        for article in library.articles.values()
        if article.archive == copy.name and owners(reading.segments, entries_of(library, article), same_copy=False)
    )
    return next(chain(by_bytes, by_address, by_name), None)


def entries_of(library: Library, article: Article) -> list[Entry]:
    """The entries that an article has, in the order of their ids."""
    return [entry for entry in library.entries.values() if entry.article == article.id]


def owners(segments: Iterable[Segment], entries: Iterable[Entry], *, same_copy: bool) -> Mapping[int, EntryId]:
    """For each segment, by its number, the entry that tells it.

    In the same copy that is the entry whose span shares most of it. In a changed copy, where spans have moved,
    it is the entry that shares most quotes with it, or has its heading as title.
    """
    entries = list(entries)
    found: dict[int, EntryId] = {}
    for number, segment in enumerate(segments):
        scored = [(_likeness(segment, entry, same_copy=same_copy), entry.id) for entry in entries]
        best = max(scored, default=(0, None))
        if best[0] > 0 and best[1] is not None:
            found[number] = best[1]
    return found


def _likeness(segment: Segment, entry: Entry, *, same_copy: bool) -> int:
    if same_copy and entry.span is not None:
        return min(segment.span.end, entry.span.end) - max(segment.span.start, entry.span.start)
    shared = {words(quote.text) for quote in segment.quotes} & {words(quote.text) for quote in entry.quotes}
    return 2 * len(shared - {""}) + (segment.heading is not None and words(segment.heading) == words(entry.title))


def is_known(quote: FoundQuote, entries: Iterable[Entry], *, same_copy: bool) -> bool:
    """Whether one of the entries has the quote already: at the same place, or in the same words."""
    said = words(quote.text)
    for entry in entries:
        for other in entry.quotes:
            if same_copy and other.span is not None:
                if other.span.overlaps(quote.span):
                    return True
            elif words(other.text) == said:
                return True
    return False


def words(text: str) -> str:
    """A text without marks, spaces and capitals, for comparing."""
    return " ".join(_WORD.findall(text.casefold()))
