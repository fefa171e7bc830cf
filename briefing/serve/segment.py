"""The segment: the archived words that an entry is about, for the editor beside the entry; never in the site."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from briefing.content.document import read_document
from briefing.linking.selection import only
from briefing.model.article import Article
from briefing.model.citation import Citation, citations
from briefing.model.entry import Entry
from briefing.model.finding import Where
from briefing.model.frozen import frozen
from briefing.model.site import Site
from briefing.model.span import Span
from briefing.pipeline.copies import archive_folder, read_copies

AROUND = 400
"""Characters of the article that are shown before the segment, and after it."""


@frozen
class Stretch:
    """Words of the copy: whether they are in the segment, and the numbers of the quotes that they are of."""

    text: str
    inside: bool
    quotes: tuple[int, ...]


@frozen
class Words:
    """A quote: its grade, where its words stand in the copy, and its line in the entry's file."""

    number: int
    text: str
    grade: str
    span: Span | None
    line: int


@frozen
class Segment:
    """What is told of an entry: its file, its article's copy, and where that is here the words, from `line` on.

    `why` says why there are no words, or why it is these.
    """

    file: str
    line: int
    copy: str | None = None
    copy_line: int | None = None
    language: str | None = None
    why: str = ""
    stretches: tuple[Stretch, ...] = ()
    quotes: tuple[Words, ...] = ()


Cited = Sequence[tuple[Citation, Span | None]]
"""Quotes, and where the copy has their words."""


def segment(root: Path, site: Site, entry: Entry) -> Segment:
    """The archived words of an entry, with as much before and after them as tells what they belong to."""
    article = site.articles[entry.article]
    lines = _lines(root, entry)
    cited = [(citation, site.evidence.verdicts[citation.id].span) for citation in citations(entry)]
    told = Segment(
        file=entry.origin.path,
        line=lines(("span",)),
        language=article.language,
        quotes=tuple(_words(site, citation, place, lines) for citation, place in cited),
    )
    if article.archive is None:
        return replace(told, why=f"{article.origin.path} names no archived copy.")
    told = replace(told, copy=str(archive_folder(Path(), site.library.settings) / article.archive))
    text, why = _copy(root, site, article)
    span = entry.span or _hull([place for _, place in cited if place])
    if text is None:
        return replace(told, why=why)
    if span is None or span.end > len(text):
        return replace(told, why=_lacking(entry, span))
    shown = Span(max(0, span.start - AROUND), min(len(text), span.end + AROUND))
    return replace(
        told,
        copy_line=text.count("\n", 0, span.start) + 1,
        why="" if entry.span else _lacking(entry, span),
        stretches=tuple(_stretches(text, shown, span, cited)),
    )


def _lines(root: Path, entry: Entry) -> Callable[[Where], int]:
    """Where values stand in the entry's file as it is now: on the first line, where it is no longer to be read."""
    try:
        document, _ = read_document(entry.origin.path, (root / entry.origin.path).read_bytes(), markdown=True)
    except OSError:
        document = None
    return lambda where: document.find(where).line if document else 1


def _words(site: Site, citation: Citation, place: Span | None, lines: Callable[[Where], int]) -> Words:
    grade, line = site.evidence.verdicts[citation.id].grade, lines(("quotes", citation.number - 1))
    return Words(number=citation.number, text=citation.quote.text, grade=grade, span=place, line=line)


def _copy(root: Path, site: Site, article: Article) -> tuple[str | None, str]:
    """The archived text, or why there is none."""
    alone = replace(site.library, articles=only(site.library.articles, lambda other: other.id == article.id))
    copies = read_copies(root, alone)
    why = " ".join(finding.message for finding in copies.findings) or "No copy of the article is here."
    return copies.texts.get(article.id), why


def _lacking(entry: Entry, span: Span | None) -> str:
    if entry.span:
        return "The entry’s span leads out of the copy."
    if span:
        return "The entry has no span: shown is where its quotes are."
    return "The entry has no span, and none of its quotes is found in the copy."


def _hull(spans: Sequence[Span]) -> Span | None:
    return Span(min(span.start for span in spans), max(span.end for span in spans)) if spans else None


def _stretches(text: str, shown: Span, span: Span, cited: Cited) -> Iterator[Stretch]:
    """The text that is shown, cut wherever the segment or a quote begins or ends."""
    places = [(citation.number, place) for citation, place in cited if place and place.overlaps(shown)]
    ends = {end for _, place in places for end in (place.start, place.end)} | {span.start, span.end}
    cuts = sorted({shown.start, shown.end} | {end for end in ends if shown.start < end < shown.end})
    for part in (Span(start, end) for start, end in pairwise(cuts)):
        quotes = tuple(number for number, place in places if place.contains(part))
        yield Stretch(text=part.of(text), inside=span.contains(part), quotes=quotes)
