"""Quotations over several paragraphs as one: each paragraph opens it again, only the last closes it."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from briefing.model.reading import FoundQuote
from briefing.model.span import Span
from briefing.parse.blocks import Block
from briefing.parse.continuing import CONTINUING
from briefing.parse.marks import Piece


def joined(
    text: str, pieces: Sequence[Piece], outers: Sequence[int], found: Sequence[FoundQuote], heading: Block | None
) -> Iterator[FoundQuote]:
    """The quotations `found`, in order, those one that go on; `pieces` are all of the page, `outers` their starts."""
    pending: FoundQuote | None = None
    for quote in found:
        if pending is not None:
            above = pieces[bisect_left(outers, pending.span.end) - 1]
            below = pieces[bisect_left(outers, quote.span.start) - 1]
            headed = heading is not None and above.outer < heading.end <= below.outer
            if _opens_again(text, above, below) and not headed and not _differ(pending, quote):
                pending = _join(text, pending, quote)
                continue
            yield pending
        pending = quote
    if pending is not None:
        yield pending


def _opens_again(text: str, above: Piece, below: Piece) -> bool:
    """Whether the one above lacks its closing mark, and nothing but white space parts the two."""
    return not above.closed and above.past <= below.outer and not text[above.past : below.outer].strip()


def _differ(above: FoundQuote, below: FoundQuote) -> bool:
    """Whether the text names a speaker for each, and not the same: a closing mark was lost."""
    one, other = above.attribution, below.attribution
    if one is None or other is None or {one.rule, other.rule} & CONTINUING:
        return False
    return one.speaker != other.speaker


def _join(text: str, above: FoundQuote, below: FoundQuote) -> FoundQuote:
    """One quotation from two; whoever is named for either said both, a name rather than a guess."""
    span = Span(above.span.start, below.span.end)
    one, other = above.attribution, below.attribution
    said = other if one is None or (other and one.rule in CONTINUING and other.rule not in CONTINUING) else one
    silence = None if said else above.silence
    return FoundQuote(text=span.of(text), span=span, kind="full", attribution=said, silence=silence)
