"""What a quote says, without what papers change: marks, spellings, forms, numbers in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.linking.statements.numbers import at_odds, numbers
from briefing.linking.statements.stems import stem
from briefing.linking.statements.words import sentences, wording, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("defence spending", "Defense spending."),
        ("We won’t negotiate", "we will not negotiate"),
        ("can't", "cannot"),
        ("negotiations", "negotiating"),
        ("a betrayal", "a betraying"),
        ("allies", "ally"),
        ("another kilometre", "another kilometers"),
        ("honoured", "honored"),
        ("grabbed", "grabbing"),
        ("café", "CAFE"),
        ("Zelenskyy’s plan", "Zelenskyy plan"),
        ("fifty billion", "50bn"),
        ("twenty-five per cent", "25%"),
        ("a million men", "1,000,000 men"),
        ("[The] bridge [over the Wladir] fell", "bridge fell"),
        ("[W]e row", "We row"),
    ],
)
def test_the_same_words_are_the_same(one: str, other: str) -> None:
    assert sentences(one) == sentences(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("hour", "hor"), ("all", "allies"), ("lethal", "lethality"), ("50%", "50"), ("one way", "1 way")],
)
def test_other_words_are_others(one: str, other: str) -> None:
    assert sentences(one) != sentences(other)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("We row. We sing! Do we?", 3),
        ("We row.\n“We sing.", 2),
        ("Mr. Exampleby rows with J. Sampleton.", 1),
        ("a position of … strength", 1),
        ("Not now... Not here", 1),
        ("united position from the U.S.”Then we left", 2),
        ("...", 1),
        ("", 1),
    ],
)
def test_a_quote_is_cut_into_its_sentences(text: str, number: int) -> None:
    assert len(sentences(text)) == number


def test_other_scripts_have_words_too() -> None:
    assert sentences("我们将谈判") == (("我", "们", "将", "谈", "判"),)
    assert sentences("Мы будем говорить") == (("мы", "будем", "говорить"),)


@given(st.text(max_size=60))
def test_any_text_has_sentences_of_words(text: str) -> None:
    found = sentences(text)
    assert found
    assert all(found)


@given(st.text(alphabet=st.characters(categories=["Ll"]), min_size=1, max_size=20))
def test_a_stem_is_not_empty_and_a_word_of_few_letters_stays(word: str) -> None:
    assert stem(word)
    assert len(word) > 3 or abs(len(stem(word)) - len(word)) <= 1


def test_a_wording_is_what_differs_in_more_than_marks() -> None:
    assert wording("“We row,”") == wording("we ROW") != wording("we rowed")
    assert wording("don’t") == "dont"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("We gave €50 billion, 60% of it in 2024", {"€50000000000", "60%", "2024"}),
        ("a 90-minute call", {"90"}),
        ("3.5% of GDP, and £900mn", {"3.5%", "£900000000"}),
        ("12,500 men and 1,000,000 shells.", {"12500", "1000000"}),
        ("5 million, 5m, 5 metres", {"5000000", "5"}),
        ("one square mile, no one, one per cent", {"1%"}),
        ("F-16 and B2", set()),
        ("two hundred thousand", {"200000"}),
    ],
)
def test_a_number_is_read_with_its_scale_and_unit(text: str, found: set[str]) -> None:
    assert set(numbers(text)) == found


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("60 of 90", "60 of 80", (("90",), ("80",))),
        ("60 of 90", "60", None),
        ("$350bn", "350 billion", None),
        ("$350bn", "£350bn", (("$350bn",), ("£350bn",))),
        ("fifty", "50", None),
    ],
)
def test_numbers_are_at_odds_where_each_text_has_another(one: str, other: str, told: object) -> None:
    assert at_odds(numbers(one), numbers(other)) == told


@given(st.text(st.sampled_from("abst’'\"“”«. ,-…_[]n't 09½²é–·€²ſß\n") | st.characters(), max_size=40))
def test_a_letter_of_another_alphabet_beside_them_changes_no_words(text: str) -> None:
    assert words(f"{text} ж") == [*words(text), "ж"]
