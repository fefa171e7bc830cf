"""Slices: all things once and in their order; one more, or one less, touches its own slice alone."""

from hypothesis import given
from hypothesis import strategies as st

from briefing.render.data.slices import cut
from tests.invented import topic

TOPICS = tuple(topic(f"subject-{number}") for number in range(999))


def test_slices_are_all_that_there_is_in_its_order() -> None:
    found = list(cut(TOPICS))
    assert tuple(each for things in found for each in things) == TOPICS
    assert 5 < len(found) < 50
    assert list(cut(())) == []


@given(st.integers(0, len(TOPICS) - 1))
def test_one_thing_less_leaves_all_other_slices_as_they_are(number: int) -> None:
    before, after = set(cut(TOPICS)), set(cut(TOPICS[:number] + TOPICS[number + 1 :]))
    assert len(before - after) <= 2  # its own, and one before it if it was the first of its own
    assert len(after - before) <= 1
