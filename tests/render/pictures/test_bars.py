import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.render.pictures.bars import bars

COUNTS = st.lists(st.integers(0, 500), min_size=1, max_size=62)


def heights(path: str) -> dict[int, int]:
    """The height of each bar by its number."""
    return {int(x) // 5: int(high) for x, high in re.findall(r"M(\d+) \d+v-(\d+)", path)}


def test_a_row_of_counts() -> None:
    found = bars([0, 2, 4, 1], 40)
    assert found
    assert found.path == "M7 40v-20M12 40v-40M17 40v-10"
    assert (found.width, found.height) == (19, 40)


@pytest.mark.parametrize("counts", [[], [0], [0, 0]])
def test_nothing_makes_no_picture(counts: list[int]) -> None:
    assert bars(counts, 40) is None


def test_bars_of_several_pictures_can_share_a_scale() -> None:
    found = bars([2], 40, most=8)
    assert found
    assert heights(found.path) == {0: 10}


@given(COUNTS)
def test_heights_are_proportional_and_all_that_is_there_is_seen(counts: list[int]) -> None:
    found = bars(counts, 40)
    drawn = heights(found.path) if found else {}
    assert set(drawn) == {at for at, count in enumerate(counts) if count}
    assert all(high == max(1, round(40 * counts[at] / max(counts))) for at, high in drawn.items())
    assert all(1 <= high <= 40 for high in drawn.values())
