"""A suggestion: what a file lacks, what speaks for it, and how the file reads with it."""

from hashlib import sha256
from typing import Literal

from briefing.content.additions import Addition
from briefing.model.frozen import frozen
from briefing.model.ids import EntryId
from briefing.model.span import Span

SuggestionKind = Literal["actors", "topics", "quote", "speaker", "about", "via", "statement"]
_AROUND = 32
"""Characters that are shown on either side of words."""
_LONGEST = 60


@frozen
class Ground:
    """Words that speak for a suggestion.

    `place` says where they stand: `the title`, `the body`, `quote 2`, `the copy`; in the copy that is the `span`.
    `around` are the words with what stands around them, on one line.
    """

    words: str
    place: str
    span: Span | None = None
    around: str = ""


@frozen
class Suggestion:
    """One thing that a file lacks.

    `path` is of the file that would change, `entry` the entry whose text speaks for it. `value` is what is suggested,
    an id, or the span of a quote; `quote` is the number (from 1) of the quote that it is for, and `of` that quote's
    words. `rule` found it, `why` says so in words. `what` says in words what would be added.
    """

    entry: EntryId
    path: str
    kind: SuggestionKind
    value: str
    what: str
    rule: str
    why: str
    grounds: tuple[Ground, ...]
    additions: tuple[Addition, ...]
    quote: int | None = None
    of: str = ""

    @property
    def id(self) -> str:
        """Twelve hexadecimal digits that stay, whatever else is suggested or applied; the first few will do."""
        name = f"{self.path}\n{self.entry}\n{self.kind}\n{self.value}\n{self.of}"
        return sha256(name.encode()).hexdigest()[:12]


def in_copy(text: str, span: Span) -> Ground:
    """Words of an archived copy, where they stand."""
    return Ground(words=_flat(span.of(text)), place="the copy", span=span, around=around(text, span))


def around(text: str, span: Span) -> str:
    """A stretch of a text with what stands around it in its paragraph, cut between words, on one line."""
    start, end = max(0, span.start - _AROUND), min(len(text), span.end + _AROUND)
    before, after = text[start : span.start].rpartition("\n")[2], text[span.end : end].partition("\n")[0]
    if len(before) == span.start - start and start:
        before = "… " + before.partition(" ")[2]
    if len(after) == end - span.end and end < len(text):
        after = after.rpartition(" ")[0] + " …"
    return _flat(before + short(span.of(text)) + after)


def short(words: str) -> str:
    """Words on one line, cut where they are many."""
    flat = _flat(words)
    return flat if len(flat) <= _LONGEST else f"{flat[:_LONGEST].rstrip()} …"


def _flat(words: str) -> str:
    return " ".join(words.split())
