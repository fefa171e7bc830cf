"""The texts of the five articles."""

from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def texts(seeds: dict[str, Path]) -> dict[str, str]:
    """The text of each article by its number, without newline translation."""
    return {name: path.read_bytes().decode("utf-8") for name, path in seeds.items()}
