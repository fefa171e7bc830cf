"""The five seed articles, and how the golden cases are found and read."""

import os
from pathlib import Path

import pytest

HERE = Path(__file__).parent
IN_CI = os.environ.get("CI", "").lower() in {"1", "true"}
NAMES = ("000", "001", "002", "003", "004")


@pytest.fixture(scope="session")
def seeds() -> dict[str, str]:
    """The text of each seed by its number. None there: a failure in CI, elsewhere a skip that says so."""
    given = os.environ.get("BRIEFING_SEEDS")
    folder = Path(given) if given else HERE.parents[2] / "shared" / "seeds"
    files = {name: next(iter(sorted(folder.glob(f"{name}_*.txt"))), None) for name in NAMES}
    if any(file is None for file in files.values()):
        message = f"THE FIVE SEED ARTICLES ARE NOT IN {folder}: set BRIEFING_SEEDS"
        if IN_CI:
            pytest.fail(message)
        pytest.skip(message)
    return {name: file.read_bytes().decode("utf-8") for name, file in files.items() if file is not None}
