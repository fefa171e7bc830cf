"""Rules that an entry must keep in itself."""

from collections.abc import Callable, Iterator

from briefing.content.document import Document
from briefing.model.entry import Entry
from briefing.model.finding import Finding, Where


def article_is_the_folder(entry: Entry, document: Document) -> Iterator[Finding]:
    """Ensure that an entry stands in the folder of the article that it names."""
    folder = entry.id.partition("/")[0]
    if entry.article != folder:
        message = f"the entry stands in the folder of the article `{folder}` but names `{entry.article}`"
        yield _finding(document, ("article",), "wrong-folder", message)


def quotes_lie_inside(entry: Entry, document: Document) -> Iterator[Finding]:
    """Ensure that a quote's span lies inside its entry's."""
    for number, quote in enumerate(entry.quotes):
        if entry.span is not None and quote.span is not None and not entry.span.contains(quote.span):
            message = (
                f"the quote's span [{quote.span.start}, {quote.span.end}] leaves the entry's "
                f"[{entry.span.start}, {entry.span.end}]"
            )
            yield _finding(document, ("quotes", number, "span"), "bad-span", message)


def everyone_quoted_is_an_actor(entry: Entry, document: Document) -> Iterator[Finding]:
    """Ensure that speakers and those whom a quote is about stand among the entry's actors."""
    for number, quote in enumerate(entry.quotes):
        for key, actor in (("speaker", quote.speaker), ("via", quote.via), *(("about", id_) for id_ in quote.about)):
            if actor is not None and actor not in entry.actors:
                message = f"`{actor}` is named here but not among the entry's actors: add it to `actors`"
                yield _finding(document, ("quotes", number, key), "unlisted-actor", message)


def scare_quotes_have_no_speaker(entry: Entry, document: Document) -> Iterator[Finding]:
    """Ensure that the writer's own inverted commas are nobody's words."""
    for number, quote in enumerate(entry.quotes):
        if quote.kind == "scare" and quote.speaker is not None:
            message = "a scare quote is the writer's own: take out the speaker, or make it a fragment"
            yield _finding(document, ("quotes", number, "speaker"), "scare-speaker", message)


Rule = Callable[[Entry, Document], Iterator[Finding]]

ENTRY_RULES: tuple[Rule, ...] = (
    article_is_the_folder,
    quotes_lie_inside,
    everyone_quoted_is_an_actor,
    scare_quotes_have_no_speaker,
)


def _finding(document: Document, where: Where, check: str, message: str) -> Finding:
    return Finding(origin=document.find(where), check=check, message=message, where=where)
