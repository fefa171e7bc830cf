"""Spans count code points, the end not included."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.span import Span

SPANS = st.tuples(st.integers(0, 30), st.integers(1, 10)).map(lambda pair: Span(pair[0], sum(pair)))


@pytest.mark.parametrize(("start", "end"), [(5, 5), (5, 4), (-1, 4), (0, 0), (-3, -1)])
def test_a_span_that_covers_nothing_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match=r"0 ≤ start < end"):
        Span(start, end)


def test_a_span_cuts_out_its_stretch() -> None:
    assert Span(2, 5).of("a😀bcédef") == "bcé"
    assert len(Span(2, 5)) == 3


@given(SPANS, SPANS)
def test_containing_and_overlapping_mean_what_sets_of_places_mean(one: Span, other: Span) -> None:
    places, others = set(range(one.start, one.end)), set(range(other.start, other.end))
    assert one.contains(other) == (others <= places)
    assert one.overlaps(other) == bool(places & others) == other.overlaps(one)


@given(st.lists(SPANS))
def test_spans_stand_in_the_order_of_their_starts(spans: list[Span]) -> None:
    starts = [span.start for span in sorted(spans)]
    assert starts == sorted(starts)
