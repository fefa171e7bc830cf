"""The entry point: a raw article in, a reading out."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from briefing.model.actor import Actor
from briefing.model.reading import Mention, Reading, Removal, Segment
from briefing.model.source import Source
from briefing.model.span import Span
from briefing.parse.blocks import Block, blocks
from briefing.parse.bodies import add_general
from briefing.parse.boilerplate import artefacts
from briefing.parse.bylines import written_by
from briefing.parse.facts import read_facts
from briefing.parse.kinds import segment_kind
from briefing.parse.lines import paragraphs
from briefing.parse.mentions import Mentions, occurrences
from briefing.parse.names import discover
from briefing.parse.page import title_block
from briefing.parse.people import Cast, Known
from briefing.parse.posts import Post, given_stretches, placed
from briefing.parse.quotes import Reader
from briefing.parse.repair import repair, restored, without
from briefing.parse.segments import read_layout, stretches
from briefing.parse.singles import quotations
from briefing.parse.stretch import Stretch
from briefing.parse.transcripts import Transcripts
from briefing.parse.via import unless_own

_DAY = re.compile(r"\d{4}-")


def read_article(
    text: str, *, actors: Sequence[Actor] = (), sources: Sequence[Source] = (), posts: Sequence[Post] = ()
) -> Reading:
    """Read a raw article: facts, segments with quotes and mentions, and what was removed.

    `text` is the file as it stands; every span counts its code points. Any text can be read. Names and
    headings are told as they are meant (José), quotations as they stand (JosÃ©).
    With `posts`, each is a segment, and no others are looked for.
    """
    repaired = repair(text)
    links = artefacts(repaired.text)
    plain = without(repaired.text, links)
    known = placed(placed(posts, repaired), plain)
    reading = restored(_read(plain.text, actors, sources, known), (plain, repaired), text)
    left = (Removal(span=repaired.original(span), reason="boilerplate: link artefact") for span in links)
    removals = sorted((*reading.removed, *left), key=lambda removal: removal.span)
    return replace(reading, removed=tuple(removals))


def _read(text: str, actors: Sequence[Actor], sources: Sequence[Source], posts: Sequence[Post]) -> Reading:
    lines = paragraphs(text)
    found = quotations(text, lines)
    parts = blocks(text, lines, found)
    layout = read_layout(text, parts, sources)
    page, reasons = layout.page, layout.reasons
    laid = given_stretches(page, reasons, posts) if posts else stretches(layout)
    cast = Cast(actors)
    add_general(cast)
    edges = discover(cast, text, parts, page.signs.bylines)
    mentions = Mentions(occurrences(cast, text, edges))
    parts_read = [
        part for stretch in laid for part in (*((stretch.heading,) if stretch.heading else ()), *stretch.prose)
    ]
    reader = Reader(text, found, cast, mentions, parts_read)
    facts = read_facts(page, [byline for stretch in laid for byline in stretch.bylines])
    day = facts.published[:10] if facts.published else None
    gone = [block for block in parts if block in reasons]
    segments = [_segment(text, stretch, reader, gone, first=stretch is laid[0], day=day) for stretch in laid]
    if laid and laid[0].heading is not None and laid[0].heading == title_block(page):
        segments[0] = replace(segments[0], heading=facts.title)  # without date, label and the site's name
    transcripts = Transcripts(text, mentions)
    segments = [
        replace(segment, quotes=unless_own(transcripts.read(stretch, segment.quotes), facts.source))
        for stretch, segment in zip(laid, segments, strict=True)
    ]
    removals = tuple(Removal(span=Span(b.start, b.end), reason=reasons[b]) for b in gone)
    return Reading(facts=facts, segments=tuple(segments), removed=removals)


def _segment(  # noqa: PLR0913 - the stretch, what its page is, and its place in it
    text: str, stretch: Stretch, reader: Reader, gone: Sequence[Block], *, first: bool, day: str | None
) -> Segment:
    span = Span(stretch.start, stretch.end)
    heading = " ".join(text[stretch.heading.start : stretch.heading.end].split()) if stretch.heading else None
    author = written_by(stretch.bylines, last=not first)
    kind = "lead" if first else segment_kind(text, span, heading, author.role if author else None)
    return Segment(
        span=span,
        heading=heading,
        time=_time(stretch.time, day),
        author=author.name if author else None,
        kind=kind,
        quotes=reader.read(stretch),
        mentions=_mentions(stretch, reader.mentions, gone),
    )


def _time(given: str | None, day: str | None) -> str | None:
    """A post's time: a clock's is of the page's day, if that is known."""
    if given is None or _DAY.match(given):
        return given
    return f"{day}T{given}" if day else None


def _mentions(stretch: Stretch, mentions: Mentions, gone: Sequence[Block]) -> tuple[Mention, ...]:
    """The names in the stretch but for those in blocks that are `gone`, each with all its places, as they come up."""
    places: dict[Known, list[Span]] = {}
    first, last = (bisect_right(gone, at, key=lambda block: block.start) for at in (stretch.start, stretch.end))
    inside = gone[max(0, first - 1) : last]
    for named in mentions.between(stretch.start, stretch.end):
        above = bisect_right(inside, named.start, key=lambda block: block.start) - 1 if inside else -1
        if named.end <= stretch.end and (above < 0 or inside[above].end <= named.start):
            places.setdefault(named.known, []).append(Span(named.start, named.end))
    return tuple(
        Mention(name=known.name, actor=known.actor, kind=known.kind, spans=tuple(spans), evidence=known.evidence)
        for known, spans in places.items()
    )
