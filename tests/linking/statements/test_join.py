"""From quotes to statements: what is joined, what never is, and what an editor decides."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.linking.lineage import lineages
from briefing.linking.statements.join import statements
from briefing.model.citation import citations
from briefing.model.entry import Entry, Quote
from briefing.model.ids import ArticleId, EntryId, StatementId
from briefing.model.library import Library
from briefing.model.statement import Ruling, Statement
from tests.invented import article, entry, library, moment, quote, ruling

BODY = "The mayor of Klow spoke in the town hall about the bridge and its repair."
LONG = "We shall rebuild the bridge of Klow before the first snow falls on it"
OTHER = "Nobody who rows across the river at night will be left without a lantern"


def said(place: str, *quotes: str | Quote, time: str = "2031-05-04", body: str = BODY, speaker: str = "ada") -> Entry:
    """An entry with the quotes of one speaker."""
    made = tuple(each if isinstance(each, Quote) else quote(each, speaker=speaker) for each in quotes)
    return replace(entry(f"{place}/01-a", time=time, quotes=made, body=body), title=body)


def found(of: Library) -> list[Statement]:
    spoken = [citation for each in of.entries.values() for citation in citations(each)]
    return list(statements(spoken, of, lineages(of)).values())


def texts(*entries: Entry | Ruling) -> list[list[str]]:
    return [[citation.quote.text for citation in each.citations] for each in found(library(*entries))]


@pytest.mark.parametrize(
    "other",
    [
        "we shall rebuild the bridge of Klow before the first snow falls on it.",
        "rebuild the bridge of Klow before the first snow",
        "We shall re-build the bridge of Klow before the first snow falls",
        "We will mend the bridge of Klow before the first snow falls on it",
        "Before the first snow falls we shall rebuild the bridge of Klow",
        "the first snow falls on it, and it will be a good bridge for many years to come",
        "We shall rebuild the bridge … before the first snow falls on it",
        "We shall rebuild the brigde of Klow before the first snow falls on it",
    ],
)
def test_the_same_utterance_is_joined(other: str) -> None:
    assert len(texts(said("one", LONG), said("two", other))) == 1


@pytest.mark.parametrize(
    "other",
    [
        OTHER,
        "We shall not rebuild the bridge of Klow before the first snow falls on it",
        "We shall rebuild the school of Szohôd after the elections in the spring",
        "the bridge",
        "we shall",
    ],
)
def test_another_utterance_is_not(other: str) -> None:
    assert len(texts(said("one", LONG), said("two", other, body="A school was opened in Szohôd today."))) == 2


def test_two_people_never_make_one_statement() -> None:
    assert len(texts(said("one", LONG), said("two", LONG, speaker="bert"))) == 2


def test_quotes_of_nobody_and_scare_quotes_are_of_no_statement() -> None:
    scare = Quote(text=LONG, speaker=quote("", speaker="ada").speaker, kind="scare")
    assert texts(said("one", LONG, Quote(text=LONG), scare)) == [[LONG]]


def test_a_stock_phrase_is_one_statement_only_where_entries_are_about_the_same() -> None:
    elsewhere = "Tickets for the hockey final in Szohôd were sold out within minutes on Saturday."
    assert len(texts(said("one", "of course"), said("two", "of course", body=elsewhere))) == 2
    assert len(texts(said("one", "of course"), said("two", "Of course."))) == 1


def test_a_stock_phrase_joins_the_sentence_of_which_it_is_all_in_a_copy_of_the_same_update() -> None:
    copy = replace(said("two", "very clear"), copy_of=EntryId("one/01-a"))
    assert len(texts(said("one", "I have been very clear with everybody"), copy)) == 1
    assert len(texts(said("one", "I have been very clear with everybody"), said("two", "very clear"))) == 2


@pytest.mark.parametrize(
    ("text", "time", "joined"),
    [
        (LONG, "2031-05-05", True),
        (LONG, "2031-07-01", True),
        ("rebuild the bridge of Klow", "2031-05-05", True),
        ("rebuild the bridge of Klow", "2031-07-01", False),
        ("we will mend the bridge of Klow before the first snow", "2031-07-01", False),
    ],
)
def test_what_is_said_again_after_weeks_is_the_same_only_if_it_is_long_and_equal(
    text: str, time: str, joined: bool
) -> None:
    assert len(texts(said("one", LONG), said("two", text, time=time))) == (1 if joined else 2)


def test_quotes_that_say_that_they_are_of_other_days_are_not_joined() -> None:
    days = ["2031-05-01", "2031-05-03"]
    one, two = (replace(quote(LONG, speaker="ada"), said=moment(day)) for day in days)
    assert len(texts(said("one", one), said("two", two))) == 2


def test_a_fragment_of_two_statements_does_not_make_them_one() -> None:
    one = "We shall never close the old harbour market to the people of Klow"
    two = "I met the people of Klow when I was a young lawyer with nothing to do"
    assert len(texts(said("one", one), said("two", two), said("three", "the people of Klow"))) >= 2


def test_a_quote_of_two_sentences_does_not_make_them_one() -> None:
    made = texts(said("both", f"{LONG}. {OTHER}."), said("one", LONG), said("three", LONG), said("two", OTHER))
    assert sorted(map(len, made)) == [1, 3]


def test_a_number_that_differs_in_an_equal_sentence_is_seen_side_by_side() -> None:
    made = texts(
        *(said(name, f"We have lost {n} boats in the great storm on the river") for name, n in (("a", 3), ("b", 5)))
    )
    assert len(made) == 1


def test_a_statement_tells_its_witnesses_by_lineage_and_whom_it_is_about() -> None:
    made = library(
        said("one", quote(LONG, speaker="ada", about=["bert"])),
        said("copy", quote(LONG, speaker="ada", about=["cora", "bert"])),
        said("two", LONG, time="2031-05-03"),
        article("copy", copy_of=ArticleId("one")),
    )
    (statement,) = found(made)
    assert [citation.entry.article for citation in statement.citations] == ["two", "copy", "one"]
    assert [each.lineage for each in statement.witnesses] == ["two", "one"]
    assert statement.about == ("cora", "bert")


def test_statements_come_in_the_order_of_their_earliest_quote() -> None:
    early, late = said("one", OTHER, time="2031-05-04T10:00"), said("two", LONG, time="2031-05-04T12:00")
    assert texts(late, early, said("three", LONG, time="2031-05-04T09:00")) == [[LONG, LONG], [OTHER]]


def test_a_ruling_joins_splits_names_and_dates() -> None:
    decided = replace(
        ruling("lanterns", "one/01-a#q1", "two/01-a#q1", apart=["three/01-a#q1"], wording="two/01-a#q1"),
        title="Lanterns for all",
        said=moment("2031-05-02"),
    )
    entries = said("one", LONG), said("two", "A lantern for every boat"), said("three", LONG), said("four", LONG)
    first, second = found(library(*entries, decided))
    assert (first.id, first.title, str(first.said)) == ("lanterns", "Lanterns for all", "2031-05-02")
    assert [c.entry.article for c in first.citations] == ["four", "one", "two"]
    assert first.wording.entry.article == "two"
    assert [c.entry.article for c in second.citations] == ["three"]


def test_a_quote_can_join_itself_to_a_ruling() -> None:
    own = replace(quote("A lantern for every boat", speaker="ada"), statement=StatementId("lanterns"))
    made = found(library(said("one", LONG), said("two", own), ruling("lanterns", "one/01-a#q1")))
    assert [len(each.citations) for each in made] == [2]


def test_two_rulings_are_never_one_statement() -> None:
    rulings = ruling("bridge", "one/01-a#q1"), ruling("snow", "two/01-a#q1")
    made = found(library(said("one", LONG), said("two", LONG), *rulings))
    assert [each.id for each in made] == ["bridge", "snow"]


def test_a_ruling_on_quotes_that_are_not_built_makes_no_statement() -> None:
    assert found(library(said("one", LONG), ruling("lanterns", "draft/01-a#q1")))[0].ruling is None


def test_a_contradictory_ruling_leaves_every_quote_in_one_statement() -> None:
    rulings = (
        ruling("a", "one/01-a#q1", "two/01-a#q1", apart=["one/01-a#q1"]),
        ruling("b", "one/01-a#q1", "three/01-a#q1"),
    )
    made = found(library(said("one", LONG), said("two", LONG, speaker="bert"), said("three", LONG), *rulings))
    ids = [citation.id for each in made for citation in each.citations]
    assert len(ids) == len(set(ids)) == 3
    assert all(citation.quote.speaker == each.speaker for each in made for citation in each.citations)


TEXTS = [LONG, OTHER, f"{LONG}. {OTHER}", "of course", "the first snow", "A lantern for every boat", "…", "we"]


@st.composite
def entries(draw: st.DrawFn) -> Sequence[Entry]:
    size = draw(st.integers(1, 8))
    return [
        said(
            f"e{number}",
            *draw(st.lists(st.sampled_from(TEXTS), max_size=3)),
            speaker=draw(st.sampled_from(["ada", "bert"])),
            time=draw(st.sampled_from(["2031-05-04", "2031-05-06", "2031-09-01"])),
        )
        for number in range(size)
    ]


@given(entries(), st.randoms(use_true_random=False))
def test_every_quote_is_in_one_statement_of_its_speaker_whatever_the_order(
    made: Iterable[Entry], random: object
) -> None:
    whole = library(*made)
    spoken = [citation for each in whole.entries.values() for citation in citations(each)]
    mixed = list(spoken)
    random.shuffle(mixed)  # type: ignore[attr-defined]
    first, second = (statements(each, whole, lineages(whole)) for each in (spoken, mixed))
    assert list(first.items()) == list(second.items())
    ids = [citation.id for each in first.values() for citation in each.citations]
    assert sorted(ids) == sorted(citation.id for citation in spoken)
    assert all(citation.quote.speaker == each.speaker for each in first.values() for citation in each.citations)
    assert all(each.wording in each.citations for each in first.values())
