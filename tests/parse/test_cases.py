import pytest

from briefing.model.reading import FoundQuote
from briefing.parse.article import read_article
from briefing.parse.speakers import RULES
from tests.parse.golden import Case, cases

CASES = tuple(cases())


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_every_quotation_is_found_with_its_speaker(case: Case) -> None:
    found = [quote for segment in read_article(case.text).segments for quote in segment.quotes]
    wanted = [_line(quote.words, quote.speaker, quote.rule) for quote in case.quotes]
    assert [_found(quote, *expected) for quote, expected in _pairs(found, case)] == wanted
    assert len(found) == len(wanted)


@pytest.mark.parametrize("rule", [name for name, _ in RULES if name not in ("question", "several")])
def test_every_rule_has_a_golden_case(rule: str) -> None:
    assert rule in {quote.rule for case in CASES for quote in case.quotes}


def test_words_of_a_question_are_nobodys() -> None:
    (segment,) = read_article("Asked whether it was “a bribe”, Mayor Lou Lorem said it was “an investment”.").segments
    assert [quote.silence for quote in segment.quotes] == ["words of a question", None]


def _pairs(found: list[FoundQuote], case: Case) -> list[tuple[FoundQuote, tuple[str, str | None]]]:
    return [(quote, (want.speaker, want.rule)) for quote, want in zip(found, case.quotes, strict=False)]


def _found(quote: FoundQuote, wanted: str, rule: str | None) -> str:
    """The quotation as a line of a case; what the case leaves open is left open."""
    named = quote.attribution
    speaker = "scare" if quote.kind == "scare" else named.speaker if named else "nobody"
    return _line(
        " ".join(quote.text.split()), "*" if wanted == "*" else speaker, named.rule if named and rule else rule
    )


def _line(words: str, speaker: str, rule: str | None) -> str:
    return f"{words} => {speaker}" + (f" [{rule}]" if rule else "")
