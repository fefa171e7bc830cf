"""Texts that are alike, by sketches of their runs of words."""

from hypothesis import given
from hypothesis import strategies as st

from briefing.linking.likeness import KEPT, SHINGLE, alike, like, likeness, shared, sketch

NAMES = ("boat", "bridge", "river", "bell", "cow", "hill", "rain", "wind", "salt", "bread")
WORDS = st.lists(st.sampled_from(NAMES), max_size=200)
LONG = [" ".join(f"w{number * step}" for number in range(3000)) for step in (1, 3)]


@given(WORDS.filter(lambda words: len(words) >= SHINGLE))
def test_a_text_is_wholly_like_itself(words: list[str]) -> None:
    text = sketch(" ".join(words))
    assert likeness(text, text) == 1.0


@given(WORDS, WORDS)
def test_texts_without_a_common_word_have_nothing_in_common(one: list[str], other: list[str]) -> None:
    texts = sketch(" ".join(one)), sketch(" ".join(word.upper() + "x" for word in other))
    assert likeness(*texts) == 0.0


@given(WORDS, WORDS)
def test_likeness_is_a_part_and_goes_both_ways(one: list[str], other: list[str]) -> None:
    here, there = sketch(" ".join(one)), sketch(" ".join(other))
    assert 0.0 <= likeness(here, there) <= 1.0
    assert likeness(here, there) == likeness(there, here)


def test_of_short_texts_all_runs_are_counted() -> None:
    one, other = sketch("a b c d e f g h"), sketch("x a b c d e f y")
    assert (one.size, shared(one, other)) == (4, 2.0)


def test_of_long_texts_the_sketch_tells_nearly_how_many_runs_they_share() -> None:
    half = " ".join(LONG[0].split()[:1500]) + " " + LONG[1].replace("w", "v")
    one, other = sketch(LONG[0]), sketch(half)
    assert one.size > KEPT
    assert abs(shared(one, other) - 1496) < 150


def test_quotations_marks_case_and_spacing_do_not_count() -> None:
    one = sketch("The mayor of Klow said on Monday: “We shall row across it all day.” Then she left.")
    other = sketch("THE MAYOR of Klow\n said on Monday “Nobody shall ever row again,” then she left!")
    assert likeness(one, other) == 1.0


def test_two_reports_that_share_only_a_speech_are_not_alike() -> None:
    speech = f"“{LONG[0][:1900]}”"
    assert list(alike({"one": f"In Klow the mayor spoke. {speech}", "two": f"A speech was heard. {speech}"})) == []


def test_pairs_are_found_among_many_texts() -> None:
    texts = {number: " ".join(f"n{number}w{word}" for word in range(100)) for number in range(200)}
    texts[150] = texts[20] + " and something else"
    assert [(one, other) for one, other, _ in alike(texts)] == [(20, 150)]
    assert [key for key, _ in like(texts[150], texts)] == [20, 150]
