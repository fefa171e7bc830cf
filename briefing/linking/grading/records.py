"""Records: verdicts as an article's record keeps them, for whoever has no copy."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from hashlib import sha256
from typing import Any

from briefing.model.article import Article
from briefing.model.citation import Citation
from briefing.model.ids import EntryId, QuoteId
from briefing.model.verdict import UNARCHIVED, Recorded, Verdict, Verified

_DIGITS = 12


def words_of(text: str) -> str:
    """The digest by which a record knows the quote that it is about."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]


def name_of(entry: EntryId) -> str:
    """An entry's name inside its article."""
    return entry.rpartition("/")[2]


def is_of_the_copy(article: Article) -> bool:
    """Whether an article has a record, and it is of the copy that the article names."""
    verified = article.verified
    return verified is not None and article.sha256 in (None, verified.sha256)


def recorded_verdicts(article: Article, citations: Iterable[Citation]) -> Iterator[tuple[QuoteId, Verdict]]:
    """The verdict of each of an article's quotes as recorded; `unarchived` where the quote is not the one compared.

    An entry that quotes the same words twice has them in the record twice, in the same order.
    """
    known: dict[tuple[str, str], list[Recorded]] = defaultdict(list)
    for each in article.verified.quotes if article.verified and is_of_the_copy(article) else ():
        known[each.entry, each.words].append(each)
    for citation in citations:
        found = known.get((name_of(citation.entry.id), words_of(citation.quote.text)))
        yield citation.id, _plain(found.pop(0)) if found else UNARCHIVED


def record(digest: str, citations: Iterable[Citation], verdicts: Mapping[QuoteId, Verdict]) -> Verified:
    """What an article's record keeps of the verdicts of its quotes, compared with the copy of this SHA-256."""
    return Verified(
        sha256=digest,
        quotes=tuple(
            Recorded(entry=name_of(each.entry.id), words=words_of(each.quote.text), **_values(verdicts[each.id]))
            for each in citations
        ),
    )


def _plain(recorded: Recorded) -> Verdict:
    return Verdict(**_values(recorded))


def _values(verdict: Verdict) -> dict[str, Any]:
    """The fields that every verdict has."""
    return {each.name: getattr(verdict, each.name) for each in fields(Verdict)}
