"""Verdicts: how the words of a quote compare with the archived copy of its article."""

from typing import Literal

from briefing.model.frozen import frozen
from briefing.model.record import Record
from briefing.model.span import Span

Grade = Literal["verbatim", "normalised", "altered", "missing", "unarchived"]
"""Code point for code point; but for marks and spacing; in like words; not at all; no copy to compare with."""


@frozen
class Verdict(Record):
    """What was found for a quote in the archived copy.

    `span` is where the words stand; `found` are the copy's own words where they are not the quote's. `before` and
    `after` are the words around them, at most 32 characters each, and `alone` says that the words (of long ones, the
    first) occur once in the copy: with them the place can be found again where there is no copy.
    """

    grade: Grade = "unarchived"
    span: Span | None = None
    found: str | None = None
    before: str = ""
    after: str = ""
    alone: bool = True


UNARCHIVED = Verdict()


@frozen
class Recorded(Verdict):
    """A verdict as the article's record keeps it: of the quote with these `words`, in the `entry` of this name.

    `words` are the first twelve hexadecimal digits of the SHA-256 of the quote's text: a quote that has been changed
    since is no longer the one that was compared.
    """

    entry: str
    words: str


@frozen
class Verified(Record):
    """All verdicts of an article, and the SHA-256 of the copy that they come from."""

    sha256: str
    quotes: tuple[Recorded, ...] = ()
