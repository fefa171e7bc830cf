import re
from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.render.pictures.day import DayPicture, Event, day_picture
from briefing.render.pictures.lettering import width

MINUTES = st.integers(0, 1439)
EVENTS = st.lists(st.builds(Event, minute=MINUTES, clock=st.just("12:41"), title=st.text(max_size=90)), max_size=30)


def drawn(minutes: list[int], events: list[Event]) -> DayPicture:
    """The picture of entries of which some are key events."""
    found = day_picture([*minutes, *(event.minute for event in events), 300, 1200], events)
    assert found
    return found


def event(minute: int, title: str = "The bridge stays open") -> Event:
    """A key event."""
    return Event(minute=minute, clock=f"{minute // 60:02}:{minute % 60:02}", title=title)


@pytest.mark.parametrize("minutes", [[], [971], [971, 971, 971]])
def test_a_single_moment_makes_no_picture(minutes: list[int]) -> None:
    assert day_picture(minutes, [event(971)]) is None


def test_the_line_runs_from_the_first_hour_to_the_last() -> None:
    found = drawn([301], [])
    assert (found.marks[0].text, found.marks[-1].text) == ("05", "21")
    assert (found.marks[0].y, found.marks[-1].y) == (found.top, found.bottom)


def test_a_title_is_written_below_its_clock() -> None:
    (label,) = drawn([], [event(761, "The bridge stays open to timber")]).events
    assert (label.clock, label.lines) == ("12:41", ("The bridge stays open to", "timber"))
    assert [later - before for before, later in pairwise(label.baselines)] == [16, 16]


def test_of_many_key_events_some_are_labelled_and_all_have_a_bullet() -> None:
    found = drawn([], [event(300 + 20 * number) for number in range(30)])
    assert len(found.events) == 12
    assert (found.events[0].clock, found.events[-1].clock) == ("05:00", "14:40")
    assert found.bullets.count("M") == 30


@given(st.lists(MINUTES, max_size=60))
def test_bars_are_as_long_as_there_are_entries(minutes: list[int]) -> None:
    found = drawn(minutes, [])
    counts = Counter(minute // 60 for minute in [*minutes, 300, 1200])
    assert {bar.hour: bar.count for bar in found.bars} == counts
    longest = max(bar.length for bar in found.bars)
    assert all(abs(bar.length - longest * bar.count / max(counts.values())) <= 1 for bar in found.bars)


@given(st.lists(MINUTES, max_size=20), EVENTS)
def test_every_label_is_on_the_paper_and_none_overlap(minutes: list[int], events: list[Event]) -> None:
    found = drawn(minutes, events)
    for label in found.events:
        assert label.baselines[0] - 13 >= 0
        assert label.baselines[-1] + 4 <= found.height
        assert all(found.labels + width(line, 12) <= found.width for line in label.lines)
    assert all(one.baselines[-1] + 4 <= other.baselines[0] - 10 for one, other in pairwise(found.events))


@given(st.lists(MINUTES, max_size=20), EVENTS)
def test_marks_bars_and_bullets_are_on_the_line(minutes: list[int], events: list[Event]) -> None:
    found = drawn(minutes, events)
    places = [
        *(mark.y for mark in found.marks),
        *(bar.y for bar in found.bars),
        *map(int, re.findall(r" (\d+)h0", found.bullets)),
    ]
    assert all(found.top <= y <= found.bottom for y in places)
    assert all(bar.length < found.line for bar in found.bars)


@given(st.lists(MINUTES, max_size=20), EVENTS)
def test_the_order_of_what_is_given_does_not_matter(minutes: list[int], events: list[Event]) -> None:
    others, more = list(reversed(minutes)), sorted(events, key=repr)
    assert drawn(minutes, events) == drawn(others, more)
