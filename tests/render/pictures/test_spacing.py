from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.render.pictures.spacing import spaced

LABELS = st.lists(st.tuples(st.floats(-50, 550), st.floats(5, 40)), max_size=12)


def test_labels_that_have_room_stand_where_they_want() -> None:
    assert spaced([20, 60, 100], [20, 20, 20], 200) == (10, 50, 90)


def test_labels_that_meet_stand_together_round_their_middle() -> None:
    assert spaced([50, 50, 54], [20, 20, 20], 200) == pytest.approx((21.333, 41.333, 61.333), abs=0.01)


def test_no_label_leaves_the_paper() -> None:
    assert spaced([0, 0], [20, 20], 40) == (0, 20)
    assert spaced([40, 40], [20, 20], 40) == (0, 20)


def test_there_may_be_none() -> None:
    assert spaced([], [], 100) == ()


@given(LABELS)
def test_none_overlap_and_all_are_on_the_paper(labels: list[tuple[float, float]]) -> None:
    middles, sizes = sorted(middle for middle, _ in labels), [size for _, size in labels]
    room = 500.0
    tops = spaced(middles, sizes, room)
    assert all(top >= -1e-6 and top + size <= room + 1e-6 for top, size in zip(tops, sizes, strict=True))
    ends = zip(tops, sizes, strict=True)
    assert all(top + size <= later + 1e-6 for (top, size), (later, _) in pairwise(ends))
