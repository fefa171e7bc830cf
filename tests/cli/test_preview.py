"""What the command says of a preview that has ended."""

import pytest

from briefing.cli.preview import _farewell
from briefing.serve.preview import Ended


@pytest.mark.parametrize(
    ("builds", "failed", "seconds", "told"),
    [
        (1, 0, 0.4, "Stopped after 0 s: 1 build."),
        (14, 2, 59.4, "Stopped after 59 s: 14 builds, 2 of them failed."),
        (2, 0, 59.6, "Stopped after 1 min 0 s: 2 builds."),
        (2, 1, 185, "Stopped after 3 min 5 s: 2 builds, 1 of them failed."),
        (0, 0, 7265, "Stopped after 2 h 1 min: 0 builds."),
    ],
)
def test_the_last_line_says_how_long_and_how_much(builds: int, failed: int, seconds: float, told: str) -> None:
    assert _farewell(Ended(builds=builds, failed=failed, seconds=seconds)) == f"\n{told}"
