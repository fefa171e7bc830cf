"""Which quote became which."""

from hypothesis import given
from hypothesis import strategies as st

from briefing.linking.pairs import pairs
from briefing.model.entry import Quote
from briefing.model.span import Span
from tests.invented import quote


def _pairs(before: list[Quote], after: list[Quote]) -> list[tuple[str | None, str | None]]:
    return [(old.text if old else None, new.text if new else None) for old, new in pairs(before, after)]


def test_quotes_keep_their_pairs_when_their_order_changes() -> None:
    a, b = quote("We shall talk"), quote("Not before noon")
    assert _pairs([a, b], [b, a]) == [("Not before noon", "Not before noon"), ("We shall talk", "We shall talk")]


def test_a_reworded_quote_is_not_another_one() -> None:
    before = [quote("We shall talk about the bridge"), quote("Of course")]
    after = [quote("No"), quote("We will talk about the bridge")]
    assert _pairs(before, after) == [
        (None, "No"),
        ("We shall talk about the bridge", "We will talk about the bridge"),
        ("Of course", None),
    ]


def test_the_same_words_of_two_speakers_stay_theirs() -> None:
    ada, bo = quote("Of course", speaker="ada"), quote("Of course", speaker="bo")
    assert pairs([ada, bo], [bo, ada]) == ((bo, bo), (ada, ada))


def test_words_at_the_same_place_are_the_same_quote() -> None:
    before, after = Quote(text="Yes", span=Span(4, 9)), Quote(text="Certainly", span=Span(4, 9))
    assert pairs([before], [after]) == ((before, after),)


def test_of_very_many_new_quotes_none_is_a_rewording() -> None:
    before, after = (
        [quote(f"{word} {n}") for n in range(60)] for word in ("We shall talk on day", "We will talk on day")
    )
    assert len(pairs(before, after)) == 120


@given(*[st.lists(st.text("ab ’", max_size=5).map(quote), max_size=6)] * 2)
def test_every_quote_has_one_place(before: list[Quote], after: list[Quote]) -> None:
    found = pairs(before, after)
    assert sorted(old.text for old, _ in found if old) == sorted(each.text for each in before)
    assert [new for _, new in found if new] == after
    assert [pair for pair in found if pair == (None, None)] == []
