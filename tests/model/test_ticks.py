"""A file is known by its time only where a later writing would show."""

import pytest

from briefing.model.ticks import is_settled

SECOND = 1_000_000_000


@pytest.mark.parametrize(
    ("written", "after", "settled"),
    [
        (7 * SECOND, SECOND, False),
        (7 * SECOND, 3 * SECOND, True),
        (7 * SECOND + 123, SECOND, True),
        (7 * SECOND + 123, SECOND // 100, False),
        (7 * SECOND + 123, -SECOND, False),
    ],
)
def test_whole_seconds_need_longer(written: int, after: int, settled: bool) -> None:
    assert is_settled(written, written + after) is settled
