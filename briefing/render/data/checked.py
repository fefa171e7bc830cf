"""What was found for a quote in the archived copy, as its row says it."""

from briefing.linking.fragments import address
from briefing.linking.selectors import TextPositionSelector, TextQuoteSelector
from briefing.linking.selectors import selectors as selectors_of
from briefing.model.citation import Citation
from briefing.render.context import Context
from briefing.render.data.column import Value, bounds


def span(context: Context, citation: Citation) -> list[Value] | None:
    """Where the words stand: where they were found, else where the editor says."""
    return bounds(context.site.evidence.verdicts[citation.id].span or citation.quote.span)


def selectors(context: Context, citation: Citation) -> list[Value]:
    """The W3C selectors of the words: by the words themselves, and by their place."""
    return [_object(selector) for selector in selectors_of(context.site.evidence.verdicts[citation.id], citation.quote)]


def verified_sha256(context: Context, citation: Citation) -> str | None:
    """The digest of the copy that a grade comes from; nothing where there is no copy."""
    site, article = context.site, context.site.articles[citation.entry.article]
    if site.evidence.verdicts[citation.id].grade == "unarchived":
        return None
    if article.id in site.evidence.compared:
        return article.sha256
    return article.verified.sha256 if article.verified else None


def link(context: Context, citation: Citation) -> str | None:
    """The address of the words in the original."""
    url = context.site.articles[citation.entry.article].url
    return address(url, context.site.evidence.verdicts[citation.id], citation.quote) if url else None


def _object(selector: TextQuoteSelector | TextPositionSelector) -> Value:
    if isinstance(selector, TextQuoteSelector):
        words: dict[str, Value] = {"exact": selector.exact, "prefix": selector.prefix, "suffix": selector.suffix}
        return {"type": selector.type, **words}
    return {"type": selector.type, "start": selector.start, "end": selector.end}
