"""What reading an article found, as text for a person."""

from collections.abc import Iterator

from briefing.model.reading import FoundQuote, Reading, Segment


def as_text(reading: Reading) -> str:
    """The article's facts, then each segment with its quotes and names, then what was left out and why."""
    return "\n".join(_lines(reading))


def _lines(reading: Reading) -> Iterator[str]:
    facts = reading.facts
    for name, value in (
        ("title", facts.title),
        ("source", facts.source),
        ("address", facts.url),
        ("published", facts.published),
        ("updated", facts.updated),
        ("bylines", ", ".join(f"{line.name} ({line.role})" if line.role else line.name for line in facts.bylines)),
    ):
        yield f"{name + ':':<11}{value or 'not said'}"
    for number, segment in enumerate(reading.segments, start=1):
        yield ""
        yield from _segment(number, segment)
    if reading.removed:
        yield ""
        yield "left out:"
        for removal in reading.removed:
            yield f"  [{removal.span.start}, {removal.span.end}] {removal.reason}"


def _segment(number: int, segment: Segment) -> Iterator[str]:
    parts = (segment.kind, segment.time, segment.author and f"by {segment.author}", segment.heading)
    yield f"{number}. [{segment.span.start}, {segment.span.end}] " + " · ".join(part for part in parts if part)
    for quote in segment.quotes:
        yield f"   {_quote(quote)}"
    if segment.mentions:
        yield "   names: " + ", ".join(mention.name for mention in segment.mentions)


def _quote(quote: FoundQuote) -> str:
    said = quote.attribution
    who = f"{said.speaker} [{said.rule}]" if said else f"nobody named ({quote.silence or quote.kind})"
    return f"“{' '.join(quote.text.split())}” – {who}"
