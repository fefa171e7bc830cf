"""Slugs are always good file names."""

from hypothesis import given
from hypothesis import strategies as st

from briefing.intake.slugs import free, slug, taken
from briefing.model.finding import Origin
from briefing.model.ids import TopicId, is_slug
from briefing.model.topic import Topic


@given(st.text())
def test_any_text_makes_a_slug(text: str) -> None:
    assert is_slug(slug(text))


@given(st.text(), st.integers(min_value=1, max_value=60))
def test_a_slug_is_no_longer_than_asked(text: str, longest: int) -> None:
    assert len(slug(text, longest)) <= max(longest, len("untitled"))


def test_words_accents_and_apostrophes() -> None:
    assert slug("Ukraine’s “Café” déjà vu – 50% more") == "ukraines-cafe-deja-vu-50-more"
    assert slug("Україна") == "untitled"


def test_a_long_title_is_cut_between_words() -> None:
    assert slug("one two three four", longest=9) == "one-two"


def test_a_taken_slug_gets_a_number() -> None:
    assert free("ada", {"ada", "ada-2"}) == "ada-3"
    assert free("ben", {"ada"}) == "ben"


def test_an_id_that_a_thing_had_is_taken() -> None:
    topic = Topic(id=TopicId("gates"), origin=Origin("gates.md"), title="Gates", formerly=("doors",))
    assert taken({topic.id: topic}) == {"gates", "doors"}


def test_a_word_that_windows_keeps_for_itself_gets_a_number() -> None:
    assert [slug("Con"), slug("COM1"), slug("Con man")] == ["con-1", "com1-1", "con-man"]
