"""Doubts: quotes that a person should look at before they are published, and why."""

from collections.abc import Mapping
from types import MappingProxyType

from briefing.model.frozen import frozen
from briefing.model.reading import FoundQuote

CARRIED_OVER: Mapping[str, str] = MappingProxyType(
    {
        "statement": "the statement's author",
        "same-paragraph": "carried over from the quote before",
        "next-paragraph": "carried over from the paragraph before",
        "carried-on": "carried over from what was said before",
        "thought-before": "whose thought is told just before",
        "colon": "named before the colon",
        "subject-before": "whom the sentence before is about",
    }
)
"""Rules for speakers that go by little, and what they go by."""


@frozen
class Doubt:
    """Why a quote needs a look.

    `rank` puts the most doubtful first: 0 whole sentences without a speaker, 1 fragments without one,
    2 speakers who were carried over.
    """

    rank: int
    words: str
    reason: str


def doubt_about(quote: FoundQuote) -> Doubt | None:
    """The doubt about a quote, if there is one. The writer's own inverted commas are nobody's words: no doubt."""
    words = " ".join(quote.text.split())
    if quote.kind == "scare":
        return None
    if quote.attribution is None:
        return Doubt(rank=int(quote.kind != "full"), words=words, reason=f"no speaker: {quote.silence}")
    reason = CARRIED_OVER.get(quote.attribution.rule)
    return Doubt(rank=2, words=words, reason=f"{quote.attribution.speaker}: {reason}") if reason else None
