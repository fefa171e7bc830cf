"""Text: what an entry tells, as far as suggestions look at it: its stretch of the copy, and its own words."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from briefing.content.prose import prose
from briefing.intake.matching import owners
from briefing.intake.suggestions.suggestion import Ground, around, in_copy
from briefing.model.actor import Actor
from briefing.model.entry import Entry
from briefing.model.frozen import frozen
from briefing.model.ids import ActorId, EntryId
from briefing.model.reading import FoundQuote, Reading
from briefing.model.span import Span
from briefing.parse.mentions import occurrences
from briefing.parse.people import Cast

_MARKUP = re.compile(r"\[\^[^\]\n]*\]|\]\([^)\s]*\)|[\[*_]|<[^<>\n]*>")
"""References, the targets of links, emphasis and tags in an editor's words."""
_BETWEEN = "\n\n"


@frozen
class Part:
    """A part of an entry's own words: `the title`, `the body` or `quote 2`; `names` are the actors named in it."""

    place: str
    words: str
    names: tuple[tuple[ActorId, Span], ...] = ()

    def ground(self, span: Span) -> Ground:
        """The words at a span of the part."""
        return Ground(words=" ".join(span.of(self.words).split()), place=self.place, around=around(self.words, span))


@frozen
class Text:
    """What an entry tells.

    `own` are its title, its body without markup, and its quotes. `copy` is the archived text of its article and
    `stretches` where in it the entry's are; `found` and `names` are the quotes and the actors that reading found there.
    Without a copy, or where nothing of it is known to be the entry's, the latter are empty.
    """

    entry: Entry
    own: tuple[Part, ...]
    copy: str = ""
    stretches: tuple[Span, ...] = ()
    found: tuple[FoundQuote, ...] = ()
    names: tuple[tuple[ActorId, Span], ...] = ()
    ids: Mapping[str, ActorId]

    @property
    def quoted(self) -> tuple[Part, ...]:
        """The quotes of the entry."""
        return self.own[2:]

    def ground(self, span: Span) -> Ground:
        """The words at a span of the copy."""
        return in_copy(self.copy, span)


def texts(
    entries: Sequence[Entry], actors: Sequence[Actor], copy: str = "", reading: Reading | None = None
) -> Iterator[Text]:
    """What each entry of an article tells; `reading` is of the archived `copy`, if it is here."""
    own = _own_words(entries, actors)
    read = reading.segments if reading else ()
    places = [(mention.actor, span) for s in read for mention in s.mentions if mention.actor for span in mention.spans]
    quotes = [quote for segment in read for quote in segment.quotes]
    ids = {mention.name: mention.actor for s in read for mention in s.mentions if mention.actor}
    ids |= {q.attribution.speaker: q.attribution.actor for q in quotes if q.attribution and q.attribution.actor}
    told = owners(read, entries, same_copy=True)
    for entry in entries:
        given = [entry.span] if entry.span else [read[at].span for at, id_ in told.items() if id_ == entry.id]
        here = tuple(span for span in given if span.end <= len(copy))
        yield Text(
            entry=entry,
            own=own[entry.id],
            copy=copy,
            stretches=here,
            found=tuple(quote for quote in quotes if _inside(quote.span, here)),
            names=tuple(sorted((place for place in places if _inside(place[1], here)), key=lambda each: each[1])),
            ids=ids,
        )


def _inside(span: Span, stretches: Iterable[Span]) -> bool:
    return any(stretch.contains(span) for stretch in stretches)


def _own_words(entries: Sequence[Entry], actors: Sequence[Actor]) -> dict[EntryId, tuple[Part, ...]]:
    """The parts of each entry, read together, so that the names are looked for once."""
    parts = [(entry.id, place, words) for entry in entries for place, words in _parts(entry)]
    whole = _BETWEEN.join(words for _, _, words in parts)
    named = occurrences(Cast(actors), whole, frozenset())
    own: dict[EntryId, tuple[Part, ...]] = {entry.id: () for entry in entries}
    at, number = 0, 0
    for id_, place, words in parts:
        end, names = at + len(words), []
        while number < len(named) and named[number].start < end:
            one = named[number]
            if one.known.actor and one.end <= end:
                names.append((one.known.actor, Span(one.start - at, one.end - at)))
            number += 1
        own[id_] += (Part(place=place, words=words, names=tuple(names)),)
        at = end + len(_BETWEEN)
    return own


def _parts(entry: Entry) -> Iterator[tuple[str, str]]:
    yield "the title", entry.title
    yield "the body", _MARKUP.sub(lambda found: " " * len(found[0]), prose(entry.body))
    for number, quote in enumerate(entry.quotes, 1):
        yield f"quote {number}", quote.text
