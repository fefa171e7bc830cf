"""From the newest to the oldest, whatever is known of the time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.linking.order import as_of, newest_first, time_of
from briefing.model.entry import Correction
from briefing.model.library import Library
from tests.invented import article, entry, library, moment


def _newest_first(of: Library) -> list[str]:
    return [each.id for each in newest_first(list(of.entries.values()), of)]


def test_later_entries_come_first() -> None:
    made = library(
        entry("one/01-noon", time="2025-02-13T12:00"),
        entry("one/02-evening", time="2025-02-13T18:00"),
        entry("two/01-yesterday", time="2025-02-12T23:59"),
        entry("two/02-tomorrow", time="2025-02-14T00:00"),
    )
    assert _newest_first(made) == ["two/02-tomorrow", "one/02-evening", "one/01-noon", "two/01-yesterday"]


def test_a_bare_date_follows_the_times_of_its_day() -> None:
    made = library(
        entry("one/01-day", time="2025-02-13"),
        entry("one/02-morning", time="2025-02-13T00:00"),
        entry("one/03-eve", time="2025-02-12T23:59"),
        entry("one/04-month", time="2025-02"),
        entry("one/05-year", time="2025"),
        entry("one/06-never"),
    )
    order = ["one/02-morning", "one/01-day", "one/03-eve", "one/04-month", "one/05-year", "one/06-never"]
    assert _newest_first(made) == order


def test_times_are_compared_across_zones() -> None:
    made = library(
        entry("one/01-klow", time="2025-02-13T14:00+03:00"), entry("one/02-szohod", time="2025-02-13T12:00+00:00")
    )
    assert _newest_first(made) == ["one/02-szohod", "one/01-klow"]


def test_a_later_moment_comes_first_even_where_its_own_calendar_is_behind() -> None:
    made = library(
        entry("one/01-west", time="2025-02-13T23:30-05:00"), entry("one/02-east", time="2025-02-14T01:00+00:00")
    )
    assert _newest_first(made) == ["one/01-west", "one/02-east"]


def test_without_times_entries_stand_as_in_their_article() -> None:
    numbers = ["08", "09", "10", "99", "100", "101"]
    made = library(*(entry(f"one/{number}-x", time="2025-02-13") for number in numbers))
    assert _newest_first(made) == [f"one/{number}-x" for number in numbers]


def test_an_entry_without_a_time_has_its_articles() -> None:
    made = library(
        entry("one/01-a"),
        entry("two/01-b"),
        entry("three/01-c"),
        article("one", published="2025-02-13", updated="2025-02-14"),
        article("two", updated="2025-02-15"),
        article("three"),
    )
    assert [str(time_of(each, made)) for each in made.entries.values()] == ["2025-02-13", "None", "2025-02-15"]
    assert _newest_first(made) == ["two/01-b", "one/01-a", "three/01-c"]


def test_the_site_is_as_of_the_latest_moment_of_all() -> None:
    late = entry("one/01-a", time="2025-02-13T18:00")
    assert str(as_of(library(late, article("one", published="2025-02-13T09:00")))) == "2025-02-13T18:00+00:00"
    assert str(as_of(library(late, article("one", updated="2025-02-14")))) == "2025-02-14"
    assert as_of(library(entry("one/01-a"))) is None


TIMES = st.sampled_from(
    [None, "2025", "2025-02", "2025-02-13", "2025-02-13T12:41", "2025-02-13T12:41:30", "2025-02-12"]
)


@given(st.data(), st.lists(TIMES, max_size=8))
def test_the_order_does_not_depend_on_the_order_before(data: st.DataObject, times: list[str | None]) -> None:
    made = library(*(entry(f"one/{number:02}-x", time=time) for number, time in enumerate(times)))
    entries = list(made.entries.values())
    assert newest_first(data.draw(st.permutations(entries)), made) == newest_first(entries, made)


@pytest.mark.parametrize("count", [0, 1])
def test_few_entries_are_no_trouble(count: int) -> None:
    made = library(*[entry("one/01-a")][:count])
    assert len(_newest_first(made)) == count


def test_the_site_is_as_of_its_last_correction() -> None:
    on = moment("2025-02-20")
    assert on
    corrected = entry("one/01-a", time="2025-02-13", corrections=(Correction(on=on, text="It rained."),))
    assert str(as_of(library(corrected, entry("one/02-b", time="2025-02-14")))) == "2025-02-20"
