"""The wordings in which a statement is quoted."""

from briefing.linking.variants import variants, words_of
from briefing.model.citation import citations
from briefing.model.ids import ActorId, StatementId
from briefing.model.statement import Statement
from tests.invented import entry, quote


def _statement(*texts: str, on_record: int) -> Statement:
    quotes = tuple(quote(text, speaker="ada") for text in texts)
    cited = citations(entry("one/01-a", quotes=quotes))
    return Statement(
        id=StatementId("ada"),
        speaker=ActorId("ada"),
        citations=cited,
        wording=cited[on_record],
        witnesses=(),
        about=(),
        said=None,
    )


def test_the_wording_on_record_comes_first_then_the_others_as_they_came() -> None:
    statement = _statement("We go", "We shall go", "we go.", "Go we", on_record=1)
    assert [[c.quote.text for c in variant.citations] for variant in variants(statement)] == [
        ["We shall go"],
        ["We go", "we go."],
        ["Go we"],
    ]
    assert [variant.text for variant in variants(statement)] == ["We shall go", "We go", "Go we"]


def test_marks_and_capitals_make_no_other_wording() -> None:
    assert words_of("“Neither we, nor THEY”") == words_of("neither we nor they") == "neither we nor they"
    assert words_of("neither we nor them") != words_of("neither we nor they")
