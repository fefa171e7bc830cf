"""The entry point: a raw article in, a reading out."""

from collections.abc import Sequence
from dataclasses import replace

from briefing.model.actor import Actor
from briefing.model.reading import Mention, Reading, Removal, Segment
from briefing.model.source import Source
from briefing.model.span import Span
from briefing.parse.blocks import blocks
from briefing.parse.bodies import add_general
from briefing.parse.facts import Page, read_facts, title_block
from briefing.parse.kinds import segment_kind
from briefing.parse.lines import Paragraph, paragraphs
from briefing.parse.marks import DOUBLE, Piece, pieces
from briefing.parse.mentions import Mentions, occurrences
from briefing.parse.names import discover
from briefing.parse.people import Cast, Known
from briefing.parse.quotes import Reader
from briefing.parse.segments import Stretch, removed, stretches
from briefing.parse.singles import single_pieces

_ENOUGH_DOUBLES = 2
"""Paragraphs with double marks from which the publisher is taken to quote speech with them."""


def read_article(text: str, *, actors: Sequence[Actor] = (), sources: Sequence[Source] = ()) -> Reading:
    """Read a raw article: facts, segments with quotes and mentions, and what was removed.

    `text` is the file as it stands; every span counts its code points. Any text can be read.
    """
    lines = paragraphs(text)
    found = _quotations(text, lines)
    parts = blocks(text, lines, found)
    reasons = removed(text, parts)
    page = Page(text, parts, sources, frozenset(reasons))
    laid = stretches(page, reasons)
    cast = Cast(actors)
    add_general(cast)
    edges = discover(cast, text, parts)
    mentions = Mentions(occurrences(cast, text, edges))
    parts_read = [
        part for stretch in laid for part in (*((stretch.heading,) if stretch.heading else ()), *stretch.prose)
    ]
    reader = Reader(text, found, cast, mentions, parts_read)
    facts = read_facts(page, [byline for stretch in laid for byline in stretch.bylines])
    day = facts.published[:10] if facts.published else None
    segments = [_segment(text, stretch, reader, first=stretch is laid[0], day=day) for stretch in laid]
    if laid and laid[0].heading is not None and laid[0].heading == title_block(page):
        segments[0] = replace(segments[0], heading=facts.title)  # without date, label and the site's name
    removals = tuple(Removal(span=Span(b.start, b.end), reason=reasons[b]) for b in parts if b in reasons)
    return Reading(facts=facts, segments=tuple(segments), removed=removals)


def _quotations(text: str, lines: Sequence[Paragraph]) -> list[Piece]:
    """Double marks decide; single ones count only where a publisher uses no others for speech."""
    doubled = sum(1 for line in lines if DOUBLE.search(text, line.start, line.end))
    read = pieces if doubled >= _ENOUGH_DOUBLES else single_pieces
    return [
        piece for line in lines for piece in (pieces(text, line.start, line.end) or read(text, line.start, line.end))
    ]


def _segment(text: str, stretch: Stretch, reader: Reader, *, first: bool, day: str | None) -> Segment:
    span = Span(stretch.start, stretch.end)
    heading = " ".join(text[stretch.heading.start : stretch.heading.end].split()) if stretch.heading else None
    author = stretch.bylines[-1] if stretch.bylines else None
    kind = "lead" if first else segment_kind(text, span, heading, author.role if author else None)
    return Segment(
        span=span,
        heading=heading,
        time=f"{day}T{stretch.time}" if day and stretch.time else None,
        author=author.name if author else None,
        kind=kind,
        quotes=reader.read(stretch),
        mentions=_mentions(stretch, reader.mentions),
    )


def _mentions(stretch: Stretch, mentions: Mentions) -> tuple[Mention, ...]:
    """The names in the stretch, each with all its places, in the order in which they come up."""
    places: dict[Known, list[Span]] = {}
    for named in mentions.between(stretch.start, stretch.end):
        if named.end <= stretch.end:
            places.setdefault(named.known, []).append(Span(named.start, named.end))
    return tuple(
        Mention(name=known.name, actor=known.actor, kind=known.kind, spans=tuple(spans), evidence=known.evidence)
        for known, spans in places.items()
    )
