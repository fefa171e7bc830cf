"""Which quotes a person should look at, and in which order they are told."""

import pytest

from briefing.intake.doubts import CARRIED_OVER, doubt_about
from briefing.model.entry import QuoteKind
from briefing.model.reading import Attribution, FoundQuote
from briefing.model.span import Span
from briefing.parse.speakers import RULES


def quote(kind: QuoteKind, rule: str | None) -> FoundQuote:
    said = Attribution(speaker="Ada Exampleby", actor=None, span=None, cue=None, rule=rule) if rule else None
    silence = None if said else "nobody is named"
    return FoundQuote(text="We shall\ntalk", span=Span(0, 13), kind=kind, attribution=said, silence=silence)


@pytest.mark.parametrize(
    ("kind", "rule", "told"),
    [
        ("full", None, (0, "no speaker: nobody is named")),
        ("fragment", None, (1, "no speaker: nobody is named")),
        ("full", "next-paragraph", (2, "Ada Exampleby: carried over from the paragraph before")),
        ("full", "verb-before", None),
        ("scare", None, None),
    ],
)
def test_whole_sentences_without_a_speaker_come_first(
    kind: QuoteKind, rule: str | None, told: tuple[int, str] | None
) -> None:
    doubt = doubt_about(quote(kind, rule))
    assert (doubt and (doubt.rank, doubt.reason)) == told
    assert doubt is None or doubt.words == "We shall talk"


def test_every_doubt_is_about_a_rule_that_exists() -> None:
    assert set(CARRIED_OVER) <= {name for name, *_ in RULES}
