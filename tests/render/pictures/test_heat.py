import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.render.pictures.heat import step


@pytest.mark.parametrize(
    ("count", "most", "expected"), [(0, 0, 0), (0, 40, 0), (1, 1, 5), (1, 40, 1), (4, 40, 2), (14, 40, 3), (40, 40, 5)]
)
def test_steps(count: int, most: int, expected: int) -> None:
    assert step(count, most) == expected


@given(st.integers(1, 10_000), st.integers(0, 10_000), st.integers(0, 10_000))
def test_more_is_never_paler(most: int, one: int, other: int) -> None:
    less, more = sorted((min(one, most), min(other, most)))
    assert 0 <= step(less, most) <= step(more, most) <= 5
    assert (step(less, most) == 0) == (less == 0)
    assert step(most, most) == 5
