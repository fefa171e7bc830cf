"""What reading a raw article finds: its facts, its segments, and the quotes and mentions in each.

All spans are Unicode code points of the untouched file.
"""

from bisect import bisect_left

from briefing.model.actor import ActorKind
from briefing.model.article import Byline
from briefing.model.entry import EntryKind, QuoteKind
from briefing.model.frozen import frozen
from briefing.model.ids import ActorId
from briefing.model.span import Span


@frozen
class Facts:
    """What a file says of its article.

    `published` and `updated` are ISO 8601 text as precise as given, with a zone only where the file names
    one; `source` is the publisher's name.
    """

    source: str | None = None
    title: str | None = None
    url: str | None = None
    published: str | None = None
    updated: str | None = None
    bylines: tuple[Byline, ...] = ()
    language: str = "en"


@frozen
class Attribution:
    """Who said a quote: the `speaker`'s name in full, and the actor if the registry knows it.

    `span` is the stretch of text that attributes the words, `cue` its verb or phrase, `rule` what found it.
    `via` is the agency that passed the words on, or the body that the speaker speaks for.
    """

    speaker: str
    actor: ActorId | None
    span: Span | None
    cue: str | None
    rule: str
    via: str | None = None


@frozen
class FoundQuote:
    """Words between quotation marks. Without an `attribution`, `silence` says why nobody is named."""

    text: str
    span: Span
    kind: QuoteKind
    attribution: Attribution | None = None
    silence: str | None = None


@frozen
class Mention:
    """A name that occurs in a segment, with every place where it does.

    `evidence` says how its kind is known when the registry does not have it.
    """

    name: str
    actor: ActorId | None
    kind: ActorKind
    spans: tuple[Span, ...]
    evidence: str | None = None


@frozen
class Segment:
    """One update of a live page, or a stretch of a report. `time` is text as in `Facts`.

    A `Removal` may lie inside its span; `Reading.words` has its text without them.
    """

    span: Span
    heading: str | None = None
    time: str | None = None
    author: str | None = None
    kind: EntryKind = "update"
    quotes: tuple[FoundQuote, ...] = ()
    mentions: tuple[Mention, ...] = ()


@frozen
class Removal:
    """A stretch that is no part of the article, and why: `boilerplate: comments footer`.

    It may lie inside a segment's span, as a promotion between two paragraphs does; nothing is quoted or named from it.
    """

    span: Span
    reason: str


@frozen
class Reading:
    """A whole article as read."""

    facts: Facts
    segments: tuple[Segment, ...]
    removed: tuple[Removal, ...]
    """In the order of the text, none overlapping."""

    def words(self, segment: Segment, text: str) -> str:
        """The words of `segment` in `text`, the file that was read, without what was removed inside it."""
        at, end = segment.span.start, segment.span.end
        kept: list[str] = []
        first = bisect_left(self.removed, at, key=lambda removal: removal.span.end)
        for removal in self.removed[first:]:
            if removal.span.start >= end:
                break
            kept.append(text[at : max(at, removal.span.start)])
            at = max(at, removal.span.end)
        return " ".join((*kept, text[at:end])).strip()
