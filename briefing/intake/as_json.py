"""What reading an article found, as JSON. The shape is described in docs/reading.md."""

from typing import Any

from briefing.model.reading import FoundQuote, Mention, Reading, Segment
from briefing.model.span import Span


def as_json(reading: Reading) -> dict[str, Any]:
    """A reading as plain values; spans are `[start, end]` in code points of the file, the end not included."""
    facts = reading.facts
    return {
        "article": {
            "source": facts.source,
            "title": facts.title,
            "url": facts.url,
            "published": facts.published,
            "updated": facts.updated,
            "bylines": [{"name": byline.name, "role": byline.role} for byline in facts.bylines],
            "language": facts.language,
        },
        "segments": [_segment(segment) for segment in reading.segments],
        "removed": [{"span": _span(removal.span), "reason": removal.reason} for removal in reading.removed],
    }


def _segment(segment: Segment) -> dict[str, Any]:
    return {
        "heading": segment.heading,
        "span": _span(segment.span),
        "time": segment.time,
        "author": segment.author,
        "kind": segment.kind,
        "quotes": [_quote(quote) for quote in segment.quotes],
        "mentions": [_mention(mention) for mention in segment.mentions],
    }


def _quote(quote: FoundQuote) -> dict[str, Any]:
    said = quote.attribution
    return {
        "text": quote.text,
        "span": _span(quote.span),
        "kind": quote.kind,
        "speaker": said.speaker if said else None,
        "actor": said.actor if said else None,
        "speaker_span": _span(said.span) if said and said.span else None,
        "cue": said.cue if said else None,
        "rule": said.rule if said else None,
        "via": said.via if said else None,
        "silence": quote.silence,
    }


def _mention(mention: Mention) -> dict[str, Any]:
    return {
        "name": mention.name,
        "actor": mention.actor,
        "kind": mention.kind,
        "spans": [_span(span) for span in mention.spans],
        "evidence": mention.evidence,
    }


def _span(span: Span) -> list[int]:
    return [span.start, span.end]
