"""Folding takes away what may differ between two printings, and knows where everything stood."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.linking.folding import bare, fold, folded, is_cut

SAME = (
    ("“We shall talk”", "«We shall talk»"),
    ("She said: “He told me ‘no’ twice.”", "She said: 'He told me \"no\" twice.'"),
    ("it’s ours", "it's ours"),
    ("talks — soon", "talks–soon"),
    ("talks -- soon", "talks – soon"),
    ("a well-known bridge", "a well\u2011known bridge"),
    ("the\u00a0bridge\n fell", "the bridge fell"),
    ("It fell.\n“I was on it.", "It fell. I was on it."),
    ("the bri\u00addge", "the bridge"),
    ("cafe\u0301 closed", "caf\u00e9 closed"),
    ("« Non », dit-elle", "“Non”, dit-elle"),
    ("", "”"),
)
OTHER = (
    ("well known", "well-known"),
    ("We shall talk", "we shall talk"),
    ("soon, they say", "soon they say"),
    ("can’t", "cant"),
    ("talk…", "talk..."),
    ("[We] shall", "We shall"),
)


@pytest.mark.parametrize(("one", "other"), SAME)
def test_what_only_printing_makes_different_is_the_same(one: str, other: str) -> None:
    assert folded(one) == folded(other)


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_what_is_written_otherwise_stays_so(one: str, other: str) -> None:
    assert folded(one) != folded(other)


def test_a_closing_stop_or_comma_goes_and_no_other_mark() -> None:
    assert [bare(text) for text in ("We talk.", "We talk,”", "We talk!", "We talk, you", "…", ".")] == [
        "We talk", "We talk", "We talk!", "We talk, you", "…", "",
    ]  # fmt: skip


@given(st.text(st.sampled_from("ab é’'“” \n\u00a0–-.,e\u0301\u200b😀")))
def test_every_letter_is_found_where_it_stood(text: str) -> None:
    found = fold(text)
    for at, character in enumerate(found.text):
        if character in "ab😀":
            assert text[found.place(at)] == character
            assert found.at(found.place(at)) == at


@given(st.text(st.sampled_from("ab’'“” \n–-.,")))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@pytest.mark.parametrize(
    ("text", "is_one"),
    [("bridge|s", True), ("the| bridge", False), ("ca|n’t", True), ("can|’t", True), ("|a", False), ("a|", False),
     ("well|-known", False), ("‘yes|’ he", False), ("平和|交渉", False), ("l’|amour", False)],
)  # fmt: skip
def test_a_cut_through_a_word_is_told(text: str, is_one: bool) -> None:
    assert is_cut(text.replace("|", ""), text.index("|")) is is_one
