"""The wording on record, and the id that comes of it."""

import pytest

from briefing.linking.lineage import lineages
from briefing.linking.statements.join import statements
from briefing.linking.statements.naming import statement_id
from briefing.model.article import Article
from briefing.model.citation import citations
from briefing.model.entry import Entry
from briefing.model.ids import ActorId, ArticleId
from briefing.model.statement import Statement
from tests.invented import article, entry, library, quote

ADA = ActorId("ada")
SHORT, LONG = "rebuild the bridge of Klow before snow", "We shall rebuild the bridge of Klow before snow falls"


@pytest.mark.parametrize(
    ("wording", "id_"),
    [
        ("we row", "ada-we-row"),
        ("we shall rebuild the bridge of klow before the snow", "ada-we-shall-rebuild-the-bridge-of"),
        ("café zoë", "ada-cafe-zoe"),
        ("extraordinarily unconstitutional misinterpretations everywhere", "ada-extraordinarily-unconstitutional"),
        ("мы", "ada-statement"),
        ("", "ada-statement"),
    ],
)
def test_an_id_is_the_speaker_and_the_first_words(wording: str, id_: str) -> None:
    assert statement_id(ADA, wording, frozenset()) == id_


def test_where_an_id_is_taken_more_words_or_a_number_tell_them_apart() -> None:
    taken = {"ada-we-shall-rebuild-the-bridge-of", "ada-we-row"}
    assert statement_id(ADA, "we shall rebuild the bridge of klow", taken) == "ada-we-shall-rebuild-the-bridge-of-klow"
    assert statement_id(ADA, "we row", taken) == "ada-we-row-2"
    assert statement_id(ADA, "we row", {*taken, "ada-we-row-2"}) == "ada-we-row-3"


def _one(*records: Article | Entry) -> Statement:
    made = library(*records)
    spoken = [citation for each in made.entries.values() for citation in citations(each)]
    (found,) = statements(spoken, made, lineages(made)).values()
    return found


def _said(place: str, text: str, time: str = "2031-05-04") -> Entry:
    return entry(f"{place}/01-a", time=time, quotes=(quote(text, speaker="ada"),))


def test_the_wording_of_most_witnesses_is_on_record() -> None:
    assert _one(_said("one", LONG), _said("two", SHORT), _said("three", SHORT)).wording.quote.text == SHORT


def test_of_equals_the_longest_is_on_record_then_the_earliest() -> None:
    assert _one(_said("one", SHORT), _said("two", LONG)).wording.quote.text == LONG
    assert _one(_said("one", LONG, "2031-05-05"), _said("two", LONG)).wording.entry.article == "two"


def test_copies_are_one_witness_and_their_words_come_last() -> None:
    copies = [article(name, copy_of=ArticleId("one")) for name in ("c1", "c2")]
    found = _one(_said("one", SHORT), _said("c1", LONG), _said("c2", LONG), *copies)
    assert found.wording.quote.text == SHORT


def test_one_sentence_is_rather_on_record_than_several() -> None:
    assert _one(_said("one", f"{LONG}. Nobody else will."), _said("two", SHORT)).wording.quote.text == SHORT
